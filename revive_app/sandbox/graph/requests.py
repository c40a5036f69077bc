"""What every Graph route needs: the token, the body, the answer, and who may ask."""

import hmac
import json
import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from revive_app.db import SystemSession
from revive_app.sandbox import store
from revive_app.sandbox.errors import INVALID, GraphError, Json, bad_token, unknown_object
from revive_app.sandbox.store import Number

LARGEST_JSON = 1024 * 1024

_VERSION = re.compile(r"^v[1-9][0-9]?\.[0-9]$")
_OBJECT_ID = re.compile(r"^[0-9]{1,32}$")


def object_id(request: Request) -> str:
    """The id in the path. Raises GraphError for a version or id Graph does not have."""
    version, wanted = request.path_params["version"], request.path_params["id"]
    if not _VERSION.match(version):
        raise GraphError(2500, message=f"Unknown path components: /{version}")
    if not _OBJECT_ID.match(wanted):
        raise unknown_object(wanted, request.method)
    return str(wanted)


def bearer(request: Request) -> str:
    """The token of the request, empty when there is none. Resumable uploads call the scheme OAuth."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() in {"bearer", "oauth"} else ""


async def read_json(request: Request) -> Json:
    """The request's JSON object. Raises GraphError 100."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LARGEST_JSON:
            raise GraphError(INVALID, "The request body is too large.")
        chunks.append(chunk)
    try:
        body = json.loads(b"".join(chunks))
        readable = json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise GraphError(INVALID, "The request body is not valid JSON.") from error
    if not isinstance(body, dict) or b"\\u0000" in readable:
        raise GraphError(INVALID, "The request body is not a JSON object.")
    return body


def answer(request: Request, body: Any, *, status: int = 200) -> Response:
    """A JSON answer with the version it was asked for."""
    version = str(request.path_params.get("version", ""))
    return JSONResponse(body, status_code=status, headers={"facebook-api-version": version})


def refuse(request: Request, error: Exception) -> Response:
    """Meta's answer to a request it refuses."""
    assert isinstance(error, GraphError)
    response = answer(request, error.body(), status=error.status)
    if error.status < 500:
        kind = "invalid_token" if error.code == 190 else "invalid_request"
        words = error.message.encode("latin-1", "replace").decode("latin-1").replace('"', "'")
        response.headers["www-authenticate"] = f'OAuth "Facebook Platform" "{kind}" "{_one_line(words)}"'
    return response


def authorized_number(session: SystemSession, phone_number_id: str, token: str, method: str) -> Number:
    """The number, if the token is its own. Raises GraphError 190 or 100/33."""
    number = store.find_number(session, phone_number_id)
    if number is None or not same(number.token, token):
        raise _unknown(session, phone_number_id, token, method)
    return number


def authorized_account(session: SystemSession, waba_id: str, token: str, method: str) -> list[Number]:
    """The numbers of an account, the token's own first. Raises GraphError 190 or 100/33."""
    numbers = store.numbers_of_account(session, waba_id)
    own = [number for number in numbers if same(number.token, token)]
    if not own:
        raise _unknown(session, waba_id, token, method)
    return own + [number for number in numbers if number not in own]


def require_known_token(session: SystemSession, token: str) -> None:
    """Raises GraphError 190."""
    if not token or not store.token_is_known(session, token):
        raise bad_token()


def same(secret: str, given: str) -> bool:
    """Whether two secrets are the same, compared in constant time."""
    return hmac.compare_digest(secret.encode(), given.encode())


def _unknown(session: SystemSession, wanted: str, token: str, method: str) -> GraphError:
    require_known_token(session, token)
    return unknown_object(wanted, method)


def _one_line(words: str) -> str:
    return " ".join(words.split())
