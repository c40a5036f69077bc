"""The only way from here to a stranger's server: the name is looked up once, every address it has is checked, and
the connection goes to the address that was checked. A name that answers differently a second later changes nothing.

TLS still asks for the name: the certificate is held against what was typed.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from ipaddress import ip_address
from typing import TypeVar

import httpcore

from revive_app.errors import Retryable
from revive_app.providers.ai.deadline import within
from revive_app.providers.web.addresses import IPAddress, is_public, literal
from revive_app.providers.web.refused import Reason, Refused
from revive_app.providers.web.target import DEFAULT_PORTS

NO_ANSWER = "The website does not answer."
HUNG_UP = "The website hung up."
TOO_SLOW = "The website is too slow."
NO_NAME_SERVICE = "The website's name cannot be looked up right now."
_MOST_ADDRESSES = 4

_T = TypeVar("_T")
Resolve = Callable[[str, int], Sequence[IPAddress]]
Dial = Callable[[IPAddress, int, float], socket.socket]


def look_up(host: str, port: int) -> Sequence[IPAddress]:
    """Every address the system's resolver has for a name. Raises Refused for an unknown name, Retryable otherwise."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    except socket.gaierror as error:
        if error.errno in _UNKNOWN_NAME:
            raise Refused(Reason.UNKNOWN_HOST) from error
        raise Retryable(NO_NAME_SERVICE) from error
    except (UnicodeError, OSError) as error:
        raise Refused(Reason.UNKNOWN_HOST) from error
    return list(dict.fromkeys(ip_address(str(place[0])) for *_, place in found))


_UNKNOWN_NAME = frozenset(
    getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)
)


def dial(address: IPAddress, port: int, seconds: float) -> socket.socket:
    """A connection to exactly this address. Raises OSError."""
    family = socket.AF_INET if address.version == 4 else socket.AF_INET6
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect((str(address), port))
    except BaseException:
        connection.close()
        raise
    return connection


@cache
def _trusted() -> ssl.SSLContext:
    return httpcore.default_ssl_context()


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """What may be fetched, from where, and for how long. Tests put their own servers behind other doors."""

    ports: frozenset[int] = field(default_factory=lambda: frozenset(DEFAULT_PORTS.values()))
    look_up: Resolve = look_up
    admits: Callable[[IPAddress], bool] = is_public
    dial: Dial = dial
    trusted: Callable[[], ssl.SSLContext] = _trusted
    redirects: int = 5
    # the whole fetch, robots.txt and redirects included; and between two bytes
    seconds: float = 20.0
    silence_seconds: float = 5.0
    body_bytes: int = 10 * 1024 * 1024


PUBLIC_WEB = FetchPolicy()


class Deadline:
    """The moment a fetch must be over."""

    def __init__(self, policy: FetchPolicy) -> None:
        self._ends = time.monotonic() + policy.seconds
        self._silence = policy.silence_seconds

    def left(self) -> float:
        """Seconds the next step may take. Raises Retryable when none are left."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise Retryable(TOO_SLOW)
        return min(left, self._silence)


class PinnedNetwork(httpcore.NetworkBackend):
    """httpcore's door to the network, guarded."""

    def __init__(self, policy: FetchPolicy, deadline: Deadline) -> None:
        self._policy = policy
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to a checked address of the host. Raises Refused or Retryable."""
        for address in self.checked(host, port)[:_MOST_ADDRESSES]:
            try:
                connection = self._policy.dial(address, port, self._deadline.left())
            except OSError:
                continue
            return _Stream(connection, self._deadline)
        raise Retryable(NO_ANSWER)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Never."""
        raise Refused(Reason.NOT_PUBLIC)

    def checked(self, host: str, port: int) -> Sequence[IPAddress]:
        """The host's addresses, all of them admitted: one private address among public ones is a trap."""
        spelled_out = literal(host)
        addresses = [spelled_out] if spelled_out is not None else self._look_up(host, port)
        if not addresses:
            raise Refused(Reason.UNKNOWN_HOST)
        if not all(self._policy.admits(address) for address in addresses):
            raise Refused(Reason.NOT_PUBLIC)
        return addresses

    def _look_up(self, host: str, port: int) -> Sequence[IPAddress]:
        try:
            # The system's resolver knows no time limit of ours.
            return within(self._deadline.left(), lambda: self._policy.look_up(host, port))
        except Retryable as error:
            raise Retryable(NO_NAME_SERVICE) from error


class _Stream(httpcore.NetworkStream):
    """A connection that ends with the fetch, however slowly the other side drips."""

    def __init__(self, connection: socket.socket, deadline: Deadline) -> None:
        self._connection = connection
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes, none at the end. Raises Retryable."""
        return self._in_time(lambda: self._connection.recv(max_bytes))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it. Raises Retryable."""
        self._in_time(lambda: self._connection.sendall(buffer))

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted, with a certificate for the name that was typed."""
        try:
            encrypted = self._in_time(
                lambda: ssl_context.wrap_socket(self._connection, server_hostname=server_hostname)
            )
        except BaseException:
            self.close()
            raise
        return _Stream(encrypted, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What httpcore asks of a connection it wants to use again."""
        return self._connection if info == "socket" else None

    def _in_time(self, step: Callable[[], _T]) -> _T:
        self._connection.settimeout(self._deadline.left())
        try:
            return step()
        except ssl.SSLCertVerificationError as error:
            raise Refused(Reason.UNTRUSTED) from error
        except TimeoutError as error:
            raise Retryable(TOO_SLOW) from error
        except OSError as error:
            raise Retryable(HUNG_UP) from error
