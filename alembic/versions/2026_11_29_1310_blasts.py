"""Blasts: their own queue, counts kept by a trigger, what became of each message, the portfolio's budget."""

from alembic import op

revision = "1310_blasts"
down_revision = "1300_finding"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"

COLUMNS = {
    "campaigns": ("rate_per_minute integer",),
    "blasts": (
        "template_category text NOT NULL DEFAULT 'MARKETING'",
        "languages jsonb NOT NULL DEFAULT '[]'",
        "variant_b jsonb NOT NULL DEFAULT '{}'",
        "hold_out_percent smallint NOT NULL DEFAULT 0",
        "hold_out_count integer NOT NULL DEFAULT 0",
        "forecast jsonb NOT NULL DEFAULT '{}'",
        "paused_reason text",
        "paused_words text NOT NULL DEFAULT ''",
        "hold_until timestamptz",
        "hold_reason text",
        "forgiven jsonb NOT NULL DEFAULT '{}'",
        "told integer NOT NULL DEFAULT 0",
        "rate_per_minute integer",
        "bucket_tokens double precision NOT NULL DEFAULT 0",
        "bucket_at timestamptz NOT NULL DEFAULT now()",
        "claimed_at timestamptz",
        "timezone text",
        "local_time boolean NOT NULL DEFAULT false",
        "expires_at timestamptz",
    ),
    "messages": (
        "variant text",
        "retry_at timestamptz",
        "billed text",
        "price_e4 integer",
    ),
    "message_templates": ("told_at timestamptz", "coming_category text", "coming_at timestamptz"),
    "contacts": ("undeliverable_count smallint NOT NULL DEFAULT 0",),
    "clients": ("rate_card jsonb NOT NULL DEFAULT '{}'",),
    "whatsapp_numbers": (
        "learned_rate double precision",
        "learned_at timestamptz",
        "no_initiating_until timestamptz",
        "templates_due_at timestamptz",
    ),
}

CHECKS = {
    "campaigns_rate_check": "campaigns: rate_per_minute BETWEEN 1 AND 60000",
    "blasts_rate_check": "blasts: rate_per_minute BETWEEN 1 AND 60000",
    "blasts_hold_out_count_check": "blasts: hold_out_count >= 0",
    "blasts_hold_out_percent_check": "blasts: hold_out_percent BETWEEN 0 AND 50",
    "blasts_paused_with_reason_check": "blasts: (status = 'paused') = (paused_reason IS NOT NULL)",
}

INDEXES = (
    "CREATE INDEX ix_messages_queue ON messages (number_id, lane, not_before, id)"
    " WHERE state = 'queued' AND blast_id IS NULL",
    "CREATE INDEX ix_messages_blast_queue ON messages (blast_id, not_before, id)"
    " WHERE state = 'queued' AND blast_id IS NOT NULL",
    "CREATE INDEX ix_messages_retry ON messages (retry_at) WHERE retry_at IS NOT NULL",
    "CREATE INDEX ix_blasts_client_id_created_at ON blasts (client_id, created_at, id)",
    "CREATE INDEX ix_blasts_running ON blasts (number_id) WHERE status = 'running'",
    "CREATE INDEX ix_blasts_expiring ON blasts (expires_at)"
    " WHERE status IN ('scheduled', 'running', 'paused') AND expires_at IS NOT NULL",
)

TABLES = (
    """
    CREATE TABLE blast_tallies (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT blast_tallies_pkey PRIMARY KEY,
        client_id uuid NOT NULL
            CONSTRAINT blast_tallies_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
        blast_id uuid NOT NULL
            CONSTRAINT blast_tallies_blast_id_fkey REFERENCES blasts (id) ON DELETE CASCADE,
        variant text NOT NULL DEFAULT '',
        state text NOT NULL,
        why text NOT NULL DEFAULT '',
        n bigint NOT NULL DEFAULT 0
    )
    """,
    "CREATE INDEX ix_blast_tallies_client_id_blast_id ON blast_tallies (client_id, blast_id)",
    """
    CREATE TABLE blast_hold_outs (
        blast_id uuid NOT NULL
            CONSTRAINT blast_hold_outs_blast_id_fkey REFERENCES blasts (id) ON DELETE CASCADE,
        lead_id uuid NOT NULL
            CONSTRAINT blast_hold_outs_lead_id_fkey REFERENCES leads (id) ON DELETE CASCADE,
        client_id uuid NOT NULL
            CONSTRAINT blast_hold_outs_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT blast_hold_outs_pkey PRIMARY KEY (blast_id, lead_id)
    )
    """,
    "CREATE INDEX ix_blast_hold_outs_client_id_lead_id ON blast_hold_outs (client_id, lead_id)",
    """
    CREATE TABLE blast_outcomes (
        message_id uuid NOT NULL
            CONSTRAINT blast_outcomes_message_id_fkey REFERENCES messages (id) ON DELETE CASCADE,
        kind varchar(32) NOT NULL,
        blast_id uuid NOT NULL
            CONSTRAINT blast_outcomes_blast_id_fkey REFERENCES blasts (id) ON DELETE CASCADE,
        client_id uuid NOT NULL
            CONSTRAINT blast_outcomes_client_id_fkey REFERENCES clients (id) ON DELETE CASCADE,
        variant text NOT NULL DEFAULT '',
        happened_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT blast_outcomes_pkey PRIMARY KEY (message_id, kind),
        CONSTRAINT blast_outcomes_outcome_kind_check CHECK (kind IN ('replied', 'opted_out'))
    )
    """,
    "CREATE INDEX ix_blast_outcomes_client_id_blast_id ON blast_outcomes (client_id, blast_id)",
    """
    CREATE TABLE portfolio_budgets (
        portfolio_id text CONSTRAINT portfolio_budgets_pkey PRIMARY KEY,
        used integer NOT NULL DEFAULT 0,
        counted_at timestamptz NOT NULL DEFAULT now()
    )
    """,
)

# As models.base.new_id: a UUIDv7, for rows made by a statement. PostgreSQL brings its own from 18 on.
NEW_ID = """
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT encode(set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
                PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$
"""

# Written in the transaction that changes a message, whoever changes it: no path can forget to count.
TALLY = """
CREATE FUNCTION blast_why(state text, reason text, error_code integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN state = 'failed' THEN coalesce(error_code::text, reason, '')
                WHEN state IN ('queued', 'skipped', 'cancelled', 'unknown') THEN coalesce(reason, '')
                ELSE '' END
$$;

CREATE FUNCTION tally_blasts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO blast_tallies (client_id, blast_id, variant, state, why, n)
        SELECT added.client_id, added.blast_id, coalesce(added.variant, ''), line.state, line.why, sum(line.n)
        FROM added CROSS JOIN LATERAL (VALUES
            (added.state::text, blast_why(added.state, added.reason, added.error_code), 1::bigint),
            ('billed', coalesce(added.billed, ''), (added.billed IS NOT NULL)::int),
            ('spent', '', CASE WHEN added.billed <> 'free' THEN coalesce(added.price_e4, 0) ELSE 0 END)
        ) AS line (state, why, n)
        WHERE added.blast_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5 HAVING sum(line.n) <> 0;
    ELSIF TG_OP = 'UPDATE' THEN
        INSERT INTO blast_tallies (client_id, blast_id, variant, state, why, n)
        SELECT added.client_id, added.blast_id, coalesce(added.variant, ''), line.state, line.why, sum(line.n)
        FROM added JOIN gone ON gone.id = added.id CROSS JOIN LATERAL (VALUES
            (added.state::text, blast_why(added.state, added.reason, added.error_code), 1::bigint),
            (gone.state::text, blast_why(gone.state, gone.reason, gone.error_code), -1),
            ('billed', coalesce(added.billed, ''), (added.billed IS NOT NULL)::int),
            ('billed', coalesce(gone.billed, ''), -(gone.billed IS NOT NULL)::int),
            ('spent', '', CASE WHEN added.billed <> 'free' THEN coalesce(added.price_e4, 0) ELSE 0 END),
            ('spent', '', CASE WHEN gone.billed <> 'free' THEN -coalesce(gone.price_e4, 0) ELSE 0 END)
        ) AS line (state, why, n)
        WHERE added.blast_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5 HAVING sum(line.n) <> 0;
    ELSE
        INSERT INTO blast_tallies (client_id, blast_id, variant, state, why, n)
        SELECT client_id, blast_id, coalesce(variant, ''), state, blast_why(state, reason, error_code), -count(*)
        FROM gone WHERE blast_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER messages_tallied_insert AFTER INSERT ON messages
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_blasts();
CREATE TRIGGER messages_tallied_update AFTER UPDATE ON messages
    REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_blasts();
CREATE TRIGGER messages_tallied_delete AFTER DELETE ON messages
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_blasts();

CREATE FUNCTION tally_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO blast_tallies (client_id, blast_id, variant, state, why, n)
    VALUES (NEW.client_id, NEW.blast_id, NEW.variant, NEW.kind, '', 1);
    RETURN NULL;
END $$;
CREATE TRIGGER blast_outcomes_tallied AFTER INSERT ON blast_outcomes
    FOR EACH ROW EXECUTE FUNCTION tally_outcome();
"""


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        op.execute(f"ALTER TABLE {table} " + ", ".join(f"ADD COLUMN {column}" for column in columns))
    # Row-level security hides every row from the owner.
    op.execute("SET LOCAL ROLE revive_system")
    op.execute("UPDATE blasts SET paused_reason = 'person' WHERE status = 'paused'")
    op.execute("RESET ROLE")
    for name, check in CHECKS.items():
        table, _, condition = check.partition(": ")
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({condition})")
    op.execute("DROP INDEX ix_messages_queue")
    for statement in (*INDEXES, *TABLES, NEW_ID):
        op.execute(statement)
    _close("blast_tallies", tenant=True)
    _close("blast_hold_outs", tenant=True)
    _close("blast_outcomes", tenant=True)
    _close("portfolio_budgets", tenant=False)
    # Messages that go with their person are deleted in the owner's name, and from PostgreSQL 18 on their triggers
    # run in it, too.
    op.execute("CREATE POLICY cascades ON blast_tallies FOR INSERT TO CURRENT_USER WITH CHECK (true)")
    op.execute(TALLY)
    # Blasts from before are counted as they stand.
    op.execute("SET LOCAL ROLE revive_system")
    op.execute(
        "INSERT INTO blast_tallies (client_id, blast_id, state, why, n)"
        " SELECT client_id, blast_id, state, blast_why(state, reason, error_code), count(*)"
        " FROM messages WHERE blast_id IS NOT NULL GROUP BY 1, 2, 3, 4"
    )
    op.execute("RESET ROLE")


def _close(table: str, *, tenant: bool) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_system")
    op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")
    if tenant:
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_app")
        op.execute(
            f"CREATE POLICY tenant ON {table} TO revive_app"
            f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
        )


def downgrade() -> None:
    for event in ("insert", "update", "delete"):
        op.execute(f"DROP TRIGGER messages_tallied_{event} ON messages")
    op.execute("DROP FUNCTION tally_blasts()")
    op.execute("DROP FUNCTION blast_why(text, text, integer)")
    op.execute("DROP FUNCTION new_id()")
    for table in ("portfolio_budgets", "blast_outcomes", "blast_hold_outs", "blast_tallies"):
        op.execute(f"DROP TABLE {table}")
    op.execute("DROP FUNCTION tally_outcome()")
    for statement in INDEXES:
        op.execute(f"DROP INDEX {statement.split()[2]}")
    op.execute(
        "CREATE INDEX ix_messages_queue ON messages (number_id, lane, not_before, id) WHERE state = 'queued'"
    )
    for name, check in CHECKS.items():
        op.execute(f"ALTER TABLE {check.partition(':')[0]} DROP CONSTRAINT {name}")
    for table, columns in COLUMNS.items():
        names = (column.partition(" ")[0] for column in columns)
        op.execute(f"ALTER TABLE {table} " + ", ".join(f"DROP COLUMN {name}" for name in names))
