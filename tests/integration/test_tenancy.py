"""PostgreSQL itself keeps shops apart: proven from its catalog, and by trying to look over the wall."""

import ast
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from revive_app.db import APP_ROLE, SYSTEM_ROLE, engine, system_session, tenant_session
from revive_app.models import Campaign, Contact, metadata
from revive_app.settings import PROJECT_ROOT
from tests.builders import Shop, make_shop, make_thread, queue_message

pytestmark = pytest.mark.usefixtures("clean_database")

# Tables of the whole installation, with the roles that may read them at all.
NOT_TENANT = {
    "alembic_version": {SYSTEM_ROLE},
    "deployment": {APP_ROLE, SYSTEM_ROLE},
    "heartbeats": {APP_ROLE, SYSTEM_ROLE},
    "password_resets": {SYSTEM_ROLE},
    "portfolio_budgets": {SYSTEM_ROLE},
    "users": {APP_ROLE, SYSTEM_ROLE},
}

# Whoever sees every shop: routing, sweeps, accounts, seeding, operators. Nobody else.
SYSTEM_SESSION_USERS = {
    "revive_app/api/webhook.py",
    "revive_app/cli/accounts.py",
    "revive_app/cli/imports.py",
    "revive_app/cli/knowledge.py",
    "revive_app/cli/messages.py",
    "revive_app/services/accounts.py",
    "revive_app/services/api_keys.py",
    "revive_app/services/passwords.py",
    "revive_app/services/signing_in.py",
    "revive_app/services/activity.py",
    "revive_app/services/backups/making.py",
    "revive_app/services/briefings.py",
    "revive_app/services/blasts/counting.py",
    "revive_app/services/blasts/ticking.py",
    "revive_app/services/conversation/due.py",
    "revive_app/services/files.py",
    "revive_app/services/health.py",
    "revive_app/services/imports/working.py",
    "revive_app/services/ingest/claims.py",
    "revive_app/services/ingest/statuses.py",
    "revive_app/services/ingest/store.py",
    "revive_app/services/knowledge/leases.py",
    "revive_app/services/mailing.py",
    "revive_app/services/media/files.py",
    "revive_app/services/media/leases.py",
    "revive_app/services/outbox/budget.py",
    "revive_app/services/outbox/claim.py",
    "revive_app/services/outbox/departures.py",
    "revive_app/services/outbox/facts.py",
    "revive_app/services/outbox/tomorrow.py",
    "revive_app/services/outbox/leases.py",
    "revive_app/services/appointments/reminding.py",
    "revive_app/services/reengagement/leases.py",
    "revive_app/services/places.py",
    "revive_app/services/outbox/running.py",
    "revive_app/services/outbox/verdicts.py",
    "revive_app/services/sending.py",
    "revive_app/services/sequences/planning.py",
    "revive_app/services/sequences/ringing.py",
    "revive_app/services/resets.py",
    "revive_app/services/seeding",
    "revive_app/services/shops.py",
    "revive_app/services/tallies.py",
    "revive_app/services/team/invitations.py",
    "revive_app/services/team/sessions.py",
    "revive_app/services/google.py",
    "revive_app/services/templates/syncing.py",
    "revive_app/sandbox",
}


def catalog(statement: str) -> list[sa.RowMapping]:
    with engine().connect() as connection:
        return list(connection.execute(sa.text(statement)).mappings())


def test_every_table_has_row_level_security_forced_and_a_policy() -> None:
    tables = catalog(
        "SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,"
        " (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'alembic_version'"
    )

    assert {table["name"] for table in tables} >= set(metadata.tables)
    assert [
        table["name"] for table in tables if not (table["enabled"] and table["forced"] and table["policies"])
    ] == []


def test_every_table_with_a_client_id_is_closed_by_that_client_id() -> None:
    policies = catalog(
        "SELECT tablename, qual, with_check FROM pg_policies WHERE policyname = 'tenant' AND 'revive_app' = ANY(roles)"
    )
    closed = {policy["tablename"] for policy in policies}
    tenant_tables = {name for name, table in metadata.tables.items() if "client_id" in table.columns}

    assert closed == tenant_tables | {"clients"}
    for policy in policies:
        column = "id" if policy["tablename"] == "clients" else "client_id"
        expected = f"({column} = (NULLIF(current_setting('app.client_id'::text, true), ''::text))::uuid)"
        assert policy["qual"] == expected, policy["tablename"]
        assert policy["with_check"] == expected, policy["tablename"]


def test_tables_without_a_client_id_are_the_ones_we_know() -> None:
    names = {
        row["tablename"] for row in catalog("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    }
    tenant_tables = {name for name, table in metadata.tables.items() if "client_id" in table.columns}
    sandbox = {name for name in names if name.startswith("sandbox_")}

    assert names - tenant_tables - sandbox - {"clients"} == set(NOT_TENANT)


def test_no_index_of_a_tenant_table_lacks_a_reason_to_begin_elsewhere() -> None:
    """Indexes begin with client_id, or are unique keys, or serve a sweep (partial), or begin with a tenant's own id."""
    own_ids = {
        "campaign_id",
        "contact_id",
        "conversation_id",
        "source_id",
        "user_id",
        "number_id",
        "waba_id",
        "expires_at",
        "search_words",
    }
    wrong = []
    for name, table in metadata.tables.items():
        if "client_id" not in table.columns:
            continue
        for index in table.indexes:
            if not index.columns:  # of words: the shop's id is one of them
                assert "(client_id, " in str(next(iter(index.expressions))), index.name
                continue
            first = next(iter(index.columns)).name
            partial = index.dialect_options["postgresql"]["where"] is not None
            if not (first == "client_id" or index.unique or partial or first in own_ids):
                wrong.append(f"{name}.{index.name}")

    assert wrong == []


def test_the_roles_can_neither_log_in_nor_look_past_the_policies() -> None:
    roles = catalog(
        "SELECT rolname, rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'revive%' ORDER BY rolname"
    )

    assert [dict(role) for role in roles] == [
        {"rolname": "revive", "rolcanlogin": True, "rolsuper": False, "rolbypassrls": False},
        {"rolname": APP_ROLE, "rolcanlogin": False, "rolsuper": False, "rolbypassrls": False},
        {"rolname": SYSTEM_ROLE, "rolcanlogin": False, "rolsuper": False, "rolbypassrls": False},
    ]


@pytest.fixture
def two_shops() -> tuple[Shop, Shop]:
    ours, theirs = make_shop(), make_shop()
    queue_message(theirs, make_thread(theirs))
    return ours, theirs


def test_a_shop_sees_its_own_rows_and_no_others(two_shops: tuple[Shop, Shop]) -> None:
    ours, theirs = two_shops
    make_thread(ours)

    for name, table in metadata.tables.items():
        if "client_id" not in table.columns:
            continue
        with tenant_session(ours.client_id) as session:
            foreign = session.row(
                f"SELECT count(*) AS n FROM {name} WHERE client_id <> :ours", ours=ours.client_id
            )
        assert foreign is not None
        assert foreign["n"] == 0, name
    with tenant_session(theirs.client_id) as session:
        assert session.row("SELECT count(*) AS n FROM messages") == {"n": 1}


def test_a_shop_cannot_write_into_another(two_shops: tuple[Shop, Shop]) -> None:
    ours, theirs = two_shops

    with (
        pytest.raises(sa.exc.ProgrammingError, match="row-level security"),
        tenant_session(ours.client_id) as session,
    ):
        session.add(Contact(client_id=theirs.client_id, phone="+919800000001"))
    with tenant_session(ours.client_id) as session:
        assert session.run("UPDATE campaigns SET name = 'ours' WHERE id = :id", id=theirs.campaign_id) == 0
        assert session.run("DELETE FROM campaigns WHERE id = :id", id=theirs.campaign_id) == 0
    with system_session() as session:
        campaign = session.get(Campaign, theirs.campaign_id)
    assert campaign is not None
    assert campaign.name == "Shaadi"


def test_without_a_shop_or_a_role_nothing_is_seen(two_shops: tuple[Shop, Shop]) -> None:
    with engine().connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM campaigns")).scalar() == 0
    with tenant_session(uuid4()) as session:
        assert session.row("SELECT count(*) AS n FROM campaigns") == {"n": 0}
    with engine().begin() as connection:
        connection.execute(sa.text(f"SET LOCAL ROLE {APP_ROLE}"))
        assert connection.execute(sa.text("SELECT count(*) FROM campaigns")).scalar() == 0


def test_the_shop_ends_with_its_transaction(two_shops: tuple[Shop, Shop]) -> None:
    with tenant_session(two_shops[0].client_id):
        pass

    with engine().connect() as connection:
        setting = connection.execute(
            sa.text("SELECT current_setting('app.client_id', true), current_user")
        ).one()
    assert setting == ("", "revive")


def test_a_shop_sees_its_colleagues_names_and_never_a_hash(two_shops: tuple[Shop, Shop]) -> None:
    with (
        pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
        tenant_session(two_shops[0].client_id) as session,
    ):
        session.rows("SELECT password_hash FROM users")


def test_the_consent_ledger_cannot_be_rewritten(two_shops: tuple[Shop, Shop]) -> None:
    for statement in ("UPDATE consent_events SET words = ''", "DELETE FROM consent_events"):
        with (
            pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
            tenant_session(two_shops[0].client_id) as session,
        ):
            session.run(statement)


def test_only_the_listed_modules_see_every_shop() -> None:
    users = set()
    for file in (PROJECT_ROOT / "revive_app").rglob("*.py"):
        name = file.relative_to(PROJECT_ROOT).as_posix()
        if name != "revive_app/db.py" and _imports_system_session(file):
            users.add(name)
    worker = [file.name for file in (PROJECT_ROOT / "worker").glob("*.py") if _imports_system_session(file)]

    assert worker == []
    unlisted = {
        user
        for user in users
        if not any(user == known or user.startswith(known + "/") for known in SYSTEM_SESSION_USERS)
    }
    assert unlisted == set()


def _imports_system_session(file: Path) -> bool:
    tree = ast.parse(file.read_text())
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "revive_app.db"
        and any(alias.name in {"system_session", "SystemSession", "SYSTEM_ROLE"} for alias in node.names)
        for node in ast.walk(tree)
    )


def test_ids_of_another_shop_are_unknown_ids(two_shops: tuple[Shop, Shop]) -> None:
    ours, theirs = two_shops

    with tenant_session(ours.client_id) as session:
        assert session.get(Campaign, theirs.campaign_id) is None
        assert session.get(Campaign, UUID(int=0)) is None
