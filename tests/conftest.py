"""One real PostgreSQL and Redis for the whole run, in a home of their own; a clean database for whoever asks.

Nothing here touches the developer's `.revive` or `.env`: the environment is set before any setting is read.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from hypothesis import settings as hypothesis_settings
from xdist.remote import Producer

from tests.environment import HOME, fresh_settings  # isort: skip  it must come before anything of Revive's
from revive_app import db, redis_client
from revive_app.embedded import UserKind, embedded_database_url, embedded_redis_url, join, leave
from revive_app.settings import PROJECT_ROOT, get_settings
from tests.emptying import TEST_DATABASE, emptier, empty_tables
from tests.sharing import SharedOut, in_order

hypothesis_settings.register_profile("revive", deadline=None, print_blob=True)
hypothesis_settings.load_profile("revive")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> SharedOut:
    """Two processes share the files."""
    return SharedOut(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins early."""
    in_order(items)


def pytest_sessionfinish() -> None:
    """Leave nothing behind."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def stack() -> Iterator[None]:
    """Real servers; the tests' own database in them, brought up by the real migrations."""
    join(UserKind.TOOL)
    home = get_settings().home
    superuser = embedded_database_url(home, user="postgres", database="postgres")
    admin = sa.create_engine(
        superuser.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {TEST_DATABASE} OWNER revive"))
        # What these tests write need not outlive a power cut. The chaos tests kill servers of their own.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(sa.text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(sa.text("SELECT pg_reload_conf()"))
    inside = sa.create_engine(
        embedded_database_url(home, user="postgres", database=TEST_DATABASE).replace(
            "postgresql://", "postgresql+psycopg://"
        )
    )
    with inside.begin() as connection:
        connection.execute(sa.text("CREATE EXTENSION vector"))
    inside.dispose()
    admin.dispose()
    os.environ["DATABASE_URL"] = embedded_database_url(home, database=TEST_DATABASE)
    os.environ["REDIS_URL"] = embedded_redis_url(home, db=5)
    os.environ["SECRET_KEY"] = "a key for tests"
    fresh_settings()
    command.upgrade(Config(str(PROJECT_ROOT / "alembic.ini")), "head")
    yield
    if emptier.cache_info().currsize:
        emptier().dispose()
    db.engine().dispose()
    for name in ("DATABASE_URL", "REDIS_URL", "SECRET_KEY"):
        del os.environ[name]
    fresh_settings()
    leave(UserKind.TOOL)


@pytest.fixture
def clean_database(stack: None) -> None:
    """The tables as the migrations leave them, and an empty Redis."""
    empty_tables()
    redis_client.redis_client().flushdb()
