"""Through whatever door an opt-out came, nothing leaves afterwards, whatever path it takes; and what lifts it."""

from collections.abc import Callable
from uuid import UUID

import pytest

from revive_app.db import tenant_session
from revive_app.services.accounts import Scope
from revive_app.services.contacts import erasing, ledger
from revive_app.vocabulary import (
    ConsentAction,
    ConsentScope,
    MessageCategory,
    Role,
    Sender,
)
from tests.builders import Shop, Thread, make_thread, message_row, queue_message, scalar, template_payload
from tests.fakes.graph_server import GraphServer
from tests.integration.draining import send
from tests.integration.imports.kit import upload
from tests.meta import Receiver, text_message

OFFER = {"category": MessageCategory.MARKETING, "message_type": "template", "payload": template_payload()}
PATHS = {
    "reply": {"sender": Sender.AGENT},
    "staff": {"sender": Sender.HUMAN},
    "follow-up": {"sender": Sender.FOLLOWUP},
    "template by staff": {"sender": Sender.HUMAN, "message_type": "template", "payload": template_payload()},
    "blast": {"sender": Sender.BLAST, **OFFER},
}


def record(
    shop: Shop, thread: Thread, action: ConsentAction, scope: ConsentScope, *, by: UUID | None = None
) -> None:
    with tenant_session(shop.client_id) as session:
        ledger.record(
            session,
            Scope(shop.client_id, by, Role.OWNER),
            thread.contact_id,
            action=action,
            about=scope,
            source="shop register",
        )


def _by_api(meta: Receiver, shop: Shop, thread: Thread) -> None:
    record(shop, thread, ConsentAction.WITHDRAWN, ConsentScope.ALL)


def _by_list(meta: Receiver, shop: Shop, thread: Thread) -> None:
    upload(shop, f"Mobile,DND\n{thread.phone},Y\n")


def _by_message(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, thread.phone, "STOP"))


def _by_erasure(meta: Receiver, shop: Shop, thread: Thread) -> None:
    erasing.erase(shop.client_id, thread.contact_id, by="Asha", suppress=True)


DOORS: dict[str, Callable[[Receiver, Shop, Thread], None]] = {
    "API or staff": _by_api,
    "list": _by_list,
    "message": _by_message,
    "erasure": _by_erasure,
}


def told(graph: GraphServer) -> list[str]:
    """What left, but for the one goodbye that may follow an opt-out."""
    return [heard.path for heard in graph.requests if heard.path.endswith("/messages")]


@pytest.mark.parametrize("door", DOORS)
def test_nothing_leaves_after_an_opt_out(meta: Receiver, graph: GraphServer, shop: Shop, door: str) -> None:
    thread = make_thread(shop)
    before = {name: queue_message(shop, thread, **path) for name, path in PATHS.items()}
    DOORS[door](meta, shop, thread)
    if door == "erasure":
        # Her thread hangs on nobody now.
        thread = Thread(scalar("SELECT id FROM contacts"), None, thread.conversation_id, "")  # type: ignore[arg-type]
    after = {name: queue_message(shop, thread, **path) for name, path in PATHS.items()}

    send(graph, shop)

    assert {name: message_row(message)["state"] for name, message in before.items()} == dict.fromkeys(
        PATHS, "cancelled"
    )
    assert {name: message_row(message)["reason"] for name, message in after.items()} == dict.fromkeys(
        PATHS, "dnd"
    )
    goodbyes = 1 if door == "message" else 0
    assert len(told(graph)) == goodbyes


def test_without_offers_answers_go_on(meta: Receiver, graph: GraphServer, shop: Shop) -> None:
    thread = make_thread(shop)
    upload(shop, f"Mobile,Opt in\n{thread.phone},No\n")
    messages = {name: queue_message(shop, thread, **path) for name, path in PATHS.items()}

    send(graph, shop)

    states = {name: message_row(message) for name, message in messages.items()}
    assert states["blast"]["reason"] == "marketing_withdrawn"
    assert states["reply"]["state"] == states["staff"]["state"] == "accepted"


def test_an_upload_does_not_lift_it_a_colleague_does(meta: Receiver, graph: GraphServer, shop: Shop) -> None:
    thread = make_thread(shop)
    record(shop, thread, ConsentAction.WITHDRAWN, ConsentScope.ALL)
    upload(shop, f"Mobile,Opt in\n{thread.phone},Yes\n", consent_source="asked at billing")
    silent = queue_message(shop, thread, **PATHS["blast"])
    send(graph, shop)
    assert (message_row(silent)["reason"], told(graph)) == ("dnd", [])

    record(shop, thread, ConsentAction.GRANTED, ConsentScope.ALL)

    welcome = queue_message(shop, thread, **PATHS["blast"])
    send(graph, shop)
    assert message_row(welcome)["state"] == "accepted"


def test_the_ledger_says_who_where_and_in_which_words(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop)
    meta.take_in(shop, text_message(shop, thread.phone, "pls stop sending msgs"))
    record(shop, thread, ConsentAction.GRANTED, ConsentScope.MARKETING)

    with tenant_session(shop.client_id) as session:
        state = ledger.read_consent(session, thread.contact_id)

    assert [(line.action.value, line.scope.value, line.source.value, line.proof) for line in state.items] == [
        ("granted", "marketing", "api", "shop register"),
        ("withdrawn", "all", "phrase", ""),
    ]
    assert state.items[1].words
    assert (state.dnd, state.marketing_consent.value) == (True, "granted")
