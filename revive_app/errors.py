"""Everything Revive refuses, in one tree.

ReviveError                 message for a shopkeeper, code for a log, HTTP status
├── InvalidInput      422   what was given cannot be used; `fields` says which and why
├── NotAuthenticated  401   nobody is signed in
├── NotAllowed        403   somebody is, but may not do this
├── NotFound          404   unknown, or another shop's: the same answer
├── Conflict          409   the world has moved on
│   └── StaleVersion        somebody else changed the row first
├── TooLarge          413   more bytes than we take
├── TooManyRequests   429   slow down
└── Unavailable       503   database, Redis or a provider is away
    └── StackError          the embedded PostgreSQL or Redis could not be started

ProviderError               an answer of Meta, Mistral, … that is not a success
├── Retryable               the same call may succeed later
└── Terminal                the same call will never succeed
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field of a refused input: its name as the caller wrote it, and the reason in words."""

    field: str
    reason: str


class ReviveError(Exception):
    """A refusal with words a shopkeeper understands, a stable code and an HTTP status."""

    status: int = 400
    code: str = "refused"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code


class InvalidInput(ReviveError):
    """The input cannot be used."""

    status = 422
    code = "invalid_input"

    def __init__(
        self,
        message: str,
        *,
        fields: tuple[FieldError, ...] = (),
        code: str | None = None,
    ) -> None:
        super().__init__(message, code=code)
        self.fields = fields


class NotAuthenticated(ReviveError):
    """Nobody is signed in."""

    status = 401
    code = "not_authenticated"


class NotAllowed(ReviveError):
    """The caller is known but may not do this."""

    status = 403
    code = "not_allowed"


class NotFound(ReviveError):
    """Unknown, or another shop's: both get the same answer."""

    status = 404
    code = "not_found"


class Conflict(ReviveError):
    """The request is right but the world has moved on."""

    status = 409
    code = "conflict"


class StaleVersion(Conflict):
    """Somebody else changed the row since the caller read it."""

    code = "stale_version"


class TooLarge(ReviveError):
    """More bytes than we take."""

    status = 413
    code = "too_large"


class TooManyRequests(ReviveError):
    """The caller must slow down."""

    status = 429
    code = "too_many_requests"


class Unavailable(ReviveError):
    """Something we depend on is away; trying again later is right."""

    status = 503
    code = "unavailable"


class StackError(Unavailable):
    """The embedded PostgreSQL, Redis or worker could not be started."""

    code = "stack_failed"


class ProviderError(Exception):
    """An outside service did not do what it was asked."""

    def __init__(self, message: str, *, code: int | None = None, details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.details = details


class Retryable(ProviderError):
    """The same call may succeed later, after `retry_after` seconds when the service says so."""

    def __init__(
        self,
        message: str,
        *,
        code: int | None = None,
        details: str = "",
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, code=code, details=details)
        self.retry_after = retry_after


class Terminal(ProviderError):
    """The same call will never succeed."""
