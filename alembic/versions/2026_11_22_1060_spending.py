"""What language models cost each shop a day, and how much they may."""

from alembic import op

revision = "1060_spending"
down_revision = "1050_knowledge_work"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"


def upgrade() -> None:
    op.execute("ALTER TABLE clients ADD COLUMN ai_budget_rupees integer DEFAULT 500")
    op.execute(
        "ALTER TABLE clients ADD CONSTRAINT clients_ai_budget_check CHECK (ai_budget_rupees BETWEEN 0 AND 1000000)"
    )
    op.execute(
        """
        CREATE TABLE spending (
            client_id uuid NOT NULL
                CONSTRAINT spending_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            day date NOT NULL,
            spent_micro bigint NOT NULL DEFAULT 0,
            reserved_micro bigint NOT NULL DEFAULT 0,
            calls integer NOT NULL DEFAULT 0,
            tokens_in bigint NOT NULL DEFAULT 0,
            tokens_out bigint NOT NULL DEFAULT 0,
            refused_at timestamptz,
            CONSTRAINT spending_pkey PRIMARY KEY (client_id, day),
            CONSTRAINT spending_amounts_check CHECK (spent_micro >= 0 AND reserved_micro >= 0)
        )
        """
    )
    op.execute("ALTER TABLE spending ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE spending FORCE ROW LEVEL SECURITY")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON spending TO revive_app, revive_system")
    op.execute("CREATE POLICY system ON spending TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        "CREATE POLICY tenant ON spending TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )


def downgrade() -> None:
    op.execute("DROP TABLE spending")
    op.execute("ALTER TABLE clients DROP COLUMN ai_budget_rupees")
