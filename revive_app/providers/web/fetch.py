"""Fetches one page of the open web, as a guest: politely, in bounded time, and only through public doors."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from typing import BinaryIO

import httpcore

from revive_app.errors import Retryable
from revive_app.providers.web import robots
from revive_app.providers.web.dialing import NO_ANSWER, PUBLIC_WEB, Deadline, FetchPolicy, PinnedNetwork
from revive_app.providers.web.refused import Reason, Refused
from revive_app.providers.web.target import Target, follow, parse
from revive_app.providers.web.unpacking import unpacked

AGENT = "ReviveBot"
USER_AGENT = f"{AGENT}/1.0 (reads one page for the shop that named it)"

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONGEST_RETRY_AFTER = 3600.0
# What may become knowledge; the last one is what servers say of files they do not know.
_WELCOME = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "text/x-markdown",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/octet-stream",
    }
)

_HEADERS = (
    ("User-Agent", USER_AGENT),
    ("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1"),
    ("Accept-Encoding", "gzip"),
    ("Accept-Language", "en-IN,en;q=0.9,hi;q=0.8"),
)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was brought: from where in the end, and what the server calls it."""

    target: Target
    media_type: str
    charset: str


def fetch(url: str, *, into: BinaryIO, policy: FetchPolicy = PUBLIC_WEB) -> Fetched:
    """Write the page behind `url` into a file. Raises Refused, or Retryable when the website has a bad moment.

    Follows up to five redirects, each checked like the first address, and asks robots.txt of every website on the way.
    """
    return _Fetch(policy).page(parse(url, ports=policy.ports), into)


class _Fetch:
    """One fetch: a deadline, a few connections, and the robots.txt files met on the way."""

    def __init__(self, policy: FetchPolicy) -> None:
        self._policy = policy
        self._deadline = Deadline(policy)
        self._robots: dict[str, str] = {}
        self._pool = httpcore.ConnectionPool(
            ssl_context=policy.trusted(),
            max_connections=4,
            network_backend=PinnedNetwork(policy, self._deadline),
        )

    def page(self, target: Target, into: BinaryIO) -> Fetched:
        with self._pool:
            for _ in range(self._policy.redirects + 1):
                self._ask_robots(target)
                with self._get(target) as response:
                    if response.status in _REDIRECTS:
                        target = self._next(target, response)
                        continue
                    _expect_success(response)
                    media_type, charset = _content_type(response)
                    for piece in self._body(response, self._policy.body_bytes):
                        into.write(piece)
                    return Fetched(target, media_type, charset)
        raise Refused(Reason.TOO_MANY_REDIRECTS)

    def _ask_robots(self, target: Target) -> None:
        """Raises Refused when the website asks to stay away, Retryable when it cannot be asked (RFC 9309, 2.3.1)."""
        if target.origin not in self._robots:
            self._robots[target.origin] = self._read_robots(target)
        if not robots.may_fetch(self._robots[target.origin], AGENT, target.path):
            raise Refused(Reason.ROBOTS)

    def _read_robots(self, target: Target) -> str:
        place = Target(target.scheme, target.host, target.port, "/robots.txt")
        for _ in range(self._policy.redirects + 1):
            with self._get(place) as response:
                if response.status in _REDIRECTS:
                    place = self._next(place, response)
                    continue
                if response.status == 429 or response.status >= 500:
                    raise Retryable("The website's robots.txt cannot be read right now.")
                if response.status >= 300:
                    return ""
                body = b"".join(self._body(response, robots.MOST_BYTES))
                return body.decode("utf-8-sig", "replace")
        return ""

    @contextmanager
    def _get(self, target: Target) -> Iterator[httpcore.Response]:
        headers = [("Host", target.origin.partition("://")[2]), *_HEADERS]
        url = httpcore.URL(
            scheme=target.scheme.encode(),
            host=target.host.encode(),
            port=target.port,
            target=target.path.encode(),
        )
        try:
            with self._pool.stream("GET", url, headers=headers) as response:
                yield response
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            raise Refused(Reason.GARBLED) from error
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            raise Retryable(NO_ANSWER) from error

    def _body(self, response: httpcore.Response, most_bytes: int) -> Iterator[bytes]:
        declared = _header(response, "content-length")
        if declared.isdigit() and int(declared) > most_bytes:
            raise Refused(Reason.TOO_LARGE)
        encoding = _header(response, "content-encoding").strip().lower()
        for piece in unpacked(response.iter_stream(), encoding, most_bytes=most_bytes):
            self._deadline.left()
            yield piece

    def _next(self, target: Target, response: httpcore.Response) -> Target:
        location = _header(response, "location")
        if not location:
            raise Refused(Reason.GARBLED)
        return follow(target, location, ports=self._policy.ports)


def _expect_success(response: httpcore.Response) -> None:
    status = response.status
    if status == 200:
        return
    if status in _TRY_AGAIN:
        wait = _header(response, "retry-after")
        raise Retryable(
            f"The website answers with an error ({status}).",
            code=status,
            retry_after=min(float(wait), _LONGEST_RETRY_AFTER) if wait.isdigit() else None,
        )
    if status in (404, 410):
        raise Refused(Reason.STATUS, f"There is no page at this address ({status}).")
    if status in (401, 403, 407):
        raise Refused(Reason.STATUS, f"The website shows this page only to people who sign in ({status}).")
    raise Refused(Reason.STATUS, f"The website does not show this page to us ({status}).")


def _content_type(response: httpcore.Response) -> tuple[str, str]:
    """The media type and charset the server names. Raises Refused for what cannot be knowledge."""
    message = Message()
    message["content-type"] = _header(response, "content-type") or "application/octet-stream"
    media_type = message.get_content_type()
    if media_type not in _WELCOME:
        raise Refused(Reason.WRONG_KIND)
    return media_type, str(message.get_content_charset() or "")


def _header(response: httpcore.Response, name: str) -> str:
    wanted = name.encode()
    value = next((value for key, value in response.headers if key.lower() == wanted), b"")
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
