"""Gold and silver purities under their several names: 22K, 22 carat and 916 are one."""

import re
from collections.abc import Iterable

from revive_app.rules.numbers.quantities import Quantity, Unit, read

_FINENESS_OF_KARAT = {9: 375, 10: 417, 14: 585, 18: 750, 20: 833, 21: 875, 22: 916, 23: 958, 24: 999}

# numbers that name a purity even without a unit
FINENESS = frozenset({375, 417, 585, 750, 833, 875, 916, 925, 958, 990, 995, 999})


def is_purity(quantity: Quantity) -> bool:
    """Whether a number is a karat or a bare fineness such as 925."""
    return quantity.unit is Unit.PURITY or (quantity.unit is Unit.PLAIN and quantity.value in FINENESS)


def same_purity(value: float, stated: str | Iterable[Quantity]) -> bool:
    """Whether a karat or fineness is among those stated, in either notation."""
    quantities = list(read(stated) if isinstance(stated, str) else stated)
    told = {q.value for q in quantities if q.value in _FINE}
    if value in _FINE and told:
        return value in told  # "24K 999" is not 995
    return _fineness(value) in {_fineness(q.value) for q in quantities if q.unit in (Unit.PURITY, Unit.PLAIN)}


_FINE = frozenset({995.0, 999.0})


def is_share_of(percent: float, purity: str) -> bool:
    """Whether a percentage is what a purity means: 95 % of PT950, 92.5 % of 925, 75 % of 18K."""
    return any(abs(percent * 10 - _fineness(float(number))) < 1 for number in _NUMBER.findall(purity))


_NUMBER = re.compile(r"\d{1,3}")


def _fineness(value: float) -> int:
    whole = round(value)
    return 999 if whole in (24, 995, 999) else _FINENESS_OF_KARAT.get(whole, whole)
