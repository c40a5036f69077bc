"""The catalog's pictures, for anybody who has the address: customers, and Meta, who fetches them for her."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header
from fastapi.responses import Response

from revive_app.api.problems import responses
from revive_app.providers.storage import Storage
from revive_app.services import pictures

_PATH = pictures.PREFIX + "{client_id}/{name}"
# A picture never changes: a new one has a new name.
_HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def build_router(storage: Storage) -> APIRouter:
    """The route, with the place where pictures lie."""
    router = APIRouter(tags=["products"])

    @router.get(
        _PATH,
        response_class=Response,
        responses={
            200: {"description": "The picture", "content": dict.fromkeys(pictures.MEDIA_TYPES.values(), {})},
            304: {"description": "You have it already"},
            **responses(404, 422, 503),
        },
    )
    def read_picture(
        client_id: UUID, name: str, if_none_match: Annotated[str | None, Header()] = None
    ) -> Response:
        """A picture of a piece."""
        tag = f'"{name}"'
        content, media_type = pictures.read_picture(storage, client_id, name)
        headers = {**_HEADERS, "ETag": tag}
        if if_none_match == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=media_type, headers=headers)

    return router
