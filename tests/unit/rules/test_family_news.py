"""A death is answered with sympathy, a wedding that was fixed with joy, and neither puts anything off."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules import snooze
from revive_app.rules.family_news import mourns, rejoices

NOW, ZONE = datetime(2026, 12, 1, 8, tzinfo=UTC), ZoneInfo("Asia/Kolkata")


@pytest.mark.parametrize(
    "said",
    [
        "dadi guzar gayi kal, abhi nahi",
        "मेरे ससुर जी का देहांत हो गया है, अभी कुछ नहीं लेना",
        "my father expired last week",
    ],
)
def test_a_death(said: str) -> None:
    assert mourns(said)
    assert not rejoices(said)
    assert snooze.read(said, NOW, ZONE) is None


@pytest.mark.parametrize(
    "said",
    [
        "ladki ki shadi fix ho gayi 14 feb ko",
        "bas aise hi yaad kiya. meri beti ki sagai ho gayi!",
        "my son got engaged",
    ],
)
def test_a_wedding_fixed(said: str) -> None:
    assert rejoices(said)
    assert not mourns(said)
    assert snooze.read(said, NOW, ZONE) is None


@pytest.mark.parametrize(
    "said",
    [
        "these are my late mother's bangles, she died 3 years ago",
        "beti ki shadi ke baad dekhenge",
        "beti ki shaadi hai, haar dikhao",
        "shaadi ka set chahiye",
        "papa chal gaye market",
        "beti ki ghadi dead ho gayi",
        "papa ki warranty expired hai",
        "something for my father's death anniversary puja",
    ],
)
def test_neither(said: str) -> None:
    assert not mourns(said)
    assert not rejoices(said)


def test_after_the_wedding_still_waits() -> None:
    assert snooze.read("beti ki shadi ke baad dekhenge", NOW, ZONE) is not None


@pytest.mark.parametrize(
    "said",
    [
        "choker in blue colour for reception, 12 jan",
        "need a nath by 10 dec",
        "pls keep it ready for thursday 10 am",
    ],
)
def test_the_day_a_piece_is_worn_or_kept_for_puts_nothing_off(said: str) -> None:
    assert snooze.read(said, NOW, ZONE) is None


@pytest.mark.parametrize(
    "said",
    [
        "message me about the haar on 12 jan",
        "12 jan ko yaad dilana",
        "jhumka baad me dekhenge",
        "haar for wedding on 14 feb, will decide next week",
        "ring ke liye shaadi ke baad dekhenge",
    ],
)
def test_what_is_put_off_with_a_piece_named_still_is(said: str) -> None:
    assert snooze.read(said, NOW, ZONE) is not None
