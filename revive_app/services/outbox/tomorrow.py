"""Whom Meta says had enough for today: tried again once a day, for a week, inside the offer's validity."""

from datetime import timedelta

from revive_app import jobs
from revive_app.db import system_session

# Meta's per-person cap: not before a day has passed, and once a day for a week.
NEXT_DAY = timedelta(hours=24)
MOST_DAYS = 6
RETRY_NEXT_DAY = "retry_next_day"


def retry_due(*, limit: int = 500) -> int:
    """Those Meta refused yesterday for having had enough: queued again, as a new try. Returns how many."""
    with system_session() as session:
        rows = session.rows(_RETRY, limit=limit, next_day=RETRY_NEXT_DAY)
        session.run(_REOPEN, ids=list({row["blast_id"] for row in rows if row["blast_id"] is not None}))
        for number_id in {row["number_id"] for row in rows}:
            jobs.send_after(session, number_id)
    return len(rows)


# What Meta reports of the earlier try from now on is about that try.
_RETRY = """
UPDATE messages SET state = 'queued', reason = :next_day, retry_at = NULL, not_before = now(), wamid = NULL,
       accepted_at = NULL, sent_at = NULL, failed_at = NULL, attempts = 0,
       metadata = metadata || jsonb_build_object(
           'next_days', coalesce((metadata->>'next_days')::int, 0) + 1,
           'earlier_wamids', coalesce(metadata->'earlier_wamids', '[]') || coalesce(to_jsonb(wamid), '[]'))
WHERE id IN (
    SELECT message.id FROM messages message LEFT JOIN blasts blast ON blast.id = message.blast_id
    WHERE message.retry_at <= now() AND message.state = 'failed'
      AND (message.blast_id IS NULL OR blast.status IN ('running', 'completed'))
    ORDER BY message.retry_at LIMIT :limit FOR UPDATE OF message SKIP LOCKED
)
RETURNING number_id, blast_id
"""
_REOPEN = (
    "UPDATE blasts SET status = 'running', finished_at = NULL WHERE id = ANY(:ids) AND status = 'completed'"
)
