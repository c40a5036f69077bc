"""What is kept counted is what counting would find, whatever happened and in whatever order."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services import reporting, tallies, trends
from revive_app.vocabulary import LeadStatus, MessageState, Sender
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar

COUNTED = """
SELECT campaign_id, status, count(*)::int AS leads, sum(potential_value)::bigint AS rupees
FROM leads GROUP BY 1, 2 ORDER BY 1, 2
"""
KEPT = """
SELECT campaign_id, status, sum(leads)::int AS leads, sum(rupees)::bigint AS rupees
FROM lead_tallies GROUP BY 1, 2 HAVING sum(leads) <> 0 OR sum(rupees) <> 0 ORDER BY 1, 2
"""
ANSWERS_COUNTED = """
SELECT count(first_written_at)::int AS written,
       (count(*) FILTER (WHERE last_inbound_at >= first_written_at))::int AS answered FROM conversations
"""
ANSWERS_KEPT = "SELECT coalesce(sum(written), 0)::int AS written, coalesce(sum(answered), 0)::int AS answered FROM thread_tallies"


def same() -> None:
    with system_session() as session:
        assert session.rows(KEPT) == session.rows(COUNTED)
        assert session.row(ANSWERS_KEPT) == session.row(ANSWERS_COUNTED)


def blast(shop: Shop, thread: Any, **settings: Any) -> Any:
    return queue_message(shop, thread, sender=Sender.BLAST, message_type="template", **settings)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("move"), st.integers(0, 3), st.sampled_from(list(LeadStatus))),
            st.tuples(st.just("value"), st.integers(0, 3), st.integers(0, 10**6)),
            st.tuples(st.just("write"), st.integers(0, 3), st.integers(0, 100)),
            st.tuples(st.just("answer"), st.integers(0, 3), st.integers(0, 100)),
            st.tuples(st.just("delete"), st.integers(0, 3), st.none()),
            st.tuples(st.just("all"), st.just(0), st.sampled_from(list(LeadStatus))),
            st.tuples(st.just("sum up"), st.just(0), st.none()),
        ),
        max_size=12,
    )
)
def test_whatever_happens(clean_database: None, steps: list[Any]) -> None:
    shop = make_shop()
    threads = [make_thread(shop) for _ in range(4)]
    then = utc_now() - timedelta(hours=5)
    for what, place, value in steps:
        thread = threads[place]
        with tenant_session(shop.client_id) as session:
            if what == "move":
                session.run("UPDATE leads SET status = :to WHERE id = :id", to=value, id=thread.lead_id)
            elif what == "value":
                session.run(
                    "UPDATE leads SET potential_value = :to WHERE id = :id", to=value, id=thread.lead_id
                )
            elif what == "all":
                session.run("UPDATE leads SET status = :to", to=value)
            elif what == "answer":
                session.run(
                    "UPDATE conversations SET last_inbound_at = :at WHERE id = :id",
                    at=then + timedelta(minutes=value),
                    id=thread.conversation_id,
                )
            elif what == "delete":
                session.run("DELETE FROM contacts WHERE id = :id", id=thread.contact_id)
        if what == "write" and scalar("SELECT 1 FROM contacts WHERE id = :id", id=thread.contact_id):
            at = then + timedelta(minutes=value)
            blast(shop, thread, state=MessageState.ACCEPTED, accepted_at=at, happened_at=at)
        if what == "sum up":
            tallies.sum_up()

    same()
    with system_session() as session:
        session.run("DELETE FROM messages")
        session.run("DELETE FROM contacts")
        assert session.rows(KEPT) == []


def test_a_blast_counts_from_its_acceptance_on(clean_database: None) -> None:
    shop = make_shop()
    thread = make_thread(shop)
    message = blast(shop, thread)
    assert scalar("SELECT first_written_at FROM conversations") is None

    with system_session() as session:
        session.run("UPDATE messages SET state = 'accepted', accepted_at = now() WHERE id = :id", id=message)

    assert scalar("SELECT first_written_at = happened_at FROM conversations, messages")
    same()


def test_summing_up_at_once_changes_nothing(clean_database: None) -> None:
    shop = make_shop()
    for _ in range(30):
        make_thread(shop)

    with ThreadPoolExecutor(6) as threads:
        gone = list(threads.map(lambda _: tallies.sum_up(), range(6)))

    assert sum(gone) >= 30
    assert scalar("SELECT count(*) FROM lead_tallies") <= 6
    same()


def test_the_numbers_come_from_them(clean_database: None) -> None:
    shop, other = make_shop(), make_shop()
    make_thread(other, status=LeadStatus.WON)
    for status in (LeadStatus.NEW, LeadStatus.WON, LeadStatus.INTEREST):
        make_thread(shop, status=status)
    written = make_thread(shop)
    then = utc_now() - timedelta(hours=3)
    blast(shop, written, state=MessageState.READ, accepted_at=then, happened_at=then)
    blast(shop, make_thread(shop), state=MessageState.SENT, accepted_at=utc_now(), happened_at=utc_now())
    with tenant_session(shop.client_id) as session:
        session.run("UPDATE leads SET potential_value = 100")

        found = reporting.stats(session)
        of_campaign = reporting.stats(session, campaign_id=shop.campaign_id)
        before = reporting.response_rate_at(session, utc_now() - timedelta(hours=2))
        curves = trends.trends(session, moments=[then, utc_now() + timedelta(seconds=1)])

    assert (found.total_leads, found.won, found.revenue_in_pipeline, found.won_revenue) == (5, 1, 400, 100)
    assert (found.response_rate, found.new_leads, found.new_won) == (50.0, 5, 1)
    assert of_campaign == found
    assert before == 0.0
    assert (curves.leads, curves.won, curves.revenue) == ((0, 5), (0, 1), (0, 400))
