"""The way to PostgreSQL: one engine a process, two kinds of session, one commit each.

`tenant_session(client_id)` sees one shop's rows, because PostgreSQL shows it no others.
`system_session()` sees all of them: for routing, sweeps and seeding; a test lists who may import it.
What has to leave after the commit (nudges, live events) is handed to `session.after_commit`.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import QueuePool
from sqlmodel import Session as SQLModelSession

from revive_app.embedded import embedded_database_url
from revive_app.settings import Settings, get_settings

APP_ROLE = "revive_app"
SYSTEM_ROLE = "revive_system"

# How processes that work for shops call themselves to PostgreSQL: a restore refuses while one is there.
WEB, WORKER = "revive web", "revive worker"

POOL_SIZE = 20
STATEMENT_TIMEOUT_MS = 30_000
LOCK_TIMEOUT_MS = 10_000

# One round trip: who we are and for whom, until this transaction ends.
_ENTER = sa.text(
    "SELECT set_config('role', :role, true), set_config('app.client_id', :client_id, true),"
    f" set_config('statement_timeout', '{STATEMENT_TIMEOUT_MS}', true),"
    f" set_config('lock_timeout', '{LOCK_TIMEOUT_MS}', true)"
)


class Session(SQLModelSession):
    """A transaction of one role. Errands given to `after_commit` leave only if it commits."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, expire_on_commit=False)
        self._errands: list[Callable[[], None]] = []

    def after_commit(self, errand: Callable[[], None]) -> None:
        """Call `errand` once the transaction is safe. It must neither block nor raise."""
        self._errands.append(errand)

    def rows(self, statement: str, /, **parameters: Any) -> list[sa.RowMapping]:
        """The rows of a plain SQL statement as mappings."""
        return list(self._plain(statement, parameters).mappings())

    def row(self, statement: str, /, **parameters: Any) -> sa.RowMapping | None:
        """The first row of a plain SQL statement, or None."""
        return self._plain(statement, parameters).mappings().first()

    def run(self, statement: str, /, **parameters: Any) -> int:
        """Run a plain SQL statement; the number of rows it touched."""
        return self._plain(statement, parameters).rowcount

    def _plain(self, statement: str, parameters: dict[str, Any]) -> sa.CursorResult[Any]:
        # What was changed through objects must be there before a statement looks.
        self.flush()
        return self.connection().execute(sa.text(statement), parameters)

    def _leave(self) -> None:
        for errand in self._errands:
            errand()


_S = TypeVar("_S", bound=Session)


class TenantSession(Session):
    """A transaction that sees one shop."""

    def __init__(self, engine: Engine, client_id: UUID) -> None:
        super().__init__(engine)
        self.client_id = client_id


class SystemSession(Session):
    """A transaction that sees every shop."""


def call_ourselves(name: str) -> None:
    """This process's name in pg_stat_activity, for every connection it opens from now on."""
    os.environ["PGAPPNAME"] = name


def database_url(settings: Settings) -> str:
    """The libpq address of the database, embedded or not."""
    if settings.database_url is None:
        return embedded_database_url(settings.home)
    return settings.database_url.get_secret_value().replace("postgres://", "postgresql://", 1)


def sqlalchemy_url(settings: Settings) -> sa.URL:
    """The same address for SQLAlchemy, with the psycopg driver."""
    return make_url(database_url(settings)).set(drivername="postgresql+psycopg")


@cache
def engine() -> Engine:
    """This process's engine. Connections open on first use and are tried before each use."""
    return sa.create_engine(
        sqlalchemy_url(get_settings()),
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=10,
        pool_pre_ping=True,
        # Transaction poolers (Supabase's port 6543, PgBouncer) cannot keep prepared statements.
        connect_args={"prepare_threshold": None, "connect_timeout": 5},
    )


@contextmanager
def tenant_session(client_id: UUID) -> Iterator[TenantSession]:
    """One transaction that sees one shop's rows; commits at the end, rolls back on any error."""
    session = TenantSession(engine(), client_id)
    yield from _transaction(session, APP_ROLE, str(client_id))


@contextmanager
def system_session() -> Iterator[SystemSession]:
    """One transaction that sees every shop's rows; commits at the end, rolls back on any error."""
    session = SystemSession(engine())
    yield from _transaction(session, SYSTEM_ROLE, "")


def _transaction(session: _S, role: str, client_id: str) -> Iterator[_S]:
    with session:
        session.connection().execute(_ENTER, {"role": role, "client_id": client_id})
        yield session
        session.commit()
    session._leave()


def _forget_connections_after_fork() -> None:
    if engine.cache_info().currsize:
        engine().dispose(close=False)


os.register_at_fork(after_in_child=_forget_connections_after_fork)
