"""Trying out a send, and letting sending go on after a restore."""

from typing import Annotated
from uuid import UUID

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.db import system_session, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.models import Client
from revive_app.providers.whatsapp import payloads
from revive_app.rules.phone import normalise
from revive_app.services import people, sending, shops
from revive_app.services.ingest.threads import open_thread
from revive_app.services.outbox import drafts
from revive_app.vocabulary import MessageCategory, Sender

send = typer.Typer(no_args_is_help=True, help="Sending by hand.")


@send.callback()
def _send() -> None:
    """Commands below `send`."""


@send.command("test")
def try_out(
    to: Annotated[str, typer.Option(help="A phone number, best your own.")],
    template: Annotated[str, typer.Option(help="An approved template's name.")] = "",
    language: Annotated[str, typer.Option(help="The template's language.")] = "en",
    text: Annotated[str, typer.Option(help="Free text: only if she wrote within 24 hours.")] = "",
    client_id: Annotated[UUID | None, typer.Option(help="The shop; the only one by default.")] = None,
    as_json: JsonFlag = False,
) -> None:
    """Queue one message through the gate, exactly as the shop would send it."""
    phone = normalise(to)
    if phone is None:
        raise InvalidInput(f"{to!r} is no phone number.")
    if bool(template) == bool(text):
        raise InvalidInput("Give either --template or --text.")
    with with_stack():
        shop = client_id or only_shop()
        with tenant_session(shop) as session:
            number = shops.first_number(session)
            contact = people.recognise(session, people.Identity(phone=phone)).contact
            thread = open_thread(session, number, contact)
            body = payloads.template(template, language) if template else payloads.text(text)
            message = drafts.queue(
                session,
                thread,
                drafts.Draft(
                    body=body,
                    text=text or f"[{template}]",
                    sender=Sender.HUMAN,
                    category=MessageCategory.SERVICE,
                ),
            )
            facts = {"message_id": message.id, "conversation_id": thread.id}
    say(f"Queued as {facts['message_id']}; a running server sends it.", facts, as_json=as_json)


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
