"""The tables a backup holds, as the database itself describes them: nothing can be forgotten when one is added."""

from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import psycopg

from revive_app.errors import Conflict

# Who is alive, which structure there is, how often it was restored: facts about a database, not about shops.
# Tallies are made by triggers while their rows come back; a portfolio's budget is counted anew.
# The sandbox is Meta: the world outside does not travel back in time.
_NOT_OURS = (
    "('alembic_version', 'heartbeats', 'deployment', 'lead_tallies', 'thread_tallies', 'blast_tallies',"
    " 'portfolio_budgets')"
)
_OUTSIDE = "sandbox\\_%"


@dataclass(frozen=True, slots=True)
class Table:
    """A table and the columns that are stored in it (generated ones make themselves)."""

    name: str
    columns: tuple[str, ...]

    @property
    def listed(self) -> str:
        """Its columns for a statement. Names come from the catalog and are quoted."""
        return ", ".join(f'"{column}"' for column in self.columns)


def bind_owner(connection: psycopg.Connection, *, to: bool) -> None:
    """Whether the owner of the tables, too, is bound by row-level security: COPY knows no way through it."""
    rows = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity"
    ).fetchall()
    for (name,) in rows:
        connection.execute(f'ALTER TABLE "{name}" {"" if to else "NO "}FORCE ROW LEVEL SECURITY')


def tables(connection: psycopg.Connection) -> list[Table]:
    """In the order in which they can be filled: whoever is referred to comes first. Raises Conflict."""
    found = {
        name: Table(name, tuple(columns))
        for name, columns in connection.execute(
            "SELECT c.relname, array_agg(a.attname ORDER BY a.attnum) FROM pg_class c"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
            " AND a.attgenerated = ''"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
            f" AND c.relname NOT IN {_NOT_OURS} AND c.relname NOT LIKE '{_OUTSIDE}' GROUP BY c.relname"
        )
    }
    order: TopologicalSorter[str] = TopologicalSorter({name: set() for name in sorted(found)})
    for child, parent in connection.execute(
        "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint"
        " WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid"
    ):
        if child in found and parent in found:
            order.add(child, parent)
    try:
        return [found[name] for name in order.static_order()]
    except CycleError as error:
        raise Conflict(f"Tables refer to each other in a circle: {error.args[1]}.") from error
