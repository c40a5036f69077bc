"""What a thread was of before a message came, as the rules that hear the message want to know it."""

from datetime import datetime, timedelta
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.rules.spoken_of import NOTHING_SAID, Before, before
from revive_app.vocabulary import Direction

# What was said longer ago is another talk.
_ONE_TALK = timedelta(hours=24)
_LAST = 12


def said_before(session: TenantSession, conversation_id: UUID, *, at: datetime, leave_out: UUID) -> Before:
    """The talk of the day before `at`, without the message that is judged, since a campaign last wrote by itself."""
    rows = session.rows(
        "SELECT direction, sender, content FROM messages"
        " WHERE client_id = :client AND conversation_id = :thread AND id <> :own AND message_type <> 'reaction'"
        " AND state NOT IN ('skipped', 'cancelled', 'failed', 'unknown')"
        " AND happened_at BETWEEN :since AND :at ORDER BY happened_at DESC, id DESC LIMIT :last",
        client=session.client_id,
        thread=conversation_id,
        own=leave_out,
        since=at - _ONE_TALK,
        at=at,
        last=_LAST,
    )
    if not rows:
        return NOTHING_SAID
    talk: list[tuple[bool, str]] = []
    for row in rows:
        ours = row["direction"] != Direction.INBOUND
        talk.append((ours, row["content"] or ""))
        if ours and row["sender"] in ("blast", "followup"):
            break
    return before(talk[::-1])
