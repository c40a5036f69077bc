"""Whom Meta says had enough for today: tried again a day later, a week long, unless she or the shop wants no more."""

from datetime import timedelta
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services import consent, people
from revive_app.services.outbox import tomorrow
from revive_app.vocabulary import ConsentScope, ConsentSource
from tests.builders import Shop, scalar
from tests.fakes.graph_server import GraphServer, refusal
from tests.integration.blasts.kit import (
    change,
    counts,
    make_lead,
    make_leads,
    messages,
    read,
    sends,
    start,
    tick,
)
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("template")


def refused_today(graph: GraphServer, shop: Shop) -> UUID:
    make_lead(shop)
    blast = start(shop)
    graph.say(refusal(131049, "ecosystem"))
    send(graph, shop)
    tick()
    return blast.id


def test_had_enough_for_today_is_tried_again_tomorrow_for_a_week(graph: GraphServer, shop: Shop) -> None:
    blast_id = refused_today(graph, shop)
    assert read(shop, blast_id).status == "completed"
    for day in range(1, 8):
        tick()
        assert len(sends(graph)) == day, "never twice a day"
        (message,) = messages(blast_id)
        assert message["state"] == "failed"
        if day == 7:
            break
        assert timedelta(hours=23) < message["retry_at"] - utc_now() <= timedelta(hours=24)
        assert read(shop, blast_id).outcomes[0].code == 131049
        with system_session() as session:
            session.run("UPDATE messages SET retry_at = now()")
        graph.say(refusal(131049, "ecosystem"))
        assert tomorrow.retry_due() == 1
        tick()
        assert read(shop, blast_id).status == "running"
        send(graph, shop)

    assert (message["retry_at"], message["reason"]) == (None, "refused")
    assert read(shop, blast_id).status == "completed"


def test_nobody_is_tried_again_who_opted_out_meanwhile(graph: GraphServer, shop: Shop) -> None:
    blast_id = refused_today(graph, shop)
    with tenant_session(shop.client_id) as session:
        person = people.get_contact(session, scalar("SELECT id FROM contacts"), lock=True)
        consent.withdraw(
            session, person, ConsentScope.MARKETING, consent.Evidence(source=ConsentSource.STAFF)
        )
    with system_session() as session:
        session.run("UPDATE messages SET retry_at = now() WHERE retry_at IS NOT NULL")

    assert tomorrow.retry_due() == 0
    send(graph, shop)
    assert len(sends(graph)) == 1
    assert counts(shop, blast_id) == {"failed": 1}


def test_a_cancelled_blast_is_not_tried_again(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop)
    graph.say(refusal(131049, "ecosystem"), refusal(131016, "later"))
    send(graph, shop)

    change(shop, blast.id, "cancelled")

    assert scalar("SELECT count(*) FROM messages WHERE retry_at IS NOT NULL") == 0
    assert counts(shop, blast.id) == {"failed": 1, "cancelled": 1}
