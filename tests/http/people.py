"""People of a shop at their browsers."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi.testclient import TestClient

from revive_app.api.callers import COOKIE
from revive_app.db import system_session
from revive_app.models import Membership, User
from revive_app.services import passwords, signing_in
from revive_app.vocabulary import Role
from tests.builders import Shop
from tests.http.built import built_api

OWN_PAGE = {"Origin": "http://localhost:3000"}
PASSWORD = "correct horse battery"


def add_person(shop: Shop, role: Role = Role.AGENT, *, email: str | None = None, name: str = "") -> User:
    """Somebody in the shop who has a password."""
    email = email or f"{role.value}@example.com"
    with system_session() as session:
        person = User(
            email=email, name=name or role.value.title(), password_hash=passwords.hash_password(PASSWORD)
        )
        session.add(person)
        session.flush()
        session.add(Membership(client_id=shop.client_id, user_id=person.id, role=role))
    return person


@contextmanager
def browser(person: User | None = None) -> Iterator[TestClient]:
    """A browser on one of our pages, signed in as that person, or as nobody."""
    with TestClient(
        built_api(), base_url="http://localhost:8000", headers=OWN_PAGE, raise_server_exceptions=False
    ) as client:
        if person is not None:
            token, _ = signing_in.open_session(person.id)
            client.cookies.set(COOKIE, token)
        yield client
