"""Knowledge as work: a source is queued, leased, and says how far it is; stored files are removed for certain."""

from alembic import op

revision = "1050_knowledge_work"
down_revision = "1040_sandbox"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"

COLUMNS = (
    "title text NOT NULL DEFAULT ''",
    "file_key text",
    "file_sha256 text",
    "size_bytes bigint NOT NULL DEFAULT 0",
    "embed_model text",
    "work varchar(32) NOT NULL DEFAULT 'read'",
    "work_due_at timestamptz",
    "progress smallint NOT NULL DEFAULT 0",
    "attempts integer NOT NULL DEFAULT 0",
    "lease_id uuid",
    "lease_until timestamptz",
)
CHECKS = {
    "source_work": "work IN ('read', 'embed')",
    "progress": "progress BETWEEN 0 AND 100",
    "lease": "(lease_id IS NULL) = (lease_until IS NULL)",
}


def upgrade() -> None:
    op.execute("ALTER TABLE knowledge_sources " + ", ".join(f"ADD COLUMN {column}" for column in COLUMNS))
    for name, condition in CHECKS.items():
        op.execute(
            f"ALTER TABLE knowledge_sources ADD CONSTRAINT knowledge_sources_{name}_check CHECK ({condition})"
        )
    op.execute(
        "CREATE UNIQUE INDEX knowledge_sources_campaign_id_name_key ON knowledge_sources (campaign_id, name)"
    )
    op.execute(
        "CREATE INDEX ix_knowledge_sources_work_due ON knowledge_sources (work_due_at) WHERE work_due_at IS NOT NULL"
    )
    _file_removals()


def _file_removals() -> None:
    op.execute(
        """
        CREATE TABLE file_removals (
            key text CONSTRAINT file_removals_pkey PRIMARY KEY,
            client_id uuid NOT NULL
                CONSTRAINT file_removals_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            due_at timestamptz NOT NULL DEFAULT now()
        )
        """
    )
    op.execute("CREATE INDEX ix_file_removals_client_id ON file_removals (client_id)")
    op.execute("ALTER TABLE file_removals ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE file_removals FORCE ROW LEVEL SECURITY")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON file_removals TO revive_app, revive_system")
    op.execute("CREATE POLICY system ON file_removals TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        "CREATE POLICY tenant ON file_removals TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )


def downgrade() -> None:
    op.execute("DROP TABLE file_removals")
    op.execute("DROP INDEX ix_knowledge_sources_work_due")
    op.execute("DROP INDEX knowledge_sources_campaign_id_name_key")
    names = (column.partition(" ")[0] for column in COLUMNS)
    op.execute("ALTER TABLE knowledge_sources " + ", ".join(f"DROP COLUMN {name}" for name in names))
