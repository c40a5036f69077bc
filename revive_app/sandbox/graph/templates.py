"""/{account}/message_templates: created and reviewed, listed by pages, deleted."""

import random
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from revive_app.db import SystemSession, system_session
from revive_app.sandbox import store
from revive_app.sandbox.bell import ring
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.envelopes import template_envelope
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.graph.requests import answer, authorized_account, bearer, object_id, read_json
from revive_app.sandbox.store import Number, Webhook, WebhookKind
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.review import review
from revive_app.sandbox.templates.store import (
    Page,
    create_template,
    delete_templates,
    list_templates,
    template_by_id,
)
from revive_app.sandbox.threads import in_thread

PAGE = 25
LARGEST_PAGE = 500
REVIEW_MS = (500, 1500)
LATER = timedelta(seconds=2)

FILTERS = ("name", "status", "category", "language")

# Templates whose names begin like this end like this: the review's magic numbers.
VERDICTS: dict[str, tuple[tuple[str, str | None], ...]] = {
    "sandbox_reject": (("REJECTED", "INVALID_FORMAT"),),
    "sandbox_pause": (("APPROVED", "NONE"), ("PAUSED", None)),
    "sandbox_disable": (("APPROVED", "NONE"), ("DISABLED", None)),
}
APPROVED: tuple[tuple[str, str | None], ...] = (("APPROVED", "NONE"),)


async def create(request: Request) -> Response:
    """Take a template for review: PENDING now, the verdict by webhook."""
    waba_id, token = object_id(request), bearer(request)
    await in_thread(_authorize, waba_id, token, request.method)
    body = await read_json(request)
    created = await in_thread(_create, waba_id, token, body)
    return answer(request, created)


async def listing(request: Request) -> Response:
    """A page of templates with the fields asked for."""
    waba_id, token = object_id(request), bearer(request)
    filters = {key: request.query_params[key] for key in FILTERS if key in request.query_params}
    for key in ("status", "category"):
        if key in filters:
            filters[key] = filters[key].upper()
    limit = _limit(request.query_params.get("limit", str(PAGE)))
    after = request.query_params.get("after")
    page = await in_thread(_list, waba_id, token, filters, after, limit)
    fields = fields_of(request)
    data = [select(template.described(), fields) for template in page.templates]
    return answer(request, {"data": data, "paging": _paging(request, page)})


async def delete(request: Request) -> Response:
    """Delete a name in all languages, or one translation by `hsm_id`."""
    waba_id, token = object_id(request), bearer(request)
    name, template_id = request.query_params.get("name"), request.query_params.get("hsm_id")
    await in_thread(_delete, waba_id, token, name, template_id)
    return answer(request, {"success": True})


def fields_of(request: Request) -> list[str]:
    """The names in `fields`; what stands in brackets behind one is not looked at."""
    given = request.query_params.get("fields", "")
    return [name for part in given.split(",") if (name := part.partition("{")[0].partition(".")[0].strip())]


def select(described: Json, fields: list[str]) -> Json:
    """The fields asked for, and the id. Raises GraphError 100 for one there is not."""
    if not fields:
        return described
    for name in fields:
        if name not in described:
            raise GraphError(INVALID, message=f"(#100) Tried accessing nonexistent field ({name})")
    return {name: described[name] for name in dict.fromkeys([*fields, "id"])}


def _limit(given: str) -> int:
    if not given.isdigit() or int(given) < 1:
        raise GraphError(INVALID, "Param limit must be a positive integer.")
    return min(int(given), LARGEST_PAGE)


def _paging(request: Request, page: Page) -> Json:
    paging: Json = {"cursors": {"before": page.before, "after": page.after}}
    if page.has_more:
        paging["next"] = str(request.url.include_query_params(after=page.after))
    return paging


def _authorize(waba_id: str, token: str, method: str) -> None:
    with system_session() as session:
        authorized_account(session, waba_id, token, method)


def _create(waba_id: str, token: str, body: Json) -> Json:
    now = utc_now()
    with system_session() as session:
        number = authorized_account(session, waba_id, token, "POST")[0]
        draft = review(body)
        template_id = create_template(session, waba_id, draft, now=now)
        template = template_by_id(session, template_id)
        assert template is not None
        store.add_webhooks(session, _verdicts(number, template, now))
        session.after_commit(ring)
    return {"id": template_id, "status": "PENDING", "category": draft.category}


def _verdicts(number: Number, template: Template, now: datetime) -> list[Webhook]:
    verdicts = next((one for prefix, one in VERDICTS.items() if template.name.startswith(prefix)), APPROVED)
    at = now + timedelta(milliseconds=random.uniform(*REVIEW_MS))
    return [
        Webhook(
            kind=WebhookKind.TEMPLATE,
            phone_number_id=number.phone_number_id,
            subject=template.id,
            outcome=event,
            body=template_envelope(template, event=event, reason=reason, at=at + position * LATER),
            due_at=at + position * LATER,
            created_at=now,
        )
        for position, (event, reason) in enumerate(verdicts)
    ]


def _list(waba_id: str, token: str, filters: dict[str, str], after: str | None, limit: int) -> Page:
    with system_session() as session:
        authorized_account(session, waba_id, token, "GET")
        return list_templates(session, waba_id, filters=filters, after=after, limit=limit)


def _delete(waba_id: str, token: str, name: str | None, template_id: str | None) -> None:
    with system_session() as session:
        authorized_account(session, waba_id, token, "DELETE")
        if not name:
            raise GraphError(INVALID, "The parameter name is required.")
        if not delete_templates(session, waba_id, name=name, template_id=template_id, now=utc_now()):
            raise GraphError(INVALID, "Message template doesn't exist.")


def described_template(session: SystemSession, template: Template, token: str, method: str) -> dict[str, Any]:
    """One translation, for a token of its account."""
    authorized_account(session, template.waba_id, token, method)
    return template.described()
