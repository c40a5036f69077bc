"""Finding people and words: indexes that stay within one shop, and functions that may use them.

Row-level security lets no operator near an index that PostgreSQL does not know to be leakproof, and full-text search
is none. The functions therefore run as `revive_system` and ask for the shop themselves: its id is a lexeme of every
row's words, so the index finds only rows of this shop.
"""

from alembic import op

revision = "1300_finding"
down_revision = "1240_people"
branch_labels = None
depends_on = None

FUNCTIONS = ("find_contacts(text, integer)", "find_messages(text, integer)")


def upgrade() -> None:
    _words()
    op.execute(
        "CREATE INDEX ix_contacts_words ON contacts USING gin"
        " (contact_words(client_id, first_name, last_name, phone))"
    )
    # What a campaign sent to thousands is not looked for, and its statuses need not touch this index.
    op.execute(
        "CREATE INDEX ix_messages_words ON messages USING gin (word_lexemes(client_id, content))"
        " WHERE sender <> 'blast' AND content <> ''"
    )
    _finders()
    # The inbox: whose window closes next, and the threads people answer themselves.
    op.execute(
        "CREATE INDEX ix_conversations_client_id_window ON conversations (client_id, window_expires_at, id)"
    )
    op.execute(
        "CREATE INDEX ix_conversations_with_people ON conversations (client_id, last_message_at DESC, id)"
        " WHERE handler = 'human'"
    )


# What words end at. Spelled out, because PostgreSQL's own idea of a letter hangs on the server's locale, and cuts Hindi
# at its vowel signs. `services.finding.words_of` splits by the same signs.
ENDS = r"[\s!-/:-@\[-`{-~।॥“”‘’…₹–—•·]+"


def _words() -> None:
    """Lower-case words as lexemes, with the shop's id among them. `right(phone, 10)`: without the country's code."""
    op.execute(
        f"""
        CREATE FUNCTION word_lexemes(shop uuid, words text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT pg_catalog.array_to_tsvector(pg_catalog.array_append(
                ARRAY(SELECT left(word, 40) FROM regexp_split_to_table(lower(left(words, 4096)), '{ENDS}') word
                      WHERE word <> ''), shop::text))
        $$
        """
    )
    op.execute(
        """
        CREATE FUNCTION contact_words(shop uuid, first_name text, last_name text, phone text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT public.word_lexemes(shop, first_name || ' ' || last_name || ' '
                   || coalesce(phone || ' ' || right(phone, 10), ''))
        $$
        """
    )


def _finders() -> None:
    """`needle` is a tsquery in text; the shop is whoever the transaction speaks for."""
    op.execute(
        """
        CREATE FUNCTION find_contacts(needle text, most integer) RETURNS SETOF uuid
        LANGUAGE sql STABLE SET role = 'revive_system' SET search_path = public AS $$
            SELECT id FROM contacts
            WHERE client_id = nullif(current_setting('app.client_id', true), '')::uuid
              AND contact_words(client_id, first_name, last_name, phone)
                  @@ (needle || ' & ''' || nullif(current_setting('app.client_id', true), '') || '''')::tsquery
            LIMIT most
        $$
        """
    )
    op.execute(
        """
        CREATE FUNCTION find_messages(needle text, most integer) RETURNS SETOF uuid
        LANGUAGE sql STABLE SET role = 'revive_system' SET search_path = public AS $$
            -- Enough of any word that is looked for: to sort 900,000 hits took 1.8 s.
            SELECT id FROM (
                SELECT id, happened_at FROM messages
                WHERE client_id = nullif(current_setting('app.client_id', true), '')::uuid
                  AND sender <> 'blast' AND content <> ''
                  AND word_lexemes(client_id, content)
                      @@ (needle || ' & ''' || nullif(current_setting('app.client_id', true), '') || '''')::tsquery
                LIMIT 50000
            ) found
            ORDER BY happened_at DESC, id DESC LIMIT most
        $$
        """
    )
    for function in FUNCTIONS:
        op.execute(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
        op.execute(f"GRANT EXECUTE ON FUNCTION {function} TO revive_app, revive_system")


def downgrade() -> None:
    for index in (
        "ix_conversations_with_people",
        "ix_conversations_client_id_window",
        "ix_messages_words",
        "ix_contacts_words",
    ):
        op.execute(f"DROP INDEX {index}")
    for function in FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
    op.execute("DROP FUNCTION contact_words(uuid, text, text, text)")
    op.execute("DROP FUNCTION word_lexemes(uuid, text)")
