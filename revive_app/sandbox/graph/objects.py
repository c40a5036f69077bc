"""Graph's objects by id: numbers, accounts, templates, uploads; and which app hears an account's webhooks."""

import secrets

import httpx
from starlette.requests import Request
from starlette.responses import Response

from revive_app.db import SystemSession, system_session
from revive_app.sandbox import store
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.errors import INVALID, GraphError, Json, unknown_object
from revive_app.sandbox.graph import media as media_routes
from revive_app.sandbox.graph.requests import (
    answer,
    authorized_account,
    authorized_number,
    bearer,
    object_id,
    read_json,
    require_known_token,
)
from revive_app.sandbox.graph.templates import described_template, fields_of, select
from revive_app.sandbox.media import find_media
from revive_app.sandbox.store import Number
from revive_app.sandbox.templates.store import template_by_id
from revive_app.sandbox.threads import in_thread
from revive_app.sandbox.validation.node import Node

CALLBACK_TIMEOUT = 5.0
CALLBACK_LENGTH = 200
HIGH_THROUGHPUT = 1000

_PHONE_DEFAULTS = ["verified_name", "code_verification_status", "display_phone_number", "quality_rating"]
_PHONE_DEFAULTS += ["platform_type", "throughput"]


async def get_object(request: Request) -> Response:
    """A number, account, template or upload, with the fields asked for."""
    found = await in_thread(_get, request, object_id(request))
    return answer(request, found)


async def delete_object(request: Request) -> Response:
    """Delete an upload; nothing else goes by id."""
    gone = await in_thread(_delete, request, object_id(request))
    return answer(request, gone)


async def phone_numbers(request: Request) -> Response:
    """The numbers of an account."""
    fields = fields_of(request) or _PHONE_DEFAULTS
    numbers = await in_thread(_numbers, object_id(request), bearer(request), request.method)
    return answer(request, {"data": [select(_described(number), fields) for number in numbers]})


async def subscribe(request: Request) -> Response:
    """Subscribe, perhaps with a callback of the account's own, once it has answered Meta's challenge."""
    waba_id, token = object_id(request), bearer(request)
    await in_thread(_numbers, waba_id, token, request.method)
    body = Node(await read_json(request)) if request.headers.get("content-length", "0") != "0" else Node({})
    callback = None
    if body.has("override_callback_uri"):
        callback = body.url("override_callback_uri")
        if len(callback) > CALLBACK_LENGTH:
            raise GraphError(
                INVALID, f"Param override_callback_uri has at most {CALLBACK_LENGTH} characters."
            )
        await _challenge(callback, body.text("verify_token", longest=200))
    await in_thread(_set_callback, waba_id, callback)
    return answer(request, {"success": True})


async def subscriptions(request: Request) -> Response:
    """The app that hears the account's webhooks."""
    numbers = await in_thread(_numbers, object_id(request), bearer(request), request.method)
    app: Json = {"whatsapp_business_api_data": {"id": "1", "name": "Revive", "link": ""}}
    if numbers[0].callback_url:
        app["override_callback_uri"] = numbers[0].callback_url
    return answer(request, {"data": [app]})


async def unsubscribe(request: Request) -> Response:
    """Take the account's own callback away; webhooks come home again."""
    waba_id = object_id(request)
    await in_thread(_numbers, waba_id, bearer(request), request.method)
    await in_thread(_set_callback, waba_id, None)
    return answer(request, {"success": True})


def _get(request: Request, wanted: str) -> Json:
    token, fields = bearer(request), fields_of(request)
    with system_session() as session:
        require_known_token(session, token)
        if store.find_number(session, wanted) is not None:
            number = authorized_number(session, wanted, token, request.method)
            return select(_described(number), fields or _PHONE_DEFAULTS)
        template = template_by_id(session, wanted)
        if template is not None:
            return select(described_template(session, template, token, request.method), fields)
        media = find_media(session, wanted, now=utc_now())
        if media is not None:
            return media_routes.describe(session, media, request)
        return select(_account(session, wanted, token, request.method), fields)


def _delete(request: Request, wanted: str) -> Json:
    with system_session() as session:
        require_known_token(session, bearer(request))
        media = find_media(session, wanted, now=utc_now())
        if media is None:
            raise unknown_object(wanted, request.method)
        return media_routes.forget(session, media, request)


def _account(session: SystemSession, waba_id: str, token: str, method: str) -> Json:
    number = authorized_account(session, waba_id, token, method)[0]
    return {
        "id": waba_id,
        "name": number.verified_name,
        "currency": "INR",
        "timezone_id": "71",
        "message_template_namespace": f"sandbox_{waba_id}",
        "account_review_status": "APPROVED",
        "health_status": _health("WABA", waba_id),
    }


def _described(number: Number) -> Json:
    level = "HIGH" if number.throughput >= HIGH_THROUGHPUT else "STANDARD"
    return {
        "verified_name": number.verified_name,
        "code_verification_status": "VERIFIED",
        "display_phone_number": number.display_phone,
        "quality_rating": "GREEN",
        "platform_type": "CLOUD_API",
        "throughput": {"level": level},
        "name_status": "APPROVED",
        "status": "CONNECTED",
        "account_mode": "SANDBOX",
        "whatsapp_business_manager_messaging_limit": "TIER_UNLIMITED",
        "messaging_limit_tier": "TIER_UNLIMITED",
        "health_status": _health("PHONE_NUMBER", number.phone_number_id),
        "webhook_configuration": {"application": number.callback_url or ""},
        "id": number.phone_number_id,
    }


def _health(kind: str, object_id: str) -> Json:
    entity = {"entity_type": kind, "id": object_id, "can_send_message": "AVAILABLE"}
    return {"can_send_message": "AVAILABLE", "entities": [entity]}


def _numbers(waba_id: str, token: str, method: str) -> list[Number]:
    with system_session() as session:
        return authorized_account(session, waba_id, token, method)


def _set_callback(waba_id: str, callback: str | None) -> None:
    with system_session() as session:
        session.run(
            "UPDATE sandbox_numbers SET callback_url = :callback WHERE waba_id = :waba_id",
            callback=callback,
            waba_id=waba_id,
        )


async def _challenge(callback: str, verify_token: str) -> None:
    """Ask the callback for Meta's challenge (REFERENCE §2.1). Raises GraphError 2200."""
    challenge = str(secrets.randbelow(10**10))
    query = {"hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verify_token}
    try:
        async with httpx.AsyncClient(timeout=CALLBACK_TIMEOUT, trust_env=False) as client:
            answered = await client.get(callback, params=query)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise _callback_failed(type(error).__name__) from error
    if answered.status_code != 200 or answered.text != challenge:
        raise _callback_failed(str(answered.status_code))


def _callback_failed(reason: str) -> GraphError:
    return GraphError(
        2200, message=f"(#2200) Callback verification failed with the following errors: HTTP {reason}"
    )
