"""Which server this database lives on: rows that wake up on another one were restored, however that was done."""

from alembic import op

revision = "1100_deployment"
down_revision = "1060_spending"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE deployment ADD COLUMN system_identifier text")
    op.execute(
        """
        CREATE FUNCTION this_system() RETURNS text LANGUAGE sql STABLE SECURITY INVOKER
        AS $$ SELECT system_identifier::text FROM pg_control_system() $$
        """
    )
    op.execute(
        """
        CREATE FUNCTION deployment_epoch() RETURNS integer LANGUAGE sql STABLE SECURITY INVOKER
        AS $$
            SELECT epoch + (system_identifier IS DISTINCT FROM this_system())::integer FROM deployment WHERE id = 1
        $$
        """
    )
    op.execute("SET LOCAL ROLE revive_system")
    op.execute("UPDATE deployment SET system_identifier = this_system()")
    op.execute("RESET ROLE")


def downgrade() -> None:
    op.execute("DROP FUNCTION deployment_epoch()")
    op.execute("DROP FUNCTION this_system()")
    op.execute("ALTER TABLE deployment DROP COLUMN system_identifier")
