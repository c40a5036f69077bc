"""Audiences and templates with sensible defaults, so that a test says only what it is about."""

from itertools import count
from typing import Any
from uuid import UUID

from revive_app.db import system_session, tenant_session
from revive_app.models import Blast, Contact, Lead, MessageTemplate
from revive_app.services.blasts import counting, progress, starting, steering, ticking
from revive_app.services.blasts.progress import BlastView
from revive_app.services.blasts.request import BlastRequest
from revive_app.services.outbox import tomorrow
from revive_app.vocabulary import BlastStatus, LeadStatus, MarketingConsent, TemplateCategory
from tests.builders import Shop
from tests.fakes.graph_server import GraphServer

_serial = count(1)

GREETING = [{"type": "BODY", "text": "Namaste {{1}} ji, nayi collection aa gayi hai."}]
PLAIN = [{"type": "BODY", "text": "Our new collection is here."}]


def make_template(shop: Shop, name: str = "win_back", **settings: Any) -> UUID:
    """An approved marketing template with one variable."""
    with system_session() as session:
        template = MessageTemplate(
            client_id=shop.client_id,
            waba_id=settings.pop("waba_id", shop.waba_id),
            name=name,
            language=settings.pop("language", "en"),
            category=settings.pop("category", TemplateCategory.MARKETING),
            status=settings.pop("status", "APPROVED"),
            quality=settings.pop("quality", "GREEN"),
            components=settings.pop("components", GREETING),
            **settings,
        )
        session.add(template)
        session.flush()
        return template.id


def make_lead(shop: Shop, **settings: Any) -> tuple[UUID, UUID]:
    """A new lead who agreed to offers and never wrote: (lead, contact)."""
    serial = next(_serial)
    with system_session() as session:
        contact = Contact(
            client_id=shop.client_id,
            phone=settings.pop("phone", f"+9198{serial:08d}"),
            wa_user_id=settings.pop("wa_user_id", None),
            first_name=settings.pop("first_name", f"Asha{serial}"),
            last_name=settings.pop("last_name", ""),
            city=settings.pop("city", None),
            language=settings.pop("language", None),
            timezone=settings.pop("timezone", None),
            marketing_consent=settings.pop("marketing_consent", MarketingConsent.GRANTED),
            dnd_at=settings.pop("dnd_at", None),
            undeliverable_count=settings.pop("undeliverable_count", 0),
        )
        session.add(contact)
        session.flush()
        lead = Lead(
            client_id=shop.client_id,
            campaign_id=settings.pop("campaign_id", shop.campaign_id),
            contact_id=contact.id,
            status=settings.pop("status", LeadStatus.NEW),
            **settings,
        )
        session.add(lead)
        session.flush()
        return lead.id, contact.id


def make_leads(shop: Shop, number: int, **settings: Any) -> list[tuple[UUID, UUID]]:
    return [make_lead(shop, **settings) for _ in range(number)]


def request(shop: Shop, **changes: Any) -> BlastRequest:
    """A blast of the usual template to the campaign's new leads."""
    values: dict[str, Any] = {
        "campaign_id": shop.campaign_id,
        "template_name": "win_back",
        "parameters": ["{{first_name}}"],
    }
    return BlastRequest(**{**values, **changes})


def start(shop: Shop, **changes: Any) -> Blast:
    with tenant_session(shop.client_id) as session:
        return starting.start(session, request(shop, **changes), by="Kavita")


def dry(shop: Shop, **changes: object) -> starting.DryRun:
    """The same, tried on paper."""
    with tenant_session(shop.client_id) as session:
        return starting.dry_run(session, request(shop, **changes))


def counts(shop: Shop, blast_id: UUID) -> dict[str, int]:
    """The counts that are not zero."""
    with tenant_session(shop.client_id) as session:
        found = counting.tallies(session, [blast_id])[blast_id].counts()
    return {state: n for state, n in found.items() if n}


def messages(blast_id: UUID) -> list[Any]:
    """The blast's messages with their people, in the order of the list."""
    with system_session() as session:
        return session.rows(
            "SELECT message.*, contact.first_name, contact.phone FROM messages message"
            " JOIN contacts contact ON contact.id = message.contact_id"
            " WHERE blast_id = :blast ORDER BY message.lead_id",
            blast=blast_id,
        )


def sends(graph: GraphServer) -> list[Any]:
    """The messages Meta was given."""
    return [heard.json for heard in graph.requests if heard.path.endswith("/messages")]


def tick() -> ticking.Ticks:
    """One second of the worker's."""
    tomorrow.retry_due()
    counting.melt()
    return ticking.tick(lambda: True)


def change(shop: Shop, blast_id: UUID, status: str) -> Blast:
    with tenant_session(shop.client_id) as session:
        return steering.change_status(session, blast_id, BlastStatus(status), by="Kavita")


def read(shop: Shop, blast_id: UUID) -> BlastView:
    with tenant_session(shop.client_id) as session:
        return progress.read_blast(session, blast_id)


def matrix() -> list[str]:
    """The lines of The Matrix, oldest first."""
    with system_session() as session:
        return [
            f"{row['event_type']} {row['detail']}"
            for row in session.rows("SELECT event_type, detail FROM activity_events ORDER BY id")
        ]
