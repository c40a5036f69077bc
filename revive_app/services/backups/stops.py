"""Opt-outs outlive a restore: who has said stop since the backup was made is still not written to afterwards.

The transaction remembers them in temporary tables before the old rows go, and puts them back where the
backup knew less. Somebody who came back since then stays silent until she says so again: the safe side.
"""

import psycopg

_EVENT = "id, client_id, contact_id, action, scope, source, words, note, created_at"


def remember(raw: psycopg.Connection) -> None:
    """Keep who does not want to hear from her shop, and the ledger's lines about her."""
    if raw.execute("SELECT to_regclass('consent_events')").fetchone() == (None,):
        raw.execute("CREATE TEMP TABLE stopped (id uuid) ON COMMIT DROP")
        return
    for table in ("contacts", "consent_events"):
        raw.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    raw.execute(
        "CREATE TEMP TABLE stopped ON COMMIT DROP AS SELECT id, client_id, phone, wa_user_id, first_name,"
        " last_name, marketing_consent, dnd_at, dnd_reason FROM contacts"
        " WHERE dnd_at IS NOT NULL OR marketing_consent = 'withdrawn'"
    )
    raw.execute(
        f"CREATE TEMP TABLE stop_lines ON COMMIT DROP AS SELECT {_EVENT} FROM consent_events"
        " WHERE contact_id IN (SELECT id FROM stopped)"
    )


def honour(raw: psycopg.Connection) -> int:
    """Put back what the backup did not know yet. Returns how many people that were."""
    known = raw.execute(
        "SELECT count(*) FROM information_schema.tables WHERE table_name = 'stop_lines'"
    ).fetchone()
    if known == (0,):
        return 0
    raw.execute(_MISSING)
    kept = raw.execute(_SILENCE).rowcount
    raw.execute(_LEADS)
    raw.execute(_LINES)
    return kept


_SAME = """
contact.client_id = stopped.client_id AND (contact.id = stopped.id OR contact.phone = stopped.phone
    OR contact.wa_user_id = stopped.wa_user_id)
"""

_MISSING = f"""
INSERT INTO contacts (id, client_id, phone, wa_user_id, first_name, last_name)
SELECT stopped.id, stopped.client_id, stopped.phone, stopped.wa_user_id, stopped.first_name, stopped.last_name
FROM stopped JOIN clients ON clients.id = stopped.client_id
WHERE NOT EXISTS (SELECT FROM contacts contact WHERE {_SAME})
"""

_SILENCE = f"""
UPDATE contacts contact SET dnd_at = coalesce(contact.dnd_at, stopped.dnd_at),
       dnd_reason = coalesce(contact.dnd_reason, stopped.dnd_reason), marketing_consent = 'withdrawn'
FROM stopped
WHERE {_SAME} AND (contact.marketing_consent <> 'withdrawn' OR (contact.dnd_at IS NULL AND stopped.dnd_at IS NOT NULL))
"""

_LEADS = f"""
UPDATE leads SET status = 'dnd', version = version + 1 FROM contacts contact, stopped
WHERE {_SAME} AND leads.contact_id = contact.id AND stopped.dnd_at IS NOT NULL AND leads.status <> 'dnd'
"""

_LINES = f"""
INSERT INTO consent_events ({_EVENT})
SELECT line.id, line.client_id, contact.id, line.action, line.scope, line.source, line.words, line.note,
       line.created_at
FROM stop_lines line JOIN stopped ON stopped.id = line.contact_id JOIN contacts contact ON {_SAME}
ON CONFLICT (id) DO NOTHING
"""
