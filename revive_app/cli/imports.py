"""Customer lists from the command line."""

from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.db import system_session
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.rules.clean import read_json
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.running import Doer, Imported, import_list

imports = typer.Typer(no_args_is_help=True, help="Customer lists into campaigns.")

_SHOWN = 20


@imports.callback()
def _imports() -> None:
    """Commands below `import`."""


@imports.command("leads")
def import_leads(
    file: Annotated[Path, typer.Argument(help="CSV or Excel (.xlsx).")],
    campaign: Annotated[
        UUID | None, typer.Option(help="The campaign; by default the only shop's first one.")
    ] = None,
    mapping: Annotated[
        str, typer.Option(help='What columns are, as JSON: {"Mobile No.": "phone"}. The others are guessed.')
    ] = "",
    consent_source: Annotated[
        str, typer.Option(help="Why rows without an answer of their own may be written to.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    as_json: JsonFlag = False,
) -> None:
    """Put a customer list's people into a campaign. The same list again changes nothing."""
    columns = _mapping(mapping)
    with with_stack():
        campaign_id, shop = _campaign(campaign)
        wish = Wish(campaign_id, columns, consent_source, dry_run)
        try:
            with file.open("rb") as opened:
                imported = import_list(shop, opened, file.name, wish, Doer(None, "Command line"))
        except OSError as error:
            raise InvalidInput(f"Cannot read {file}: {error.strerror}.") from error
        except InvalidInput as error:
            raise InvalidInput(_with_fields(error)) from error
    say(_words(imported, dry_run=dry_run), _facts(imported, dry_run=dry_run), as_json=as_json)


def _mapping(text: str) -> dict[str, str | None]:
    if not text:
        return {}
    try:
        said = read_json(text)
    except ValueError as error:
        raise InvalidInput('--mapping is no JSON. It looks like {"Mobile No.": "phone"}.') from error
    if not isinstance(said, dict) or not all(isinstance(value, str | None) for value in said.values()):
        raise InvalidInput('--mapping must be a JSON object of texts, like {"Mobile No.": "phone"}.')
    return said


def _with_fields(error: InvalidInput) -> str:
    told = [field for field in error.fields if field.reason != error.message]
    return " ".join([error.message, *(_field(field) for field in told)])


def _field(field: FieldError) -> str:
    return f"{field.field.removeprefix('mapping.')} {field.reason}."


def _campaign(campaign_id: UUID | None) -> tuple[UUID, UUID]:
    """The campaign and its shop."""
    with system_session() as session:
        if campaign_id is not None:
            rows = session.rows("SELECT id, client_id FROM campaigns WHERE id = :id", id=campaign_id)
        else:
            rows = session.rows("SELECT id, client_id FROM campaigns WHERE is_default ORDER BY id LIMIT 2")
    if campaign_id is None and len(rows) != 1:
        raise NotFound("Say which campaign: --campaign. There is not exactly one shop with a campaign.")
    if not rows:
        raise NotFound("No such campaign.")
    return rows[0]["id"], rows[0]["client_id"]


def _words(imported: Imported, *, dry_run: bool) -> str:
    batch = imported.batch
    would = "would be " if dry_run else ""
    lines = [
        f"{batch.rows} rows: {batch.created} {would}new, {batch.updated} {would}changed,"
        f" {batch.duplicates + batch.unchanged} known already, {batch.rejected} refused."
    ]
    bad = imported.errors[:_SHOWN]
    lines += [f"  row {error.row}, {error.column}: {error.value!r} {error.reason}" for error in bad]
    more = batch.rejected + batch.duplicates - len(bad)
    if more > 0:
        lines.append(f"  and {more} more")
    if not dry_run:
        lines.append(f"Batch {batch.id}.")
    return "\n".join(lines)


def _facts(imported: Imported, *, dry_run: bool) -> dict[str, Any]:
    batch = imported.batch
    return {
        "batch_id": None if dry_run else batch.id,
        "rows": batch.rows,
        "created": batch.created,
        "updated": batch.updated,
        "duplicates": batch.duplicates + batch.unchanged,
        "rejected": batch.rejected,
        "errors": [
            {"row": error.row, "column": error.column, "value": error.value, "reason": error.reason}
            for error in imported.errors
        ],
        "errors_url": f"/api/v1/imports/{batch.id}/errors.csv",
    }
