"""Sequences: what a campaign writes by itself, and since when somebody has been silent."""

import sqlalchemy as sa
from alembic import op

revision = "1410_sequences"
down_revision = "1400_inbox"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"


def upgrade() -> None:
    op.create_table(
        "sequence_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column(
            "trigger",
            sa.Enum(
                "no_answer",
                "birthday",
                "anniversary",
                "window_closing",
                name="step_trigger",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("minutes", sa.Integer(), server_default="60", nullable=False),
        sa.Column("at", sa.Time(), server_default="11:00", nullable=False),
        sa.Column("template_name", sa.Text(), nullable=True),
        sa.Column("enabled", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("planned_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("days BETWEEN 0 AND 365", name=op.f("sequence_steps_days_check")),
        sa.CheckConstraint("minutes BETWEEN 5 AND 720", name=op.f("sequence_steps_minutes_check")),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name="sequence_steps_client_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaigns.id"], name="sequence_steps_campaign_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="sequence_steps_pkey"),
    )
    op.create_index("ix_sequence_steps_client_id_campaign_id", "sequence_steps", ["client_id", "campaign_id"])
    op.execute("ALTER TABLE sequence_steps ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE sequence_steps FORCE ROW LEVEL SECURITY")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sequence_steps TO revive_system, revive_app")
    op.execute("CREATE POLICY system ON sequence_steps TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        f"CREATE POLICY tenant ON sequence_steps TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )

    op.add_column("scheduled_tasks", sa.Column("step_id", sa.Uuid(), nullable=True))
    op.add_column("scheduled_tasks", sa.Column("occasion", sa.Text(), nullable=True))
    op.create_foreign_key(
        "scheduled_tasks_step_id_fkey",
        "scheduled_tasks",
        "sequence_steps",
        ["step_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_index(
        "scheduled_tasks_once_an_occasion_key",
        "scheduled_tasks",
        ["step_id", "lead_id", "occasion"],
        unique=True,
        postgresql_where=sa.text("step_id IS NOT NULL"),
    )

    _silence()


def _silence() -> None:
    # Since the first of our messages she has not answered; NULL while she has the last word.
    op.add_column("conversations", sa.Column("silent_since", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_conversations_silent_since",
        "conversations",
        ["client_id", "silent_since"],
        postgresql_where=sa.text("silent_since IS NOT NULL"),
    )
    op.execute(
        """
        CREATE FUNCTION note_silence() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE conversations SET silent_since = NEW.happened_at
            WHERE id = NEW.conversation_id AND silent_since IS NULL
              AND (last_inbound_at IS NULL OR last_inbound_at < NEW.happened_at);
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER messages_silence AFTER INSERT OR UPDATE OF accepted_at ON messages FOR EACH ROW"
        " WHEN (NEW.accepted_at IS NOT NULL AND NEW.sender IN ('blast', 'agent', 'human'))"
        " EXECUTE FUNCTION note_silence()"
    )
    op.execute(
        """
        CREATE FUNCTION break_silence() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.silent_since := NULL;
            RETURN NEW;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER conversations_silence_broken BEFORE UPDATE OF last_inbound_at ON conversations FOR EACH ROW"
        " WHEN (NEW.silent_since IS NOT NULL AND NEW.last_inbound_at IS DISTINCT FROM OLD.last_inbound_at"
        " AND NEW.last_inbound_at >= NEW.silent_since) EXECUTE FUNCTION break_silence()"
    )
    for table in ("conversations", "messages"):
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(
        """
        UPDATE conversations SET silent_since = first.at FROM (
            SELECT message.conversation_id, min(message.happened_at) AS at
            FROM messages message JOIN conversations thread ON thread.id = message.conversation_id
            WHERE message.sender IN ('blast', 'agent', 'human') AND message.accepted_at IS NOT NULL
              AND (thread.last_inbound_at IS NULL OR message.happened_at > thread.last_inbound_at)
            GROUP BY 1
        ) first WHERE first.conversation_id = conversations.id
        """
    )
    for table in ("conversations", "messages"):
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    op.execute("DROP TRIGGER conversations_silence_broken ON conversations")
    op.execute("DROP TRIGGER messages_silence ON messages")
    op.execute("DROP FUNCTION break_silence()")
    op.execute("DROP FUNCTION note_silence()")
    op.drop_index("ix_conversations_silent_since", table_name="conversations")
    op.drop_column("conversations", "silent_since")
    op.drop_index("scheduled_tasks_once_an_occasion_key", table_name="scheduled_tasks")
    op.drop_constraint("scheduled_tasks_step_id_fkey", "scheduled_tasks", type_="foreignkey")
    op.drop_column("scheduled_tasks", "occasion")
    op.drop_column("scheduled_tasks", "step_id")
    op.drop_table("sequence_steps")
