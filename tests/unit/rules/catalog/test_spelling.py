"""Slips in the words that pick out a piece."""

import pytest

from revive_app.rules.catalog.spelling import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("jumka dikao", "jhumka dikhao"),
        ("neklace set undr 3 lac", "neklace set under 3 lac"),
        ("braclet", "bracelet"),
        ("ering", "earing"),
        ("diamnd chain", "diamond chain"),
        ("kangna", "kangan"),
    ],
)
def test_a_slip_is_mended(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "waiting to hear from you",
        "my earning",
        "bring it",
        "I am a singer",
        "kundli",
        "Bangalore delivery",
        "visiting card",
        "jhumka dikhao",
    ],
)
def test_what_is_no_slip_stays(typed: str) -> None:
    assert corrected(typed) == typed


def test_what_the_shop_calls_its_pieces_is_no_slip() -> None:
    assert corrected("chandni solitaire") == "chandi solitaire"
    assert corrected("chandni solitaire", ["Chandni Solitaire"]) == "chandni solitaire"
