"""Files that are kept: on this machine's disk, or in a bucket that speaks S3 (Supabase Storage does).

`file:///var/lib/revive/media`, or `s3://KEY:SECRET@bucket/folder?endpoint=https://…&region=ap-south-1`. Without key and
secret in it, an S3 address goes by the AWS_* variables.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

import obstore
from obstore import exceptions
from obstore.store import LocalStore, ObjectStore, S3Store

from revive_app.errors import Retryable, Terminal, Unavailable
from revive_app.settings import Settings

AWAY = "The file storage does not answer."
_READ_AT_ONCE = 256 * 1024
_TIMEOUT = timedelta(seconds=30)
_PATIENCE = timedelta(seconds=20)


class Storage:
    """Bytes under keys. Raises Retryable while the storage is away."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def put(self, key: str, file: BinaryIO) -> None:
        """Keep what a file holds from its beginning; a key that is taken gets the new bytes."""
        file.seek(0)
        try:
            obstore.put(self._store, key, file)
        except (exceptions.BaseError, OSError) as error:
            raise Retryable(AWAY, details=type(error).__name__) from error

    def get(self, key: str, *, into: BinaryIO) -> None:
        """Write what lies under a key into a file, a little at a time. Raises Terminal when nothing does."""
        try:
            for piece in obstore.get(self._store, key).stream(min_chunk_size=_READ_AT_ONCE):
                into.write(piece)
        except FileNotFoundError as error:
            raise Terminal("The file is gone. Upload it again.") from error
        except (exceptions.BaseError, OSError) as error:
            raise Retryable(AWAY, details=type(error).__name__) from error

    def stream(self, key: str, *, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """What lies under a key, or `length` bytes of it from `start`, piece by piece. Raises Terminal when nothing does.

        Errors come before the first piece; a storage that dies under way ends the pieces with one.
        """
        try:
            if length is not None:
                return iter([bytes(obstore.get_range(self._store, key, start=start, length=length))])
            return (
                bytes(piece) for piece in obstore.get(self._store, key).stream(min_chunk_size=_READ_AT_ONCE)
            )
        except FileNotFoundError as error:
            raise Terminal("The file is gone.") from error
        except (exceptions.BaseError, OSError) as error:
            raise Retryable(AWAY, details=type(error).__name__) from error

    def delete(self, key: str) -> None:
        """Remove what lies under a key, if anything does."""
        try:
            obstore.delete(self._store, key)
        except FileNotFoundError:
            return
        except (exceptions.BaseError, OSError) as error:
            raise Retryable(AWAY, details=type(error).__name__) from error


def open_storage(settings: Settings) -> Storage:
    """The storage the settings name. Opens no connection yet. Raises Unavailable for an address that is none."""
    if settings.storage_url is None:
        return Storage(LocalStore(settings.home.folder("media")))
    url = urlsplit(settings.storage_url.get_secret_value())
    if url.scheme == "file" and url.path.startswith("/") and not url.netloc:
        return Storage(_folder(Path(unquote(url.path))))
    if url.scheme == "s3" and url.hostname:
        return Storage(_bucket(url))
    raise Unavailable("STORAGE_URL must be file:///folder or s3://bucket/folder.")


def _folder(path: Path) -> LocalStore:
    try:
        return LocalStore(path, mkdir=True)
    except (exceptions.BaseError, OSError) as error:
        raise Unavailable(f"STORAGE_URL names {path}, and there no files can be kept.") from error


def _bucket(url: SplitResult) -> S3Store:
    options = {name: values[-1] for name, values in parse_qs(url.query).items()}
    config: dict[str, str] = {name: options[name] for name in ("endpoint", "region") if name in options}
    if url.username and url.password:
        config["access_key_id"] = unquote(url.username)
        config["secret_access_key"] = unquote(url.password)
    return S3Store(
        url.hostname,
        # Not every server that speaks S3 knows how to delete many at once.
        disable_bulk_delete=True,
        prefix=url.path.strip("/") or None,
        config=config,  # type: ignore[arg-type]  # a TypedDict that exists for type checkers only
        # A storage of one's own inside a private network may do without TLS; it has to be spelled out.
        client_options={"allow_http": config.get("endpoint", "").startswith("http://"), "timeout": _TIMEOUT},
        retry_config={"max_retries": 3, "retry_timeout": _PATIENCE},
    )
