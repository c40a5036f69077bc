"""A kept list, said yes to: imported once however many work on it, given back with its reason, resumed after a death."""

import io
from pathlib import Path

import pytest
from obstore.store import LocalStore

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, NotFound
from revive_app.providers.storage import Storage
from revive_app.services.imports import batches, drafts, undoing, working
from revive_app.services.imports.opening import Wish
from revive_app.vocabulary import ImportStatus
from tests.builders import Shop, scalar
from tests.integration.imports.kit import NOBODY, everything, people

pytestmark = pytest.mark.usefixtures("clean_database")

LIST = "Name,Mobile,City\nAnita Jain,9825011201,Surat\nBina,982501120,Pune\nChitra,9825011203,Pune\n"


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return Storage(LocalStore(tmp_path))


def keep(shop: Shop, storage: Storage, text: str = LIST) -> drafts.Draft:
    return drafts.keep(
        shop.client_id, shop.campaign_id, io.BytesIO(text.encode()), "register.csv", NOBODY, storage=storage
    )


def say_yes(shop: Shop, draft: drafts.Draft, mapping: dict[str, str | None] | None = None) -> None:
    with tenant_session(shop.client_id) as session:
        working.start(session, draft.id, mapping=mapping or {}, consent_source="shop register", doer=NOBODY)


def stand(shop: Shop, draft: drafts.Draft) -> batches.BatchView:
    with tenant_session(shop.client_id) as session:
        return batches.read_batch(session, draft.id)


def test_a_kept_list_is_looked_at_tried_and_imported_under_its_own_id(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    before = everything()

    seen = drafts.look(shop.client_id, draft.id, {"City": "context"}, storage=storage)
    wish = Wish(shop.campaign_id, {"City": "context"}, "shop register")
    trial = drafts.try_out(shop.client_id, draft.id, wish, NOBODY, storage=storage)

    assert (seen.rows, seen.people) == (3, 2)
    assert (trial.batch.status, trial.batch.created, trial.batch.rejected) == (ImportStatus.TRIED, 2, 1)
    assert everything() == before
    assert stand(shop, draft).mapping == {"City": "context"}

    say_yes(shop, draft, {"City": "context"})
    say_yes(shop, draft, {"City": "context"})
    assert working.drain(storage, lambda: True) == working.Counts(imported=1)

    done = stand(shop, draft)
    assert (done.status, done.created, done.rejected, done.opted_in) == (ImportStatus.DONE, 2, 1, 2)
    assert [one["context_data"] for one in people()] == [{"City": "Surat"}, {"City": "Pune"}]
    assert scalar("SELECT count(*) FROM import_batches WHERE status = 'done'") == 1
    say_yes(shop, draft)
    assert working.drain(storage, lambda: True) == working.Counts()
    with tenant_session(shop.client_id) as session:
        assert undoing.undo(session, draft.id, by="A test").removed == 2


def test_a_worker_that_died_is_followed_by_one_that_does_it_once(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    say_yes(shop, draft)
    dead = working._take()
    assert dead is not None
    assert working.drain(storage, lambda: True) == working.Counts()
    assert not working.any_due()

    with system_session() as session:
        session.run("UPDATE import_batches SET lease_until = now() - interval '1 second'")
    assert working.any_due()
    assert working.drain(storage, lambda: True) == working.Counts(imported=1)

    # The dead one was only slow: it comes too late and writes nothing.
    assert working._work(dead, storage) in {"overtaken", "failed"}
    assert scalar("SELECT count(*) FROM leads") == 2
    assert stand(shop, draft).status is ImportStatus.DONE


def test_what_cannot_be_imported_is_a_draft_again_with_its_reason(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    say_yes(shop, draft)
    with system_session() as session:
        session.run("UPDATE campaigns SET status = 'archived'")

    assert working.drain(storage, lambda: True) == working.Counts(failed=1)

    stood = stand(shop, draft)
    assert (stood.status, stood.problem) == (
        ImportStatus.DRAFT,
        "This campaign is archived. Choose another one.",
    )
    assert people() == []


def test_a_list_that_breaks_every_worker_is_given_up(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    say_yes(shop, draft)
    with system_session() as session:
        session.run("UPDATE import_batches SET attempts = 4")

    assert working.drain(storage, lambda: True) == working.Counts(failed=1)

    assert "again and again" in stand(shop, draft).problem
    assert people() == []


def test_how_far_it_is_is_told_and_renews_the_lease(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    say_yes(shop, draft)
    lease = working._take()
    assert lease is not None
    with system_session() as session:
        session.run("UPDATE import_batches SET lease_until = now()")

    working._renew(lease, 1500)

    assert stand(shop, draft).staged == 1500
    assert scalar("SELECT lease_until > now() + interval '1 minute' FROM import_batches")


def test_a_dropped_list_is_gone(shop: Shop, storage: Storage) -> None:
    draft = keep(shop, storage)
    drafts.drop(shop.client_id, draft.id)

    with pytest.raises(Conflict, match="Upload it again"):
        say_yes(shop, draft)
    with pytest.raises(NotFound, match="Upload it again"):
        drafts.look(shop.client_id, draft.id, {}, storage=storage)
    assert scalar("SELECT count(*) FROM import_batches") == 0
