"""Ids as Graph gives them: digits only, and later ones are larger."""

import secrets
import time

_TENTH_OF_MILLISECOND = 100_000


def new_object_id() -> str:
    """A fresh id of 16 digits, small enough for a JSON number."""
    return f"{time.time_ns() // _TENTH_OF_MILLISECOND}{secrets.randbelow(100):02d}"
