"""Whether somebody hears of what the shop does: a line of ours goes only inside her window, and never into silence."""

from enum import StrEnum

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Contact, Conversation, WhatsappNumber


class Heard(StrEnum):
    """What becomes of the line to her."""

    LEAVES = "leaves"
    # the number it leaves on is held: it goes once somebody lets it
    HELD = "held"
    # more than 24 hours since she last wrote
    CLOSED = "closed"
    # she asked for no messages
    SILENT = "silent"
    # nobody has a chat with her
    NO_CHAT = "no_chat"

    @property
    def is_queued(self) -> bool:
        """A line may be put into her thread."""
        return self in (Heard.LEAVES, Heard.HELD)


def hears(session: TenantSession, contact: Contact | None, conversation: Conversation | None) -> Heard:
    """What would become of a line in that thread now. Quiet hours hold offers, never these."""
    if conversation is None or contact is None:
        return Heard.NO_CHAT
    if contact.dnd_at is not None:
        return Heard.SILENT
    window = conversation.window_expires_at
    if window is None or window <= utc_now():
        return Heard.CLOSED
    number = session.get(WhatsappNumber, conversation.number_id)
    return Heard.HELD if number is None or number.paused_at is not None else Heard.LEAVES
