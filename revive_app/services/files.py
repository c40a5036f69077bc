"""What becomes of stored bytes: promised away before they are stored, kept by the row that refers to them.

Storing and committing cannot be one step. So the promise to remove a file is committed first and taken back in the
transaction that uses the file: whoever dies in between leaves a promise, and the sweep keeps it.
"""

import logging
from datetime import timedelta
from uuid import UUID

from revive_app.db import TenantSession, system_session
from revive_app.errors import Retryable
from revive_app.providers.storage import Storage

log = logging.getLogger(__name__)

# Far longer than an upload takes.
UNCLAIMED_AFTER = timedelta(hours=1)
_TRY_AGAIN_AFTER = timedelta(minutes=5)
_AT_ONCE = 50


def promise_removal(session: TenantSession, key: str, *, after: timedelta = timedelta()) -> None:
    """Have a file removed once this transaction is safe and `after` has passed."""
    session.run(
        "INSERT INTO file_removals (key, client_id, due_at) VALUES (:key, :client, now() + :after)"
        " ON CONFLICT (key) DO UPDATE SET due_at = EXCLUDED.due_at",
        key=key,
        client=session.client_id,
        after=after,
    )


def keep(session: TenantSession, key: str) -> bool:
    """Take the promise back: a row of this transaction refers to the file. False when there was none, or when it is
    about to be kept: whoever sweeps may hold the file already."""
    return (
        session.run(
            "DELETE FROM file_removals WHERE key = :key AND due_at > now() + :sweep",
            key=key,
            sweep=2 * _TRY_AGAIN_AFTER,
        )
        > 0
    )


def remove_due(storage: Storage) -> int:
    """Remove the files whose time has come. Returns how many; those the storage refuses come again later."""
    removed = [key for key in _due() if _remove(storage, key)]
    if removed:
        with system_session() as session:
            session.run("DELETE FROM file_removals WHERE key = ANY(:keys)", keys=removed)
    return len(removed)


def _due() -> list[str]:
    with system_session() as session:
        rows = session.rows(
            "UPDATE file_removals SET due_at = now() + :pause WHERE key IN ("
            " SELECT key FROM file_removals WHERE due_at <= now() ORDER BY due_at LIMIT :limit"
            " FOR UPDATE SKIP LOCKED) RETURNING key",
            pause=_TRY_AGAIN_AFTER,
            limit=_AT_ONCE,
        )
    return [row["key"] for row in rows]


def _remove(storage: Storage, key: str) -> bool:
    try:
        storage.delete(key)
    except Retryable as error:
        log.warning("file storage: %s", error.details)
        return False
    return True


def promise_removals(session: TenantSession, *, campaign_id: UUID) -> None:
    """Have every file of a campaign's sources removed: the campaign is about to go."""
    session.run(
        "INSERT INTO file_removals (key, client_id) SELECT file_key, client_id FROM knowledge_sources"
        " WHERE campaign_id = :campaign AND file_key IS NOT NULL ON CONFLICT (key) DO UPDATE SET due_at = now()",
        campaign=campaign_id,
    )
