"""Rupees in and out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules import money
from revive_app.rules.money import AmountKind


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("₹1,25,000", [125_000]),
        ("Rs. 1.25 lakh", [125_000]),
        ("Rs 125000", [125_000]),
        ("1.25L", [125_000]),
        ("125k", [125_000]),
        ("1 lac 25 hazaar", [125_000]),
        ("sawa lakh", [125_000]),
        ("सवा लाख", [125_000]),
        ("₹१,२५,०००", [125_000]),
        ("one lakh and twenty five thousand", [125_000]),
        ("2 lakh 15 hazaar 500", [215_500]),
        ("paune do lakh", [175_000]),
        ("dedh lakh", [150_000]),
        ("dhai hazaar", [2_500]),
        ("saade adtees hazaar", [38_500]),
        ("रानी हार सात लाख पचासी हज़ार का है।", [785_000]),
        ("sixty-four thousand three hundred rupees", [64_300]),
        ("barah hazaar chhe sau", [12_600]),
        ("3 crore 16 lakh", [31_600_000]),
        ("₹500 to 800", [500, 800]),
        ("2-3 lakh", [200_000, 300_000]),
        ("₹50-60k", [50_000, 60_000]),
        ("6500/-", [6_500]),
        ("2000 rupaye", [2_000]),
        ("18,500.50", [18_501]),
        ("kar do, bhej do", []),
        ("10 gram", []),
        ("22K gold", []),
        ("5% off", []),
        ("6 November", []),
        ("open 11 am to 7 pm", []),
        ("BN-101", []),
        ("https://shop.example/p/125000", []),
        ("do saath chaliye", []),
        ("BIS hallmark", []),
    ],
)
def test_reads_amounts_however_they_are_written(text: str, values: list[int]) -> None:
    assert [amount.value for amount in money.read(text)] == values


def test_says_where_an_amount_stands_and_how_it_gave_itself_away() -> None:
    text = "bangle ₹1,25,000, ring 47k, or 3000"

    amounts = money.read(text)

    assert [text[a.start : a.end] for a in amounts] == ["₹1,25,000", "47k", "3000"]
    assert [a.kind for a in amounts] == [AmountKind.CURRENCY, AmountKind.SCALE, AmountKind.PLAIN]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "₹0"),
        (999, "₹999"),
        (1_000, "₹1,000"),
        (125_000, "₹1,25,000"),
        (9_999_999, "₹99,99,999"),
        (10_000_000, "₹1,00,00,000"),
        (-125_000, "-₹1,25,000"),
    ],
)
def test_writes_rupees_with_indian_grouping(value: int, written: str) -> None:
    assert money.rupees(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (99_999, "₹99,999"),
        (100_000, "₹1 L"),
        (194_000, "₹1.94 L"),
        (7_120_000, "₹71.2 L"),
        (31_600_000, "₹3.16 Cr"),
        (100_500, "₹1.01 L"),
        (9_999_499, "₹99.99 L"),
        (9_999_500, "₹1 Cr"),
        (12_345_678_901, "₹1,234.57 Cr"),
        (-194_000, "-₹1.94 L"),
    ],
)
def test_shortens_from_one_lakh_up_half_up(value: int, written: str) -> None:
    assert money.short(value) == written


@given(st.integers(min_value=0, max_value=10**11))
def test_what_is_written_is_read_back(value: int) -> None:
    assert [amount.value for amount in money.read(f"The price is {money.rupees(value)} only")] == [value]


@given(st.integers(min_value=100_000, max_value=10**10))
def test_a_short_form_is_read_back_within_its_rounding(value: int) -> None:
    (amount,) = money.read(money.short(value))

    assert abs(amount.value - value) <= (500 if value < 9_999_500 else 50_000)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for amount in money.read(text):
        assert 0 <= amount.start < amount.end <= len(text)


@pytest.mark.parametrize("digits", [16, 28, 29, 40, 300])
@pytest.mark.parametrize("written", ["{}", "₹{}", "₹{}.50", "{} lakh", "{} crore", "{}/-"])
def test_a_number_nothing_costs_is_no_amount(digits: int, written: str) -> None:
    """More digits than a decimal rounds, which once raised."""
    assert money.read(written.format("9" * digits)) == []


def test_an_amount_beside_such_a_number_is_still_read() -> None:
    assert [amount.value for amount in money.read(f"ref {'9' * 40}, ring ₹12,600")] == [12_600]


def test_the_largest_amount_is_read_to_the_rupee() -> None:
    assert [amount.value for amount in money.read(f"₹{money.MOST}")] == [money.MOST]
