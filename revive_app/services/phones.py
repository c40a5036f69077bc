"""A customer's phone as the simulator holds it: the number it writes to, and what the shop knows of whose it is."""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.vocabulary import Handler, LeadStatus


@dataclass(frozen=True, slots=True)
class SandboxNumber:
    """The shop's number in the sandbox."""

    phone_number_id: str
    waba_id: str
    display_phone: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody the shop has met. No lead and no conversation before a campaign took her in or she wrote."""

    contact_id: UUID
    first_name: str
    last_name: str
    phone: str | None
    conversation_id: UUID | None
    handler: Handler | None
    lead_id: UUID | None
    stage: LeadStatus | None
    potential_value: int
    agent_name: str


def sandbox_number(session: TenantSession) -> SandboxNumber:
    """The number phones of this shop write to. Raises NotFound when all its numbers are real."""
    row = session.row(
        "SELECT phone_number_id, waba_id, display_phone FROM whatsapp_numbers WHERE is_sandbox ORDER BY id LIMIT 1"
    )
    if row is None:
        raise NotFound("This shop has no number in the sandbox.")
    return SandboxNumber(**row)


def who_holds(
    session: TenantSession, number: SandboxNumber, *, phone: str, user_id: str
) -> Acquaintance | None:
    """Whom the shop knows by this phone (E.164) or this user id; None when nobody."""
    row = session.row(_WHO, number=number.phone_number_id, phone=phone, user=user_id)
    if row is None:
        return None
    return Acquaintance(
        contact_id=row["contact_id"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        phone=row["phone"],
        conversation_id=row["conversation_id"],
        handler=Handler(row["handler"]) if row["handler"] else None,
        lead_id=row["lead_id"],
        stage=LeadStatus(row["status"]) if row["status"] else None,
        potential_value=row["potential_value"] or 0,
        agent_name=row["agent_name"] or "",
    )


_WHO = """
SELECT contact.id AS contact_id, contact.first_name, contact.last_name, contact.phone, thread.id AS conversation_id, thread.handler,
       lead.id AS lead_id, lead.status, lead.potential_value, campaign.prompt_config->>'agent_name' AS agent_name
FROM contacts contact
LEFT JOIN LATERAL (
    SELECT conversations.id, conversations.handler, conversations.lead_id FROM conversations
    JOIN whatsapp_numbers number ON number.id = conversations.number_id AND number.phone_number_id = :number
    WHERE conversations.contact_id = contact.id
) thread ON true
LEFT JOIN LATERAL (
    SELECT * FROM leads WHERE leads.contact_id = contact.id
    ORDER BY leads.id = thread.lead_id DESC NULLS LAST, leads.updated_at DESC LIMIT 1
) lead ON true
LEFT JOIN campaigns campaign ON campaign.id = lead.campaign_id
WHERE contact.phone = :phone OR contact.wa_user_id = :user
ORDER BY contact.phone = :phone DESC NULLS LAST LIMIT 1
"""
