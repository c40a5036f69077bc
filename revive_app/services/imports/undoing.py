"""Taking an import back while nothing was sent because of it.

People it made go, facts it changed return to what they were, unless somebody has touched them since. A withdrawal it
recorded for somebody the shop knew before stays: undoing never brings a consent back that somebody took away.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.live.publish import publish
from revive_app.models import ImportBatch
from revive_app.services import activity
from revive_app.vocabulary import ActivityType, ImportStatus


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did: leads that went, people put back to what they were, leads that stay because they live on."""

    removed: int
    restored: int
    kept: int


def undo(session: TenantSession, batch_id: UUID, *, by: str) -> Undone:
    """Take a batch back. Raises NotFound; Conflict when something was sent to its people or it is undone already."""
    batch = session.exec(select(ImportBatch).where(col(ImportBatch.id) == batch_id).with_for_update()).first()
    if batch is None:
        raise NotFound("No such import.")
    if batch.status is not ImportStatus.DONE:
        raise Conflict("This import is undone already, or was only tried.", code="not_imported")
    # The order in which everybody locks: people first.
    session.run(_LOCK, batch=batch_id)
    _require_nothing_sent(session, batch_id)
    gone = session.rows(_REMOVE_LEADS, batch=batch_id)
    session.run(
        _REMOVE_CONTACTS,
        client=session.client_id,
        contacts=[row["contact_id"] for row in gone if row["made_contact"]],
    )
    session.run(_RETRACT_LINES, client=session.client_id, batch=batch_id, file=batch.file_name)
    session.run(_RESTORE_CONTACTS, batch=batch_id)
    session.run(_RESTORE_LEADS, batch=batch_id)
    left = session.row(_LEFT, batch=batch_id)
    assert left is not None
    batch.status, batch.undone_at = ImportStatus.UNDONE, utc_now()
    session.flush()
    words = f"Took back the import of {batch.file_name}: {len(gone)} people removed"
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by)
    publish(session, session.client_id, "lead.changed", batch_id=batch_id)
    publish(session, session.client_id, "import.done", batch_id=batch_id)
    return Undone(len(gone), left["restored"], left["kept"])


def _require_nothing_sent(session: TenantSession, batch_id: UUID) -> None:
    row = session.row(_SENT, client=session.client_id, batch=batch_id)
    sent = int(row["people"]) if row else 0
    if sent:
        raise Conflict(
            f"Messages have gone out to {sent} of these people, so the import stays. Archive the campaign instead.",
            code="messages_sent",
        )


_LOCK = """
SELECT count(*) FROM (
    SELECT FROM contacts contact
    WHERE contact.id IN (
        SELECT lead.contact_id FROM import_rows line JOIN leads lead ON lead.id = line.lead_id
        WHERE line.batch_id = :batch AND line.effect <> 'unchanged'
    )
    ORDER BY contact.id FOR UPDATE
) locked
"""

_SENT = """
SELECT count(DISTINCT message.lead_id) AS people
FROM import_rows line JOIN messages message ON message.client_id = :client AND message.lead_id = line.lead_id
WHERE line.batch_id = :batch AND line.effect = 'created' AND message.direction = 'outbound'
  AND message.state NOT IN ('skipped', 'cancelled')
"""

# A lead goes if nothing has happened to it: nobody wrote, moved it, ordered, or uploaded it again.
_REMOVE_LEADS = """
DELETE FROM leads lead USING import_rows line
WHERE line.batch_id = :batch AND line.lead_id = lead.id AND line.effect = 'created' AND lead.version = 1
  AND NOT EXISTS (
      SELECT FROM conversations thread WHERE thread.client_id = lead.client_id AND thread.contact_id = lead.contact_id
          AND thread.lead_id = lead.id
  )
  AND NOT EXISTS (
      SELECT FROM messages message WHERE message.client_id = lead.client_id AND message.lead_id = lead.id
  )
  AND NOT EXISTS (
      SELECT FROM import_rows other JOIN import_batches later ON later.id = other.batch_id
      WHERE other.lead_id = lead.id AND other.batch_id <> :batch AND later.status = 'done'
  )
RETURNING lead.contact_id, line.made_contact
"""

# A person goes if the list was all we knew of her. What she said herself, or told a colleague, keeps her.
_REMOVE_CONTACTS = """
DELETE FROM contacts contact WHERE contact.id = ANY(:contacts) AND contact.name_set_by <> 'human'
  AND NOT EXISTS (SELECT FROM leads WHERE client_id = :client AND contact_id = contact.id)
  AND NOT EXISTS (SELECT FROM conversations WHERE client_id = :client AND contact_id = contact.id)
  AND NOT EXISTS (SELECT FROM messages WHERE client_id = :client AND contact_id = contact.id)
  AND NOT EXISTS (SELECT FROM orders WHERE client_id = :client AND contact_id = contact.id)
  AND NOT EXISTS (SELECT FROM appointments WHERE client_id = :client AND contact_id = contact.id)
  AND NOT EXISTS (
      SELECT FROM consent_events WHERE client_id = :client AND contact_id = contact.id AND source <> 'import'
  )
"""

_OPTED_IN = """
import_rows line JOIN leads lead ON lead.id = line.lead_id JOIN contacts contact ON contact.id = lead.contact_id
WHERE line.batch_id = :batch AND line.before->'contact'->>'marketing_consent' = 'unknown'
  AND line.after->'contact'->>'marketing_consent' = 'granted' AND contact.marketing_consent = 'granted'
"""

_RETRACT_LINES = f"""
INSERT INTO consent_events (id, client_id, contact_id, action, scope, source, words, note)
SELECT gen_random_uuid(), :client, contact.id, 'retracted', 'marketing', 'import', 'the import was undone', :file
FROM {_OPTED_IN}
"""


def _back(table: str, alias: str, casts: dict[str, str], more: str) -> str:
    """Each fact that still is what the import made it returns to what it was."""
    kind = {"contacts": "contact", "leads": "lead"}[table]
    facts = ", ".join(
        f"{name} = CASE WHEN {alias}.{name} IS NOT DISTINCT FROM ({_of('after', kind, name, cast)})"
        f" THEN ({_of('before', kind, name, cast)}) ELSE {alias}.{name} END"
        for name, cast in casts.items()
    )
    return (
        f"UPDATE {table} {alias} SET {facts}, updated_at = now(){more}"
        f" FROM import_rows line JOIN leads place ON place.id = line.lead_id WHERE line.batch_id = :batch"
        f" AND line.before ? '{kind}' AND {alias}.id = place.{'contact_id' if kind == 'contact' else 'id'}"
    )


def _of(moment: str, kind: str, name: str, cast: str) -> str:
    return (
        f"(line.{moment}->'{kind}'->'{name}')"
        if cast == "jsonb"
        else f"CAST(line.{moment}->'{kind}'->>'{name}' AS {cast})"
    )


_RESTORE_CONTACTS = _back(
    "contacts",
    "contact",
    {
        **dict.fromkeys(("first_name", "last_name", "email", "city", "interest", "language"), "text"),
        "name_set_by": "varchar",
        "birthday": "date",
        "anniversary": "date",
    },
    ", marketing_consent = CASE WHEN line.before->'contact'->>'marketing_consent' = 'unknown'"
    " AND line.after->'contact'->>'marketing_consent' = 'granted' AND contact.marketing_consent = 'granted'"
    " THEN 'unknown' ELSE contact.marketing_consent END",
)
_RESTORE_LEADS = _back(
    "leads",
    "lead",
    {"potential_value": "bigint", "value_set_by": "varchar", "context_data": "jsonb"},
    ", version = lead.version + 1",
)

_LEFT = """
SELECT count(*) FILTER (WHERE effect = 'created') AS kept, count(*) FILTER (WHERE before IS NOT NULL) AS restored
FROM import_rows WHERE batch_id = :batch
"""
