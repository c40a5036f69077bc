"""What became of a blast: delivered, billed, answered, opted out, sold; for each person, in words, and compared."""

from typing import Any
from uuid import UUID

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.services.blasts import counting, proving, recipients
from revive_app.services.blasts.request import VariantB
from revive_app.ui.pages.campaign.facts import without_rate
from tests.builders import Shop, scalar
from tests.fakes.graph_server import GraphServer, dropped
from tests.integration.blasts.kit import (
    change,
    counts,
    make_lead,
    make_leads,
    make_template,
    messages,
    read,
    sends,
    start,
    tick,
)
from tests.integration.draining import send
from tests.meta import Receiver, failed, status, text_message

pytestmark = pytest.mark.usefixtures("template")

CHARGED = {"pricing": {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "marketing"}}
FREE = {
    "pricing": {
        "billable": False,
        "pricing_model": "PMP",
        "type": "free_entry_point",
        "category": "marketing",
    }
}


@pytest.fixture
def sent(graph: GraphServer, shop: Shop) -> UUID:
    """A blast Meta took for three people."""
    for name in ("Asha", "Bela", "Chitra"):
        make_lead(shop, first_name=name, potential_value=200_000)
    blast = start(shop)
    send(graph, shop)
    tick()
    return blast.id


def of(blast_id: UUID, name: str) -> Any:
    return next(one for one in messages(blast_id) if one["first_name"] == name)


def test_counts_follow_the_statuses_in_any_order_and_however_often(
    shop: Shop, meta: Receiver, sent: UUID
) -> None:
    asha, bela = of(sent, "Asha")["id"], of(sent, "Bela")["id"]
    meta.take_in(
        shop,
        status(shop, "read", opaque=asha),
        status(shop, "sent", opaque=asha),
        status(shop, "delivered", opaque=asha),
        status(shop, "delivered", opaque=bela),
        status(shop, "delivered", opaque=bela),
        status(shop, "played", opaque=asha, timestamp="1750030079"),
    )

    assert counts(shop, sent) == {"read": 1, "delivered": 1, "accepted": 1}
    view = read(shop, sent)
    assert (view.reached, view.delivered) == (3, 2)


def test_what_meta_bills_stands_beside_what_was_expected(shop: Shop, meta: Receiver, sent: UUID) -> None:
    asha, bela, chitra = (of(sent, name)["id"] for name in ("Asha", "Bela", "Chitra"))
    meta.take_in(
        shop,
        status(shop, "sent", opaque=asha, **CHARGED),
        status(shop, "sent", opaque=bela, **FREE),
    )
    assert read(shop, sent).costs.billed == {}, "nothing is billed that was not delivered"

    meta.take_in(
        shop,
        status(shop, "delivered", opaque=asha, timestamp="1750030074"),
        status(shop, "read", opaque=bela, timestamp="1750030075"),
        status(shop, "read", opaque=asha, timestamp="1750030076", **CHARGED),
        status(shop, "delivered", opaque=chitra),
    )

    costs = read(shop, sent).costs
    assert costs.forecast_paise == 259
    assert (costs.billed, costs.billed_paise, costs.unreported) == ({"marketing": 1, "free": 1}, 87, 1)


def test_a_blast_says_for_how_many_nobody_knows_the_price(shop: Shop) -> None:
    make_lead(shop)
    make_lead(shop, phone="+971501234567")

    costs = read(shop, start(shop).id).costs

    assert (costs.forecast_paise, costs.unpriced) == (87, 1)
    assert without_rate(costs.unpriced) == "1 person in a country without a known rate is not in it."
    assert without_rate(0) == ""


def test_an_answer_counts_once_for_the_blast_before_it(
    shop: Shop, meta: Receiver, sent: UUID, graph: GraphServer
) -> None:
    phone = of(sent, "Asha")["phone"]
    meta.take_in(shop, text_message(shop, phone, "Dikhaiye"), text_message(shop, phone, "Please"))

    assert read(shop, sent).replied == 1
    with tenant_session(shop.client_id) as session:
        people = recipients.list_recipients(session, sent, limit=10).items
    assert {one.first_name: one.replied_at is not None for one in people} == {
        "Asha": True,
        "Bela": False,
        "Chitra": False,
    }


def test_stop_is_an_opt_out_of_the_blast_before_it(shop: Shop, meta: Receiver, sent: UUID) -> None:
    meta.take_in(shop, text_message(shop, of(sent, "Bela")["phone"], "STOP"))

    view = read(shop, sent)
    assert (view.replied, view.opted_out) == (1, 1)


def test_who_wrote_without_a_blast_answers_none(shop: Shop, meta: Receiver, sent: UUID) -> None:
    with system_session() as session:
        session.run("UPDATE messages SET sending_at = now() - interval '8 days'")
    meta.take_in(shop, text_message(shop, of(sent, "Asha")["phone"], "Hello"))

    assert read(shop, sent).replied == 0


def test_a_sale_belongs_to_the_last_blast_before_it(shop: Shop, graph: GraphServer, sent: UUID) -> None:
    make_template(shop, "second")
    with system_session() as session:
        session.run("UPDATE messages SET accepted_at = now() - interval '5 days'")
        session.run("UPDATE leads SET status = 'contacted'")
    second = start(shop, template_name="second", audience={"status": "contacted"})
    send(graph, shop)
    with system_session() as session:
        session.run(
            "UPDATE leads SET status = 'won', updated_at = now() + interval '1 second' WHERE contact_id ="
            " (SELECT id FROM contacts WHERE first_name = 'Asha')"
        )

    assert (read(shop, sent).won, read(shop, sent).revenue) == (0, 0)
    assert (read(shop, second.id).won, read(shop, second.id).revenue) == (1, 200_000)
    with tenant_session(shop.client_id) as session:
        people = recipients.list_recipients(session, second.id, limit=10).items
    assert [one.first_name for one in people if one.won_at] == ["Asha"]


def test_late_failures_are_told_in_words_and_mark_the_unreachable(
    shop: Shop, meta: Receiver, sent: UUID
) -> None:
    asha, bela = of(sent, "Asha")["id"], of(sent, "Bela")["id"]
    meta.take_in(shop, failed(shop, 131026, opaque=asha), failed(shop, 130472, opaque=bela))

    words = {(one.code, one.words) for one in read(shop, sent).outcomes}
    assert words == {
        (131026, "This person cannot be reached on WhatsApp."),
        (130472, "This person is in an experiment of WhatsApp's and gets no marketing messages."),
    }
    assert scalar("SELECT undeliverable_count FROM contacts WHERE first_name = 'Asha'") == 1
    with tenant_session(shop.client_id) as session:
        people = recipients.list_recipients(session, sent, status="failed", limit=10).items
    assert {(one.first_name, one.error_code, one.words) for one in people} == {
        ("Asha", 131026, "This person cannot be reached on WhatsApp."),
        ("Bela", 130472, "This person is in an experiment of WhatsApp's and gets no marketing messages."),
    }


def test_what_arrives_makes_somebody_reachable_again(shop: Shop, meta: Receiver, sent: UUID) -> None:
    with system_session() as session:
        session.run("UPDATE contacts SET undeliverable_count = 2")
    meta.take_in(shop, status(shop, "delivered", opaque=of(sent, "Asha")["id"]))

    assert scalar("SELECT undeliverable_count FROM contacts WHERE first_name = 'Asha'") == 0
    assert scalar("SELECT undeliverable_count FROM contacts WHERE first_name = 'Bela'") == 2


def test_131049_told_by_webhook_is_tried_again_and_its_old_statuses_are_its_own(
    shop: Shop, meta: Receiver, graph: GraphServer, sent: UUID
) -> None:
    asha = of(sent, "Asha")
    meta.take_in(shop, failed(shop, 131049, opaque=asha["id"], wamid=asha["wamid"]))
    assert counts(shop, sent) == {"failed": 1, "accepted": 2}
    with system_session() as session:
        session.run("UPDATE messages SET retry_at = now() WHERE retry_at IS NOT NULL")

    tick()
    send(graph, shop)
    tick()
    late = {"opaque": asha["id"], "wamid": asha["wamid"]}
    meta.take_in(
        shop,
        status(shop, "delivered", timestamp="1750030090", **late),
        failed(shop, 131049, timestamp="1750030091", **late),
    )

    again = of(sent, "Asha")
    assert len(sends(graph)) == 4
    assert again["wamid"] not in {None, asha["wamid"]}
    assert (again["state"], again["retry_at"]) == ("accepted", None)
    assert counts(shop, sent) == {"accepted": 3}
    meta.take_in(shop, status(shop, "delivered", opaque=asha["id"], wamid=again["wamid"]))
    assert counts(shop, sent) == {"delivered": 1, "accepted": 2}


def test_131049_of_something_that_arrived_all_the_same_is_not_tried_again(
    shop: Shop, meta: Receiver, graph: GraphServer, sent: UUID
) -> None:
    asha = of(sent, "Asha")
    meta.take_in(
        shop,
        failed(shop, 131049, opaque=asha["id"], wamid=asha["wamid"]),
        status(shop, "delivered", opaque=asha["id"], wamid=asha["wamid"], timestamp="1750030099"),
    )

    assert of(sent, "Asha")["retry_at"] is None
    assert counts(shop, sent) == {"delivered": 1, "accepted": 2}


def test_unknown_is_settled_by_the_status_and_none_is_left(
    shop: Shop, meta: Receiver, graph: GraphServer
) -> None:
    make_leads(shop, 3)
    blast = start(shop)
    graph.say(*[dropped()] * 3)
    send(graph, shop)
    assert counts(shop, blast.id) == {"unknown": 3}

    meta.take_in(shop, *[status(shop, "sent", opaque=one["id"]) for one in messages(blast.id)])

    assert counts(shop, blast.id) == {"sent": 3}
    assert len(sends(graph)) == 3


# --- comparisons ----------------------------------------------------------------------------------------


def test_two_templates_are_compared_with_honest_ends(shop: Shop, meta: Receiver, graph: GraphServer) -> None:
    make_template(shop, "second", components=[{"type": "BODY", "text": "Come and see, dear {{1}}, today."}])
    make_leads(shop, 60)
    blast = start(shop, variant_b=VariantB("second", parameters=["{{first_name}}"]))
    send(graph, shop)
    in_a = [one for one in messages(blast.id) if one["variant"] == "a"]
    meta.take_in(shop, *[text_message(shop, one["phone"], "Haan") for one in in_a[:15]])

    with tenant_session(shop.client_id) as session:
        found = proving.results(session, blast.id)

    first, second = found.arms
    assert (first.replied.part, first.replied.whole, second.replied.part) == (15, len(in_a), 0)
    assert (first.template_name, second.template_name) == ("win_back", "second")
    assert 0 < first.replied.low < first.replied.share < first.replied.high < 1
    assert found.replied is not None
    assert found.replied.is_clear
    assert (found.held_out, found.lift) == (None, None)


def test_what_writing_brought_is_held_against_those_nobody_wrote_to(shop: Shop, graph: GraphServer) -> None:
    make_leads(shop, 100)
    blast = start(shop, hold_out_percent=30)
    send(graph, shop)
    with system_session() as session:
        session.run(
            "UPDATE leads SET status = 'won', updated_at = now() + interval '1 second' WHERE id IN"
            " (SELECT lead_id FROM messages ORDER BY lead_id LIMIT 20)"
            " OR id IN (SELECT lead_id FROM blast_hold_outs ORDER BY lead_id LIMIT 1)"
        )

    with tenant_session(shop.client_id) as session:
        found = proving.results(session, blast.id)

    assert found.written_to is not None
    assert found.held_out is not None
    assert found.lift is not None
    assert (found.written_to.won.part, found.held_out.won.part) == (20, 1)
    assert found.held_out.people == blast.hold_out_count
    assert found.lift.share == pytest.approx(20 / blast.audience_count - 1 / blast.hold_out_count)


# --- counting -----------------------------------------------------------------------------------------


def test_counts_are_sums_that_melting_does_not_change(shop: Shop, graph: GraphServer) -> None:
    make_leads(shop, 30)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20")
    blast = start(shop)
    send(graph, shop)
    before = counts(shop, blast.id)
    lines = scalar("SELECT count(*) FROM blast_tallies")
    assert lines >= counting.MELT_FROM

    assert counting.melt() == 1

    assert counts(shop, blast.id) == before == {"accepted": 30}
    assert scalar("SELECT count(*) FROM blast_tallies") == 1
    by_hand = scalar("SELECT count(*) FROM messages WHERE state = 'accepted'")
    assert by_hand == 30


def test_a_look_at_a_blast_reads_no_messages(shop: Shop) -> None:
    make_leads(shop, 50)
    blast = start(shop)
    with tenant_session(shop.client_id) as session:
        plan = session.rows(
            "EXPLAIN (FORMAT JSON) SELECT state, sum(n) FROM blast_tallies WHERE blast_id = ANY(:ids) GROUP BY 1",
            ids=[blast.id],
        )
    assert "messages" not in str(plan)
    change(shop, blast.id, "cancelled")
    assert counts(shop, blast.id) == {"cancelled": 50}


def test_the_file_holds_everybody_in_pieces(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipients, "ROWS_AT_ONCE", 7)
    make_leads(shop, 20)
    blast = start(shop)

    text = "".join(recipients.as_csv(shop.client_id, blast.id))

    assert text.count("\r\n") == 21
    assert len({line.split(",")[0] for line in text.split("\r\n")[1:-1]}) == 20
