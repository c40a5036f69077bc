"""Lists are imported in the background: when, by whom, how far, and what went wrong."""

from alembic import op

revision = "1500_import_work"
down_revision = "1420_erasing"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '30s'")
    op.execute(
        """
        ALTER TABLE import_batches
            ADD COLUMN work_due_at timestamptz,
            ADD COLUMN lease_id uuid,
            ADD COLUMN lease_until timestamptz,
            ADD COLUMN attempts integer NOT NULL DEFAULT 0,
            ADD COLUMN expected_count integer NOT NULL DEFAULT 0,
            ADD COLUMN staged_count integer NOT NULL DEFAULT 0,
            ADD COLUMN problem text NOT NULL DEFAULT ''
        """
    )
    op.execute("ALTER TABLE import_batches DROP CONSTRAINT import_batches_import_status_check")
    op.execute(
        "ALTER TABLE import_batches ADD CONSTRAINT import_batches_import_status_check"
        " CHECK (status IN ('draft', 'running', 'tried', 'done', 'undone'))"
    )
    op.execute(
        "CREATE INDEX ix_import_batches_work_due_at ON import_batches (work_due_at) WHERE work_due_at IS NOT NULL"
    )


def downgrade() -> None:
    op.execute("DELETE FROM import_batches WHERE status = 'running'")
    op.execute("DROP INDEX ix_import_batches_work_due_at")
    op.execute("ALTER TABLE import_batches DROP CONSTRAINT import_batches_import_status_check")
    op.execute(
        "ALTER TABLE import_batches ADD CONSTRAINT import_batches_import_status_check"
        " CHECK (status IN ('draft', 'tried', 'done', 'undone'))"
    )
    op.execute(
        """
        ALTER TABLE import_batches
            DROP COLUMN problem, DROP COLUMN staged_count, DROP COLUMN expected_count, DROP COLUMN attempts,
            DROP COLUMN lease_until, DROP COLUMN lease_id, DROP COLUMN work_due_at
        """
    )
