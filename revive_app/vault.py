"""Secrets at rest and in cookies: sealed tokens, hashes of what we hand out, fingerprints.

Sealing is Fernet under a key derived from SECRET_KEY; the owner's id is sealed with the secret, so a
ciphertext moved to another shop's row does not open. Rotation: put the new key first, keep the old one.
"""

import base64
import hashlib
import hmac
import secrets
from functools import cache
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from revive_app.errors import ReviveError
from revive_app.settings import get_settings

_PURPOSE = b"revive secrets at rest v1"


class SealBroken(ReviveError):
    """A stored secret cannot be opened: SECRET_KEY changed, or the row was moved."""

    status = 500
    code = "seal_broken"


def seal(secret: str, *, owner: UUID) -> str:
    """`secret` encrypted for rows of `owner`."""
    return _fernet().encrypt(f"{owner}\n{secret}".encode()).decode()


def unseal(sealed: str, *, owner: UUID) -> str:
    """The secret sealed for `owner`. Raises SealBroken."""
    try:
        sealed_for, _, secret = _fernet().decrypt(sealed.encode()).decode().partition("\n")
    except InvalidToken as error:
        raise SealBroken("A stored secret cannot be read. Was SECRET_KEY changed?") from error
    if sealed_for != str(owner):
        raise SealBroken("A stored secret belongs to another shop.")
    return secret


def stamp(content: bytes, *, purpose: str) -> bytes:
    """A keyed hash that proves we made `content` for this purpose: 16 bytes, under the newest key."""
    return _stamp(content, purpose, get_settings().secret_keys()[0])


def stamped(content: bytes, claimed: bytes, *, purpose: str) -> bool:
    """Whether we stamped it, with any key that is still held."""
    stamps = [_stamp(content, purpose, key) for key in get_settings().secret_keys()]
    return any(hmac.compare_digest(one, claimed) for one in stamps)


def _stamp(content: bytes, purpose: str, key: str) -> bytes:
    name = f"revive stamp v1: {purpose}".encode()
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=name).derive(key.encode())
    return hmac.new(derived, content, hashlib.sha256).digest()[:16]


def seal_ticket(words: str) -> str:
    """Words for somebody's browser to bring back: it can neither read nor change them."""
    return _fernet().encrypt(f"ticket\n{words}".encode()).decode()


def open_ticket(ticket: str, *, seconds: int) -> str | None:
    """The words of a ticket that is not older than that; None for any other."""
    try:
        kind, _, words = _fernet().decrypt(ticket.encode(), ttl=seconds).decode().partition("\n")
    except (InvalidToken, UnicodeEncodeError):
        return None
    return words if kind == "ticket" else None


def new_token(prefix: str = "") -> str:
    """A fresh random token of 256 bits."""
    return prefix + secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What we keep of a token we handed out. The tokens are random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def fingerprint(secret: str) -> str:
    """Tells whether two app secrets are the same, without telling either."""
    return hashlib.sha256(b"revive app secret\n" + secret.encode()).hexdigest()[:32]


def forget_keys() -> None:
    """SECRET_KEY is another one now."""
    _fernet.cache_clear()


@cache
def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(_derived(key)) for key in get_settings().secret_keys()])


def _derived(key: str) -> bytes:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE)
    return base64.urlsafe_b64encode(derive.derive(key.encode()))
