"""What is said to somebody who asked for later."""

import datetime as dt

import pytest

from revive_app.rules.language import Language
from revive_app.rules.later_words import agreed, here_again


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            Language.ENGLISH,
            "Of course, no hurry. I will write to you on 5 December. Until then, write to me any time.",
        ),
        (
            Language.HINGLISH,
            "Theek hai, koi jaldi nahi. Main aapko 5 December ko likhungi. Tab tak kuch bhi poochna ho to likhiye.",
        ),
        (
            Language.HINDI,
            "ठीक है, कोई जल्दी नहीं। मैं आपको 5 दिसंबर को लिखूँगी। तब तक कुछ भी पूछना हो तो लिखिए।",
        ),
        (
            Language.TAMIL,
            "Of course, no hurry. I will write to you on 5 December. Until then, write to me any time.",
        ),
    ],
)
def test_a_day_is_named_in_her_language(language: Language, words: str) -> None:
    assert agreed(language, dt.date(2026, 12, 5)) == words


def test_where_no_day_was_said_none_is_promised() -> None:
    assert "few weeks" in agreed(Language.ENGLISH, None)


def test_the_follow_up_names_her_when_she_has_a_name() -> None:
    assert here_again(Language.ENGLISH, "Asha").startswith("Hello Asha! ")
    assert here_again(Language.ENGLISH, "").startswith("Hello! ")
