"""A time and nothing else: to come at, or to be written to."""

import pytest

from revive_app.rules import safety
from revive_app.rules.optout import OptOut
from revive_app.rules.spoken_of import Before
from revive_app.rules.visits.bare_time import is_bare_time, leaves_open_what_for, would_be_written_to

QUESTION = "Gladly. Would you like to come to our shop then, or shall I write to you then?"
AGREED = "Of course, no hurry. I will write to you on 1 January. If you meant sooner, just tell me which day."


@pytest.mark.parametrize("said", ["subah 8 baje", "सुबह 8 बजे", "8 am", "5 baje"])
def test_an_hour_alone_leaves_open_what_it_is_for(said: str) -> None:
    assert is_bare_time(said)
    assert leaves_open_what_for(said, "Shall I show you something?")
    assert not leaves_open_what_for(said, AGREED)


@pytest.mark.parametrize(
    "said",
    [
        "next Sunday",
        "अगले रविवार",
        "saturday ko",
        "shukrwar ko 4 baje",
        "tonight 10 pm",
        "not today, Wednesday",
    ],
)
def test_a_day_is_one_to_be_written_to_unless_we_asked_when_she_comes(said: str) -> None:
    assert is_bare_time(said)
    assert not leaves_open_what_for(said, "Shall I show you something?")
    assert leaves_open_what_for(said, "Gladly. Which day and time suit you? A colleague will confirm it.")
    assert not leaves_open_what_for(said, AGREED)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "next week",
            "agle hafte",
            "after Sunday",
            "sunday ke baad",
            "2 din baad",
            "in half an hour",
            "after Diwali",
        ),
        *(
            "msg me sunday",
            "kal msg karna",
            "Sunday open?",
            "sunday ko khula hai",
            "kitne baje",
            "10",
            "4 baje tak",
        ),
    ],
)
def test_a_wait_a_wish_and_a_question_do_not(said: str) -> None:
    assert not is_bare_time(said)


@pytest.mark.parametrize(
    ("said", "writes"),
    [
        ("likh dena", True),
        ("write to me", True),
        ("मैसेज कर देना", True),
        ("dukaan aaungi", False),
        ("I will come", False),
        ("दुकान आऊँगी", False),
        ("ok", None),
        ("write to me, then I come", None),
    ],
)
def test_what_she_answers_is_heard(said: str, writes: bool | None) -> None:
    assert would_be_written_to(said) is writes


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("write to me", OptOut.NONE),
        ("don't write to me", OptOut.CERTAIN),
        ("stop", OptOut.CERTAIN),
        ("no messages please", OptOut.CERTAIN),
    ],
)
def test_who_would_be_written_to_does_not_leave_and_who_would_not_does(said: str, found: OptOut) -> None:
    assert safety.judge(said, before=Before(QUESTION, ("next Sunday",))).opt_out is found
