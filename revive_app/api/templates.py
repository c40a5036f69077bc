"""Message templates over HTTP: mirrored from Meta, checked, submitted, shown as a real person would read them."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import LanguageCode, Moment, Parameters, TemplateName
from revive_app.db import tenant_session
from revive_app.providers.whatsapp.protocol import WhatsappClient
from revive_app.services.templates import authoring, mirror, previews, syncing
from revive_app.services.templates.authoring import NewTemplate
from revive_app.services.templates.mirror import TemplateView
from revive_app.vocabulary import TemplateCategory


class TemplateBody(BaseModel):
    """A template as Meta has it. `variables` are the names of the values a send must give."""

    id: UUID
    waba_id: str
    name: str
    language: str
    category: TemplateCategory
    status: str
    quality: str
    sendable: bool
    parameter_format: str
    components: list[Any]
    variables: list[str]
    rejected_reason: str | None
    coming_category: str | None
    coming_at: Moment | None
    synced_at: Moment
    created_at: Moment


class TemplateList(BaseModel):
    """A page of templates."""

    items: list[TemplateBody]
    next_cursor: str | None


class TemplateDefinition(BaseModel):
    """A new template, in Meta's parts: HEADER, BODY, FOOTER, BUTTONS, CAROUSEL, with examples for its variables."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=512)]
    language: Annotated[str, Field(max_length=20)] = "en"
    category: Annotated[str, Field(max_length=20)] = "MARKETING"
    components: Annotated[list[dict[str, Any]], Field(max_length=10)]
    parameter_format: Annotated[str, Field(max_length=20)] = "POSITIONAL"
    phone_number_id: Annotated[str, Field(max_length=32)] | None = None


class FindingBody(BaseModel):
    """Something about one field; `blocks`: Meta would refuse the template for it."""

    field: str
    reason: str
    blocks: bool


class LintBody(BaseModel):
    """What there is to say about a template before Meta sees it."""

    sound: bool
    findings: list[FindingBody]


class SyncBody(BaseModel):
    """What was read from Meta. `accounts_away`: so many of the shop's accounts could not be asked."""

    read: int
    added: int
    changed: int
    deleted: int
    accounts_away: int


class PreviewRequest(BaseModel):
    """Which template with which values, for which of the campaign's leads (by default the newest)."""

    model_config = ConfigDict(extra="forbid")

    campaign_id: UUID
    template_name: TemplateName | None = None
    language: LanguageCode | None = None
    parameters: Parameters = None
    lead_id: UUID | None = None


class PreviewBody(BaseModel):
    """What she would read."""

    template_name: str
    language: str
    header: str
    header_format: str
    body: str
    footer: str
    buttons: list[str]
    cards: int
    lead_id: UUID
    first_name: str
    payload: dict[str, Any]


def build_router(client: WhatsappClient) -> APIRouter:
    """The routes, with the way to Meta."""
    router = APIRouter(prefix="/templates", tags=["templates"])

    @router.get("", responses=responses(401, 422))
    def list_templates(
        scope: CallerScope,
        status: Annotated[str | None, Query(max_length=40)] = None,
        limit: Limit = 100,
        cursor: CursorParameter = None,
    ) -> TemplateList:
        """The shop's message templates, newest first."""
        with tenant_session(scope.client_id) as session:
            page = mirror.list_templates(session, status=status, limit=limit, cursor=cursor)
        return TemplateList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)

    @router.post("", status_code=201, responses=responses(400, 401, 403, 404, 409, 422, 503))
    async def submit_template(scope: CallerScope, new: TemplateDefinition) -> TemplateBody:
        """Check it, and submit it to Meta for review. 422 with each field Meta would refuse, or did."""
        by = await run_in_threadpool(name_of, scope)
        view = await authoring.submit(
            client, scope.client_id, _new(new), by=by, phone_number_id=new.phone_number_id
        )
        return _body(view)

    @router.post("/lint", responses=responses(400, 401, 403, 422))
    def lint_template(scope: CallerScope, new: TemplateDefinition) -> LintBody:  # noqa: ARG001
        """What Meta would refuse, and what it would take but better were otherwise. Nothing is submitted."""
        findings = authoring.check(_new(new))
        return LintBody(
            sound=not any(one.blocks for one in findings),
            findings=[FindingBody.model_validate(one, from_attributes=True) for one in findings],
        )

    @router.post("/preview", responses=responses(400, 401, 403, 404, 409, 422))
    def preview_template(scope: CallerScope, wanted: PreviewRequest) -> PreviewBody:
        """The template as one of the campaign's leads would read it. 422 names what is not known of her."""
        with tenant_session(scope.client_id) as session:
            shown = previews.preview(session, **wanted.model_dump())
        return PreviewBody.model_validate(shown, from_attributes=True)

    @router.post("/sync", responses=responses(401, 403, 503))
    async def sync_templates(scope: CallerScope) -> SyncBody:
        """Read all templates of the shop's accounts from Meta now."""
        report = await syncing.sync_shop(client, scope.client_id)
        return SyncBody.model_validate(report, from_attributes=True)

    @router.get("/sync", responses=responses(401))
    def read_sync(scope: CallerScope) -> TemplateList:
        """The templates as the last sync left them."""
        with tenant_session(scope.client_id) as session:
            page = mirror.list_templates(session, limit=200)
        return TemplateList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)

    @router.get("/{template_id}", responses=responses(401, 404, 422))
    def read_template(scope: CallerScope, template_id: UUID) -> TemplateBody:
        """One template."""
        with tenant_session(scope.client_id) as session:
            return _body(mirror.read_template(session, template_id))

    @router.delete("/{template_id}", status_code=204, responses=responses(401, 403, 404, 409, 422, 503))
    async def delete_template(scope: CallerScope, template_id: UUID) -> None:
        """Delete one translation at Meta. 409 while a blast still sends it."""
        by = await run_in_threadpool(name_of, scope)
        await authoring.delete(client, scope.client_id, template_id, by=by)

    return router


def _new(new: TemplateDefinition) -> NewTemplate:
    return NewTemplate(**new.model_dump(exclude={"phone_number_id"}))


def _body(view: TemplateView) -> TemplateBody:
    return TemplateBody.model_validate(view, from_attributes=True)
