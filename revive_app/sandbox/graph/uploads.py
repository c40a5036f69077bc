"""Resumable uploads, by which a template's sample gets to Meta's reviewers (REFERENCE §7): a session, then the bytes.

Nothing is kept: a session says what it is for and proves that we said so, and so does the handle it ends in.
"""

import base64
import hashlib
import hmac
import json

from starlette.requests import Request
from starlette.responses import Response

from revive_app.db import system_session
from revive_app.sandbox.errors import INVALID, GraphError, unknown_object
from revive_app.sandbox.graph.requests import answer, bearer, require_known_token
from revive_app.sandbox.media import check_upload
from revive_app.sandbox.threads import in_thread

# The one app all numbers of the sandbox belong to.
APP_ID = "1"


async def own_app(request: Request) -> Response:
    """The app a token is of."""
    await in_thread(_secret, bearer(request))
    return answer(request, {"id": APP_ID})


async def begin(request: Request) -> Response:
    """A session for a file of so many bytes and such a type."""
    secret = await in_thread(_secret, bearer(request))
    if request.path_params["id"] != APP_ID:
        raise unknown_object(request.path_params["id"], request.method)
    query = request.query_params
    length, kind = query.get("file_length", ""), query.get("file_type", "")
    if not length.isdecimal() or len(length) > 12:
        raise GraphError(INVALID, "The parameter file_length is required.")
    check_upload(kind, int(length))
    about = json.dumps({"length": int(length), "type": kind}).encode()
    session = base64.urlsafe_b64encode(about).decode()
    return answer(request, {"id": f"upload:{session}?sig={_proof(secret, session.encode())}"})


async def receive(request: Request) -> Response:
    """The bytes of a session; the handle a template's header names."""
    secret = await in_thread(_secret, bearer(request))
    session = request.path_params["session"]
    if not hmac.compare_digest(
        request.query_params.get("sig", "").encode(), _proof(secret, session.encode()).encode()
    ):
        raise unknown_object(f"upload:{session}", request.method)
    about = json.loads(base64.urlsafe_b64decode(session))
    if request.headers.get("file_offset") != "0":
        raise GraphError(INVALID, "The header file_offset is required: uploads begin at 0.")
    content = await _whole(request, about["length"])
    named = base64.urlsafe_b64encode(
        f"{about['type']}:{hashlib.sha256(content).hexdigest()}".encode()
    ).decode()
    return answer(request, {"h": f"4:{named}:{_proof(secret, named.encode())}"})


async def _whole(request: Request, length: int) -> bytes:
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > length:
            break
    if len(content) != length:
        raise GraphError(INVALID, f"The file has {len(content)} bytes, {length} were announced.")
    return bytes(content)


def _secret(token: str) -> str:
    with system_session() as session:
        require_known_token(session, token)
    return token


def _proof(secret: str, what: bytes) -> str:
    return hmac.new(secret.encode(), what, hashlib.sha256).hexdigest()
