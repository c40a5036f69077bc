"""Imports as batches that can be looked at and undone; people who were erased; opt-outs that outlive them."""

from alembic import op

revision = "1240_people"
down_revision = "1230_rooms"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"
TABLES = ("import_batches", "import_rows", "import_refusals", "suppressions")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '30s'")
    op.execute(
        "ALTER TABLE contacts ADD COLUMN name_set_by varchar(32) NOT NULL DEFAULT 'rule', ADD COLUMN erased_at timestamptz"
    )
    op.execute(
        "ALTER TABLE contacts ADD CONSTRAINT contacts_name_hand_check CHECK (name_set_by IN ('rule', 'human', 'import'))"
    )
    op.execute(
        "ALTER TABLE contacts ADD CONSTRAINT contacts_erased_check"
        " CHECK (erased_at IS NULL OR (phone IS NULL AND first_name = '' AND last_name = '' AND dnd_at IS NOT NULL))"
    )
    op.execute("ALTER TABLE consent_events DROP CONSTRAINT consent_events_consent_action_check")
    op.execute(
        "ALTER TABLE consent_events ADD CONSTRAINT consent_events_consent_action_check"
        " CHECK (action IN ('granted', 'withdrawn', 'retracted'))"
    )
    op.execute("ALTER TABLE clients ADD COLUMN suppression_key_encrypted text")
    _batches()
    _rows()
    _refusals()
    _suppressions()
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_app, revive_system")
        op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")
        op.execute(
            f"CREATE POLICY tenant ON {table} TO revive_app"
            f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
        )


def _batches() -> None:
    op.execute(
        """
        CREATE TABLE import_batches (
            id uuid CONSTRAINT import_batches_pkey PRIMARY KEY,
            client_id uuid NOT NULL
                CONSTRAINT import_batches_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            campaign_id uuid NOT NULL
                CONSTRAINT import_batches_campaign_id_fkey REFERENCES campaigns (id) ON DELETE CASCADE,
            status varchar(32) NOT NULL
                CONSTRAINT import_batches_import_status_check CHECK (status IN ('draft', 'tried', 'done', 'undone')),
            file_name text NOT NULL DEFAULT '',
            size_bytes bigint NOT NULL DEFAULT 0,
            file_key text,
            mapping jsonb NOT NULL DEFAULT '{}'::jsonb,
            consent_source text NOT NULL DEFAULT '',
            found jsonb NOT NULL DEFAULT '{}'::jsonb,
            row_count integer NOT NULL DEFAULT 0,
            created_count integer NOT NULL DEFAULT 0,
            updated_count integer NOT NULL DEFAULT 0,
            duplicate_count integer NOT NULL DEFAULT 0,
            unchanged_count integer NOT NULL DEFAULT 0,
            rejected_count integer NOT NULL DEFAULT 0,
            notice_count integer NOT NULL DEFAULT 0,
            opted_in_count integer NOT NULL DEFAULT 0,
            opted_out_count integer NOT NULL DEFAULT 0,
            created_by uuid CONSTRAINT import_batches_created_by_fkey REFERENCES users (id) ON DELETE SET NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            finished_at timestamptz,
            undone_at timestamptz,
            CONSTRAINT import_batches_counts_check CHECK (
                row_count = created_count + updated_count + duplicate_count + unchanged_count + rejected_count
            )
        )
        """
    )
    op.execute(
        "CREATE INDEX ix_import_batches_client_id_created_at ON import_batches (client_id, created_at, id)"
    )
    op.execute("CREATE INDEX ix_import_batches_campaign_id ON import_batches (campaign_id)")


def _rows() -> None:
    op.execute(
        """
        CREATE TABLE import_rows (
            client_id uuid NOT NULL
                CONSTRAINT import_rows_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            batch_id uuid NOT NULL
                CONSTRAINT import_rows_batch_id_fkey REFERENCES import_batches (id) ON DELETE CASCADE,
            lead_id uuid NOT NULL
                CONSTRAINT import_rows_lead_id_fkey REFERENCES leads (id) ON DELETE CASCADE,
            row integer NOT NULL,
            effect varchar(32) NOT NULL
                CONSTRAINT import_rows_import_effect_check CHECK (effect IN ('created', 'updated', 'unchanged')),
            made_contact boolean NOT NULL DEFAULT false,
            before jsonb,
            after jsonb,
            CONSTRAINT import_rows_pkey PRIMARY KEY (lead_id, batch_id)
        )
        """
    )
    op.execute("CREATE INDEX ix_import_rows_client_id_batch_id ON import_rows (client_id, batch_id, row)")


def _refusals() -> None:
    op.execute(
        """
        CREATE TABLE import_refusals (
            client_id uuid NOT NULL
                CONSTRAINT import_refusals_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            batch_id uuid NOT NULL
                CONSTRAINT import_refusals_batch_id_fkey REFERENCES import_batches (id) ON DELETE CASCADE,
            position integer NOT NULL,
            row integer NOT NULL,
            column_name text NOT NULL DEFAULT '',
            value text NOT NULL DEFAULT '',
            reason text NOT NULL,
            is_notice boolean NOT NULL DEFAULT false,
            same_as integer,
            cells jsonb NOT NULL DEFAULT '[]'::jsonb,
            CONSTRAINT import_refusals_pkey PRIMARY KEY (batch_id, position)
        )
        """
    )
    op.execute("CREATE INDEX ix_import_refusals_client_id ON import_refusals (client_id, batch_id)")


def _suppressions() -> None:
    op.execute(
        """
        CREATE TABLE suppressions (
            client_id uuid NOT NULL
                CONSTRAINT suppressions_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            subject_hash text NOT NULL,
            scope varchar(32) NOT NULL
                CONSTRAINT suppressions_suppression_scope_check CHECK (scope IN ('all', 'marketing')),
            created_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT suppressions_pkey PRIMARY KEY (client_id, subject_hash)
        )
        """
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.execute(f"DROP TABLE {table}")
    op.execute("ALTER TABLE clients DROP COLUMN suppression_key_encrypted")
    op.execute("SET LOCAL ROLE revive_system")
    op.execute("DELETE FROM consent_events WHERE action = 'retracted'")
    op.execute("RESET ROLE")
    op.execute("ALTER TABLE consent_events DROP CONSTRAINT consent_events_consent_action_check")
    op.execute(
        "ALTER TABLE consent_events ADD CONSTRAINT consent_events_consent_action_check"
        " CHECK (action IN ('granted', 'withdrawn'))"
    )
    op.execute(
        "ALTER TABLE contacts DROP CONSTRAINT contacts_erased_check, DROP CONSTRAINT contacts_name_hand_check"
    )
    op.execute("ALTER TABLE contacts DROP COLUMN erased_at, DROP COLUMN name_set_by")
