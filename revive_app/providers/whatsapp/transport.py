"""HTTP towards Meta, and the truth about what became of a request: answered, never left, or unknown."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy

import aiohttp
import httpx
from httpx_aiohttp import AiohttpTransport

# Shorter than any server's idle limit we know of: a connection the server closes while we write to it
# costs a send whose outcome nobody knows.
_KEEPALIVE_SECONDS = 15.0
_DNS_CACHE_SECONDS = 60

_leaving: ContextVar[Callable[[], None] | None] = ContextVar("leaving", default=None)

_BEFORE_ANY_BYTE = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)


@dataclass(frozen=True, slots=True)
class Timeouts:
    """In seconds: to get a connection, to wait between two bytes, for a whole call, for a whole file."""

    connect: float = 5.0
    read: float = 30.0
    total: float = 30.0
    transfer: float = 120.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole HTTP answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        """Whether the status is a success."""
        return 200 <= self.status < 300


class NeverLeft(Exception):
    """No connection: not a byte of the request was written."""


class NoAnswer(Exception):
    """The request was, or may have been, written; no whole answer came."""


def open_client(*, connections: int, timeouts: Timeouts) -> httpx.AsyncClient:
    """An httpx client over aiohttp, for the running event loop.

    Plain httpx ends near 100 calls a second here. Nothing is taken from the environment (no proxies, no
    netrc), no redirect is followed, and no cookie is kept: many shops' tokens share the connections.
    """
    context = httpx.create_ssl_context(trust_env=False)

    def open_session() -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=connections,
            ssl=context,
            keepalive_timeout=_KEEPALIVE_SECONDS,
            ttl_dns_cache=_DNS_CACHE_SECONDS,
        )
        return aiohttp.ClientSession(
            connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trace_configs=[_traced()]
        )

    return httpx.AsyncClient(
        transport=AiohttpTransport(verify=context, client=open_session),
        timeout=httpx.Timeout(timeouts.read, connect=timeouts.connect, pool=timeouts.connect),
        headers={"User-Agent": "Revive/1.0"},
        cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=())),
        follow_redirects=False,
        trust_env=False,
    )


@contextmanager
def before_the_first_byte(leaving: Callable[[], None] | None) -> Iterator[None]:
    """Have `leaving` called when a request of this task has its connection and is about to be written."""
    token = _leaving.set(leaving)
    try:
        yield
    finally:
        _leaving.reset(token)


def _traced() -> aiohttp.TraceConfig:
    """aiohttp tells of a connection, new or used before, right before it writes to it."""

    async def tell(*_: object) -> None:
        if (leaving := _leaving.get()) is not None:
            leaving()

    traced = aiohttp.TraceConfig()
    traced.on_connection_create_end.append(tell)
    traced.on_connection_reuseconn.append(tell)
    return traced


class TooLong(NoAnswer):
    """The answer is larger than anybody asked for."""


async def exchange(
    http: httpx.AsyncClient, request: httpx.Request, *, total: float, most_bytes: int
) -> Answer:
    """Send and read the whole answer within `total` seconds. Raises NeverLeft or NoAnswer, nothing else."""
    try:
        async with asyncio.timeout(total):
            response = await http.send(request, stream=True)
            try:
                body = await _read(response, most_bytes)
            finally:
                await response.aclose()
    except TimeoutError as error:
        raise NoAnswer(f"no answer within {total:g} seconds") from error
    except (httpx.HTTPError, aiohttp.ClientError, OSError) as error:
        reason = type(error.__cause__ or error).__name__
        if _never_left(error):
            raise NeverLeft(f"no connection ({reason})") from error
        raise NoAnswer(f"the connection broke ({reason})") from error
    return Answer(response.status_code, response.headers, body)


async def _read(response: httpx.Response, most_bytes: int) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > most_bytes:
            raise TooLong(f"the answer is larger than {most_bytes} bytes")
    return bytes(body)


def _never_left(error: Exception) -> bool:
    # httpx-aiohttp calls every aiohttp.ClientConnectionError a ConnectTimeout, also a reset after the
    # request was written, so only the exception behind it tells whether there was a connection.
    cause = error if isinstance(error, aiohttp.ClientError) else error.__cause__
    if isinstance(cause, aiohttp.ClientError):
        return isinstance(cause, _BEFORE_ANY_BYTE)
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
