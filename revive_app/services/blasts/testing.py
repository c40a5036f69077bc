"""A template to a colleague's own phone before it goes to everybody: filled as one of them would get it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, TooManyRequests
from revive_app.rules.phone import normalise
from revive_app.services import people, shops
from revive_app.services.conversation import writing
from revive_app.services.ingest import threads
from revive_app.services.outbox import drafts, trials
from revive_app.services.templates import previews
from revive_app.vocabulary import Sender

# Enough to get a text right, too few to write to customers who never agreed.
MOST_PER_DAY = 20


@dataclass(frozen=True, slots=True)
class TestMessage:
    """What is on its way to the colleague; `waits_until` when it is an offer and night there."""

    message_id: UUID
    conversation_id: UUID
    language: str
    content: str
    waits_until: datetime | None


def send_test(
    session: TenantSession,
    *,
    campaign_id: UUID,
    phone: str,
    template_name: str | None = None,
    language: str | None = None,
    parameters: Sequence[Any] | Mapping[str, Any] | None = None,
    lead_id: UUID | None = None,
    user_id: UUID | None = None,
    press: str = "",
) -> TestMessage:
    """Queue it, once for all that arrives of a `press`. Whoever gives her own number wants it, so nobody asks for her consent; an offer it stays.

    Raises NotFound, InvalidInput, Conflict where the gate would refuse it, and TooManyRequests after twenty a day.
    """
    number_given = normalise(phone, region=shops.get_client(session).country)
    if number_given is None:
        raise InvalidInput(
            f"{phone!r} is no phone number.", fields=(FieldError("phone", "is no phone number"),)
        )
    shown = previews.preview(
        session,
        campaign_id=campaign_id,
        template_name=template_name,
        language=language,
        parameters=parameters,
        lead_id=lead_id,
    )
    colleague = people.recognise(session, people.Identity(phone=number_given)).contact
    waits_until = trials.quiet_end(session, colleague, shown.category)
    conversation = threads.open_thread(session, shops.first_number(session), colleague)
    sent = writing.sent_before(session, conversation.id, press)
    if sent is not None:
        return TestMessage(sent.id, conversation.id, shown.language, shown.body, waits_until)
    _refuse_too_many(session)
    trials.refuse_unwelcome_test(session, colleague, shown.category)
    message = drafts.queue(
        session,
        conversation,
        drafts.Draft(
            body=shown.payload,
            text=shown.body,
            sender=Sender.HUMAN,
            category=shown.category,
            author_user_id=user_id,
            metadata={"purpose": trials.TEST, **writing.press_of(press)},
        ),
    )
    return TestMessage(message.id, conversation.id, shown.language, shown.body, waits_until)


def _refuse_too_many(session: TenantSession) -> None:
    row = session.row(
        "SELECT count(*) AS sent FROM messages WHERE client_id = :client AND metadata->>'purpose' = :test"
        " AND created_at > :since AND direction = 'outbound' AND sender = 'human'",
        client=session.client_id,
        test=trials.TEST,
        since=utc_now() - timedelta(days=1),
    )
    if row is not None and row["sent"] >= MOST_PER_DAY:
        raise TooManyRequests("Twenty test messages a day are enough. Come back tomorrow.")
