"""Files a colleague sends: known by their bytes, drawn anew, handed to Meta, queued once, kept for the thread."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.db import tenant_session
from revive_app.models import MessageTemplate
from revive_app.vocabulary import TemplateCategory
from tests.builders import Shop, make_shop, make_thread, message_row, scalar
from tests.fakes.graph_server import GraphServer, answer, refusal
from tests.http.files import PDF, picture
from tests.http.problems import assert_problem

SOUND = b"ID3\x04\x00" + bytes(60)


@pytest.fixture
def api(graph: GraphServer, api: TestClient) -> TestClient:
    """Ours, with a Meta behind it."""
    return api


def send(
    api: TestClient,
    key: dict[str, str],
    thread: object,
    content: bytes,
    name: str,
    caption: str = "",
    send_id: str = "",
) -> object:
    return api.post(
        f"/api/v1/conversations/{thread}/media",
        headers=key,
        files={"file": (name, content, "application/octet-stream")},
        data={"caption": caption, "send_id": send_id},
    )


def send_above(api: TestClient, key: dict[str, str], thread: object, content: bytes, **form: str) -> object:
    return api.post(
        f"/api/v1/conversations/{thread}/template",
        headers=key,
        files={"file": ("ring.jpg", content, "image/jpeg")},
        data={"template_name": "pictured", **form},
    )


@pytest.fixture
def pictured(shop: Shop) -> None:
    """An approved template with a picture above it, and one without."""
    body = {"type": "BODY", "text": "Namaste {{1}}"}
    heads = {"pictured": [{"type": "HEADER", "format": "IMAGE"}], "plain": []}
    with tenant_session(shop.client_id) as session:
        for name, head in heads.items():
            session.add(
                MessageTemplate(
                    client_id=shop.client_id,
                    waba_id=shop.waba_id,
                    name=name,
                    language="en",
                    category=TemplateCategory.UTILITY,
                    status="APPROVED",
                    components=[*head, body],
                )
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


def test_a_sound_goes_without_words_and_long_words_under_nothing(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    thread = make_thread(shop)
    graph.say(answer({"id": "4711"}), to="/media")

    with_words = send(api, key, thread.conversation_id, SOUND, "note.mp3", "Listen")
    too_long = send(api, key, thread.conversation_id, picture(), "ring.jpg", "a" * 1025)
    assert graph.requests == []
    alone = send(api, key, thread.conversation_id, SOUND, "note.mp3")

    for refused in (with_words, too_long):
        assert_problem(refused, 422)
        assert refused.json()["errors"][0]["field"] == "caption"
    assert (alone.status_code, alone.json()["content"]) == (202, "")
    assert message_row(alone.json()["id"]).payload == {"type": "audio", "audio": {"id": "4711"}}
    assert scalar("SELECT count(*) FROM messages") == 1


def test_one_sending_repeated_at_the_same_time_is_one_message(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    thread = make_thread(shop)
    graph.say(*(answer({"id": "4711"}) for _ in range(3)), to="/media")

    with ThreadPoolExecutor(3) as pool:
        sent = list(
            pool.map(
                lambda _: send(api, key, thread.conversation_id, picture(), "ring.jpg", "Look", "press-1"),
                range(3),
            )
        )

    assert [one.status_code for one in sent] == [202, 202, 202]
    assert len({one.json()["id"] for one in sent}) == 1
    assert scalar("SELECT count(*) FROM messages") == 1
    # What came second belongs to nobody: its bytes are to be removed.
    assert scalar("SELECT count(*) FROM file_removals") == len(graph.requests) - 1
    assert api.get(sent[0].json()["media"]["url"], headers=key).status_code == 200


def test_a_template_goes_with_a_file_above_it_also_when_the_window_is_closed(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer, pictured: None
) -> None:
    thread = make_thread(shop, window_expires_at=utc_now() - timedelta(minutes=1))
    graph.say(answer({"id": "4711"}), to="/media")

    sent = send_above(api, key, thread.conversation_id, picture(), parameters=json.dumps(["Ananya"]))

    assert sent.status_code == 202, sent.text
    body = sent.json()
    assert (body["message_type"], body["content"], body["status"]) == ("template", "Namaste Ananya", "queued")
    assert message_row(body["id"]).payload["template"]["components"] == [
        {"type": "header", "parameters": [{"type": "image", "image": {"id": "4711"}}]},
        {"type": "body", "parameters": [{"type": "text", "text": "Ananya"}]},
    ]
    assert api.get(body["media"]["url"], headers=key).status_code == 200
    assert scalar("SELECT count(*) FROM file_removals") == 0


@pytest.mark.parametrize(
    ("content", "form", "status", "field"),
    [
        (picture(), {}, 422, "parameters.1"),
        (picture(), {"parameters": "{"}, 422, "parameters"),
        (picture(), {"parameters": "7"}, 422, "parameters"),
        (PDF, {"parameters": '["A"]'}, 422, "file"),
        (picture(), {"parameters": '["A"]', "template_name": "plain"}, 422, "file"),
        (picture(), {"parameters": '["A"]', "template_name": "nobody"}, 404, None),
    ],
    ids=["value missing", "no json", "a number", "a paper", "no place", "unknown"],
)
def test_a_template_that_would_not_fit_is_refused_before_the_file_travels(
    api: TestClient,
    key: dict[str, str],
    shop: Shop,
    graph: GraphServer,
    pictured: None,
    content: bytes,
    form: dict[str, str],
    status: int,
    field: str | None,
) -> None:
    thread = make_thread(shop)

    refused = send_above(api, key, thread.conversation_id, content, **form)

    assert_problem(refused, status)
    assert [one["field"] for one in refused.json().get("errors", ())] == ([field] if field else [])
    assert graph.requests == []
    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM file_removals") == 0


def test_a_template_with_a_file_is_for_nobody_elses_customers(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer, pictured: None
) -> None:
    elsewhere, silent = make_thread(make_shop()), make_thread(shop, dnd_at=utc_now())

    assert_problem(send_above(api, key, elsewhere.conversation_id, picture(), parameters='["A"]'), 404)
    assert_problem(send_above(api, key, silent.conversation_id, picture(), parameters='["A"]'), 409)
    assert_problem(send_above(api, {}, silent.conversation_id, picture(), parameters='["A"]'), 401)

    assert graph.requests == []
    assert scalar("SELECT count(*) FROM messages") == 0
