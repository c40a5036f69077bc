"""Files customers sent, for signed-in people of the shop: served as what their bytes are, never as a page."""

import re
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from revive_app.api.callers import CallerScope
from revive_app.api.problems import responses
from revive_app.db import tenant_session
from revive_app.errors import NotFound, Retryable, Terminal, Unavailable
from revive_app.providers.storage import Storage
from revive_app.services.media.files import StoredFile, stored_file

# Shown where they stand; everything else is handed over as a download.
_SHOWN = ("image/jpeg", "image/png", "image/webp", "audio/", "video/")
_RANGE = re.compile(r"^bytes=(\d{1,12})?-(\d{1,12})?$")
_ODD = re.compile(r"[^\w.\- ]")

_BINARY: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}},
    206: {"description": "Part of it"},
}


def build_router(storage: Storage) -> APIRouter:
    """The routes, reading from this storage."""
    router = APIRouter(prefix="/media", tags=["media"])

    @router.get(
        "/{media_id}",
        response_class=Response,
        responses={**_BINARY, **responses(401, 404, 409, 422, 503)},
    )
    def read_media(scope: CallerScope, media_id: UUID, request: Request) -> Response:
        """The bytes. 409 while they are still being fetched, and when they could not be had."""
        with tenant_session(scope.client_id) as session:
            file = stored_file(session, media_id)
        return _serve(storage, file, request.headers.get("range", ""))

    return router


def _serve(storage: Storage, file: StoredFile, wanted: str) -> Response:
    headers = {
        "Content-Disposition": _disposition(file),
        "Cache-Control": "private, max-age=86400, immutable",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Accept-Ranges": "bytes",
    }
    span = _span(wanted, file.size_bytes)
    try:
        if span is None:
            pieces = storage.stream(file.key)
            headers["Content-Length"] = str(file.size_bytes)
        else:
            start, end = span
            pieces = storage.stream(file.key, start=start, length=end - start + 1)
            headers["Content-Range"] = f"bytes {start}-{end}/{file.size_bytes}"
            headers["Content-Length"] = str(end - start + 1)
    except Terminal as error:
        raise NotFound(error.message) from error
    except Retryable as error:
        raise Unavailable(error.message) from error
    status = 200 if span is None else 206
    return StreamingResponse(pieces, status_code=status, media_type=file.media_type, headers=headers)


def _span(wanted: str, size: int) -> tuple[int, int] | None:
    """First and last byte of a single range that can be served; None serves all of it (RFC 9110, 14.2)."""
    match = _RANGE.match(wanted)
    if match is None or match[1] is match[2] is None or size == 0:
        return None
    if match[1] is None:
        return (max(0, size - int(match[2])), size - 1) if int(match[2]) else None
    start, end = int(match[1]), min(int(match[2]) if match[2] else size - 1, size - 1)
    return (start, end) if start <= end else None


def _disposition(file: StoredFile) -> str:
    shown = file.media_type.startswith(_SHOWN)
    name = _ODD.sub("_", file.filename)[:80].strip(". ") or "file"
    return f'{"inline" if shown else "attachment"}; filename="{name.encode("ascii", "replace").decode().replace("?", "_")}"'
