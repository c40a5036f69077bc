"""A running blast: at its pace, paused and cancelled at any moment, and every person accounted for."""

from uuid import uuid4

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import NotFound
from revive_app.services import consent, people
from revive_app.services.outbox import leases
from revive_app.services.outbox.claim import claim
from revive_app.vocabulary import ConsentScope, ConsentSource
from tests.builders import Shop, make_shop, message_row, scalar
from tests.fakes.graph_server import GraphServer, refusal
from tests.integration.blasts.kit import (
    change,
    counts,
    make_lead,
    make_leads,
    matrix,
    messages,
    read,
    sends,
    start,
    tick,
)
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("template")


def test_everybody_gets_it_once_and_it_is_complete(graph: GraphServer, shop: Shop) -> None:
    leads = make_leads(shop, 12)

    blast = start(shop)
    send(graph, shop)
    tick()

    assert sorted(one["to"] for one in sends(graph)) == sorted(one["phone"] for one in messages(blast.id))
    assert len(sends(graph)) == len(leads) == 12
    view = read(shop, blast.id)
    assert (view.status, view.reached) == ("completed", 12)
    assert counts(shop, blast.id) == {"accepted": 12}
    assert {scalar("SELECT status FROM leads WHERE id = :id", id=lead) for lead, _ in leads} == {"contacted"}
    assert "SYSTEM Blast win_back is complete: 12 sent" in matrix()


def test_a_paused_blast_is_not_even_looked_at(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 5)
    blast = start(shop)
    change(shop, blast.id, "paused")
    before = [message["not_before"] for message in messages(blast.id)]

    counted = send(graph, shop)

    assert (counted.claimed, counted.held, counted.skipped) == (0, 0, 0)
    assert [message["not_before"] for message in messages(blast.id)] == before
    assert shop.number_id not in leases.numbers_with_ready_messages()

    change(shop, blast.id, "running")
    assert shop.number_id in leases.numbers_with_ready_messages()
    send(graph, shop)
    assert len(sends(graph)) == 5


def test_a_pause_waits_for_the_claim_that_is_being_made(shop: Shop) -> None:
    """The claim locks the blast: a pause commits after it, and nothing is claimed after the pause."""
    make_leads(shop, 3)
    blast = start(shop)
    claimed = claim(shop.number_id)

    change(shop, blast.id, "paused")

    assert len(claimed.claimed) == 3
    assert claim(shop.number_id).claimed == ()
    assert counts(shop, blast.id) == {"sending": 3}


def test_cancelling_in_the_middle_leaves_nobody_unaccounted(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 60, bucket_at = now() - interval '1 s'")
    make_leads(shop, 10)
    blast = start(shop)
    first = claim(shop.number_id)
    assert 0 < len(first.claimed) < 10

    change(shop, blast.id, "cancelled")
    send(graph, shop)

    left = 10 - len(first.claimed)
    assert sends(graph) == []
    assert counts(shop, blast.id) == {"sending": len(first.claimed), "cancelled": left}
    assert matrix()[-1] == f"SYSTEM Blast win_back cancelled, {left} messages not sent"
    assert {message["reason"] for message in messages(blast.id)} == {None, "blast_cancelled"}


def test_what_was_out_when_it_was_cancelled_and_is_refused_for_now_is_cancelled(
    graph: GraphServer, shop: Shop
) -> None:
    make_lead(shop)
    blast = start(shop)
    graph.say(refusal(131016, "try later"))
    send(graph, shop)
    assert counts(shop, blast.id) == {"queued": 1}
    with system_session() as session:
        session.run("UPDATE blasts SET status = 'cancelled', finished_at = now()")

    tick()

    assert counts(shop, blast.id) == {"cancelled": 1}


def test_an_opt_out_during_the_run_stops_hers_and_nobody_elses(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 3)
    _, contact = make_lead(shop)
    blast = start(shop)
    with tenant_session(shop.client_id) as session:
        person = people.get_contact(session, contact, lock=True)
        consent.withdraw(
            session, person, ConsentScope.MARKETING, consent.Evidence(source=ConsentSource.STAFF)
        )

    send(graph, shop)

    assert len(sends(graph)) == 3
    assert counts(shop, blast.id) == {"accepted": 3, "cancelled": 1}
    (outcome,) = read(shop, blast.id).outcomes
    assert (outcome.status, outcome.reason, outcome.count) == ("cancelled", "opted_out", 1)


def test_an_opt_out_that_no_row_was_cancelled_for_is_seen_by_the_gate(graph: GraphServer, shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop)
    with system_session() as session:
        session.run("UPDATE contacts SET marketing_consent = 'withdrawn'")

    send(graph, shop)

    assert sends(graph) == []
    assert counts(shop, blast.id) == {"skipped": 1}
    assert read(shop, blast.id).outcomes[0].words == "Said no to offers"


def test_another_shops_blast_cannot_be_steered(shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop)
    stranger = make_shop()

    for blast_id in (blast.id, uuid4()):
        with pytest.raises(NotFound):
            change(stranger, blast_id, "cancelled")

    assert read(shop, blast.id).status == "running"


def test_a_person_erased_is_missing_from_the_counts_and_known_as_erased(shop: Shop) -> None:
    _, contact = make_lead(shop)
    make_lead(shop)
    blast = start(shop)
    with tenant_session(shop.client_id) as session:
        session.run("DELETE FROM contacts WHERE id = :id", id=contact)

    view = read(shop, blast.id)

    assert (view.counts["queued"], view.erased, view.audience_count) == (1, 1, 2)
    assert message_row(messages(blast.id)[0]["id"])["state"] == "queued"
