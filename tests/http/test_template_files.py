"""What stands on top of templates: known by its bytes, a handle for Meta's reviewers, an id to be sent, a copy to look at."""

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from revive_app.db import system_session
from revive_app.services import api_keys
from tests.builders import Shop, make_shop, scalar
from tests.fakes.graph_server import GraphServer, answer, refusal
from tests.http.files import PDF, picture
from tests.http.problems import assert_problem

FILES = "/api/v1/templates/media"
FILM = b"\x00\x00\x00\x18ftypmp42" + b"film" * 20


@pytest.fixture
def api(graph: GraphServer, api: TestClient) -> TestClient:
    """Ours, with a Meta behind it."""
    return api


def upload(api: TestClient, key: dict[str, str], content: bytes, **form: str) -> Response:
    return api.post(FILES, headers=key, files={"file": ("ring.bin", content)}, data=form)


def takes_samples(graph: GraphServer) -> None:
    graph.say(answer({"id": "900"}), to="/app")
    graph.say(answer({"id": "upload:MTp?sig=A1"}), to="/uploads")
    graph.say(answer({"h": "4::aW1n"}), to="/upload:MTp")


def test_a_sample_is_shown_to_metas_reviewers(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    takes_samples(graph)

    answered = upload(api, key, picture("PNG"))

    body = answered.json()
    assert answered.status_code == 201, answered.text
    url = body.pop("url")
    assert body == {
        "kind": "image",
        "media_type": "image/jpeg",
        "file_name": "ring.jpg",
        "handle": "4::aW1n",
        "media_id": None,
    }
    assert [one.path for one in graph.requests] == ["/v25.0/app", "/v25.0/900/uploads", "/v25.0/upload:MTp"]
    seen = api.get(url, headers=key)
    assert (seen.status_code, seen.headers["content-type"]) == (200, "image/jpeg")
    assert seen.content == graph.requests[-1].body
    with system_session() as session:
        secret = api_keys.add_key(session, make_shop().client_id, name="test")
    theirs = {"Authorization": f"Bearer {secret}"}
    # Our copy goes when Meta's does.
    assert scalar("SELECT due_at - now() > interval '29 days' FROM file_removals") is True
    assert_problem(api.get(url, headers=theirs), 404)
    assert_problem(api.get(url), 401)
    assert_problem(api.get(f"{FILES}/..%2f{shop.client_id}", headers=key), 404)


@pytest.mark.parametrize(
    ("content", "kind", "media_type"),
    [(FILM, "video", "video/mp4"), (PDF, "document", "application/pdf"), (picture(), "image", "image/jpeg")],
    ids=["film", "paper", "picture"],
)
def test_a_file_to_be_sent_has_an_id(
    api: TestClient,
    key: dict[str, str],
    shop: Shop,
    graph: GraphServer,
    content: bytes,
    kind: str,
    media_type: str,
) -> None:
    graph.say(answer({"id": "778"}), to="/media")

    body = upload(api, key, content, kind=kind, purpose="send").json()

    assert (body["kind"], body["media_type"], body["media_id"], body["handle"]) == (
        kind,
        media_type,
        "778",
        None,
    )
    assert [one.path for one in graph.requests] == [f"/v25.0/{shop.phone_number_id}/media"]


@pytest.mark.parametrize(
    ("content", "form", "field"),
    [
        (PDF, {"kind": "image"}, "file"),
        (picture(), {"kind": "video"}, "file"),
        (b"", {"kind": "image"}, "file"),
        (b"\xff\xd8\xff\xe0 no picture", {"kind": "image"}, "file"),
        (b"OggS" + b"x" * 50, {"kind": "document"}, "file"),
        (picture(), {"kind": "audio"}, "kind"),
        (picture(), {"purpose": "fun"}, "purpose"),
    ],
    ids=["paper", "picture", "empty", "broken", "sound", "kind", "purpose"],
)
def test_what_is_no_such_file_goes_nowhere(
    api: TestClient, key: dict[str, str], graph: GraphServer, content: bytes, form: dict[str, str], field: str
) -> None:
    answered = upload(api, key, content, **form)

    assert_problem(answered, 422)
    assert [one["field"] for one in answered.json()["errors"]] == [field]
    assert graph.requests == []
    assert scalar("SELECT count(*) FROM file_removals") == 0


def test_metas_no_is_told(api: TestClient, key: dict[str, str], graph: GraphServer) -> None:
    graph.say(refusal(100, "Unsupported"), to="/app")

    assert_problem(upload(api, key, picture()), 503)


def test_nobody_hands_over_files(api: TestClient, key: dict[str, str], graph: GraphServer) -> None:
    assert_problem(upload(api, {}, picture()), 401)
    assert graph.requests == []
    assert key
