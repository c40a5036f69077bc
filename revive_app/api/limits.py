"""What no request may do: send more than its route takes, or have its answer framed and sniffed."""

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from revive_app.api.problems import problem
from revive_app.providers.pictures import LARGEST_FILE as LARGEST_PICTURE
from revive_app.providers.sheets.limits import LARGEST_FILE as LARGEST_LIST
from revive_app.services.knowledge.sources import LARGEST_FILE

LARGEST_BODY = 1024 * 1024
# The file, and what multipart puts around it.
_AROUND = 64 * 1024
LARGEST_UPLOAD = LARGEST_LIST + _AROUND
LARGEST_DOCUMENT = LARGEST_FILE + _AROUND
_UPLOADS = ("/_upload", "/upload", "/upload/preview", "/upload/draft", "/import", "/media")
_DOCUMENTS = "/knowledge/upload"
_PICTURES = "/products/upload-image"


class LimitBody:
    """Stops reading a body that is larger than its route takes, whatever its headers claim."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = largest_body(scope["path"])
        declared = next((value for key, value in scope["headers"] if key == b"content-length"), b"0")
        if not declared.isdigit() or int(declared) > limit:
            await problem(413, f"At most {limit} bytes are taken here.")(scope, receive, send)
            return
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > limit:
                raise BodyTooLarge(limit)
            return message

        try:
            await self._app(scope, counted, send)
        except BodyTooLarge:
            await problem(413, f"At most {limit} bytes are taken here.")(scope, receive, send)


def largest_body(path: str) -> int:
    """How many bytes a request to this path may have."""
    if path.endswith(_DOCUMENTS):
        return LARGEST_DOCUMENT
    if path.endswith(_PICTURES):
        return LARGEST_PICTURE + _AROUND
    return LARGEST_UPLOAD if path.endswith(_UPLOADS) else LARGEST_BODY


class BodyTooLarge(HTTPException):
    """A body went on after its limit. FastAPI lets only its own kind of exception out of a form it reads."""

    def __init__(self, limit: int) -> None:
        super().__init__(413, f"At most {limit} bytes are taken here.")


_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class SecurityHeaders:
    """The headers every answer carries, pages and API alike."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)
