"""The last lines of The Matrix, worded as the engine words them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from revive_app.models import ActivityEvent
from revive_app.models.base import new_id
from revive_app.services.activity import DETAIL_LIMIT
from revive_app.vocabulary import ActivityType

# As many as a visitor can scroll through; older lines are nobody's news.
LINES = 40


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened, as one line."""

    at: datetime
    event_type: ActivityType
    agent: str
    detail: str
    conversation_id: UUID
    lead_id: UUID
    message_id: UUID | None = None
    refs: dict[str, Any] = field(default_factory=dict)


def latest(lines: list[Line], *, client_id: UUID) -> list[ActivityEvent]:
    """The newest lines as rows, oldest first and numbered: the shop is new, so nobody numbers beside us."""
    newest = sorted(lines, key=lambda line: line.at)[-LINES:]
    return [
        ActivityEvent(
            id=new_id(),
            client_id=client_id,
            position=position,
            agent=line.agent,
            event_type=line.event_type,
            detail=" ".join(line.detail.split())[:DETAIL_LIMIT],
            conversation_id=line.conversation_id,
            lead_id=line.lead_id,
            message_id=line.message_id,
            refs=line.refs,
            created_at=line.at,
        )
        for position, line in enumerate(newest, start=1)
    ]
