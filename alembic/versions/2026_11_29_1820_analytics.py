"""What the analytics count lies together: offers, what customers wrote, what they were answered, what Meta billed.

Each message is in one of the first three at most. With all an index's columns in it a look touches no row.
"""

from alembic import op

revision = "1820_analytics"
down_revision = "1520_departures"
branch_labels = None
depends_on = None

INDEXES = {
    "ix_messages_offers": "(client_id, happened_at) INCLUDE (conversation_id, contact_id, lead_id, state)"
    " WHERE direction = 'outbound' AND sender IN ('blast', 'followup')",
    "ix_messages_heard": "(client_id, happened_at) INCLUDE (conversation_id) WHERE direction = 'inbound'",
    "ix_messages_said": "(client_id, happened_at) INCLUDE (conversation_id, sender, state)"
    " WHERE direction = 'outbound' AND sender IN ('agent', 'human')",
    "ix_messages_billed": "(client_id, happened_at) INCLUDE (campaign_id, blast_id, price_e4)"
    " WHERE billed IS NOT NULL AND billed <> 'free'",
}


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '30s'")
    for name, what in INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON messages {what}")


def downgrade() -> None:
    for name in reversed(INDEXES):
        op.execute(f"DROP INDEX {name}")
