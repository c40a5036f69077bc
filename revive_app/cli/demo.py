"""The demo shop."""

from typing import Annotated

import typer

from revive_app.cli.introduction import introduce
from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.providers.ai.choose import choose_models
from revive_app.services import seeding
from revive_app.settings import get_settings

seed = typer.Typer(no_args_is_help=True, help="Data to try things with.")


@seed.callback()
def _seed() -> None:
    """Commands below `seed`."""


@seed.command()
def demo(
    if_new: Annotated[
        bool, typer.Option("--if-new", help="Do nothing when there is a shop already.")
    ] = False,
    as_json: JsonFlag = False,
) -> None:
    """Make the demo shop: a jeweller with customers, conversations, a catalog and knowledge."""
    settings = get_settings()
    with with_stack():
        shop = seeding.seed_demo(settings=settings, embedder=choose_models(settings).embedder, if_new=if_new)
        # Read from the rows, not from what was just made: a start that died in between is caught up.
        registration = seeding.demo_registration() if settings.sandbox else None
        if registration is not None:
            introduce(registration)
    if shop is None:
        say("There is a shop already.", {"created": False}, as_json=as_json)
        return
    file = str(settings.home.credentials_file)
    say(
        f"The demo shop is ready; how to enter it stands in {file}.",
        {"created": True, "client_id": shop.client_id, "credentials": file},
        as_json=as_json,
    )
