"""An embedded PostgreSQL and Redis for one benchmark, in a home of their own, driven from this process."""

import contextlib
import shutil
from collections.abc import Iterator

from tests.environment import HOME, fresh_settings  # isort: skip  it must come before anything of Revive's

from revive_app import db
from revive_app.embedded import UserKind, join, leave


@contextlib.contextmanager
def own_stack() -> Iterator[None]:
    """The databases, brought up by the real migrations."""
    fresh_settings()
    join(UserKind.TOOL)
    try:
        yield
    finally:
        db.engine().dispose()
        leave(UserKind.TOOL)
        shutil.rmtree(HOME, ignore_errors=True)
