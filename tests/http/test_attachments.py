"""Files a colleague sends: known by their bytes, drawn anew, handed to Meta, queued once, kept for the thread."""

import io
from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from revive_app.api.app import build_api
from revive_app.clock import utc_now
from revive_app.live.hub import Hub
from tests.builders import Shop, make_shop, make_thread, message_row, scalar
from tests.environment import fresh_settings
from tests.fakes.graph_server import GraphServer, answer, refusal
from tests.http.problems import assert_problem

PDF = b"%PDF-1.4\n%%EOF\n"


def picture(kind: str = "JPEG") -> bytes:
    into = io.BytesIO()
    Image.new("RGB", (200, 120), "gold").save(into, kind)
    return into.getvalue()


@pytest.fixture
def graph(stack: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[GraphServer]:
    """A Meta that takes files."""
    with GraphServer() as graph:
        monkeypatch.setenv("GRAPH_API_URL", graph.url)
        fresh_settings()
        yield graph
    monkeypatch.undo()
    fresh_settings()


@pytest.fixture
def api(graph: GraphServer, clean_database: None) -> Iterator[TestClient]:
    with TestClient(
        build_api(Hub()), base_url="http://localhost:8000", raise_server_exceptions=False
    ) as client:
        yield client


def send(
    api: TestClient, key: dict[str, str], thread: object, content: bytes, name: str, caption: str = ""
) -> object:
    return api.post(
        f"/api/v1/conversations/{thread}/media",
        headers=key,
        files={"file": (name, content, "application/octet-stream")},
        data={"caption": caption},
    )


@pytest.mark.parametrize(
    ("content", "name", "kind", "called"),
    [
        (picture(), "ring.exe", "image", "ring.jpg"),
        (picture("WEBP"), "ring.webp", "image", "ring.jpg"),
        (PDF, "../../estimate.pdf", "document", "estimate.pdf"),
    ],
    ids=["jpeg", "webp", "pdf"],
)
def test_a_file_is_handed_to_meta_and_queued(
    api: TestClient,
    key: dict[str, str],
    shop: Shop,
    graph: GraphServer,
    content: bytes,
    name: str,
    kind: str,
    called: str,
) -> None:
    thread = make_thread(shop)
    graph.say(answer({"id": "4711"}), to="/media")

    sent = send(api, key, thread.conversation_id, content, name, " For you ")

    assert sent.status_code == 202, sent.text
    body = sent.json()
    row = message_row(body["id"])
    assert (body["message_type"], body["content"], body["status"]) == (kind, "For you", "queued")
    assert row.payload[kind]["id"] == "4711"
    assert row.payload[kind]["caption"] == "For you"
    assert row.payload[kind].get("filename", called) == called
    shown = api.get(body["media"]["url"], headers=key)
    assert shown.status_code == 200
    assert (shown.content == content) is (kind == "document")
    assert scalar("SELECT count(*) FROM file_removals") == 0
    assert b"4711" not in graph.requests[0].body
    assert f'filename="{called}"'.encode() in graph.requests[0].body


def test_meta_refuses_and_nothing_is_queued(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    thread = make_thread(shop)
    graph.say(refusal(131053, "Media upload error"), to="/media")

    assert_problem(send(api, key, thread.conversation_id, picture(), "ring.jpg"), 503)

    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM file_removals") == 1


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "empty.jpg"), (b"MZ\x90\x00", "run.exe"), (b"\xff\xd8\xff broken", "ring.jpg")],
    ids=["empty", "program", "broken"],
)
def test_what_is_no_file_to_send_is_refused_in_words(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer, content: bytes, name: str
) -> None:
    thread = make_thread(shop)

    refused = send(api, key, thread.conversation_id, content, name)

    assert_problem(refused, 422)
    assert refused.json()["errors"][0]["field"] == "file"
    assert scalar("SELECT count(*) FROM messages") == 0
    assert graph.requests == []


def test_a_closed_window_another_shop_and_a_stranger_get_nothing(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    closed = make_thread(shop, window_expires_at=utc_now() - timedelta(minutes=1))
    elsewhere = make_thread(make_shop())
    silent = make_thread(shop, dnd_at=utc_now())

    assert_problem(send(api, key, closed.conversation_id, picture(), "ring.jpg"), 409)
    assert_problem(send(api, key, silent.conversation_id, picture(), "ring.jpg"), 409)
    assert_problem(send(api, key, elsewhere.conversation_id, picture(), "ring.jpg"), 404)
    assert_problem(send(api, key, uuid4(), picture(), "ring.jpg"), 404)
    assert_problem(send(api, {}, closed.conversation_id, picture(), "ring.jpg"), 401)

    assert scalar("SELECT count(*) FROM messages") == 0
    assert graph.requests == []
