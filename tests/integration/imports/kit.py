"""Lists as shops upload them, and what came of them."""

import io
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from revive_app.db import system_session
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.running import Doer, Imported, import_list
from tests.builders import Shop

DATA = Path(__file__).parents[2] / "data" / "leads"
NOBODY = Doer(None, "A test")


def upload(
    shop: Shop,
    data: bytes | str | Path,
    *,
    name: str = "list.csv",
    mapping: Mapping[str, str | None] | None = None,
    consent_source: str = "",
    dry_run: bool = False,
    campaign_id: Any = None,
) -> Imported:
    """Import a list into the shop's campaign."""
    content = (
        data.read_bytes() if isinstance(data, Path) else data.encode() if isinstance(data, str) else data
    )
    wish = Wish(campaign_id or shop.campaign_id, dict(mapping or {}), consent_source, dry_run)
    with tempfile.TemporaryFile() as file:
        file.write(content)
        return import_list(shop.client_id, file, data.name if isinstance(data, Path) else name, wish, NOBODY)


def counts(imported: Imported) -> dict[str, int]:
    """The numbers of the answer, without those that are nought."""
    names = ("rows", "created", "updated", "duplicates", "unchanged", "rejected", "opted_in", "opted_out")
    return {name: value for name in names if (value := getattr(imported.batch, name))}


def people() -> list[dict[str, Any]]:
    """Everybody, in the order of their phones."""
    with system_session() as session:
        return [
            dict(row)
            for row in session.rows(
                "SELECT contact.phone, contact.first_name, contact.last_name, contact.email, contact.city,"
                " contact.birthday, contact.anniversary, contact.language, contact.marketing_consent,"
                " contact.dnd_at IS NOT NULL AS dnd, lead.status, lead.potential_value, lead.context_data, lead.version"
                " FROM contacts contact LEFT JOIN leads lead ON lead.contact_id = contact.id"
                " ORDER BY contact.phone"
            )
        ]


def everything() -> dict[str, Any]:
    """A picture of the tables an import may touch, for 'nothing happened'."""
    tables = ("contacts", "leads", "consent_events", "import_rows", "messages")
    with system_session() as session:
        found = {table: session.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in tables}
        found["activity"] = session.rows("SELECT detail FROM activity_events ORDER BY id")
    return found


def stream(text: str) -> io.BytesIO:
    """A file in memory."""
    return io.BytesIO(text.encode())
