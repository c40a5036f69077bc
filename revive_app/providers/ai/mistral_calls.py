"""What all calls to Mistral share: one client a process, bounded retries, errors in our own words.

The SDK's own retries are left off: it obeys any Retry-After, however long, and its clock starts anew.
"""

import json
import logging
import os
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx2
from mistralai.client import Mistral
from mistralai.client.errors import MistralError, NoResponseError, ResponseValidationError

from revive_app.errors import ProviderError, Retryable, Terminal
from revive_app.providers.ai.breaker import Breaker
from revive_app.providers.ai.deadline import within
from revive_app.providers.ai.schema import MalformedProposal

DEFAULT_SERVER = "https://api.mistral.ai"
ATTEMPTS = 3
LONGEST_WAIT = 5.0
FIRST_WAIT = 0.4
_CONNECT_TIMEOUT = 5.0
_TRY_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})

_T = TypeVar("_T")
log = logging.getLogger(__name__)


class _Silent:
    """The SDK's debug log would hold whole conversations; MISTRAL_DEBUG must not switch it on."""

    def debug(self, msg: str, *args: object, **kwargs: object) -> None:
        """Say nothing."""


class MistralCalls:
    """A lazily opened SDK client that follows no redirects, and the way every call is made through it."""

    def __init__(self, api_key: str, *, server_url: str | None = None) -> None:
        self._api_key = api_key
        self._server_url = server_url or DEFAULT_SERVER
        self._opened: tuple[int, Mistral, httpx2.Client] | None = None
        self._breakers: dict[str, Breaker] = {}

    def breaker(self, what: str) -> Breaker:
        """What keeps this kind of call from being made while nobody answers it."""
        return self._breakers.setdefault(what, Breaker(f"Mistral ({what})"))

    def call(self, what: str, request: Callable[[Mistral, int], _T], *, timeout: float) -> _T:
        """`request(client, timeout_ms)`, tried up to three times within `timeout` seconds in all.

        Raises Retryable, Terminal or MalformedProposal. A wait the server asks for is kept when it is short
        and fits; otherwise the caller gets it in `Retryable.retry_after`. After several calls in a row without an
        answer nobody is asked for a while: CircuitOpen, at once.
        """
        breaker = self.breaker(what)
        breaker.admit()
        try:
            answer = self._tried(what, request, timeout)
        except Retryable:
            breaker.failed()
            raise
        except (Terminal, MalformedProposal):
            breaker.succeeded()
            raise
        except BaseException:
            breaker.failed()
            raise
        breaker.succeeded()
        return answer

    def _tried(self, what: str, request: Callable[[Mistral, int], _T], timeout: float) -> _T:
        """The same without the breaker."""
        deadline = time.monotonic() + timeout
        for attempt in range(1, ATTEMPTS + 1):
            left = deadline - time.monotonic()
            if left <= 0:
                break
            try:
                return within(left, lambda left=left: self._once(request, left))  # type: ignore[misc]
            except Retryable as error:
                wait = _wait(error, attempt)
                if attempt == ATTEMPTS or wait > LONGEST_WAIT or time.monotonic() + wait >= deadline:
                    raise
                log.info("mistral_retry", extra={"call": what, "attempt": attempt, "code": error.code})
                time.sleep(wait)
        raise Retryable(f"{what}: no answer within {timeout:.0f} s")

    def close(self) -> None:
        """Close the connections of this process."""
        if self._opened is not None:
            self._opened[2].close()
            self._opened = None

    def _once(self, request: Callable[[Mistral, int], _T], left: float) -> _T:
        try:
            return request(self._client(), max(1, int(left * 1000)))
        except ResponseValidationError as error:
            raise MalformedProposal(
                "the answer is not what the API promises", code=error.status_code
            ) from error
        except MistralError as error:
            raise _ours(error) from error
        except (httpx2.TransportError, NoResponseError) as error:
            raise Retryable(f"no answer: {type(error).__name__}") from error
        except httpx2.HTTPError as error:
            raise Terminal(f"unusable answer: {type(error).__name__}") from error

    def _client(self) -> Mistral:
        """This process's client: a forked child must not share its parent's connections."""
        if self._opened is None or self._opened[0] != os.getpid():
            http = httpx2.Client(
                follow_redirects=False,
                timeout=httpx2.Timeout(_CONNECT_TIMEOUT, read=60.0),
            )
            client = Mistral(
                api_key=self._api_key, server_url=self._server_url, client=http, debug_logger=_Silent()
            )
            self._opened = (os.getpid(), client, http)
        return self._opened[1]


def _ours(error: MistralError) -> ProviderError:
    """An HTTP answer that is no success, as our error. The body may quote the customer: it is not kept."""
    status = error.status_code
    if status in _TRY_AGAIN:
        return Retryable(
            f"HTTP {status}", code=status, retry_after=_retry_after(error.headers.get("retry-after"))
        )
    return Terminal(f"HTTP {status}", code=status, details=_type_of(error.body))


def _type_of(body: str) -> str:
    """The machine-readable part of an error body: its `type` and `code`."""
    try:
        raw = json.loads(body)
    except ValueError:
        return ""
    if not isinstance(raw, dict):
        return ""
    return " ".join(str(raw[key])[:60] for key in ("type", "code") if isinstance(raw.get(key), str | int))


def _retry_after(header: str | None) -> float | None:
    """Seconds from now, from either form of Retry-After (RFC 9110, 10.2.3)."""
    if not header:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _wait(error: Retryable, attempt: int) -> float:
    if error.retry_after is not None:
        return error.retry_after
    return FIRST_WAIT * (1 << attempt - 1) * random.uniform(0.8, 1.2)
