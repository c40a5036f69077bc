"""Weeks of a shop's life in minutes: people write, stop, come back; offers and answers are queued at any hour.

Whatever the real claim lets leave is held against a diary that knows nothing of the gate: nothing after an opt-out,
nothing free-form outside 24 hours, no offer at night, above the cap or above Meta's limit of people (CONTRACT,
promises 5 and 6). A thousand people; in `make test` 12,000 days of theirs, GATE_DAYS says how many.
"""

import os
import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from revive_app.db import system_session, tenant_session
from revive_app.services import consent, people
from revive_app.services.consent import Evidence
from revive_app.services.outbox.claim import claim
from revive_app.vocabulary import ConsentScope, ConsentSource
from tests.builders import Shop, make_shop
from tests.emptying import empty_tables

PEOPLE = 1_000
CONTACT_DAYS = int(os.environ.get("GATE_DAYS", "12000"))
STEPS = 20
CAP, CAP_DAYS, LIMIT = 2, 7, 250
# The clocks change in New York on the 14th and in London on the 28th.
BEGIN = datetime(2027, 3, 11, 6, 0, tzinfo=UTC)
# Prefix of the telephones, the zone written down for them, and the one they live in.
HOMES = (
    ("+9198", None, "Asia/Kolkata"),
    ("+97150", None, "Asia/Dubai"),
    ("+4479", None, "Europe/London"),
    ("+9197", "America/New_York", "America/New_York"),
)

GATHER = """
WITH contact AS (
    INSERT INTO contacts (id, client_id, phone, timezone, first_name, marketing_consent)
    SELECT new_id(), :shop, prefix || lpad(n::text, 13 - length(prefix), '0'), zone, prefix || ' ' || n,
           CASE WHEN n % 9 = 0 THEN 'unknown' WHEN n % 13 = 0 THEN 'withdrawn' ELSE 'granted' END
    FROM unnest(CAST(:prefixes AS text[]), CAST(:zones AS text[])) home (prefix, zone),
         generate_series(1, :each) n
    RETURNING id, phone, first_name, marketing_consent
), thread AS (
    INSERT INTO conversations (id, client_id, number_id, contact_id)
    SELECT new_id(), :shop, :number, id FROM contact RETURNING id, contact_id
)
SELECT contact.id, contact.phone, split_part(first_name, ' ', 1) AS prefix, marketing_consent, thread.id AS thread
FROM contact JOIN thread ON thread.contact_id = contact.id ORDER BY contact.phone
"""
QUEUE = """
INSERT INTO messages (id, client_id, conversation_id, contact_id, number_id, campaign_id, direction, sender,
                      message_type, content, payload, state, category, lane, not_before, happened_at)
SELECT new_id(), :shop, thread.id, thread.contact_id, :number, :campaign, 'outbound', :sender, :type, 'x',
       '{"type": "text", "text": {"body": "x"}}', 'queued', :category, :lane, :now, :now
FROM conversations thread WHERE thread.id = ANY(:threads)
"""
OFFER = {"sender": "blast", "type": "template", "category": "marketing", "lane": 3}
REMINDER = {"sender": "followup", "type": "template", "category": "utility", "lane": 2}
ANSWER = {"sender": "agent", "type": "text", "category": "service", "lane": 1}
# All of them are heard in the end.
OBJECTIONS = {
    "opted_out",
    "dnd",
    "marketing_withdrawn",
    "no_consent",
    "window_closed",
    "quiet_hours",
    "frequency_cap",
    "portfolio_limit",
}
KINDS = (OFFER, OFFER, REMINDER, ANSWER)


class Person:
    """What the diary says of one of them."""

    def __init__(self, row: Any) -> None:
        self.id: UUID = row["id"]
        self.thread: UUID = row["thread"]
        self.zone = ZoneInfo(next(zone for prefix, _, zone in HOMES if prefix == row["prefix"]))
        self.agreed = row["marketing_consent"] == "granted"
        self.stopped = False
        self.wrote_at = BEGIN - timedelta(days=30)
        self.offers: list[datetime] = []


class Weeks(RuleBasedStateMachine):
    """The shop's weeks. Every rule is some hours."""

    days = 0.0
    sent: dict[str, int] = defaultdict(int)
    objections: set[str] = set()

    @initialize(seed=st.integers(0, 2**32))
    def open_shop(self, seed: int) -> None:
        empty_tables()
        self.shop: Shop = make_shop(
            quiet_from="21:00", quiet_until="09:00", frequency_cap_count=CAP, frequency_cap_days=CAP_DAYS
        )
        self.now = BEGIN
        self.chance = random.Random(seed)
        with system_session() as session:
            session.run("UPDATE whatsapp_numbers SET tier = 'TIER_250'")
            rows = session.rows(
                GATHER,
                shop=self.shop.client_id,
                number=self.shop.number_id,
                prefixes=[prefix for prefix, _, _ in HOMES],
                zones=[zone for _, zone, _ in HOMES],
                each=PEOPLE // len(HOMES),
            )
        self.people = [Person(row) for row in rows]
        self.of_thread = {person.thread: person for person in self.people}
        self.begun: dict[UUID, datetime] = {}

    @rule(kind=st.sampled_from(KINDS), share=st.floats(0.05, 0.4), hours=st.floats(2, 30))
    def queue(self, kind: dict[str, Any], share: float, hours: float) -> None:
        """Somebody wants to write to many of them."""
        self._queue(kind, self._some(share))
        self._pass(hours)

    @rule(share=st.floats(0.01, 0.1), hours=st.floats(2, 30))
    def they_write(self, share: float, hours: float) -> None:
        """Some write, and are answered, perhaps late."""
        asking = self._some(share)
        with system_session() as session:
            session.run(
                "UPDATE conversations SET last_inbound_at = :now, window_expires_at = :until WHERE id = ANY(:threads)",
                now=self.now,
                until=self.now + timedelta(hours=24),
                threads=[person.thread for person in asking],
            )
        for person in asking:
            person.wrote_at = self.now
        self._queue(ANSWER, asking[: len(asking) // 2])
        self._pass(hours)
        self._queue(ANSWER, asking[len(asking) // 2 :])
        self._send()

    @rule(number=st.integers(2, 12), hours=st.floats(2, 20))
    def they_stop(self, number: int, hours: float) -> None:
        """Some want nothing any more, or no offers, while messages wait for them."""
        leaving = self.chance.sample(self.people, number)
        self._queue(OFFER, leaving)
        for scope, those in self._split(leaving):
            self._decide(those, scope, withdraw=True)
            for person in those:
                person.agreed = False
                person.stopped = person.stopped or scope is ConsentScope.ALL
        self._queue(OFFER, leaving)
        self._queue(REMINDER, leaving)
        self._pass(hours)

    @rule(number=st.integers(2, 12), hours=st.floats(2, 20))
    def they_come_back(self, number: int, hours: float) -> None:
        """Some have thought again."""
        for scope, those in self._split(self.chance.sample(self.people, number)):
            self._decide(those, scope, withdraw=False)
            for person in those:
                person.agreed = True
                person.stopped = person.stopped and scope is not ConsentScope.ALL
        self._pass(hours)

    def _split(self, deciding: list[Person]) -> list[tuple[ConsentScope, list[Person]]]:
        half = len(deciding) // 2
        return [(ConsentScope.ALL, deciding[:half]), (ConsentScope.MARKETING, deciding[half:])]

    def _some(self, share: float) -> list[Person]:
        return self.chance.sample(self.people, max(1, int(len(self.people) * share)))

    def _queue(self, kind: dict[str, Any], wanted: list[Person]) -> None:
        with system_session() as session:
            session.run(
                QUEUE,
                **kind,
                shop=self.shop.client_id,
                number=self.shop.number_id,
                campaign=self.shop.campaign_id,
                now=self.now,
                threads=[person.thread for person in wanted],
            )

    def _decide(self, deciding: list[Person], scope: ConsentScope, *, withdraw: bool) -> None:
        evidence = Evidence(ConsentSource.STAFF, note="said so")
        with tenant_session(self.shop.client_id) as session:
            for person in deciding:
                contact = people.get_contact(session, person.id, lock=True)
                (consent.withdraw if withdraw else consent.grant)(session, contact, scope, evidence)

    def _pass(self, hours: float) -> None:
        """Hours go by; the worker looks now, and when they are over."""
        self._send()
        self.now += timedelta(hours=hours)
        type(self).days += hours / 24
        self._send()

    def _send(self) -> None:
        """As the worker does: until nothing may leave. Meta takes everything."""
        while True:
            found = claim(self.shop.number_id, now=self.now, wide=True)
            with system_session() as session:
                left = session.rows(
                    "UPDATE messages SET state = 'accepted', accepted_at = :now WHERE state = 'sending'"
                    " RETURNING conversation_id, category",
                    now=self.now,
                )
            assert len(left) == len(found.claimed)
            for message in left:
                self._hold_against_the_diary(message["category"], self.of_thread[message["conversation_id"]])
            if not (found.claimed or found.held or found.skipped):
                break
            self.now += timedelta(seconds=7)
        with system_session() as session:
            rows = session.rows("SELECT DISTINCT reason FROM messages WHERE reason IS NOT NULL")
        type(self).objections |= {row["reason"] for row in rows}

    def _hold_against_the_diary(self, kind: str, person: Person) -> None:
        type(self).sent[kind] += 1
        window_open = self.now < person.wrote_at + timedelta(hours=24)
        assert not person.stopped, f"{kind} after she said stop"
        if kind == "service":
            assert window_open, "free-form outside the window"
            return
        if kind == "marketing":
            assert person.agreed, "an offer without consent"
            assert 9 <= self.now.astimezone(person.zone).hour < 21, "an offer at night"
            recent = [at for at in person.offers if at > self.now - timedelta(days=CAP_DAYS)]
            assert len(recent) < CAP, "an offer above the cap"
            person.offers.append(self.now)
        if not window_open:
            self.begun[person.id] = self.now
            since = self.now - timedelta(hours=24)
            assert sum(at > since for at in self.begun.values()) <= LIMIT, "more people than Meta allows"


@pytest.mark.timeout(60 + CONTACT_DAYS / 100)
def test_no_promise_is_broken_in_weeks(clean_database: None) -> None:
    Weeks.days, Weeks.sent, Weeks.objections = 0.0, defaultdict(int), set()
    examples = max(3, CONTACT_DAYS // PEOPLE // 4)

    run_state_machine_as_test(
        Weeks,
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            # A seed does not shrink; the steps are in the report as they were.
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

    assert Weeks.days * PEOPLE >= CONTACT_DAYS
    # The promises were put to the test: everything of each kind left in numbers.
    assert set(Weeks.sent) == {"service", "marketing", "utility"}
    assert min(Weeks.sent.values()) > Weeks.days
    assert Weeks.objections >= OBJECTIONS
