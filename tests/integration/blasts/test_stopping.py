"""A blast that stops by itself, says why in words, and can be let go on."""

import pytest

from revive_app.db import system_session
from revive_app.errors import Conflict
from revive_app.services import shops
from tests.builders import Shop, scalar
from tests.fakes.graph_server import GraphServer, dropped, refusal
from tests.integration.blasts.kit import change, counts, make_leads, matrix, read, sends, start, tick
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("template")


def test_too_many_failures_pause_it_with_the_reason_in_words(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 20)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 125, bucket_at = now() - interval '1 s'")
    blast = start(shop)
    graph.say(*[refusal(132012, "format mismatch")] * 5)
    send(graph, shop, go_on=iter([True, False]).__next__)

    assert tick().stopped == 1

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "errors")
    words = (
        "5 of the last 5 failed: A value does not fit the template: its picture is missing, or a value is of"
        " the wrong kind. (132012)"
    )
    assert view.paused_words == words
    assert matrix()[-1] == f"ERROR Blast win_back paused. {words}"
    assert counts(shop, blast.id) == {"failed": 5, "queued": 15}

    change(shop, blast.id, "running")
    assert tick().stopped == 0, "what was known when it was let go on is forgiven"
    send(graph, shop)
    tick()
    assert counts(shop, blast.id) == {"failed": 5, "accepted": 15}
    assert read(shop, blast.id).status == "completed"


def test_people_who_are_not_on_whatsapp_do_not_stop_it(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 10)
    blast = start(shop)
    graph.say(*[refusal(131026, "undeliverable")] * 10)

    send(graph, shop)
    tick()

    assert read(shop, blast.id).status == "completed"
    assert counts(shop, blast.id) == {"failed": 10}
    (outcome,) = read(shop, blast.id).outcomes
    assert (outcome.code, outcome.count, outcome.words) == (
        131026,
        10,
        "This person cannot be reached on WhatsApp.",
    )


def test_a_revoked_token_pauses_number_and_blast_and_loses_nobody(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 6)
    blast = start(shop)
    graph.say(*[refusal(190, "Session has been revoked", status=401)] * 6)

    send(graph, shop)

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "number_paused")
    assert view.paused_words == (
        "WhatsApp no longer accepts this number's access token. Connect the number again. (190)"
    )
    assert counts(shop, blast.id) == {"queued": 6}
    with pytest.raises(Conflict, match="The WhatsApp number is paused"):
        change(shop, blast.id, "running")

    with system_session() as session:
        shops.resume_number(session, shop.number_id)
    change(shop, blast.id, "running")
    send(graph, shop)
    assert counts(shop, blast.id) == {"accepted": 6}
    assert len({one["to"] for one in sends(graph)[6:]}) == 6


@pytest.mark.parametrize(
    ("code", "reason", "status"),
    [(132015, "template_paused", "PAUSED"), (132016, "template_disabled", "DISABLED")],
)
def test_a_template_meta_stops_stops_the_blast(
    graph: GraphServer, shop: Shop, code: int, reason: str, status: str
) -> None:
    make_leads(shop, 4)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20, bucket_at = now() - interval '1 s'")
    blast = start(shop)
    graph.say(refusal(code, "no more"))

    send(graph, shop, go_on=iter([True, False]).__next__)

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", reason)
    assert scalar("SELECT status FROM message_templates") == status
    assert counts(shop, blast.id) == {"failed": 1, "queued": 3}
    with pytest.raises(Conflict, match=f"is {status.lower()} at WhatsApp"):
        change(shop, blast.id, "running")


def test_a_meta_that_answers_nobody_pauses_it(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 40)
    blast = start(shop)
    graph.say(*[dropped()] * 20)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 500, bucket_at = now() - interval '1 s'")

    send(graph, shop, go_on=iter([True, False]).__next__)
    tick()

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "no_answer")
    assert counts(shop, blast.id) == {"unknown": 20, "queued": 20}
