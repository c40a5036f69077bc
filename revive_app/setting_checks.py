"""What a setting's value must look like. Each check returns the value, or raises ValueError with words for an operator."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

_VERSION = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
_PHONE = re.compile(r"^\+?[0-9][0-9 ().-]{6,22}$")


def is_text(value: str) -> bool:
    """Whether it can be written down as UTF-8."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def database(value: str) -> str:
    """A PostgreSQL address both SQLAlchemy and libpq read."""
    if not value.startswith(("postgresql://", "postgres://")):
        raise ValueError("must be postgresql://user:password@host:5432/database")
    # Whoever sets it needs both in a moment; whoever does not should not wait for them.
    from psycopg import Error
    from psycopg.conninfo import conninfo_to_dict
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        conninfo_to_dict(value)
        port = make_url(value).port
    except (ValueError, ArgumentError, Error) as error:
        raise ValueError(
            "cannot be read; it looks like postgresql://user:password@host:5432/database,"
            " with special characters of the password percent-encoded"
        ) from error
    if port is not None and not 0 < port < 65536:
        raise ValueError("has a port that is none")
    return value


def redis(value: str) -> str:
    """An address redis-py and Celery read."""
    url = _split(value)
    if url.scheme == "unix" and url.path:
        return value
    if url.scheme not in {"redis", "rediss"} or not url.hostname:
        raise ValueError("must be redis://host:6379/0, rediss://… or unix:///path")
    return value


def keys(value: str) -> str:
    """At least one key between the commas: with none nothing could be encrypted."""
    if not any(part.strip() for part in value.split(",")):
        raise ValueError("holds no key")
    return value


def storage(value: str) -> str:
    """A folder of this machine, or a bucket."""
    url = _split(value)
    if url.scheme == "file" and url.path.startswith("/") and not url.netloc:
        return value
    if url.scheme == "s3" and url.hostname:
        return value
    raise ValueError("must be file:///folder or s3://bucket/folder")


def mail_server(value: str) -> str:
    """An SMTP server's address."""
    url = _split(value)
    if url.scheme not in {"smtp", "smtps"} or not url.hostname:
        raise ValueError("must be smtp://host or smtps://host")
    return value


def web_address(value: str) -> str:
    """An http(s) address, without a slash at its end."""
    if not value.startswith(("http://", "https://")):
        raise ValueError("must start with http:// or https://")
    if not _split(value).hostname:
        raise ValueError("names no host")
    return value.rstrip("/")


def origin(value: str) -> str:
    """Scheme, host and port, and nothing after it."""
    if value == "*":
        raise ValueError(
            "must name each origin, like https://shop.example: with * any page could act for who is signed in"
        )
    address = web_address(value)
    url = _split(address)
    if url.path or url.query or url.fragment or url.username or "*" in url.netloc:
        raise ValueError("must be scheme, host and port only, like https://shop.example")
    return address


def digits(value: str) -> str:
    """Meta's ids."""
    if not (value.isascii() and value.isdigit()):
        raise ValueError("consists of digits only; find it in WhatsApp Manager")
    return value


def api_version(value: str) -> str:
    """One part of a path, like v25.0."""
    if not _VERSION.match(value):
        raise ValueError("looks like v25.0")
    return value


def phone(value: str) -> str:
    """Something to dial."""
    if not _PHONE.match(value):
        raise ValueError("is no phone number; write it like +919829041100")
    return value


def words_of(errors: Iterable[Mapping[str, Any]]) -> str:
    """What pydantic found wrong, as one sentence for whoever set it. The value stays out: it may be a secret."""
    told = []
    for error in errors:
        place = error["loc"]
        name = str(place[0]).upper() if isinstance(place, tuple) and place else ""
        reason = str(error["msg"]).removeprefix("Value error, ")
        told.append(f"{name}: {reason}." if name else f"{reason}.")
    return " ".join(told)


def _split(value: str) -> SplitResult:
    try:
        url = urlsplit(value)
        _ = url.port, url.hostname
    except ValueError as error:
        raise ValueError("cannot be read as an address: look at its port and brackets") from error
    return url
