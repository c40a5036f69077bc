"""What a customer wants to spend, in the words she has for it."""

import pytest

from revive_app.rules.catalog.budget import Budget, read_budget


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("₹2 lakh me kya milega", Budget(high=200_000)),
        ("दो लाख में क्या मिलेगा", Budget(high=200_000)),
        ("50-60k me earrings hai kya", Budget(50_000, 60_000)),
        ("i have only 1.2 lakh", Budget(high=120_000)),
        ("sirf 40 hazaar hai mere paas", Budget(high=40_000)),
        ("what do I get in 50k", Budget(high=50_000)),
        ("1 crore", Budget(high=10_000_000)),
        ("1.5 lakh", Budget(high=150_000)),
        ("gift under 10k", Budget(high=10_000)),
        ("20k tak kuch", Budget(high=20_000)),
        ("1 lakh se upar ki rings", Budget(low=100_000)),
        ("necklace around 3 lakh", Budget(240_000, 360_000)),
    ],
)
def test_what_limits_a_piece(said: str, budget: Budget) -> None:
    assert read_budget(said) == budget


@pytest.mark.parametrize(
    "said",
    [
        # a bid for a piece
        "gajra bangles 4 lakh me de do",
        "4 lakh final, bolo",
        # no rupees to spend
        "i have 2 daughters",
        "i have paid 20000 advance",
        "in 2 days",
        "ring in 18k gold",
        "22k jewellery under hallmark",
        "EMI for 30000",
        "5",
    ],
)
def test_what_limits_none(said: str) -> None:
    assert read_budget(said) is None


def test_by_how_much_a_price_misses_it() -> None:
    between = Budget(100, 200)

    assert [between.beyond(price) for price in (40, 100, 200, 250)] == [60, 0, 0, 50]


@pytest.mark.parametrize(
    "said", ["10k", "10k ring hai?", "10k wala dikhao", "10k ka jhumka", "10k me kya milega", "10k ke andar"]
)
def test_ten_k_is_a_sum_of_money(said: str) -> None:
    assert read_budget(said) == Budget(high=10_000)


@pytest.mark.parametrize(
    "said",
    ["10k gold ring", "10 karat ring", "10k advance de du?", "10k discount doge?", "is it 10k or 14k", "22k"],
)
def test_ten_carats_an_advance_and_other_purities_are_not(said: str) -> None:
    assert read_budget(said) is None
