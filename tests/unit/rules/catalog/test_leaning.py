"""Which way a wish leans from what is on the table."""

from dataclasses import dataclass

import pytest

from revive_app.rules.catalog.beside import leans_on_shown
from revive_app.rules.catalog.leaning import (
    Extreme,
    Leaning,
    finds_it_costly,
    lies_that_way,
    nearest_first,
    outermost_first,
    passed_over,
    read_extreme,
    read_leaning,
)


@dataclass(frozen=True)
class Piece:
    price: int
    weight_mg: int | None = None


@pytest.mark.parametrize(
    "said",
    [
        "too costly",
        "bahut mehnga hai yaar",
        "बहुत महंगा है",
        "झुमका महाग आहे",
        "thats too expensive for me",
        "out of my budget",
        "itna budget nahi hai mera",
        "paisa kam hai abhi",
    ],
)
def test_she_finds_it_costly(said: str) -> None:
    assert finds_it_costly(said)
    assert read_leaning(said) is Leaning.CHEAPER


@pytest.mark.parametrize(
    "said",
    [
        "why is it so expensive",
        "price kyu itna zyada",
        "sabse mehnga kya hai",
        "is it expensive?",
        "gold price is high",
        "delivery charges zyada hai",
        "heavy bridal necklace",
    ],
)
def test_no_price_is_found_too_high(said: str) -> None:
    assert not finds_it_costly(said)


@pytest.mark.parametrize(
    ("said", "leaning"),
    [
        ("something lighter", Leaning.LIGHTER),
        ("thoda halka dikhao", Leaning.LIGHTER),
        ("isse sasta", Leaning.CHEAPER),
        ("कुछ सस्ता दिखाओ", Leaning.CHEAPER),
        ("isse bhari", Leaning.HEAVIER),
        ("ye pasand nahi aaye", Leaning.OTHERS),
        ("not these, something else", Leaning.OTHERS),
        ("lightweight jhumkas", None),
        ("I want a ring", None),
        ("nahi chahiye", None),
        ("what if i dont like it", None),
    ],
)
def test_which_way_it_leans(said: str, leaning: Leaning | None) -> None:
    assert read_leaning(said) is leaning


@pytest.mark.parametrize(
    ("said", "extreme"),
    [
        ("which is the cheapest?", Extreme.CHEAPEST),
        ("sabse sasta kya hai", Extreme.CHEAPEST),
        ("mangalsutra ka rate kitne se shuru hai", Extreme.CHEAPEST),
        ("most expensive piece?", Extreme.DEAREST),
        ("lightest gold earring", Extreme.LIGHTEST),
        ("haar dikhao sabse bhaari wala", Extreme.HEAVIEST),
        ("something cheap", None),
    ],
)
def test_the_end_of_the_shelf(said: str, extreme: Extreme | None) -> None:
    assert read_extreme(said) is extreme


@pytest.mark.parametrize(
    ("said", "leans"),
    [
        ("same in silver", True),
        ("ruby me hai?", True),
        ("1 lakh tak", True),
        ("something lighter", True),
        # her own kind
        ("silver rings", False),
        ("rings under 1 lakh", False),
        ("which is the cheapest?", False),
        ("ok", False),
    ],
)
def test_what_leans_on_the_pieces_shown(said: str, leans: bool) -> None:
    assert leans_on_shown(said) is leans


def test_a_few_are_measured_by_the_dearest_and_a_list_by_its_middle() -> None:
    few, many = [Piece(100), Piece(200)], [Piece(price) for price in (100, 200, 300, 400)]

    assert [lies_that_way(Leaning.CHEAPER, Piece(price), few) for price in (150, 200)] == [True, False]
    assert [lies_that_way(Leaning.CHEAPER, Piece(price), many) for price in (250, 300)] == [True, False]
    assert (passed_over(Leaning.CHEAPER, few), passed_over(Leaning.CHEAPER, many)) == (few, ())
    assert passed_over(Leaning.OTHERS, many) == many


def test_what_was_never_weighed_is_neither_lighter_nor_lightest() -> None:
    assert not lies_that_way(Leaning.LIGHTER, Piece(1), [Piece(1, 5_000)])
    assert outermost_first(Extreme.LIGHTEST, [Piece(1), Piece(2, 900), Piece(3, 800)]) == [
        Piece(3, 800),
        Piece(2, 900),
    ]


def test_the_smallest_step_comes_first() -> None:
    assert nearest_first(Leaning.CHEAPER, [Piece(1), Piece(3), Piece(2)]) == [Piece(3), Piece(2), Piece(1)]
