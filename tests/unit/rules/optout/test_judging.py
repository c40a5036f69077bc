"""A message is heard twice: by phrases that say it, and by how much it sounds like it."""

import pytest

from revive_app.rules import safety
from revive_app.rules.optout import OptOut, judge
from revive_app.rules.optout.grammar import by_phrases
from revive_app.rules.optout.phrases import KEYWORDS
from revive_app.rules.optout.reading import as_typed, read

# no set holds them, and no phrase of the grammar knows them
LEAVING = """
I am a student and can afford nothing, kindly stop texting me
what do I need to type for leaving this broadcast
agla msg aaya to block samjho
why do you write to me daily
one more of these and I block you
mujhe gold me koi dilchaspi nahi
""".strip().splitlines()

# the grammar saw somebody leave
MISREAD = """
pls do not text my fiance about the ring, it is a surprise, talk to me only
mera no. bhi broadcast list me daal do
pareshan ho gaya dhundhte dhundhte, nath hai kya aapke paas
ring is stuck on my finger, how do I remove it
aapne message delete kyu kar diya, kya likha tha
so many offers, which one is for bangles
""".strip().splitlines()

RETURNING = """
Start the messages again please
yes, keep me on your list
mera number bhi list me daal dijiye
""".strip().splitlines()


@pytest.mark.parametrize("text", LEAVING)
def test_a_wish_is_heard_in_words_no_phrase_knows(text: str) -> None:
    assert judge(text).opt_out is not OptOut.NONE


@pytest.mark.parametrize("text", MISREAD)
def test_a_phrase_is_not_believed_where_nothing_else_sounds_like_it(text: str) -> None:
    assert judge(text).opt_out is OptOut.NONE


@pytest.mark.parametrize(
    "text",
    [
        "I want to talk to a person from your shop",
        "give me somebody from the shop, not this number",
        "aap nahi, manager se baat karni hai mujhe",
    ],
)
def test_who_asks_for_a_person_stays(text: str) -> None:
    assert judge(text).opt_out is OptOut.NONE


@pytest.mark.parametrize("text", RETURNING)
def test_somebody_comes_back(text: str) -> None:
    verdict = judge(text)

    assert (verdict.opt_out, verdict.opt_in) == (OptOut.NONE, True)


@pytest.mark.parametrize(
    "text", ["x" * 2500, "asdf", "9876543210", "kya", "Rahul", "who?", "sorry", "👍", "??", ""]
)
def test_too_little_is_no_suspicion(text: str) -> None:
    assert judge(text).opt_out is OptOut.NONE


@pytest.mark.parametrize("word", ["START", "OPTIN", "subscribe", "Resume", "unstop", "restart"])
def test_a_keyword_brings_back_whatever_was_learned(word: str) -> None:
    assert (judge(word).opt_in, judge(word).guessed) == (True, False)


@pytest.mark.parametrize("word", sorted(KEYWORDS.split()))
def test_no_weight_speaks_against_a_keyword(word: str) -> None:
    """Meta's and TRAI's words hold whatever was learned."""
    told = by_phrases(as_typed(word), read(as_typed(word)))

    assert judge(word) == told


def test_a_guess_brings_nobody_back() -> None:
    """Who has left is written to again when she says so, not when it sounds like it."""
    text = "yes, keep me on your list"

    assert (judge(text).opt_in, judge(text).guessed) == (True, True)
    assert not safety.judge(text).opt_in
    assert safety.judge("START").opt_in
