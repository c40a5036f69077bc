"""What the agent's talk leads to: visits with seats, tasks for people, files customers send, answers kept whole."""

from alembic import op

revision = "1210_acting"
down_revision = "1200_briefings"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"

CLIENT_COLUMNS = (
    "address text NOT NULL DEFAULT ''",
    "opening_hours jsonb NOT NULL DEFAULT '{}'::jsonb",
    "closed_days jsonb NOT NULL DEFAULT '[]'::jsonb",
    "visit_minutes integer NOT NULL DEFAULT 30",
    "visit_capacity integer NOT NULL DEFAULT 1",
    "visit_notice_minutes integer NOT NULL DEFAULT 60",
    "visit_days_ahead integer NOT NULL DEFAULT 14",
    "reminder_template_name text",
)
CLIENT_CHECKS = {
    "visit_minutes": "visit_minutes BETWEEN 10 AND 240",
    "visit_capacity": "visit_capacity BETWEEN 1 AND 50",
    "visit_notice": "visit_notice_minutes BETWEEN 0 AND 10080",
    "visit_days_ahead": "visit_days_ahead BETWEEN 1 AND 90",
}
CONVERSATION_COLUMNS = (
    "handoff_note jsonb NOT NULL DEFAULT '{}'::jsonb",
    "handed_over_at timestamptz",
    "awaiting varchar(32)",
    "awaiting_about jsonb NOT NULL DEFAULT '{}'::jsonb",
    "awaiting_until timestamptz",
)
APPOINTMENT_COLUMNS = (
    "created_by uuid CONSTRAINT appointments_created_by_fkey REFERENCES users (id) ON DELETE SET NULL",
    "source varchar(32) NOT NULL DEFAULT 'chat'",
    "ends_at timestamptz",
    "seat smallint",
    "sequence integer NOT NULL DEFAULT 0",
    "version integer NOT NULL DEFAULT 1",
)
STATUSES = "status IN ('requested', 'confirmed', 'done', 'no_show', 'cancelled')"
OLD_STATUSES = "status IN ('requested', 'confirmed', 'done', 'cancelled')"
APPOINTMENT_CHECKS = {
    "visit_source": "source IN ('chat', 'staff')",
    "ends": "(starts_at IS NULL) = (ends_at IS NULL)",
    "span": "ends_at > starts_at",
    "seat": "seat >= 1",
}


def upgrade() -> None:
    _add("clients", CLIENT_COLUMNS, CLIENT_CHECKS)
    _add("conversations", CONVERSATION_COLUMNS, {"awaiting": "awaiting IN ('slot', 'photo')"})
    _add("orders", ("version integer NOT NULL DEFAULT 1",), {})
    _visits()
    _timers()
    _staff_tasks()
    _media()
    _traces()


def _add(table: str, columns: tuple[str, ...], checks: dict[str, str]) -> None:
    op.execute(f"ALTER TABLE {table} " + ", ".join(f"ADD COLUMN {column}" for column in columns))
    for name, condition in checks.items():
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {table}_{name}_check CHECK ({condition})")


def _visits() -> None:
    _add("appointments", APPOINTMENT_COLUMNS, {})
    op.execute("ALTER TABLE appointments DISABLE ROW LEVEL SECURITY")
    op.execute(
        "UPDATE appointments SET ends_at = starts_at + interval '30 minutes' WHERE starts_at IS NOT NULL"
    )
    op.execute("ALTER TABLE appointments ENABLE ROW LEVEL SECURITY")
    for name, condition in APPOINTMENT_CHECKS.items():
        op.execute(f"ALTER TABLE appointments ADD CONSTRAINT appointments_{name}_check CHECK ({condition})")
    op.execute("ALTER TABLE appointments DROP CONSTRAINT appointments_appointment_status_check")
    op.execute(
        f"ALTER TABLE appointments ADD CONSTRAINT appointments_appointment_status_check CHECK ({STATUSES})"
    )
    op.execute(
        "CREATE UNIQUE INDEX appointments_one_a_seat_key ON appointments (client_id, starts_at, seat)"
        " WHERE seat IS NOT NULL AND status IN ('requested', 'confirmed')"
    )


def _timers() -> None:
    op.execute(
        "ALTER TABLE scheduled_tasks ALTER COLUMN lead_id DROP NOT NULL, ADD COLUMN lease_id uuid,"
        " ADD COLUMN lease_until timestamptz, ADD COLUMN appointment_id uuid"
        " CONSTRAINT scheduled_tasks_appointment_id_fkey REFERENCES appointments (id) ON DELETE CASCADE"
    )
    op.execute(
        "ALTER TABLE scheduled_tasks"
        " ADD CONSTRAINT scheduled_tasks_about_check CHECK (lead_id IS NOT NULL OR appointment_id IS NOT NULL),"
        " ADD CONSTRAINT scheduled_tasks_lease_check CHECK ((lease_id IS NULL) = (lease_until IS NULL))"
    )
    op.execute(
        "CREATE INDEX ix_scheduled_tasks_client_id_appointment_id ON scheduled_tasks (client_id, appointment_id)"
    )


def _staff_tasks() -> None:
    op.execute(
        """
        CREATE TABLE staff_tasks (
            id uuid CONSTRAINT staff_tasks_pkey PRIMARY KEY,
            client_id uuid NOT NULL
                CONSTRAINT staff_tasks_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            kind varchar(32) NOT NULL CONSTRAINT staff_tasks_staff_task_kind_check CHECK (kind IN
                ('handoff', 'complaint', 'model_away', 'try_on', 'photo', 'media', 'order', 'appointment',
                 'follow_up')),
            status varchar(32) NOT NULL DEFAULT 'open' CONSTRAINT staff_tasks_staff_task_status_check
                CHECK (status IN ('open', 'done', 'dismissed')),
            title text NOT NULL,
            detail text NOT NULL DEFAULT '',
            contact_id uuid CONSTRAINT staff_tasks_contact_id_fkey REFERENCES contacts (id) ON DELETE CASCADE,
            conversation_id uuid
                CONSTRAINT staff_tasks_conversation_id_fkey REFERENCES conversations (id) ON DELETE CASCADE,
            appointment_id uuid
                CONSTRAINT staff_tasks_appointment_id_fkey REFERENCES appointments (id) ON DELETE CASCADE,
            order_id uuid CONSTRAINT staff_tasks_order_id_fkey REFERENCES orders (id) ON DELETE CASCADE,
            message_id uuid CONSTRAINT staff_tasks_message_id_fkey REFERENCES messages (id) ON DELETE SET NULL,
            assigned_to uuid CONSTRAINT staff_tasks_assigned_to_fkey REFERENCES users (id) ON DELETE SET NULL,
            closed_by uuid CONSTRAINT staff_tasks_closed_by_fkey REFERENCES users (id) ON DELETE SET NULL,
            closed_at timestamptz,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT staff_tasks_closed_check CHECK ((status = 'open') = (closed_at IS NULL))
        )
        """
    )
    op.execute(
        "CREATE INDEX ix_staff_tasks_client_id_status_created_at ON staff_tasks (client_id, status, created_at, id)"
    )
    op.execute("CREATE INDEX ix_staff_tasks_client_id_contact_id ON staff_tasks (client_id, contact_id)")
    op.execute(
        "CREATE UNIQUE INDEX staff_tasks_one_open_key ON staff_tasks (conversation_id, kind)"
        " WHERE status = 'open' AND conversation_id IS NOT NULL"
    )
    _close_by_shop("staff_tasks")


def _media() -> None:
    op.execute(
        """
        CREATE TABLE media (
            id uuid CONSTRAINT media_pkey PRIMARY KEY,
            client_id uuid NOT NULL CONSTRAINT media_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            message_id uuid CONSTRAINT media_message_id_key UNIQUE
                CONSTRAINT media_message_id_fkey REFERENCES messages (id) ON DELETE SET NULL,
            meta_id text NOT NULL,
            claimed_type text NOT NULL DEFAULT '',
            claimed_sha256 text NOT NULL DEFAULT '',
            filename text NOT NULL DEFAULT '',
            status varchar(32) NOT NULL DEFAULT 'queued'
                CONSTRAINT media_media_status_check CHECK (status IN ('queued', 'stored', 'failed')),
            status_words text NOT NULL DEFAULT '',
            media_type text NOT NULL DEFAULT '',
            size_bytes bigint NOT NULL DEFAULT 0 CONSTRAINT media_size_check CHECK (size_bytes >= 0),
            width integer,
            height integer,
            storage_key text,
            transcript text NOT NULL DEFAULT '',
            model text NOT NULL DEFAULT '',
            work_due_at timestamptz,
            attempts integer NOT NULL DEFAULT 0,
            lease_id uuid,
            lease_until timestamptz,
            created_at timestamptz NOT NULL DEFAULT now(),
            updated_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT media_lease_check CHECK ((lease_id IS NULL) = (lease_until IS NULL)),
            CONSTRAINT media_stored_check CHECK ((status = 'stored') = (storage_key IS NOT NULL))
        )
        """
    )
    op.execute("CREATE INDEX ix_media_client_id_created_at ON media (client_id, created_at)")
    op.execute("CREATE INDEX ix_media_work_due ON media (work_due_at) WHERE work_due_at IS NOT NULL")
    op.execute("CREATE INDEX ix_media_orphans ON media (id) WHERE message_id IS NULL")
    _close_by_shop("media")


def _traces() -> None:
    op.execute(
        """
        CREATE TABLE prompts (
            client_id uuid NOT NULL CONSTRAINT prompts_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            hash text NOT NULL,
            text text NOT NULL,
            created_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT prompts_pkey PRIMARY KEY (client_id, hash)
        )
        """
    )
    _close_by_shop("prompts")
    op.execute(
        """
        CREATE TABLE reply_traces (
            message_id uuid CONSTRAINT reply_traces_pkey PRIMARY KEY
                CONSTRAINT reply_traces_message_id_fkey REFERENCES messages (id) ON DELETE CASCADE,
            client_id uuid NOT NULL
                CONSTRAINT reply_traces_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
            prompt_hash text NOT NULL,
            context jsonb NOT NULL DEFAULT '{}'::jsonb,
            answers jsonb NOT NULL DEFAULT '[]'::jsonb,
            created_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT reply_traces_prompt_fkey FOREIGN KEY (client_id, prompt_hash)
                REFERENCES prompts (client_id, hash) ON DELETE CASCADE
        )
        """
    )
    op.execute("CREATE INDEX ix_reply_traces_client_id_prompt_hash ON reply_traces (client_id, prompt_hash)")
    _close_by_shop("reply_traces")


def _close_by_shop(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_app, revive_system")
    op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")
    op.execute(
        f"CREATE POLICY tenant ON {table} TO revive_app"
        f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
    )


def downgrade() -> None:
    op.execute("DROP TABLE reply_traces")
    op.execute("DROP TABLE prompts")
    op.execute("DROP TABLE media")
    op.execute("DROP TABLE staff_tasks")
    op.execute("ALTER TABLE scheduled_tasks DISABLE ROW LEVEL SECURITY")
    op.execute("DELETE FROM scheduled_tasks WHERE lead_id IS NULL")
    op.execute("ALTER TABLE scheduled_tasks ENABLE ROW LEVEL SECURITY")
    op.execute(
        "ALTER TABLE scheduled_tasks DROP COLUMN appointment_id, DROP COLUMN lease_id, DROP COLUMN lease_until,"
        " ALTER COLUMN lead_id SET NOT NULL"
    )
    op.execute("DROP INDEX appointments_one_a_seat_key")
    op.execute("ALTER TABLE appointments DISABLE ROW LEVEL SECURITY")
    op.execute("UPDATE appointments SET status = 'done' WHERE status = 'no_show'")
    op.execute("ALTER TABLE appointments ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE appointments DROP CONSTRAINT appointments_appointment_status_check")
    op.execute(
        f"ALTER TABLE appointments ADD CONSTRAINT appointments_appointment_status_check CHECK ({OLD_STATUSES})"
    )
    _drop("appointments", APPOINTMENT_COLUMNS)
    op.execute("ALTER TABLE orders DROP COLUMN version")
    _drop("conversations", CONVERSATION_COLUMNS)
    _drop("clients", CLIENT_COLUMNS)


def _drop(table: str, columns: tuple[str, ...]) -> None:
    names = (column.partition(" ")[0] for column in columns)
    op.execute(f"ALTER TABLE {table} " + ", ".join(f"DROP COLUMN {name}" for name in names))
