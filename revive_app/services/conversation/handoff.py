"""A thread given to a person: the agent's note of what it is about, a task that waits, and silence until it comes back."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.models import Contact, Conversation, Lead
from revive_app.rules.handoff_note import Note, write_note
from revive_app.services import activity, staff_tasks
from revive_app.vocabulary import ActivityType, Direction, Handler, StaffTaskKind

# So much of the thread is looked at for the note.
_BUBBLES = 20
KINDS = (StaffTaskKind.HANDOFF, StaffTaskKind.COMPLAINT, StaffTaskKind.MODEL_AWAY)


def hand_over(
    session: TenantSession,
    conversation: Conversation,
    why: str,
    *,
    kind: StaffTaskKind = StaffTaskKind.HANDOFF,
    agent_says: str = "",
    agent: str = "Revive",
    event_type: ActivityType = ActivityType.SYSTEM,
) -> Note:
    """From here on the agent keeps still. `conversation` is locked by the caller. `agent_says`: the model's own
    words on it, which nobody has checked: they are shown as such."""
    note = write_down(session, conversation, why, agent_says=agent_says)
    conversation.handler = Handler.HUMAN
    conversation.reply_due_at = conversation.waiting_since = None
    conversation.awaiting, conversation.awaiting_about, conversation.awaiting_until = None, {}, None
    conversation.version += 1
    conversation.updated_at = utc_now()
    session.flush()
    staff_tasks.ask(
        session,
        kind,
        f"{note.name or 'A customer'}: {why[:1].lower()}{why[1:]}",
        conversation=conversation,
        detail="\n".join(note.lines),
    )
    activity.log(
        session,
        session.client_id,
        event_type,
        f"{why}: the agent keeps still until the thread is handed back",
        agent=agent,
        conversation_id=conversation.id,
        lead_id=conversation.lead_id,
    )
    publish(session, session.client_id, "conversation.changed", conversation_id=conversation.id)
    return note


def write_down(session: TenantSession, conversation: Conversation, why: str, *, agent_says: str = "") -> Note:
    """The note for whoever answers from here on, kept with the thread. `conversation` is locked by the caller."""
    note = _note(session, conversation, why, agent_says)
    conversation.handoff_note = asdict(note)
    conversation.handed_over_at = utc_now()
    return note


def give_back(session: TenantSession, conversation: Conversation, *, by: UUID | None) -> None:
    """The agent answers again: the note has served, what waited for a person is done."""
    conversation.handoff_note, conversation.handed_over_at = {}, None
    staff_tasks.close_of_thread(session, conversation.id, *KINDS, by=by)


def _note(session: TenantSession, conversation: Conversation, why: str, agent_says: str) -> Note:
    contact = session.get(Contact, conversation.contact_id)
    lead = session.get(Lead, conversation.lead_id) if conversation.lead_id else None
    bubbles = _bubbles(session, conversation)
    return write_note(
        why=why,
        name=f"{contact.first_name} {contact.last_name}".strip() if contact else "",
        interest=(contact.interest or "") if contact else "",
        heard=[row["content"] for row in bubbles if row["direction"] == Direction.INBOUND and row["content"]],
        pieces=_pieces(session, bubbles),
        mood=lead.sentiment_score if lead and lead.sentiment_count else None,
        agent_says=agent_says,
    )


def _bubbles(session: TenantSession, conversation: Conversation) -> list[Any]:
    """The last bubbles that were said, oldest first."""
    rows = session.rows(
        "SELECT direction, content, metadata->'products' AS products FROM messages"
        " WHERE client_id = :client AND conversation_id = :thread AND message_type <> 'reaction'"
        " AND state NOT IN ('skipped', 'cancelled', 'failed') ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation.id,
        limit=_BUBBLES,
    )
    return list(reversed(rows))


def _pieces(session: TenantSession, bubbles: list[Any]) -> list[str]:
    """The names of the pieces that were shown, the latest first."""
    skus = [
        sku
        for row in reversed(bubbles)
        if isinstance(row["products"], list)
        for sku in row["products"]
        if isinstance(sku, str)
    ]
    if not skus:
        return []
    rows = session.rows("SELECT sku, name FROM products WHERE sku = ANY(:skus)", skus=skus)
    names = {row["sku"]: row["name"] for row in rows}
    return [names[sku] for sku in dict.fromkeys(skus) if sku in names]
