"""Knowledge over HTTP: every status, nothing done on a refusal, and what the agent would see once it is read."""

import io
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.api import limits
from revive_app.db import system_session
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.storage import open_storage
from revive_app.services import accounts
from revive_app.services.knowledge import learning, sources
from revive_app.settings import get_settings
from tests import documents
from tests.builders import Shop, make_shop, scalar
from tests.fakes.website import Internet
from tests.http.problems import assert_problem

BASE = "/api/v1/knowledge"
RETURNS = b"# Returns\nUnworn jewellery may be returned within 7 days with the bill."


def work() -> None:
    """What the worker does."""
    tools = learning.Tools(OfflineEmbedder(), open_storage(get_settings()), Internet({}).policy())
    learning.drain(tools, lambda: True)


def upload(
    api: TestClient, key: dict[str, str], campaign_id: Any, *, name: str = "returns.md", data: bytes = RETURNS
) -> Any:
    return api.post(
        f"{BASE}/upload", headers=key, files={"file": (name, data)}, data={"campaign_id": str(campaign_id)}
    )


def nothing_happened() -> bool:
    return (
        scalar("SELECT (SELECT count(*) FROM knowledge_sources) + (SELECT count(*) FROM file_removals)") == 0
    )


def test_a_file_is_taken_read_and_found(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    response = upload(api, key, shop.campaign_id)
    assert response.status_code == 202
    assert set(response.json()) == {"source_id"}
    path = f"{BASE}/{shop.campaign_id}"

    (waiting,) = api.get(path, headers=key).json()["items"]
    assert (waiting["id"], waiting["status"], waiting["progress"]) == (
        response.json()["source_id"],
        "queued",
        0,
    )
    assert api.get(path, headers=key, params={"q": "can I return a ring?"}).json() == {"results": []}

    work()

    body = api.get(path, headers=key).json()
    (ready,) = body["items"]
    assert body["next_cursor"] is None
    created, updated = ready.pop("created_at"), ready.pop("updated_at")
    assert created.endswith("Z")
    assert updated > created
    assert ready == {
        "id": response.json()["source_id"],
        "campaign_id": str(shop.campaign_id),
        "kind": "file",
        "name": "returns.md",
        "title": "",
        "url": None,
        "media_type": "text/markdown",
        "size_bytes": len(RETURNS),
        "status": "ready",
        "status_words": "",
        "progress": 100,
        "chunk_count": 1,
    }
    (found,) = api.get(path, headers=key, params={"q": "can I return a ring?"}).json()["results"]
    assert (found["source"], found["content"]) == ("returns.md", RETURNS.decode())
    assert found["document_id"] == str(scalar("SELECT id FROM documents"))
    assert 0 < found["score"] <= 1


def test_a_page_is_taken_and_says_what_went_wrong(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    response = api.post(
        f"{BASE}/scrape",
        headers=key,
        json={"url": "https://lotus.example.com/returns", "campaign_id": str(shop.campaign_id)},
    )
    assert response.status_code == 202

    work()

    (source,) = api.get(f"{BASE}/{shop.campaign_id}", headers=key).json()["items"]
    assert (source["id"], source["kind"], source["url"]) == (
        response.json()["source_id"],
        "url",
        "https://lotus.example.com/returns",
    )
    assert (source["status"], source["status_words"]) == (
        "queued",
        "The website's name cannot be looked up right now. It is tried again later.",
    )


def test_a_source_is_deleted(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    source_id = upload(api, key, shop.campaign_id).json()["source_id"]
    work()

    response = api.post(f"{BASE}/delete-source", headers=key, json={"source_id": source_id})

    assert (response.status_code, response.json()) == (200, {"source_id": source_id, "deleted_chunks": 1})
    assert api.get(f"{BASE}/{shop.campaign_id}", headers=key).json()["items"] == []
    results = api.get(f"{BASE}/{shop.campaign_id}", headers=key, params={"q": "return a ring"}).json()
    assert results == {"results": []}
    assert_problem(api.post(f"{BASE}/delete-source", headers=key, json={"source_id": source_id}), 404)


def test_the_list_is_paged(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    for number in range(3):
        upload(api, key, shop.campaign_id, name=f"{number}.md")
    path = f"{BASE}/{shop.campaign_id}"

    first = api.get(path, headers=key, params={"limit": 2}).json()
    second = api.get(path, headers=key, params={"limit": 2, "cursor": first["next_cursor"]}).json()

    assert [item["name"] for item in first["items"] + second["items"]] == ["2.md", "1.md", "0.md"]
    assert second["next_cursor"] is None
    for wrong in ({"limit": 0}, {"limit": 201}, {"cursor": "x"}, {"q": "x" * 501}):
        assert_problem(api.get(path, headers=key, params=wrong), 422)


# --- refusals ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("photo.pdf", documents.JPEG, "This is a JPEG picture, not a document."),
        ("a.txt", b"", "The file is empty."),
        ("a.exe", b"MZ\x90\x00", "This is a program, not a document."),
        ("a.pdf", b"Hello", "Its name says PDF, but inside it is something else."),
    ],
)
def test_other_files_are_422(
    api: TestClient, shop: Shop, key: dict[str, str], name: str, data: bytes, reason: str
) -> None:
    body = assert_problem(upload(api, key, shop.campaign_id, name=name, data=data), 422)

    assert body["errors"] == [{"field": "file", "reason": reason}]
    assert nothing_happened()


@pytest.mark.parametrize(
    "form",
    [
        {"files": {"file": ("a.md", RETURNS)}},
        {"files": {"file": ("a.md", RETURNS)}, "data": {"campaign_id": "not-a-uuid"}},
        {"data": {"campaign_id": str(uuid4())}},
        {"data": {"campaign_id": str(uuid4()), "file": "text, not a file"}},
        {"json": {"campaign_id": str(uuid4()), "file": "x"}},
    ],
)
def test_an_incomplete_form_is_422(
    api: TestClient, shop: Shop, key: dict[str, str], form: dict[str, Any]
) -> None:
    assert_problem(api.post(f"{BASE}/upload", headers=key, **form), 422)
    assert nothing_happened()


def test_a_broken_form_is_400(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    headers = {**key, "Content-Type": "multipart/form-data"}

    assert_problem(api.post(f"{BASE}/upload", headers=headers, content=b"no boundary"), 400)
    assert nothing_happened()


@pytest.mark.parametrize("declared", [True, False])
def test_too_many_bytes_are_413(api: TestClient, shop: Shop, key: dict[str, str], declared: bool) -> None:
    start = (
        b'--x\r\nContent-Disposition: form-data; name="campaign_id"\r\n\r\n'
        + str(shop.campaign_id).encode()
        + b'\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    )
    body = start + b"x" * limits.LARGEST_DOCUMENT + b"\r\n--x--\r\n"

    def in_pieces() -> Iterator[bytes]:
        stream = io.BytesIO(body)
        while piece := stream.read(65536):
            yield piece

    headers = {**key, "Content-Type": "multipart/form-data; boundary=x"}
    content = body if declared else in_pieces()
    assert_problem(api.post(f"{BASE}/upload", headers=headers, content=content), 413)
    assert nothing_happened()


def test_a_file_a_little_too_large_is_413_and_the_largest_is_taken(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    largest = b"x" * sources.LARGEST_FILE

    assert_problem(upload(api, key, shop.campaign_id, name="a.txt", data=largest + b"x"), 413)
    assert nothing_happened()
    assert upload(api, key, shop.campaign_id, name="a.txt", data=largest).status_code == 202


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/healthz",
        "file:///etc/passwd",
        "http://169.254.169.254/",
        "x",
        "",
    ],
)
def test_addresses_that_are_not_public_are_422(
    api: TestClient, shop: Shop, key: dict[str, str], url: str
) -> None:
    body = assert_problem(
        api.post(f"{BASE}/scrape", headers=key, json={"url": url, "campaign_id": str(shop.campaign_id)}), 422
    )

    assert [error["field"] for error in body["errors"]] == ["url"]
    assert nothing_happened()


@pytest.mark.parametrize("route", ["scrape", "delete-source"])
def test_malformed_json_is_400_and_missing_fields_are_422(
    api: TestClient, shop: Shop, key: dict[str, str], route: str
) -> None:
    headers = {**key, "Content-Type": "application/json"}

    assert_problem(api.post(f"{BASE}/{route}", headers=headers, content=b"{"), 400)
    assert_problem(api.post(f"{BASE}/{route}", headers=headers, json={}), 422)


def test_another_shops_campaign_and_source_are_404_as_unknown_ones_are(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    stranger = make_shop()
    theirs = sources.add_file(
        stranger.client_id,
        campaign_id=stranger.campaign_id,
        name="theirs.md",
        file=io.BytesIO(RETURNS),
        storage=open_storage(get_settings()),
    )
    work()

    def answers(campaign_id: Any, source_id: Any) -> list[dict[str, Any]]:
        url = {"url": "https://lotus.example.com/", "campaign_id": str(campaign_id)}
        return [
            assert_problem(response, 404)
            for response in (
                upload(api, key, campaign_id),
                api.post(f"{BASE}/scrape", headers=key, json=url),
                api.get(f"{BASE}/{campaign_id}", headers=key),
                api.get(f"{BASE}/{campaign_id}", headers=key, params={"q": "return"}),
                api.post(f"{BASE}/delete-source", headers=key, json={"source_id": str(source_id)}),
            )
        ]

    assert answers(stranger.campaign_id, theirs) == answers(uuid4(), uuid4())
    assert scalar("SELECT count(*) FROM knowledge_sources") == 1
    assert scalar("SELECT count(*) FROM documents") == 1


def test_a_campaign_that_is_full_is_409(
    api: TestClient, shop: Shop, key: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_SOURCES", 1)
    upload(api, key, shop.campaign_id, name="1.md")
    url = {"url": "https://lotus.example.com/", "campaign_id": str(shop.campaign_id)}

    assert_problem(upload(api, key, shop.campaign_id, name="2.md"), 409)
    assert_problem(api.post(f"{BASE}/scrape", headers=key, json=url), 409)


def test_a_storage_that_is_away_is_503(
    api: TestClient, shop: Shop, key: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("obstore.put", away)

    body = assert_problem(upload(api, key, shop.campaign_id), 503)

    assert body["detail"] == "The file could not be stored. Try again in a moment."
    assert scalar("SELECT count(*) FROM knowledge_sources") == 0


def test_the_description_tells_both_answers_and_every_refusal(api: TestClient) -> None:
    paths = api.get("/api/v1/openapi.json").json()["paths"]

    assert set(paths[f"{BASE}/upload"]["post"]["responses"]) == {
        "202", "400", "401", "403", "404", "405", "409", "413", "422", "500", "503",
    }  # fmt: skip
    assert "multipart/form-data" in paths[f"{BASE}/upload"]["post"]["requestBody"]["content"]
    answer = paths[f"{BASE}/{{campaign_id}}"]["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    assert {option["$ref"].rpartition("/")[2] for option in answer["anyOf"]} == {"SourceList", "SearchBody"}


def test_a_cookie_uploads_only_from_our_own_pages(api: TestClient, shop: Shop) -> None:
    with system_session() as session:
        accounts.create_user(
            session, email="asha@example.com", password="correct horse battery", shop="Asha's"
        )
    api.post("/api/v1/auth/login", json={"email": "asha@example.com", "password": "correct horse battery"})

    for headers in ({}, {"Origin": "https://evil.example"}):
        assert_problem(upload(api, headers, shop.campaign_id), 403)
    assert nothing_happened()
