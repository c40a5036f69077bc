"""Rupees: reading them from whatever people write, and writing them the Indian way.

The forms are those of the design notes: full grouping in chats and tables, lakh and crore on cards.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from revive_app.rules.numbers import quantities
from revive_app.rules.numbers.quantities import Quantity, Unit

# A longer number counts nothing that is sold here.
MOST = 10**15

LAKH = 100_000
CRORE = 10_000_000


class AmountKind(StrEnum):
    """How an amount gave itself away as money."""

    # ₹, Rs, rupees, /- was written
    CURRENCY = "currency"
    # lakh, hazaar, k was written and no other unit
    SCALE = "scale"
    # a number alone: it may count something else
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in whole rupees and where it stands in the text."""

    value: int
    start: int
    end: int
    kind: AmountKind


def read(text: str) -> list[Amount]:
    """The amounts in a text, in order; both ends of a range are amounts of their own.

    Reads ₹1,25,000, Rs. 1.25 lakh, 1.25L, 125k, 1 lac 25 hazaar, sawa lakh, सवा लाख and Indian digits.
    Numbers with another unit (grams, carats, days, percent, hours, dates) are no amounts. Paise round half up.
    """
    return [amount for quantity in quantities.read(text) if (amount := _amount(quantity)) is not None]


def rupees(value: int) -> str:
    """₹ with Indian grouping: `₹1,25,000`."""
    return f"{'-' if value < 0 else ''}₹{_grouped(abs(value))}"


def whole(paise: int) -> int:
    """Paise of a cost as whole rupees, rounded up: the one rounding of plans and runs alike."""
    return -(-paise // 100)


def short(value: int) -> str:
    """From one lakh up in lakh or crore, two decimals half up, trailing zeros dropped: `₹1.94 L`, `₹3.16 Cr`."""
    size = abs(value)
    if size < LAKH:
        return rupees(value)
    in_lakh = _two_decimals(size, LAKH)
    number, unit = (in_lakh, "L") if in_lakh < 100 else (_two_decimals(size, CRORE), "Cr")
    whole, _, paise = format(number.normalize(), "f").partition(".")
    written = _grouped(int(whole)) + (f".{paise}" if paise else "")
    return f"{'-' if value < 0 else ''}₹{written} {unit}"


def _grouped(value: int) -> str:
    digits = str(value)
    head, tail = digits[:-3], digits[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail])


def _amount(quantity: Quantity) -> Amount | None:
    if quantity.value > MOST:
        return None
    if quantity.unit is Unit.RUPEES:
        kind = AmountKind.CURRENCY if quantity.marked else AmountKind.SCALE
    elif quantity.unit is Unit.PLAIN:
        kind = AmountKind.PLAIN
    else:
        return None
    value = int(Decimal(str(quantity.value)).quantize(Decimal(1), ROUND_HALF_UP))
    return Amount(value, quantity.start, quantity.end, kind)


def _two_decimals(value: int, unit: int) -> Decimal:
    return (Decimal(value) / unit).quantize(Decimal("0.01"), ROUND_HALF_UP)
