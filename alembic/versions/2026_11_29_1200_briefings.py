"""Morning briefings, and since when a lead stands where it stands."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "1200_briefings"
down_revision = "1100_deployment"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"


def upgrade() -> None:
    op.add_column("clients", sa.Column("briefing_at", sa.Time(), server_default="09:00", nullable=True))
    op.create_table(
        "briefings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("kept_because", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name="briefings_client_id_fkey", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="briefings_message_id_fkey", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="briefings_pkey"),
        sa.UniqueConstraint("client_id", "day", name="briefings_client_id_day_key"),
    )
    op.execute("ALTER TABLE briefings ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE briefings FORCE ROW LEVEL SECURITY")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON briefings TO revive_system, revive_app")
    op.execute("CREATE POLICY system ON briefings TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        f"CREATE POLICY tenant ON briefings TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )

    op.add_column("leads", sa.Column("status_changed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("ALTER TABLE leads NO FORCE ROW LEVEL SECURITY")
    op.execute("UPDATE leads SET status_changed_at = updated_at")
    op.execute("ALTER TABLE leads FORCE ROW LEVEL SECURITY")
    op.alter_column("leads", "status_changed_at", nullable=False, server_default=sa.text("now()"))
    # Many statements move leads. Whoever writes one tomorrow cannot forget this.
    op.execute(
        """
        CREATE FUNCTION note_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.status_changed_at := NEW.updated_at;
            RETURN NEW;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER leads_status_changed BEFORE UPDATE OF status ON leads FOR EACH ROW"
        " WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_status_change()"
    )
    op.create_index("ix_leads_client_id_status_changed_at", "leads", ["client_id", "status_changed_at"])


def downgrade() -> None:
    op.drop_index("ix_leads_client_id_status_changed_at", table_name="leads")
    op.execute("DROP TRIGGER leads_status_changed ON leads")
    op.execute("DROP FUNCTION note_status_change()")
    op.drop_column("leads", "status_changed_at")
    op.drop_table("briefings")
    op.drop_column("clients", "briefing_at")
