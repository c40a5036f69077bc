"""Papers of other forms than Markdown, as they mean themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.knowledge.paper_lines import lines_of, sections_of, tidy

FAQ = """FREQUENTLY ASKED QUESTIONS

Q: What are your working hours?
A: Monday to Saturday 10 am to 9 pm. Sunday 10 am to 2 pm only.

Q2. Do you take old gold?
Ans: Yes. We melt and test it in front of you.

Is there parking?
Yes, for 30 cars."""

BOOKLET = """SHREE JEWELLERS                      Page 1 of 2
Estd. 1948 - Zaveri Bazaar
2. OLD GOLD
- own bill : no deduction
- others : melting compul-
sory, 3% less
Exchange within 7 days
in unused condition
Lunch 2.00 - 3.00 pm, counter
closed for billing; pay & park at
Crawford Market
(SUNDAY CLOSED)"""

TABLE = """| Topic | Details | Charges | Time |
|---|---|---|---|
| Ring resizing | Gold rings | Rs 400 | 2 days |
| Gold loan | Not offered | | |"""


def told(text: str) -> list[str]:
    return [f"# {line.text}" if line.is_heading else line.text for line in lines_of(text)]


def test_a_question_of_an_faq_is_a_heading_and_its_marks_are_not_said() -> None:
    assert told(FAQ) == [
        "# FREQUENTLY ASKED QUESTIONS",
        "# What are your working hours?",
        "Monday to Saturday 10 am to 9 pm.",
        "Sunday 10 am to 2 pm only.",
        "# Do you take old gold?",
        "Yes. We melt and test it in front of you.",
        "# Is there parking?",
        "Yes, for 30 cars.",
    ]


def test_lines_broken_by_a_pages_width_are_whole_again() -> None:
    assert told(BOOKLET) == [
        "# SHREE JEWELLERS",
        "Estd. 1948 - Zaveri Bazaar",
        "# OLD GOLD",
        "own bill : no deduction",
        "others : melting compulsory, 3% less",
        "Exchange within 7 days in unused condition",
        "Lunch 2.00 - 3.00 pm, counter closed for billing; pay & park at Crawford Market",
        "(SUNDAY CLOSED)",
    ]


def test_a_row_of_a_table_names_its_columns_and_is_a_section_of_its_own() -> None:
    assert told(TABLE) == ["Ring resizing: Gold rings; Charges Rs 400; Time 2 days", "Gold loan: Not offered"]
    assert sections_of(f"# Services\n{tidy(TABLE)}")[0] == (
        "# Services\nRing resizing: Gold rings; Charges Rs 400; Time 2 days"
    )


def test_a_section_is_a_heading_and_what_stands_under_it() -> None:
    text = "# Visiting us\n\n## Hours\nFrom 11. To 8.\n\n## Parking\nSix cars."

    assert sections_of(text) == ("# Hours\nFrom 11.\nTo 8.", "# Parking\nSix cars.")
    assert sections_of("Six cars.") == ("Six cars.",)
    assert sections_of("# Nothing but a heading") == ()


@pytest.mark.parametrize("text", [FAQ, BOOKLET, TABLE])
def test_what_is_tidy_stays_as_it_is_and_says_the_same(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert told(tidy(text)) == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Returns\n\nWithin 7 days. With the bill.\n\n## Coins\nNever.",
        "Address: 14 South Masi Street, Madurai 625001.\nOpen Monday to Saturday.",
        "Our GST number is 27ABCDE1234F1Z5.",
        "We are open. WE ARE NEVER CLOSED ON SUNDAYS.",
        "Should it break, bring it. Is it worn? Then we repair it.",
    ],
)
def test_a_text_laid_out_well_is_not_touched(text: str) -> None:
    assert tidy(text) == text


@given(st.text(alphabet=st.sampled_from(list("aB1 .|-#?:\nQ")), max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    assert "".join("".join(sections_of(text)).split()) is not None
    assert tidy(tidy(text)) is not None
