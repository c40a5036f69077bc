"""Everything into one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from revive_app.cli.introduction import introduce
from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.services import backups, seeding
from revive_app.settings import get_settings


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; what is there already is replaced.")],
    as_json: JsonFlag = False,
) -> None:
    """Write everything Revive holds into one file, while the shop goes on. Keep it like a password: it holds
    customers' messages and, unless SECRET_KEY is set, what opens the WhatsApp tokens."""
    with with_stack():
        made = backups.write(file, settings=get_settings())
    say(
        f"{made.rows} rows and {made.files} files are in {made.path} ({made.size_bytes} bytes).",
        {"file": made.path, "rows": made.rows, "files": made.files, "size_bytes": made.size_bytes},
        as_json=as_json,
    )


def restore(
    file: Annotated[Path, typer.Argument(help="What `backup` has written.")], as_json: JsonFlag = False
) -> None:
    """Put everything back as the backup has it. Refuses while Revive runs. Nothing is sent afterwards until
    `confirm-sending`, or a click on the page. Opt-outs since the backup are kept."""
    settings = get_settings()
    with with_stack():
        back = backups.restore(file, settings=settings)
        registration = seeding.demo_registration() if settings.sandbox else None
        if registration is not None:
            introduce(registration)
    words = (
        f"{back.rows} rows and {back.files} files of {back.made_at:%d %B %Y, %H:%M} UTC are back;"
        f" {back.stops_kept} newer opt-outs were kept. Nothing is sent until you run `confirm-sending`."
    )
    if not back.secrets_readable:
        words += " The numbers' tokens cannot be read: add the SECRET_KEY of then after a comma, or connect them anew."
    facts = {
        "made_at": back.made_at.isoformat(),
        "rows": back.rows,
        "files": back.files,
        "stops_kept": back.stops_kept,
        "secrets_readable": back.secrets_readable,
    }
    say(words, facts, as_json=as_json)
