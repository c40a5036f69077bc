"""A shop of the size Revive is built for: 100,000 people, each with a lead and a thread, and a million messages.

Written by PostgreSQL itself in a few statements, so that a benchmark spends its time on what it measures.
"""

import sys
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import engine, system_session

PEOPLE = 100_000
MESSAGES_EACH = 10


def fill(
    client_id: UUID,
    number_id: UUID,
    campaign_id: UUID,
    *,
    people: int = PEOPLE,
    messages_each: int = MESSAGES_EACH,
) -> None:
    """Fill the shop: most leads new or contacted, one in a hundred threads with an open window."""
    with system_session() as session:
        session.run("SET LOCAL statement_timeout = 0")
        ids = {"client": client_id, "number": number_id, "campaign": campaign_id, "people": people}
        session.run(_CONTACTS, **ids)
        session.run(_LEADS, **ids)
        session.run(_THREADS, **ids)
        session.run(_MESSAGES, **ids, each=messages_each)
        session.run(_ACTIVITY, **ids)
    # As autovacuum leaves them.
    with engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("RESET ROLE"))
        for table in ("contacts", "leads", "conversations", "messages", "activity_events"):
            connection.execute(sa.text(f"VACUUM (ANALYZE) {table}"))


# Every row's id says its number, so that the statements below find each other without a join.
_ID = "CAST(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-{kind}' AS uuid)"
_CONTACT = _ID.format(kind="0000000000c0")
_LEAD = _ID.format(kind="0000000000d0")
_THREAD = _ID.format(kind="0000000000e0")

_CONTACTS = f"""
INSERT INTO contacts (id, client_id, phone, first_name, last_name, city, marketing_consent)
SELECT {_CONTACT}, :client, '+9190' || lpad(n::text, 8, '0'),
       (ARRAY['Priya','Ananya','Meera','Farah','Kavya','Sunita','Neha','Rukmini','Asha','Gurleen'])[1 + n % 10],
       (ARRAY['Sharma','Iyer','Joshi','Qureshi','Shetty','Kapoor','Reddy','Mehta'])[1 + n % 8] || ' ' || n,
       'Jaipur', 'granted'
FROM generate_series(1, :people) n
"""

_LEADS = f"""
INSERT INTO leads (id, client_id, campaign_id, contact_id, status, potential_value, sentiment_score, created_at,
                   updated_at)
SELECT {_LEAD}, :client, :campaign, {_CONTACT},
       CASE WHEN n % 100 < 55 THEN 'new' WHEN n % 100 < 80 THEN 'contacted' WHEN n % 100 < 91 THEN 'interest'
            WHEN n % 100 < 96 THEN 'negotiating' ELSE 'won' END,
       10000 + n % 400000, (n % 19 - 9) / 10.0, now() - n % 90 * interval '1 day', now() - n % 90 * interval '1 day'
FROM generate_series(1, :people) n
"""

_THREADS = f"""
INSERT INTO conversations (id, client_id, number_id, contact_id, lead_id, window_expires_at, last_inbound_at,
    last_outbound_at, last_message_at, last_message_text, last_message_direction, unread_count, inbound_count,
    created_at)
SELECT {_THREAD}, :client, :number, {_CONTACT}, {_LEAD}, told + interval '24 hours', told, told - interval '1 hour',
       told, 'Jhumka ka price kya hai? ' || n, 'inbound', n % 50 / 49, 5, told - interval '30 days'
FROM (SELECT n, CASE WHEN n % 100 = 0 THEN now() - n % 1380 * interval '1 minute'
                     ELSE now() - (1 + n % 90) * interval '1 day' END AS told
      FROM generate_series(1, :people) n) person
"""

_MESSAGES = f"""
INSERT INTO messages (id, client_id, conversation_id, contact_id, number_id, lead_id, campaign_id, direction, sender,
    message_type, content, payload, state, category, billed, price_e4, lane, happened_at, created_at, sending_at,
    accepted_at, sent_at, delivered_at, read_at)
SELECT gen_random_uuid(), :client, {_THREAD}, {_CONTACT}, :number, {_LEAD}, :campaign,
       CASE WHEN ours THEN 'outbound' ELSE 'inbound' END,
       CASE WHEN k = 1 THEN 'blast' WHEN ours THEN 'agent' ELSE 'customer' END,
       CASE WHEN k = 1 THEN 'template' ELSE 'text' END,
       'Namaste, yeh message number ' || k || ' hai', '{{}}', CASE WHEN ours THEN 'read' ELSE 'received' END,
       CASE WHEN k = 1 THEN 'marketing' ELSE 'service' END, CASE WHEN k = 1 THEN 'regular' END,
       CASE WHEN k = 1 THEN 8631 END, 1, said, said,
       CASE WHEN ours THEN said END, CASE WHEN ours THEN said END, CASE WHEN ours THEN said END,
       CASE WHEN ours THEN said END, CASE WHEN ours THEN said END
FROM (SELECT n, k, k % 2 = 1 AS ours,
             CASE WHEN n % 100 = 0 THEN now() - n % 1380 * interval '1 minute'
                  ELSE now() - (1 + n % 90) * interval '1 day' END - (:each - k) * interval '7 minutes' AS said
      FROM generate_series(1, :people) n CROSS JOIN generate_series(1, :each) k) bubble
"""

_ACTIVITY = f"""
INSERT INTO activity_events (id, client_id, position, agent, event_type, detail, conversation_id, lead_id, created_at)
SELECT gen_random_uuid(), :client, first + n, 'Tara', 'OUTBOUND', 'Namaste ' || n, {_THREAD}, {_LEAD}, now()
FROM generate_series(1, :people) n,
     (SELECT coalesce(max(position), 0) AS first FROM activity_events WHERE client_id = :client) numbered
"""


if __name__ == "__main__":
    _ids, _sizes = sys.argv[1:4], [int(size) for size in sys.argv[4:]] or [PEOPLE, MESSAGES_EACH]
    fill(*(UUID(one) for one in _ids), people=_sizes[0], messages_each=_sizes[1])
