"""A shop's health in words: numbers as they stand, what waits and why, what failed, what lies there."""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.rules.gate import Reason
from revive_app.services.parked import ParkedEvent
from revive_app.services.shop_health import (
    SET_FOR_LATER,
    Failure,
    NumberState,
    ShopHealth,
    UnsureSend,
    Waiting,
)
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import EventKind, MessagingTier, NumberQuality

# Longer than this, and somebody should look.
SLOW_LAG, SLOW_EVENT, SLOW_SEND = 5.0, 30.0, 60.0

_QUALITY = {
    NumberQuality.GREEN: (word("Good quality"), "good"),
    NumberQuality.YELLOW: (word("Medium quality"), "wait"),
    NumberQuality.RED: (word("Low quality"), "bad"),
    NumberQuality.UNKNOWN: (word("Not rated yet"), ""),
}
_TIERS = {
    MessagingTier.TIER_250: word("250 new people a day"),
    MessagingTier.TIER_2K: word("2,000 new people a day"),
    MessagingTier.TIER_10K: word("10,000 new people a day"),
    MessagingTier.TIER_100K: word("1,00,000 new people a day"),
    MessagingTier.UNLIMITED: word("No limit of new people"),
}
_REASONS = {
    Reason.RESTORED: word("A backup was restored: somebody must say so first"),
    Reason.NUMBER_PAUSED: word("The number is held"),
    Reason.THROTTLED: word("Meta asked us to slow down"),
    Reason.CAMPAIGN_PAUSED: word("The campaign is held"),
    Reason.BLAST_PAUSED: word("The sending is paused"),
    Reason.HUMAN_TYPING: word("A colleague is typing"),
    Reason.QUIET_HOURS: word("Quiet hours of the customer"),
    Reason.FREQUENCY_CAP: word("Has had enough offers for now"),
    Reason.PAIR_RATE: word("Too many messages to one person at once"),
    Reason.PORTFOLIO_LIMIT: word("Meta's limit of new people today"),
    Reason.RESTRICTED: word("Meta has restricted the account"),
}
_KINDS = {
    EventKind.MESSAGE: word("A message of a customer"),
    EventKind.STATUS: word("News of a message of ours"),
    EventKind.PREFERENCE: word("A customer's wish about offers"),
    EventKind.USER_ID: word("A customer's new identity"),
    EventKind.TEMPLATE: word("News of a template"),
    EventKind.ACCOUNT: word("News of the account"),
    EventKind.ERRORS: word("Errors Meta told us"),
    EventKind.OTHER: word("Something new of Meta's"),
}


@dataclass(frozen=True)
class Measure:
    """One measure. `tone`: good, wait, bad."""

    id: str
    title: str
    value: str
    about: str
    tone: str


@dataclass(frozen=True)
class NumberRow:
    """A number."""

    id: str
    phone: str
    name: str
    quality: str
    tone: str
    tier: str
    queued: str
    paused: str
    heard: int


@dataclass(frozen=True)
class WaitingRow:
    """What waits for one reason."""

    id: str
    reason: str
    count: str


@dataclass(frozen=True)
class ParkedRow:
    """Something nobody could work."""

    id: str
    what: str
    reason: str
    attempts: str
    at: int


@dataclass(frozen=True)
class UnsureRow:
    """A message nobody knows the fate of."""

    id: str
    name: str
    content: str
    since: int


@dataclass(frozen=True)
class FailureRow:
    """Why deliveries failed."""

    id: str
    code: str
    words: str
    count: str
    last: int


def measures(found: ShopHealth) -> list[Measure]:
    """What is measured, the worker first."""
    alive = found.worker_alive
    return [
        Measure(
            "worker",
            say("Worker"),
            say("At work") if alive else say("Silent"),
            say("Sends, answers, reads papers")
            if alive
            else say("Nothing leaves; it is started again by itself"),
            "good" if alive else "bad",
        ),
        _measure(
            "webhook", word("Meta's news"), found.webhook_lag_seconds, SLOW_LAG, word("slowest of 15 minutes")
        ),
        _measure(
            "events", word("Waits to be read"), found.oldest_event_seconds, SLOW_EVENT, word("the oldest")
        ),
        _measure("queue", word("Waits to be sent"), found.oldest_send_seconds, SLOW_SEND, word("the oldest")),
    ]


def _measure(name: str, title: str, seconds: float | None, slow: float, about: str) -> Measure:
    if seconds is None:
        return Measure(name, say(title), say("Nothing"), say("All done"), "good")
    tone = "good" if seconds < slow else "wait" if seconds < slow * 10 else "bad"
    return Measure(name, say(title), span(seconds), say(about), tone)


def span(seconds: float) -> str:
    """`0.4 s`, `12 s`, `3 min`, `2 h`."""
    if seconds < 60:
        shown = f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}"
        return say("{s} s", s=shown)
    if seconds < 3600:
        return say("{m} min", m=f"{seconds / 60:.0f}")
    return say("{h} h", h=f"{seconds / 3600:.0f}")


def number_rows(found: Sequence[NumberState]) -> list[NumberRow]:
    """The numbers."""
    rows = []
    for number in found:
        quality, tone = _QUALITY[number.quality]
        rows.append(
            NumberRow(
                id=str(number.id),
                phone=number.display_phone,
                name=number.verified_name,
                quality=say(quality),
                tone=tone,
                tier=say(_TIERS[number.tier]),
                queued=words.count(number.queued),
                paused=say(number.paused_reason) if number.paused_reason else "",
                heard=words.millis(number.heard_at),
            )
        )
    return rows


def waiting_rows(found: Sequence[Waiting]) -> list[WaitingRow]:
    """What waits."""
    return [WaitingRow(one.reason or "now", _reason(one.reason), words.count(one.count)) for one in found]


def _reason(reason: str | None) -> str:
    if reason is None:
        return say("About to leave")
    if reason == SET_FOR_LATER:
        return say("Set for later")
    return say(_REASONS[Reason(reason)]) if reason in _REASONS else reason.replace("_", " ")


def parked_rows(found: Sequence[ParkedEvent]) -> list[ParkedRow]:
    """What lies there."""
    return [
        ParkedRow(
            id=str(event.id),
            what=say(_KINDS[event.kind]),
            reason=event.reason,
            attempts=words.plural(event.attempts, word("{n} attempt"), word("{n} attempts")),
            at=words.millis(event.parked_at),
        )
        for event in found
    ]


def unsure_rows(found: Sequence[UnsureSend]) -> list[UnsureRow]:
    """What nobody knows."""
    return [
        UnsureRow(str(one.message_id), one.name or say("No name yet"), one.content, words.millis(one.since))
        for one in found
    ]


def failure_rows(found: Sequence[Failure]) -> list[FailureRow]:
    """What failed."""
    return [
        FailureRow(
            id=f"{one.code}-{one.words}",
            code=str(one.code) if one.code is not None else "",
            words=say(one.words),
            count=words.count(one.count),
            last=words.millis(one.last_at),
        )
        for one in found
    ]
