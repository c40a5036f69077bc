"""One word list for many spellings and scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.language.glossary import content, notion
from revive_app.rules.language.indic import ascii_digits, romanise
from revive_app.rules.language.text import READ_LIMIT, clean, fold, sentences, undot


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("बंद", "band"),
        ("bannnd", "band"),
        ("karooo", "karo"),
        ("મેસેજ", "mesej"),
        ("मेरा", "mera"),
        ("नहीं", "nahi"),
        ("चाहिए", "chahiye"),
        ("पाठवू", "pathvu"),
        ("வேண்டாம்", "vendam"),
        ("பாண்டி", "paandi"),
        ("అపండి", "apandi"),
        ("পাঠানো", "pathano"),
    ],
)
def test_spellings_and_scripts_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_off_is_not_of() -> None:
    assert fold("off") != fold("of")


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("sone", "gold"),
        ("सोने", "gold"),
        ("gehne", "jewellery"),
        ("bangles", "bangle"),
        ("hallmarked", "hallmark"),
    ],
)
def test_words_of_one_meaning_share_a_notion(word: str, meaning: str) -> None:
    assert notion(fold(word)) == meaning


def test_words_that_hold_sentences_together_carry_no_notion() -> None:
    assert content("kya aap mujhe sone ka bhav batayenge") == ["gold", "price", "batayenge"]


def test_only_the_first_2000_characters_count() -> None:
    assert len(clean("a" * 100_000)) == READ_LIMIT


def test_letters_written_apart_are_put_together() -> None:
    assert undot("S.T.O.P now") == "STOP now"


def test_rs_does_not_end_a_sentence() -> None:
    assert sentences("It costs Rs. 500. Come today.") == ["It costs Rs. 500.", "Come today."]


@given(st.text(max_size=200))
def test_digits_keep_their_places(text: str) -> None:
    assert len(ascii_digits(text)) == len(text)


@given(st.text(alphabet=st.characters(min_codepoint=0x0900, max_codepoint=0x0D7F), max_size=50))
def test_any_indian_text_can_be_romanised(text: str) -> None:
    assert isinstance(fold(romanise(text)), str)
