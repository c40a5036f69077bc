"""The consent ledger and what follows from it, in one transaction.

A withdrawal stops the person's messages before anything else can be sent: the sender locks the same
contact row, so whatever it has not claimed when this commits will never leave.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import ConsentEvent, Contact, Message
from revive_app.services import activity, people
from revive_app.services.blasts import attribution
from revive_app.vocabulary import (
    ActivityType,
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Direction,
    Lane,
    LeadStatus,
    MarketingConsent,
    MessageState,
    Sender,
)

OPTED_OUT = "opted_out"
CONFIRMATION = "opt_out_confirmation"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a consent came from: the door, the words, where they are on paper, the message, who wrote it down."""

    source: ConsentSource
    words: str = ""
    proof: str = ""
    note: str = ""
    message_id: UUID | None = None
    actor_user_id: UUID | None = None


def withdraw(session: TenantSession, contact: Contact, scope: ConsentScope, evidence: Evidence) -> int:
    """The person wants no more of this. Returns how many waiting messages were cancelled.

    `contact` is locked by the caller. Saying it twice writes the ledger twice and stops nothing twice.
    """
    _write(session, contact, ConsentAction.WITHDRAWN, scope, evidence)
    contact.marketing_consent = MarketingConsent.WITHDRAWN
    contact.updated_at = utc_now()
    if scope is ConsentScope.ALL and contact.dnd_at is None:
        contact.dnd_at = utc_now()
        contact.dnd_reason = evidence.source.value
    session.flush()
    cancelled = quieten(session, [contact.id], scope)
    attribution.note_opt_out(session, contact.id)
    what = "do not disturb" if scope is ConsentScope.ALL else "no more offers"
    quoted = (
        f"Said “{evidence.words}”: " if evidence.words else f"By {evidence.source.value.replace('_', ' ')}: "
    )
    activity.log(
        session,
        session.client_id,
        ActivityType.SAFETY,
        f"{quoted}{what}, {cancelled} queued messages cancelled",
        agent=contact.first_name or "Customer",
        message_id=evidence.message_id,
        refs={"contact_id": str(contact.id)},
    )
    return cancelled


def stop_all(session: TenantSession, contact_id: UUID, *, by: UUID | None) -> int:
    """A colleague writes down that she wants no messages at all. Raises NotFound."""
    contact = people.get_contact(session, contact_id, lock=True)
    evidence = Evidence(ConsentSource.STAFF, note="Stopped from her page", actor_user_id=by)
    return withdraw(session, contact, ConsentScope.ALL, evidence)


def quieten(session: TenantSession, contact_ids: Sequence[UUID], scope: ConsentScope) -> int:
    """What follows from a withdrawal: nothing that waits will leave. Returns how many messages were cancelled.

    The contacts are locked, and say already that they want no more.
    """
    if not contact_ids:
        return 0
    cancelled = _cancel_waiting(session, contact_ids, scope)
    if scope is ConsentScope.ALL:
        _silence(session, contact_ids)
    return cancelled


def grant(session: TenantSession, contact: Contact, scope: ConsentScope, evidence: Evidence) -> None:
    """The person wants to hear from us (again). Scope `all` also ends do-not-disturb."""
    _write(session, contact, ConsentAction.GRANTED, scope, evidence)
    contact.marketing_consent = MarketingConsent.GRANTED
    contact.updated_at = utc_now()
    if scope is ConsentScope.ALL and contact.dnd_at is not None:
        contact.dnd_at = None
        contact.dnd_reason = None
        session.run(
            "UPDATE leads SET status = :back, version = version + 1, updated_at = now()"
            " WHERE contact_id = :contact AND status = 'dnd'",
            back=LeadStatus.CONTACTED,
            contact=contact.id,
        )
    session.flush()
    activity.log(
        session,
        session.client_id,
        ActivityType.SAFETY,
        "Wants to hear from the shop",
        agent=contact.first_name or "Customer",
        message_id=evidence.message_id,
        refs={"contact_id": str(contact.id)},
    )


def queue_confirmation(session: TenantSession, contact: Contact, after: Message, text: str) -> None:
    """The one message that may follow an opt-out. `after` is the message that asked for it."""
    session.add(
        Message(
            client_id=session.client_id,
            conversation_id=after.conversation_id,
            contact_id=contact.id,
            number_id=after.number_id,
            lead_id=after.lead_id,
            campaign_id=after.campaign_id,
            direction=Direction.OUTBOUND,
            sender=Sender.SYSTEM,
            message_type="text",
            content=text,
            payload={"type": "text", "text": {"preview_url": False, "body": text}},
            message_metadata={"purpose": CONFIRMATION},
            state=MessageState.QUEUED,
            lane=Lane.REPLY,
        )
    )


def _write(
    session: TenantSession, contact: Contact, action: ConsentAction, scope: ConsentScope, evidence: Evidence
) -> None:
    session.add(
        ConsentEvent(
            client_id=session.client_id,
            contact_id=contact.id,
            action=action,
            scope=scope,
            source=evidence.source,
            words=evidence.words[:500],
            proof=evidence.proof[:500],
            note=evidence.note[:2000],
            message_id=evidence.message_id,
            actor_user_id=evidence.actor_user_id,
        )
    )


def _cancel_waiting(session: TenantSession, contact_ids: Sequence[UUID], scope: ConsentScope) -> int:
    marketing_only = scope is ConsentScope.MARKETING
    session.run(
        "UPDATE messages SET retry_at = NULL WHERE client_id = :client AND contact_id = ANY(:contacts)"
        " AND retry_at IS NOT NULL",
        client=session.client_id,
        contacts=list(contact_ids),
    )
    return session.run(
        "UPDATE messages SET state = 'cancelled', reason = :reason"
        " WHERE client_id = :client AND contact_id = ANY(:contacts) AND state = 'queued'"
        " AND (NOT :marketing_only OR category = 'marketing')"
        " AND coalesce(metadata->>'purpose', '') <> :confirmation",
        reason=OPTED_OUT,
        client=session.client_id,
        contacts=list(contact_ids),
        marketing_only=marketing_only,
        confirmation=CONFIRMATION,
    )


def _silence(session: TenantSession, contact_ids: Sequence[UUID]) -> None:
    """No answer is due, no timer runs, and the board says so."""
    session.run(
        "UPDATE conversations SET reply_due_at = NULL, waiting_since = NULL, reply_lease_id = NULL,"
        " reply_lease_until = NULL, updated_at = now() WHERE contact_id = ANY(:contacts)",
        contacts=list(contact_ids),
    )
    session.run(
        "UPDATE scheduled_tasks SET status = 'cancelled', result = :reason, updated_at = now()"
        " WHERE status = 'pending' AND lead_id IN (SELECT id FROM leads WHERE contact_id = ANY(:contacts))",
        contacts=list(contact_ids),
        reason=OPTED_OUT,
    )
    session.run(
        "UPDATE leads SET status = 'dnd', version = version + 1, updated_at = now()"
        " WHERE contact_id = ANY(:contacts) AND status <> 'dnd'",
        contacts=list(contact_ids),
    )
