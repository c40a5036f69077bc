"""Trying out a send, and letting sending go on after a restore."""

import json
from typing import Annotated, Any
from uuid import UUID

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.db import system_session, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.models import Client
from revive_app.services import sending, shops
from revive_app.services.accounts import Scope
from revive_app.services.conversation import trying
from revive_app.vocabulary import Role

send = typer.Typer(no_args_is_help=True, help="Sending by hand.")


@send.callback()
def _send() -> None:
    """Commands below `send`."""


@send.command("test")
def try_out(
    to: Annotated[str, typer.Option(help="A phone number, best your own.")],
    template: Annotated[str, typer.Option(help="An approved template's name.")] = "",
    language: Annotated[str, typer.Option(help="Which translation of it; English, else its first.")] = "",
    parameters: Annotated[
        str,
        typer.Option(
            help='The template\'s values as JSON: ["Meera"] or {"1": "Meera", "button_0": "rings"}.'
        ),
    ] = "",
    text: Annotated[str, typer.Option(help="Free text: only if she wrote within 24 hours.")] = "",
    client_id: Annotated[UUID | None, typer.Option(help="The shop; the only one by default.")] = None,
    as_json: JsonFlag = False,
) -> None:
    """Queue one message through the gate, exactly as the shop would send it."""
    if bool(template) == bool(text):
        raise InvalidInput("Give either --template or --text.")
    if text and (parameters or language):
        raise InvalidInput("--parameters and --language belong to --template.")
    values = _values(parameters)
    with with_stack():
        shop = client_id or only_shop()
        scope = Scope(shop, None, Role.OWNER)
        with tenant_session(shop) as session:
            if text:
                tried = trying.try_words(session, scope, phone=to, text=text)
            else:
                tried = trying.try_template(
                    session, scope, phone=to, name=template, language=language or None, parameters=values
                )
    say(_queued(tried), _facts(tried), as_json=as_json)


def _values(text: str) -> list[Any] | dict[str, Any] | None:
    if not text:
        return None
    try:
        said = json.loads(text)
    except ValueError as error:
        raise InvalidInput('--parameters is no JSON. It looks like ["Meera"].') from error
    if not isinstance(said, list | dict):
        raise InvalidInput('--parameters must be a JSON list or object, like ["Meera"] or {"1": "Meera"}.')
    return said


def _queued(tried: trying.Tried) -> str:
    if tried.waits_until is None:
        return f"Queued as {tried.message_id}; a running server sends it."
    return (
        f"Queued as {tried.message_id}. It is an offer, and quiet hours hold there:"
        f" it leaves at {tried.waits_until:%H:%M} UTC."
    )


def _facts(tried: trying.Tried) -> dict[str, Any]:
    waits = tried.waits_until.isoformat() if tried.waits_until else None
    return {
        "message_id": tried.message_id,
        "conversation_id": tried.conversation_id,
        "content": tried.content,
        "waits_until": waits,
    }


def confirm_sending(
    client_id: Annotated[UUID | None, typer.Option(help="One shop; all of them by default.")] = None,
    cancel_waiting: Annotated[
        bool, typer.Option("--cancel-waiting", help="Cancel what waits: it may have been sent already.")
    ] = False,
    as_json: JsonFlag = False,
) -> None:
    """After a restore: you have looked, and sending may go on."""
    with with_stack():
        confirmed = [client_id] if client_id else _all_shops()
        for shop in confirmed:
            with tenant_session(shop) as session:
                shops.get_client(session)
                sending.confirm(session, cancel_waiting=cancel_waiting)
    say(f"Sending goes on for {len(confirmed)} shops.", {"confirmed": len(confirmed)}, as_json=as_json)


def _all_shops() -> list[UUID]:
    with system_session() as session:
        return [row["id"] for row in session.rows("SELECT id FROM clients ORDER BY id")]


def only_shop() -> UUID:
    """The shop there is exactly one of. Raises NotFound."""
    found = _all_shops()
    if len(found) != 1:
        raise NotFound("Say which shop: --client-id. There is not exactly one.")
    with system_session() as session:
        client = session.get(Client, found[0])
    assert client is not None
    return client.id
