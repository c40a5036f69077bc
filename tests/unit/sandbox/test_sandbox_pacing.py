"""One message per six seconds to a person, bursts of 45 that are paid back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.sandbox.pacing import PAIR_BURST, PAIR_INTERVAL, has_room, take_pair

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def sent(times: list[datetime]) -> list[datetime]:
    """Of messages at these moments, those that were let through."""
    free_at, through = None, []
    for at in times:
        taken = take_pair(free_at, at)
        if taken is not None:
            free_at = taken
            through.append(at)
    return through


def test_forty_five_at_once_fit_and_the_next_waits() -> None:
    assert len(sent([NOW] * 46)) == 45


def test_a_burst_is_paid_back_one_message_every_six_seconds() -> None:
    burst = [NOW] * 45
    later = [NOW + timedelta(seconds=second) for second in range(1, 61)]

    through = sent(burst + later)

    assert through[45:] == [NOW + timedelta(seconds=6 * turn) for turn in range(1, 11)]


def test_after_four_and_a_half_minutes_of_silence_the_whole_burst_is_there_again() -> None:
    again = NOW + PAIR_INTERVAL * PAIR_BURST

    assert len(sent([NOW] * 45 + [again] * 46)) == 90


@given(st.lists(st.integers(min_value=0, max_value=600), min_size=1, max_size=300))
def test_no_stretch_of_time_holds_more_than_the_burst_and_one_per_six_seconds(seconds: list[int]) -> None:
    through = sent([NOW + timedelta(seconds=second) for second in sorted(seconds)])

    for first, start in enumerate(through):
        for count, end in enumerate(through[first:], start=1):
            assert count <= PAIR_BURST + (end - start) / PAIR_INTERVAL


@pytest.mark.parametrize(("already", "room"), [(0, True), (79, True), (80, False), (81, False)])
def test_a_number_sends_eighty_a_second(already: int, room: bool) -> None:
    assert has_room(80, already) is room
