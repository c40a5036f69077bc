"""What Meta says besides messages: stopped marketing, new user ids, templates, the account itself."""

from uuid import UUID

from revive_app.db import TenantSession
from revive_app.providers.whatsapp.changes import (
    read_account_change,
    read_preference,
    read_template_change,
    read_user_id_update,
)
from revive_app.rules.phone import digits_of
from revive_app.services import activity, consent, people, shops
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
    return None if contact else "nobody is known by that user id"


def take_template(session: TenantSession, event: Event) -> str | None:
    """A template was approved, paused, rejected, re-rated or re-categorised."""
    change = read_template_change(event.payload, event.field)
    if change.name is None:
        return "names no template"
    changed = session.run(
        "UPDATE message_templates SET status = coalesce(:status, status), quality = coalesce(:quality, quality),"
        " category = coalesce(:category, category), rejected_reason = coalesce(:reason, rejected_reason),"
        " synced_at = now() WHERE name = :name AND (CAST(:language AS text) IS NULL OR language = :language)",
        status=change.status,
        quality=change.quality,
        category=change.category,
        reason=change.reason,
        name=change.name,
        language=change.language,
    )
    words = ", ".join(str(part) for part in (change.status, change.quality, change.category) if part)
    activity.log(
        session, session.client_id, ActivityType.SYSTEM, f"Template {change.name}: {words or 'changed'}"
    )
    return None if changed else "a template we do not hold yet"


def take_account(session: TenantSession, event: Event) -> str | None:
    """Limits, quality, restrictions. What stops sending pauses the number, loudly."""
    change = read_account_change(event.payload, event.field)
    for number in shops.numbers(session):
        if change.display_phone not in {None, digits_of(number.display_phone)}:
            continue
        number.tier = change.tier or number.tier
        number.quality = change.quality or number.quality
        if change.replies_stop:
            shops.pause_number(session, number.id, change.words)
    kind = ActivityType.ERROR if change.stops_sending else ActivityType.SYSTEM
    activity.log(session, session.client_id, kind, f"WhatsApp account: {change.words}")
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
