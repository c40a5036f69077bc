"""One call to Graph: where it goes, with whose token, over which connections, and which exception a no becomes."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import httpx

from revive_app.errors import ProviderError, Retryable, Terminal, Unavailable
from revive_app.providers.whatsapp import answers, wire
from revive_app.providers.whatsapp.errors import NO_CODE, parse_error, read_graph_error, rule_for
from revive_app.providers.whatsapp.protocol import Account
from revive_app.providers.whatsapp.transport import (
    Answer,
    NeverLeft,
    NoAnswer,
    Timeouts,
    TooLong,
    exchange,
    open_client,
)

TOKEN_REJECTED = 190

_LARGEST_ANSWER = 1024 * 1024
_LARGEST_PAGE = 8 * 1024 * 1024


class MalformedToken(Exception):
    """The token cannot stand in an HTTP header."""


class Graph:
    """Graph at one address, for any number of accounts.

    `base_url` may be a function, because the sandbox's port is only known at run time; a function that
    raises `Unavailable` counts as no connection. Connections belong to the event loop that opened them: a
    call from another loop opens its own, and `aclose` closes those of the loop it runs in.
    """

    def __init__(
        self, base_url: str | Callable[[], str], version: str, *, connections: int, timeouts: Timeouts
    ) -> None:
        self.timeouts = timeouts
        self._base_url = base_url
        self._version = version
        self._connections = connections
        self._http: httpx.AsyncClient | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        if self._http is not None and self._loop is asyncio.get_running_loop():
            await self._http.aclose()
        self._http = None

    async def post_message(self, account: Account, message: Mapping[str, Any], *, total: float) -> Answer:
        """A send, or a receipt, to be made once. Raises NeverLeft, NoAnswer, MalformedToken."""
        request = self._client().build_request(
            "POST",
            self._url(f"{segment(account.phone_number_id)}/messages"),
            content=wire.dump(message).encode(),
            headers={"Authorization": _bearer(account), "Content-Type": "application/json"},
        )
        return await exchange(self._client(), request, total=total, most_bytes=_LARGEST_ANSWER)

    async def get(self, account: Account, path: str, params: dict[str, str]) -> Mapping[str, Any]:
        """The object Graph has at that path. Raises ProviderError."""
        answer = await self.fetch(account, "GET", path, params=params, most_bytes=_LARGEST_PAGE)
        require_success(answer)
        return answers.read_object(answer)

    async def fetch(
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
                self._client(), request, total=total or self.timeouts.total, most_bytes=most_bytes
            )
        except MalformedToken as error:
            raise Terminal("the access token is malformed", code=TOKEN_REJECTED) from error
        except TooLong as error:
            raise Terminal(str(error)) from error
        except (NeverLeft, NoAnswer) as error:
            raise Retryable(str(error)) from error

    def trusted(self, address: str) -> httpx.URL:
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

    def _client(self) -> httpx.AsyncClient:
        loop = asyncio.get_running_loop()
        if self._http is None or self._loop is not loop:
            self._http = open_client(connections=self._connections, timeouts=self.timeouts)
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


def segment(own_id: str) -> str:
    """An id as one part of a path, whatever it holds."""
    return quote(own_id, safe="")


def require_success(answer: Answer) -> None:
    """Raises Retryable or Terminal for what is no success; an error of Graph's is none, whatever the HTTP status."""
    if not answer.ok or read_graph_error(answer.body) is not None:
        raise failure(answer)


def failure(answer: Answer) -> ProviderError:
    """The exception for an answer that is no success: Retryable or Terminal."""
    refused = parse_error(answer.status, answer.body)
    code = refused.code if refused else NO_CODE
    details = refused.details if refused else ""
    title = refused.title if refused else f"HTTP {answer.status} without an error of Meta's"
    known_code = None if code == NO_CODE else code
    if rule_for(code, http_status=answer.status, details=details).retries:
        wait = answers.read_retry_after(answer.headers)
        return Retryable(title, code=known_code, details=details, retry_after=wait)
    return Terminal(title, code=known_code, details=details)


def _bearer(account: Account, scheme: str = "Bearer") -> str:
    token = account.token
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise MalformedToken
    return f"{scheme} {token}"
