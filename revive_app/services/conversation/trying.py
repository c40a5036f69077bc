"""One message to a phone of one's own, without a campaign: words, or a template with its values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import InvalidInput
from revive_app.models import Contact, Conversation
from revive_app.rules.phone import normalise
from revive_app.services import people, shops
from revive_app.services.accounts import Scope
from revive_app.services.conversation import by_hand, writing
from revive_app.services.ingest.threads import open_thread
from revive_app.services.outbox import trials
from revive_app.services.templates import choosing


@dataclass(frozen=True, slots=True)
class Tried:
    """What is on its way; `waits_until` when it is an offer and night there."""

    message_id: UUID
    conversation_id: UUID
    content: str
    waits_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Addressed:
    contact: Contact
    thread: Conversation
    waba_id: str


def try_words(session: TenantSession, scope: Scope, *, phone: str, text: str) -> Tried:
    """Queue free words. Raises NotFound, InvalidInput, and Conflict when the 24-hour window is closed."""
    to = _addressed(session, phone)
    message = writing.write_text(session, scope, to.thread.id, text)
    return Tried(message.id, to.thread.id, message.content)


def try_template(
    session: TenantSession,
    scope: Scope,
    *,
    phone: str,
    name: str,
    language: str | None = None,
    parameters: Sequence[Any] | Mapping[str, Any] | None = None,
) -> Tried:
    """Queue the template, filled. Raises NotFound, InvalidInput, and Conflict where it may not be sent there."""
    to = _addressed(session, phone)
    template = choosing.translations(
        session,
        waba_id=to.waba_id,
        name=name,
        language=language,
        usual_language=to.contact.language or "en",
    )[0]
    category = choosing.category_of(template)
    trials.refuse_unwelcome_test(session, to.contact, category)
    choice = by_hand.TemplateChoice(template.name, template.language, parameters)
    message = by_hand.write_template(session, scope, to.thread.id, choice, purpose=trials.TEST)
    return Tried(message.id, to.thread.id, message.content, trials.quiet_end(session, to.contact, category))


def _addressed(session: TenantSession, phone: str) -> _Addressed:
    """The thread to write in. The shop is asked for first: without it "connect a number" would be wrong advice."""
    number_given = normalise(phone, region=shops.get_client(session).country)
    if number_given is None:
        raise InvalidInput(f"{phone!r} is no phone number.")
    number = shops.first_number(session)
    contact = people.recognise(session, people.Identity(phone=number_given)).contact
    return _Addressed(contact, open_thread(session, number, contact), number.waba_id)
