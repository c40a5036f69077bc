"""Where the embedded servers answer. Fixed by `REVIVE_HOME`, so it is known before they run."""

import hashlib
import os
import tempfile
from pathlib import Path
from urllib.parse import quote

from revive_app.errors import StackError
from revive_app.settings import Home

# sockaddr_un holds 108 bytes; PostgreSQL appends "/.s.PGSQL.5432"
_LONGEST_FOLDER = 107 - len("/.s.PGSQL.5432")

DATABASE = "revive"
LOGIN_ROLE = "revive"

CELERY_REDIS_DB = 0
STATE_REDIS_DB = 1


def socket_folder(home: Home) -> Path:
    """`REVIVE_HOME/run`, or, where that is too long for a socket's name, a private folder in the temp directory."""
    folder = home.path / "run"
    if len(str(folder).encode()) <= _LONGEST_FOLDER:
        return home.folder("run")
    digest = hashlib.sha256(str(home.path).encode()).hexdigest()[:12]
    short = Path(tempfile.gettempdir()) / f"revive-{os.getuid()}-{digest}"
    short.mkdir(mode=0o700, exist_ok=True)
    if short.lstat().st_uid != os.getuid() or short.is_symlink():
        raise StackError(f"{short} belongs to somebody else. Set REVIVE_HOME to a shorter path.")
    return short


def embedded_database_url(home: Home, *, user: str = LOGIN_ROLE, database: str = DATABASE) -> str:
    """libpq address of the embedded PostgreSQL."""
    return f"postgresql://{user}@/{database}?host={quote(str(socket_folder(home)), safe='')}"


def redis_socket(home: Home) -> Path:
    """The embedded Redis's socket."""
    return socket_folder(home) / "redis.sock"


def embedded_redis_url(home: Home, *, db: int = CELERY_REDIS_DB) -> str:
    """redis-py address of the embedded Redis."""
    return f"unix://{redis_socket(home)}?db={db}"
