"""The table of questions customers ask in other words than papers: by which words they are known, and as papers would ask."""

import re
from dataclasses import dataclass

from revive_app.rules.language.phrases import Searched, compile_phrases

_NONE = {"BARRIER": ""}


@dataclass(frozen=True, slots=True)
class Plain:
    """`asked`: the question in the words of papers. `holds`: what a sentence that answers it must say.

    `alone`: whatever else papers say is beside the point, and a colleague must where none says that.
    """

    asked: str
    holds: re.Pattern[str]
    alone: bool = False
    # her own words may say more of it: "making on silver"
    hers_first: bool = False

    def is_met_by(self, said: str) -> bool:
        """Whether a quote speaks of what was asked."""
        return self.holds.search(said) is not None


# of what no paper tells, and no catalog shows
_OF_A_PICTURE = "photo|photos|pic|pics|picture|pictures|video|videos|tasveer"


CUSTOM = Plain(
    "do you make custom designs to order",
    re.compile(r"\b(?:custom|to order|your (?:own )?(?:design|drawing|sketch|piece))", re.IGNORECASE),
)


# in this order: what is asked with these words, but for those, in whose words, and what a sentence that tells it holds
ASKED: tuple[tuple[Searched, Searched | None, Plain], ...] = (
    (
        compile_phrases("closing|opening|shutting ~1 time|timing|timings|hours|kya", _NONE),
        None,
        Plain(
            "what are your opening hours", re.compile(r"\d{1,2}[:.]\d\d|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
        ),
    ),
    (
        compile_phrases(
            "offer|offers|ofar|sale ~2 kab ~1 tak\noffer|offers|ofar ~2 abhi|still|ab ~2 hai|valid|chal|on|available\nis ~3 offer ~2 still|valid\noffer|offers|sale ~3 till|until|valid|ends|end|over\ntill|until when ~3 offer|offers|sale",
            _NONE,
        ),
        None,
        Plain("until when is the offer valid", re.compile(r"\b(?:valid|until|till|ends?)\b", re.IGNORECASE)),
    ),
    (
        compile_phrases(
            "care ~1 tips|guide|instructions|karu|kare|karna\njewellery|jewelry|gehne|gahne|gehno|silver|gold|moti|pearl|pearls ~2 care ~1 $\n"
            "how ~2 to|do|should|can ~2 care|maintain|store ~3 jewellery|jewelry|it|them|gold|silver|pearls|pieces",
            _NONE,
        ),
        compile_phrases("bis|customer ~1 care", _NONE),
        Plain(
            "how do I clean jewellery with water and a soft cloth",
            re.compile(
                r"\b(?:cloth|soap|shampoo|lukewarm|wipe|perfume|(?:store|keep) (?:it|them|each|every|pieces))\b",
                re.IGNORECASE,
            ),
        ),
    ),
    (
        compile_phrases(
            "advance|token ~3 wapas|vapas|refund|refundable|return|back|milega\nrefund|wapas ~3 advance|token",
            _NONE,
        ),
        compile_phrases("how ?much|kitna|kitne|percent", _NONE),
        Plain(
            "is the advance refunded",
            re.compile(
                r"\badvance\b.*\b(?:refund|back|return)|\b(?:refund|return)\w*\b.*\badvance\b", re.IGNORECASE
            ),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "custom|banwana|banvana|banana|banwani|apna ~8 advance\nadvance ~6 custom|banwana|banane|order|design",
            _NONE,
        ),
        compile_phrases("ready|stock|din|days|time", _NONE),
        Plain(
            "how much advance is taken when you like the drawing",
            re.compile(
                r"\b(?:drawing|order|custom|design|piece)\w*\b.*\badvance\b|\badvance\b.*\b(?:order|drawing|design|custom)",
                re.IGNORECASE,
            ),
        ),
    ),
    (
        compile_phrases(
            "pay|payment ~2 in|over ~2 months|instalments|installments|parts\nkist|kisht|kisto|instalments|installments ~2 me|mein|possible|milega",
            _NONE,
        ),
        compile_phrases("scheme|plan|bachat|saving|old|purana|advance|agle|next|har|udhaar|late|miss", _NONE),
        Plain(
            "EMI on credit cards for how many months",
            re.compile(r"\bEMI\b|instal|\bmonths?\b", re.IGNORECASE),
        ),
    ),
    (
        compile_phrases(
            "making|banwai|majuri|labour ~3 kitna|kitne|kitni|kya|much|charge|charges|rate|percent\n"
            "kitna|kitne|kitni|how ?much|what ~3 making|banwai|majuri|labour",
            _NONE,
        ),
        compile_phrases(
            "off|discount|chhoot|kam|offer|less|waive|free|maaf|days|din|time|samay|long|old|purana|purane|return|exchange|wapas",
            _NONE,
        ),
        Plain(
            "how much are making charges",
            re.compile(
                r"^(?!.*\b(?:off|discount|waived)\b)(?=.*\bmaking\b)(?=.*(?:%|₹|per\s?cent))", re.IGNORECASE
            ),
            hers_first=True,
        ),
    ),
    (
        compile_phrases(
            f"shop|store|showroom|dukan|dukaan|counter ~3 {_OF_A_PICTURE}\n{_OF_A_PICTURE} ~2 shop|store|showroom|dukan|dukaan",
            _NONE,
        ),
        None,
        Plain(
            "pictures of the shop",
            re.compile(r"\b(?:photos?|pictures?|videos?) of (?:the|our) s(?:hop|tore|howroom)"),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "bill|invoice|rasid|raseed|receipt ~2 bhej*|send|share|mail|whatsapp\nsend|share|mail ~3 bill|invoice|receipt",
            _NONE,
        ),
        None,
        Plain(
            "a copy of the bill",
            re.compile(
                r"\b(?:copy|duplicate) (?:of (?:the|your) )?(?:bill|invoice)|\b(?:bill|invoice)\b.*\b(?:whatsapp|pdf|e-?mail|copy)\b",
                re.IGNORECASE,
            ),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "kala|kaala|kali|kaali|black ~1 pad*|par*|ho|hoga|hogi\nturn|turns|go|goes|get|become ~1 black|dull\ntarnish*|fade|fades|faded|fading\nrang|colour|color|chamak|shine ~2 jayega|jayegi|utar*|ud*|fade|chala|go|goes",
            _NONE,
        ),
        None,
        Plain(
            "does it tarnish or lose its colour, care and polish",
            re.compile(r"\b(?:black|tarnish\w*|fad\w+|polish\w*|rhodium|replat\w+)\b", re.IGNORECASE),
            alone=True,
        ),
    ),
    (
        compile_phrases("loan|loans|girvi|mortgage|pledge", _NONE),
        None,
        Plain(
            "do you give loans on gold", re.compile(r"\b(?:loans?|pledge\w*)\b", re.IGNORECASE), alone=True
        ),
    ),
    (
        compile_phrases("digital|paper ~1 gold|sona\nsgb|sip\ngold ~1 bond|bonds|etf|sip", _NONE),
        None,
        Plain(
            "digital gold and gold bonds",
            re.compile(r"\b(?:digital gold|bonds?|SIP)\b", re.IGNORECASE),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "pani|paani|water|barish|shower|bath|swim*|pool|nahate|nahane|sweat|pasina|pasine|perfume|gym ~4 pehen*|pehn*|pahan*|wear|worn|rakh*|chalega|kharab|safe\n"
            "pehen*|pehn*|pahan*|wear ~5 pani|paani|water|barish|shower|bath|swimming|pool|nahate|perfume|gym",
            _NONE,
        ),
        None,
        Plain(
            "care: keep away from water, perfume and sweat",
            re.compile(r"\b(?:water|perfumes?|sweat|creams?|bath\w*|swim\w*|soap)\b", re.IGNORECASE),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "hallmark* ~1 charge|charges|fee|fees\ncharge|charges|fee|fees ~3 hallmark*|huid",
            _NONE,
        ),
        None,
        Plain(
            "hallmarking charge",
            re.compile(
                r"hallmark\w* (?:charge|fee|costs?)|(?:charge|fee)s? (?:of|for) hallmark|₹[^.]*hallmark",
                re.IGNORECASE,
            ),
            alone=True,
        ),
    ),
    (
        compile_phrases("cod\ncash on delivery\ncash ~2 delivery ~1 par|pe|time", _NONE),
        None,
        Plain(
            "cash on delivery",
            re.compile(r"\b(?:cash on|pay on|on) delivery\b|\bCOD\b", re.IGNORECASE),
            alone=True,
        ),
    ),
    (
        compile_phrases(
            "engrav*|khudwa*|khudva*|likhwa*|likhva*\nnaam|name|initials|initial ~3 likh*|khud*|print*", _NONE
        ),
        compile_phrases("return|exchange|refund|wapas|vapas", _NONE),
        Plain("engraving of letters", re.compile(r"\bengrav\w*|\bletters\b", re.IGNORECASE)),
    ),
    (
        compile_phrases(
            "mera|meri|mere|apna|apni|apne|my|own|khud ~2 design|dizain|dijain|sketch|drawing ~4 bana*|ban|make|made|banwa*|banva*\n"
            "make|made|bana* ~3 my|own|apna|mera ~2 design|sketch|drawing",
            _NONE,
        ),
        compile_phrases("order ~1 no|number|status\nkab|kitna|kitne|kitni|much|price|when|long", _NONE),
        CUSTOM,
    ),
    (
        compile_phrases(
            "ring|anguthi|angoothi ~3 tight|loose|dhili|dheeli|chhoti|choti|badi|tang ~2 hai|ho|h|gayi|gai|$\n"
            "ring ~2 become|became|is|got|has|getting|too ~2 tight|loose|small|big|bigger|smaller",
            _NONE,
        ),
        compile_phrases("dikha*|show|chahiye|want|kitna|kitne|kitni|much|price|cost", _NONE),
        Plain("do you resize rings", re.compile(r"\bresiz", re.IGNORECASE)),
    ),
    (
        compile_phrases(
            "real|asli|original|genuine|pure|shuddh ~2 gold|sona|sone|silver|chandi ~1 hai|hoga|na|kya|$\n"
            "gold|sona|sone|silver|chandi ~2 real|asli|original|genuine ~1 hai|hoga|na|kya|$",
            _NONE,
        ),
        compile_phrases("rate|price|bhav|exchange|old|purana", _NONE),
        Plain("is your gold hallmarked", re.compile(r"\b(?:hallmark\w*|BIS|HUID|916|925)\b", re.IGNORECASE)),
    ),
)
