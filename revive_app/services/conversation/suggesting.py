"""What the agent would answer here, for a colleague to send, change or throw away. Nothing is stored or sent."""

from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Conflict
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation.rehearsal import MOST_TURNS, rehearse
from revive_app.services.conversation.thread import read_head


def suggest(client_id: UUID, conversation_id: UUID, models: Models) -> str:
    """An answer to her last words. Raises NotFound, and Conflict when she has said nothing that can be answered.

    Opens its own transactions: none is open while the model is asked.
    """
    with tenant_session(client_id) as session:
        head = read_head(session, conversation_id)
        turns = _turns(session, conversation_id)
    if not turns:
        raise Conflict("There is nothing to answer yet.")
    return rehearse(client_id, models, turns, campaign_id=head.campaign_id).reply


def _turns(session: TenantSession, conversation_id: UUID) -> list[Turn]:
    """What was said, oldest first, up to her last words."""
    rows = session.rows(
        "SELECT direction, content FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND message_type <> 'reaction' AND content <> '' AND state NOT IN ('skipped', 'cancelled', 'failed')"
        " ORDER BY happened_at DESC, id DESC LIMIT :most",
        client=session.client_id,
        thread=conversation_id,
        most=MOST_TURNS,
    )
    turns = [
        Turn("customer" if row["direction"] == "inbound" else "shop", row["content"])
        for row in reversed(rows)
    ]
    while turns and turns[-1].role != "customer":
        turns.pop()
    return turns
