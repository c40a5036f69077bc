"""Whose journal tells whether a message left, when its sender dies."""

from alembic import op

revision = "1520_departures"
down_revision = "1510_consent_proof"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE messages ADD COLUMN lease_by text")


def downgrade() -> None:
    op.execute("ALTER TABLE messages DROP COLUMN lease_by")
