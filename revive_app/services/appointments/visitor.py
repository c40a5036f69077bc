"""Somebody who talks about a visit. Apart from the talk itself, so that whoever brings her need not know it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.models import Client, Contact, Conversation, Lead
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Skills


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who talks about a visit, where, and by which skills she is served."""

    shop: Client
    contact: Contact
    conversation: Conversation
    lead: Lead | None
    skills: Skills
    language: Language
    message_id: UUID | None
    now: datetime

    @property
    def name(self) -> str:
        """As The Matrix calls her."""
        return self.contact.first_name or "Customer"
