"""Sums up the lines that triggers write, so that a look stays a handful of rows. Losing a turn is harmless."""

from revive_app.db import system_session


def sum_up() -> int:
    """Put together what belongs together; how many lines went. Two at once put each line together once."""
    with system_session() as session:
        leads = session.row(_LEADS)
        threads = session.row(_THREADS)
    return int(leads["gone"] if leads else 0) + int(threads["gone"] if threads else 0)


_LEADS = """
WITH gone AS (
    DELETE FROM lead_tallies tally USING (
        SELECT client_id, campaign_id, status FROM lead_tallies GROUP BY 1, 2, 3 HAVING count(*) > 1
    ) many
    WHERE (tally.client_id, tally.campaign_id, tally.status) = (many.client_id, many.campaign_id, many.status)
    RETURNING tally.*
), made AS (
    INSERT INTO lead_tallies (client_id, campaign_id, status, leads, rupees)
    SELECT client_id, campaign_id, status, sum(leads), sum(rupees) FROM gone GROUP BY 1, 2, 3
)
SELECT count(*) AS gone FROM gone
"""

_THREADS = """
WITH gone AS (
    DELETE FROM thread_tallies tally USING (
        SELECT client_id FROM thread_tallies GROUP BY 1 HAVING count(*) > 1
    ) many WHERE tally.client_id = many.client_id
    RETURNING tally.*
), made AS (
    INSERT INTO thread_tallies (client_id, written, answered)
    SELECT client_id, sum(written), sum(answered) FROM gone GROUP BY 1
)
SELECT count(*) AS gone FROM gone
"""
