"""A blast begins once, whoever presses start at the same moment; a dry run counts the same and writes nothing."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound
from revive_app.services.blasts import starting
from tests.builders import Shop, make_shop, scalar
from tests.integration.blasts.kit import (
    counts,
    dry,
    make_lead,
    make_leads,
    make_template,
    messages,
    request,
    start,
)

pytestmark = pytest.mark.usefixtures("template")


def test_everybody_new_gets_a_message_filled_with_her_own_words(shop: Shop) -> None:
    lead, contact = make_lead(shop, first_name="Meera")
    make_lead(shop, status="contacted")

    blast = start(shop)

    (message,) = messages(blast.id)
    assert message["content"] == "Namaste Meera ji, nayi collection aa gayi hai."
    assert message["payload"] == {
        "type": "template",
        "template": {
            "name": "win_back",
            "language": {"code": "en"},
            "components": [{"type": "body", "parameters": [{"type": "text", "text": "Meera"}]}],
        },
    }
    assert (message["lead_id"], message["contact_id"]) == (lead, contact)
    assert (message["state"], message["sender"], message["lane"]) == ("queued", "blast", 3)
    assert (message["category"], message["price_e4"]) == ("marketing", 8631)
    assert counts(shop, blast.id) == {"queued": 1}
    assert scalar("SELECT detail FROM activity_events") == "Shaadi: Blast win_back to 1 person started"


def test_a_dry_run_counts_the_same_and_writes_nothing(shop: Shop) -> None:
    make_lead(shop)

    run = dry(shop)

    assert (run.choice.eligible, run.choice.excluded) == (1, {})
    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM blasts") == 0
    assert scalar("SELECT count(*) FROM conversations") == 0


def test_another_shops_leads_and_campaigns_are_out_of_reach(shop: Shop) -> None:
    stranger = make_shop()
    make_template(stranger)
    make_lead(stranger)

    with pytest.raises(NotFound), tenant_session(shop.client_id) as session:
        starting.start(session, request(stranger), by="x")
    with pytest.raises(InvalidInput, match="empty"):
        start(shop, audience={"lead_ids": [str(scalar("SELECT id FROM leads"))]})

    assert scalar("SELECT count(*) FROM blasts") == 0


def test_two_people_pressing_start_at_once_make_one_blast(shop: Shop) -> None:
    make_leads(shop, 20)
    ready = threading.Barrier(4)

    def press(number: int) -> str:
        ready.wait(10)
        try:
            return str(start(shop, idempotency_key="same" if number % 2 else None).id)
        except Conflict as error:
            return error.code

    with ThreadPoolExecutor(4) as people:
        answers = list(people.map(press, range(4)))

    assert scalar("SELECT count(*) FROM messages") == 20
    assert scalar("SELECT count(DISTINCT lead_id) FROM messages") == 20
    assert scalar("SELECT count(*) FROM blasts") == 1
    assert set(answers) - {"already_in_blast"} == {str(scalar("SELECT id FROM blasts"))}


def test_the_same_key_at_once_from_many_brings_one_blast_to_all(shop: Shop) -> None:
    make_leads(shop, 20)
    ready = threading.Barrier(4)

    def press(_: int) -> UUID:
        ready.wait(10)
        return start(shop, idempotency_key="same").id

    with ThreadPoolExecutor(4) as people:
        answers = set(people.map(press, range(4)))

    assert answers == {scalar("SELECT id FROM blasts")}
    assert scalar("SELECT count(*) FROM messages") == 20


def test_a_thread_opened_at_this_moment_is_taken_as_it_is(shop: Shop) -> None:
    """Whoever writes to us while the audience is frozen gets her message in the thread she opened."""
    _, contact = make_lead(shop)
    other = system_session()
    session = other.__enter__()
    session.run(
        "INSERT INTO conversations (id, client_id, number_id, contact_id) VALUES (new_id(), :c, :n, :p)",
        c=shop.client_id,
        n=shop.number_id,
        p=contact,
    )

    with ThreadPoolExecutor(1) as threads:
        starting_now = threads.submit(start, shop)
        with pytest.raises(TimeoutError):
            starting_now.result(0.5)
        other.__exit__(None, None, None)
        blast = starting_now.result(10)

    assert [message["conversation_id"] for message in messages(blast.id)] == [
        scalar("SELECT id FROM conversations")
    ]


def test_abroad_has_no_price_until_somebody_tells_it(shop: Shop) -> None:
    make_lead(shop)
    make_lead(shop, phone="+971501234567")

    cost = dry(shop).forecast.cost

    assert (cost.paise, cost.unpriced) == (87, 1)
