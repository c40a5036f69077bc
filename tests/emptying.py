"""The tests' own database, and how it is emptied between them."""

from functools import cache

import sqlalchemy as sa

from revive_app.embedded import embedded_database_url
from revive_app.settings import get_settings

TEST_DATABASE = "revive_test"
# From here on a new file is cheaper than deleting row by row.
MANY_ROWS = 5_000


def empty_tables() -> None:
    """Empty every table but the one row that says how often we were restored."""
    with emptier().begin() as connection:
        connection.execute(sa.text("SELECT empty_tables()"))


@cache
def emptier() -> sa.Engine:
    """A connection that knows how to empty the tables: statements it has planned once.

    A TRUNCATE would give each table and each of its indexes a new file, and take those that refer to it along; even
    asking sixty tables whether they hold anything takes longer than deleting what is there, once that is planned.
    """
    url = embedded_database_url(get_settings().home, user="postgres", database=TEST_DATABASE)
    engine = sa.create_engine(
        url.replace("postgresql://", "postgresql+psycopg://"), pool_size=1, pool_pre_ping=True
    )
    with engine.begin() as connection:
        tables = connection.scalars(
            sa.text(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                " AND tablename NOT IN ('alembic_version', 'deployment')"
            )
        ).all()
        connection.execute(sa.text(_EMPTY.format(deletes="".join(map(_delete, tables)))))
    return engine


# Keys and triggers sleep meanwhile.
_EMPTY = """
CREATE OR REPLACE FUNCTION empty_tables() RETURNS void LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE deleted bigint;
BEGIN
{deletes}
UPDATE deployment SET epoch = 1;
END $$
"""


def _delete(table: str) -> str:
    """What many rows leave behind is thrown away with the table's file."""
    return (
        f'DELETE FROM "{table}"; GET DIAGNOSTICS deleted = ROW_COUNT;'
        f' IF deleted > {MANY_ROWS} THEN TRUNCATE "{table}" CASCADE; END IF;\n'
    )
