"""What is decided by lot, and is the same whenever it is drawn: the hold-out and the second variant."""

from uuid import UUID

from revive_app.services.blasts.planning import Plan
from revive_app.services.blasts.sql import Sql


def lot(sql: Sql, blast_id: UUID, draw: int) -> str:
    """A number from 0 to 9999 for a lead: by lot, but the same whenever it is drawn."""
    seed = sql.bind(f"{blast_id}:{draw}:")
    return f"(hashtextextended({seed} || lead.id::text, 0) & 9223372036854775807) % 10000"


def variant(sql: Sql, plan: Plan, blast_id: UUID) -> str:
    if len(plan.variants) == 1:
        return "'a'"
    second = plan.variants[1]
    return f"CASE WHEN {lot(sql, blast_id, 2)} < {second.share_percent * 100:d} THEN 'b' ELSE 'a' END"
