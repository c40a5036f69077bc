"""The Cloud API over HTTP. A send's outcome is decided here, once, and never guessed."""

import asyncio
import logging
import re
from collections.abc import Callable, Mapping
from typing import Any, Self
from urllib.parse import quote

import httpx

from revive_app.errors import InvalidInput, ProviderError, Retryable, Terminal, Unavailable
from revive_app.providers.whatsapp import answers, payloads, reading, wire
from revive_app.providers.whatsapp.errors import NO_CODE, parse_error, read_graph_error, rule_for
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
    TooLong,
    before_the_first_byte,
    exchange,
    open_client,
)
from revive_app.rules.clean import clean_json

CONNECTIONS = 400
LONGEST_OPAQUE = 512
LARGEST_MEDIA = 16 * 1024 * 1024
LARGEST_DOCUMENT = 25 * 1024 * 1024

_LARGEST_ANSWER = 1024 * 1024
_LARGEST_PAGE = 8 * 1024 * 1024
_READ_RECEIPT_SECONDS = 10.0
_PAGE_SIZE = 100
# An account has at most 6,000 templates, each in several languages.
_MOST_PAGES = 500
_TEMPLATE_FIELDS = (
    "id,name,status,category,language,components,quality_score,rejected_reason,parameter_format"
)
_TOKEN_REJECTED = 190
_UPLOAD_SESSION = re.compile(r"upload:[\w:+/=-]{1,2000}(\?sig=[\w-]{1,200})?")

log = logging.getLogger(__name__)


class GraphClient:
    """`WhatsappClient` over HTTP, for any number of accounts.

    `base_url` may be a function, because the sandbox's port is only known at run time; a function that
    raises `Unavailable` counts as no connection. Connections belong to the event loop that opened them: a
    call from another loop opens its own, and `aclose` closes those of the loop it runs in.
    """

    def __init__(
        self,
        base_url: str | Callable[[], str],
        version: str,
        *,
        connections: int = CONNECTIONS,
        timeouts: Timeouts | None = None,
    ) -> None:
        self._base_url = base_url
        self._version = version
        self._connections = connections
        self._timeouts = timeouts or Timeouts()
        self._http: httpx.AsyncClient | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

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
                answer = await self._post_message(account, message, total=self._timeouts.total)
        except _MalformedToken:
            return Refused(_TOKEN_REJECTED, "The access token is malformed", http_status=401)
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
            answer = await self._post_message(account, receipt, total=_READ_RECEIPT_SECONDS)
        except (NeverLeft, NoAnswer, _MalformedToken):
            return False
        return answer.ok and answers.read_object(answer).get("success") is True

    async def templates(self, account: Account) -> list[dict[str, Any]]:
        """All templates of the account, every page of them. Raises Retryable or Terminal."""
        found: list[dict[str, Any]] = []
        cursor: str | None = None
        for _ in range(_MOST_PAGES):
            params = {"fields": _TEMPLATE_FIELDS, "limit": str(_PAGE_SIZE)}
            if cursor is not None:
                params["after"] = cursor
            page = await self._get(account, f"{_segment(account.waba_id)}/message_templates", params)
            if not isinstance(page.get("data"), list):
                raise Retryable("the answer holds no list of templates")
            found += [clean_json(part) for part in page["data"] if isinstance(part, dict)]
            previous, cursor = cursor, answers.next_cursor(page)
            if cursor is None:
                return found
            if cursor == previous:
                break
        raise Terminal("the list of templates does not end")

    async def create_template(self, account: Account, definition: dict[str, Any]) -> SubmittedTemplate:
        """Submit a template for review. Raises Retryable or Terminal.

        When no answer comes it may have been taken: the caller asks for the list before trying again.
        """
        answer = await self._fetch(
            account,
            "POST",
            f"{_segment(account.waba_id)}/message_templates",
            content=wire.dump(definition).encode(),
            content_type="application/json",
        )
        if not answer.ok or read_graph_error(answer.body) is not None:
            raise _failure(answer)
        taken = answers.read_object(answer)
        template_id = reading.known(taken.get("id"))
        if template_id is None:
            raise Terminal("the answer names no template")
        return SubmittedTemplate(
            id=template_id,
            status=reading.word(taken.get("status")) or "PENDING",
            category=reading.word(taken.get("category")) or str(definition.get("category", "")),
        )

    async def delete_template(self, account: Account, name: str, *, template_id: str | None = None) -> None:
        """Delete a template in all languages, or one translation of it. Raises Retryable or Terminal."""
        params = {"name": name} | ({"hsm_id": template_id} if template_id else {})
        path = f"{_segment(account.waba_id)}/message_templates"
        answer = await self._fetch(account, "DELETE", path, params=params)
        if not answer.ok or read_graph_error(answer.body) is not None:
            raise _failure(answer)

    async def media(self, account: Account, media_id: str) -> tuple[bytes, str]:
        """The bytes and MIME type of a media id. Raises Terminal above 16 MB, for documents above 25 MB.

        The token goes to the host Meta names only over https, or to the configured host itself.
        """
        mime_type, answer = await self._download(account, media_id)
        if answer.status == 404:
            # The address is good for five minutes; a new one costs one question.
            mime_type, answer = await self._download(account, media_id)
        if not answer.ok:
            raise _failure(answer)
        return answer.body, mime_type or answer.headers.get("content-type", "")

    async def upload(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Upload media; its id, good for 30 days. Raises Retryable or Terminal."""
        answer = await self._fetch(
            account,
            "POST",
            f"{_segment(account.phone_number_id)}/media",
            total=self._timeouts.transfer,
            data={"messaging_product": "whatsapp", "type": mime_type},
            files={"file": (filename, content, mime_type)},
        )
        media_id = reading.known(answers.read_object(answer).get("id")) if answer.ok else None
        if media_id is None:
            raise _failure(answer)
        return media_id

    async def upload_sample(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Show Meta's reviewers a file; the handle a template's header names. Raises Retryable or Terminal.

        Meta's resumable upload (REFERENCE §7) belongs to the app the token is of, whose id Meta tells the token. A
        break begins anew: what was shown and never named is forgotten.
        """
        app = reading.known((await self._get(account, "app", {"fields": "id"})).get("id"))
        if app is None:
            raise Terminal("Meta names no app for the token")
        about = {"file_name": filename, "file_length": str(len(content)), "file_type": mime_type}
        begun = await self._fetch(account, "POST", f"{_segment(app)}/uploads", params=about)
        session = _session_of(begun)
        answer = await self._fetch(
            account,
            "POST",
            session,
            total=self._timeouts.transfer,
            content_type="application/octet-stream",
            scheme="OAuth",
            more={"file_offset": "0"},
            content=content,
        )
        handle = reading.text(answers.read_object(answer).get("h")) if answer.ok else ""
        if not handle:
            raise _failure(answer)
        return handle

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        if self._http is not None and self._loop is asyncio.get_running_loop():
            await self._http.aclose()
        self._http = None

    async def _download(self, account: Account, media_id: str) -> tuple[str, Answer]:
        """The MIME type Meta gives, and whatever its address for the file answers."""
        described = await self._get(account, _segment(media_id), {"phone_number_id": account.phone_number_id})
        mime_type = reading.text(described.get("mime_type"))
        most_bytes = _largest(mime_type)
        if (reading.whole(described.get("file_size")) or 0) > most_bytes:
            raise Terminal("the file is larger than we take")
        url = self._trusted(reading.text(described.get("url")))
        total = self._timeouts.transfer
        return mime_type, await self._fetch(account, "GET", url, total=total, most_bytes=most_bytes)

    async def _post_message(self, account: Account, message: Mapping[str, Any], *, total: float) -> Answer:
        request = self._client().build_request(
            "POST",
            self._url(f"{_segment(account.phone_number_id)}/messages"),
            content=wire.dump(message).encode(),
            headers={"Authorization": _bearer(account), "Content-Type": "application/json"},
        )
        return await exchange(self._client(), request, total=total, most_bytes=_LARGEST_ANSWER)

    async def _get(self, account: Account, path: str, params: dict[str, str]) -> Mapping[str, Any]:
        answer = await self._fetch(account, "GET", path, params=params, most_bytes=_LARGEST_PAGE)
        if not answer.ok or read_graph_error(answer.body) is not None:
            raise _failure(answer)
        return answers.read_object(answer)

    async def _fetch(
        self,
        account: Account,
        method: str,
        target: str | httpx.URL,
        *,
        total: float | None = None,
        most_bytes: int = _LARGEST_ANSWER,
        content_type: str | None = None,
        scheme: str = "Bearer",
        more: Mapping[str, str] | None = None,
        **parts: Any,
    ) -> Answer:
        """A call that may be repeated, to a path of Graph's or a whole address. Raises ProviderError."""
        try:
            url = target if isinstance(target, httpx.URL) else self._url(target)
            headers = {"Authorization": _bearer(account, scheme), **(more or {})}
            if content_type is not None:
                headers["Content-Type"] = content_type
            request = self._client().build_request(method, url, headers=headers, **parts)
            await request.aread()
            return await exchange(
                self._client(), request, total=total or self._timeouts.total, most_bytes=most_bytes
            )
        except _MalformedToken as error:
            raise Terminal("the access token is malformed", code=_TOKEN_REJECTED) from error
        except TooLong as error:
            raise Terminal(str(error)) from error
        except (NeverLeft, NoAnswer) as error:
            raise Retryable(str(error)) from error

    def _client(self) -> httpx.AsyncClient:
        loop = asyncio.get_running_loop()
        if self._http is None or self._loop is not loop:
            self._http = open_client(connections=self._connections, timeouts=self._timeouts)
            self._loop = loop
        return self._http

    def _base(self) -> str:
        if isinstance(self._base_url, str):
            return self._base_url.rstrip("/")
        try:
            return self._base_url().rstrip("/")
        except Unavailable as error:
            raise NeverLeft(error.message) from error

    def _url(self, path: str) -> str:
        return f"{self._base()}/{self._version}/{path}"

    def _trusted(self, address: str) -> httpx.URL:
        """The address, when the token may go there. Raises Terminal."""
        try:
            url, base = httpx.URL(address), httpx.URL(self._base())
        except httpx.InvalidURL as error:
            raise Terminal("Meta named no usable address for the file") from error
        except NeverLeft as error:
            raise Retryable(str(error)) from error
        is_own = (url.scheme, url.host, url.port) == (base.scheme, base.host, base.port)
        if not url.host or not (url.scheme == "https" or is_own):
            raise Terminal("Meta named an address the token must not go to")
        return url


class _MalformedToken(Exception):
    """The token cannot stand in an HTTP header."""


def _bearer(account: Account, scheme: str = "Bearer") -> str:
    token = account.token
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise _MalformedToken
    return f"{scheme} {token}"


def _address(recipient: Recipient) -> dict[str, str]:
    if recipient.phone:
        # Without the plus, Meta may put our own country's code in front.
        return {"to": recipient.phone if recipient.phone.startswith("+") else f"+{recipient.phone}"}
    if recipient.user_id:
        return {"recipient": recipient.user_id}
    raise InvalidInput("The recipient has neither a phone number nor a WhatsApp user id.")


def _segment(own_id: str) -> str:
    return quote(own_id, safe="")


def _session_of(answer: Answer) -> str:
    """The upload session an answer names: a path of Graph's, with the proof Meta put behind it."""
    if not answer.ok or read_graph_error(answer.body) is not None:
        raise _failure(answer)
    session = reading.text(answers.read_object(answer).get("id"))
    if _UPLOAD_SESSION.fullmatch(session) is None:
        raise Terminal("the answer names no upload session")
    return session


def _largest(mime_type: str) -> int:
    return LARGEST_MEDIA if mime_type.startswith(("image/", "video/", "audio/")) else LARGEST_DOCUMENT


def _failure(answer: Answer) -> ProviderError:
    """The exception for an answer that is no success."""
    refused = parse_error(answer.status, answer.body)
    code = refused.code if refused else NO_CODE
    details = refused.details if refused else ""
    title = refused.title if refused else f"HTTP {answer.status} without an error of Meta's"
    known_code = None if code == NO_CODE else code
    if rule_for(code, http_status=answer.status, details=details).retries:
        wait = answers.read_retry_after(answer.headers)
        return Retryable(title, code=known_code, details=details, retry_after=wait)
    return Terminal(title, code=known_code, details=details)


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
