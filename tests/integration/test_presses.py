"""One press makes one thing, however often it arrives: one after the other, or both at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from revive_app.db import TenantSession, tenant_session
from revive_app.services import api_keys, catalog, notes, presses
from revive_app.services.accounts import Scope
from revive_app.services.catalog import ProductChange
from revive_app.services.team import invitations
from revive_app.vocabulary import Role
from tests.builders import Shop, Thread, make_shop, make_thread, scalar

pytestmark = pytest.mark.usefixtures("clean_database")

Make = Callable[[TenantSession, str], Any]


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop)


def piece(session: TenantSession, press: str) -> Any:
    return catalog.create_product(session, ProductChange(name="Jhumka", price=45_000), press=press)


def key(session: TenantSession, press: str) -> Any:
    return api_keys.create_key(session, name="Till", by="Kavita", created_by=None, press=press)


def invitation(session: TenantSession, press: str) -> Any:
    return invitations.invite(
        session, email="asha@example.com", role=Role.AGENT, by="Kavita", invited_by=None, press=press
    )


MAKERS = [("products", piece), ("api_keys", key), ("invitations", invitation)]


@pytest.mark.parametrize(("table", "make"), MAKERS)
def test_a_press_that_comes_again_makes_nothing_more(shop: Shop, table: str, make: Make) -> None:
    for _ in range(2):
        with tenant_session(shop.client_id) as session:
            make(session, "one press")

    assert scalar(f"SELECT count(*) FROM {table}") == 1
    assert scalar("SELECT count(*) FROM activity_events") == (0 if table == "products" else 1)


@pytest.mark.parametrize(("table", "make"), MAKERS)
def test_both_at_once_are_one_too(shop: Shop, table: str, make: Make) -> None:
    def press(_: int) -> None:
        with tenant_session(shop.client_id) as session:
            make(session, "one press")

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(press, range(6)))

    assert scalar(f"SELECT count(*) FROM {table}") == 1


def test_a_note_is_kept_once_a_press(shop: Shop, thread: Thread) -> None:
    scope = Scope(shop.client_id, None, Role.OWNER)

    with tenant_session(shop.client_id) as session:
        ids = [
            notes.write_note(session, scope, thread.contact_id, "Prefers evenings", press=press)
            for press in ("first", "first", "second", "", "")
        ]

    assert ids[0] == ids[1]
    assert len(set(ids)) == 4
    assert scalar("SELECT count(*) FROM notes") == 4


def test_the_secret_of_a_key_is_told_to_the_press_that_made_it(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        first, again, other = (key(session, press) for press in ("first", "first", "second"))

    assert first.secret.startswith("rvk_")
    assert (again.view.id, again.secret) == (first.view.id, "")
    assert other.secret not in ("", first.secret)


def test_the_same_address_is_mailed_again_for_another_press_only(shop: Shop) -> None:
    def waiting_mails() -> int:
        return scalar("SELECT count(*) FROM invitations WHERE mail_due_at IS NOT NULL")

    with tenant_session(shop.client_id) as session:
        invitation(session, "first")
        session.run("UPDATE invitations SET mail_due_at = NULL, mailed_at = now()")
        invitation(session, "first")
    assert waiting_mails() == 0

    with tenant_session(shop.client_id) as session:
        invitation(session, "second")
    assert waiting_mails() == 1
    assert scalar("SELECT count(*) FROM invitations") == 1


def test_each_shop_has_presses_of_its_own(shop: Shop) -> None:
    other = make_shop()
    for client_id in (shop.client_id, other.client_id):
        with tenant_session(client_id) as session:
            piece(session, "one press")

    assert scalar("SELECT count(*) FROM products") == 2
    with tenant_session(shop.client_id) as session:
        assert presses.row_id(session, "one press") == presses.row_id(session, "one press")
        assert presses.row_id(session, "") != presses.row_id(session, "")
