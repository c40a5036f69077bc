"""How a message feels: VADER for English, our lists for Hinglish, its scripts and its neighbours.

VADER scores Hindi words 0.0, so they are put into its lexicon under their folded spelling, and a
negation that follows its word ("accha nahi laga") is moved where VADER looks for it.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, fold, fold_all, words
from revive_app.rules.sentiment import anger, faults, lexicon, praise
from revive_app.rules.sentiment.groups import GROUPS
from revive_app.rules.sentiment.repairs import brings_a_repair

# From the development half of our labelled messages: the band in which a message is neither.
POSITIVE_FROM = 0.25
NEGATIVE_FROM = -0.12

# how far beyond the band a plain sign moves a message whose words say otherwise
PLAINLY = 0.05
_FAULT_STEP, _ANGER_STEP, _PRAISE_STEP = -0.45, -0.6, 0.4
# The original's rule ends contact below -0.5: anger must lie beyond it.
ANGRY_AT_LEAST = -0.6
# How bad words must be before shouting or heat makes them anger.
HOT_WORDS = -0.4

_FAULTS = compile_phrases(faults.FAULTS, GROUPS)
_DISPLEASURE = compile_phrases(faults.DISPLEASURE, GROUPS)
_LET_DOWN = compile_phrases(faults.LET_DOWN, GROUPS)
_ACCUSATIONS = compile_phrases(anger.ACCUSATIONS, GROUPS)
_ABUSE = compile_phrases(anger.ABUSE, GROUPS)
_THREATS = compile_phrases(anger.THREATS, GROUPS)
_HEAT = compile_phrases(anger.HEAT, GROUPS)
_PRAISE = compile_phrases(praise.PRAISE, GROUPS)

_NEGATIONS = fold_all(lexicon.NEGATIONS)
_BOOSTERS = fold_all(lexicon.BOOSTERS)
_ANGRY_FACES = re.compile("[😡🤬😤👿💢🖕]")
# words of courtesy that sound like feelings
_COURTESY = re.compile(
    r"\A(?: (?:ok|no|its|it|ji|han|dont|koi|bat|bhai|sir|madam|vori|problem|isues?|nahi|sory|vrong|chat|mesage|by|mistake|galti|se|fikar))+\Z"
)
_ASKING = compile_phrases(
    """
    ^ is|are ~1 it|this|that|these|those
    ^ how|can|could|do|does|is ~1 to|you|i|there|we
    how to
    is there
    milega|milegi|milta|hota|sakte ~1 kya|hai|ho $
    """,
    GROUPS,
)
_THUMB_DOWN = "👎"
# "acha" alone is "I see"; a customer's apology is about the customer
_I_SEE = re.compile(
    r"\A(?: (?:acha|achi|ache|thik|sahi|ji|ok|hm+|badia|badhia))+(?: (?:hai|he|hu|hun|main|mai|aap\S*|bad|me|phir|ko"
    r"|bata\S*|dekh\S*|soch\S*|puch\S*))*\Z"
)
_OWN_FAULT = re.compile(
    r" (?:i|ve) (?:made|did|have made) (?:a |the |some )?(?:mistake|eror|blunder|galti)"
    r"| (?:my|our|mera|meri) (?:\S+ )?(?:flight|train|bus|car|cab|phone|fone|net|internet|baby|son|husband|mother|father|family|gaadi|gadi) (?:\S+ ){0,2}(?:delayed|late|sick|ill|bimar|kharab|cancelled|canceled|down|dead|broke|of|band|leit)(?!\S)"
    r"| (?:sory|maf\S*|kshama) (?:for|about|ji|kar\S*|ki) | (?:meri|my) (?:galti|mistake|bad)"
    r"| (?:sory|maf\S*) (?:\S+ ){0,2}\d+ (?:nahi|nhi|not|no) \d+(?!\S)| galti se (?:\S+ ){0,2}(?:likh|taip|type|bhej|dab|pres|klik|click|send|chala)\S*| galti se (?:\S+ ){0,5}(?:mera|meri|mere|maine|mujhse|muje|me)(?!\S)| (?:maine|mujhse|i) (?:galti|mistakenly|by mistake) | i (?:typed|presed|cliked|sent) (?:\S+ ){0,2}(?:vrong|galat|by mistake)(?!\S)"
)
# "kam karo na": a plea, no denial
_TAG = re.compile(
    r"( (?:karo|kijie|bhejo|batao|dikhao|dedo|kardo|do|de|lo|lagao|bolo|dijie|karie|hai)) na(?!\S)"
)
# a doubt is no accusation: "is this a fraud?", "hope you are not a fraud"
_ASKS = re.compile(
    r"\?\s*\W*$|\b(?:kya|is (?:it|this|that))\b|\b(?:i )?hop(?:e|ing) (?:\S+ ){0,4}(?:not|no|isn'?t|aren'?t)\b|\bumm?ee?d (?:\S+ ){0,6}nah?in?\b",
    re.IGNORECASE,
)
# "agar toot gaya to?": nothing has happened yet
_SUPPOSED = re.compile(
    r" (?:jae|jaie|jaye|jati|jata|gaya|gai|hua|hui|ho|jau) (?:to|toh|tab|phir|fir) | (?:if|agar|supose|incase|kahin|hone (?:par|pe)|ho jae|jae to|ho to|kip|kep|prevent|avoid|protect|bachane|bachau) "
)
_WONDERS = re.compile(
    r" (?:kya|kaise|kaisa|how|vhat|kahan|kitn\S*|kab|kis|doge|loge|milega|milegi|karoge|hoga|karna|badal\S*|\?)(?!\S)"
)
_CHOOSES = compile_phrases(
    """
    ^ ~1 kaunsa|konsa|kaunsi|konsi|which ~5 better|best|accha|acha|sahi|behtar|good
    ^ ~2 sahi|accha|best|final|theek|thik ~1 rate|daam|price|bhav ~1 lagao|lagaiye|batao|bolo|do|dijiye|karo
    daam|rate|price ~2 theek|thik|sahi|kam ~1 kar|karo|kardo|lagao
    """,
    GROUPS,
)
# "the polish came out like new": nothing came off
_TURNED_OUT = re.compile(
    r" came out(?= (?:like|great|gud|vel|lovely|beautiful\S*|perfect\S*|exactly|eksactly|so|very|amazing|nice\S*))"
)
# "do you keep artificial ones": imitation is a ware, too
_OF_IMITATION = compile_phrases(
    "artificial|imitation jewellery|jewelry|bhi|piece|pieces|set ~2 rakhte|bechte|milta|milte|milega|keep|sell|have\nnakli|fake yani|ya|or artificial|imitation",
    GROUPS,
)
_SHOUTING = re.compile(r"!{2,}|\?{2,}|(?:\b[A-Z]{3,}\b.*){2,}")


@dataclass(frozen=True, slots=True)
class Feeling:
    """`compound` -1…1. `angry`: insult, accusation, threat or shouting. `fault`: something of ours went wrong.

    Anger without a fault is never milder than -0.6.
    """

    compound: float
    angry: bool
    fault: bool

    @property
    def label(self) -> str:
        """`positive`, `neutral` or `negative`."""
        if self.compound >= POSITIVE_FROM:
            return "positive"
        return "negative" if self.compound <= NEGATIVE_FROM else "neutral"


CALM = Feeling(0.0, angry=False, fault=False)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What of a message shows a feeling. `plain`: VADER's own score, -1…1."""

    plain: float
    fault: bool
    displeased: bool
    let_down: bool
    abusive: bool
    threatening: bool
    heated: bool
    praising: bool
    loud: bool
    furious_face: bool
    asks: bool
    # a plain question, with nothing rhetorical about it
    inquires: bool


def by_rules(text: str) -> Feeling:
    """What VADER, our lists and phrases say of the first 2,000 characters of a message, or of a clause."""
    cleaned = clean(text)
    folded = _TAG.sub(r"\1", "".join(f" {word.folded}" for word in words(cleaned)))
    folded = _TURNED_OUT.sub(" turned out", folded)
    if _I_SEE.match(folded) or _COURTESY.match(folded) or _OWN_FAULT.search(folded):
        return CALM
    signs = _signs(cleaned, folded)
    cross = signs.abusive or signs.threatening or signs.heated or signs.let_down or signs.loud
    if signs.fault and not cross and brings_a_repair(folded):
        return CALM
    compound = _compound(signs)
    angry = compound < 0 and _is_angry(signs, compound)
    if _SUPPOSED.search(folded) and _WONDERS.search(f"{folded} {'?' if signs.asks else ''}"):
        return CALM  # "nag toot jaye to kya karna hoga"
    if _CHOOSES.search(folded) and not (angry or signs.fault):
        return CALM  # "kaunsa better rahega", "sahi rate lagao"
    if signs.inquires and not (angry or signs.fault or signs.displeased or signs.let_down or signs.praising):
        compound = 0.0  # "how do I remove scratches?" holds a bad word and no feeling
    if signs.furious_face and not angry and (signs.fault or compound > 0):
        # praise with an angry face is sarcasm
        compound, angry = ANGRY_AT_LEAST, True
    if angry and not signs.fault:
        compound = min(compound, ANGRY_AT_LEAST)
    return Feeling(round(compound, 4), angry, signs.fault or (angry and signs.threatening))


def _signs(cleaned: str, folded: str) -> _Signs:
    asks = _ASKS.search(cleaned) is not None
    accusing = _ACCUSATIONS.search(folded) is not None and not asks
    of_wares = _OF_IMITATION.search(folded) is not None
    abusive = (accusing or _ABUSE.search(folded) is not None) and not of_wares
    supposed = _SUPPOSED.search(folded) is not None
    return _Signs(
        plain=_analyzer().polarity_scores(_readable(cleaned))["compound"],
        fault=(_FAULTS.search(folded) is not None and not supposed) or _THUMB_DOWN in cleaned,
        displeased=_DISPLEASURE.search(folded) is not None,
        let_down=_LET_DOWN.search(folded) is not None,
        abusive=abusive,
        threatening=_THREATS.search(folded) is not None,
        heated=_HEAT.search(folded) is not None and not of_wares,
        praising=_PRAISE.search(folded) is not None and not abusive,
        loud=_SHOUTING.search(cleaned) is not None,
        furious_face=_ANGRY_FACES.search(cleaned) is not None,
        asks=asks,
        inquires=_ASKING.search(folded) is not None,
    )


def _compound(signs: _Signs) -> float:
    sore = signs.fault or signs.displeased
    cross = signs.abusive or (signs.threatening and not signs.praising) or (signs.heated and signs.fault)
    praised = signs.praising and not sore
    compound = signs.plain + _FAULT_STEP * sore + _ANGER_STEP * cross + _PRAISE_STEP * praised
    if signs.let_down:
        compound = min(compound, _FAULT_STEP)
    elif sore and not signs.praising:
        compound = min(compound, NEGATIVE_FROM - PLAINLY)  # a polite fault is a fault
    elif praised:
        compound = max(compound, POSITIVE_FROM + PLAINLY)
    return max(-1.0, min(1.0, compound))


def _is_angry(signs: _Signs, compound: float) -> bool:
    """Insults and threats are; heat and shouting are when something went wrong. Haggling is not."""
    if signs.abusive or signs.furious_face or (signs.threatening and not signs.praising):
        return True
    if signs.fault:
        return signs.heated or (signs.loud and compound <= -0.4)
    if signs.heated:
        return signs.plain <= HOT_WORDS and not signs.asks
    return signs.loud and not signs.displeased and signs.plain <= HOT_WORDS


def _readable(text: str) -> str:
    """The text with our words under the spelling the lexicon knows, negations before what they negate."""
    tokens = [_known(token) for token in text.split()]
    for index in range(1, len(tokens)):
        if tokens[index] == "not":
            for back in (index - 1, index - 2):
                if back >= 0 and tokens[back].lower() in _own_lexicon():
                    tokens[back], tokens[index] = f"not {tokens[back]}", ""
                    break
    return " ".join(token for token in tokens if token)


_LETTERS_ONLY = re.compile(r"[^a-zA-Z]")
# heard as a word of another language otherwise: "vait" is Marathi for bad
_ENGLISH = frozenset({"wait"})


@lru_cache(maxsize=16384)
def _known(token: str) -> str:
    folded = "".join(word.folded for word in words(token))
    if not folded or _LETTERS_ONLY.sub("", token).lower() in _ENGLISH:
        return token
    if folded in _NEGATIONS:
        return "not"
    if folded in _BOOSTERS:
        return "very"
    if folded in _own_lexicon():
        ending = re.search(r"[!?]+$", token)
        return (folded.upper() if token.isupper() and len(token) > 2 else folded) + (
            ending[0] if ending else ""
        )
    return token


@cache
def _own_lexicon() -> dict[str, float]:
    table: dict[str, float] = {}
    for line in lexicon.LEXICON.strip().splitlines():
        valence, _, spellings = line.partition(":")
        table.update((fold(word), float(valence)) for word in spellings.split())
    return table


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    analyzer = SentimentIntensityAnalyzer()
    for word in lexicon.NEUTRAL.split():
        analyzer.lexicon.pop(word, None)
    analyzer.lexicon.update(_own_lexicon())
    return analyzer
