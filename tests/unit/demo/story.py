"""The demo shop's past, told in memory: a shop that never saw a database."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from revive_app.demo.campaigns import DIWALI, RUNS, SHAADI
from revive_app.demo.people import PEOPLE
from revive_app.demo.shop import STAFF
from revive_app.models import Blast, Campaign, Contact, Conversation, Lead, Message, WhatsappNumber
from revive_app.models.base import new_id
from revive_app.services.seeding.ground import Ground
from revive_app.services.seeding.people import Crowd, gather

INDIA = ZoneInfo("Asia/Kolkata")
NOON = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)


def ground(now: datetime) -> Ground:
    """The shop."""
    client_id = new_id()
    number = WhatsappNumber(
        client_id=client_id,
        phone_number_id="1",
        waba_id="1",
        portfolio_id="1",
        display_phone="+91 90000 21947",
        token_encrypted="",
        app_secret_encrypted="",
        app_secret_fingerprint="",
    )
    made = {one: Campaign(client_id=client_id, name=one.name) for one in (SHAADI, DIWALI)}
    runs = {
        run: Blast(
            client_id=client_id,
            campaign_id=made[sending.campaign].id,
            number_id=number.id,
            template_name="",
            template_language="en",
        )
        for run, sending in RUNS.items()
    }
    return Ground(
        now=now,
        zone=INDIA,
        client_id=client_id,
        number=number,
        staff={colleague: new_id() for colleague in STAFF},
        campaigns=made,
        runs=runs,
        pages="http://localhost:3000",
    )


class Story:
    """A crowd, to be asked about."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now
        self.crowd: Crowd = gather(ground(now), PEOPLE)
        self.contacts = {contact.id: contact for contact in self.crowd.contacts}
        self.leads = {lead.id: lead for lead in self.crowd.leads}
        self._by_thread: dict[object, list[Message]] = defaultdict(list)
        for message in self.crowd.messages:
            self._by_thread[message.conversation_id].append(message)

    def threads(self) -> Iterator[tuple[Conversation, list[Message]]]:
        """Each conversation with its messages in the order they were told."""
        for thread in self.crowd.conversations:
            yield thread, self._by_thread[thread.id]

    def named(self, first_name: str) -> tuple[Contact, Lead, Conversation, list[Message]]:
        """Somebody's rows."""
        contact = next(one for one in self.crowd.contacts if one.first_name == first_name)
        thread = next(one for one in self.crowd.conversations if one.contact_id == contact.id)
        lead = next(one for one in self.crowd.leads if one.contact_id == contact.id)
        return contact, lead, thread, self._by_thread[thread.id]
