"""The description of the API: what FastAPI knows, and the webhook that stands in front of it."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from revive_app.api.problems import MEDIA_TYPE, Problem

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
            "403": {"description": "Wrong token"},
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
            "200": {"description": "Committed"},
            "400": {"description": "Not JSON, or not Meta's envelope"},
            "401": {"description": "Signature missing or wrong"},
            "413": {"description": "Over 3 MB"},
            "503": {"description": "The database is away: Meta will repeat"},
        },
    },
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document."""
    schema = get_openapi(title=app.title, version=app.version, routes=app.routes)
    schema["paths"]["/api/v1/webhook"] = _WEBHOOK
    components = schema.setdefault("components", {})
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    for name, definition in problem.pop("$defs", {}).items():
        components.setdefault("schemas", {})[name] = definition
    components.setdefault("schemas", {})["Problem"] = problem
    components["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "An API key, rvk_…"},
        "session": {"type": "apiKey", "in": "cookie", "name": "revive_session"},
    }
    _say_errors_as_problems(schema)
    return schema


def _say_errors_as_problems(schema: dict[str, Any]) -> None:
    """FastAPI describes its own shape for 422; ours are problems, all of them."""
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            if "security" not in operation and path.startswith("/api/v1") and "/webhook" not in path:
                operation["security"] = [{"key": []}, {"session": []}]
            answer = operation.get("responses", {}).get("422")
            if answer is not None:
                answer["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for name in ("HTTPValidationError", "ValidationError"):
        schema.get("components", {}).get("schemas", {}).pop(name, None)
