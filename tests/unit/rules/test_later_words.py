"""What is said to somebody who asked for later."""

import datetime as dt

import pytest

from revive_app.rules.language import Language
from revive_app.rules.later_words import agreed, here_again

TODAY = dt.date(2026, 11, 30)


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
    assert agreed(language, dt.date(2026, 12, 5), TODAY) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 12, 31), "I will write to you on 31 December. Until then, write to me any time."),
        (dt.date(2027, 1, 2), "I will write to you on 2 January 2027. Until then, write to me any time."),
        (dt.date(2027, 5, 29), "I will write to you on 29 May 2027. Until then, write to me any time."),
        # "after Diwali", three weeks after it
        (
            dt.date(2027, 10, 30),
            "I will write to you on 30 October 2027. If you meant sooner, just tell me which day.",
        ),
    ],
)
def test_another_year_is_told_and_a_day_far_off_is_asked_about(day: dt.date, words: str) -> None:
    assert agreed(Language.ENGLISH, day, TODAY) == f"Of course, no hurry. {words}"


def test_a_day_far_off_is_asked_about_in_every_language() -> None:
    day = dt.date(2027, 10, 30)

    assert agreed(Language.HINGLISH, day, TODAY).endswith("Usse pehle likhna ho to koi aur din bata dijiye.")
    assert agreed(Language.HINDI, day, TODAY) == (
        "ठीक है, कोई जल्दी नहीं। मैं आपको 30 अक्टूबर 2027 को लिखूँगी। उससे पहले लिखना हो तो कोई और दिन बता दीजिए।"
    )


def test_where_no_day_was_said_none_is_promised() -> None:
    assert "few weeks" in agreed(Language.ENGLISH, None, TODAY)


def test_the_follow_up_names_her_when_she_has_a_name() -> None:
    assert here_again(Language.ENGLISH, "Asha").startswith("Hello Asha! ")
    assert here_again(Language.ENGLISH, "").startswith("Hello! ")
