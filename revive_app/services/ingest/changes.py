"""What Meta says of people besides their messages: stopped marketing, new user ids; and errors of nobody's."""

from uuid import UUID

from revive_app.db import TenantSession
from revive_app.providers.whatsapp.changes import read_preference, read_user_id_update
from revive_app.services import activity, consent, people
from revive_app.services.ingest.event import Event
from revive_app.vocabulary import ActivityType, ConsentScope, ConsentSource, MarketingConsent


def take_preference(session: TenantSession, event: Event) -> str | None:
    """The switch inside WhatsApp: stop is a withdrawal; resume lifts what that switch did, no more."""
    preference = read_preference(event.payload)
    if preference.category != "marketing_messages":
        return f"unknown category {preference.category!r}"
    if preference.phone is None and preference.user_id is None:
        return "says not whose preference it is"
    contact = people.recognise(session, people.Identity(preference.phone, preference.user_id)).contact
    evidence = consent.Evidence(source=ConsentSource.META_PREFERENCE, note=preference.detail)
    if preference.value == "stop":
        consent.withdraw(session, contact, ConsentScope.MARKETING, evidence)
        return None
    if preference.value == "resume":
        if contact.marketing_consent is MarketingConsent.WITHDRAWN and _stopped_by_switch(
            session, contact.id
        ):
            consent.grant(session, contact, ConsentScope.MARKETING, evidence)
            return None
        return "no withdrawal by that switch to lift"
    return f"unknown value {preference.value!r}"


def _stopped_by_switch(session: TenantSession, contact_id: UUID) -> bool:
    row = session.row(
        "SELECT source FROM consent_events WHERE contact_id = :contact AND action = 'withdrawn'"
        " ORDER BY created_at DESC, id DESC LIMIT 1",
        contact=contact_id,
    )
    return row is not None and row["source"] == ConsentSource.META_PREFERENCE


def take_user_id(session: TenantSession, event: Event) -> str | None:
    """A person's user id changed: the record goes with her."""
    update = read_user_id_update(event.payload)
    if update.current is None:
        return "says no new user id"
    contact = people.change_identity(
        session,
        before=people.Identity(update.phone, update.previous),
        after=people.Identity(None, update.current),
    )
    if contact is None:
        return "nobody is known by that user id"
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        "Has another WhatsApp user id now; the conversation goes on",
        agent=contact.first_name or "Customer",
    )
    return None


def take_errors(session: TenantSession, event: Event) -> str | None:
    """Errors of the number as a whole, without a message: shown, nothing else."""
    errors = (
        event.payload.get("value", {}).get("errors") if isinstance(event.payload.get("value"), dict) else None
    )
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    words = str(first.get("title") or first.get("message") or "unknown error")[:200]
    activity.log(
        session, session.client_id, ActivityType.ERROR, f"WhatsApp reports: {words} ({first.get('code')})"
    )
    return None
