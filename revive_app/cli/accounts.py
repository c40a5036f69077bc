"""People and keys."""

from typing import Annotated
from uuid import UUID

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.db import system_session
from revive_app.services import accounts, api_keys
from revive_app.vocabulary import Role

user = typer.Typer(no_args_is_help=True, help="People who sign in.")
api_key = typer.Typer(no_args_is_help=True, help="Keys for programs.")


@user.callback()
def _user() -> None:
    """Commands below `user`."""


@user.command("create")
def create_user(
    email: Annotated[str, typer.Option(help="What she signs in with.")],
    password: Annotated[str, typer.Option(help="At least ten characters.")],
    shop: Annotated[str, typer.Option(help="Her shop's name; made if it is new.")],
    role: Annotated[Role, typer.Option(help="What she may do.")] = Role.OWNER,
    name: Annotated[str, typer.Option(help="What she is called.")] = "",
    as_json: JsonFlag = False,
) -> None:
    """Give a person a place in a shop."""
    with with_stack(), system_session() as session:
        place = accounts.create_user(session, email=email, password=password, shop=shop, role=role, name=name)
        facts = {"user_id": place.user_id, "client_id": place.client_id}
    say(f"{email} may sign in to {shop} as {role.value}.", facts, as_json=as_json)


@api_key.callback()
def _api_key() -> None:
    """Commands below `api-key`."""


@api_key.command("create")
def create_api_key(
    client_id: Annotated[UUID, typer.Option(help="The shop it opens.")],
    name: Annotated[str, typer.Option(help="What it is for.")],
    as_json: JsonFlag = False,
) -> None:
    """Make a key. It is shown this once."""
    with with_stack(), system_session() as session:
        key = api_keys.add_key(session, client_id, name=name)
    say(key, {"api_key": key}, as_json=as_json)
