"""Every refusal of the API as RFC 9457 problem JSON: the same shape, whoever refuses."""

import logging
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from revive_app.errors import FieldError, InvalidInput, ReviveError

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"

_TITLES = {
    400: "Bad request",
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    413: "Too large",
    415: "Unsupported media type",
    422: "Invalid input",
    429: "Too many requests",
    500: "Something broke",
    503: "Unavailable",
}


class FieldProblem(BaseModel):
    """One field of a refused request."""

    field: str
    reason: str


class Problem(BaseModel):
    """What every error answer looks like."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] = []


def problem(
    status: int,
    detail: str,
    *,
    code: str | None = None,
    fields: tuple[FieldError, ...] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """An error answer."""
    body = Problem(
        type=f"urn:revive:{code}" if code else "about:blank",
        title=_TITLES.get(status, "Refused"),
        status=status,
        detail=detail,
        errors=[FieldProblem(field=field.field, reason=field.reason) for field in fields],
    )
    told = dict(headers or {}) | ({"WWW-Authenticate": "Bearer"} if status == 401 else {})
    return JSONResponse(body.model_dump(), status_code=status, media_type=MEDIA_TYPE, headers=told)


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For a route's OpenAPI entry: these statuses answer with problem JSON."""
    return {
        status: {"description": _TITLES[status], "content": {MEDIA_TYPE: {"schema": _PROBLEM_SCHEMA}}}
        for status in statuses
    }


_PROBLEM_SCHEMA = {"$ref": "#/components/schemas/Problem"}


def install(app: FastAPI) -> None:
    """Have every exception of this app answered as a problem."""
    app.add_exception_handler(ReviveError, _revive_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(sa.exc.OperationalError, _database_away)
    app.add_exception_handler(sa.exc.TimeoutError, _database_away)
    # The net behind `storable`: what PostgreSQL or its driver refuse to keep.
    app.add_exception_handler(sa.exc.DataError, _unstorable)
    app.add_exception_handler(UnicodeEncodeError, _unstorable)
    app.add_exception_handler(Exception, _unexpected)


async def _revive_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ReviveError)
    fields = error.fields if isinstance(error, InvalidInput) else ()
    return problem(error.status, error.message, code=error.code, fields=fields)


async def _validation_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    if any(item["type"] == "json_invalid" for item in error.errors()):
        return problem(400, "The body is not valid JSON.", code="malformed_json")
    fields = tuple(
        FieldError(
            ".".join(str(part) for part in item["loc"] if part not in {"body", "query", "path"}),
            item["msg"].removeprefix("Value error, "),
        )
        for item in error.errors()
    )
    return problem(422, "Some of what was sent cannot be used.", code="invalid_input", fields=fields)


async def _http_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return problem(error.status_code, str(error.detail), headers=error.headers)


async def _database_away(_request: Request, error: Exception) -> JSONResponse:
    log.warning("database away: %s", type(error).__name__)
    return problem(503, "The database is away. Try again in a moment.", code="unavailable")


async def _unstorable(request: Request, error: Exception) -> JSONResponse:
    log.warning("%s %s: %s", request.method, request.url.path, type(error).__name__)
    return problem(422, "Some of what was sent cannot be kept.", code="invalid_input")


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    log.error("%s %s broke", request.method, request.url.path, exc_info=error)
    return problem(500, "Something broke on our side. It has been logged.", code="internal")
