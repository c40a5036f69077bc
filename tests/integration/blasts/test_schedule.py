"""A blast and the calendar: started at its time or early, never after its offer, kept back with its campaign."""

from datetime import timedelta

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.errors import Conflict
from tests.builders import Shop
from tests.fakes.graph_server import GraphServer
from tests.integration.blasts.kit import (
    change,
    counts,
    make_lead,
    make_leads,
    matrix,
    read,
    sends,
    start,
    tick,
)
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("template")


def test_a_scheduled_blast_starts_when_its_time_has_come(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop, scheduled_at=utc_now() + timedelta(hours=1))
    send(graph, shop)
    assert tick().started == 0
    assert sends(graph) == []

    with system_session() as session:
        session.run(
            "UPDATE blasts SET scheduled_at = now(); UPDATE messages SET not_before = now() - interval '1 second'"
        )
    assert tick().started == 1
    send(graph, shop)

    assert counts(shop, blast.id) == {"accepted": 2}
    assert "SYSTEM Blast win_back to 2 people started" in matrix()


def test_a_scheduled_blast_can_be_started_early(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop, scheduled_at=utc_now() + timedelta(days=1))

    change(shop, blast.id, "running")
    send(graph, shop)

    assert counts(shop, blast.id) == {"accepted": 2}
    assert matrix()[1] == "SYSTEM Blast win_back started early"


def test_paused_before_its_time_it_waits_for_its_time_again(shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop, scheduled_at=utc_now() + timedelta(days=1))

    assert change(shop, blast.id, "paused").status == "paused"
    assert change(shop, blast.id, "running").status == "scheduled"


def test_an_offer_that_is_over_is_not_sent_late(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 3)
    blast = start(shop, expires_at=utc_now() + timedelta(hours=1))
    change(shop, blast.id, "paused")
    with system_session() as session:
        session.run("UPDATE blasts SET expires_at = now(); UPDATE messages SET expires_at = now()")

    tick()
    send(graph, shop)

    assert sends(graph) == []
    view = read(shop, blast.id)
    assert view.status == "cancelled"
    assert [(one.reason, one.words, one.count) for one in view.outcomes] == [
        ("expired", "The offer had ended", 3)
    ]
    with pytest.raises(Conflict):
        change(shop, blast.id, "running")


def test_a_campaign_that_is_paused_keeps_its_blast_back_and_says_so(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop)
    with system_session() as session:
        session.run("UPDATE campaigns SET status = 'paused'")

    counted = send(graph, shop)

    assert (counted.claimed, counted.held) == (0, 0)
    assert read(shop, blast.id).hold_reason == "campaign_paused"
    assert counts(shop, blast.id) == {"queued": 2}
