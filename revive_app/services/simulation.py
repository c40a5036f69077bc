"""What the simulator needs to know of the shop: whose phones are worth holding, and the thread behind a phone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.vocabulary import LeadStatus


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody to play. `wish` is what the shop knows she wants, `language` how she writes."""

    phone: str
    first_name: str
    last_name: str
    stage: LeadStatus
    wish: str
    language: str


@dataclass(frozen=True, slots=True)
class PhoneThread:
    """The thread between a phone and a number of the shop. `agent_name` speaks in it."""

    conversation_id: UUID
    contact_id: UUID
    lead_id: UUID | None
    first_name: str
    last_name: str
    agent_name: str
    campaign_name: str
    window_expires_at: datetime | None


def customers_to_play(session: TenantSession, *, limit: int = 3) -> list[Customer]:
    """People the agent may answer at once: one a stage, furthest along first, then the latest to write."""
    rows = session.rows(_PLAYABLE, limit=limit)
    return [
        Customer(
            phone=row["phone"],
            first_name=row["first_name"],
            last_name=row["last_name"],
            stage=LeadStatus(row["status"]),
            wish=row["interest"] or "",
            language=row["language"] or "",
        )
        for row in rows
    ]


_PLAYABLE = """
SELECT * FROM (
    SELECT contact.phone, contact.first_name, contact.last_name, contact.interest, contact.language, lead.status,
           thread.last_inbound_at,
           row_number() OVER (PARTITION BY lead.status ORDER BY thread.last_inbound_at DESC NULLS LAST, lead.id) AS place
    FROM conversations thread
    JOIN leads lead ON lead.id = thread.lead_id
    JOIN campaigns campaign ON campaign.id = lead.campaign_id AND campaign.status = 'active'
    JOIN contacts contact ON contact.id = thread.contact_id
    WHERE contact.phone IS NOT NULL AND contact.dnd_at IS NULL AND contact.first_name <> ''
      AND thread.handler = 'agent' AND lead.status IN ('negotiating', 'interest', 'contacted')
) people
ORDER BY place, array_position(ARRAY['negotiating', 'interest', 'contacted'], people.status), last_inbound_at DESC
LIMIT :limit
"""


def thread_of_phone(session: TenantSession, *, phone_number_id: str, customer: str) -> PhoneThread | None:
    """The thread of a phone (digits or user id) with a number; None when it has not written yet."""
    row = session.row(_THREAD, number=phone_number_id, customer=customer)
    return PhoneThread(**row) if row is not None else None


_THREAD = """
SELECT thread.id AS conversation_id, thread.contact_id, thread.lead_id, contact.first_name, contact.last_name,
       coalesce(campaign.prompt_config->>'agent_name', 'The agent') AS agent_name,
       coalesce(campaign.name, '') AS campaign_name, thread.window_expires_at
FROM conversations thread
JOIN whatsapp_numbers number ON number.id = thread.number_id AND number.phone_number_id = :number
JOIN contacts contact ON contact.id = thread.contact_id
LEFT JOIN leads lead ON lead.id = thread.lead_id
LEFT JOIN campaigns campaign ON campaign.id = lead.campaign_id
WHERE contact.phone = '+' || :customer OR contact.wa_user_id = :customer
LIMIT 1
"""
