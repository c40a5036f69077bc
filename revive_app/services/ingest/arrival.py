"""One message a customer sent, with all it touches. Apart from what is done about it, so that each part may know it."""

from dataclasses import dataclass

from revive_app.models import Client, Conversation, Lead, Message
from revive_app.providers.whatsapp.inbound import InboundMessage
from revive_app.services import people
from revive_app.services.ingest import threads


@dataclass(frozen=True, slots=True)
class Arrival:
    """Everything one inbound message touches, loaded and locked."""

    shop: Client
    person: people.Recognised
    conversation: Conversation
    voice: threads.Voice | None
    message: Message
    inbound: InboundMessage

    @property
    def lead(self) -> Lead | None:
        """The lead whose campaign speaks here, if any does."""
        return self.voice.lead if self.voice else None
