"""Passwords: strong enough, kept as hashes only, compared in the same time for whoever asks."""

import threading
from functools import cache
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from revive_app.db import system_session
from revive_app.errors import FieldError, InvalidInput

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 1024

# Hashing costs 20 MB and 30 ms a time: two at once, whoever floods the login.
_hashing = threading.BoundedSemaphore(2)


def require_strong(password: str) -> None:
    """Raises InvalidInput for a password that is too short, or too long to be one."""
    if len(password) > LONGEST_PASSWORD:
        raise InvalidInput(
            "This password is too long.",
            fields=(FieldError("password", f"may have at most {LONGEST_PASSWORD} characters"),),
        )
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput(
            f"The password needs at least {SHORTEST_PASSWORD} characters.",
            fields=(FieldError("password", f"needs at least {SHORTEST_PASSWORD} characters"),),
        )


def hash_password(password: str) -> str:
    """An argon2id hash at OWASP's minimum cost."""
    with _hashing:
        return _hasher().hash(password)


def password_is(user_id: UUID, password: str) -> bool:
    """Whether that is her password; who has none, has no right one."""
    with system_session() as session:
        user = session.row("SELECT password_hash FROM users WHERE id = :id", id=user_id)
    return fits(user["password_hash"] if user else None, password)


def fits(known_hash: str | None, password: str) -> bool:
    """Whether a hash is that password's; without a hash no, after as long a time."""
    expected = known_hash or _decoy()
    with _hashing:
        try:
            return _hasher().verify(expected, password)
        except (VerificationError, InvalidHashError):
            return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


@cache
def _decoy() -> str:
    """Compared against when nobody has that e-mail, so that the answer takes as long."""
    return _hasher().hash("nobody's password")
