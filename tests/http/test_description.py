"""`openapi.json` is true: what a route answers, it has declared, and every refusal is problem JSON."""

import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from starlette.middleware.cors import CORSMiddleware

from revive_app.api.limits import largest_body
from revive_app.api.openapi import describe
from revive_app.api.preflights import RefusedPreflights
from tests.builders import Shop
from tests.http.built import built_api
from tests.http.problems import assert_problem

NOBODY = UUID("5cdd6108-97c4-4f47-a1cc-efaadd726bcc")
WEBHOOK = "/api/v1/webhook"
# An endless answer, and the ways in and out, which have tests of their own.
NOT_ASKED = {"/api/v1/activity/stream", "/api/v1/auth/google", "/api/v1/auth/callback"}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method.upper(), path, operation)
        for path, methods in describe(built_api())["paths"].items()
        if path.startswith("/api/v1") and path != WEBHOOK
        for method, operation in methods.items()
    ]


OPERATIONS = operations()
ASKED = [(method, path, operation) for method, path, operation in OPERATIONS if path not in NOT_ASKED]


def test_every_route_says_what_any_of_them_may_answer() -> None:
    for _, _, operation in OPERATIONS:
        answers = operation["responses"]
        assert {"405", "422", "500", "503"} <= set(answers)
        assert {"400", "413"} <= set(answers) or "requestBody" not in operation
        kinds = {kind for status, answer in answers.items() if status >= "400" for kind in answer["content"]}
        assert kinds == {"application/problem+json"}


@pytest.mark.parametrize(
    ("_case", "body", "kind"),
    [
        ("nothing", b"", "application/json"),
        ("no JSON", b"{", "application/json"),
        ("an empty object", b"{}", "application/json"),
        ("something else", b"a=b", "text/plain"),
        ("too much", None, "application/json"),
    ],
)
def test_what_is_answered_was_declared(
    api: TestClient, key: dict[str, str], shop: Shop, _case: str, body: bytes | None, kind: str
) -> None:
    for method, path, operation in ASKED:
        if method == "GET" and body != b"":
            continue  # a question has no body
        at = re.sub(r"\{[^}]+\}", str(NOBODY), path)
        content = b"x" * (largest_body(at) + 1) if body is None else body

        response = api.request(method, at, content=content, headers={**key, "Content-Type": kind})

        told = f"{method} {path}: {response.status_code} {response.text[:200]}"
        assert str(response.status_code) in operation["responses"], told
        if response.status_code >= 400:
            assert_problem(response, response.status_code)
        elif response.content:
            declared = operation["responses"][str(response.status_code)]["content"]
            assert response.headers["content-type"].partition(";")[0] in declared, told


METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}


def methods_at(address: str, paths: dict[str, Any]) -> set[str]:
    """What is described for it, under whichever path it fits: `/products/import` is a `/products/{id}` too."""
    return {
        method.upper()
        for path, methods in paths.items()
        if re.fullmatch(re.sub(r"\\\{[^}]+\\\}", "[^/]+", re.escape(path.rstrip("/"))), address.rstrip("/"))
        for method in methods
    }


def test_a_method_nobody_described_is_refused_as_declared(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    paths = describe(built_api())["paths"]

    for _, path, operation in OPERATIONS:
        at = re.sub(r"\{[^}]+\}", str(NOBODY), path)
        known = methods_at(at, paths)
        assert "405" in operation["responses"]
        for method in sorted(METHODS - known):
            refused = api.request(method, at, headers=key)

            assert_problem(refused, 405)
            assert set(refused.headers["allow"].split(", ")) - {"HEAD"} == known, f"{method} {path}"


def test_the_webhooks_refusals_are_declared_as_what_they_are() -> None:
    webhook = describe(built_api())["paths"][WEBHOOK]

    assert {
        method: {status: list(answer["content"]) for status, answer in operation["responses"].items()}
        for method, operation in webhook.items()
    } == {
        "get": {
            "200": ["text/plain"],
            **dict.fromkeys(("403", "405"), ["application/problem+json"]),
        },
        "post": {
            "200": ["text/plain"],
            **dict.fromkeys(("400", "401", "413", "503", "405"), ["application/problem+json"]),
        },
    }


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_the_probes_answer_what_they_declare(api: TestClient, path: str) -> None:
    declared = describe(built_api())["paths"][path]["get"]["responses"]

    response = api.get(path)

    if path == "/readyz":
        assert response.json()["checks"]["failing_steps"] == []

    assert (
        response.headers["content-type"].partition(";")[0] in declared[str(response.status_code)]["content"]
    )


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/metrics", "/api/v1/campaigns", "/api/v1/activity/stream"]
)
def test_a_probe_may_ask_for_the_head_alone(
    api: TestClient, key: dict[str, str], shop: Shop, path: str
) -> None:
    head = api.head(path, headers=key)

    assert head.status_code == (503 if path == "/readyz" else 200)
    assert head.content == b""


@pytest.mark.parametrize(
    ("origin", "status", "kind"),
    [("https://ours.example", 200, "text/plain"), ("https://evil.example", 400, "application/problem+json")],
)
def test_a_refused_preflight_is_a_problem(origin: str, status: int, kind: str) -> None:
    within = CORSMiddleware(built_api(), allow_origins=["https://ours.example"])
    asked = {"Origin": origin, "Access-Control-Request-Method": "GET"}

    response = TestClient(RefusedPreflights(within)).options("/api/v1/campaigns", headers=asked)

    assert response.status_code == status
    assert response.headers["content-type"].partition(";")[0] == kind
    if status == 400:
        assert_problem(response, 400)


@pytest.mark.parametrize("method", ["DELETE", "PUT", "TRACE", "PROPFIND", "LOCK", "SOMETHING"])
def test_a_known_address_says_how_it_may_be_asked(api: TestClient, shop: Shop, method: str) -> None:
    for path in ("/api/v1/campaigns", "/api/v1/campaigns/"):
        response = api.request(method, path)

        assert_problem(response, 405)
        assert response.headers["allow"] == "GET, POST, HEAD"
    assert_problem(api.request(method, "/api/v1/nowhere"), 404)


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
