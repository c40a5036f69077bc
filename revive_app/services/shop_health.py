"""How a shop's sending and hearing is: its numbers, what waits, what failed, whether anybody works."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.providers.whatsapp.errors import rule_for
from revive_app.services.health import WORKER_SILENCE
from revive_app.vocabulary import MessagingTier, NumberQuality

LAG_OF = timedelta(minutes=15)
FAILURES_OF = timedelta(days=7)
MOST_UNSURE = 50


@dataclass(frozen=True, slots=True)
class NumberState:
    """A number, and whether it may send. `heard_at`: Meta's last word about it."""

    id: UUID
    display_phone: str
    verified_name: str
    quality: NumberQuality
    tier: MessagingTier
    rate_per_second: int
    paused_at: datetime | None
    paused_reason: str | None
    throttled_until: datetime | None
    heard_at: datetime | None
    queued: int


# A message whose time somebody chose: the gate has no word about it yet.
SET_FOR_LATER = "set_for_later"


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is held back, and why: a reason of the gate's, `SET_FOR_LATER`, or none for what is about to leave."""

    reason: str | None
    count: int
    next_at: datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Deliveries that failed for one reason, in words."""

    code: int | None
    words: str
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class UnsureSend:
    """A message nobody knows the fate of. It is never sent again; Meta's status settles it, or a day passes."""

    message_id: UUID
    conversation_id: UUID
    name: str
    content: str
    since: datetime


@dataclass(frozen=True, slots=True)
class ShopHealth:
    """All of it, at one moment. Lags in seconds; None where there is nothing to measure."""

    numbers: tuple[NumberState, ...]
    worker_seen_at: datetime | None
    worker_alive: bool
    webhook_lag_seconds: float | None
    oldest_event_seconds: float | None
    oldest_send_seconds: float | None
    waiting: tuple[Waiting, ...]
    parked_events: int
    unsure: tuple[UnsureSend, ...]
    unsure_count: int
    failures: tuple[Failure, ...]


def shop_health(session: TenantSession) -> ShopHealth:
    """How it is now."""
    now = utc_now()
    row = session.row(_LOOK, since=now - LAG_OF, now=now)
    assert row is not None
    seen_at: datetime | None = row["worker"]
    unsure = _unsure(session)
    return ShopHealth(
        numbers=_numbers(session),
        worker_seen_at=seen_at,
        worker_alive=seen_at is not None and seen_at >= now - WORKER_SILENCE,
        webhook_lag_seconds=_seconds(row["lag"]),
        oldest_event_seconds=_seconds(row["oldest_event"]),
        oldest_send_seconds=_seconds(row["oldest_send"]),
        waiting=_waiting(session),
        parked_events=row["parked"],
        unsure=unsure,
        unsure_count=row["unsure"],
        failures=_failures(session, now - FAILURES_OF),
    )


_LOOK = """
SELECT (SELECT beat_at FROM heartbeats WHERE name = 'worker') AS worker,
       (SELECT max(processed_at - received_at) FROM webhook_events
        WHERE received_at > :since AND processed_at IS NOT NULL) AS lag,
       (SELECT :now - min(received_at) FROM webhook_events
        WHERE processed_at IS NULL AND parked_at IS NULL) AS oldest_event,
       (SELECT :now - min(not_before) FROM messages
        WHERE state = 'queued' AND not_before <= :now AND number_id IN (SELECT id FROM whatsapp_numbers))
           AS oldest_send,
       (SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL) AS parked,
       (SELECT count(*) FROM messages WHERE state = 'unknown') AS unsure
"""


def _numbers(session: TenantSession) -> tuple[NumberState, ...]:
    rows = session.rows(
        "SELECT number.id, number.display_phone, number.verified_name, number.quality, number.tier,"
        " number.rate_per_second, number.paused_at, number.paused_reason, number.throttled_until,"
        " (SELECT max(received_at) FROM webhook_events WHERE number_id = number.id) AS heard_at,"
        " (SELECT count(*) FROM messages WHERE number_id = number.id AND state = 'queued') AS queued"
        " FROM whatsapp_numbers number ORDER BY number.id"
    )
    return tuple(
        NumberState(**{**row, "quality": NumberQuality(row["quality"]), "tier": MessagingTier(row["tier"])})
        for row in rows
    )


def _waiting(session: TenantSession) -> tuple[Waiting, ...]:
    rows = session.rows(
        "SELECT CASE WHEN reason IS NULL AND not_before > now() THEN :later ELSE reason END AS reason,"
        " count(*) AS count, min(not_before) AS next_at FROM messages"
        " WHERE state = 'queued' AND number_id IN (SELECT id FROM whatsapp_numbers)"
        " GROUP BY 1 ORDER BY count(*) DESC, 1",
        later=SET_FOR_LATER,
    )
    return tuple(Waiting(**row) for row in rows)


def _unsure(session: TenantSession) -> tuple[UnsureSend, ...]:
    rows = session.rows(
        "SELECT message.id AS message_id, message.conversation_id, message.content,"
        " trim(contact.first_name || ' ' || contact.last_name) AS name, message.sending_at AS since"
        " FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
        " WHERE message.state = 'unknown' ORDER BY message.sending_at LIMIT :limit",
        limit=MOST_UNSURE,
    )
    return tuple(UnsureSend(**row) for row in rows)


def _failures(session: TenantSession, since: datetime) -> tuple[Failure, ...]:
    rows = session.rows(
        "SELECT error_code, reason, min(error_title) AS title, count(*) AS count, max(failed_at) AS last_at"
        " FROM messages WHERE state = 'failed' AND failed_at > :since"
        " GROUP BY error_code, reason ORDER BY count(*) DESC, error_code LIMIT 50",
        since=since,
    )
    return tuple(
        Failure(
            row["error_code"],
            _failure_words(row["error_code"], row["title"], row["reason"]),
            row["count"],
            row["last_at"],
        )
        for row in rows
    )


def _failure_words(code: int | None, title: str | None, reason: str | None) -> str:
    if code is not None:
        return rule_for(code).words
    if reason == "unconfirmed":
        return "Meta never said what became of it."
    return title or "It could not be delivered."


def _seconds(span: timedelta | None) -> float | None:
    return None if span is None else round(span.total_seconds(), 1)
