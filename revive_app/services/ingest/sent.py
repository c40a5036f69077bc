"""Messages of ours that statuses speak of: found and locked, moved forward, written back in one statement."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import Session
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.statuses import StatusUpdate
from revive_app.rules.lifecycle import state_after_status
from revive_app.vocabulary import MessageState


@dataclass(slots=True)
class SentMessage:
    """An outbound message as statuses change it."""

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


def find(session: Session, number_id: UUID | None, update: StatusUpdate) -> SentMessage | None:
    """The message one status speaks of, locked; None when it is none of that number's."""
    row = session.row(
        f"{_SENT} WHERE message.number_id = :number AND (message.id = :id OR message.wamid = :wamid)"
        " ORDER BY (message.id = :id) DESC LIMIT 1 FOR NO KEY UPDATE OF message",
        number=number_id,
        id=update.opaque,
        wamid=update.wamid,
    )
    return _sent(row) if row is not None else None


def find_all(
    session: Session, updates: list[tuple[sa.RowMapping, StatusUpdate]]
) -> dict[object, SentMessage]:
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
    found: dict[object, SentMessage] = {}
    for row in rows:
        message = _sent(row)
        # A shop can only speak of messages of the number its webhook came from.
        found[(row["number_id"], message.id)] = message
        if message.wamid is not None:
            found[(row["number_id"], message.wamid)] = message
    return found


_SENT = """
SELECT message.id, message.client_id, message.number_id, message.conversation_id, message.blast_id, message.state,
       message.wamid,
       message.metadata->'earlier_wamids' AS earlier_wamids, contact.phone, contact.wa_user_id AS user_id,
       message.metadata ? 'erased' AS erased
FROM messages message JOIN contacts contact ON contact.id = message.contact_id
"""


def _sent(row: sa.RowMapping) -> SentMessage:
    return SentMessage(
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


def advance(message: SentMessage, update: StatusUpdate) -> None:
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


def write_all(session: Session, messages: dict[object, SentMessage]) -> None:
    """What has changed, each message once, however many addresses it was found by, in lock order."""
    once = {message.id: message for message in messages.values() if message.changed}
    write(session, sorted(once.values(), key=lambda message: message.id))


def write(session: Session, messages: list[SentMessage]) -> None:
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
