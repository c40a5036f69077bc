"""What is known of a message before it is answered."""

import pytest

from revive_app.rules.safety import OptOut, judge
from revive_app.rules.sentiment import feel
from revive_app.vocabulary import ConsentScope


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Loved the earrings, my wife is so happy 😍", "positive"),
        ("bahut accha design hai", "positive"),
        ("जबरदस्त", "positive"),
        ("koi shikayat nahi, sab badhiya", "positive"),
        ("ok", "neutral"),
        ("accha", "neutral"),
        ("how much is this ring please", "neutral"),
        ("kuch kam karo bhai", "neutral"),
        ("sorry for late reply, I was travelling", "neutral"),
        ("The clasp broke within a week", "negative"),
        ("bahut mehnga hai yaar", "negative"),
        ("accha nahi laga", "negative"),
        ("polish utar gayi ek mahine me", "negative"),
        ("ghatiya quality", "negative"),
        ("wow amazing service, 20 days for one screw 😡", "negative"),
    ],
)
def test_feels_english_hindi_and_hinglish(text: str, label: str) -> None:
    assert feel(text).label == label


@pytest.mark.parametrize(
    "text", ["FRAUD SHOP", "I will go to consumer court", "sharam nahi aati?", "धोखेबाज़ हो आप लोग"]
)
def test_anger_is_told_from_disappointment(text: str) -> None:
    assert judge(text).angry


@pytest.mark.parametrize(
    "text", ["The stone fell off", "bahut mehnga hai", "rate kya hai?!!", "WOW LOVELY SET!!"]
)
def test_disappointment_and_shouted_praise_are_no_anger(text: str) -> None:
    assert not judge(text).angry


def test_a_fault_is_a_complaint_and_no_opt_out() -> None:
    verdict = judge("kunda toot gaya bhaiya")

    assert verdict.complaint
    assert verdict.opt_out is OptOut.NONE


@pytest.mark.parametrize(
    ("button", "scope"), [("opt_out", ConsentScope.ALL), ("STOP_PROMOTIONS", ConsentScope.MARKETING)]
)
def test_an_opt_out_button_needs_no_words(button: str, scope: ConsentScope) -> None:
    verdict = judge("Yes please", button_id=button)

    assert (verdict.opt_out, verdict.scope) == (OptOut.CERTAIN, scope)


def test_an_opt_in_button_outweighs_its_title() -> None:
    verdict = judge("Stop stopping me", button_id="opt_in")

    assert verdict.opt_in
    assert verdict.opt_out is OptOut.NONE


def test_another_buttons_title_is_read_like_words() -> None:
    assert judge("STOP", button_id="quick-reply-3").opt_out is OptOut.CERTAIN


def test_100_kb_are_judged_by_their_beginning() -> None:
    assert judge("x" * 100_000 + " STOP").opt_out is OptOut.NONE
    assert -1.0 <= judge("bad " * 25_000).compound <= 1.0
