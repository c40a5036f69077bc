"""Signing in and out: a cookie no script reads, which writes from our own pages only; guessing is slowed down."""

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.services import accounts, api_keys
from revive_app.vocabulary import Role
from tests.builders import Shop, make_shop, make_thread, scalar
from tests.http.problems import assert_problem

PASSWORD = "correct horse battery"
EMAIL = "asha@example.com"


@pytest.fixture
def asha(clean_database: None) -> Shop:
    """A shop with a person who can sign in."""
    shop = make_shop(business_name="Asha's")
    with system_session() as session:
        accounts.create_user(
            session, email=EMAIL, password=PASSWORD, shop="Asha's", role=Role.OWNER, name="Asha"
        )
    return shop


def test_signing_in_sets_a_cookie_no_script_can_read(api: TestClient, asha: Shop) -> None:
    response = api.post("/api/v1/auth/login", json={"email": EMAIL.upper(), "password": PASSWORD})

    assert response.status_code == 200
    assert response.json()["client_id"] == str(asha.client_id)
    assert response.json()["user"] == {
        **response.json()["user"],
        "email": EMAIL,
        "name": "Asha",
        "role": "owner",
    }
    cookie = response.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/" in cookie
    assert api.get("/api/v1/auth/me").json()["user"]["email"] == EMAIL
    assert api.get("/api/v1/conversations").status_code == 200
    hashed = scalar("SELECT token_hash FROM sessions")
    assert api.cookies["revive_session"] not in hashed


@pytest.mark.parametrize(
    ("email", "password"),
    [(EMAIL, "wrong"), ("nobody@example.com", PASSWORD), (EMAIL, ""), ("", ""), ("' OR 1=1 --", "x")],
)
def test_a_wrong_password_and_an_unknown_person_get_the_same_words(
    api: TestClient, asha: Shop, email: str, password: str
) -> None:
    problem = assert_problem(api.post("/api/v1/auth/login", json={"email": email, "password": password}), 401)

    assert problem["detail"] == "E-mail or password is wrong."
    assert scalar("SELECT count(*) FROM sessions") == 0


def test_guessing_is_slowed_down(api: TestClient, asha: Shop) -> None:
    for _ in range(20):
        assert api.post("/api/v1/auth/login", json={"email": EMAIL, "password": "guess"}).status_code == 401

    assert_problem(api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD}), 429)


def test_signing_out_ends_the_session_everywhere(api: TestClient, asha: Shop) -> None:
    api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
    token = api.cookies["revive_session"]

    assert api.post("/api/v1/auth/logout", headers={"Origin": "http://localhost:3000"}).status_code == 204

    api.cookies.set("revive_session", token)
    assert_problem(api.get("/api/v1/auth/me"), 401)


@pytest.mark.parametrize("origin", [None, "https://evil.example", "http://localhost:9999", "null"])
def test_a_cookie_writes_only_from_our_own_pages(api: TestClient, asha: Shop, origin: str | None) -> None:
    thread = make_thread(asha)
    api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
    path = f"/api/v1/dashboard/leads/{thread.lead_id}"
    headers = {"Origin": origin} if origin else {}

    assert_problem(api.patch(path, json={"status": "won"}, headers=headers), 403)
    assert scalar("SELECT status FROM leads") == "contacted"

    for own in ("http://localhost:3000", "http://localhost:8000", "http://127.0.0.1:3000"):
        assert api.patch(path, json={"status": "won"}, headers={"Origin": own}).status_code == 200


@pytest.mark.parametrize("origin", [None, "https://evil.example"])
def test_a_cookie_signs_out_only_from_our_own_pages(api: TestClient, asha: Shop, origin: str | None) -> None:
    assert api.post("/api/v1/auth/logout").status_code == 204, "who brings no cookie has nothing to lose"
    api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})

    assert_problem(api.post("/api/v1/auth/logout", headers={"Origin": origin} if origin else {}), 403)

    assert api.get("/api/v1/auth/me").status_code == 200


def test_signing_in_from_another_site_is_refused(api: TestClient, asha: Shop) -> None:
    response = api.post(
        "/api/v1/auth/login",
        json={"email": EMAIL, "password": PASSWORD},
        headers={"Origin": "https://evil.example"},
    )

    assert_problem(response, 403)
    assert "set-cookie" not in response.headers


def test_without_a_demo_shop_there_is_no_way_into_it(api: TestClient, asha: Shop) -> None:
    assert_problem(api.post("/api/v1/auth/demo"), 404)


def test_a_disabled_person_and_a_revoked_key_are_out_at_once(api: TestClient, asha: Shop) -> None:
    with system_session() as session:
        secret = api_keys.add_key(session, asha.client_id, name="test")
    api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
    with system_session() as session:
        session.run("UPDATE users SET disabled_at = now()")
        session.run("UPDATE api_keys SET revoked_at = now()")

    assert_problem(api.get("/api/v1/auth/me"), 401)
    assert_problem(api.get("/api/v1/conversations", headers={"Authorization": f"Bearer {secret}"}), 401)
    assert_problem(api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD}), 401)
