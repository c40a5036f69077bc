"""How likely each sentence is the one that was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.knowledge.quoting import parts_of
from revive_app.rules.knowledge.telling import chances

SHIPPING = parts_of(
    "# Delivery\nParcels are insured until you sign. Delivery is free from ₹25,000. It takes five days."
    " If nobody is at home the courier comes again."
)


@pytest.mark.parametrize(
    ("question", "likeliest"),
    [
        ("is the parcel insured?", 0),
        ("delivery charge kitna", 1),
        ("kitne din lagenge?", 2),
        ("agar ghar par koi nahi mila to courier?", 3),
    ],
)
def test_the_sentence_that_says_it_is_the_likeliest(question: str, likeliest: int) -> None:
    likely = chances(question, SHIPPING)

    assert likely.index(max(likely)) == likeliest


@given(st.text(max_size=200))
def test_chances_sum_to_1_whatever_is_asked(question: str) -> None:
    assert sum(chances(question, SHIPPING)) == pytest.approx(1)
