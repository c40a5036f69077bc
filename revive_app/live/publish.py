"""Tells open pages and streams that something happened: ids and a kind, never content.

Whoever hears it reads the rows through her own shop's session. A lost call is found by polling.
"""

import json
from uuid import UUID

from revive_app.courier import courier
from revive_app.db import Session
from revive_app.redis_client import redis_client

CHANNEL_PREFIX = "revive:live:"


def channel(client_id: UUID) -> str:
    """The Redis channel of one shop."""
    return f"{CHANNEL_PREFIX}{client_id}"


def publish(session: Session, client_id: UUID, kind: str, **ids: UUID | None) -> None:
    """After this session's commit, tell the shop's watchers. Kinds are `noun.verb`, e.g. `lead.moved`."""
    refs = {name: str(value) for name, value in ids.items() if value is not None}
    session.after_commit(lambda: publish_now(client_id, kind, refs))


def publish_now(client_id: UUID, kind: str, refs: dict[str, str]) -> None:
    """Tell them at once, from a thread of its own: nobody waits for Redis."""
    content = json.dumps({"kind": kind, **refs})
    courier.send(
        ("live", client_id, content),
        lambda: _send(client_id, content),
    )


def _send(client_id: UUID, content: str) -> None:
    redis_client().publish(channel(client_id), content)
