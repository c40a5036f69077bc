"""Customer lists over HTTP: uploaded into a campaign, looked at first, undone while nothing was sent."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, File, Form, Query, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.errors import FieldError, InvalidInput
from revive_app.providers.storage import Storage
from revive_app.rules.clean import read_json
from revive_app.services.accounts import Scope
from revive_app.services.imports import batches, drafts, previewing, running, undoing
from revive_app.services.imports.batches import BatchView
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.running import Doer
from revive_app.vocabulary import ImportStatus

router = APIRouter(tags=["imports"])

ListFile = Annotated[UploadFile, File(description="CSV or Excel (.xlsx), at most 25 MB and 200,000 rows")]
Mapping = Annotated[
    str,
    Form(
        max_length=100_000,
        description='`{"file column": "field"}`. Fields: phone, name, first_name, last_name, email, city, interest,'
        " birthday, anniversary, potential_value, consent, opt_out, language, country_code; `context` keeps a column"
        " in context_data, `ignore` leaves it out. Columns that are not named are guessed.",
    ),
]


class BadRowBody(BaseModel):
    """A row that was not taken; rows are counted as a spreadsheet shows them."""

    row: int
    column: str
    value: str
    reason: str


class UploadAnswer(BaseModel):
    """What came of a list. `rows` = created + updated + duplicates + rejected.

    `duplicates` brought nothing new: the same phone stands further up, or the campaign has this person exactly so.
    `errors` are the first hundred bad rows; `errors_url` has all of them as CSV. A dry run has no `batch_id`.
    """

    batch_id: UUID | None
    rows: int
    created: int
    updated: int
    duplicates: int
    rejected: int
    errors: list[BadRowBody]
    errors_url: str


class DraftBody(BaseModel):
    """A list that was kept for a day, to be looked at on the Import page."""

    id: UUID
    campaign_id: UUID
    file_name: str
    size_bytes: int


class ColumnBody(BaseModel):
    """A column, what it holds, how we came to know (`heading`, `content`, `mapping`, `nothing`), and its first cells."""

    name: str
    field: str
    known_by: str
    samples: list[str]


class SampleRowBody(BaseModel):
    """A row as it would be taken; `reason` is empty, or says why it would not."""

    row: int
    name: str
    phone: str
    reason: str


class PreviewBody(BaseModel):
    """A list looked at. `header_row` is null when people begin at once."""

    kind: str
    encoding: str
    separator: str
    sheet: str
    header_row: int | None
    columns: list[ColumnBody]
    rows: int
    people: int
    duplicates: int
    rejected: dict[str, int]
    samples: list[SampleRowBody]


class BatchBody(BaseModel):
    """An imported list. `rows` = created + updated + duplicates + unchanged + rejected."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    status: ImportStatus
    file_name: str
    consent_source: str
    mapping: dict[str, Any]
    found: dict[str, Any]
    rows: int
    created: int
    updated: int
    duplicates: int
    unchanged: int
    rejected: int
    notices: int
    opted_in: int
    opted_out: int
    created_by: str
    created_at: Moment
    undone_at: Moment | None
    errors_url: str


class BatchList(BaseModel):
    """A page of imports."""

    items: list[BatchBody]
    next_cursor: str | None


class UndoneBody(BaseModel):
    """What undoing did: people removed, put back to what they were, and kept because they live on."""

    removed: int
    restored: int
    kept: int


@router.post("/campaigns/{campaign_id}/upload", responses=responses(400, 401, 403, 404, 409, 413, 422, 503))
def upload_list(
    scope: CallerScope,
    campaign_id: UUID,
    file: ListFile,
    mapping: Mapping = "",
    dry_run: Annotated[bool, Form()] = False,
    consent_source: Annotated[str, Form(max_length=running.LONGEST_SOURCE)] = "",
) -> UploadAnswer:
    """Put a customer list's people into a campaign. The same list again changes nothing.

    A row is opted in to marketing by its consent column, or by `consent_source` ("shop register, asked at billing")
    when it has none; a withdrawal is never overwritten.
    """
    wish = Wish(campaign_id, _mapping(mapping), consent_source, dry_run)
    imported = running.import_list(scope.client_id, file.file, file.filename or "", wish, _doer(scope))
    batch = imported.batch
    return UploadAnswer(
        batch_id=None if dry_run else batch.id,
        rows=batch.rows,
        created=batch.created,
        updated=batch.updated,
        duplicates=batch.duplicates + batch.unchanged,
        rejected=batch.rejected,
        errors=[BadRowBody.model_validate(error, from_attributes=True) for error in imported.errors],
        errors_url=_errors_url(batch),
    )


def build_drafts_router(storage: Storage) -> APIRouter:
    """The route that keeps lists, with the place where they lie."""
    keeping = APIRouter(tags=["imports"])

    @keeping.post(
        "/campaigns/{campaign_id}/upload/draft",
        status_code=201,
        responses=responses(400, 401, 403, 404, 409, 413, 422, 503),
    )
    def keep_list(scope: CallerScope, campaign_id: UUID, file: ListFile) -> DraftBody:
        """Keep a list for a day without importing it: the Import page shows it, its columns are put right there."""
        draft = drafts.keep(
            scope.client_id, campaign_id, file.file, file.filename or "", _doer(scope), storage=storage
        )
        return DraftBody.model_validate(draft, from_attributes=True)

    return keeping


@router.post(
    "/campaigns/{campaign_id}/upload/preview", responses=responses(400, 401, 403, 404, 409, 413, 422, 503)
)
def preview_list(scope: CallerScope, campaign_id: UUID, file: ListFile, mapping: Mapping = "") -> PreviewBody:
    """Look at a list: how it is written, what its columns seem to hold, which rows could not be taken. Keeps nothing."""
    seen = previewing.preview(scope.client_id, file.file, Wish(campaign_id, _mapping(mapping)))
    layout = seen.found.layout
    return PreviewBody(
        kind=seen.found.kind,
        encoding=seen.found.encoding,
        separator=seen.found.separator,
        sheet=seen.found.sheet,
        header_row=layout.header_row,
        columns=[ColumnBody.model_validate(column, from_attributes=True) for column in layout.columns],
        rows=seen.rows,
        people=seen.people,
        duplicates=seen.duplicates,
        rejected=seen.rejected,
        samples=[SampleRowBody.model_validate(sample, from_attributes=True) for sample in seen.samples],
    )


@router.get("/imports", responses=responses(401, 422))
def list_imports(
    scope: CallerScope,
    limit: Limit = 50,
    cursor: CursorParameter = None,
    campaign_id: Annotated[UUID | None, Query()] = None,
) -> BatchList:
    """What was imported, the newest first."""
    with tenant_session(scope.client_id) as session:
        page = batches.list_batches(session, campaign_id=campaign_id, limit=limit, cursor=cursor)
    return BatchList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/imports/{batch_id}", responses=responses(401, 404, 422))
def read_import(scope: CallerScope, batch_id: UUID) -> BatchBody:
    """One import."""
    with tenant_session(scope.client_id) as session:
        return _body(batches.read_batch(session, batch_id))


@router.get(
    "/imports/{batch_id}/errors.csv",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "Every bad row"},
        **responses(401, 404, 422),
    },
)
def download_errors(scope: CallerScope, batch_id: UUID) -> StreamingResponse:
    """Every bad row with its reason and its whole record, for a spreadsheet. No cell of it is a formula."""
    return StreamingResponse(
        batches.bad_rows_csv(scope.client_id, batch_id),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="bad-rows-{batch_id}.csv"'},
    )


@router.post("/imports/{batch_id}/undo", responses=responses(401, 403, 404, 409, 422))
def undo_import(scope: CallerScope, batch_id: UUID) -> UndoneBody:
    """Take an import back; 409 once something was sent to its people."""
    with tenant_session(scope.client_id) as session:
        undone = undoing.undo(session, batch_id, by=name_of(scope))
    return UndoneBody.model_validate(undone, from_attributes=True)


def _mapping(text: str) -> dict[str, str | None]:
    if not text.strip():
        return {}
    try:
        said = read_json(text)
    except ValueError as error:
        raise InvalidInput(
            "The mapping is no JSON.", fields=(FieldError("mapping", "is no JSON object"),)
        ) from error
    if not isinstance(said, dict) or not all(
        value is None or isinstance(value, str) for value in said.values()
    ):
        raise InvalidInput(
            "The mapping is no JSON object of texts.",
            fields=(FieldError("mapping", 'must look like {"file column": "field"}'),),
        )
    return said


def _doer(scope: Scope) -> Doer:
    return Doer(scope.user_id, name_of(scope))


def _errors_url(batch: BatchView) -> str:
    return f"/api/v1/imports/{batch.id}/errors.csv"


def _body(view: BatchView) -> BatchBody:
    return BatchBody(
        **{name: getattr(view, name) for name in BatchBody.model_fields if name != "errors_url"},
        errors_url=_errors_url(view),
    )
