"""POST /{phone}/messages: sends, and read receipts with typing dots."""

import asyncio

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope
from starlette.types import Send as ASGISend

from revive_app.db import system_session
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.facts import Attempt
from revive_app.sandbox.graph.requests import answer, authorized_number, bearer, object_id, read_json
from revive_app.sandbox.intake import Intake
from revive_app.sandbox.magic import Answer, Breakdown
from revive_app.sandbox.phones import seen_by_business
from revive_app.sandbox.threads import in_thread
from revive_app.sandbox.validation import Send, check_product_name, read_send
from revive_app.sandbox.validation.node import Node

HOLD_SECONDS = 60.0

_ERROR_PAGE = (
    "<!DOCTYPE html><html><head><title>Error</title></head>"
    "<body><h1>Sorry, something went wrong.</h1><p>We're working on it.</p></body></html>"
)


class Messages:
    """The route. Sends go through one intake, so that those of a moment share a transaction."""

    def __init__(self, *, hold_seconds: float = HOLD_SECONDS) -> None:
        self._intake = Intake()
        self._hold_seconds = hold_seconds

    async def post(self, request: Request) -> Response:
        """Accept a send (200 means taken, not delivered), or mark as read."""
        phone_number_id, token = object_id(request), bearer(request)
        body = await _json_or_refusal(request)
        if isinstance(body, dict) and body.get("status") is not None:
            await in_thread(_mark_read, phone_number_id, token, body)
            return answer(request, {"success": True})
        verdict = await self._intake.decide(Attempt(phone_number_id, token, _checked(body)))
        if verdict.error is not None:
            raise verdict.error
        if verdict.breakdown is Breakdown.HTML_500:
            return HTMLResponse(_ERROR_PAGE, status_code=500)
        if verdict.breakdown is Breakdown.CUT_OFF or verdict.answer is Answer.CUT_OFF:
            return CutOff()
        response = answer(request, verdict.body)
        return HeldBack(response, self._hold_seconds) if verdict.answer is Answer.HELD_BACK else response


class CutOff(Response):
    """Begins an answer and ends the connection in the middle: the client never learns the rest."""

    async def __call__(self, scope: Scope, receive: Receive, send: ASGISend) -> None:
        """Promise more bytes than are sent; the server has to close."""
        headers = [(b"content-type", b"application/json"), (b"content-length", b"400")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"messaging_product":', "more_body": True})


class HeldBack(Response):
    """Gives the answer after so many seconds, if the client is still there."""

    def __init__(self, response: Response, seconds: float) -> None:
        self.background = None
        self._response = response
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: ASGISend) -> None:
        """Wait for the client to leave or the time to pass."""
        try:
            async with asyncio.timeout(self._seconds):
                while (await receive())["type"] != "http.disconnect":
                    continue
        except TimeoutError:
            await self._response(scope, receive, send)


async def _json_or_refusal(request: Request) -> Json | GraphError:
    try:
        return await read_json(request)
    except GraphError as error:
        return error


def _checked(body: Json | GraphError) -> Send | GraphError:
    """A malformed send is refused only after its token: so it is passed on as its refusal."""
    if isinstance(body, GraphError):
        return body
    try:
        return read_send(body)
    except GraphError as error:
        return error


def _mark_read(phone_number_id: str, token: str, body: Json) -> None:
    with system_session() as session:
        number = authorized_number(session, phone_number_id, token, "POST")
        receipt = Node(body)
        check_product_name(receipt)
        receipt.choice("status", ("read",))
        message_id = receipt.text("message_id", longest=512)
        typing = receipt.optional_child("typing_indicator")
        if typing is not None:
            typing.choice("type", ("text",))
        if not seen_by_business(session, number, message_id, typing=typing is not None, now=utc_now()):
            raise GraphError(INVALID, "Param message_id is not the id of a message to this number.")
