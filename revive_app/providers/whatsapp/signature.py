"""Meta's proof that a webhook is Meta's: an HMAC over the raw bytes, keyed with the app secret."""

import hmac
import re

_HEADER = re.compile(r"sha256=[0-9a-f]{64}")


def sign(secret: str, body: bytes) -> str:
    """The `X-Hub-Signature-256` Meta sends with `body`."""
    return f"sha256={hmac.new(secret.encode(), body, 'sha256').hexdigest()}"


def verify(secret: str, body: bytes, header: str | None) -> bool:
    """Whether `header` is exactly Meta's signature of these bytes.

    The bytes as they came, before any parsing: Meta writes `\\u00e9` and `\\/`, and what a parser writes
    back has another signature. A missing secret signs nothing.
    """
    if not secret or header is None or _HEADER.fullmatch(header) is None:
        return False
    return hmac.compare_digest(sign(secret, body), header)
