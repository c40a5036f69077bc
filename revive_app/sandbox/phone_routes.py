"""/sandbox/phones/{number}/{customer}: the phones over HTTP, for tests and pages on this machine.

Nobody signs in on a phone, so nobody else may come: only this machine, and only its own pages.
"""

import ipaddress
import json
from dataclasses import asdict
from functools import partial
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from revive_app.errors import InvalidInput, NotAllowed, NotFound, ReviveError
from revive_app.sandbox.phones import (
    business_is_typing,
    phone_read,
    phone_send,
    phone_tap,
    phone_thread,
)
from revive_app.sandbox.threads import in_thread
from revive_app.settings import get_settings

LARGEST_BODY = 64 * 1024
LONGEST_THREAD = 500


def build_phones() -> Starlette:
    """The phones as an ASGI app, to be mounted at /sandbox/phones."""
    return Starlette(
        routes=[
            Route("/{number}/{customer}/messages", _thread, methods=["GET"]),
            Route("/{number}/{customer}/messages", _send, methods=["POST"]),
            Route("/{number}/{customer}/taps", _tap, methods=["POST"]),
            Route("/{number}/{customer}/read", _read, methods=["POST"]),
        ],
        exception_handlers={ReviveError: _refuse},
    )


async def _thread(request: Request) -> Response:
    number, customer = _phone(request)
    limit = request.query_params.get("limit", "100")
    if not limit.isdigit() or not 1 <= int(limit) <= LONGEST_THREAD:
        raise InvalidInput(f"limit is a number from 1 to {LONGEST_THREAD}.")
    bubbles = await in_thread(partial(phone_thread, number, customer, limit=int(limit)))
    typing = await in_thread(business_is_typing, number, customer)
    messages = [{**asdict(bubble), "created_at": bubble.created_at.isoformat()} for bubble in bubbles]
    return JSONResponse({"messages": messages, "typing": typing})


async def _send(request: Request) -> Response:
    """`{"text"}` or `{"message": Meta's message object}`, perhaps with `name` and `wa_user_id`."""
    number, customer = _phone(request)
    body = await _json(request)
    message = body.get("message", body.get("text"))
    if not isinstance(message, str | dict):
        raise InvalidInput("Give the message's text, or the message itself.")
    send = partial(
        phone_send, name=_optional_text(body, "name"), wa_user_id=_optional_text(body, "wa_user_id")
    )
    wamid = await in_thread(send, number, customer, message)
    return JSONResponse({"id": wamid}, status_code=201)


async def _tap(request: Request) -> Response:
    """`{"message_id", "choice"}`"""
    number, customer = _phone(request)
    body = await _json(request)
    message_id, choice = _optional_text(body, "message_id"), _optional_text(body, "choice")
    if message_id is None or choice is None:
        raise InvalidInput("Give message_id and choice.")
    wamid = await in_thread(phone_tap, number, customer, message_id, choice)
    return JSONResponse({"id": wamid}, status_code=201)


async def _read(request: Request) -> Response:
    number, customer = _phone(request)
    await _json(request)
    return JSONResponse({"read": await in_thread(phone_read, number, customer)})


def _phone(request: Request) -> tuple[str, str]:
    if not get_settings().sandbox:
        raise NotFound("There is no sandbox here.")
    if not (_from_this_machine(request) and _same_origin(request)):
        raise NotAllowed("Phones can only be held on this machine.")
    return request.path_params["number"], request.path_params["customer"]


def _from_this_machine(request: Request) -> bool:
    if request.client is None or "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _same_origin(request: Request) -> bool:
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


async def _json(request: Request) -> dict[str, object]:
    """The JSON object of a write; only JSON, which no foreign form can send without asking first."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise InvalidInput("Send JSON.")
    raw = b""
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > LARGEST_BODY:
            raise InvalidInput("That is too long.")
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise InvalidInput("This is not JSON.") from error
    if not isinstance(body, dict):
        raise InvalidInput("Send a JSON object.")
    return body


def _optional_text(body: dict[str, object], key: str) -> str | None:
    value = body.get(key)
    if value is not None and not isinstance(value, str):
        raise InvalidInput(f"{key} must be text.")
    return value


def _refuse(_: Request, error: Exception) -> Response:
    assert isinstance(error, ReviveError)
    problem = {"type": "about:blank", "title": error.code, "status": error.status, "detail": error.message}
    return JSONResponse(problem, status_code=error.status, media_type="application/problem+json")
