"""The API: who may call, what it answers, and that every refusal is problem JSON and changes nothing."""

import re
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.api.app import build_api
from revive_app.api.openapi import describe
from revive_app.db import system_session
from revive_app.live.hub import Hub
from revive_app.services import accounts, activity
from revive_app.vocabulary import ActivityType, Role, Sender
from tests.builders import Shop, make_shop, make_thread, message_row, queue_message, scalar
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


# Who has to come in before she can be asked who she is.
OPEN_DOORS = {
    "/api/v1/webhook",
    "/api/v1/auth/login",
    "/api/v1/auth/demo",
    "/api/v1/auth/logout",
    "/api/v1/auth/reset",
    "/api/v1/auth/reset/confirm",
    "/api/v1/auth/invite/look",
    "/api/v1/auth/invite/accept",
    "/api/v1/auth/google",
    "/api/v1/auth/callback",
    # a customer's phone opens it, and the address itself is the secret
    "/api/v1/visits/{token}.ics",
}


def guarded_routes() -> list[tuple[str, str]]:
    """Every route below /api/v1 that the API describes, with ids nobody has."""
    nobody = "5cdd6108-97c4-4f47-a1cc-efaadd726bcc"
    return [
        (method.upper(), re.sub(r"\{[^}]+\}", nobody, path))
        for path, operations in describe(build_api(Hub()))["paths"].items()
        if path.startswith("/api/v1") and path not in OPEN_DOORS
        for method in operations
    ]


ROUTES = guarded_routes()


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer rvk_wrong"}, {"Authorization": "Basic eA=="}]
)
def test_nobody_comes_in_without_a_key_or_a_session(
    api: TestClient, method: str, path: str, headers: dict[str, str]
) -> None:
    response = api.request(method, path, headers=headers)

    assert_problem(response, 401)
    assert response.headers["www-authenticate"] == "Bearer"


def test_every_route_but_the_open_ones_is_on_that_list() -> None:
    api = build_api(Hub())
    opened = OPEN_DOORS | {"/healthz", "/readyz", "/metrics", "/media/catalog/{client_id}/{name}"}
    schema_paths = {
        (method.upper(), path)
        for path, operations in _schema(api)["paths"].items()
        for method in operations
        if path not in opened
    }
    listed = {(method, _template(path)) for method, path in ROUTES}

    assert {(method, _template(path)) for method, path in schema_paths} == listed


def test_the_description_says_which_doors_are_open() -> None:
    described = {
        path
        for path, operations in _schema(build_api(Hub()))["paths"].items()
        for operation in operations.values()
        if path.startswith("/api/v1") and not operation.get("security")
    }

    assert described == OPEN_DOORS


def _schema(api: Any) -> dict[str, Any]:
    return TestClient(api).get("/api/v1/openapi.json").json()


def _template(path: str) -> str:
    return "/".join("{}" if part.startswith("{") or len(part) == 36 else part for part in path.split("/"))


# --- another shop's things are unknown things ----------------------------------------------------------


def test_another_shops_ids_get_the_same_answer_as_unknown_ones(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger)
    for foreign, path in (
        (theirs.conversation_id, "/api/v1/conversations/{}"),
        (theirs.conversation_id, "/api/v1/conversations/{}/messages"),
        (theirs.lead_id, "/api/v1/dashboard/leads/{}"),
        (theirs.lead_id, "/api/v1/dashboard/leads/{}/timeline"),
        (theirs.contact_id, "/api/v1/contacts/{}/consent"),
    ):
        known = api.get(path.format(foreign), headers=key)
        unknown = api.get(path.format(uuid4()), headers=key)

        assert assert_problem(known, 404) == assert_problem(unknown, 404)


def test_another_shops_things_cannot_be_changed(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger)

    assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{theirs.lead_id}", json={"status": "won"}, headers=key), 404
    )
    assert_problem(
        api.patch(f"/api/v1/conversations/{theirs.conversation_id}", json={"handler": "human"}, headers=key),
        404,
    )
    assert_problem(
        api.post(f"/api/v1/conversations/{theirs.conversation_id}/messages", json={"text": "x"}, headers=key),
        404,
    )
    withdrawal = {"action": "withdrawn", "scope": "all", "source": "x"}
    assert_problem(
        api.post(f"/api/v1/contacts/{theirs.contact_id}/consent", json=withdrawal, headers=key), 404
    )
    assert_problem(api.delete(f"/api/v1/numbers/{stranger.number_id}", headers=key), 404)

    assert scalar("SELECT status FROM leads") == "contacted"
    assert scalar("SELECT handler FROM conversations") == "agent"
    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert scalar("SELECT count(*) FROM whatsapp_numbers") == 2


# --- shapes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", ["0", "201", "-1", "many"])
def test_a_limit_is_1_to_200(api: TestClient, shop: Shop, key: dict[str, str], limit: str) -> None:
    problem = assert_problem(api.get(f"/api/v1/conversations?limit={limit}", headers=key), 422)

    assert problem["errors"][0]["field"] == "limit"


@pytest.mark.parametrize("cursor", ["nonsense", "!!!", "eA", "a" * 201])
def test_a_cursor_is_one_of_ours(api: TestClient, shop: Shop, key: dict[str, str], cursor: str) -> None:
    assert_problem(api.get("/api/v1/dashboard/leads", params={"cursor": cursor}, headers=key), 422)


def test_malformed_json_is_a_bad_request(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/conversations/{thread.conversation_id}/messages"

    assert_problem(api.post(path, content=b"{", headers={**key, "Content-Type": "application/json"}), 400)


def test_unknown_routes_and_methods_speak_problem_json(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    assert_problem(api.get("/api/v1/nowhere", headers=key), 404)
    assert_problem(api.get("/api/v1/auth/nowhere"), 404)
    assert_problem(api.get("/api/v2/leads"), 404)


def test_a_body_over_a_megabyte_is_too_large(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/conversations/{thread.conversation_id}/messages"

    assert_problem(api.post(path, json={"text": "x" * 1_100_000}, headers=key), 413)
    assert scalar("SELECT count(*) FROM messages") == 0


def test_conversations_are_paged_without_gaps_or_repeats(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    threads = [make_thread(shop) for _ in range(7)]
    seen: list[str] = []
    cursor = None
    for _ in range(4):
        page = api.get(
            "/api/v1/conversations",
            params={"limit": 2, **({"cursor": cursor} if cursor else {})},
            headers=key,
        ).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]

    assert cursor is None
    assert seen == [str(thread.conversation_id) for thread in reversed(threads)]


def test_a_conversation_and_its_messages_have_the_contracts_shape(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop, first_name="Asha")
    queue_message(shop, thread, content="Namaste")

    conversation = api.get(f"/api/v1/conversations/{thread.conversation_id}", headers=key).json()
    (message,) = api.get(f"/api/v1/conversations/{thread.conversation_id}/messages", headers=key).json()[
        "items"
    ]

    assert conversation["contact"] == {
        "id": str(thread.contact_id),
        "phone": thread.phone,
        "wa_user_id": None,
        "first_name": "Asha",
    }
    for name in (
        "lead_id",
        "campaign_id",
        "phone_number_id",
        "handler",
        "assigned_to",
        "window_expires_at",
        "unread_count",
        "last_message_at",
        "last_message_text",
    ):
        assert name in conversation
    assert conversation["window_expires_at"].endswith("Z")
    assert {
        key: message[key]
        for key in ("direction", "sender", "message_type", "content", "status", "wamid", "error")
    } == {
        "direction": "outbound",
        "sender": "agent",
        "message_type": "text",
        "content": "Namaste",
        "status": "queued",
        "wamid": None,
        "error": None,
    }


# --- writing as a human -----------------------------------------------------------------------------------


def test_a_human_writes_in_the_first_lane_and_the_agent_keeps_still(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop)

    response = api.post(
        f"/api/v1/conversations/{thread.conversation_id}/messages", json={"text": "On it"}, headers=key
    )

    assert response.status_code == 202
    message = message_row(response.json()["id"])
    assert (message["sender"], message["lane"], message["state"]) == ("human", 0, "queued")
    assert scalar("SELECT ai_paused_until > now() FROM conversations") is True


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "   "}, {"text": "\x00"}])
def test_an_empty_message_is_refused(
    api: TestClient, shop: Shop, key: dict[str, str], body: dict[str, str]
) -> None:
    thread = make_thread(shop)

    problem = assert_problem(
        api.post(f"/api/v1/conversations/{thread.conversation_id}/messages", json=body, headers=key), 422
    )

    assert problem["errors"][0]["field"] == "text"
    assert scalar("SELECT count(*) FROM messages") == 0


def test_a_closed_window_and_a_person_who_left_are_refused_at_once(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    from revive_app.clock import utc_now

    closed = make_thread(shop, window_expires_at=utc_now())
    left = make_thread(shop, dnd_at=utc_now())

    for thread in (closed, left):
        path = f"/api/v1/conversations/{thread.conversation_id}/messages"
        assert_problem(api.post(path, json={"text": "hello"}, headers=key), 409)
    assert scalar("SELECT count(*) FROM messages") == 0


def test_taking_over_and_handing_back(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    waiting = queue_message(shop, thread)
    path = f"/api/v1/conversations/{thread.conversation_id}"

    assert api.patch(path, json={"handler": "human"}, headers=key).json()["handler"] == "human"
    assert (message_row(waiting)["state"], message_row(waiting)["reason"]) == ("cancelled", "human_took_over")
    assert api.patch(path, json={"handler": "agent"}, headers=key).json()["handler"] == "agent"
    assert api.patch(path, json={"unread_count": 0}, headers=key).json()["unread_count"] == 0
    assert_problem(api.patch(path, json={"handler": "robot"}, headers=key), 422)
    assert_problem(api.patch(path, json={"assigned_to": str(uuid4())}, headers=key), 404)
    assert_problem(api.patch(path, json={"snoozed_until": "2026-12-01T10:00:00"}, headers=key), 422)


# --- the board -----------------------------------------------------------------------------------------


def test_a_stale_version_changes_nothing(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/dashboard/leads/{thread.lead_id}"

    moved = api.patch(path, json={"status": "interest", "version": 1}, headers=key).json()
    assert_problem(api.patch(path, json={"status": "won", "version": 1}, headers=key), 409)

    assert (moved["status"], moved["version"]) == ("interest", 2)
    assert scalar("SELECT status FROM leads") == "interest"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"potential_value": -1}, "potential_value"),
        ({"potential_value": 10_000_000_001}, "potential_value"),
        ({"potential_value": "a lot"}, "potential_value"),
        ({"status": "lost"}, "status"),
        ({"status": "dnd"}, "status"),
        ({"phone": "nonsense"}, "phone"),
    ],
)
def test_a_bad_change_names_its_field(
    api: TestClient, shop: Shop, key: dict[str, str], change: dict, field: str
) -> None:
    thread = make_thread(shop)

    problem = assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{thread.lead_id}", json=change, headers=key), 422
    )

    assert problem["errors"][0]["field"] == field
    assert scalar("SELECT version FROM leads") == 1


def test_a_phone_that_belongs_to_somebody_else_is_refused(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    first, second = make_thread(shop), make_thread(shop)

    assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{first.lead_id}", json={"phone": second.phone}, headers=key), 422
    )

    assert scalar("SELECT phone FROM contacts WHERE id = :id", id=first.contact_id) == first.phone


def test_leads_are_filtered_and_searched_as_text_not_as_patterns(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    asha = make_thread(shop, first_name="Asha", status="interest")
    make_thread(shop, first_name="Percent %_ lady", status="new")

    def found(**query: str) -> list[str]:
        return [
            item["first_name"]
            for item in api.get("/api/v1/dashboard/leads", params=query, headers=key).json()["items"]
        ]

    assert found(q="ash") == ["Asha"]
    assert found(q="%_") == ["Percent %_ lady"]
    assert found(q="'; DROP TABLE leads; --") == []
    assert found(stage="interest") == ["Asha"]
    assert found(q=asha.phone[3:]) == ["Asha"]
    assert found(campaign=str(uuid4())) == []


def test_stats_and_pipeline_count_what_is_there(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    for status, value in (("won", 50_000), ("interest", 20_000), ("interest", 1_000), ("dnd", 9)):
        thread = make_thread(shop, status=status)
        with system_session() as session:
            session.run(
                "UPDATE leads SET potential_value = :value WHERE id = :id", value=value, id=thread.lead_id
            )

    stats = api.get("/api/v1/dashboard/stats", headers=key).json()
    pipeline = api.get("/api/v1/dashboard/pipeline-stats", headers=key).json()

    assert (stats["total_leads"], stats["won"], stats["active_conversations"]) == (4, 1, 4)
    assert (stats["revenue_in_pipeline"], stats["won_revenue"]) == (21_000, 50_000)
    assert {stage["status"]: (stage["count"], stage["revenue"]) for stage in pipeline["stages"]} == {
        "new": (0, 0),
        "contacted": (0, 0),
        "interest": (2, 21_000),
        "negotiating": (0, 0),
        "won": (1, 50_000),
        "dnd": (1, 9),
    }
    assert pipeline["total_revenue"] == 71_009


def test_the_response_rate_is_of_the_people_campaigns_wrote_to(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    from datetime import timedelta

    from revive_app.clock import utc_now

    now = utc_now()
    for answered in (True, False, False, False):
        thread = make_thread(shop)
        queue_message(
            shop,
            thread,
            sender=Sender.BLAST,
            state="read",
            accepted_at=now,
            happened_at=now - timedelta(hours=2),
        )
        with system_session() as session:
            session.run(
                "UPDATE conversations SET last_inbound_at = :at WHERE id = :id",
                at=now - timedelta(hours=1 if answered else 3),
                id=thread.conversation_id,
            )

    assert api.get("/api/v1/dashboard/stats", headers=key).json()["response_rate"] == 25.0


# --- consent -----------------------------------------------------------------------------------------------


def test_a_withdrawal_holds_with_the_answer_and_a_grant_brings_back(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop)
    waiting = queue_message(shop, thread)
    path = f"/api/v1/contacts/{thread.contact_id}/consent"

    state = api.post(path, json={"action": "withdrawn", "scope": "all", "source": "phone call"}, headers=key)

    assert state.status_code == 201
    assert (state.json()["dnd"], state.json()["marketing_consent"]) == (True, "withdrawn")
    assert message_row(waiting)["state"] == "cancelled"
    state = api.post(path, json={"action": "granted", "scope": "all", "source": "came back"}, headers=key)
    assert (state.json()["dnd"], state.json()["marketing_consent"]) == (False, "granted")
    assert [line["action"] for line in state.json()["items"]] == ["granted", "withdrawn"]
    assert_problem(api.post(path, json={"action": "maybe", "scope": "all", "source": "x"}, headers=key), 422)


# --- numbers -------------------------------------------------------------------------------------------------


def test_a_number_is_connected_once_and_its_secrets_are_never_shown(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    number = {
        "phone_number_id": "555",
        "waba_id": "556",
        "display_phone": "+91 80000 00000",
        "token": "EAAsecret",
        "app_secret": "app secret",
    }

    created = api.post("/api/v1/numbers", json=number, headers=key)

    assert created.status_code == 201
    listed = api.get("/api/v1/numbers", headers=key).text
    assert "EAAsecret" not in created.text + listed
    assert "app secret" not in created.text + listed
    stored = scalar(
        "SELECT token_encrypted || app_secret_encrypted FROM whatsapp_numbers WHERE phone_number_id = '555'"
    )
    assert "EAAsecret" not in stored
    assert_problem(api.post("/api/v1/numbers", json=number, headers=key), 409)
    assert_problem(api.post("/api/v1/numbers", json={**number, "phone_number_id": "x"}, headers=key), 422)
    assert api.delete(f"/api/v1/numbers/{created.json()['id']}", headers=key).status_code == 204


def test_a_number_with_conversations_stays(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    make_thread(shop)

    assert_problem(api.delete(f"/api/v1/numbers/{shop.number_id}", headers=key), 409)


def test_after_a_restore_sending_waits_for_a_person(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    from revive_app.services.outbox.claim import claim

    message = queue_message(shop, make_thread(shop))
    with system_session() as session:
        session.run("UPDATE deployment SET epoch = epoch + 1")
    assert claim(shop.number_id).claimed == ()
    assert message_row(message)["reason"] == "restored_from_backup"

    assert api.post("/api/v1/sending/confirm", headers=key).json() == {"confirmed": True}

    assert len(claim(shop.number_id).claimed) == 1


# --- coming in -----------------------------------------------------------------------------------------------


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
        secret = accounts.create_api_key(session, asha.client_id, name="test")
    api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
    with system_session() as session:
        session.run("UPDATE users SET disabled_at = now()")
        session.run("UPDATE api_keys SET revoked_at = now()")

    assert_problem(api.get("/api/v1/auth/me"), 401)
    assert_problem(api.get("/api/v1/conversations", headers={"Authorization": f"Bearer {secret}"}), 401)
    assert_problem(api.post("/api/v1/auth/login", json={"email": EMAIL, "password": PASSWORD}), 401)


# --- the Matrix, probes, headers --------------------------------------------------------------------------------


def test_recent_shows_the_last_50_newest_first(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    with system_session() as session:
        for number in range(60):
            activity.log(session, shop.client_id, ActivityType.SYSTEM, f"line {number}\nwith a break")
    activity.number_new(shop.client_id)

    items = api.get("/api/v1/activity/recent", headers=key).json()["items"]

    assert [item["detail"] for item in items] == [
        f"line {number} with a break" for number in range(59, 9, -1)
    ]
    assert [item["position"] for item in items] == list(range(60, 10, -1))


def test_the_probes_are_open_and_say_why(api: TestClient, shop: Shop) -> None:
    assert api.get("/healthz").json() == {"status": "ok"}
    ready = api.get("/readyz")
    assert ready.status_code == 503
    assert ready.json()["reasons"] == ["The worker has not been seen for a while."]
    assert "revive_webhook_seconds_bucket" in api.get("/metrics").text


def test_answers_can_neither_be_framed_nor_sniffed(api: TestClient) -> None:
    headers = api.get("/healthz").headers

    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_description_names_every_error_as_a_problem(api: TestClient) -> None:
    schema = api.get("/api/v1/openapi.json").json()

    assert "/api/v1/webhook" in schema["paths"]
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            for status, answer in operation["responses"].items():
                if path.startswith("/api/v1") and "webhook" not in path and status >= "400":
                    assert list(answer["content"]) == ["application/problem+json"], (path, method, status)
    assert api.get("/docs").status_code == 404


def test_the_page_of_the_description_needs_no_other_host(api: TestClient) -> None:
    page = api.get("/api/v1/docs")
    files = re.findall(r'(?:src|href)="([^"]+)"', page.text)

    assert page.status_code == 200
    assert "https:" not in page.text
    assert "script-src 'self';" in page.headers["Content-Security-Policy"]
    assert [Path(file).name for file in files] == [
        "favicon.png",
        "swagger-ui.css",
        "swagger-ui-bundle.js",
        "begin.js",
    ]
    assert all(api.get(file).status_code == 200 for file in files)
    assert_problem(api.get("/api/v1/docs/redoc.standalone.js"), 404)


@pytest.mark.parametrize(
    "path", ["campaigns", "products", "conversations", "templates", "contacts", "blasts", "numbers"]
)
def test_a_slash_at_the_end_changes_nothing(api: TestClient, key: dict[str, str], path: str) -> None:
    with_it = api.get(f"/api/v1/{path}/", headers=key, follow_redirects=False)
    without = api.get(f"/api/v1/{path}", headers=key, follow_redirects=False)

    assert (with_it.status_code, with_it.json()) == (200, without.json())


def test_a_persons_timeline_is_read_page_by_page(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    written = {str(queue_message(shop, thread, content=f"No. {number}")) for number in range(5)}
    path = f"/api/v1/dashboard/leads/{thread.lead_id}/timeline"

    read: list[str] = []
    cursor = None
    for _ in range(3):
        page = api.get(
            path, headers=key, params={"limit": 2, **({"cursor": cursor} if cursor else {})}
        ).json()
        read += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]

    assert cursor is None
    assert len(read) == 5
    assert set(read) == written


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("+91 98200 11111", "+919820011111"),
        ("98200-11111", "+919820011111"),
        ("919820011111", "+919820011111"),
        ("098200 11111", "+919820011111"),
        ("15550051310", "+15550051310"),
        ("+1 (555) 005-1310", "+15550051310"),
    ],
)
def test_a_number_is_told_as_e164(
    api: TestClient, shop: Shop, key: dict[str, str], written: str, told: str
) -> None:
    number = {
        "phone_number_id": "7001",
        "waba_id": "71",
        "display_phone": written,
        "token": "t",
        "app_secret": "s",
    }

    assert api.post("/api/v1/numbers", headers=key, json=number).json()["display_phone"] == told


@pytest.mark.parametrize("written", ["", "nonsense", "12", "+91 98200 11111 ext 5", "1" * 20])
def test_what_is_no_number_is_not_connected(
    api: TestClient, shop: Shop, key: dict[str, str], written: str
) -> None:
    number = {
        "phone_number_id": "7001",
        "waba_id": "71",
        "display_phone": written,
        "token": "t",
        "app_secret": "s",
    }

    problem = assert_problem(api.post("/api/v1/numbers", headers=key, json=number), 422)

    assert [error["field"] for error in problem["errors"]] == ["display_phone"]
    assert scalar("SELECT count(*) FROM whatsapp_numbers") == 1


def test_numbers_are_read_page_by_page(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    for last in (1, 2):
        number = {
            "phone_number_id": f"700{last}", "waba_id": "7100", "display_phone": "+91 98200 1111", "token": "t",
            "app_secret": "s",
        }  # fmt: skip
        assert api.post("/api/v1/numbers", headers=key, json=number).status_code == 201

    first = api.get("/api/v1/numbers", headers=key, params={"limit": 2}).json()
    rest = api.get("/api/v1/numbers", headers=key, params={"limit": 2, "cursor": first["next_cursor"]}).json()

    assert [number["phone_number_id"] for number in first["items"] + rest["items"]][1:] == ["7001", "7002"]
    assert rest["next_cursor"] is None
    assert api.get("/api/v1/numbers", headers=key, params={"limit": 0}).status_code == 422
    assert api.get("/api/v1/numbers", headers=key, params={"cursor": "x"}).status_code == 422
