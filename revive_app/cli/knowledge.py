"""Giving a campaign's agent something to read."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.db import system_session, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.models import Campaign
from revive_app.providers.storage import open_storage
from revive_app.services.knowledge import sources
from revive_app.settings import get_settings

knowledge = typer.Typer(no_args_is_help=True, help="What the agent reads.")


@knowledge.callback()
def _knowledge() -> None:
    """Commands below `knowledge`."""


@knowledge.command()
def add(
    source: Annotated[str, typer.Argument(help="A PDF, DOCX, Markdown or text file, or a web address.")],
    campaign: Annotated[UUID, typer.Option(help="The campaign whose agent reads it.")],
    as_json: JsonFlag = False,
) -> None:
    """Have a file or a public web page read. A running server does it; the shop's page shows how far it is."""
    with with_stack():
        shop = _shop_of(campaign)
        if source.startswith(("http://", "https://")):
            with tenant_session(shop) as session:
                source_id = sources.add_page(session, campaign_id=campaign, url=source)
        else:
            source_id = _add_file(shop, campaign, Path(source))
    say(f"Queued as {source_id}; a running server reads it.", {"source_id": source_id}, as_json=as_json)


def _add_file(shop: UUID, campaign: UUID, path: Path) -> UUID:
    try:
        with path.open("rb") as file:
            return sources.add_file(
                shop, campaign_id=campaign, name=path.name, file=file, storage=open_storage(get_settings())
            )
    except OSError as error:
        raise InvalidInput(f"Cannot read {path}: {error.strerror}.") from error


def _shop_of(campaign_id: UUID) -> UUID:
    with system_session() as session:
        campaign = session.get(Campaign, campaign_id)
    if campaign is None:
        raise NotFound("No such campaign.")
    return campaign.client_id
