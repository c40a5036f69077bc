"""Everything that was said to a person, and how far it got."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.services.conversation.views import MessageView
from revive_app.ui import reasons, words
from revive_app.ui.components.bubbles import in_short
from revive_app.ui.language import say, word
from revive_app.vocabulary import (
    Direction,
    Sender,
)

_WHO = {
    Sender.CUSTOMER: word("Customer"),
    Sender.AGENT: word("Agent"),
    Sender.HUMAN: word("Colleague"),
    Sender.BLAST: word("Campaign"),
    Sender.FOLLOWUP: word("Reminder"),
}


@dataclass(frozen=True)
class Moment:
    """A message of the timeline. `ours`: it can be asked why."""

    id: str
    at: str
    title: str
    who: str
    words: str
    state: str
    tone: str
    ours: bool


def moment_of(message: MessageView, *, now: datetime, zone: ZoneInfo) -> Moment:
    """A message as the timeline shows it."""
    ours = message.direction is Direction.OUTBOUND
    return Moment(
        id=str(message.id),
        at=words.near_moment(message.created_at, now=now, zone=zone),
        title=words.full_moment(message.created_at, zone),
        who=say(_WHO.get(message.sender, "Revive")),
        words=in_short(" ".join(message.content.split()), message.message_type),
        state=reasons.how_far(message.status, message.reason, message.error) if ours else "",
        tone=_tone(message) if ours else "",
        ours=ours,
    )


def _tone(message: MessageView) -> str:
    tick = words.TICKS[message.status]
    if tick == "failed":
        return "bad"
    waits = tick in {"waiting", "unsure"} or reasons.why_not(message.status, message.reason, message.error)
    return "wait" if waits else "good"
