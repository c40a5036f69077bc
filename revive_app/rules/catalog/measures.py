"""What a shop types of a piece, as the catalog keeps it: grams, percents, counts. Each raises ValueError with the reason."""

import re
from decimal import Decimal

from revive_app.rules.language.indic import ascii_digits

MOST_GRAMS = 100_000
MOST_PIECES = 1_000_000

_WEIGHT = re.compile(r"([\d.,]+)\s*(mg|kg|g|gm|gms|gram|grams|tola|tolas|ग्राम|तोला)?\.?", re.IGNORECASE)
# a tola is 11.6638 g
_MILLIGRAMS = {"mg": Decimal(1), "kg": Decimal(1_000_000), "tola": Decimal("11663.8"), "g": Decimal(1000)}
_PERCENT = re.compile(r"([\d.,]+)\s*(?:%|percent|per cent|pct|प्रतिशत)?", re.IGNORECASE)
_COUNT = re.compile(r"([\d,]+)\s*(?:pcs?|pieces?|nos?|pairs?|units?|नग|पीस)?\.?", re.IGNORECASE)
_TO_ORDER = frozenset({"", "to order", "made to order", "on order", "order", "mto", "-", "–", "na", "n/a"})
_NONE = frozenset({"sold", "sold out", "out of stock", "nil", "none", "khatam"})


def milligrams(typed: str) -> int | None:
    """`14.2`, `14.2 g`, `1 tola`; grams when no unit stands there. None for nothing."""
    text = ascii_digits(typed).strip()
    if not text:
        return None
    found = _WEIGHT.fullmatch(text)
    if found is None:
        raise ValueError("write grams, like 12.5")
    unit = (found[2] or "g").lower()
    size = _MILLIGRAMS.get(unit, _MILLIGRAMS["tola" if unit.startswith(("tola", "तोला")) else "g"])
    weight = int((_decimal(found[1]) * size).to_integral_value())
    if not 0 < weight <= MOST_GRAMS * 1000:
        raise ValueError("must lie between 0.001 g and 100 kg")
    return weight


def basis_points(typed: str) -> int | None:
    """`12`, `12.5 %` as hundredths of a percent. None for nothing."""
    text = ascii_digits(typed).strip()
    if not text:
        return None
    found = _PERCENT.fullmatch(text)
    if found is None:
        raise ValueError("write percent, like 12")
    points = int((_decimal(found[1]) * 100).to_integral_value())
    if points > 10_000:
        raise ValueError("must lie between 0 and 100 percent")
    return points


def pieces(typed: str) -> int | None:
    """`3`, `3 pairs`, `sold out`; None for nothing and for `made to order`: such a piece is not counted."""
    text = " ".join(ascii_digits(typed).split()).lower()
    if text in _TO_ORDER:
        return None
    if text in _NONE:
        return 0
    found = _COUNT.fullmatch(text)
    if found is None:
        raise ValueError("write a number, like 3, or leave it empty for made to order")
    count = int(found[1].replace(",", "") or -1)
    if not 0 <= count <= MOST_PIECES:
        raise ValueError("must lie between 0 and 1,000,000")
    return count


def _decimal(digits: str) -> Decimal:
    """`1,234.5` and `14,2`: a comma before one or two last digits is a point."""
    text = re.sub(r",(\d{1,2})$", r".\1", digits) if "." not in digits else digits
    try:
        return Decimal(text.replace(",", ""))
    except ArithmeticError as error:
        raise ValueError("is no number") from error
