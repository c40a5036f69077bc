"""What is known of a person: gathered from everywhere, within her shop; notes and ready answers."""

from datetime import timedelta
from uuid import uuid4

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.models.base import new_id
from revive_app.services import dossier, notes, quick_replies, staff_tasks
from revive_app.services.accounts import Scope
from revive_app.vocabulary import MessageCategory, MessageState, Role, Sender, StaffTaskKind
from tests.builders import Shop, Thread, hear_message, make_shop, make_thread, queue_message

pytestmark = pytest.mark.usefixtures("clean_database")


@pytest.fixture
def shop() -> Shop:
    return make_shop(frequency_cap_count=2, frequency_cap_days=7)


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Ananya", last_name="Iyer")


def scope(shop: Shop) -> Scope:
    return Scope(shop.client_id, None, Role.OWNER)


def look(shop: Shop, thread: Thread) -> dossier.Dossier:
    with tenant_session(shop.client_id) as session:
        return dossier.of_lead(session, thread.lead_id, now=utc_now())


def test_it_is_gathered_from_everywhere(shop: Shop, thread: Thread) -> None:
    for mood in (-0.5, -0.4, 0.6):
        hear_message(shop, thread, message_metadata={"sentiment": mood})
    with tenant_session(shop.client_id) as session:
        session.run(
            "INSERT INTO products (id, client_id, sku, name, price) VALUES (:id, :client, 'CK-1', 'Choker', 485000)",
            id=new_id(),
            client=shop.client_id,
        )
        staff_tasks.ask(session, StaffTaskKind.PHOTO, "Send a photo", contact_id=thread.contact_id)
        notes.write_note(session, scope(shop), thread.contact_id, "  Prefers evenings ")
    queue_message(shop, thread, message_metadata={"products": ["CK-1"]}, state=MessageState.READ)
    now = utc_now()
    for days in (1, 3, 9):
        queue_message(
            shop,
            thread,
            sender=Sender.BLAST,
            category=MessageCategory.MARKETING,
            state=MessageState.READ,
            accepted_at=now - timedelta(days=days),
        )
    # taken by Meta, and never delivered
    queue_message(
        shop,
        thread,
        sender=Sender.BLAST,
        category=MessageCategory.MARKETING,
        state=MessageState.FAILED,
        accepted_at=now - timedelta(days=1),
        error_code=131026,
    )

    found = look(shop, thread)

    assert (found.person.first_name, found.person.last_name) == ("Ananya", "Iyer")
    assert found.lead is not None
    assert found.lead.id == thread.lead_id
    assert found.mood_moves == 1
    assert found.piece is not None
    assert (found.piece.sku, found.piece.price) == ("CK-1", 485_000)
    assert (found.offers.used, found.offers.most, found.offers.days) == (2, 2, 7)
    assert [task.title for task in found.tasks] == ["Send a photo"]
    assert [note.text for note in found.notes] == ["Prefers evenings"]
    assert (found.visits, found.orders, found.consent, found.others) == ((), (), (), ())


def test_a_person_without_a_lead_has_one_too(shop: Shop, thread: Thread) -> None:
    with system_session() as session:
        session.run("DELETE FROM leads WHERE id = :id", id=thread.lead_id)

    with tenant_session(shop.client_id) as session:
        found = dossier.of_person(session, thread.contact_id, now=utc_now())

    assert found.lead is None
    assert found.person.id == thread.contact_id


def test_another_shop_s_person_does_not_exist(shop: Shop, thread: Thread) -> None:
    other = make_shop()
    with tenant_session(other.client_id) as session:
        with pytest.raises(NotFound):
            dossier.of_lead(session, thread.lead_id, now=utc_now())
        with pytest.raises(NotFound):
            dossier.of_person(session, thread.contact_id, now=utc_now())
        with pytest.raises(NotFound):
            notes.write_note(session, scope(other), thread.contact_id, "Hello")


def test_a_note_is_taken_back_and_brought_back(shop: Shop, thread: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        note_id = notes.write_note(session, scope(shop), thread.contact_id, "Ring her")
        notes.delete_note(session, note_id)
        assert notes.list_notes(session, thread.contact_id) == ()
        notes.restore_note(session, note_id)
        assert [note.text for note in notes.list_notes(session, thread.contact_id)] == ["Ring her"]
        with pytest.raises(InvalidInput):
            notes.write_note(session, scope(shop), thread.contact_id, " \x00 ")
        with pytest.raises(NotFound):
            notes.delete_note(session, uuid4())

    other = make_shop()
    with tenant_session(other.client_id) as session, pytest.raises(NotFound):
        notes.delete_note(session, note_id)


def test_ready_answers_the_most_used_first(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        quick_replies.keep_quick_reply(session, title="Address", text="Johari Bazaar")
        hours = quick_replies.keep_quick_reply(session, title="Hours", text="11 to 8")
        assert quick_replies.use_quick_reply(session, hours) == "11 to 8"
        again = quick_replies.keep_quick_reply(session, title="Hours", text="11 to 9")
        assert again == hours
        assert [(one.title, one.text) for one in quick_replies.list_quick_replies(session)] == [
            ("Hours", "11 to 9"),
            ("Address", "Johari Bazaar"),
        ]
        quick_replies.delete_quick_reply(session, hours)
        with pytest.raises(NotFound):
            quick_replies.use_quick_reply(session, hours)
        with pytest.raises(InvalidInput):
            quick_replies.keep_quick_reply(session, title=" ", text="x")
        with pytest.raises(InvalidInput):
            quick_replies.keep_quick_reply(session, title="Long", text="x" * 4_097)
