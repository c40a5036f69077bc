"""A sender that dies leaves no riddle: what it never let leave goes again, what it may have let leave does not."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.services.outbox import departures, leases
from revive_app.services.outbox.claim import claim
from revive_app.settings import PROJECT_ROOT, get_settings
from tests.builders import Shop, make_thread, message_row, queue_message, scalar

# Another process: claims everything, notes the first half as leaving, and waits to be killed.
SENDER = """
import json, sys, time
from uuid import UUID
from revive_app.services.outbox import departures
from revive_app.services.outbox.claim import claim
with departures.claiming() as journal:
    found = claim(UUID(sys.argv[1]), by=journal.name).claimed
leaving = [message.id for message in found][: len(found) // 2]
for message_id in leaving:
    journal.note(message_id)
print(json.dumps([len(found), [str(one) for one in leaving]]), flush=True)
time.sleep(60)
"""


@pytest.fixture
def other(shop: Shop) -> subprocess.Popen[str]:
    """A sender in a process of its own that has claimed ten messages and let five of them leave."""
    for _ in range(10):
        queue_message(shop, make_thread(shop))
    environment = {
        **os.environ,
        "DATABASE_URL": get_settings().database_url.get_secret_value(),  # type: ignore[union-attr]
    }
    process = subprocess.Popen(
        [sys.executable, "-c", SENDER, str(shop.number_id)],
        cwd=PROJECT_ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield process  # type: ignore[misc]
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def leaving(process: subprocess.Popen[str]) -> set[UUID]:
    assert process.stdout is not None
    claimed, left = json.loads(process.stdout.readline())
    assert claimed == 10
    return {UUID(one) for one in left}


def states() -> dict[UUID, tuple[str, str | None, int]]:
    with system_session() as session:
        return {
            row["id"]: (row["state"], row["reason"], row["attempts"])
            for row in session.rows("SELECT id, state, reason, attempts FROM messages")
        }


def test_while_it_lives_nothing_is_settled(other: subprocess.Popen[str]) -> None:
    leaving(other)

    assert departures.settle_the_dead() == 0
    assert {state for state, _, _ in states().values()} == {"sending"}


def test_killed_it_leaves_no_riddle(other: subprocess.Popen[str], shop: Shop) -> None:
    left = leaving(other)
    other.send_signal(signal.SIGKILL)
    other.wait()

    assert departures.settle_the_dead() == 10

    found = states()
    assert {id for id, state in found.items() if state == ("unknown", "lease_expired", 1)} == left
    assert {id for id, state in found.items() if state == ("queued", "unreached", 0)} == set(found) - left
    assert departures.settle_the_dead() == 0
    again = claim(shop.number_id).claimed
    assert {message.id for message in again} == set(found) - left


def test_a_status_tells_of_what_left_and_nothing_is_sent_twice(
    other: subprocess.Popen[str], shop: Shop
) -> None:
    left = leaving(other)
    with system_session() as session:
        session.run("UPDATE messages SET state = 'sent' WHERE id = :id", id=next(iter(left)))
    other.send_signal(signal.SIGKILL)
    other.wait()

    assert departures.settle_the_dead() == 9
    assert [state for state, _, _ in states().values()].count("sent") == 1


def test_another_machines_journal_proves_nothing(shop: Shop) -> None:
    message = queue_message(shop, make_thread(shop))
    claim(shop.number_id, by="another-boot.1.abc")

    assert departures.settle_the_dead() == 0
    with system_session() as session:
        session.run("UPDATE messages SET lease_until = now()")
    leases.expire_leases()
    assert message_row(message)["state"] == "unknown"


def test_a_journal_that_is_gone_proves_nothing(other: subprocess.Popen[str]) -> None:
    leaving(other)
    other.send_signal(signal.SIGKILL)
    other.wait()
    folder = get_settings().home.folder("run", "departures")
    (folder / str(scalar("SELECT DISTINCT lease_by FROM messages"))).unlink()

    assert departures.settle_the_dead() == 0


def test_half_an_entry_was_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(departures, "_folder", lambda: tmp_path)
    whole = UUID(int=7)
    (tmp_path / "x").write_bytes(whole.bytes + b"half")

    assert departures._of_a_dead_one("x") == {whole}


def test_old_journals_are_forgotten_and_needed_ones_kept(other: subprocess.Popen[str]) -> None:
    leaving(other)
    name = str(scalar("SELECT DISTINCT lease_by FROM messages"))
    other.send_signal(signal.SIGKILL)
    other.wait()
    file = get_settings().home.folder("run", "departures") / name
    departures.forget_old()
    assert file.exists()

    departures.settle_the_dead()
    assert departures.forget_old() >= 1
    assert not file.exists()


def test_a_full_journal_is_put_aside_until_its_messages_have_arrived(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(departures, "LONGEST", 1)
    message = queue_message(shop, make_thread(shop))
    with departures.claiming() as first:
        claim(shop.number_id, by=first.name)
    first.note(message)

    with departures.claiming() as second:
        departures.forget_old()

    folder = get_settings().home.folder("run", "departures")
    assert second.name not in {None, first.name}
    assert (folder / str(first.name)).exists()
    with system_session() as session:
        session.run("UPDATE messages SET state = 'accepted'")
    departures.forget_old()
    assert not (folder / str(first.name)).exists()
    assert (folder / str(second.name)).exists()


def test_what_a_claim_marked_and_nobody_got_is_queued_again(shop: Shop) -> None:
    kept, lost = (queue_message(shop, make_thread(shop)) for _ in range(2))
    with departures.claiming() as journal:
        claim(shop.number_id, by=journal.name, now=utc_now())
        journal.hand_over([kept])
    assert departures.settle_the_lost() == 0

    with pytest.raises(ConnectionError), departures.claiming() as same:
        raise ConnectionError

    assert same is journal
    assert departures.settle_the_lost() == 1
    assert departures.settle_the_lost() == 0
    assert message_row(kept)["state"] == "sending"
    assert (message_row(lost)["state"], message_row(lost)["reason"]) == ("queued", "unreached")
    with departures.claiming() as other:
        assert other is not journal
