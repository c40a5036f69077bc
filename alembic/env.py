"""Runs migrations on the database the settings name, in one transaction, under a lock.

Two processes that upgrade at once queue up; the second finds nothing to do. Whoever brings a connection
(`config.attributes["connection"]`: a restore) has them run in the transaction that is open on it.
"""

from typing import Any

import sqlalchemy as sa
from alembic import context

from revive_app import models
from revive_app.db import sqlalchemy_url
from revive_app.settings import get_settings

MIGRATION_LOCK = 7_305_813_061


def include_object(_thing: Any, name: str | None, kind: str, reflected: bool, _compare_to: Any) -> bool:
    """Autogenerate looks at the tables of revive_app.models; the sandbox keeps its own, in plain SQL."""
    ours = name is None or not (name == "alembic_version" or name.startswith("sandbox_"))
    return ours or not (kind == "table" and reflected)


def run() -> None:
    """Upgrade or downgrade, as alembic was told."""
    given: sa.Connection | None = context.config.attributes.get("connection")
    if given is not None:
        migrate(given)
        return
    engine = sa.create_engine(sqlalchemy_url(get_settings()), poolclass=sa.NullPool)
    with engine.connect() as connection:
        migrate(connection)


def migrate(connection: sa.Connection) -> None:
    """On this connection: in its open transaction, else in one of our own."""
    context.configure(
        connection=connection,
        target_metadata=models.metadata,
        compare_type=True,
        compare_server_default=False,
        include_object=include_object,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        connection.execute(sa.text("SET LOCAL lock_timeout = '30s'"))
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        context.run_migrations()


run()
