"""An import is taken back: traces of it go, whatever has lived on since stays."""

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, NotFound
from revive_app.services import leads
from revive_app.services.imports import batches, undoing
from revive_app.services.imports.undoing import Undone
from revive_app.services.leads import LeadChange
from revive_app.vocabulary import LeadStatus, MarketingConsent, MessageState
from tests.builders import Shop, Thread, make_shop, make_thread, queue_message, scalar
from tests.integration.imports.kit import everything, people, upload
from tests.meta import Receiver, text_message

HEAD = "Name,Mobile,City,Opt in,Budget\n"
LIST = HEAD + "Anita,9825011201,Surat,Y,100\nBina,9825011202,Pune,N,200\n"
ANITA, BINA = "+919825011201", "+919825011202"


def undo(shop: Shop, batch_id: object) -> Undone:
    with tenant_session(shop.client_id) as session:
        return undoing.undo(session, batch_id, by="Asha")  # type: ignore[arg-type]


def test_people_an_import_made_are_gone_as_if_they_had_never_been(shop: Shop) -> None:
    before = everything()
    batch = upload(shop, LIST).batch

    assert undo(shop, batch.id) == Undone(removed=2, restored=0, kept=0)

    after = everything()
    for table in ("contacts", "leads", "consent_events", "import_rows"):
        assert after[table] == before[table], table
    with tenant_session(shop.client_id) as session:
        (listed,) = batches.list_batches(session).items
    assert (listed.status.value, listed.undone_at is not None) == ("undone", True)
    assert scalar("SELECT detail FROM activity_events ORDER BY id DESC LIMIT 1") == (
        "Took back the import of list.csv: 2 people removed"
    )


def test_facts_return_to_what_they_were_unless_somebody_changed_them_since(shop: Shop) -> None:
    upload(shop, "Name,Mobile,City,Budget\nAnita Jain,9825011201,Surat,100\n")
    batch = upload(
        shop, "Name,Mobile,City,Birthday,Remarks,Budget\nAnu Shah,9825011201,Pune,14/02/1988,VIP,500\n"
    ).batch
    lead_id = scalar("SELECT id FROM leads")
    with tenant_session(shop.client_id) as session:
        leads.change_lead(session, lead_id, LeadChange(potential_value=900))

    assert undo(shop, batch.id) == Undone(removed=0, restored=1, kept=0)

    (anita,) = people()
    assert (anita["first_name"], anita["last_name"], anita["city"], anita["birthday"]) == (
        "Anita",
        "Jain",
        "Surat",
        None,
    )
    assert anita["context_data"] == {"City": "Surat"}
    assert anita["potential_value"] == 900


def test_a_consent_of_the_list_is_retracted_and_a_withdrawal_stays(shop: Shop) -> None:
    for phone in (ANITA, BINA):
        make_thread(shop, phone=phone, marketing_consent=MarketingConsent.UNKNOWN)
    batch = upload(shop, LIST).batch

    undo(shop, batch.id)

    assert [person["marketing_consent"] for person in people()] == ["unknown", "withdrawn"]
    with system_session() as session:
        lines = session.rows(
            "SELECT contact.phone, event.action, event.words FROM consent_events event"
            " JOIN contacts contact ON contact.id = event.contact_id ORDER BY contact.phone, event.created_at"
        )
    assert [tuple(line.values()) for line in lines] == [
        (ANITA, "granted", "yes, in the list"),
        (ANITA, "retracted", "the import was undone"),
        (BINA, "withdrawn", "no, in the list"),
    ]


def test_nothing_is_undone_once_something_was_sent(shop: Shop) -> None:
    batch = upload(shop, LIST).batch
    thread = _thread_of(shop, ANITA)
    queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.1")
    before = everything()

    with pytest.raises(Conflict, match="Messages have gone out to 1 of these people"):
        undo(shop, batch.id)

    assert everything() == before


def test_a_message_that_never_left_does_not_hold_it(shop: Shop) -> None:
    batch = upload(shop, LIST).batch
    queue_message(shop, _thread_of(shop, ANITA), state=MessageState.SKIPPED, reason="no_consent")

    assert undo(shop, batch.id) == Undone(removed=1, restored=0, kept=1)


def test_who_wrote_moved_or_was_uploaded_again_stays(meta: Receiver, shop: Shop) -> None:
    rows = "".join(f"P{number},982501120{number},Surat,,\n" for number in range(1, 5))
    batch = upload(shop, HEAD + rows).batch
    meta.take_in(shop, text_message(shop, ANITA, "Namaste"))
    with tenant_session(shop.client_id) as session:
        bina = session.row(
            "SELECT id FROM leads WHERE contact_id = (SELECT id FROM contacts WHERE phone = :p)", p=BINA
        )
        assert bina is not None
        leads.change_lead(session, bina["id"], LeadChange(status=LeadStatus.NEGOTIATING))
    upload(shop, HEAD + "P3,9825011203,Surat,,\n")

    assert undo(shop, batch.id) == Undone(removed=1, restored=0, kept=3)

    assert [person["phone"] for person in people()] == [ANITA, BINA, "+919825011203"]
    assert scalar("SELECT count(*) FROM messages") == 1


def test_a_person_who_told_a_colleague_something_is_kept_without_her_lead(shop: Shop) -> None:
    batch = upload(shop, LIST).batch
    with system_session() as session:
        session.run(
            "INSERT INTO consent_events (id, client_id, contact_id, action, scope, source)"
            " SELECT gen_random_uuid(), client_id, id, 'withdrawn', 'marketing', 'staff' FROM contacts WHERE phone = :p",
            p=ANITA,
        )

    assert undo(shop, batch.id) == Undone(removed=2, restored=0, kept=0)

    assert [(person["phone"], person["status"]) for person in people()] == [(ANITA, None)]


def test_once_is_enough_and_other_shops_imports_are_unknown(shop: Shop) -> None:
    batch, tried = upload(shop, LIST).batch, upload(shop, LIST, dry_run=True).batch
    stranger = make_shop()
    with pytest.raises(NotFound):
        undo(stranger, batch.id)
    undo(shop, batch.id)

    for again in (batch.id, tried.id):
        with pytest.raises(Conflict, match="undone already, or was only tried"):
            undo(shop, again)


def _thread_of(shop: Shop, phone: str) -> Thread:
    """A thread with somebody the list made."""
    with system_session() as session:
        row = session.row(
            "SELECT contact.id AS contact_id, lead.id AS lead_id FROM contacts contact"
            " JOIN leads lead ON lead.contact_id = contact.id WHERE phone = :phone",
            phone=phone,
        )
        assert row is not None
        thread = session.row(
            "INSERT INTO conversations (id, client_id, number_id, contact_id) VALUES"
            " (gen_random_uuid(), :shop, :number, :contact) RETURNING id",
            shop=shop.client_id,
            number=shop.number_id,
            contact=row["contact_id"],
        )
        assert thread is not None
    return Thread(row["contact_id"], row["lead_id"], thread["id"], phone)
