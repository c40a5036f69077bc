"""Who would be called soon gets a person; who would be called some day, a message then."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import snooze
from revive_app.rules.callback import asks_for_a_call, call_wanted, refuses_a_call, without_refused_call

JAIPUR = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 11, 30, 11, 0, tzinfo=JAIPUR)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("call me at 6pm", True),
        ("mujhe call karo kal subah", True),
        ("phone karna kal 11 baje", True),
        ("call me next week", False),
        ("call me after 15 days", False),
        ("message me tomorrow", False),
        ("remind me on Tuesday", False),
    ],
)
def test_a_call_soon_is_a_colleagues(words: str, wanted: bool) -> None:
    wish = snooze.read(words, NOW, JAIPUR)

    assert wish is not None
    assert call_wanted(words, wish, NOW, JAIPUR) is wanted


@pytest.mark.parametrize(
    "words",
    [
        "call me",
        "give me a call",
        "callback please",
        "मुझे कॉल करो",
        "phone kar dena",
        "ring me tomorrow",
        "can you ring me",
    ],
)
def test_she_would_be_telephoned(words: str) -> None:
    assert asks_for_a_call(words)


@pytest.mark.parametrize(
    "words",
    [
        *("video call possible?", "what do you call this set?", "I will call you later"),
        *(
            "I need a ring for my engagement",
            "give me a ring",
            "want a ring under 50k",
            "ring me kya price hai",
        ),
        *("please don't call me, write here", "no need to call me", "call mat karna", "फ़ोन मत करना"),
    ],
)
def test_she_would_not(words: str) -> None:
    assert not asks_for_a_call(words)


@pytest.mark.parametrize(
    ("words", "refused", "beside"),
    [
        ("please don't call on Sunday", True, "please don't call on Sunday"),
        ("no need to call", True, "no need to call"),
        ("call mat karo, yahin likho", True, "yahin likho"),
        ("don't call me, what is the price of the choker?", True, "what is the price of the choker"),
        ("why don't you call me", False, "why don't you call me"),
        ("call me, please", False, "call me, please"),
    ],
)
def test_who_would_not_be_called_is_heard_and_what_she_says_beside_it(
    words: str, refused: bool, beside: str
) -> None:
    assert refuses_a_call(words) is refused
    assert without_refused_call(words) == beside
    assert not (refused and asks_for_a_call(words))
