"""What a model's words cost: a dated table, in micro-rupees (a millionth of ₹1) so that small answers do not round to nothing.

Prices are US dollars per million tokens, as Mistral's price page had them on the day named.
"""

from dataclasses import dataclass

MICRO = 1_000_000
AS_OF = "2026-11"
RUPEES_PER_DOLLAR = 89


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars per million tokens."""

    tokens_in: float
    tokens_out: float


# By the beginning of the model's id; the longest that fits counts.
_PRICES = {
    "offline": Price(0, 0),
    "mistral-medium-2505": Price(0.4, 2.0),
    "mistral-medium-2508": Price(0.4, 2.0),
    "mistral-medium": Price(1.5, 7.5),
    "mistral-small": Price(0.2, 0.6),
    "mistral-large": Price(2.0, 6.0),
    "mistral-embed": Price(0.1, 0.0),
}
# A model nobody has priced counts as the dearest: a budget must not be blind to it.
_UNKNOWN = Price(2.0, 7.5)


# Voxtral's, by the minute of sound.
DOLLARS_PER_MINUTE = 0.002


def audio_cost(seconds: int) -> int:
    """Micro-rupees for listening so long, rounded up."""
    return -int(-seconds * DOLLARS_PER_MINUTE / 60 * RUPEES_PER_DOLLAR * MICRO // 1)


def price_of(model: str) -> Price:
    """The price of a model id, dated or not."""
    fitting = [name for name in _PRICES if model.startswith(name)]
    return _PRICES[max(fitting, key=len)] if fitting else _UNKNOWN


def cost(model: str, tokens_in: int, tokens_out: int) -> int:
    """Micro-rupees, rounded up."""
    price = price_of(model)
    dollars_per_million = tokens_in * price.tokens_in + tokens_out * price.tokens_out
    return -int(-dollars_per_million * RUPEES_PER_DOLLAR // 1)
