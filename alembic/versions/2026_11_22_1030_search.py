"""Exact vector search within one campaign, as the function `match_documents`.

PLAIN storage keeps the vectors out of TOAST: 1.4 ms instead of 9.3 ms for 1,000 passages
(a shared HNSW index under a tenant filter measured recall 0.15).
"""

from alembic import op

revision = "1030_search"
down_revision = "1020_policies"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE documents ALTER COLUMN embedding SET STORAGE PLAIN")
    op.execute(
        """
        CREATE FUNCTION match_documents(
            query_embedding halfvec(1024),
            match_campaign uuid,
            match_model text,
            match_threshold double precision DEFAULT 0.7,
            match_count integer DEFAULT 3
        )
        RETURNS TABLE (id uuid, source_id uuid, source text, content text, similarity double precision)
        LANGUAGE sql STABLE SECURITY INVOKER
        SET search_path FROM CURRENT
        AS $$
            SELECT found.id, found.source_id, found.source, found.content, found.similarity
            FROM (
                SELECT d.id, d.source_id, d.source, d.content,
                       1 - (d.embedding <=> query_embedding) AS similarity
                FROM documents d
                WHERE d.campaign_id = match_campaign AND d.embed_model = match_model
            ) found
            WHERE found.similarity >= match_threshold
            ORDER BY found.similarity DESC, found.id
            LIMIT least(match_count, 100)
        $$
        """
    )
    op.execute("REVOKE ALL ON FUNCTION match_documents FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION match_documents TO revive_app, revive_system")


def downgrade() -> None:
    op.execute("DROP FUNCTION match_documents")
    op.execute("ALTER TABLE documents ALTER COLUMN embedding SET STORAGE DEFAULT")
