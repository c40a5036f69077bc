"""What a message asks for, by rules: the offline model answers with it, the Matrix shows it."""

import re
from enum import StrEnum

from revive_app.rules import sentiment
from revive_app.rules.intents import beside, buying, service
from revive_app.rules.intents.groups import GROUPS
from revive_app.rules.language.glossary import is_piece_word
from revive_app.rules.language.phrases import BARRIER, compile_phrases, word_pattern
from revive_app.rules.language.text import clean, words


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
_PATTERNS: dict[Intent, re.Pattern[str]] = {
    Intent(name): compile_phrases(phrases, {**GROUPS, BARRIER: _BARRIERS.get(Intent(name), "")})
    for name, phrases in {**buying.PHRASES, **service.PHRASES, **beside.PHRASES}.items()
}
_ARTICLE = word_pattern("@ARTICLE", GROUPS)

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
        {Intent.AVAILABILITY, Intent.STORE_INFO, Intent.PRICE_QUESTION, Intent.ORDER_STATUS}
    ),
    Intent.BOOK_APPOINTMENT: frozenset({Intent.STORE_INFO, Intent.CATALOG_REQUEST, Intent.HUMAN_REQUEST}),
    Intent.ORDER_STATUS: frozenset({Intent.AVAILABILITY, Intent.STORE_INFO, Intent.CATALOG_REQUEST}),
    Intent.CUSTOM_ORDER: frozenset({Intent.CATALOG_REQUEST, Intent.AVAILABILITY}),
    Intent.TRY_ON: frozenset({Intent.CATALOG_REQUEST, Intent.STORE_INFO}),
    Intent.OFF_TOPIC: frozenset({Intent.PRICE_QUESTION, Intent.AVAILABILITY, Intent.CATALOG_REQUEST}),
    Intent.STORE_INFO: frozenset({Intent.AVAILABILITY}),
    Intent.CATALOG_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.DISCOUNT_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.HUMAN_REQUEST: frozenset({Intent.STORE_INFO}),
}


_BESIDE = frozenset({Intent.OFF_TOPIC, Intent.GREETING})


def find(text: str) -> tuple[Intent, ...]:
    """The intents of the first 2,000 characters, in the enum's order; none for an "ok" or a name."""
    folded = "".join(f" {word.folded}" for word in words(clean(text)))
    found = {intent for intent in Intent if _shows(intent, folded, text)}
    if found - _BESIDE - _SHADOWS[Intent.OFF_TOPIC] or _speaks_of_jewellery(folded):
        found.discard(Intent.OFF_TOPIC)
    shadowed = {intent for strong in found for intent in _SHADOWS.get(strong, ())}
    if Intent.GOLD_RATE in found and _ARTICLE.search(folded) is None:
        shadowed.add(Intent.PRICE_QUESTION)
    return tuple(intent for intent in Intent if intent in found and intent not in shadowed)


def _speaks_of_jewellery(folded: str) -> bool:
    return any(is_piece_word(word) for word in folded.split())


def _shows(intent: Intent, folded: str, text: str) -> bool:
    if intent is Intent.COMPLAINT:
        feeling = sentiment.feel(text)
        return feeling.fault or feeling.angry
    if intent is Intent.PRICE_QUESTION:
        folded = _COUNTED.sub("", folded)
    return _PATTERNS[intent].search(folded) is not None
