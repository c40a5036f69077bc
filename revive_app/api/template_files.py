"""What stands on top of templates and cards, over HTTP: handed to Meta, and shown to the shop."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, File, Form, Path, Response, UploadFile
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope
from revive_app.api.problems import responses
from revive_app.providers.storage import Storage
from revive_app.rules.media_kinds import Kind
from revive_app.services.outgoing_files import tools_for_one_call
from revive_app.services.templates import samples
from revive_app.services.templates.samples import Purpose
from revive_app.settings import Settings


class SampleBody(BaseModel):
    """A file at Meta's. `handle` goes into a template's `example.header_handle`, `media_id` into a blast's `parameters`."""

    kind: Literal["image", "video", "document"]
    media_type: str
    file_name: str
    url: Annotated[str, Field(description="Our copy, to look at for thirty days")]
    handle: str | None
    media_id: Annotated[str | None, Field(description="Good for thirty days")]


_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}}
}


def build_router(storage: Storage, settings: Settings) -> APIRouter:
    """The files on top of templates and cards, with the place where they lie and the way to Meta."""
    router = APIRouter(prefix="/templates/media", tags=["templates"])

    @router.post("", status_code=201, responses=responses(400, 401, 403, 409, 413, 422, 503))
    def upload_file(
        scope: CallerScope,
        file: Annotated[UploadFile, File(description="JPEG, PNG, WebP, MP4 or PDF")],
        kind: Annotated[Literal["image", "video", "document"], Form()] = "image",
        purpose: Annotated[Purpose, Form(description="For Meta's reviewers, or to be sent")] = Purpose.SAMPLE,
    ) -> SampleBody:
        """Hand a file to Meta: as a sample for a new template, or to be sent on top of one."""
        kept = samples.upload(
            scope.client_id,
            file=file.file,
            filename=file.filename or "",
            wanted=Kind(kind),
            purpose=purpose,
            tools=tools_for_one_call(storage, settings),
        )
        return SampleBody(
            kind=kind,
            media_type=kept.media_type,
            file_name=kept.file_name,
            url=f"/api/v1/templates/media/{kept.name}",
            handle=kept.handle,
            media_id=kept.media_id,
        )

    @router.get("/{name}", response_class=Response, responses={**_FILE, **responses(401, 404, 422, 503)})
    def read_file(scope: CallerScope, name: Annotated[str, Path(max_length=60)]) -> Response:
        """Our copy of it."""
        content, media_type = samples.read(storage, scope.client_id, name)
        headers = {
            "Cache-Control": "private, max-age=86400, immutable",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        }
        return Response(content, media_type=media_type, headers=headers)

    return router
