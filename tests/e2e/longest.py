"""A shop in which every name is as long as it may be, and in whichever script: rows are renamed, and get their names back."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.e2e.shop import DemoShop

CAMPAIGN = "Akshaya Tritiya old customers 2027 " * 3 + "and all others "
WORD = "Krishnamurthyvenkatasubramanianiyerbalasubramaniamramachandrannair"
NAMES = (
    WORD,
    "مريم_العلي_بنت_عبد_الرحمن_بن_خالد_الراشد_المكتوم",
    "श्रीमतीलक्ष्मीनारायणराजलक्ष्मीवेंकटेश्वरप्रसादअय्यर",
    "💎" * 30,
)
_SUFFIX = "_for_everybody_who_bought_a_wedding_set_before_the_year_2020"

# Each: the table, the column, and what is in it meanwhile. `{one}` is one of NAMES, row by row; `old` what was there.
_LONG = (
    ("campaigns", "name", f"left('{CAMPAIGN}' || old, 120)"),
    ("campaigns", "prompt_config", f"old || jsonb_build_object('agent_name', '{WORD[:60]}')"),
    ("contacts", "first_name", "{one}"),
    ("contacts", "last_name", "{one}"),
    ("contacts", "city", "{one}"),
    ("products", "name", f"'{WORD} ' || old"),
    ("products", "category", "{one}"),
    ("users", "name", f"'{WORD} ' || old"),
    ("clients", "business_name", f"'{WORD} ' || old"),
    ("clients", "locality", f"'{WORD}'"),
    ("whatsapp_numbers", "verified_name", f"'{WORD} ' || old"),
    ("knowledge_sources", "name", f"'{WORD}' || old"),
    ("knowledge_sources", "title", f"'{WORD}' || old"),
    ("import_batches", "file_name", f"'{WORD}' || old"),
    ("api_keys", "name", f"'{WORD} ' || old"),
    ("quick_replies", "title", f"left('{WORD}', 54) || place"),
    ("appointments", "note", f"'{WORD} ' || old"),
    ("contacts", "interest", "{one}"),
    ("orders", "note", f"'{WORD} ' || old"),
    ("orders", "items", f"jsonb_set(old, '{{{{0,name}}}}', to_jsonb('{WORD}'::text))"),
    ("notes", "text", f"'{WORD} ' || old"),
    ("staff_tasks", "title", f"'{WORD} ' || old"),
    ("activity_events", "detail", f"'{WORD} ' || old"),
    ("conversations", "last_message_text", f"'https://example.com/{WORD}{WORD}?' || coalesce(old, '')"),
    ("messages", "content", f"'https://example.com/{WORD}{WORD}? ' || old"),
    *(
        (table, column, f"old || '{_SUFFIX}'")
        for table, column in (
            ("message_templates", "name"),
            ("campaigns", "template_name"),
            ("campaigns", "followup_template_name"),
            ("blasts", "template_name"),
            ("sequence_steps", "template_name"),
        )
    ),
)


@contextmanager
def longest_names(shop: DemoShop) -> Iterator[None]:
    """Until the block ends."""
    one = f"(ARRAY{list(NAMES)})[1 + mod(place, {len(NAMES)})]"
    for table, column, long in _LONG:
        kept = _kept(table, column)
        shop.run(f"CREATE TABLE {kept} AS SELECT id, {column} AS old FROM {table} WHERE {column} IS NOT NULL")
        shop.run(
            f"UPDATE {table} row SET {column} = {long.format(one=one)} FROM"
            f" (SELECT id, old, row_number() OVER (ORDER BY id) AS place FROM {kept}) kept WHERE row.id = kept.id"
        )
    try:
        yield
    finally:
        for table, column, _ in reversed(_LONG):
            kept = _kept(table, column)
            shop.run(f"UPDATE {table} row SET {column} = old FROM {kept} kept WHERE row.id = kept.id")
            shop.run(f"DROP TABLE {kept}")


def _kept(table: str, column: str) -> str:
    return f"kept_{table}_{column}"
