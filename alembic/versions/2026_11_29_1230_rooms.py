"""Pieces the agent must not show, who changed them last; a shop's phone and usual discount; mails as work."""

from alembic import op

revision = "1230_rooms"
down_revision = "1220_tallies"
branch_labels = None
depends_on = None

COLUMNS = {
    "products": ("agent_may_show boolean NOT NULL DEFAULT true", "changed_by text NOT NULL DEFAULT ''"),
    "clients": ("phone text NOT NULL DEFAULT ''", "discount_percent integer NOT NULL DEFAULT 0"),
    "campaigns": ("tried_at timestamptz",),
    "invitations": (
        "mail_due_at timestamptz",
        "mail_attempts integer NOT NULL DEFAULT 0",
        "mailed_at timestamptz",
        "mail_problem text",
    ),
    "password_resets": (
        "mail_due_at timestamptz",
        "mail_attempts integer NOT NULL DEFAULT 0",
        "mailed_at timestamptz",
        "mail_problem text",
    ),
}


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    op.execute(
        "ALTER TABLE clients ADD CONSTRAINT clients_discount_check CHECK (discount_percent BETWEEN 0 AND 20)"
    )
    for table in ("invitations", "password_resets"):
        op.execute(f"CREATE INDEX ix_{table}_mail_due ON {table} (mail_due_at) WHERE mail_due_at IS NOT NULL")
    op.execute(
        "CREATE UNIQUE INDEX invitations_one_open_key ON invitations (client_id, email) WHERE accepted_at IS NULL"
    )


def downgrade() -> None:
    op.execute("DROP INDEX invitations_one_open_key")
    for table, columns in COLUMNS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column.split()[0]}")
