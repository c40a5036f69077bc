"""The board's cards: people in campaigns, moved by rules and by hands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, NotFound, StaleVersion
from revive_app.live.publish import publish
from revive_app.models import Lead
from revive_app.rules.clean import clean_json, clean_text
from revive_app.rules.money import rupees
from revive_app.rules.phone import normalise
from revive_app.services import activity, people
from revive_app.services.conversation.views import MESSAGE_COLUMNS, MessageView, message_view
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.vocabulary import ActivityType, Hand, LeadStatus

LARGEST_VALUE = 10_000_000_000


@dataclass(frozen=True, slots=True)
class LeadView:
    """One card."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    contact_id: UUID
    conversation_id: UUID | None
    status: LeadStatus
    first_name: str
    last_name: str
    phone: str | None
    sentiment_score: float
    potential_value: int
    context_data: dict[str, Any]
    snoozed_until: datetime | None
    window_expires_at: datetime | None
    last_message_text: str
    last_message_direction: str
    last_message_at: datetime | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class LeadChange:
    """What may be changed about a lead."""

    status: LeadStatus | None = None
    potential_value: int | None = None
    first_name: str | None = None
    phone: str | None = None
    context_data: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class LeadFilter:
    """Which leads. None means any."""

    stage: LeadStatus | None = None
    campaign_id: UUID | None = None
    q: str = ""


LEAD_COLUMNS = """
SELECT lead.id, lead.campaign_id, campaign.name AS campaign_name, lead.contact_id, thread.id AS conversation_id,
       lead.status, contact.first_name, contact.last_name, contact.phone, lead.sentiment_score, lead.potential_value,
       lead.context_data, lead.snoozed_until, thread.window_expires_at,
       coalesce(thread.last_message_text, '') AS last_message_text,
       coalesce(thread.last_message_direction, '') AS last_message_direction,
       thread.last_message_at, lead.version, lead.created_at, lead.updated_at
FROM leads lead
JOIN contacts contact ON contact.id = lead.contact_id
JOIN campaigns campaign ON campaign.id = lead.campaign_id
LEFT JOIN LATERAL (
    SELECT * FROM conversations
    WHERE conversations.client_id = lead.client_id AND conversations.contact_id = lead.contact_id
    ORDER BY last_message_at DESC NULLS LAST LIMIT 1
) thread ON true
"""


def list_leads(
    session: TenantSession, wanted: LeadFilter, *, limit: int = 100, cursor: str | None = None
) -> Page[LeadView]:
    """Leads, the last changed first."""
    rows = session.rows(
        f"{LEAD_COLUMNS} WHERE (CAST(:stage AS text) IS NULL OR lead.status = :stage)"
        " AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))"
        " AND (:q = '' OR contact.first_name || ' ' || contact.last_name ILIKE :like OR contact.phone LIKE :like)"
        " AND (CAST(:at AS timestamptz) IS NULL OR (lead.updated_at, lead.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY lead.updated_at DESC, lead.id DESC LIMIT :limit",
        stage=wanted.stage,
        campaign=str(wanted.campaign_id) if wanted.campaign_id else None,
        q=wanted.q,
        like="%" + wanted.q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%",
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([_view(row) for row in rows], limit, lambda last: Cursor(last.updated_at, last.id))


def read_lead(session: TenantSession, lead_id: UUID) -> LeadView:
    """One lead. Raises NotFound."""
    row = session.row(f"{LEAD_COLUMNS} WHERE lead.id = :id", id=lead_id)
    if row is None:
        raise NotFound("No such lead.")
    return _view(row)


def change_lead(
    session: TenantSession,
    lead_id: UUID,
    change: LeadChange,
    *,
    seen_version: int | None = None,
    by: str = "A colleague",
) -> LeadView:
    """Change what a human's hand may change. Raises NotFound, StaleVersion, InvalidInput."""
    lead = session.exec(select(Lead).where(col(Lead.id) == lead_id).with_for_update(key_share=True)).first()
    if lead is None:
        raise NotFound("No such lead.")
    if seen_version is not None and seen_version != lead.version:
        raise StaleVersion("Somebody else changed this lead meanwhile. Look again before you change it.")
    value_before = lead.potential_value
    moved = _apply(session, lead, change)
    lead.version += 1
    lead.updated_at = utc_now()
    session.flush()
    if moved:
        _note(session, lead, f"Lead moved to {lead.status.value}", by)
    if lead.potential_value != value_before:
        _note(session, lead, f"Value set to {rupees(lead.potential_value)}", by)
    publish(session, session.client_id, "lead.changed", lead_id=lead.id)
    return read_lead(session, lead_id)


def value_by_talk(
    session: TenantSession, lead_id: UUID | None, price: int, *, only_if_unset: bool = False
) -> None:
    """What is talked about is worth so much, unless a person (or her book) has said what the lead is worth."""
    changed = session.run(
        "UPDATE leads SET potential_value = :price, version = version + 1, updated_at = now()"
        " WHERE id = :lead AND value_set_by = 'rule' AND potential_value <> :price AND status <> 'won'"
        " AND (NOT :only_if_unset OR potential_value = 0)",
        only_if_unset=only_if_unset,
        price=min(price, LARGEST_VALUE),
        lead=lead_id,
    )
    if changed:
        publish(session, session.client_id, "lead.changed", lead_id=lead_id)


def last_note(session: TenantSession, lead_id: UUID) -> tuple[str, str] | None:
    """Who changed a lead last and what she did to it; None when only rules have."""
    row = session.row(
        "SELECT agent, detail FROM activity_events WHERE lead_id = :lead AND event_type = 'SYSTEM'"
        " AND (detail LIKE 'Lead moved to %' OR detail LIKE 'Value set to %') ORDER BY id DESC LIMIT 1",
        lead=lead_id,
    )
    return (row["agent"], row["detail"]) if row else None


def _note(session: TenantSession, lead: Lead, words: str, by: str) -> None:
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by, lead_id=lead.id)


def _apply(session: TenantSession, lead: Lead, change: LeadChange) -> bool:
    """Write the change; whether the card moved to another column."""
    moved = change.status is not None and change.status is not lead.status
    if moved and change.status is not None:
        if change.status is LeadStatus.DND:
            raise InvalidInput(
                "Do-not-disturb is the customer's wish: record it as a withdrawn consent.",
                fields=(FieldError("status", "record a withdrawn consent instead"),),
            )
        lead.status, lead.status_set_by = change.status, Hand.HUMAN
    if change.potential_value is not None:
        if not 0 <= change.potential_value <= LARGEST_VALUE:
            raise InvalidInput(
                "The value must lie between ₹0 and ₹1,000 crore.",
                fields=(FieldError("potential_value", "must lie between 0 and 10000000000"),),
            )
        lead.potential_value, lead.value_set_by = change.potential_value, Hand.HUMAN
    if change.context_data is not None:
        lead.context_data = clean_json(change.context_data)
    if change.first_name is not None or change.phone is not None:
        _change_person(session, lead, change)
    return moved


def _change_person(session: TenantSession, lead: Lead, change: LeadChange) -> None:
    contact = people.get_contact(session, lead.contact_id, lock=True)
    if change.first_name is not None:
        contact.first_name = clean_text(change.first_name).strip()[:200]
        contact.name_set_by = Hand.HUMAN
    if change.phone is not None:
        phone = normalise(change.phone)
        if phone is None:
            raise InvalidInput(
                f"{change.phone!r} is no phone number.", fields=(FieldError("phone", "is no phone number"),)
            )
        contact.phone = phone
    contact.updated_at = utc_now()
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise InvalidInput(
            "Another person has this phone number already.",
            fields=(FieldError("phone", "belongs to another person"),),
        ) from error


def timeline(
    session: TenantSession, lead_id: UUID, *, limit: int = 200, cursor: str | None = None
) -> Page[MessageView]:
    """Every message of this lead's person, newest first, and why it was or was not sent. Raises NotFound."""
    lead = read_lead(session, lead_id)
    rows = session.rows(
        f"{MESSAGE_COLUMNS} WHERE client_id = :client AND contact_id = :contact"
        " AND (CAST(:at AS timestamptz) IS NULL OR (happened_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        contact=lead.contact_id,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([message_view(row) for row in rows], limit, lambda last: Cursor(last.created_at, last.id))


def _view(row: sa.RowMapping) -> LeadView:
    return LeadView(**{**row, "status": LeadStatus(row["status"])})
