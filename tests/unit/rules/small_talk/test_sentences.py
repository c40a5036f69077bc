"""What is said to small talk: in three languages, honest about the machine, and nothing the guard refuses."""

from dataclasses import replace

import pytest

from revive_app.rules import guard, small_talk
from revive_app.rules.language import Language
from revive_app.rules.small_talk import Small
from tests.quality.test_talk import some_shop

SPOKEN = (Language.ENGLISH, Language.HINGLISH, Language.HINDI)
# told in words of ours beside the model, which no guard reads
BESIDE_THE_MODEL = {Small.WHO, Small.MACHINE}


@pytest.mark.parametrize("language", SPOKEN)
def test_it_is_a_machine_and_says_so(language: Language) -> None:
    told = (
        small_talk.say(Small.MACHINE, language, agent="Tara", shop="Lotus Jewels"),
        small_talk.owned_up(language),
    )

    assert all("AI" in said for said in told)
    assert "Tara" in told[0]
    assert "Lotus Jewels" in told[0]


@pytest.mark.parametrize("language", SPOKEN)
def test_who_is_told_who_is_writing_hears_how_to_leave(language: Language) -> None:
    said = small_talk.say(Small.WHO, language, agent="Tara", shop="Lotus Jewels")

    assert {"Lotus Jewels", "Tara", "AI", "STOP"} <= {word.strip("().,।") for word in said.split()} | {
        "Lotus Jewels"
    }
    assert "Lotus Jewels" in said


def test_an_agent_without_a_name_is_the_assistant() -> None:
    assert small_talk.say(Small.NAME, Language.ENGLISH, agent="", shop="Lotus").startswith(
        "I am the assistant of Lotus (AI)."
    )


@pytest.mark.parametrize("language", SPOKEN)
def test_the_guard_lets_every_shop_say_it(language: Language) -> None:
    facts = replace(some_shop(30), names=("Lata", "Lotus Jewels"))
    told = {
        small: small_talk.say(small, language, agent="Lata", shop="Lotus Jewels")
        for small in Small
        if small not in BESIDE_THE_MODEL | {Small.PERSON}
    }

    refused = {small: why for small, said in told.items() if (why := guard.explain(guard.check(said, facts)))}

    assert refused == {}
