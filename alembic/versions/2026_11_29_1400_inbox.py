"""Notes of colleagues on a person, ready answers, and the lines of a thread found by the thread."""

from alembic import op

revision = "1400_inbox"
down_revision = "1310_blasts"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE notes (
            id uuid CONSTRAINT notes_pkey PRIMARY KEY,
            client_id uuid NOT NULL CONSTRAINT notes_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            contact_id uuid NOT NULL CONSTRAINT notes_contact_id_fkey REFERENCES contacts (id) ON DELETE CASCADE,
            author_user_id uuid CONSTRAINT notes_author_user_id_fkey REFERENCES users (id) ON DELETE SET NULL,
            text text NOT NULL CONSTRAINT notes_text_check CHECK (length(text) BETWEEN 1 AND 4000),
            deleted_at timestamptz,
            created_at timestamptz NOT NULL DEFAULT now()
        )
        """
    )
    op.execute("CREATE INDEX ix_notes_client_id_contact_id ON notes (client_id, contact_id, created_at)")
    _close_by_shop("notes")
    op.execute(
        """
        CREATE TABLE quick_replies (
            id uuid CONSTRAINT quick_replies_pkey PRIMARY KEY,
            client_id uuid NOT NULL
                CONSTRAINT quick_replies_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            title text NOT NULL CONSTRAINT quick_replies_title_check CHECK (length(title) BETWEEN 1 AND 60),
            text text NOT NULL CONSTRAINT quick_replies_text_check CHECK (length(text) BETWEEN 1 AND 4096),
            used_count integer NOT NULL DEFAULT 0,
            created_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT quick_replies_client_id_title_key UNIQUE (client_id, title)
        )
        """
    )
    _close_by_shop("quick_replies")
    op.execute(
        "CREATE INDEX ix_activity_events_conversation_id ON activity_events (conversation_id, id)"
        " WHERE conversation_id IS NOT NULL AND event_type IN ('SYSTEM', 'COMMERCE', 'SAFETY')"
    )


def _close_by_shop(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_app, revive_system")
    op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        f"CREATE POLICY tenant ON {table} TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )


def downgrade() -> None:
    op.execute("DROP INDEX ix_activity_events_conversation_id")
    op.execute("DROP TABLE quick_replies")
    op.execute("DROP TABLE notes")
