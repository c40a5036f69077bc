"""The two roles every query runs as, and pgvector.

`revive_app` sees one shop at a time, `revive_system` all of them; neither can log in. The login role
needs to be no superuser: it creates the two (CREATEROLE) or finds them made, and may become either.
"""

from alembic import op

revision = "1000_roles"
down_revision = None
branch_labels = None
depends_on = None

ROLES = ("revive_app", "revive_system")


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    for role in ROLES:
        # Roles belong to the whole server: another Revive database may have made them, perhaps this second.
        op.execute(
            f"""
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
                    CREATE ROLE {role} NOLOGIN NOBYPASSRLS;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$
            """
        )
        # From PostgreSQL 16 on membership need not mean inheriting; without SET ROLE we see nothing.
        op.execute(
            f"""
            DO $$
            BEGIN
                IF pg_has_role(current_user, '{role}', 'MEMBER')
                   AND current_setting('server_version_num')::int < 160000 THEN
                    RETURN;
                ELSIF current_setting('server_version_num')::int >= 160000 THEN
                    EXECUTE 'GRANT {role} TO ' || quote_ident(current_user) || ' WITH INHERIT FALSE, SET TRUE';
                ELSE
                    EXECUTE 'GRANT {role} TO ' || quote_ident(current_user);
                END IF;
            END $$
            """
        )
        op.execute(f"GRANT USAGE ON SCHEMA public TO {role}")


def downgrade() -> None:
    # The extension stays: on a hosted PostgreSQL it is not ours, and another schema may use it.
    for role in reversed(ROLES):
        # The role may still own grants in another database of the same server: then it stays.
        op.execute(f"REVOKE USAGE ON SCHEMA public FROM {role}")
        op.execute(
            f"""
            DO $$
            BEGIN
                DROP ROLE IF EXISTS {role};
            EXCEPTION WHEN dependent_objects_still_exist OR insufficient_privilege THEN NULL;
            END $$
            """
        )
