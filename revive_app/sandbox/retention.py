"""The sandbox forgets after 30 days, a bounded number of rows at a time."""

from datetime import datetime, timedelta

from revive_app.db import system_session

KEEP = timedelta(days=30)
BATCH = 5000


def forget_old(*, now: datetime, older_than: timedelta = KEEP, limit: int = BATCH) -> int:
    """Delete at most `limit` old rows of each kind: messages, webhooks, media, deleted templates; how many went."""
    with system_session() as session:
        return sum(
            session.run(
                f"DELETE FROM {table} WHERE ctid = ANY(ARRAY("
                f"SELECT ctid FROM {table} WHERE {column} < :horizon ORDER BY {column} LIMIT :limit))",
                horizon=now - older_than,
                limit=limit,
            )
            for table, column in (
                ("sandbox_webhooks", "created_at"),
                ("sandbox_messages", "created_at"),
                ("sandbox_media", "created_at"),
                ("sandbox_templates", "deleted_at"),
            )
        )
