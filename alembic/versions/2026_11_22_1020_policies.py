"""Row-level security on every table: one shop never sees a byte of another's.

No setting means no rows: `nullif(current_setting('app.client_id', true), '')` is NULL then, and NULL
equals nothing. FORCE binds the owner too; only a superuser could look past it.
"""

from alembic import op

revision = "1020_policies"
down_revision = "1010_tables"
branch_labels = None
depends_on = None

# Spelled out, not read from the models: a migration must not change when the code does.
TENANT_TABLES = (
    "activity_events",
    "api_keys",
    "appointments",
    "blasts",
    "campaigns",
    "consent_events",
    "contacts",
    "conversations",
    "documents",
    "invitations",
    "knowledge_sources",
    "leads",
    "memberships",
    "message_templates",
    "messages",
    "orders",
    "products",
    "scheduled_tasks",
    "sessions",
    "webhook_events",
    "whatsapp_numbers",
)
SHARED_TABLES = ("deployment", "heartbeats")
SYSTEM_TABLES = ("password_resets", "users")

THIS_SHOP = "nullif(current_setting('app.client_id', true), '')::uuid"


def upgrade() -> None:
    # Before FORCE: from then on the owner, too, must become revive_system to touch a row.
    op.execute("INSERT INTO deployment (id, epoch) VALUES (1, 1)")

    for table in (*TENANT_TABLES, "clients", *SHARED_TABLES, *SYSTEM_TABLES):
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_system")
        op.execute(f"CREATE POLICY system ON {table} TO revive_system USING (true) WITH CHECK (true)")

    for table in TENANT_TABLES:
        op.execute(
            f"CREATE POLICY tenant ON {table} TO revive_app"
            f" USING (client_id = {THIS_SHOP}) WITH CHECK (client_id = {THIS_SHOP})"
        )
        if table != "consent_events":
            op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO revive_app")
    # The consent ledger is append-only; only merging two records of one person moves a line.
    op.execute("GRANT SELECT, INSERT, UPDATE (contact_id) ON consent_events TO revive_app")

    op.execute("GRANT SELECT, UPDATE ON clients TO revive_app")
    op.execute(
        f"CREATE POLICY tenant ON clients TO revive_app USING (id = {THIS_SHOP}) WITH CHECK (id = {THIS_SHOP})"
    )

    # A shop sees the names of its own people, never a password's hash.
    op.execute("GRANT SELECT (id, email, name, created_at, disabled_at) ON users TO revive_app")
    op.execute(
        "CREATE POLICY colleagues ON users FOR SELECT TO revive_app"
        f" USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id AND m.client_id = {THIS_SHOP}))"
    )

    # So that /readyz can say when migrations are behind.
    op.execute("GRANT SELECT ON alembic_version TO revive_system")

    for table in SHARED_TABLES:
        op.execute(f"GRANT SELECT ON {table} TO revive_app")
        op.execute(f"CREATE POLICY everyone ON {table} FOR SELECT TO revive_app USING (true)")


def downgrade() -> None:
    op.execute("REVOKE SELECT ON alembic_version FROM revive_system")
    for table in (*TENANT_TABLES, "clients", *SHARED_TABLES, *SYSTEM_TABLES):
        op.execute(f"DROP POLICY system ON {table}")
    for table in (*TENANT_TABLES, "clients"):
        op.execute(f"DROP POLICY tenant ON {table}")
    for table in SHARED_TABLES:
        op.execute(f"DROP POLICY everyone ON {table}")
    op.execute("DROP POLICY colleagues ON users")
    for table in (*TENANT_TABLES, "clients", *SHARED_TABLES, *SYSTEM_TABLES):
        op.execute(f"REVOKE ALL ON {table} FROM revive_app, revive_system")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    op.execute("DELETE FROM deployment")
