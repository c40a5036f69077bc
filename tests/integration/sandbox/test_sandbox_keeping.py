"""What the sandbox keeps, for how long, and who may see it."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from revive_app import db
from revive_app.sandbox.phones import phone_send, phone_thread, phone_upload
from revive_app.sandbox.retention import forget_old
from revive_app.sandbox.store import find_number
from tests.integration.sandbox.kit import PHONE_ID, tell_template

pytestmark = pytest.mark.usefixtures("clean_sandbox")

TABLES = (
    "sandbox_numbers",
    "sandbox_phones",
    "sandbox_messages",
    "sandbox_webhooks",
    "sandbox_templates",
    "sandbox_media",
)


def age(days: float) -> None:
    """Let everything be so many days old."""
    at = datetime.now(UTC) - timedelta(days=days)
    with db.system_session() as session:
        for table in ("sandbox_messages", "sandbox_webhooks", "sandbox_media"):
            session.run(f"UPDATE {table} SET created_at = :at", at=at)
        session.run("UPDATE sandbox_templates SET deleted_at = :at", at=at)


def fill() -> None:
    """One of everything that is forgotten."""
    phone_send(PHONE_ID, "+919812345678", "Hello")
    phone_upload(PHONE_ID, b"picture", mime_type="image/jpeg")
    tell_template()


def test_what_is_older_than_thirty_days_is_forgotten() -> None:
    fill()
    age(30.01)

    assert forget_old(now=datetime.now(UTC)) == 4
    assert phone_thread(PHONE_ID, "+919812345678") == []


def test_what_is_younger_stays() -> None:
    fill()
    age(29.99)

    assert forget_old(now=datetime.now(UTC)) == 0


def test_templates_in_use_and_numbers_stay_however_old() -> None:
    tell_template()
    with db.system_session() as session:
        session.run("UPDATE sandbox_templates SET created_at = now() - interval '1 year'")
        session.run("UPDATE sandbox_numbers SET registered_at = now() - interval '1 year'")

    assert forget_old(now=datetime.now(UTC)) == 0


def test_a_sweep_is_bounded_and_the_oldest_go_first() -> None:
    for number in range(5):
        phone_send(PHONE_ID, "+919812345678", f"Hello {number}")
    with db.system_session() as session:
        session.run("DELETE FROM sandbox_webhooks")
        session.run("UPDATE sandbox_messages SET created_at = created_at - interval '31 days'")

    assert forget_old(now=datetime.now(UTC), limit=3) == 3
    assert [bubble.text for bubble in phone_thread(PHONE_ID, "+919812345678")] == ["Hello 3", "Hello 4"]
    assert forget_old(now=datetime.now(UTC), limit=3) == 2


@pytest.mark.parametrize("table", TABLES)
def test_no_shop_sees_the_sandbox(table: str) -> None:
    with (
        pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
        db.tenant_session(uuid4()) as session,
    ):
        session.rows(f"SELECT * FROM {table}")


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_behind_row_level_security(table: str) -> None:
    with db.system_session() as session:
        row = session.row(
            "SELECT relrowsecurity, relforcerowsecurity, (SELECT array_agg(roles::text) FROM pg_policies"
            " WHERE tablename = relname) AS roles FROM pg_class WHERE relname = :table",
            table=table,
        )
    assert row is not None
    assert (row["relrowsecurity"], row["relforcerowsecurity"], row["roles"]) == (
        True,
        True,
        ["{revive_system}"],
    )


def test_the_migration_names_all_of_them() -> None:
    with db.system_session() as session:
        rows = session.rows(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'sandbox!_%' ESCAPE '!'"
        )
    assert sorted(row["relname"] for row in rows) == sorted(TABLES)


def test_secrets_do_not_show_in_a_number() -> None:
    with db.system_session() as session:
        number = find_number(session, PHONE_ID)

    assert number is not None
    assert number.token not in repr(number)
    assert number.app_secret not in repr(number)
