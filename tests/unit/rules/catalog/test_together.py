"""Pieces side by side: a sum asked for, and what goes with one."""

import pytest

from revive_app.rules.catalog.together import asks_for_matching, asks_for_total, places_named


@pytest.mark.parametrize(
    "said",
    [
        *(
            "total kitna hoga?",
            "dono ka total",
            "how much for both?",
            "both together kitna",
            "kul kitna hoga",
        ),
        *("dono milakar kitne ka", "दोनों मिलाकर कितने का?", "1 aur 3 ka total?"),
    ],
)
def test_a_sum_is_asked(said: str) -> None:
    assert asks_for_total(said)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "total weight kitna hai",
            "which of both is better",
            "dono me kya farak hai",
            "price?",
            "kitne ka hai",
        ),
        *("both are nice", "making charge total", "total gold kitna", "sab dikhao"),
    ],
)
def test_no_sum_is(said: str) -> None:
    assert not asks_for_total(said)


@pytest.mark.parametrize(
    "said",
    [
        *("matching pieces?", "matching kuch hai", "isse match karta kuch?", "what goes with this?"),
        *("iske saath kya jachega", "matching set dikhao", "something matching please"),
    ],
)
def test_what_goes_with_it_is_wished_for(said: str) -> None:
    assert asks_for_matching(said)


@pytest.mark.parametrize(
    "said", ["matching with my saree", "does the price match", "similar designs", "set dikhao", "this one"]
)
def test_nothing_that_goes_with_it_is(said: str) -> None:
    assert not asks_for_matching(said)


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("1 aur 3 ka total?", (0, 2)),
        ("the 1st and the 2nd together", (0, 1)),
        ("pehla aur teesra milakar", (0, 2)),
        ("dusra and third", (1, 2)),
        ("2 lakh me dono", ()),
        ("₹1,25,000 total?", ()),
        ("3 pieces total", ()),
    ],
)
def test_places_of_a_list(said: str, places: tuple[int, ...]) -> None:
    assert places_named(said) == places
