"""Meta's two speed limits (REFERENCE §10): messages to one person, messages of one number."""

from datetime import datetime, timedelta

PAIR_INTERVAL = timedelta(seconds=6)
PAIR_BURST = 45

SECOND = timedelta(seconds=1)


def take_pair(free_at: datetime | None, now: datetime) -> datetime | None:
    """Take one message's place between a number and a person; None when the pair must wait.

    One per six seconds; a burst of up to 45 borrows from the future and is paid back. `free_at` is when
    everything sent so far is paid for; what comes back is its new value.
    """
    paid_at = max(free_at or now, now)
    if paid_at - now > PAIR_INTERVAL * (PAIR_BURST - 1):
        return None
    return paid_at + PAIR_INTERVAL


def has_room(throughput: int, sent_within_second: int) -> bool:
    """Whether one more message of a number fits into this second."""
    return sent_within_second < throughput
