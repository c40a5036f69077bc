"""A person of a blast, and what became of her message."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.phone import grouped
from revive_app.services.blasts.recipients import Recipient
from revive_app.ui import words
from revive_app.ui.language import say
from revive_app.ui.pages.campaign.facts import MESSAGE_STATES


@dataclass(frozen=True)
class PersonLine:
    """A person of a blast, and what became of her message."""

    id: str
    contact: str
    name: str
    initials: str
    hue: int
    phone: str
    state: str
    tone: str
    words: str
    variant: str
    when: str
    replied: str


def person_line(one: Recipient, *, now: datetime, zone: ZoneInfo) -> PersonLine:
    """A person of a blast."""
    name = words.full_name(one.first_name, one.last_name)
    state, tone = MESSAGE_STATES[one.status]
    at = one.read_at or one.delivered_at or one.sent_at or one.accepted_at or one.failed_at or one.retry_at
    return PersonLine(
        id=str(one.message_id),
        contact=str(one.contact_id),
        name=name,
        initials=words.initials(name),
        hue=words.hue(one.contact_id),
        phone=grouped(one.phone) if one.phone else one.wa_user_id or "–",
        state=say(state),
        tone=tone,
        words=say(one.words) if one.words else "",
        variant=(one.variant or "").upper(),
        when=words.near_moment(at, now=now, zone=zone) if at else "",
        replied=say("Opted out") if one.opted_out_at else say("Replied") if one.replied_at else "",
    )
