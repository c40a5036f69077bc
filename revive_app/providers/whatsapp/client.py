"""The Cloud API over HTTP. A send's outcome is decided here, once, and never guessed."""

import logging
from collections.abc import Callable
from typing import Any, Self

from revive_app.errors import InvalidInput
from revive_app.providers.whatsapp import account_templates, answers, files, payloads
from revive_app.providers.whatsapp.errors import read_graph_error
from revive_app.providers.whatsapp.graph import TOKEN_REJECTED, Graph, MalformedToken
from revive_app.providers.whatsapp.protocol import (
    Account,
    Recipient,
    Refused,
    SendOutcome,
    SubmittedTemplate,
    Unanswered,
    Unreached,
)
from revive_app.providers.whatsapp.transport import (
    Answer,
    NeverLeft,
    NoAnswer,
    Timeouts,
    before_the_first_byte,
)

CONNECTIONS = 400
LONGEST_OPAQUE = 512

_READ_RECEIPT_SECONDS = 10.0

log = logging.getLogger(__name__)


class GraphClient:
    """`WhatsappClient` over HTTP, for any number of accounts; `Graph` says what `base_url` may be."""

    def __init__(
        self,
        base_url: str | Callable[[], str],
        version: str,
        *,
        connections: int = CONNECTIONS,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._graph = Graph(base_url, version, connections=connections, timeouts=timeouts or Timeouts())

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.aclose()

    async def send(
        self,
        account: Account,
        recipient: Recipient,
        body: dict[str, Any],
        *,
        opaque: str,
        leaving: Callable[[], None] | None = None,
    ) -> SendOutcome:
        """POST one message. Raises InvalidInput, before any byte leaves, for a recipient without an address
        or an `opaque` Meta would not echo; all else is an outcome."""
        if not 0 < len(opaque) <= LONGEST_OPAQUE:
            raise InvalidInput(f"opaque data must have 1 to {LONGEST_OPAQUE} characters")
        message = {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            **_address(recipient),
            **body,
            "biz_opaque_callback_data": opaque,
        }
        try:
            with before_the_first_byte(leaving):
                answer = await self._graph.post_message(account, message, total=self._graph.timeouts.total)
        except MalformedToken:
            return Refused(TOKEN_REJECTED, "The access token is malformed", http_status=401)
        except NeverLeft as error:
            return Unreached(str(error))
        except NoAnswer as error:
            return Unanswered(str(error))
        outcome = answers.read_outcome(answer)
        _note(account, answer, outcome)
        return outcome

    async def mark_read(self, account: Account, wamid: str, *, typing: bool = False) -> bool:
        """Best effort, as the protocol says: False for every kind of failure."""
        receipt = {"messaging_product": "whatsapp", **payloads.read_receipt(wamid, typing=typing)}
        try:
            answer = await self._graph.post_message(account, receipt, total=_READ_RECEIPT_SECONDS)
        except (NeverLeft, NoAnswer, MalformedToken):
            return False
        return answer.ok and answers.read_object(answer).get("success") is True

    async def templates(self, account: Account) -> list[dict[str, Any]]:
        """All templates of the account, every page of them. Raises Retryable or Terminal."""
        return await account_templates.read_templates(self._graph, account)

    async def create_template(self, account: Account, definition: dict[str, Any]) -> SubmittedTemplate:
        """Submit a template for review. Raises Retryable or Terminal."""
        return await account_templates.create_template(self._graph, account, definition)

    async def delete_template(self, account: Account, name: str, *, template_id: str | None = None) -> None:
        """Delete a template in all languages, or one translation of it. Raises Retryable or Terminal."""
        await account_templates.delete_template(self._graph, account, name, template_id=template_id)

    async def media(self, account: Account, media_id: str) -> tuple[bytes, str]:
        """The bytes and MIME type of a media id. Raises Retryable or Terminal."""
        return await files.fetch_media(self._graph, account, media_id)

    async def upload(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Upload media; its id, good for 30 days. Raises Retryable or Terminal."""
        return await files.upload_media(self._graph, account, content, mime_type, filename)

    async def upload_sample(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Show Meta's reviewers a file; the handle a template's header names. Raises Retryable or Terminal."""
        return await files.upload_sample(self._graph, account, content, mime_type, filename)

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        await self._graph.aclose()


def _address(recipient: Recipient) -> dict[str, str]:
    if recipient.phone:
        # Without the plus, Meta may put our own country's code in front.
        return {"to": recipient.phone if recipient.phone.startswith("+") else f"+{recipient.phone}"}
    if recipient.user_id:
        return {"recipient": recipient.user_id}
    raise InvalidInput("The recipient has neither a phone number nor a WhatsApp user id.")


def _note(account: Account, answer: Answer, outcome: SendOutcome) -> None:
    if isinstance(outcome, Refused):
        error = read_graph_error(answer.body)
        trace = error.trace if error else ""
        log.info(
            "number %s: send refused, code %s, HTTP %s, trace %s",
            account.phone_number_id,
            outcome.code,
            answer.status,
            trace,
        )
    elif isinstance(outcome, Unanswered):
        log.warning("number %s: send unanswered, %s", account.phone_number_id, outcome.reason)
