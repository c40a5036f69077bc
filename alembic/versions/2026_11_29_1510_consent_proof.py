"""Where a consent is written down stands by itself in the ledger, not inside the note."""

from alembic import op

revision = "1510_consent_proof"
down_revision = "1500_import_work"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE consent_events ADD COLUMN proof text NOT NULL DEFAULT ''")


def downgrade() -> None:
    op.execute("ALTER TABLE consent_events DROP COLUMN proof")
