"""How fast messages may leave: a number's token bucket and Meta's limit per pair of people.

Both are arithmetic on a stored moment, so a killed process forgets nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

# Meta: one message per 6 seconds to one person, and up to 45 at once that must be paid back (131056).
PAIR_INTERVAL = timedelta(seconds=6)
PAIR_BURST = 45

# Meta counts messages per second. A bucket that holds a twenty-fifth of a second's worth and refills at less
# than the rest never lets more than the whole rate through in any second.
_BURST_SHARE = 0.04
_REFILL_SHARE = 0.958
# Whoever waits for a full bucket wakes too late and loses what would have dripped in: 72 a second of 80, measured.
_WORTH_A_LOOK = 0.65


@dataclass(frozen=True, slots=True)
class Bucket:
    """A number's permission to send: `tokens` were there at `at`."""

    tokens: float
    at: datetime
    rate_per_second: float

    @property
    def capacity(self) -> float:
        """The most tokens it ever holds; at least one, so that a slow number can send at all."""
        return max(1.0, self.rate_per_second * _BURST_SHARE)

    @property
    def refill_per_second(self) -> float:
        """Tokens gained each second. Below half a message a second there is no burst to pay for."""
        return max(self.rate_per_second * _REFILL_SHARE, min(self.rate_per_second, 0.5))

    def at_moment(self, now: datetime) -> "Bucket":
        """The same bucket as it stands at `now`. A clock that went back gains nothing."""
        elapsed = max(0.0, (now - self.at).total_seconds())
        tokens = min(self.capacity, self.tokens + elapsed * self.refill_per_second)
        return Bucket(tokens, max(now, self.at), self.rate_per_second)

    @property
    def whole(self) -> int:
        """How many may leave now. Six sixths of a token are one, whatever floating point makes of it."""
        return int(self.tokens + 1e-6)

    def take(self, count: int) -> "Bucket":
        """The bucket after `count` tokens have been taken."""
        return Bucket(self.tokens - count, self.at, self.rate_per_second)

    def worth_a_look_at(self) -> datetime:
        """When the next claim pays: a good part of a full bucket is there, and none of it has been lost."""
        wanted = max(1.0, float(int(self.capacity * _WORTH_A_LOOK)))
        seconds = max(0.0, wanted - self.tokens) / self.refill_per_second
        # Clocks count microseconds: one too early finds nothing.
        return self.at + timedelta(microseconds=ceil(seconds * 1e6))


# Claims keep to the pace, but what was claimed one after the other may leave together when the machine is busy.
_AT_ONCE_SHARE = 0.9625


def most_in_a_second(rate_per_second: float) -> int:
    """How many may leave within any one second; more than the bucket refills, less than the pace by what the way adds."""
    return max(1, ceil(rate_per_second * _AT_ONCE_SHARE))


# A number that was told to slow down (130429) goes on at this share, and gains this share of its own rate
# back each minute. One burst of refusals is one lesson.
_SLOWER = 0.7
_REGAINED_PER_MINUTE = 0.05
_SLOWEST = 1.0
ONE_LESSON = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Lesson:
    """The pace a number learned, and when."""

    rate: float
    at: datetime


def learned_rate(own_rate: float, lesson: Lesson | None, now: datetime) -> float:
    """What a number may send a second now: what it learned, and slowly more, up to its own rate."""
    if lesson is None:
        return own_rate
    minutes = max(0.0, (now - lesson.at).total_seconds()) / 60
    return min(own_rate, lesson.rate + own_rate * _REGAINED_PER_MINUTE * minutes)


def slow_down(own_rate: float, lesson: Lesson | None, now: datetime) -> Lesson | None:
    """What a refusal for speed teaches; None when this burst has been learned from already."""
    if lesson is not None and now - lesson.at < ONE_LESSON:
        return None
    return Lesson(max(_SLOWEST, learned_rate(own_rate, lesson, now) * _SLOWER), now)


def pair_free_at(tat: datetime | None, now: datetime) -> datetime:
    """When the next message to one person may leave. `tat` is her theoretical arrival time (GCRA).

    Meta's rule is a leaky bucket of 45 that drains one every 6 seconds; the time by which it will
    have drained is all there is to remember.
    """
    if tat is None:
        return now
    return max(now, tat - PAIR_INTERVAL * (PAIR_BURST - 1))


def pair_after_send(tat: datetime | None, now: datetime) -> datetime:
    """Her theoretical arrival time after one more message at `now`."""
    return max(tat or now, now) + PAIR_INTERVAL
