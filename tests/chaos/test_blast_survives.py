"""A blast while everything is killed, Meta errs, people say stop and colleagues press buttons: nobody gets it twice,
nobody vanishes, nobody who said stop hears from us.

Meta's double keeps its own ledger; ours must agree with it. In `make test` 1,000 people and ten kills; `make chaos` has
100,000 and sixty (BLAST_PEOPLE, BLAST_KILLS, BLAST_RATE).
"""

import os
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import httpx
import psycopg
import pytest

from revive_app.embedded import embedded_database_url
from revive_app.settings import Home
from tests.builders import PERSONA
from tests.chaos.shop import Shop, settled
from tests.fakes.blast_meta import BlastMeta, Mood
from tests.server import App, wait_until

SEED = 20261129
PEOPLE = int(os.environ.get("BLAST_PEOPLE", "1000"))
KILLS = int(os.environ.get("BLAST_KILLS", "10"))
RATE = int(os.environ.get("BLAST_RATE", "150"))
VICTIMS = ("worker", "redis", "postgres", "web", "beat")
STOPS = 30
PATIENCE = 240 + PEOPLE / 20

AUDIENCE = """
WITH people AS (
    INSERT INTO contacts (id, client_id, phone, first_name, marketing_consent)
    SELECT new_id(), %(client)s, '+9160' || lpad(n::text, 8, '0'), 'Asha' || n, 'granted'
    FROM generate_series(1, %(people)s) n RETURNING id
)
INSERT INTO leads (id, client_id, campaign_id, contact_id)
SELECT new_id(), %(client)s, %(campaign)s, id FROM people
"""


@dataclass
class Told:
    """What happened beside the sending, by the ledger's clock."""

    stopped: dict[str, float] = field(default_factory=dict)
    paused: list[tuple[float, float]] = field(default_factory=list)
    killed: list[str] = field(default_factory=list)


class Blast:
    """One blast over the API of a shop that is ill-treated: every call is made until it is answered."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self._headers = {"Authorization": f"Bearer {shop.credentials['api_key']}"}
        self.campaign = self.call("POST", "/campaigns/", json={"name": "Chaos", **PERSONA}).json()["id"]
        self.id = ""

    def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        deadline = time.monotonic() + 120
        while True:
            try:
                url = f"{self.shop.app.url}/api/v1{path}"
                response = httpx.request(method, url, headers=self._headers, timeout=30, **more)
                if response.status_code < 500:
                    return response
            except httpx.HTTPError:
                pass
            assert time.monotonic() < deadline, f"{method} {path} was never answered"
            time.sleep(0.2)

    def gather(self) -> None:
        """The audience, straight into the tables."""
        url = embedded_database_url(Home(self.shop.app.home), user="postgres")
        with psycopg.connect(url) as connection:
            facts = {
                "client": self.shop.credentials["client_id"],
                "campaign": self.campaign,
                "people": PEOPLE,
            }
            connection.execute(AUDIENCE, facts)
            connection.execute("UPDATE whatsapp_numbers SET rate_per_second = %s", [RATE])

    def start_twice(self) -> list[int]:
        """Two people press start at the same moment."""
        body = {"template_name": "shaadi_2026_invite", "parameters": ["{{first_name}}"]}

        def press(key: str) -> httpx.Response:
            return self.call(
                "POST", f"/campaigns/{self.campaign}/blast", json={**body, "idempotency_key": key}
            )

        with ThreadPoolExecutor(2) as people:
            answers = list(people.map(press, ["one", "two"]))
        (started,) = [one.json() for one in answers if one.status_code == 202]
        assert started["audience"]["eligible"] == PEOPLE
        self.id = started["blast_id"]
        return sorted(one.status_code for one in answers)

    def read(self) -> dict[str, Any]:
        return self.call("GET", f"/blasts/{self.id}").json()

    def wait_for(self, people: float) -> None:
        """Until so many have had their turn."""
        wait_until(lambda: self._done() >= people, PATIENCE, "progress")

    def _done(self) -> int:
        counts = self.read()["counts"]
        return sum(counts.values()) - counts["queued"] - counts["sending"]


def kill_again_and_again(blast: Blast, told: Told, chance: random.Random) -> None:
    """Spread over the run; whoever is killed has a moment to come back before the next."""
    for turn in range(KILLS):
        blast.wait_for(PEOPLE * turn // (KILLS + 2))
        victim = VICTIMS[turn % len(VICTIMS)]
        blast.shop.app.kill(victim)
        told.killed.append(victim)
        time.sleep(chance.uniform(0.2, 0.8))


def say_stop(blast: Blast, meta: BlastMeta, told: Told, chance: random.Random) -> None:
    """People who may or may not have got it write STOP."""
    for turn, number in enumerate(chance.sample(range(1, PEOPLE + 1), STOPS)):
        blast.wait_for(PEOPLE * turn // (STOPS + 5))
        phone = f"+9160{number:08d}"
        told.stopped[phone] = meta.say_as_customer(phone, "STOP")


def pause_and_go_on(blast: Blast, told: Told) -> None:
    """A colleague hesitates, twice."""
    for share in (0.3, 0.6):
        blast.wait_for(PEOPLE * share)
        if blast.call("PATCH", f"/blasts/{blast.id}", json={"status": "paused"}).status_code != 200:
            return
        began = time.monotonic()
        time.sleep(2)
        told.paused.append((began, time.monotonic()))
        blast.call("PATCH", f"/blasts/{blast.id}", json={"status": "running"})


@pytest.mark.timeout(PATIENCE * 3)
def test_a_blast_survives_everything() -> None:
    chance = random.Random(SEED)
    mood = Mood(hang=0.02, reset=0.02, error=0.01)
    settings = {"QUIET_HOURS": "off", "FREQUENCY_CAP": "off"}
    with (
        BlastMeta(seed=SEED, mood=mood) as meta,
        App(workers=2, GRAPH_API_URL=meta.url, **settings) as app,
    ):
        shop = Shop(app, meta)
        blast, told = Blast(shop), Told()
        blast.gather()

        assert blast.start_twice() == [202, 409]
        began = time.monotonic()
        with ThreadPoolExecutor(3) as threads:
            beside = [
                threads.submit(kill_again_and_again, blast, told, random.Random(SEED)),
                threads.submit(say_stop, blast, meta, told, chance),
                threads.submit(pause_and_go_on, blast, told),
            ]
            for one in beside:
                one.result()
        wait_until(lambda: blast.read()["status"] == "completed", PATIENCE, "the end of the blast")
        took = time.monotonic() - began
        wait_until(lambda: meta.quiet() and settled(shop), PATIENCE, "the last status")

        assert len(told.killed) == KILLS
        _hold_against_the_ledger(shop, blast, meta, told)
        _say(blast, meta, told, took)


def _hold_against_the_ledger(shop: Shop, blast: Blast, meta: BlastMeta, told: Told) -> None:
    ledger = meta.ledger
    rows = {
        str(row["id"]): row
        for row in shop.query(
            "SELECT message.id, message.state, message.reason, message.sending_at, contact.phone,"
            " (SELECT min(created_at) FROM consent_events event WHERE event.contact_id = contact.id"
            "  AND action = 'withdrawn') AS left_at"
            " FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
            f" WHERE blast_id = '{blast.id}'"
        )
    }
    # Nobody twice: neither one of our messages, nor one of their telephones.
    assert len(rows) == PEOPLE
    assert [one for one, times in ledger.accepted.items() if len(times) > 1] == []
    assert [phone for phone, times in ledger.by_phone.items() if len(times) > 1] == []
    # Nobody vanishes: what Meta took we know of, what it did not take has a reason.
    taken = {one for one in ledger.accepted if one in rows}
    assert {rows[one]["state"] for one in taken} <= {"read", "delivered", "sent"}
    others = {one: row for one, row in rows.items() if one not in taken}
    assert {row["state"] for row in others.values()} <= {"cancelled", "skipped", "failed", "unknown"}
    assert all(row["reason"] for row in others.values())
    view = blast.read()
    counts = view["counts"]
    assert sum(counts.values()) == PEOPLE
    assert (counts["queued"], counts["sending"]) == (0, 0)
    # What Meta took is known; a call that was cut off with its process and never reached Meta may be left.
    assert counts["unknown"] == sum(row["state"] == "unknown" for row in others.values()) <= KILLS
    # Nobody who said stop: nothing was claimed after it had committed, and that was within a second of the 200.
    for row in rows.values():
        if row["left_at"] is not None and str(row["id"]) in taken:
            assert row["sending_at"] <= row["left_at"], row
    late = {
        phone
        for phone, stopped in told.stopped.items()
        for at in ledger.by_phone.get(phone, [])
        if at > stopped + 10
    }
    assert late == set()
    assert len(told.stopped) == STOPS
    # While it was paused only what was on the wire arrived.
    for began, ended in told.paused:
        assert sum(began + 1.0 < at < ended for at in ledger.calls) <= RATE


def _say(blast: Blast, meta: BlastMeta, told: Told, took: float) -> None:
    counts = {state: n for state, n in blast.read()["counts"].items() if n}
    sys.stdout.write(
        f"\n{PEOPLE} people in {took:.0f} s ({PEOPLE / took:.0f}/s), kills {len(told.killed)},"
        f" calls {dict(meta.ledger.fates)}, counts {counts}\n"
    )
