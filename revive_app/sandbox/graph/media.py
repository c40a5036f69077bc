"""Media: POST /{phone}/media, the link of an upload, its bytes, and its end."""

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response

from revive_app.db import SystemSession, system_session
from revive_app.sandbox import store
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.errors import INVALID, GraphError, Json, unknown_object
from revive_app.sandbox.graph.requests import answer, authorized_number, bearer, object_id, same
from revive_app.sandbox.media import (
    DOCUMENT,
    Media,
    delete_media,
    described,
    find_media,
    link_is_good,
    link_query,
    store_media,
)
from revive_app.sandbox.store import Number
from revive_app.sandbox.threads import in_thread
from revive_app.sandbox.validation import check_product_name
from revive_app.sandbox.validation.node import Node

LARGEST_REQUEST = DOCUMENT + 64 * 1024
ATTACHMENTS = "/whatsapp_business/attachments/"


async def upload(request: Request) -> Response:
    """Keep a file; its id, good for 30 days."""
    phone_number_id, token = object_id(request), bearer(request)
    await in_thread(_authorize, phone_number_id, token)
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > LARGEST_REQUEST:
        raise GraphError(131053, "The file is too large, or its size is not given.")
    try:
        async with request.form(max_files=1, max_fields=10) as form:
            check_product_name(Node(dict(form)))
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise GraphError(INVALID, "The parameter file is required.")
            mime_type = str(form.get("type") or file.content_type or "")
            content = await file.read()
            filename = file.filename or ""
    except MultiPartException as error:
        raise GraphError(INVALID, "The request body is not valid multipart/form-data.") from error
    media_id = await in_thread(_store, phone_number_id, content, mime_type, filename)
    return answer(request, {"id": media_id})


async def download(request: Request) -> Response:
    """The bytes behind a link, for its five minutes, with the Bearer token."""
    query, token = request.query_params, bearer(request)
    media = await in_thread(_open, query.get("mid", ""), token, query.get("ext", ""), query.get("hash", ""))
    if media is None:
        return Response(status_code=404)
    return Response(media.content, media_type=media.mime_type)


def describe(session: SystemSession, media: Media, request: Request) -> Json:
    """An upload with a fresh link. Raises GraphError for another number's."""
    number = _owner(session, media, request)
    query = link_query(number, media.id, now=utc_now())
    path = f"{request.scope.get('root_path', '')}{ATTACHMENTS}"
    return described(media, link=str(request.url.replace(path=path, query=query)))


def forget(session: SystemSession, media: Media, request: Request) -> Json:
    """Delete an upload. Raises GraphError for another number's."""
    _owner(session, media, request)
    delete_media(session, media.id)
    return {"success": True}


def _owner(session: SystemSession, media: Media, request: Request) -> Number:
    asked = request.query_params.get("phone_number_id", media.phone_number_id)
    number = store.find_number(session, media.phone_number_id)
    if number is None or asked != media.phone_number_id or not same(number.token, bearer(request)):
        raise unknown_object(media.id, request.method)
    return number


def _authorize(phone_number_id: str, token: str) -> None:
    with system_session() as session:
        authorized_number(session, phone_number_id, token, "POST")


def _store(phone_number_id: str, content: bytes, mime_type: str, filename: str) -> str:
    with system_session() as session:
        return store_media(
            session, phone_number_id, content, mime_type=mime_type, filename=filename, now=utc_now()
        )


def _open(media_id: str, token: str, until: str, proof: str) -> Media | None:
    now = utc_now()
    with system_session() as session:
        media = find_media(session, media_id, now=now, content=True)
        number = store.find_number(session, media.phone_number_id) if media is not None else None
    if number is None or not same(number.token, token):
        return None
    return media if link_is_good(number, media_id, until=until, proof=proof, now=now) else None
