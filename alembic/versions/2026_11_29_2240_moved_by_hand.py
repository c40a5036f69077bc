"""Whom a person moved on the board, and when: they stand on top of their columns for a while."""

from alembic import op

revision = "2240_moved_by_hand"
down_revision = "1820_analytics"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '30s'")
    op.execute(
        "CREATE INDEX ix_leads_moved_by_hand ON leads (client_id, status, status_changed_at)"
        " WHERE status_set_by = 'human'"
    )


def downgrade() -> None:
    op.execute("DROP INDEX ix_leads_moved_by_hand")
