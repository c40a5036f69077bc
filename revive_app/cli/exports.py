"""What a shop holds, handed out: all of it, or everything on one person."""

import json
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from revive_app.cli.messages import only_shop
from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.rules.phone import normalise
from revive_app.services import shop_export
from revive_app.services.contacts import exporting


def export(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to write it; by default a ZIP archive here, and a person on the screen."),
    ] = None,
    client_id: Annotated[UUID | None, typer.Option(help="The shop; the only one by default.")] = None,
    person: Annotated[
        str,
        typer.Option(
            help="Only this person, by her phone number or her id: everything held on her, as JSON."
        ),
    ] = "",
    as_json: JsonFlag = False,
) -> None:
    """Write what a shop holds into a ZIP archive: a JSON line for each row, and its people as a table."""
    wanted = _address(person) if person else None
    with with_stack():
        shop = client_id or only_shop()
        if wanted is not None:
            _export_person(shop, wanted, file, as_json=as_json)
            return
        path = file or Path(f"revive-{utc_now():%Y-%m-%d}.zip")
        made = shop_export.export_shop(shop, path)
    say(
        f"{sum(made.rows.values())} rows are in {made.path}.",
        {"file": made.path, "rows": made.rows},
        as_json=as_json,
    )


def _address(person: str) -> UUID | str:
    """Her id or her number. Raises InvalidInput."""
    try:
        return UUID(person)
    except ValueError:
        phone = normalise(person)
    if phone is None:
        raise InvalidInput(f"{person!r} is neither a phone number nor an id.")
    return phone


def _export_person(shop: UUID, person: UUID | str, file: Path | None, *, as_json: bool) -> None:
    with tenant_session(shop) as session:
        held = exporting.export_person(session, _contact_id(session, person))
    text = json.dumps(held, ensure_ascii=False, indent=1)
    if file is None:
        typer.echo(json.dumps(held, ensure_ascii=False) if as_json else text)
        return
    try:
        file.write_text(text + "\n", encoding="utf-8")
        file.chmod(0o600)
    except OSError as error:
        raise InvalidInput(f"Cannot write {file}: {error.strerror}.") from error
    facts: dict[str, Any] = {"file": file, "contact_id": held["contact"]["id"]}
    say(f"Everything held on her is in {file}.", facts, as_json=as_json)


def _contact_id(session: TenantSession, person: UUID | str) -> UUID:
    """Raises NotFound."""
    if isinstance(person, UUID):
        return person
    row = session.row("SELECT id FROM contacts WHERE phone = :phone", phone=person)
    if row is None:
        raise NotFound("Nobody is known by that number.")
    return UUID(str(row["id"]))
