"""The structure goes up and down again, is what the models say, and needs no superuser."""

import io

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

from revive_app.db import engine, system_session
from revive_app.models import metadata
from revive_app.services import health
from revive_app.settings import PROJECT_ROOT

pytestmark = pytest.mark.usefixtures("clean_database")


def alembic(*, output: io.StringIO | None = None) -> Config:
    return Config(str(PROJECT_ROOT / "alembic.ini"), stdout=output or io.StringIO())


def tables() -> set[str]:
    with engine().connect() as connection:
        return set(sa.inspect(connection).get_table_names())


def test_the_models_are_what_the_migrations_make() -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
        return not (
            kind == "table" and reflected and name is not None and name.startswith(("sandbox_", "alembic_"))
        )

    with engine().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_down_to_nothing_and_up_again() -> None:
    try:
        command.downgrade(alembic(), "base")
        assert tables() == {"alembic_version"}
        with engine().connect() as connection:
            functions = connection.execute(
                sa.text(
                    "SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                    " WHERE n.nspname = 'public' AND p.proname = 'match_documents'"
                )
            ).scalar()
        assert functions == 0
        assert health.check().checks["database"] == "not prepared"
    finally:
        command.upgrade(alembic(), "head")

    assert tables() >= set(metadata.tables)
    with system_session() as session:
        assert session.row("SELECT id, epoch FROM deployment") == {"id": 1, "epoch": 1}


def test_ready_says_when_migrations_are_behind() -> None:
    with engine().begin() as connection:
        newest = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '1030_search'"))
    try:
        reasons = health.check().reasons
    finally:
        with engine().begin() as connection:
            connection.execute(
                sa.text("UPDATE alembic_version SET version_num = :newest"), {"newest": newest}
            )

    assert reasons[0] == f"Migrations are behind: 1030_search, newest is {newest}."


def test_the_login_role_is_no_superuser() -> None:
    with engine().connect() as connection:
        role = connection.execute(
            sa.text("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        ).one()

    assert role == (False, False)


def test_there_is_one_line_of_migrations() -> None:
    output = io.StringIO()
    command.heads(alembic(output=output))

    assert len(output.getvalue().splitlines()) == 1
