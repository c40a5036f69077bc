"""What is counted all the time is kept counted: leads and rupees by stage, people written to and answering.

Triggers add lines of difference, a sweep sums them up: nobody queues for one row of totals, and a look costs a
handful of rows instead of all leads.
"""

import sqlalchemy as sa
from alembic import op

revision = "1220_tallies"
down_revision = "1210_acting"
branch_labels = None
depends_on = None

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"
TABLES = ("lead_tallies", "thread_tallies")


def upgrade() -> None:
    _tables()
    _leads()
    _threads()
    op.create_index(
        "ix_leads_client_id_created_at",
        "leads",
        ["client_id", "created_at"],
        postgresql_include=["campaign_id", "status", "potential_value"],
    )
    op.drop_index("ix_leads_client_id_status_changed_at", table_name="leads")
    op.create_index(
        "ix_leads_client_id_status_changed_at",
        "leads",
        ["client_id", "status_changed_at"],
        postgresql_include=["campaign_id", "status", "potential_value"],
    )
    op.create_index("ix_leads_client_id_updated_at", "leads", ["client_id", "updated_at", "id"])
    op.create_index(
        "ix_conversations_open",
        "conversations",
        ["client_id", "window_expires_at"],
    )
    op.create_index("ix_conversations_client_id_created_at", "conversations", ["client_id", "created_at"])
    op.create_index(
        "ix_conversations_unread",
        "conversations",
        ["client_id"],
        postgresql_include=["unread_count"],
        postgresql_where=sa.text("unread_count > 0"),
    )
    op.create_index(
        "ix_messages_failed",
        "messages",
        ["client_id", "failed_at"],
        postgresql_where=sa.text("state = 'failed'"),
    )


def _tables() -> None:
    op.execute(
        """
        CREATE TABLE lead_tallies (
            id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT lead_tallies_pkey PRIMARY KEY,
            client_id uuid NOT NULL CONSTRAINT lead_tallies_client_id_fkey REFERENCES clients ON DELETE CASCADE,
            campaign_id uuid NOT NULL,
            status text NOT NULL,
            leads integer NOT NULL,
            rupees bigint NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX ix_lead_tallies_client_id ON lead_tallies (client_id, campaign_id, status)")
    op.execute(
        """
        CREATE TABLE thread_tallies (
            id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT thread_tallies_pkey PRIMARY KEY,
            client_id uuid NOT NULL CONSTRAINT thread_tallies_client_id_fkey REFERENCES clients ON DELETE CASCADE,
            written integer NOT NULL,
            answered integer NOT NULL
        )
        """
    )
    op.execute("CREATE INDEX ix_thread_tallies_client_id ON thread_tallies (client_id)")
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_system")
        op.execute(f"GRANT SELECT, INSERT ON {table} TO revive_app")
        op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")
        op.execute(
            f"CREATE POLICY tenant ON {table} TO revive_app"
            f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
        )
        # Rows that go with what they refer to are deleted in the owner's name, and from PostgreSQL 18 on their
        # triggers run in it, too.
        op.execute(f"CREATE POLICY cascades ON {table} FOR INSERT TO CURRENT_USER WITH CHECK (true)")


def _leads() -> None:
    op.execute(
        """
        CREATE FUNCTION tally_leads() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'INSERT' THEN
                INSERT INTO lead_tallies (client_id, campaign_id, status, leads, rupees)
                SELECT client_id, campaign_id, status, count(*), sum(potential_value) FROM added GROUP BY 1, 2, 3;
            ELSIF TG_OP = 'DELETE' THEN
                INSERT INTO lead_tallies (client_id, campaign_id, status, leads, rupees)
                SELECT client_id, campaign_id, status, -count(*), -sum(potential_value) FROM gone GROUP BY 1, 2, 3;
            ELSE
                INSERT INTO lead_tallies (client_id, campaign_id, status, leads, rupees)
                SELECT client_id, campaign_id, status, sum(leads), sum(rupees) FROM (
                    SELECT client_id, campaign_id, status, 1 AS leads, potential_value AS rupees FROM added
                    UNION ALL
                    SELECT client_id, campaign_id, status, -1, -potential_value FROM gone
                ) change GROUP BY 1, 2, 3 HAVING sum(leads) <> 0 OR sum(rupees) <> 0;
            END IF;
            RETURN NULL;
        END $$
        """
    )
    for moment, names in (
        ("INSERT", "NEW TABLE AS added"),
        ("UPDATE", "OLD TABLE AS gone NEW TABLE AS added"),
        ("DELETE", "OLD TABLE AS gone"),
    ):
        op.execute(
            f"CREATE TRIGGER leads_tallied_{moment.lower()} AFTER {moment} ON leads REFERENCING {names}"
            " FOR EACH STATEMENT EXECUTE FUNCTION tally_leads()"
        )
    _as_owner("leads", "lead_tallies")
    op.execute(
        "INSERT INTO lead_tallies (client_id, campaign_id, status, leads, rupees)"
        " SELECT client_id, campaign_id, status, count(*), sum(potential_value) FROM leads GROUP BY 1, 2, 3"
    )
    _bound_again("leads", "lead_tallies")


def _threads() -> None:
    # When a blast or follow-up first reached her; she has answered when she wrote after that.
    op.add_column("conversations", sa.Column("first_written_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        """
        CREATE FUNCTION note_first_written() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE conversations SET first_written_at = NEW.happened_at
            WHERE id = NEW.conversation_id AND first_written_at IS NULL;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER messages_first_written AFTER INSERT OR UPDATE OF accepted_at ON messages FOR EACH ROW"
        " WHEN (NEW.accepted_at IS NOT NULL AND NEW.sender IN ('blast', 'followup'))"
        " EXECUTE FUNCTION note_first_written()"
    )
    op.execute(
        """
        CREATE FUNCTION tally_threads() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            written integer := 0;
            answered integer := 0;
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                written := written - (OLD.first_written_at IS NOT NULL)::integer;
                answered := answered - coalesce(OLD.last_inbound_at >= OLD.first_written_at, false)::integer;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                written := written + (NEW.first_written_at IS NOT NULL)::integer;
                answered := answered + coalesce(NEW.last_inbound_at >= NEW.first_written_at, false)::integer;
            END IF;
            IF written <> 0 OR answered <> 0 THEN
                INSERT INTO thread_tallies (client_id, written, answered)
                VALUES (coalesce(NEW.client_id, OLD.client_id), written, answered);
            END IF;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER conversations_tallied AFTER INSERT OR DELETE ON conversations FOR EACH ROW"
        " EXECUTE FUNCTION tally_threads()"
    )
    op.execute(
        "CREATE TRIGGER conversations_tallied_anew AFTER UPDATE ON conversations FOR EACH ROW"
        " WHEN ((OLD.first_written_at IS NOT NULL) IS DISTINCT FROM (NEW.first_written_at IS NOT NULL)"
        " OR coalesce(OLD.last_inbound_at >= OLD.first_written_at, false)"
        " IS DISTINCT FROM coalesce(NEW.last_inbound_at >= NEW.first_written_at, false))"
        " EXECUTE FUNCTION tally_threads()"
    )
    _as_owner("conversations", "messages", "thread_tallies")
    op.execute(
        """
        UPDATE conversations SET first_written_at = first.at FROM (
            SELECT conversation_id, min(happened_at) AS at FROM messages
            WHERE sender IN ('blast', 'followup') AND accepted_at IS NOT NULL GROUP BY conversation_id
        ) first WHERE first.conversation_id = conversations.id
        """
    )
    _bound_again("conversations", "messages", "thread_tallies")


def _as_owner(*tables: str) -> None:
    for table in tables:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")


def _bound_again(*tables: str) -> None:
    for table in tables:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


def downgrade() -> None:
    op.drop_index("ix_leads_client_id_updated_at", table_name="leads")
    op.drop_index("ix_messages_failed", table_name="messages")
    op.drop_index("ix_conversations_unread", table_name="conversations")
    op.drop_index("ix_conversations_client_id_created_at", table_name="conversations")
    op.drop_index("ix_conversations_open", table_name="conversations")
    op.drop_index("ix_leads_client_id_status_changed_at", table_name="leads")
    op.create_index("ix_leads_client_id_status_changed_at", "leads", ["client_id", "status_changed_at"])
    op.drop_index("ix_leads_client_id_created_at", table_name="leads")
    for trigger, table in (
        ("conversations_tallied_anew", "conversations"),
        ("conversations_tallied", "conversations"),
        ("messages_first_written", "messages"),
        ("leads_tallied_insert", "leads"),
        ("leads_tallied_update", "leads"),
        ("leads_tallied_delete", "leads"),
    ):
        op.execute(f"DROP TRIGGER {trigger} ON {table}")
    for function in ("tally_threads", "note_first_written", "tally_leads"):
        op.execute(f"DROP FUNCTION {function}()")
    op.drop_column("conversations", "first_written_at")
    for table in TABLES:
        op.drop_table(table)
