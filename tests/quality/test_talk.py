"""The guard among people: talk that claims nothing is sent; what only sounds like talk, or is no business of a shop, is not."""

from dataclasses import replace
from itertools import combinations

import pytest

from revive_app.providers.ai.offline import frames, voice
from revive_app.rules import guard
from tests.quality.claims import some_shop
from tests.quality.sets import talk

# Of the kept away, measured 0.39, 5 of 120 and 4 of 120 (rules alone: 0.60, 7 and 6); where the customer has just said the
# very same, 0.23, 12 and 12 (0.38, 17 and 20). Each line is said beside a shop of its own, of the sets there were then.
MOST_REFUSED = {False: 0.43, True: 0.28}
MOST_SENT = {
    ("kept_away", False): 6,
    ("kept_away", True): 16,
    ("beside_kept_away", False): 5,
    ("beside_kept_away", True): 14,
}

_DEALT = "fresh60"

each_way = pytest.mark.parametrize("asked", [False, True], ids=["", "asked for"])


def _sent(name: str, *, claims: bool, asked: bool) -> list[bool]:
    """Whether each of these lines is sent, each beside a shop of its own."""
    return [
        guard.check(reply, some_shop(place, asked=reply if asked else "", before=_DEALT)).allowed
        for place, (reply, claims_something) in enumerate(talk(name))
        if claims_something is claims
    ]


@each_way
def test_talk_nobody_learned_from_is_mostly_sent(asked: bool) -> None:
    sent = _sent("kept_away", claims=False, asked=asked)

    assert len(sent) == 320
    assert sent.count(False) <= MOST_REFUSED[asked] * len(sent)


@each_way
@pytest.mark.parametrize("name", ["kept_away", "beside_kept_away"])
def test_what_claims_something_or_does_somebodys_homework_is_held_back(name: str, asked: bool) -> None:
    sent = _sent(name, claims=True, asked=asked)

    assert len(sent) == 120
    assert sent.count(True) <= MOST_SENT[name, asked]


@pytest.mark.parametrize("place", range(0, 100, 10))
def test_what_our_own_model_says_without_a_fact_is_sent_by_any_shop(place: int) -> None:
    facts = replace(some_shop(place, before=_DEALT), names=("Lata", "Lotus Jewels"))
    refused = {
        said: verdict
        for said in (
            *frames.without_facts(agent="Lata", shop="Lotus Jewels"),
            *voice.asides(),
        )
        if (verdict := guard.explain(guard.check(said, facts)))
    }

    assert refused == {}


def test_nobody_learns_from_what_is_kept_away() -> None:
    told = [{reply for reply, _ in talk(name)} for name in ("replies", "kept_away", "beside_the_point")]

    assert [one & other for one, other in combinations(told, 2)] == [set(), set(), set()]
