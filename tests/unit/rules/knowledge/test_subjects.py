"""What questions and passages are about, in words no passage shares with its question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.knowledge.quoting import best_quote, relevance
from revive_app.rules.knowledge.subjects import heard, likeness, lines

PAPERS = {
    "payments": "# Ways to pay\nWe take UPI, debit cards and cheques. Credit cards bear 1.5% above ₹40,000.",
    "parking": "# Where to park\nEight cars fit into the yard behind us; two-wheelers stand in front.",
    "insurance": "# Cover for your jewels\nA policy for one year against theft costs 0.6% of the value.",
    "privacy": "# Your data\nWe keep your number and what you bought. On request all of it is deleted within 21 days.",
    "piercing": "# Ears and noses\nWe pierce with a gun on Saturdays from 12 to 4; ₹400 with a stud.",
}
ASKED = [
    ("is there a fee if I swipe?", "payments"),
    ("gaadi kahan lagau", "parking"),
    ("गहने चोरी हो जाएँ तो कुछ मिलेगा?", "insurance"),
    ("mera number hata do apne yahan se, kitne din lagenge", "privacy"),
    ("बेटी के कान छिदवाने हैं, दर्द होगा?", "piercing"),
]


@pytest.mark.parametrize(("question", "paper"), ASKED)
def test_a_question_is_about_its_paper_more_than_about_any_other(question: str, paper: str) -> None:
    near = {name: likeness(question, text) for name, text in PAPERS.items()}

    assert max(near, key=lambda name: near[name]) == paper
    assert near.pop(paper) > 2 * max(near.values())
    assert max(PAPERS, key=lambda name: relevance(question, PAPERS[name])) == paper


@pytest.mark.parametrize(
    ("question", "paper"),
    [
        ("EMI mil jayegi 6 mahine ki?", "payments"),
        ("Can I return a ring after a week?", "privacy"),
        ("दुकान में नाक छिदवाने पर क्या ख़र्च है?", "parking"),
    ],
)
def test_where_the_paper_is_missing_no_other_is_quoted(question: str, paper: str) -> None:
    assert best_quote(question, [PAPERS[paper]]) is None


def test_a_line_stands_behind_its_heading() -> None:
    assert lines("# Parking\nSix cars. No bikes.\n# Hours\nFrom 11.") == (
        "Parking. Six cars.",
        "Parking. No bikes.",
        "Hours. From 11.",
    )
    assert likeness("parking?", "# Parking") == 0  # a heading alone tells nothing


@given(st.text(max_size=600))
def test_of_any_text_the_shares_are_shares(text: str) -> None:
    assert sum(heard(text).shares) == pytest.approx(1)
    assert 0 <= likeness(text, text) <= 1
