"""Templates are what Meta says they are: read page by page, told by webhooks, and blasts follow what happens to them."""

import asyncio
from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Unavailable
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.templates import mirror, syncing
from revive_app.services.templates.syncing import SyncReport
from tests.builders import Shop, add_number, make_shop, scalar
from tests.fakes.graph_server import GraphServer, answer, page, refusal
from tests.integration.blasts.kit import GREETING, make_leads, make_template, matrix, read, start

LIST = "/message_templates"


def listed(name: str = "win_back", **settings: Any) -> dict[str, Any]:
    """A template as Meta lists it."""
    return {
        "id": f"id-{name}",
        "name": name,
        "language": "en",
        "status": "APPROVED",
        "category": "MARKETING",
        "components": GREETING,
        "quality_score": {"score": "GREEN"},
        "parameter_format": "POSITIONAL",
        "rejected_reason": "NONE",
        **settings,
    }


def page_of(*templates: dict[str, Any], after: str | None = None) -> Any:
    paging = {"cursors": {"after": after}, "next": f"https://graph.example/x?after={after}"} if after else {}
    return answer({"data": list(templates), "paging": paging})


def sync(graph: GraphServer, shop: Shop) -> SyncReport:
    async def run() -> SyncReport:
        async with GraphClient(graph.url, "v25.0") as client:
            return await syncing.sync_shop(client, shop.client_id)

    return asyncio.run(run())


def known(shop: Shop) -> dict[str, str]:
    with tenant_session(shop.client_id) as session:
        return {view.name: view.status for view in mirror.list_templates(session).items}


def test_every_page_is_read_with_the_token_in_the_header(graph: GraphServer, shop: Shop) -> None:
    graph.say(page_of(listed("one"), after="c1"), page_of(listed("two"), listed("three")), to=LIST)

    assert sync(graph, shop) == SyncReport(read=3, added=3)

    assert known(shop) == {"one": "APPROVED", "two": "APPROVED", "three": "APPROVED"}
    first, second = graph.requests
    assert first.path == f"/v25.0/{shop.waba_id}/message_templates"
    assert second.query["after"] == "c1"
    assert "access_token" not in first.query
    assert first.headers["authorization"].startswith("Bearer EAAtoken")


def test_a_second_sync_changes_nothing(graph: GraphServer, shop: Shop) -> None:
    graph.say(page_of(listed()), page_of(listed()), to=LIST)
    sync(graph, shop)

    assert sync(graph, shop) == SyncReport(read=1)
    assert scalar("SELECT count(*) FROM message_templates") == 1


def test_odd_things_in_the_list_are_passed_over(graph: GraphServer, shop: Shop) -> None:
    odd = [
        {"name": None},
        {"id": 1},
        listed("odd", category="SOMETHING_NEW"),
        listed("fine", components=None),
    ]
    graph.say(page_of(*odd, listed("en-us", language="en-US")), to=LIST)

    assert sync(graph, shop).read == 2
    assert scalar("SELECT language FROM message_templates WHERE name = 'en-us'") == "en_US"


def test_what_meta_no_longer_lists_is_gone_but_what_it_never_listed_stays(
    graph: GraphServer, shop: Shop
) -> None:
    make_template(shop, "ours_alone")
    graph.say(page_of(listed("one"), listed("two")), page_of(listed("one")), page_of(), to=LIST)
    sync(graph, shop)

    assert sync(graph, shop) == SyncReport(read=1, deleted=1)
    assert known(shop) == {"ours_alone": "APPROVED", "one": "APPROVED", "two": "DELETED"}
    sync(graph, shop)
    assert known(shop)["one"] == "APPROVED", "an empty list deletes nothing"


@pytest.mark.parametrize(
    "says", [refusal(190, "token", status=401), page(502), refusal(4, "slow", status=400)]
)
def test_when_meta_cannot_be_asked_nothing_changes(graph: GraphServer, shop: Shop, says: Any) -> None:
    make_template(shop)
    graph.say(says, to=LIST)

    with pytest.raises(Unavailable, match="WhatsApp could not be asked"):
        sync(graph, shop)

    assert known(shop) == {"win_back": "APPROVED"}
    assert scalar("SELECT templates_due_at > now() + interval '9 minutes' FROM whatsapp_numbers")


def test_one_account_that_cannot_be_asked_keeps_no_other_from_being_read(
    graph: GraphServer, shop: Shop
) -> None:
    with system_session() as session:
        second = add_number(session, shop.client_id)
        session.flush()
        second_id = second.id
    graph.say(refusal(190, "token", status=401), page_of(listed()), to=LIST)

    assert sync(graph, shop) == SyncReport(read=1, added=1, accounts_away=1)

    assert known(shop) == {"win_back": "APPROVED"}
    soon = "SELECT templates_due_at < now() + interval '1 hour' FROM whatsapp_numbers WHERE id = :id"
    assert [scalar(soon, id=number) for number in (shop.number_id, second_id)] == [True, False]


def test_the_clock_reads_each_account_once_and_comes_back(graph: GraphServer, shop: Shop) -> None:
    graph.say(page_of(listed()), to=LIST)

    async def run() -> int:
        async with GraphClient(graph.url, "v25.0") as client:
            return await syncing.sync_due(client, lambda: True)

    assert asyncio.run(run()) == 1
    assert asyncio.run(run()) == 0
    assert scalar("SELECT templates_due_at > now() + interval '5 hours' FROM whatsapp_numbers")


CHANGES: list[tuple[str, dict[str, Any], str]] = [
    ("paused", {"status": "PAUSED"}, "template_paused"),
    ("disabled", {"status": "DISABLED"}, "template_disabled"),
    ("rejected", {"status": "REJECTED"}, "template_rejected"),
    ("of another category", {"category": "UTILITY"}, "template_category"),
    ("rated red", {"quality_score": {"score": "RED"}}, "quality_drop"),
    (
        "with another text",
        {"components": [{"type": "BODY", "text": "Other {{1}} words here."}]},
        "template_changed",
    ),
]


@pytest.mark.parametrize(("_case", "change", "reason"), CHANGES, ids=[one[0] for one in CHANGES])
def test_a_template_that_changed_meanwhile_stops_its_blasts_and_no_others(
    graph: GraphServer, shop: Shop, _case: str, change: dict[str, Any], reason: str
) -> None:
    graph.say(page_of(listed(), listed("other")), page_of(listed(**change), listed("other")), to=LIST)
    sync(graph, shop)
    make_leads(shop, 2)
    blast, other = start(shop), start(shop, template_name="other")

    assert sync(graph, shop).changed == 1

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", reason)
    assert "win_back" in view.paused_words
    assert read(shop, other.id).status == "running"
    assert any(line.startswith("ERROR Blast win_back paused.") for line in matrix())


def test_another_shops_templates_stay_theirs(graph: GraphServer, shop: Shop) -> None:
    stranger = make_shop()
    make_template(stranger, meta_id="x")
    graph.say(page_of(listed("one")), to=LIST)

    sync(graph, shop)

    assert known(stranger) == {"win_back": "APPROVED"}
    assert known(shop) == {"one": "APPROVED"}
    with system_session() as session:
        assert session.row("SELECT count(*) AS n FROM message_templates") == {"n": 2}
