"""The embedded stack: real PostgreSQL, Redis and the worker, for whoever set no URLs.

    web, CLI, tests ──join()──▶ registry (who uses it) ◀──watches── supervisor ──▶ postgres, redis, worker, beat

Whoever comes first starts the supervisor, a detached process that holds a lock, keeps its children
alive, and leaves when the last user has gone, however that user died. Nothing listens on a port:
both databases answer on unix sockets in `REVIVE_HOME/run`.
"""

from revive_app.embedded.addresses import embedded_database_url, embedded_redis_url
from revive_app.embedded.client import Stack, join, leave, stack_status, tend
from revive_app.embedded.registry import UserKind

__all__ = [
    "Stack",
    "UserKind",
    "embedded_database_url",
    "embedded_redis_url",
    "join",
    "leave",
    "stack_status",
    "tend",
]
