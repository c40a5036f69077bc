"""What the sliders do to the offline model's sentences: nothing in the middle, something at the ends, never a fact."""

import pytest

from revive_app.providers.ai.offline.voice import dress
from revive_app.rules.guard import check
from revive_app.rules.knowledge.facts import Facts, KnownProduct
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Level, Levels, Persona, ShopFacts, Skills, levels_of, system_prompt

TEXT = "Rajwadi Jhumka (22K, 14.2 g): ₹1,94,000. Rajwadi Jhumka is in stock."
PIECE = KnownProduct("RJ-1042", "Rajwadi Jhumka", 194_000, purity="22K", weight_mg=14_200, stock=3)


def prompt(**sliders: int) -> str:
    return system_prompt(Persona(**sliders), Skills(), ShopFacts(name="Ratnavali"))


def said(
    text: str = TEXT, *, greets: bool = False, sells: bool = True, must_end: bool = False, **sliders: int
) -> str:
    return dress(text, prompt(**sliders), Language.ENGLISH, greets=greets, sells=sells, must_end=must_end)


def test_the_bands_are_read_back_from_the_prompt() -> None:
    assert levels_of(prompt(tone=10, tenacity=90, emoji_usage=50, response_length=29)) == Levels(
        Level.LOW, Level.HIGH, Level.MEDIUM, Level.LOW
    )
    assert levels_of("You are Tara. Be kind.") == Levels()


def test_the_middle_changes_nothing() -> None:
    assert said() == TEXT
    assert said(tone=30, tenacity=69, emoji_usage=0, response_length=50) == TEXT


def test_each_end_can_be_told() -> None:
    assert said(tone=0) == f"Certainly, Sir or Ma'am. {TEXT}"
    assert said(tone=100) == f"Oh, lovely! {TEXT}"
    assert said(tenacity=100) == f"{TEXT} Shall we make it yours?"
    assert said(tenacity=100, sells=False) == TEXT
    assert said(emoji_usage=100).count("✨") == 1
    assert said(response_length=100).startswith(f"{TEXT} Take your time")
    hours = "The shop is open from 11:00 to 20:00."
    assert said(hours, sells=False, response_length=100) == (
        f"{hours} Whatever you would like to know, I am right here for you."
    )


def test_a_greeting_has_one_hello() -> None:
    hello = "Hello! I am Asha from Ratnavali."
    assert said(hello, greets=True, sells=False) == hello
    assert (
        said(hello, greets=True, sells=False, tone=0) == "Good day, Sir or Ma'am. I am Asha from Ratnavali."
    )
    assert said(hello, greets=True, sells=False, tone=100) == "Hey there! I am Asha from Ratnavali."


def test_short_keeps_the_first_sentence_and_the_one_that_must_stay() -> None:
    long = "One two three four five six seven eight nine ten. " * 3
    assert said(long.strip(), response_length=0).count(".") == 2
    handed = f"{long}A colleague will reply here."
    assert said(handed, response_length=0, must_end=True).endswith("ten. A colleague will reply here.")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("value", [0, 100])
def test_no_voice_says_what_the_guard_would_refuse(language: Language, value: int) -> None:
    text = dress(
        TEXT,
        prompt(tone=value, tenacity=value, emoji_usage=value, response_length=value),
        language,
        greets=False,
        sells=True,
        must_end=False,
    )

    assert check(text, Facts(products=(PIECE,))).allowed, text
