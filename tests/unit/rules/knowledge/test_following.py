"""Messages that lean on the ones before, and messages with two questions."""

import pytest

from revive_app.rules.knowledge.following import about, questions_in


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ("return possible?", "aur silver pe?"),
        ("Can I return a ring?", "what if it was resized"),
        ("custom ring ban sakti hai?", "kitne din?"),
        ("Do you clean jewellery?", "is that free?"),
        ("EMI?", "कितने महीने?"),
        ("delivery Delhi?", "charge kitna"),
        ("What time do you close today?", "and on Sunday?"),
        ("पुराना सोना बदल सकते हैं?", "बिल नहीं है तो?"),
    ],
)
def test_what_a_message_leaves_out_stands_in_the_one_before(earlier: str, said: str) -> None:
    assert about(said, ["hi", earlier]) == earlier


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ("return possible?", "parking hai?"),
        ("EMI?", "making charges kitna hai"),
        ("hi", "kitne din?"),
        ("Do you clean jewellery?", "where can I park my car when I come to the shop on Sunday"),
    ],
)
def test_a_message_that_stands_by_itself_needs_none(earlier: str, said: str) -> None:
    assert about(said, [earlier]) == ""


def test_the_first_message_leans_on_nothing() -> None:
    assert about("kitne din?", []) == ""


def test_the_matter_stays_the_same_over_several_questions() -> None:
    assert about("charge kitna", ["delivery Delhi?", "kitne din?"]) == "delivery Delhi?"


@pytest.mark.parametrize(
    ("said", "questions"),
    [
        ("What are your timings and where are you?", ("What are your timings", "where are you?")),
        ("return policy aur parking?", ("return policy", "parking?")),
        ("EMI hai? aur hallmark?", ("EMI hai?", "hallmark?")),
    ],
)
def test_two_questions_in_one_message_are_two(said: str, questions: tuple[str, ...]) -> None:
    assert tuple(one.removeprefix("aur ").strip() for one in questions_in(said)) == questions


@pytest.mark.parametrize(
    "said",
    [
        "EMI hai kya aur kitne mahine ka?",
        "Do you take credit card? any extra charge?",
        "ring and chain exchange",
        "hi",
        "",
    ],
)
def test_one_question_with_an_and_in_it_stays_one(said: str) -> None:
    assert questions_in(said) == (said,)
