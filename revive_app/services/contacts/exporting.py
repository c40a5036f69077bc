"""Everything the shop holds on one person, as she may ask for it."""

from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.rules.moments import iso

# What is not hers, or not about her: keys of our own, leases of our workers.
_NOT_HERS = (
    "client_id", "lease_id", "lease_until", "lease_by", "work_due_at", "reply_lease_id", "reply_lease_until", "reply_due_at",
    "reply_attempts", "pair_tat", "storage_key", "lane", "version",
)  # fmt: skip

_OF_HER = "contact_id = :contact"
_HER_MESSAGES = "message_id IN (SELECT id FROM messages WHERE client_id = :client AND contact_id = :contact)"
_HER_LEADS = "lead_id IN (SELECT id FROM leads WHERE client_id = :client AND contact_id = :contact)"
_HER_THREADS = (
    "conversation_id IN (SELECT id FROM conversations WHERE client_id = :client AND contact_id = :contact)"
)

# Section by section: the table, whose rows, in which order.
_SECTIONS: dict[str, tuple[str, str, str]] = {
    "consent": ("consent_events", _OF_HER, "created_at, id"),
    "leads": ("leads", _OF_HER, "created_at, id"),
    "conversations": ("conversations", _OF_HER, "created_at, id"),
    "messages": ("messages", _OF_HER, "happened_at, id"),
    "media": ("media", _HER_MESSAGES, "created_at, id"),
    "replies": ("reply_traces", _HER_MESSAGES, "created_at, message_id"),
    "orders": ("orders", _OF_HER, "created_at, id"),
    "appointments": ("appointments", _OF_HER, "created_at, id"),
    "timers": ("scheduled_tasks", f"{_HER_LEADS} OR {_HER_THREADS}", "created_at, id"),
    "tasks": ("staff_tasks", f"{_OF_HER} OR {_HER_THREADS}", "created_at, id"),
    "notes": ("notes", _OF_HER, "created_at, id"),
    "activity": (
        "activity_events",
        f"{_HER_LEADS} OR {_HER_THREADS} OR {_HER_MESSAGES} OR refs->>'contact_id' = CAST(:contact AS text)",
        "created_at, id",
    ),
    "imports": ("import_rows", _HER_LEADS, "batch_id, row"),
}


def export_person(session: TenantSession, contact_id: UUID) -> dict[str, Any]:
    """Profile, consent, leads, messages, files, orders, visits, tasks and activity; every section a list.

    Raises NotFound.
    """
    row = session.row(
        "SELECT to_jsonb(contact) - CAST(:hidden AS text[]) AS facts FROM contacts contact"
        " WHERE id = :contact AND erased_at IS NULL",
        hidden=list(_NOT_HERS),
        contact=contact_id,
    )
    if row is None:
        raise NotFound("No such person.")
    return {
        "exported_at": iso(utc_now()),
        "contact": row["facts"],
        **{name: _section(session, contact_id, *section) for name, section in _SECTIONS.items()},
    }


def _section(session: TenantSession, contact_id: UUID, table: str, whose: str, order: str) -> list[Any]:
    rows = session.rows(
        f"SELECT to_jsonb(found) - CAST(:hidden AS text[]) AS facts FROM {table} found"
        f" WHERE client_id = :client AND ({whose}) ORDER BY {order}",
        hidden=list(_NOT_HERS),
        client=session.client_id,
        contact=contact_id,
    )
    return [row["facts"] for row in rows]
