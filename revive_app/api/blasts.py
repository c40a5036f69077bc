"""Blasts over HTTP: tried on paper, started, watched, steered, and taken home as CSV."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from revive_app.api.blast_bodies import (
    BlastBody,
    BlastList,
    BlastPatch,
    NewBlast,
    RecipientList,
    ResultsBody,
    StartedBlast,
    TestSend,
    TestSent,
    blast_body,
    recipient_body,
    started,
    tried,
)
from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.db import tenant_session
from revive_app.services.blasts import progress, proving, recipients, starting, steering, testing
from revive_app.services.blasts.request import BlastRequest, VariantB
from revive_app.vocabulary import BlastStatus

router = APIRouter(tags=["blasts"])

_STARTED: dict[int | str, dict[str, Any]] = {
    200: {"model": StartedBlast, "description": "A dry run: nothing was written"},
    **responses(400, 401, 403, 404, 409, 422),
}


@router.post("/campaigns/{campaign_id}/blast", status_code=202, responses=_STARTED)
def start_blast(scope: CallerScope, campaign_id: UUID, new: NewBlast, response: Response) -> StartedBlast:
    """Start it, or set it for later. With `dry_run` only count and reckon, and answer 200.

    The same `idempotency_key` returns the same blast. 409 when the campaign rests, the template may not be
    sent, or everybody is in a blast of it already.
    """
    request = _request(campaign_id, new)
    with tenant_session(scope.client_id) as session:
        if new.dry_run:
            response.status_code = 200
            return tried(starting.dry_run(session, request))
        blast = starting.start(session, request, by=name_of(scope), user_id=scope.user_id)
        return started(blast)


@router.post(
    "/campaigns/{campaign_id}/blast/test",
    status_code=202,
    responses=responses(400, 401, 403, 404, 409, 422, 429),
)
def send_test(scope: CallerScope, campaign_id: UUID, wanted: TestSend) -> TestSent:
    """Send the template to a colleague's phone, filled as for one of the campaign's leads."""
    with tenant_session(scope.client_id) as session:
        sent = testing.send_test(
            session,
            campaign_id=campaign_id,
            phone=wanted.phone,
            template_name=wanted.template_name,
            language=wanted.language,
            parameters=wanted.parameters,
            lead_id=wanted.lead_id,
            user_id=scope.user_id,
        )
    return TestSent.model_validate(sent, from_attributes=True)


@router.get("/blasts", responses=responses(401, 422))
def list_blasts(
    scope: CallerScope,
    campaign: UUID | None = None,
    status: BlastStatus | None = None,
    limit: Limit = 100,
    cursor: CursorParameter = None,
) -> BlastList:
    """The shop's blasts, newest first."""
    with tenant_session(scope.client_id) as session:
        page = progress.list_blasts(session, campaign_id=campaign, status=status, limit=limit, cursor=cursor)
    return BlastList(items=[blast_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/blasts/{blast_id}", responses=responses(401, 404, 422))
def read_blast(scope: CallerScope, blast_id: UUID) -> BlastBody:
    """How far it is."""
    with tenant_session(scope.client_id) as session:
        return blast_body(progress.read_blast(session, blast_id))


@router.patch("/blasts/{blast_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_blast(scope: CallerScope, blast_id: UUID, patch: BlastPatch) -> BlastBody:
    """Pause it, let it go on (or start early), cancel it. When the answer is there, nothing more is claimed."""
    with tenant_session(scope.client_id) as session:
        steering.change_status(session, blast_id, BlastStatus(patch.status), by=name_of(scope))
        return blast_body(progress.read_blast(session, blast_id))


@router.get("/blasts/{blast_id}/results", responses=responses(401, 404, 422))
def read_results(scope: CallerScope, blast_id: UUID) -> ResultsBody:
    """What two templates, or writing at all, made of a difference so far, with honest intervals."""
    with tenant_session(scope.client_id) as session:
        return ResultsBody.model_validate(proving.results(session, blast_id), from_attributes=True)


@router.get(
    "/blasts/{blast_id}/recipients",
    response_model=RecipientList,
    responses={
        200: {
            "description": "A page of recipients; with `format=csv` all of them as a file",
            "content": {"text/csv": {"schema": {"type": "string"}}},
        },
        **responses(401, 404, 422),
    },
)
def list_recipients(
    scope: CallerScope,
    blast_id: UUID,
    status: str | None = Query(default=None, max_length=20),
    output: Annotated[Literal["json", "csv"], Query(alias="format")] = "json",
    limit: Limit = 100,
    cursor: CursorParameter = None,
) -> RecipientList | StreamingResponse:
    """Each person: status, error code and words, and when each step happened."""
    with tenant_session(scope.client_id) as session:
        if output == "csv":
            recipients.require(session, blast_id, status)
            return _as_file(recipients.as_csv(scope.client_id, blast_id, status=status), blast_id)
        page = recipients.list_recipients(session, blast_id, status=status, limit=limit, cursor=cursor)
    return RecipientList(items=[recipient_body(one) for one in page.items], next_cursor=page.next_cursor)


def _as_file(lines: Iterator[str], blast_id: UUID) -> StreamingResponse:
    return StreamingResponse(
        lines,
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="blast-{blast_id}.csv"'},
    )


def _request(campaign_id: UUID, new: NewBlast) -> BlastRequest:
    fields = new.model_dump(exclude={"dry_run", "variant_b"})
    variant = VariantB(**new.variant_b.model_dump()) if new.variant_b else None
    return BlastRequest(campaign_id=campaign_id, variant_b=variant, **fields)
