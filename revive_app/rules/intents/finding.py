"""What a message asks for, by rules: the offline model answers with it, the Matrix shows it."""

import re
from enum import StrEnum

from revive_app.rules import sentiment
from revive_app.rules.intents import words as intent_words
from revive_app.rules.language.phrases import compile_phrases
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


_PATTERNS: dict[Intent, re.Pattern[str]] = {
    Intent(name): compile_phrases(phrases, intent_words.GROUPS)
    for name, phrases in intent_words.PHRASES.items()
    if phrases
}

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
    Intent.GOLD_RATE: frozenset({Intent.PRICE_QUESTION, Intent.AVAILABILITY, Intent.CATALOG_REQUEST}),
    Intent.EXCHANGE_OLD_GOLD: frozenset({Intent.AVAILABILITY, Intent.STORE_INFO, Intent.PRICE_QUESTION}),
    Intent.BOOK_APPOINTMENT: frozenset({Intent.STORE_INFO, Intent.CATALOG_REQUEST, Intent.HUMAN_REQUEST}),
    Intent.ORDER_STATUS: frozenset({Intent.AVAILABILITY, Intent.STORE_INFO, Intent.CATALOG_REQUEST}),
    Intent.CUSTOM_ORDER: frozenset({Intent.CATALOG_REQUEST, Intent.AVAILABILITY}),
    Intent.TRY_ON: frozenset({Intent.CATALOG_REQUEST, Intent.STORE_INFO}),
    Intent.OFF_TOPIC: frozenset({Intent.PRICE_QUESTION, Intent.AVAILABILITY}),
    Intent.STORE_INFO: frozenset({Intent.AVAILABILITY}),
    Intent.CATALOG_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.DISCOUNT_REQUEST: frozenset({Intent.AVAILABILITY}),
    Intent.HUMAN_REQUEST: frozenset({Intent.STORE_INFO}),
}


def find(text: str) -> tuple[Intent, ...]:
    """The intents of the first 2,000 characters, in the enum's order; none for an "ok" or a name."""
    folded = "".join(f" {word.folded}" for word in words(clean(text)))
    found = {intent for intent, pattern in _PATTERNS.items() if pattern.search(folded)}
    if not _PATTERNS[Intent.PRICE_QUESTION].search(_COUNTED.sub("", folded)):
        found.discard(Intent.PRICE_QUESTION)
    feeling = sentiment.feel(text)
    if (feeling.fault or feeling.angry) and Intent.PROMPT_INJECTION not in found:
        found.add(Intent.COMPLAINT)
    shadowed = {intent for strong in found for intent in _SHADOWS.get(strong, ())}
    return tuple(intent for intent in Intent if intent in found and intent not in shadowed)
