"""The description of the API: what FastAPI knows, and the webhook that stands in front of it."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from revive_app.api.problems import Problem, responses


def _problems(*statuses: int) -> dict[str, Any]:
    return {str(status): said for status, said in responses(*statuses).items()}


# What any route of the API may answer: what was sent cannot be kept, something of ours broke, the database is away.
_ANYWHERE = _problems(422, 500, 503)
# What the address answers to a method that is not described here.
_OTHER_METHODS = _problems(405)
_TOO_LARGE = _problems(413)
_MALFORMED = _problems(400)

_WEBHOOK_PATH = "/api/v1/webhook"
_WEBHOOK: dict[str, Any] = {
    "get": {
        "tags": ["webhook"],
        "summary": "Meta verifies the address",
        "parameters": [
            {"name": f"hub.{name}", "in": "query", "required": True, "schema": {"type": "string"}}
            for name in ("mode", "verify_token", "challenge")
        ],
        "responses": {
            "200": {
                "description": "The challenge",
                "content": {"text/plain": {"schema": {"type": "string"}}},
            },
            **_problems(403),
            **_OTHER_METHODS,
        },
    },
    "post": {
        "tags": ["webhook"],
        "summary": "Meta delivers events",
        "description": "200 only after the events are committed.",
        "parameters": [
            {"name": "X-Hub-Signature-256", "in": "header", "required": True, "schema": {"type": "string"}}
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}},
        "responses": {
            "200": {
                "description": "Committed",
                "content": {"text/plain": {"schema": {"type": "string"}}},
            },
            **_problems(400, 401, 413, 503),
            **_OTHER_METHODS,
        },
    },
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document."""
    schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
    schema["paths"][_WEBHOOK_PATH] = _WEBHOOK
    components = schema.setdefault("components", {})
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    for name, definition in problem.pop("$defs", {}).items():
        components.setdefault("schemas", {})[name] = definition
    components.setdefault("schemas", {})["Problem"] = problem
    components["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "An API key, rvk_…"},
        "session": {"type": "apiKey", "in": "cookie", "name": "revive_session"},
    }
    for path, operations in schema["paths"].items():
        if path.startswith("/api/v1") and path != _WEBHOOK_PATH:
            for method, operation in operations.items():
                operation.setdefault("security", [{"key": []}, {"session": []}])
                _say_what_any_route_answers(operation, writes=method != "get")
    _forget_fastapis_errors(schema)
    return schema


def _say_what_any_route_answers(operation: dict[str, Any], *, writes: bool) -> None:
    """FastAPI describes its own shape for 422; ours are problems, all of them."""
    common = _ANYWHERE | _OTHER_METHODS
    common |= (_TOO_LARGE if writes else {}) | (_MALFORMED if "requestBody" in operation else {})
    answers = {**operation["responses"], "422": _ANYWHERE["422"]}
    operation["responses"] = dict(sorted({**common, **answers}.items()))


def _forget_fastapis_errors(schema: dict[str, Any]) -> None:
    for name in ("HTTPValidationError", "ValidationError"):
        schema.get("components", {}).get("schemas", {}).pop(name, None)
