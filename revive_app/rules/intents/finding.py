"""What a message asks for, by rules: the offline model answers with it, the Matrix shows it."""

import re
from enum import StrEnum

from revive_app.rules import sentiment
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.intents import beside, choosing, making, pricing, service
from revive_app.rules.intents.groups import GROUPS
from revive_app.rules.language.glossary import is_piece_word
from revive_app.rules.language.phrases import BARRIER, Searched, compile_phrases, word_pattern
from revive_app.rules.language.text import clauses, clean, words


class Intent(StrEnum):
    """The wishes customers of a jeweller have."""

    CATALOG_REQUEST = "catalog_request"
    PRICE_QUESTION = "price_question"
    AVAILABILITY = "availability"
    STORE_INFO = "store_info"
    BOOK_APPOINTMENT = "book_appointment"
    ORDER_STATUS = "order_status"
    COMPLAINT = "complaint"
    HUMAN_REQUEST = "human_request"
    DISCOUNT_REQUEST = "discount_request"
    TRY_ON = "try_on"
    GOLD_RATE = "gold_rate"
    CUSTOM_ORDER = "custom_order"
    EXCHANGE_OLD_GOLD = "exchange_old_gold"
    GREETING = "greeting"
    OFF_TOPIC = "off_topic"
    PROMPT_INJECTION = "prompt_injection"


# Words that may not stand in the gaps of an intent's phrases: "gold ring ka rate" asks no gold rate, "haar ka
# daam batao" nothing to be shown.
_PRICES = f"{GROUPS['PRICE']} {GROUPS['HOWMUCH']}"
_BARRIERS = {
    Intent.GOLD_RATE: GROUPS["ARTICLE"],
    Intent.CATALOG_REQUEST: _PRICES,
    Intent.AVAILABILITY: _PRICES,
}
_PATTERNS: dict[Intent, Searched] = {
    Intent(name): compile_phrases(phrases, {**GROUPS, BARRIER: _BARRIERS.get(Intent(name), "")})
    for name, phrases in {
        **choosing.PHRASES,
        **pricing.PHRASES,
        **making.PHRASES,
        **service.PHRASES,
        **beside.PHRASES,
    }.items()
}
_ARTICLE = word_pattern("@ARTICLE", GROUPS)

# These mean it only with an amount: "50 hazaar tak kya hai" shows, "kitne baje tak khula hai" does not.
_WITH_AMOUNT = {
    Intent.CATALOG_REQUEST: compile_phrases(
        """
        under|below|within|tak|andar|upto|budget ~3 kya|kuch|what|anything|hai|batao|options|me|mein
        what|kya ~4 under|below|within|tak|andar|upto
        something|anything|kuch|options ~2 under|below|within|upto
        """,
        GROUPS,
    ),
    Intent.DISCOUNT_REQUEST: compile_phrases(
        """
        me|mein|in|for ~1 de|do|doge|dedo|denge|dijiye|milega|milegi|final|done|ho|kar|dena ~1 ?na|kya|jayega|sakta $
        """,
        GROUPS,
    ),
}
# "do you sell bands?" sells nothing back; "do you buy old silver?" does
_YOU_SELL = compile_phrases(
    "do|does you|u|they|it ~1 sell|buy ~2 @ARTICLE|@STONE|platinum|silver\naap|ap ~2 bechte|bechti",
    {**GROUPS, BARRIER: GROUPS["OLD"]},
)
_PLEAS_FOR_LESS = compile_phrases(
    """
    best|last|final|lowest|minimum|aakhri|akhri|antim|better|lower|cheaper|reasonable price|rate|daam|prices
    waive|waiver|waived ~4 charge|charges|making
    something|anything|kuch ~1 on|about|with ~1 price|rate|making
    discount|discounts|chhoot|chhut|of ~2 on|in|me|pe|par ~2 making|price|rate ?charge|charges
    making ~2 kam|less|free|discount
    making ?charge|charges ~2 kam|less|discount|waive|maaf|maf|mafi|free
    kam|less ~1 price|rate|daam
    """,
    GROUPS,
)

# "what's your exchange window": of a policy, not of old gold
_EXCHANGE_POLICY = compile_phrases(
    """
    exchange|return|swap window|period|policy|policies|time|days|rules|facility|option
    days ~4 exchange ~2 gift|it|a|this
    exchange ~2 gift|gifts
    """,
    GROUPS,
)
# "the pearl came off": nothing is taken off a price
_CAME_OFF_WORDS = """
    came|come|comes|fell|fallen|fall|peeling|peeled|broke|breaking of|off
    of|off ~1 white
"""
_WRONGLY_SENT = (
    "galat|wrong|broken|defective ~3 bhej|bheja|bheji|aaya|aayi|mila|mili|sent|came ?diya|di|gaya|hai ?aapne\n"
    "sent|gave|received|delivered ~2 wrong ~1 size|colour|color|piece"
)
# what is no such wish in spite of its words: taken out before they are looked for
_NOT_MEANT: dict[Intent, Searched] = {
    Intent.DISCOUNT_REQUEST: compile_phrases(
        f"{_CAME_OFF_WORDS}\nreduce ~3 size|sizes|length|width|weight|kada", GROUPS
    ),
    # "what does 916 mean" is of our trade
    Intent.OFF_TOPIC: compile_phrases(
        "916|750|925|kdm|hallmark*|huid|karat|carat|kundan|polki|meenakari|making ~4 meaning|matlab|mean ?of|kya",
        GROUPS,
    ),
    # "how much would a chain come to": nobody comes; "malik se milna hai" asks for a person
    Intent.BOOK_APPOINTMENT: compile_phrases(
        "much|@HOWMUCH ~6 come|comes|coming ~1 to|out|$\n@PERSON se|ko ~1 milna|milwa*", GROUPS
    ),
    # "I have reached": the customer has, no parcel
    Intent.ORDER_STATUS: compile_phrases(
        "^ ~1 i|we|im|ive|main|mai|hum ~2 reached|arrived|pahunch*|pahuch*", GROUPS
    ),
    # "is four o'clock to be had": no piece
    Intent.AVAILABILITY: compile_phrases(
        f"""
        ^ ~1 got it ~1 $
        time|samay|slot|appointment|baje|waqt ~3 mil|milega|milegi|available|milta ?sakta|sakti|jayega
        {_WRONGLY_SENT}
        """,
        GROUPS,
    ),
    # "inside the band": no shop that is closed
    Intent.STORE_INFO: compile_phrases(
        """
        inside|on|the|a|an|wedding|gold|silver|platinum|diamond|plain|couple|engagement|same|my ~1 band|bands
        train|bus|flight|movie ~1 timing|timings|schedule
        pata ~1 chal*|lag*|kar*
        """,
        GROUPS,
    ),
    Intent.CATALOG_REQUEST: compile_phrases(
        f"@PRICE ~1 of|for ~2 @ARTICLE ?please|pls\nmuch|pay|padega|padegi|cost|costs ~4 @ARTICLE ?please|pls\n{_WRONGLY_SENT}",
        GROUPS,
    ),
    # "how much will I get": no price of ours
    Intent.PRICE_QUESTION: compile_phrases(
        "much|@HOWMUCH ~2 i|we|hume|mujhe ~1 get|receive|milega|milenge|milegi", GROUPS
    ),
    Intent.GOLD_RATE: compile_phrases("rate ~1 of|for making|polish|polishing|repair|resizing", GROUPS),
    Intent.HUMAN_REQUEST: compile_phrases(
        """
        pati|patni|husband|hubby|wife|mummy|mom|mother|maa|papa|dad|father|family|saas|sasur ~1 se ~1 baat
        talk|talking|speak|discuss ~1 to|with ~1 my
        bank|account|payment|paise|paisa|amount|money|neft|rtgs|imps|upi ~2 transfer
        transfer ~2 money|amount|payment|paise|paisa|advance
        baat nahi|nhi ki|kari|karta|karte|karti|hui
        dont|donot|never|not ?please|ever call|phone|ring|fon|kol ?me|us|back
        call|phone|fon|kol mat|na ?kar*|kij*
        no need ?to|of|for ?a call|phone|ring|fon|kol
        mat call|phone|fon|kol ?kar*|kij*
        """,
        GROUPS,
    ),
}
# what making costs is no order to make
_MAKING_COST = compile_phrases("banwai|banvai|banvaai|banwaai|banavai", GROUPS)
_LESS = compile_phrases(
    "kitna|kitne ~1 kam|less|off\nfinal|last|aakhri|akhri ~1 kitne|kitna ~1 me|mein|ka ~1 doge|denge|lagaoge|milega|loge",
    GROUPS,
)
_SUM = re.compile(r"\b\d+\s*(?:x|\*|\+|times|plus|minus|into|divided by|multiplied by)\s*\d+", re.IGNORECASE)
# "kitne baje", "kitne din": no price is asked
_COUNTED = re.compile(
    r" (?:kitn|ket|kit|kot)\S* (?:baje|baj|din|dino|mahin\S*|hafte|sal|samay|time|branch\S*|ghante|log)(?!\S)"
)

# When the first holds, the others were only its words: "gold rate" asks no article's price.
_SHADOWS: dict[Intent, frozenset[Intent]] = {
    Intent.PROMPT_INJECTION: frozenset(
        {
            Intent.CATALOG_REQUEST,
            Intent.STORE_INFO,
            Intent.OFF_TOPIC,
            Intent.ORDER_STATUS,
            Intent.PRICE_QUESTION,
        }
    ),
    Intent.GOLD_RATE: frozenset({Intent.AVAILABILITY, Intent.CATALOG_REQUEST}),
    Intent.EXCHANGE_OLD_GOLD: frozenset(
        {
            Intent.AVAILABILITY,
            Intent.CATALOG_REQUEST,
            Intent.ORDER_STATUS,
            Intent.PRICE_QUESTION,
            Intent.STORE_INFO,
        }
    ),
    Intent.BOOK_APPOINTMENT: frozenset({Intent.STORE_INFO, Intent.CATALOG_REQUEST, Intent.HUMAN_REQUEST}),
    Intent.ORDER_STATUS: frozenset(
        {Intent.AVAILABILITY, Intent.STORE_INFO, Intent.CATALOG_REQUEST, Intent.CUSTOM_ORDER}
    ),
    Intent.CUSTOM_ORDER: frozenset({Intent.CATALOG_REQUEST, Intent.AVAILABILITY}),
    Intent.TRY_ON: frozenset({Intent.AVAILABILITY, Intent.CATALOG_REQUEST, Intent.STORE_INFO}),
    Intent.OFF_TOPIC: frozenset({Intent.PRICE_QUESTION, Intent.AVAILABILITY, Intent.CATALOG_REQUEST}),
    Intent.STORE_INFO: frozenset({Intent.AVAILABILITY}),
    Intent.CATALOG_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.DISCOUNT_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.HUMAN_REQUEST: frozenset({Intent.STORE_INFO, Intent.AVAILABILITY}),
    Intent.COMPLAINT: frozenset({Intent.AVAILABILITY}),
}


_BESIDE = frozenset({Intent.OFF_TOPIC, Intent.GREETING})


def plainly(text: str) -> tuple[Intent, ...]:
    """What phrases say of the first 2,000 characters, in the enum's order; none for an "ok" or a name."""
    cleaned = clean(text)
    folded = _folded(cleaned)
    found = {intent for intent in Intent if _shows(intent, folded, text)}
    if found - _BESIDE - _SHADOWS[Intent.OFF_TOPIC] or _speaks_of_jewellery(folded):
        found.discard(Intent.OFF_TOPIC)
    parts = [_folded(part) for part in clauses(cleaned)] if len(found) > 1 else []
    shadowed = {
        weak
        for strong in found
        for weak in _SHADOWS.get(strong, frozenset()) & found
        if not _has_its_own_clause(weak, strong, parts)
    }
    if Intent.GOLD_RATE in found and _ARTICLE.search(folded) is None:
        shadowed.add(Intent.PRICE_QUESTION)
    return tuple(intent for intent in Intent if intent in found - shadowed)


def _folded(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(text))


def _has_its_own_clause(weak: Intent, strong: Intent, parts: list[str]) -> bool:
    """ "Bachhon ke kade hai? Photo dikhao": each clause asks its own thing."""
    return any(_says(weak, part) and not _says(strong, part) for part in parts)


def _says(intent: Intent, clause: str) -> bool:
    pattern = _PATTERNS.get(intent)
    return pattern.search(clause) is not None if pattern is not None else sentiment.by_rules(clause).fault


def _speaks_of_jewellery(folded: str) -> bool:
    return any(is_piece_word(word) for word in folded.split())


def _shows(intent: Intent, folded: str, text: str) -> bool:
    if intent is Intent.COMPLAINT:
        feeling = sentiment.feel(text)
        return feeling.fault or feeling.angry
    if intent is Intent.PRICE_QUESTION:
        folded = _LESS.sub("", _PLEAS_FOR_LESS.sub("", _COUNTED.sub("", folded)))
        if _ARTICLE.search(folded) and read_budget(text) is not None:
            return True  # "30 hazaar tak ki anguthi dikhao" names a price too
    if intent is Intent.EXCHANGE_OLD_GOLD:
        folded = _EXCHANGE_POLICY.sub("", _YOU_SELL.sub("", folded))
    if intent in _NOT_MEANT:
        folded = _NOT_MEANT[intent].sub("", folded)
    if intent is Intent.CUSTOM_ORDER:
        folded = _MAKING_COST.sub("", folded)
    if intent is Intent.OFF_TOPIC and _SUM.search(text):
        return True
    if _PATTERNS[intent].search(folded) is not None:
        return True
    amount = _WITH_AMOUNT.get(intent)
    return amount is not None and amount.search(folded) is not None and _AMOUNT.search(folded) is not None


_AMOUNT = re.compile(r" (?:\d[\d,.]*(?:k|l|rs)?|hajar|lakh|lac|sau|thousand|karod)(?!\S)")
