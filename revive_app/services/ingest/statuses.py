"""What Meta says became of our messages: forward only, in any order, as often as it likes.

Three of four webhooks are statuses, so the plain ones (sent, delivered, read of a known message to a
known person) are applied in batches. A failure, or a user id we did not know, has consequences and is
worked alone, in its shop's own session.
"""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import Session, TenantSession, system_session
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.statuses import StatusUpdate, read_status
from revive_app.rules.lifecycle import state_after_status
from revive_app.services import people
from revive_app.services.ingest.event import Event
from revive_app.services.outbox import failures
from revive_app.vocabulary import MessageState

BATCH = 500

# A status may overtake the answer to the call that sent its message; after the last wait it is not ours.
PATIENCE = tuple(timedelta(seconds=seconds) for seconds in (1, 3, 10, 60, 600))
NOT_OURS = "no message of ours has this id"


@dataclass(slots=True)
class Batch:
    """What one batch did: events claimed, applied, put off; and those to be worked alone."""

    claimed: int = 0
    applied: int = 0
    postponed: int = 0
    one_by_one: list[tuple[UUID, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Sent:
    """An outbound message as a batch changes it."""

    id: UUID
    client_id: UUID
    conversation_id: UUID
    blast_id: UUID | None
    state: MessageState
    wamid: str | None
    phone: str | None
    user_id: str | None
    # ids Meta gave to earlier tries of it, which it failed
    earlier_wamids: frozenset[str] = frozenset()
    # its person was erased: what Meta still tells of her is not kept
    erased: bool = False
    times: dict[str, Any] = field(default_factory=dict)
    pricing: dict[str, Any] = field(default_factory=dict)
    changed: bool = False


def apply_batch() -> Batch:
    """Apply the oldest due statuses in one transaction."""
    batch = Batch()
    with system_session() as session:
        rows = session.rows(_CLAIM, limit=BATCH)
        updates = [(row, read_status(row["payload"])) for row in rows]
        sent = _find(session, updates)
        finished: list[int] = []
        forgotten: list[int] = []
        waiting: list[sa.RowMapping] = []
        for row, update in updates:
            message = sent.get((row["number_id"], update.opaque)) or sent.get(
                (row["number_id"], update.wamid)
            )
            if message is None:
                waiting.append(row)
            elif _has_consequences(update, message):
                batch.one_by_one.append((row["client_id"], row["id"]))
            else:
                _advance(message, update)
                finished.append(row["id"])
                if message.erased:
                    forgotten.append(row["id"])
        _write(session, [message for message in _each_once(sent) if message.changed])
        _finish(session, finished)
        _forget(session, forgotten)
        _wait(session, waiting)
        batch.claimed = len(finished) + len(waiting)
        batch.applied, batch.postponed = len(finished), len(waiting)
    return batch


def take(session: TenantSession, event: Event) -> str | None:
    """Let one status take effect, consequences included. Returns why it had none, or None."""
    update = read_status(event.payload)
    row = session.row(
        f"{_SENT} WHERE message.number_id = :number AND (message.id = :id OR message.wamid = :wamid)"
        " ORDER BY (message.id = :id) DESC LIMIT 1 FOR NO KEY UPDATE OF message",
        number=event.number_id,
        id=update.opaque,
        wamid=update.wamid,
    )
    if row is None:
        return NOT_OURS
    message = _sent(row)
    if message.erased:
        _forget(session, [event.id])
    if update.wamid in message.earlier_wamids:
        return "an earlier try of this message"
    _learn_user_id(session, message, update)
    failed = state_after_status(message.state, update.status) is MessageState.FAILED
    _advance(message, update)
    if message.changed:
        _write(session, [message])
    if failed and update.error is not None:
        failures.record_late_failure(session, message.id, update.error)
    return None


def _each_once(sent: dict[object, _Sent]) -> list[_Sent]:
    """Each message once, however many addresses it was found by, in lock order."""
    return sorted({message.id: message for message in sent.values()}.values(), key=lambda message: message.id)


def _find(session: Session, updates: list[tuple[sa.RowMapping, StatusUpdate]]) -> dict[object, _Sent]:
    """The messages these statuses speak of, locked in the order of their ids, by number and address."""
    ids = [update.opaque for _, update in updates if update.opaque is not None]
    wamids = [update.wamid for _, update in updates if update.wamid is not None]
    if not ids and not wamids:
        return {}
    rows = session.rows(
        f"{_SENT} WHERE message.direction = 'outbound'"
        " AND (message.id = ANY(:ids) OR (message.wamid = ANY(:wamids) AND message.number_id = ANY(:numbers)))"
        " ORDER BY message.id FOR NO KEY UPDATE OF message",
        ids=ids,
        wamids=wamids,
        numbers=list({row["number_id"] for row, _ in updates}),
    )
    found: dict[object, _Sent] = {}
    for row in rows:
        message = _sent(row)
        # A shop can only speak of messages of the number its webhook came from.
        found[(row["number_id"], message.id)] = message
        if message.wamid is not None:
            found[(row["number_id"], message.wamid)] = message
    return found


_CLAIM = """
SELECT id, client_id, number_id, payload, attempts FROM webhook_events
WHERE kind = 'status' AND processed_at IS NULL AND parked_at IS NULL AND next_attempt_at <= now()
ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
"""

_SENT = """
SELECT message.id, message.client_id, message.number_id, message.conversation_id, message.blast_id, message.state,
       message.wamid,
       message.metadata->'earlier_wamids' AS earlier_wamids, contact.phone, contact.wa_user_id AS user_id,
       message.metadata ? 'erased' AS erased
FROM messages message JOIN contacts contact ON contact.id = message.contact_id
"""


def _sent(row: sa.RowMapping) -> _Sent:
    return _Sent(
        id=row["id"],
        client_id=row["client_id"],
        conversation_id=row["conversation_id"],
        blast_id=row["blast_id"],
        state=MessageState(row["state"]),
        wamid=row["wamid"],
        phone=row["phone"],
        user_id=row["user_id"],
        earlier_wamids=frozenset(row["earlier_wamids"] or ()),
        erased=row["erased"],
    )


def _has_consequences(update: StatusUpdate, message: _Sent) -> bool:
    if update.wamid in message.earlier_wamids:
        return False
    fails = state_after_status(message.state, update.status) is MessageState.FAILED
    unknown_user = update.user_id is not None and update.user_id != message.user_id and not message.erased
    return fails or unknown_user


def _advance(message: _Sent, update: StatusUpdate) -> None:
    """Move the message forward, and fill in when each step happened, also steps told out of order.

    What is told of an earlier try, which Meta failed for the day, says nothing about this one.
    """
    if update.wamid in message.earlier_wamids:
        return
    state = state_after_status(message.state, update.status)
    if state is not None:
        message.state, message.changed = state, True
    column = _TIMES.get(update.status)
    if column is not None and update.happened_at is not None:
        message.times.setdefault(column, update.happened_at)
        message.changed = True
    if message.wamid is None and update.wamid is not None and not message.erased:
        message.wamid, message.changed = update.wamid, True
    if update.pricing:
        message.pricing = update.pricing
        message.changed = True


_TIMES = {
    "sent": "sent_at",
    "delivered": "delivered_at",
    "read": "read_at",
    "played": "read_at",
    "failed": "failed_at",
}


def _write(session: Session, messages: list[_Sent]) -> None:
    """One statement for all of them. A known moment is never overwritten."""
    if not messages:
        return
    session.run(
        _UPDATE,
        ids=[message.id for message in messages],
        states=[message.state.value for message in messages],
        wamids=[message.wamid for message in messages],
        pricings=[json.dumps(message.pricing) for message in messages],
        **{
            column: [message.times.get(column) for message in messages]
            for column in ("sent_at", "delivered_at", "read_at", "failed_at")
        },
    )
    arrived = [message.id for message in messages if message.state in _ARRIVED]
    if arrived:
        session.run(_REACHABLE, ids=arrived)
    for message in messages:
        if message.blast_id is not None:
            publish(session, message.client_id, "blast.changed", blast_id=message.blast_id)
        publish(session, message.client_id, "message.changed", conversation_id=message.conversation_id)


_ARRIVED = {MessageState.DELIVERED, MessageState.READ, MessageState.PLAYED}

# Meta bills what was delivered, as it said it would with this status or an earlier one.
_UPDATE = """
UPDATE messages SET
    state = told.state, wamid = coalesce(messages.wamid, told.wamid), lease_until = NULL,
    accepted_at = coalesce(accepted_at, now()),
    sent_at = coalesce(messages.sent_at, told.sent_at),
    delivered_at = coalesce(messages.delivered_at, told.delivered_at),
    read_at = coalesce(messages.read_at, told.read_at), failed_at = coalesce(messages.failed_at, told.failed_at),
    retry_at = CASE WHEN told.state = 'failed' THEN retry_at END,
    metadata = metadata || told.pricing,
    billed = coalesce(billed, CASE
        WHEN told.state NOT IN ('delivered', 'read', 'played') THEN NULL
        WHEN (metadata || told.pricing)->>'pricing_type' LIKE 'free%'
             OR ((metadata || told.pricing)->>'billable' = 'false'
                 AND (metadata || told.pricing)->>'pricing_type' IS NULL) THEN 'free'
        ELSE (metadata || told.pricing)->>'pricing_category' END)
FROM (
    SELECT id, state, wamid, CAST(pricing AS jsonb) AS pricing, sent_at, delivered_at, read_at, failed_at
    FROM unnest(CAST(:ids AS uuid[]), CAST(:states AS text[]), CAST(:wamids AS text[]), CAST(:pricings AS text[]),
                CAST(:sent_at AS timestamptz[]), CAST(:delivered_at AS timestamptz[]),
                CAST(:read_at AS timestamptz[]), CAST(:failed_at AS timestamptz[]))
        AS item (id, state, wamid, pricing, sent_at, delivered_at, read_at, failed_at)
) told
WHERE messages.id = told.id
"""

_REACHABLE = """
UPDATE contacts SET undeliverable_count = 0
WHERE undeliverable_count > 0 AND id IN (SELECT contact_id FROM messages WHERE id = ANY(:ids))
"""


def _finish(session: Session, event_ids: list[int]) -> None:
    session.run(
        "UPDATE webhook_events SET processed_at = now(), attempts = attempts + 1, reason = NULL WHERE id = ANY(:ids)",
        ids=event_ids,
    )


def _forget(session: Session, event_ids: list[int]) -> None:
    """Statuses go on coming for a while after a person was erased."""
    if event_ids:
        session.run(
            "UPDATE webhook_events SET payload = CAST('{}' AS json) WHERE id = ANY(:ids)", ids=event_ids
        )


def _wait(session: Session, rows: list[sa.RowMapping]) -> None:
    for row in rows:
        if row["attempts"] < len(PATIENCE):
            session.run(
                "UPDATE webhook_events SET attempts = attempts + 1, next_attempt_at = now() + :pause WHERE id = :id",
                id=row["id"],
                pause=PATIENCE[row["attempts"]],
            )
        else:
            session.run(
                "UPDATE webhook_events SET processed_at = now(), reason = :reason WHERE id = :id",
                id=row["id"],
                reason=NOT_OURS,
            )


def _learn_user_id(session: TenantSession, message: _Sent, update: StatusUpdate) -> None:
    """A status may be the first to tell the user id behind a phone: remember it before she writes without one."""
    if update.user_id is None or update.user_id == message.user_id or message.phone is None:
        return
    if update.phone is None or update.phone == message.phone:
        people.recognise(session, people.Identity(message.phone, update.user_id))
