"""The five papers the demo shop's agent reads, as Markdown files beside this module."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

_FOLDER = Path(__file__).parent
VISITING = "visiting-us.md"
PRICES = "making-charges-and-prices.md"
HALLMARK = "hallmark-and-care.md"
EXCHANGE = "exchange-buyback-returns.md"
DELIVERY = "emi-delivery-and-wedding-offer.md"

_FILES = (VISITING, PRICES, HALLMARK, EXCHANGE, DELIVERY)
_OFFER_UNTIL = "{offer_until}"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as the shop would upload it."""

    name: str
    text: str


def papers(*, offer_until: date) -> tuple[Paper, ...]:
    """The papers, with the last day of the wedding offer written into them."""
    day = f"{offer_until.day} {offer_until:%B %Y}"
    return tuple(
        Paper(name, (_FOLDER / name).read_text(encoding="utf-8").replace(_OFFER_UNTIL, day))
        for name in _FILES
    )
