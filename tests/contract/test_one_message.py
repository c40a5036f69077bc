"""The spine: Meta's own sample comes in, a safe answer goes out, and everybody can watch."""

import stat

import httpx

from tests.contract.conftest import Matrix, Neighbours
from tests.server import App, wait_until


def test_metas_text_sample_is_stored_answered_delivered_and_logged_live(neighbours: Neighbours) -> None:
    phone = "919811000001"
    with Matrix(neighbours.app) as matrix:
        sample = neighbours.text_sample(phone, "Namaste, what are your opening hours?", "wamid.contract1")

        assert neighbours.receive(sample).status_code == 200
        assert neighbours.receive(sample).status_code == 200

        wait_until(
            lambda: [message["status"] for message in neighbours.messages_with(f"+{phone}")][1:] == ["read"],
            20,
            "an answer that was read",
        )
        question, answer = neighbours.messages_with(f"+{phone}")
        thread = question["conversation_id"]
        wait_until(lambda: len(matrix.types_in(thread)) >= 4, 10, "four lines")

    assert (question["direction"], question["sender"], question["content"]) == (
        "inbound",
        "customer",
        "Namaste, what are your opening hours?",
    )
    assert (answer["direction"], answer["sender"]) == ("outbound", "agent")
    assert neighbours.meta.books.sends[answer["id"]] == 1
    sent = neighbours.meta.books.bodies[answer["id"]]
    assert sent["to"] == f"+{phone}"
    assert sent["text"]["body"] == answer["content"]
    assert answer["wamid"].startswith("wamid.double")
    assert matrix.ids == list(range(matrix.ids[0], matrix.ids[0] + len(matrix.ids)))


def test_the_stream_resumes_where_it_was_cut(neighbours: Neighbours) -> None:
    phone = "919811000002"
    with Matrix(neighbours.app) as first:
        neighbours.receive(neighbours.text_sample(phone, "Hello", "wamid.contract2"))
        wait_until(lambda: len(neighbours.messages_with(f"+{phone}")) == 2, 20, "an answer")
        wait_until(lambda: len(first.ids) >= 3, 10, "three lines")
    cut_at, missed = first.ids[0], first.ids[1:3]

    with Matrix(neighbours.app, last_event_id=cut_at) as again:
        wait_until(lambda: again.ids[:2] == missed, 10, "the missed lines")


def test_a_stop_is_heard_at_once_and_nothing_goes_afterwards(neighbours: Neighbours) -> None:
    phone = "919811000003"
    neighbours.receive(neighbours.text_sample(phone, "STOP", "wamid.contract3"))
    wait_until(lambda: len(neighbours.messages_with(f"+{phone}")) == 2, 20, "the confirmation")
    _, confirmation = neighbours.messages_with(f"+{phone}")
    wait_until(lambda: neighbours.messages_with(f"+{phone}")[1]["status"] == "read", 20, "its delivery")

    thread = f"{neighbours.app.url}/api/v1/conversations/{confirmation['conversation_id']}/messages"
    key = {"Authorization": f"Bearer {neighbours.app.credentials['api_key']}"}
    refused = httpx.post(thread, json={"text": "Please come back"}, headers=key)

    assert refused.status_code == 409
    assert refused.headers["content-type"] == "application/problem+json"
    assert [message["sender"] for message in neighbours.messages_with(f"+{phone}")] == ["customer", "system"]
    assert sum(body.get("to") == f"+{phone}" for body in neighbours.meta.books.bodies.values()) == 1


def test_credentials_are_complete_and_private(app: App) -> None:
    file = app.home / "credentials.json"

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(app.credentials) == {
        *("email", "password", "api_key", "client_id", "campaign_id", "phone_number_id", "waba_id"),
        *("webhook_verify_token", "app_secret", "base_url", "ui_url"),
    }


def test_it_says_how_it_is(app: App) -> None:
    ready = httpx.get(f"{app.url}/readyz").json()

    assert httpx.get(f"{app.url}/healthz").status_code == 200
    assert (ready["status"], ready["reasons"]) == ("ready", [])
    assert set(ready["checks"]) >= {
        "database",
        "migrations",
        "redis",
        "worker_seen_at",
        "oldest_event_seconds",
        "oldest_send_seconds",
    }
    assert ready["checks"]["worker_seen_at"].endswith("Z")
    assert httpx.head(f"{app.url}/healthz").status_code == httpx.head(f"{app.url}/readyz").status_code == 200
    foreign = {"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
    refused = httpx.options(f"{app.url}/api/v1/campaigns", headers=foreign)
    assert (refused.status_code, refused.headers["content-type"]) == (400, "application/problem+json")
    metrics = httpx.get(f"{app.url}/metrics")
    assert metrics.headers["content-type"].startswith("text/plain")
    assert "revive_webhook" in metrics.text
