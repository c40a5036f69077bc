"""What Meta charges for a delivered message, by date and country, and what a shop knows better.

Sources: REFERENCE §11 (November 2026): several resellers agree on the Indian rates; Meta's own INR card was
not seen, and Meta changes rates on the first day of a quarter. So every rate has a date, and a shop lays
its own over them. Money here is in hundredths of a paisa (₹0.8631 is 8631): integers, so nothing rounds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from revive_app.errors import FieldError, InvalidInput

E4 = 10_000
CATEGORIES = ("marketing", "utility", "authentication", "service")
# Meta's name for the same messages sent through its marketing API.
_SAME_PRICE = {"marketing_lite": "marketing"}
DEAREST = 1_000


@dataclass(frozen=True, slots=True)
class RateCard:
    """Rates by country (ISO, two letters) and category, from a day on. GST comes on top of all of it."""

    valid_from: date
    rates: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    source: str = "REFERENCE §11"
    currency: str = "INR"
    gst_percent: int = 18
    # Meta's monthly allowance per number for answers; some sources deny it, so it is a setting.
    free_service_messages: int = 1_000

    def price(self, country: str, category: str) -> int | None:
        """The price of one message, None where nobody has told us."""
        return self.rates.get(country, {}).get(_SAME_PRICE.get(category, category))


def _india(marketing: int, *, utility: int, service: int) -> dict[str, dict[str, int]]:
    return {
        "IN": {
            "marketing": marketing,
            "utility": utility,
            "authentication": utility,
            "service": service,
        }
    }


# Newest first.
CARDS = (
    RateCard(date(2026, 10, 1), _india(8631, utility=1150, service=1150)),
    RateCard(date(2026, 1, 1), _india(8631, utility=1150, service=0)),
    RateCard(date(2025, 7, 1), _india(7846, utility=1150, service=0)),
)


def card_on(day: date, own: Mapping[str, Any] | None = None) -> RateCard:
    """The card that holds on a day, with the shop's own rates laid over it."""
    card = next((card for card in CARDS if card.valid_from <= day), CARDS[-1])
    if not own:
        return card
    rates = {country: dict(by_category) for country, by_category in card.rates.items()}
    for country, by_category in dict(own.get("rates") or {}).items():
        rates.setdefault(country, {}).update({name: int(value) for name, value in by_category.items()})
    return replace(
        card,
        rates=rates,
        source="the shop's own rates",
        gst_percent=int(own.get("gst_percent", card.gst_percent)),
        free_service_messages=int(own.get("free_service_messages", card.free_service_messages)),
    )


def read_own(given: Mapping[str, Any]) -> dict[str, Any]:
    """A shop's own rates as they are kept: `{"rates": {"IN": {"marketing": 0.8631}}, …}` in rupees. Raises InvalidInput."""
    wrong: list[FieldError] = []
    unknown = set(given) - {"rates", "gst_percent", "free_service_messages"}
    wrong += [FieldError(str(name), "is not known") for name in sorted(map(str, unknown))]
    rates = given.get("rates") or {}
    kept: dict[str, dict[str, int]] = {}
    if not isinstance(rates, Mapping):
        wrong.append(FieldError("rates", "is an object of countries"))
        rates = {}
    for country, by_category in rates.items():
        name = str(country).upper()
        if len(name) != 2 or not name.isalpha() or not isinstance(by_category, Mapping):
            wrong.append(FieldError(f"rates.{country}", "is a country in two letters with its rates"))
            continue
        kept[name] = {}
        for category, price in by_category.items():
            value = _e4(price)
            if category not in CATEGORIES or value is None:
                reason = f"is a price in rupees for one of {', '.join(CATEGORIES)}"
                wrong.append(FieldError(f"rates.{country}.{category}", reason))
            else:
                kept[name][str(category)] = value
    own: dict[str, Any] = {"rates": kept} if kept else {}
    for name, most in (("gst_percent", 100), ("free_service_messages", 1_000_000)):
        number = given.get(name)
        if number is None:
            continue
        if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= most:
            wrong.append(FieldError(name, f"is a whole number from 0 to {most}"))
        else:
            own[name] = number
    if wrong:
        raise InvalidInput("These rates cannot be used.", fields=tuple(wrong))
    return own


def _e4(price: Any) -> int | None:
    if isinstance(price, bool) or not isinstance(price, (int, float, str, Decimal)):
        return None
    try:
        value = Decimal(str(price)) * E4
    except InvalidOperation:
        return None
    return int(value) if value.is_finite() and 0 <= value <= DEAREST * E4 and value == int(value) else None


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a number of messages costs. `unpriced` go to countries without a known rate and are not in the sum."""

    total_e4: int
    priced: int
    unpriced: int

    @property
    def rupees(self) -> int:
        """Whole rupees before GST, rounded up."""
        return -(-self.total_e4 // E4)

    @property
    def paise(self) -> int:
        """Whole paise before GST, rounded up."""
        return -(-self.total_e4 // 100)


def estimate(card: RateCard, people: Mapping[tuple[str, str], int]) -> Estimate:
    """The cost of one message to each of these people, counted by country and category."""
    total = priced = unpriced = 0
    for (country, category), count in people.items():
        price = card.price(country, category)
        if price is None:
            unpriced += count
        else:
            priced += count
            total += price * count
    return Estimate(total, priced, unpriced)
