"""A moment of this talk, which puts nothing off."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import optout, snooze
from revive_app.rules.a_moment import asks_for_a_moment
from revive_app.rules.person_wanted import needs_a_person
from revive_app.rules.visits.coming import wants_to_come

NOW, ZONE = datetime(2026, 12, 1, 8, tzinfo=UTC), ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    "said",
    [
        "wait, let me ask my mother",
        "ek second, pati se baat kar rahi hu saath me hi baithe hain",
        "mummy se puch lu ek min",
        "रुकिए ज़रा, माँ से पूछ लूँ",
        "hold on, finding the photo",
        "one sec",
        "ek minute chashma laga lu, dikh nahi raha",
    ],
)
def test_a_moment_puts_nothing_off_and_calls_nobody(said: str) -> None:
    assert asks_for_a_moment(said)
    assert snooze.read(said, NOW, ZONE) is None
    assert not needs_a_person(said)


@pytest.mark.parametrize(
    "said",
    [
        "wait for 2 months",
        "2 min baad call karo",
        "call me in 10 minutes",
        "second one",
        "kal dekhte hai",
        "hold my messages till I am back from my trip on the 10th",
    ],
)
def test_longer_than_a_moment(said: str) -> None:
    assert not asks_for_a_moment(said)


@pytest.mark.parametrize(
    "said",
    [
        "hope you all had a good diwali",
        "office me pehnungi",
        "deliver at office address pls, monday to friday",
    ],
)
def test_times_that_put_nothing_off(said: str) -> None:
    assert snooze.read(said, NOW, ZONE) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("monday to friday busy hu, saturday ko msg karna", 5),
        ("after christmas, hope you have a great one", 25),
    ],
)
def test_times_that_still_do(said: str, day: int) -> None:
    read = snooze.read(said, NOW, ZONE)

    assert read is not None
    assert read.date is not None
    assert read.date.day >= day


@pytest.mark.parametrize(
    "said",
    [
        "main kal stop by karungi shaam ko",
        "chai pilaoge na kal aane pe haha",
        "will be there in 15 min",
        "kal aati hu",
    ],
)
def test_who_comes(said: str) -> None:
    assert wants_to_come(said)


@pytest.mark.parametrize("said", ["माफ़ कीजिए, 14 नहीं 16 नंबर", "galti se likh diya, 50 nahi 15 hazaar"])
def test_who_puts_a_number_right_leaves_nothing(said: str) -> None:
    assert optout.judge(said).opt_out is optout.OptOut.NONE
    assert not needs_a_person(said)
