"""What the built-in Meta remembers: numbers, phones, messages, templates, media, webhooks yet to be delivered.

In PostgreSQL like everything else, so that several web processes share one Meta and a restart forgets
nothing. It belongs to nobody's shop: only `revive_system` sees it.
"""

from alembic import op

revision = "1040_sandbox"
down_revision = "1030_search"
branch_labels = None
depends_on = None

# In the order they refer to each other.
TABLES = (
    "sandbox_numbers",
    "sandbox_phones",
    "sandbox_messages",
    "sandbox_webhooks",
    "sandbox_templates",
    "sandbox_media",
)


def upgrade() -> None:
    _numbers()
    _phones()
    _messages()
    _webhooks()
    _templates()
    _media()
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_system")
        op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")


def downgrade() -> None:
    for table in reversed(TABLES):
        op.execute(f"DROP TABLE {table}")


def _numbers() -> None:
    op.execute(
        """
        CREATE TABLE sandbox_numbers (
            phone_number_id text PRIMARY KEY CHECK (phone_number_id ~ '^[0-9]{1,32}$'),
            waba_id text NOT NULL CHECK (waba_id ~ '^[0-9]{1,32}$'),
            display_phone text NOT NULL,
            verified_name text NOT NULL,
            token text NOT NULL CHECK (token <> ''),
            app_secret text NOT NULL CHECK (app_secret <> ''),
            callback_url text,
            throughput integer NOT NULL CHECK (throughput BETWEEN 1 AND 100000),
            registered_at timestamptz NOT NULL DEFAULT now()
        )
        """
    )
    op.execute("CREATE INDEX ix_sandbox_numbers_waba_id ON sandbox_numbers (waba_id)")


def _phones() -> None:
    op.execute(
        """
        CREATE TABLE sandbox_phones (
            phone_number_id text NOT NULL REFERENCES sandbox_numbers ON DELETE CASCADE,
            customer text NOT NULL,
            wa_user_id text NOT NULL,
            profile_name text NOT NULL DEFAULT '',
            pair_free_at timestamptz,
            marketing_stopped_at timestamptz,
            typing_until timestamptz,
            PRIMARY KEY (phone_number_id, customer),
            UNIQUE (phone_number_id, wa_user_id)
        )
        """
    )


def _messages() -> None:
    op.execute(
        """
        CREATE TABLE sandbox_messages (
            id text PRIMARY KEY,
            phone_number_id text NOT NULL REFERENCES sandbox_numbers ON DELETE CASCADE,
            customer text NOT NULL,
            direction text NOT NULL CHECK (direction IN ('to_customer', 'from_customer')),
            body json NOT NULL,
            shown json,
            opaque text,
            status text NOT NULL CHECK (status IN ('accepted', 'sent', 'delivered', 'read', 'failed')),
            created_at timestamptz NOT NULL
        )
        """
    )
    op.execute(
        "CREATE INDEX ix_sandbox_messages_pair ON sandbox_messages (phone_number_id, customer, created_at)"
    )
    op.execute("CREATE INDEX ix_sandbox_messages_number ON sandbox_messages (phone_number_id, created_at)")
    op.execute("CREATE INDEX ix_sandbox_messages_created_at ON sandbox_messages (created_at)")


def _webhooks() -> None:
    # `outcome` happens to `subject` (a message or a template) when the webhook first leaves. While one is on
    # its way, `due_at` is the end of its lease. Settled is delivered (`last_status` is 200) or given up.
    op.execute(
        """
        CREATE TABLE sandbox_webhooks (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            phone_number_id text NOT NULL REFERENCES sandbox_numbers ON DELETE CASCADE,
            kind text NOT NULL CHECK (kind IN ('status', 'message', 'preference', 'template')),
            customer text,
            subject text,
            outcome text,
            body text NOT NULL,
            due_at timestamptz NOT NULL,
            attempts integer NOT NULL DEFAULT 0,
            last_status integer,
            settled_at timestamptz,
            created_at timestamptz NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX ix_sandbox_webhooks_due ON sandbox_webhooks (due_at) WHERE settled_at IS NULL")
    op.execute(
        "CREATE INDEX ix_sandbox_webhooks_subject ON sandbox_webhooks (subject) WHERE settled_at IS NULL"
    )
    op.execute("CREATE INDEX ix_sandbox_webhooks_created_at ON sandbox_webhooks (created_at)")


def _templates() -> None:
    op.execute(
        """
        CREATE TABLE sandbox_templates (
            id text PRIMARY KEY,
            waba_id text NOT NULL,
            name text NOT NULL,
            language text NOT NULL,
            category text NOT NULL CHECK (category IN ('MARKETING', 'UTILITY', 'AUTHENTICATION')),
            status text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED')),
            parameter_format text NOT NULL CHECK (parameter_format IN ('POSITIONAL', 'NAMED')),
            components json NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            deleted_at timestamptz
        )
        """
    )
    op.execute(
        "CREATE UNIQUE INDEX sandbox_templates_name_key ON sandbox_templates (waba_id, name, language)"
        " WHERE deleted_at IS NULL"
    )


def _media() -> None:
    op.execute(
        """
        CREATE TABLE sandbox_media (
            id text PRIMARY KEY,
            phone_number_id text NOT NULL REFERENCES sandbox_numbers ON DELETE CASCADE,
            mime_type text NOT NULL,
            filename text NOT NULL DEFAULT '',
            content bytea NOT NULL,
            sha256 bytea NOT NULL,
            created_at timestamptz NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX ix_sandbox_media_created_at ON sandbox_media (created_at)")
