"""Rates with honest ends: how sure one may be of a share, and of the difference of two.

Wilson's score interval, and Newcombe's for a difference (1998, method 10), which is made of two of them.
Both stay inside 0…1 and hold for few people and for rates near 0, as answers to offers are.
"""

from dataclasses import dataclass
from math import sqrt

# 95 %
Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Rate:
    """`part` of `whole`, as a share with the ends of its interval."""

    part: int
    whole: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """One rate less another. `is_clear`: zero lies outside the interval."""

    share: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether one of the two is better, as far as these numbers tell."""
        return self.low > 0 or self.high < 0


def rate(part: int, whole: int) -> Rate:
    """Of nobody, nothing is known: 0 to 1. Raises ValueError for more than all."""
    if not 0 <= part <= whole:
        raise ValueError("a part cannot be more than its whole")
    if whole == 0:
        return Rate(0, 0, 0.0, 0.0, 1.0)
    share = part / whole
    spread = Z * Z / whole
    middle = (share + spread / 2) / (1 + spread)
    reach = Z / (1 + spread) * sqrt(share * (1 - share) / whole + spread / (4 * whole))
    # At the edges the formula is exact, its floating point is not.
    low = 0.0 if part == 0 else max(0.0, middle - reach)
    high = 1.0 if part == whole else min(1.0, middle + reach)
    return Rate(part, whole, share, low, high)


def difference(first: Rate, second: Rate) -> Difference:
    """`first` less `second`; with nobody in one of them, anything from -1 to 1."""
    share = first.share - second.share
    if first.whole == 0 or second.whole == 0:
        return Difference(share, -1.0, 1.0)
    down = sqrt((first.share - first.low) ** 2 + (second.high - second.share) ** 2)
    up = sqrt((first.high - first.share) ** 2 + (second.share - second.low) ** 2)
    return Difference(share, max(-1.0, share - down), min(1.0, share + up))
