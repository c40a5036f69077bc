"""A search says what is wanted and what it may cost: the price goes, what is wanted stays."""

import pytest

from revive_app.rules.catalog.budget import Budget, read_budget, without_budget


@pytest.mark.parametrize(
    ("text", "left", "budget"),
    [
        ("jhumka under 1 lakh", "jhumka", Budget(high=100_000)),
        ("jhumka 50 hazaar tak", "jhumka", Budget(high=50_000)),
        ("under ₹80,000 ring", "ring", Budget(high=80_000)),
        ("choker 1 lakh se upar", "choker", Budget(low=100_000)),
        ("nath 20,000 to 30,000", "nath", Budget(low=20_000, high=30_000)),
        ("rajwadi 22k", "rajwadi 22k", None),
        ("RJ-1042", "RJ-1042", None),
        ("100%", "100%", None),
        ("under the sea pendant", "under the sea pendant", None),
    ],
)
def test_what_is_left(text: str, left: str, budget: Budget | None) -> None:
    assert read_budget(text) == budget
    assert without_budget(text) == left
