"""Everything a colleague needs to know of a person before she answers: one look, a handful of indexed queries."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.services import leads, notes, order_book, staff_tasks
from revive_app.services.appointments.reading import AppointmentFilter, AppointmentView, list_appointments
from revive_app.services.conversation.explain import PieceMatched, pieces
from revive_app.services.conversation.views import MESSAGE_COLUMNS, MessageView, message_view
from revive_app.services.leads import LeadView
from revive_app.services.notes import NoteView
from revive_app.services.order_book import OrderFilter, OrderView
from revive_app.services.outbox.trials import REACHED_HER
from revive_app.services.staff_tasks import StaffTaskView
from revive_app.vocabulary import (
    ConsentAction,
    ConsentScope,
    ConsentSource,
    LeadStatus,
    MarketingConsent,
)

_MOST = 20
# A mood that has changed by so much between her last words and those before is on the move.
_MOVES = 0.15


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """The person, as the shop's book and the chats know her."""

    id: UUID
    first_name: str
    last_name: str
    phone: str | None
    wa_user_id: str | None
    email: str | None
    city: str | None
    interest: str | None
    birthday: date | None
    anniversary: date | None
    language: str | None
    marketing_consent: MarketingConsent
    dnd_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A line of the consent ledger."""

    action: ConsentAction
    scope: ConsentScope
    source: ConsentSource
    words: str
    proof: str
    note: str
    by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OtherLead:
    """The same person in another campaign."""

    id: UUID
    campaign_name: str
    status: LeadStatus
    potential_value: int


@dataclass(frozen=True, slots=True)
class Offers:
    """Marketing messages that reached her within the shop's cap; `most` 0: there is no cap."""

    used: int
    most: int
    days: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known. `mood_moves`: -1 falling, 0 steady, 1 rising. `piece` is the one shown to her last."""

    person: PersonFacts
    lead: LeadView | None
    others: tuple[OtherLead, ...]
    mood_moves: int
    piece: PieceMatched | None
    consent: tuple[ConsentLine, ...]
    offers: Offers
    visits: tuple[AppointmentView, ...]
    orders: tuple[OrderView, ...]
    tasks: tuple[StaffTaskView, ...]
    notes: tuple[NoteView, ...]


def of_lead(session: TenantSession, lead_id: UUID, *, now: datetime) -> Dossier:
    """By a lead. Raises NotFound."""
    lead = leads.read_lead(session, lead_id)
    return _read(session, lead.contact_id, lead, now)


def of_person(session: TenantSession, contact_id: UUID, *, now: datetime) -> Dossier:
    """By the person; her newest lead, if she has any. Raises NotFound."""
    row = session.row(
        "SELECT id FROM leads WHERE client_id = :client AND contact_id = :contact ORDER BY updated_at DESC LIMIT 1",
        client=session.client_id,
        contact=contact_id,
    )
    lead = leads.read_lead(session, row["id"]) if row else None
    return _read(session, contact_id, lead, now)


def timeline(session: TenantSession, contact_id: UUID, *, limit: int = 60) -> tuple[MessageView, ...]:
    """What was said to her and by her, newest first, with why it was sent, or not."""
    rows = session.rows(
        f"{MESSAGE_COLUMNS} WHERE client_id = :client AND contact_id = :contact AND message_type <> 'reaction'"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        contact=contact_id,
        limit=limit,
    )
    return tuple(message_view(row) for row in rows)


def _read(session: TenantSession, contact_id: UUID, lead: LeadView | None, now: datetime) -> Dossier:
    return Dossier(
        person=_person(session, contact_id),
        lead=lead,
        others=_others(session, contact_id, lead),
        mood_moves=_mood_moves(session, contact_id),
        piece=_piece(session, contact_id),
        consent=_consent(session, contact_id),
        offers=_offers(session, contact_id, now),
        visits=list_appointments(session, AppointmentFilter(contact_id=contact_id), limit=_MOST).items,
        orders=order_book.list_orders(session, OrderFilter(contact_id=contact_id), limit=_MOST).items,
        tasks=staff_tasks.list_tasks(session, contact_id=contact_id, limit=_MOST).items,
        notes=notes.list_notes(session, contact_id),
    )


def _person(session: TenantSession, contact_id: UUID) -> PersonFacts:
    row = session.row(
        "SELECT id, first_name, last_name, phone, wa_user_id, email, city, interest, birthday, anniversary, language,"
        " marketing_consent, dnd_at, created_at FROM contacts WHERE id = :id",
        id=contact_id,
    )
    if row is None:
        raise NotFound("No such person.")
    return PersonFacts(**{**row, "marketing_consent": MarketingConsent(row["marketing_consent"])})


def _others(session: TenantSession, contact_id: UUID, lead: LeadView | None) -> tuple[OtherLead, ...]:
    rows = session.rows(
        "SELECT lead.id, campaign.name AS campaign_name, lead.status, lead.potential_value FROM leads lead"
        " JOIN campaigns campaign ON campaign.id = lead.campaign_id"
        " WHERE lead.client_id = :client AND lead.contact_id = :contact AND lead.id IS DISTINCT FROM :lead"
        " ORDER BY lead.updated_at DESC LIMIT :most",
        client=session.client_id,
        contact=contact_id,
        lead=lead.id if lead else None,
        most=_MOST,
    )
    return tuple(OtherLead(**{**row, "status": LeadStatus(row["status"])}) for row in rows)


def _mood_moves(session: TenantSession, contact_id: UUID) -> int:
    """Her last words against the two before."""
    rows = session.rows(
        "SELECT CAST(metadata->>'sentiment' AS float) AS mood FROM messages"
        " WHERE client_id = :client AND contact_id = :contact AND direction = 'inbound' AND metadata ? 'sentiment'"
        " ORDER BY created_at DESC LIMIT 3",
        client=session.client_id,
        contact=contact_id,
    )
    if len(rows) < 2:
        return 0
    before = sum(row["mood"] for row in rows[1:]) / len(rows[1:])
    change = rows[0]["mood"] - before
    return 0 if abs(change) < _MOVES else 1 if change > 0 else -1


def _piece(session: TenantSession, contact_id: UUID) -> PieceMatched | None:
    row = session.row(
        "SELECT metadata->'products' AS products FROM messages WHERE client_id = :client AND contact_id = :contact"
        " AND direction = 'outbound' AND jsonb_array_length("
        "CASE jsonb_typeof(metadata->'products') WHEN 'array' THEN metadata->'products' ELSE '[]' END) > 0"
        " ORDER BY created_at DESC LIMIT 1",
        client=session.client_id,
        contact=contact_id,
    )
    skus: list[Any] = row["products"] if row else []
    found = pieces(session, [sku for sku in skus if isinstance(sku, str)][:1])
    return found[0] if found else None


def _consent(session: TenantSession, contact_id: UUID) -> tuple[ConsentLine, ...]:
    rows = session.rows(
        "SELECT event.action, event.scope, event.source, event.words, event.proof, event.note, coalesce(actor.name, '') AS by,"
        " event.created_at FROM consent_events event LEFT JOIN users actor ON actor.id = event.actor_user_id"
        " WHERE event.client_id = :client AND event.contact_id = :contact"
        " ORDER BY event.created_at DESC, event.id DESC LIMIT :most",
        client=session.client_id,
        contact=contact_id,
        most=_MOST,
    )
    return tuple(
        ConsentLine(
            **{
                **row,
                "action": ConsentAction(row["action"]),
                "scope": ConsentScope(row["scope"]),
                "source": ConsentSource(row["source"]),
            }
        )
        for row in rows
    )


def _offers(session: TenantSession, contact_id: UUID, now: datetime) -> Offers:
    row = session.row(
        "SELECT shop.frequency_cap_count AS most, shop.frequency_cap_days AS days,"
        " (SELECT count(*) FROM messages WHERE client_id = :client AND contact_id = :contact"
        f"   AND {REACHED_HER}"
        "   AND category = 'marketing' AND accepted_at > :now - shop.frequency_cap_days * interval '1 day') AS used"
        " FROM clients shop WHERE shop.id = :client",
        client=session.client_id,
        contact=contact_id,
        now=now,
    )
    assert row is not None
    return Offers(used=row["used"], most=row["most"], days=row["days"])
