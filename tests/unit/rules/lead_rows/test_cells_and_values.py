"""What else a customer book says: days, names, a yes, an amount; and how a cell is made harmless."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.lead_rows.cells import is_formula, neutral, tidy
from revive_app.rules.lead_rows.days import read_day, written
from revive_app.rules.lead_rows.values import (
    read_email,
    read_language,
    read_value,
    says_yes,
    split_name,
)

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14/02/1988", "1988-02-14"), ("14-2-1988", "1988-02-14"), ("14.02.88", "1988-02-14"), ("5-8-92", "1992-08-05"),
        ("1/1/75", "1975-01-01"), ("1/1/00", "2000-01-01"), ("1/1/26", "2026-01-01"), ("1/1/27", "1927-01-01"),
        ("1988-02-14", "1988-02-14"), ("1988/2/14", "1988-02-14"), ("1988-02-14 00:00:00", "1988-02-14"),
        ("1988-02-14T08:00:00Z", "1988-02-14"), ("14/02/1988 0:00", "1988-02-14"), ("31845", "1987-03-09"),
        ("33000.0", "1990-05-07"), ("14021988", "1988-02-14"), ("12 Jan", "--01-12"), ("Jan 12", "--01-12"),
        ("12/01", "--01-12"), ("29 Feb", "--02-29"), ("12th January 1990", "1990-01-12"), ("12-Jan-90", "1990-01-12"),
        ("January 12, 1990", "1990-01-12"), ("१४/०२/१९८८", "1988-02-14"), ("५ मार्च १९९०", "1990-03-05"),
        ("29/11/2026", "2026-11-29"), ("", None), ("-", None), ("n/a", None), ("00/00/0000", None),
    ],
)  # fmt: skip
def test_days_are_read_day_first(text: str, day: str | None) -> None:
    assert written(read_day(text, today=TODAY)) == day


@pytest.mark.parametrize(
    "text",
    [
        "31/02/1990",
        "29/02/1991",
        "02/14/1988",
        "30/11/2026",
        "1/1/2030",
        "1899-12-31",
        "1988",
        "soon",
        "1.2.3",
        "123456",
    ],
)
def test_a_day_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  `date` raises it too
        read_day(text, today=TODAY)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Kavita Shah", "Kavita", "Shah"),
        ("Kavita", "Kavita", ""),
        ("Mrs. Sunita Iyer", "Mrs. Sunita", "Iyer"),
        ("Dr Anil Kumar Gupta", "Dr Anil", "Kumar Gupta"),
        ("Rekha; Suresh Joshi", "Rekha; Suresh", "Joshi"),
        ("Rekha & Suresh Joshi", "Rekha & Suresh", "Joshi"),
        ("श्रीमती सुनीता शर्मा", "श्रीमती सुनीता", "शर्मा"),
        ("Mr", "Mr", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_split_and_nothing_of_it_lost(name: str, first: str, last: str) -> None:
    assert split_name(name) == (first, last)
    assert f"{first} {last}".strip() == name


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *((text, True) for text in ("Y", "y", "Yes", "YES.", "1", "true", "TRUE", "हाँ")),
        *((text, False) for text in ("N", "no", "0", "FALSE", "nahi", "नहीं", "Stop", "DND", "opted out")),
        *((text, None) for text in ("", "maybe", "ok", "yes please call", "2", "?", "x", "✓")),
    ],
)
def test_only_a_plain_answer_is_one(text: str, answer: bool | None) -> None:
    assert says_yes(text) is answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,25,000", 125_000),
        ("₹1.25 lakh", 125_000),
        ("45000.5", 45_001),
        ("Rs. 500/-", 500),
        ("0", 0),
        ("-", None),
        ("", None),
    ],
)
def test_an_amount_is_whole_rupees(text: str, value: int | None) -> None:
    assert read_value(text) == value


@pytest.mark.parametrize("text", ["a lot", "-5", "1 or 2 lakh", "99999999999999"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  `date` raises it too
        read_value(text)


def test_addresses_and_languages() -> None:
    assert read_email("Anita@Example.COM") == "anita@example.com"
    assert read_email("-") is None
    for wrong in ("anita", "a b@example.com", "anita@example", "=x@example.com,"):
        with pytest.raises(ValueError):  # noqa: PT011  `date` raises it too
            read_email(wrong)
    assert [read_language(word) for word in ("Hindi", "ગુજરાતી", "en", "HI-LATN", "")] == [
        "hi",
        "gu",
        "en",
        "hi-Latn",
        None,
    ]
    with pytest.raises(ValueError):  # noqa: PT011  `date` raises it too
        read_language("Klingon")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Asha \u00a0 Jain\n", "Asha Jain"),
        ("\u200eAsha\u200b", "Asha"),
        ("र\u094d\u200dयाम", "र\u094d\u200dयाम"),
        ("A\u200dB", "A\u200dB"),
        ("\u200dAsha\u200d", "Asha"),
        ("👩\u200d🦰", "👩\u200d🦰"),
        ('="09825"', "09825"),
        ('="say ""hi"""', 'say "hi"'),
        ("=1+1", "=1+1"),
        ("A\x00B\x07C", "ABC"),
    ],
)
def test_a_cell_is_copied_as_a_person_would(cell: str, text: str) -> None:
    assert tidy(cell) == text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "\ufeff=1"])
def test_no_cell_of_ours_is_a_formula(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"


@given(st.text())
def test_a_neutral_cell_is_no_formula_and_keeps_its_words(cell: str) -> None:
    assert not is_formula(neutral(cell))
    assert neutral(cell).removeprefix("'") == cell.removeprefix("'")
