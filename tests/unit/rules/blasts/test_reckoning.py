"""What a blast costs, when it ends, when it stops by itself, and what it proves: reckoned on paper."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.errors import InvalidInput
from revive_app.rules import pacing
from revive_app.rules.blasts import forecast, intervals, rate_card, trouble
from revive_app.rules.blasts.forecast import LimitedBy, Pace
from revive_app.rules.blasts.trouble import TroubleKind

KOLKATA = ZoneInfo("Asia/Kolkata")
NOON = datetime(2026, 11, 29, 12, 0, tzinfo=KOLKATA).astimezone(UTC)

# --- the rate card -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "marketing", "service"),
    [
        (date(2025, 12, 31), 7846, 0),
        (date(2026, 1, 1), 8631, 0),
        (date(2026, 9, 30), 8631, 0),
        (date(2026, 10, 1), 8631, 1150),
        (date(2020, 1, 1), 7846, 0),
    ],
)
def test_a_rate_holds_from_its_day_on(day: date, marketing: int, service: int) -> None:
    card = rate_card.card_on(day)

    assert (card.price("IN", "marketing"), card.price("IN", "service")) == (marketing, service)
    assert card.price("IN", "marketing_lite") == marketing
    assert card.price("US", "marketing") is None


def test_the_shops_own_rates_lie_over_ours() -> None:
    own = rate_card.read_own(
        {"rates": {"IN": {"marketing": 0.9}, "ae": {"marketing": "2.5"}}, "gst_percent": 0}
    )
    card = rate_card.card_on(date(2026, 11, 29), own)

    assert (card.price("IN", "marketing"), card.price("AE", "marketing")) == (9000, 25000)
    assert (card.price("IN", "utility"), card.gst_percent) == (1150, 0)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"rates": {"India": {}}}, "rates.India"),
        ({"rates": {"IN": 5}}, "rates.IN"),
        ({"rates": {"IN": {"ads": 1}}}, "rates.IN.ads"),
        ({"rates": {"IN": {"marketing": -1}}}, "rates.IN.marketing"),
        ({"rates": {"IN": {"marketing": "x"}}}, "rates.IN.marketing"),
        ({"rates": {"IN": {"marketing": 0.00001}}}, "rates.IN.marketing"),
        ({"rates": {"IN": {"marketing": float("nan")}}}, "rates.IN.marketing"),
        ({"rates": {"IN": {"marketing": True}}}, "rates.IN.marketing"),
        ({"rates": []}, "rates"),
        ({"gst_percent": 101}, "gst_percent"),
        ({"free_service_messages": -1}, "free_service_messages"),
        ({"x": 1}, "x"),
    ],
)
def test_rates_nobody_can_use_are_named(given: dict[str, Any], field: str) -> None:
    if given == {"rates": []}:
        assert rate_card.read_own(given) == {}
        return
    with pytest.raises(InvalidInput) as refused:
        rate_card.read_own(given)

    assert [error.field for error in refused.value.fields] == [field]


def test_an_estimate_is_exact_and_rounded_up_once() -> None:
    card = rate_card.card_on(date(2026, 11, 29))
    people = {("IN", "marketing"): 100_000, ("IN", "utility"): 1, ("US", "marketing"): 7}

    found = rate_card.estimate(card, people)

    assert found.total_e4 == 863_100_000 + 1150
    assert (found.rupees, found.paise, found.priced, found.unpriced) == (86_311, 8_631_012, 100_001, 7)


# --- when it ends ---------------------------------------------------------------------------------------


def pace(**changes: Any) -> Pace:
    return Pace(
        **{"per_second": 76.0, "zone": KOLKATA, "quiet_from": time(21), "quiet_to": time(9), **changes}
    )


def test_alone_the_rate_decides() -> None:
    found = forecast.finish(7_600, pace(), NOON)

    assert (found.at, found.limited_by) == (NOON + timedelta(seconds=100), LimitedBy.RATE)
    assert forecast.finish(0, pace(), NOON).at == NOON


def test_what_is_not_done_by_night_goes_on_in_the_morning() -> None:
    nine_hours = round(9 * 3600 * 0.5)
    found = forecast.finish(nine_hours + 1800, pace(per_second=0.5), NOON)

    assert found.limited_by is LimitedBy.QUIET_HOURS
    assert found.at == NOON + timedelta(hours=21) + timedelta(hours=1)


def test_a_start_in_the_night_waits_for_the_morning() -> None:
    night = NOON + timedelta(hours=12)

    assert forecast.finish(1, pace(), night).at - (NOON + timedelta(hours=21)) < timedelta(seconds=1)


def test_a_daily_limit_spreads_it_over_days() -> None:
    found = forecast.finish(600, pace(daily_limit=250, left_today=100, quiet_from=None, quiet_to=None), NOON)

    assert found.limited_by is LimitedBy.PORTFOLIO
    assert timedelta(days=2) <= found.at - NOON < timedelta(days=2, minutes=1)


@given(
    st.integers(0, 50_000),
    st.floats(0.1, 1000),
    st.sampled_from([None, 250, 2000]),
    st.integers(0, 23),
)
def test_more_people_never_end_sooner(people: int, per_second: float, limit: int | None, hour: int) -> None:
    start = NOON + timedelta(hours=hour)
    how = pace(per_second=per_second, daily_limit=limit, left_today=limit or 0)

    first, second = forecast.finish(people, how, start), forecast.finish(people + 10, how, start)

    assert start <= first.at <= second.at


# --- when it stops ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("failures", "unanswered", "tried", "kind"),
    [
        ({}, 0, 0, None),
        ({}, 0, 1000, None),
        ({132012: 4}, 0, 4, None),
        ({132012: 5}, 0, 5, TroubleKind.ERRORS),
        ({132012: 5}, 0, 11, None),
        ({132012: 20}, 0, 200, TroubleKind.ERRORS),
        ({132012: 19}, 0, 190, None),
        ({132012: 20}, 0, 201, None),
        ({131026: 49}, 0, 49, None),
        ({131026: 50}, 0, 100, TroubleKind.UNDELIVERABLE),
        ({131026: 50}, 0, 101, None),
        ({131049: 500, 131050: 500}, 0, 1000, None),
        ({None: 10, 131000: 10}, 0, 100, TroubleKind.ERRORS),
        ({}, 20, 40, TroubleKind.NO_ANSWER),
        ({}, 20, 1000, None),
    ],
)
def test_trouble_is_found_when_there_is_some(
    failures: dict[int | None, int], unanswered: int, tried: int, kind: TroubleKind | None
) -> None:
    found = trouble.find(failures, unanswered=unanswered, tried=tried)

    assert (found.kind if found else None) is kind


# --- what it proves --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # Newcombe 1998, table I, method 3 (Wilson)
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_the_published_one(part: int, whole: int, low: float, high: float) -> None:
    found = intervals.rate(part, whole)

    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        # Newcombe 1998 (difference of proportions), table II, method 10
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_newcombes_interval_is_the_published_one(
    first: tuple[int, int], second: tuple[int, int], low: float, high: float
) -> None:
    found = intervals.difference(intervals.rate(*first), intervals.rate(*second))

    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert found.is_clear is (low > 0)


def test_of_nobody_nothing_is_known() -> None:
    nobody, some = intervals.rate(0, 0), intervals.rate(5, 10)

    assert (nobody.low, nobody.high) == (0.0, 1.0)
    assert (intervals.difference(some, nobody).low, intervals.difference(some, nobody).high) == (-1.0, 1.0)
    with pytest.raises(ValueError, match="more than its whole"):
        intervals.rate(2, 1)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_rate_lies_inside_its_interval(part: int, rest: int) -> None:
    found = intervals.rate(part, part + rest)

    assert 0 <= found.low <= found.share <= found.high <= 1 or found.whole == 0


# --- the pace a number learns -----------------------------------------------------------------------------


def test_one_burst_of_refusals_is_one_lesson() -> None:
    first = pacing.slow_down(80, None, NOON)
    assert first == pacing.Lesson(56.0, NOON)
    assert pacing.slow_down(80, first, NOON + timedelta(seconds=4)) is None
    second = pacing.slow_down(80, first, NOON + timedelta(seconds=6))
    assert second is not None
    assert 39 < second.rate < 40


def test_it_is_never_slower_than_one_a_second_and_never_faster_than_its_own_rate() -> None:
    lesson = pacing.Lesson(1.0, NOON)

    assert pacing.slow_down(1, lesson, NOON + timedelta(seconds=10)) == pacing.Lesson(
        1.0, NOON + timedelta(seconds=10)
    )
    assert pacing.learned_rate(80, lesson, NOON + timedelta(days=1)) == 80
    assert pacing.learned_rate(80, None, NOON) == 80
    assert pacing.learned_rate(80, lesson, NOON - timedelta(hours=1)) == 1.0


def test_a_slow_blast_is_spaced_evenly() -> None:
    bucket = pacing.Bucket(1.0, NOON, 10 / 60)
    sent = []
    for second in range(181):
        now = NOON + timedelta(seconds=second)
        bucket = bucket.at_moment(now)
        while bucket.whole >= 1:
            bucket = bucket.take(1)
            sent.append(second)

    assert all(later - earlier >= 6 for earlier, later in zip(sent, sent[1:], strict=False))
    assert len(sent) >= 30
