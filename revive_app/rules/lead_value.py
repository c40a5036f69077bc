"""What a talk is worth in rupees: what she would spend, else what was spoken of."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from statistics import median

from revive_app.rules.catalog.budget import Budget


@dataclass(frozen=True, slots=True)
class Worth:
    """Whole rupees. `firm`: one piece or her own budget; a handful of pieces looked at is only a first guess."""

    rupees: int
    firm: bool


def worth(
    *, shown: Sequence[int], budget: Budget | None, hint: int | None, known_prices: Collection[int]
) -> Worth | None:
    """From the prices shown, the budget she named, and the model's hint, which counts only if the catalog knows it."""
    if len(shown) == 1:
        return Worth(shown[0], firm=True)
    named = budget.high or budget.low if budget is not None else None
    if named:
        return Worth(named, firm=True)
    if hint and hint in known_prices:
        return Worth(hint, firm=True)
    return Worth(round(median(shown)), firm=False) if shown else None
