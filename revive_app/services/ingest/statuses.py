"""What Meta says became of our messages: forward only, in any order, as often as it likes.

Three of four webhooks are statuses, so the plain ones (sent, delivered, read of a known message to a
known person) are applied in batches. A failure, or a user id we did not know, has consequences and is
worked alone, in its shop's own session.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import Session, TenantSession, system_session
from revive_app.providers.whatsapp.statuses import StatusUpdate, read_status
from revive_app.rules.lifecycle import state_after_status
from revive_app.services import people
from revive_app.services.ingest import sent
from revive_app.services.ingest.event import Event
from revive_app.services.ingest.sent import SentMessage
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


def apply_batch() -> Batch:
    """Apply the oldest due statuses in one transaction."""
    batch = Batch()
    with system_session() as session:
        rows = session.rows(_CLAIM, limit=BATCH)
        updates = [(row, read_status(row["payload"])) for row in rows]
        messages = sent.find_all(session, updates)
        finished: list[int] = []
        forgotten: list[int] = []
        waiting: list[sa.RowMapping] = []
        for row, update in updates:
            message = messages.get((row["number_id"], update.opaque)) or messages.get(
                (row["number_id"], update.wamid)
            )
            if message is None:
                waiting.append(row)
            elif _has_consequences(update, message):
                batch.one_by_one.append((row["client_id"], row["id"]))
            else:
                sent.advance(message, update)
                finished.append(row["id"])
                if message.erased:
                    forgotten.append(row["id"])
        sent.write_all(session, messages)
        _finish(session, finished)
        _forget(session, forgotten)
        _wait(session, waiting)
        batch.claimed = len(finished) + len(waiting)
        batch.applied, batch.postponed = len(finished), len(waiting)
    return batch


def take(session: TenantSession, event: Event) -> str | None:
    """Let one status take effect, consequences included. Returns why it had none, or None."""
    update = read_status(event.payload)
    message = sent.find(session, event.number_id, update)
    if message is None:
        return NOT_OURS
    if message.erased:
        _forget(session, [event.id])
    if update.wamid in message.earlier_wamids:
        return "an earlier try of this message"
    _learn_user_id(session, message, update)
    failed = state_after_status(message.state, update.status) is MessageState.FAILED
    sent.advance(message, update)
    if message.changed:
        sent.write(session, [message])
    if failed and update.error is not None:
        failures.record_late_failure(session, message.id, update.error)
    return None


def _has_consequences(update: StatusUpdate, message: SentMessage) -> bool:
    if update.wamid in message.earlier_wamids:
        return False
    fails = state_after_status(message.state, update.status) is MessageState.FAILED
    unknown_user = update.user_id is not None and update.user_id != message.user_id and not message.erased
    return fails or unknown_user


_CLAIM = """
SELECT id, client_id, number_id, payload, attempts FROM webhook_events
WHERE kind = 'status' AND processed_at IS NULL AND parked_at IS NULL AND next_attempt_at <= now()
ORDER BY next_attempt_at, id LIMIT :limit FOR UPDATE SKIP LOCKED
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


def _learn_user_id(session: TenantSession, message: SentMessage, update: StatusUpdate) -> None:
    """A status may be the first to tell the user id behind a phone: remember it before she writes without one."""
    if update.user_id is None or update.user_id == message.user_id or message.phone is None:
        return
    if update.phone is None or update.phone == message.phone:
        people.recognise(session, people.Identity(message.phone, update.user_id))
