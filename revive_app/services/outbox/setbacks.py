"""A message that did not get through: back into the queue for later, and said so in The Matrix."""

from datetime import datetime
from uuid import UUID

from revive_app.db import Session
from revive_app.services import activity
from revive_app.services.outbox.claim import Claimed
from revive_app.vocabulary import ActivityType

MOST_ATTEMPTS = 8
# Blasts up to this size have a line in The Matrix for every message.
SMALL_BLAST = 100


def requeue(
    session: Session,
    message: Claimed,
    when: datetime,
    *,
    reason: str,
    code: int | None = None,
    title: str | None = None,
    counts: bool = True,
) -> None:
    """Not before `when`, and why; without `counts` it was no attempt."""
    session.run(
        "UPDATE messages SET state = 'queued', not_before = :when, lease_until = NULL, reason = :reason,"
        " error_code = :code, error_title = :title, attempts = attempts - :uncounted"
        " WHERE id = :id AND state = 'sending'",
        id=message.id,
        when=when,
        reason=reason,
        code=code,
        title=title,
        uncounted=0 if counts else 1,
    )


def tell(session: Session, client_id: UUID, message_id: UUID, words: str) -> None:
    """A line on its person; none for a message of a large blast."""
    row = session.row(
        "SELECT message.conversation_id, message.lead_id, contact.first_name, blast.audience_count"
        " FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
        " LEFT JOIN blasts blast ON blast.id = message.blast_id WHERE message.id = :id",
        id=message_id,
    )
    if row is not None and (row["audience_count"] or 0) > SMALL_BLAST:
        return  # a large blast is told of as a whole
    activity.log(
        session,
        client_id,
        ActivityType.ERROR,
        words,
        agent=(row["first_name"] if row else "") or "Customer",
        conversation_id=row["conversation_id"] if row else None,
        lead_id=row["lead_id"] if row else None,
        message_id=message_id,
    )
