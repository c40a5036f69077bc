"""Somebody is forgotten: nothing of her is left in any table, sums stay, and her opt-out outlives her."""

import base64
import threading
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import NotFound
from revive_app.models import (
    Appointment,
    Briefing,
    Media,
    Note,
    Order,
    Prompt,
    ReplyTrace,
    ScheduledTask,
    StaffTask,
    metadata,
)
from revive_app.services import consent, people
from revive_app.services.contacts import erasing
from revive_app.services.contacts.erasing import Erased
from revive_app.services.conversation import inbox
from revive_app.services.leads import LeadFilter, list_leads
from revive_app.vocabulary import (
    ConsentScope,
    ConsentSource,
    MessageState,
    Sender,
    StaffTaskKind,
)
from tests import builders
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.integration.imports.kit import counts, upload
from tests.integration.imports.kit import people as everybody
from tests.meta import Receiver, status, text_message

PHONE, USER_ID = "+919825077001", "IN.77001770017700177001"
DIGITS = PHONE.removeprefix("+")
NAME, SURNAME, WORDS = "Rajlakshmi", "Vaghela", "Do you have the peacock choker"
WAMID = "wamid." + base64.b64encode(b"\x1d\x03\x12" + DIGITS.encode() + b"\x15\x02").decode()


def fill_every_table(meta: Receiver, shop: Shop) -> tuple[UUID, UUID]:
    """Somebody who has left a trace wherever one can be left. Her contact's and her conversation's id."""
    upload(
        shop,
        f"Name,Mobile,City\n{NAME} {SURNAME},{DIGITS},Khambhat\n{NAME},98250-77001,Anand\n",
        name="book.csv",
    )
    payload = text_message(shop, PHONE, WORDS, user_id=USER_ID, name=f"{NAME} {SURNAME}")
    payload["entry"][0]["changes"][0]["value"]["messages"][0]["id"] = WAMID
    meta.take_in(shop, payload)
    contact_id = scalar(
        "SELECT id FROM contacts WHERE client_id = :shop AND phone = :phone", shop=shop.client_id, phone=PHONE
    )
    thread_id = scalar("SELECT id FROM conversations WHERE contact_id = :id", id=contact_id)
    lead_id = scalar("SELECT id FROM leads WHERE contact_id = :id", id=contact_id)
    message_id = scalar("SELECT id FROM messages WHERE contact_id = :id", id=contact_id)
    thread = builders.Thread(contact_id, lead_id, thread_id, PHONE)
    answer = queue_message(
        shop, thread, content=f"Yes, {NAME}, it is here", state=MessageState.SENT, wamid=f"{WAMID}==", sender=Sender.BLAST,
        business_initiated=True, sending_at=utc_now(),
    )  # fmt: skip
    meta.take_in(
        shop, status(shop, "delivered", opaque=answer, recipient_id=DIGITS, pricing={"billable": True})
    )
    with tenant_session(shop.client_id) as session:
        contact = people.get_contact(session, contact_id, lock=True)
        evidence = consent.Evidence(ConsentSource.STAFF, note=f"{NAME} rang from {PHONE}")
        consent.grant(session, contact, ConsentScope.MARKETING, evidence)
    with system_session() as session:
        visit = Appointment(
            client_id=shop.client_id, contact_id=contact_id, lead_id=lead_id, starts_at=utc_now(),
            ends_at=utc_now() + timedelta(minutes=30), note=f"{NAME} brings her mother",
        )  # fmt: skip
        order = Order(
            client_id=shop.client_id, contact_id=contact_id, lead_id=lead_id, total=94_000, claimed_total=94_000,
            items=[{"sku": "RJ-1", "price": 94_000}], note=f"Deliver to {NAME}, Khambhat",
        )  # fmt: skip
        prompt = Prompt(client_id=shop.client_id, hash="h", text="You are Tara.")
        session.add_all([visit, order, prompt])
        session.flush()
        session.add_all(
            [
                Media(
                    client_id=shop.client_id, message_id=message_id, meta_id=f"9{DIGITS}", filename=f"{NAME}.jpg",
                    status="stored", storage_key="media/her-photo", transcript=f"{NAME} in a red sari",
                ),
                ReplyTrace(
                    message_id=answer, client_id=shop.client_id, prompt_hash="h", context={"name": NAME}, answers=[NAME]
                ),
                ScheduledTask(
                    client_id=shop.client_id, lead_id=lead_id, conversation_id=thread_id, task_type="reminder", why=WORDS
                ),
                Note(client_id=shop.client_id, contact_id=contact_id, text=f"{NAME} likes peacocks"),
                StaffTask(
                    client_id=shop.client_id, kind=StaffTaskKind.HANDOFF, title=f"Call {NAME}", detail=WORDS,
                    contact_id=contact_id, conversation_id=thread_id,
                ),
                Briefing(
                    client_id=shop.client_id, day=date(2026, 11, 29), words=f"Closing soon: {NAME} and Asha.",
                    facts={"closing_names": [NAME, "Asha"]},
                ),
            ]
        )  # fmt: skip
        session.run(
            "UPDATE conversations SET handoff_note = jsonb_build_object('about', CAST(:name AS text))",
            name=NAME,
        )
        session.run(
            "INSERT INTO activity_events (id, client_id, agent, event_type, detail) VALUES"
            " (gen_random_uuid(), :shop, 'Revive', 'SYSTEM', '+91 98250 77001 tried to call')",
            shop=shop.client_id,
        )
    return contact_id, thread_id


def traces(shop: Shop) -> dict[str, list[str]]:
    """Every row of every table but the sandbox's that holds anything of hers, in plain or in Meta's disguise."""
    looked_for = [
        DIGITS,
        DIGITS[2:],
        USER_ID,
        NAME,
        SURNAME,
        WORDS,
        WAMID,
        "Khambhat",
        "98250 77001",
        "98250-77001",
    ]
    found: dict[str, list[str]] = {}
    with system_session() as session:
        tables = [
            row["t"]
            for row in session.rows("SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public'")
        ]
        for table in sorted(set(tables) & set(metadata.tables)):
            for row in session.rows(f"SELECT CAST(row_to_json({table}) AS text) AS text FROM {table}"):
                if any(trace in row["text"] for trace in looked_for):
                    found.setdefault(table, []).append(row["text"])
    return found


def erase(shop: Shop, contact_id: UUID, **more: Any) -> Erased:
    return erasing.erase(shop.client_id, contact_id, by="Asha", **more)


def test_nothing_of_her_is_left_anywhere(meta: Receiver, shop: Shop) -> None:
    contact_id, thread_id = fill_every_table(meta, shop)
    assert set(traces(shop)) >= {
        "activity_events", "appointments", "briefings", "consent_events", "contacts", "conversations",
        "import_refusals", "leads", "media", "messages", "orders", "reply_traces", "scheduled_tasks", "staff_tasks",
        "webhook_events",
    }  # fmt: skip

    erased = erase(shop, contact_id)

    assert erased == Erased(messages=2, leads=1, files=1, suppressed=False)
    assert traces(shop) == {}
    assert scalar("SELECT count(*) FROM contacts WHERE id = :id", id=contact_id) == 0
    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert scalar("SELECT key FROM file_removals WHERE due_at <= now()") == "media/her-photo"
    with tenant_session(shop.client_id) as session:
        assert inbox.list_threads(session, limit=10).items == ()
        with pytest.raises(NotFound):
            inbox.read_thread(session, thread_id)
        assert list_leads(session, LeadFilter()).items == ()


def test_the_shops_sums_stay(meta: Receiver, shop: Shop) -> None:
    contact_id, _ = fill_every_table(meta, shop)

    erase(shop, contact_id)

    with system_session() as session:
        messages = session.rows(
            "SELECT direction, state, business_initiated, metadata FROM messages ORDER BY direction, id"
        )
        order = session.row("SELECT total, items, note FROM orders")
    assert [dict(message) for message in messages] == [
        {"direction": "inbound", "state": "received", "business_initiated": False, "metadata": {"erased": True}},
        {
            "direction": "outbound", "state": "delivered", "business_initiated": True,
            "metadata": {"erased": True, "billable": True},
        },
    ]  # fmt: skip
    assert order == {"total": 94_000, "items": [{"sku": "RJ-1", "price": 94_000}], "note": ""}
    assert scalar("SELECT facts->'closing_names' FROM briefings") == ["Somebody", "Asha"]
    assert scalar("SELECT words FROM briefings") == "Closing soon: Somebody and Asha."
    lines = dict(_activity())
    assert lines["A person was erased: 2 messages, 1 lead, 1 file"] == 1
    assert set(lines) == {
        "A person was erased: 2 messages, 1 lead, 1 file", "Erased",
        "Imported book.csv into Shaadi: 1 new, 0 changed",
    }  # fmt: skip


def _activity() -> list[tuple[str, int]]:
    with system_session() as session:
        rows = session.rows("SELECT detail, count(*) AS count FROM activity_events GROUP BY detail")
    return [(row["detail"], row["count"]) for row in rows]


def test_other_people_are_left_alone(meta: Receiver, shop: Shop) -> None:
    other = make_shop()
    fill_every_table(meta, other)
    before = traces(other)
    contact_id, _ = fill_every_table(meta, shop)
    meta.take_in(shop, text_message(shop, "+919825077002", "Hello there", name="Asha"))
    neighbour = scalar("SELECT id FROM contacts WHERE phone = '+919825077002'")
    with system_session() as session:
        known = session.rows("SELECT * FROM messages WHERE contact_id = :id", id=neighbour)

    erase(shop, contact_id)

    assert {table: len(rows) for table, rows in traces(shop).items()} == {
        table: len([row for row in rows if str(other.client_id) in row])
        for table, rows in before.items()
    }  # fmt: skip
    with system_session() as session:
        assert session.rows("SELECT * FROM messages WHERE contact_id = :id", id=neighbour) == known
    assert scalar("SELECT count(*) FROM webhook_events WHERE CAST(payload AS text) LIKE '%Hello there%'") == 1


def test_what_waits_to_be_sent_never_leaves(shop: Shop) -> None:
    thread = make_thread(shop)
    waiting = queue_message(shop, thread)
    on_the_wire = queue_message(shop, thread, state=MessageState.SENDING, lease_until=utc_now())

    erase(shop, thread.contact_id)

    assert builders.message_row(waiting)["state"] == "cancelled"
    assert builders.message_row(on_the_wire)["state"] == "sending"
    assert scalar("SELECT count(*) FROM contacts WHERE erased_at IS NOT NULL AND dnd_at IS NOT NULL") == 1


def test_statuses_that_still_come_are_counted_and_not_kept(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE)
    sent = queue_message(shop, thread, state=MessageState.SENT, wamid=WAMID)
    erase(shop, thread.contact_id)

    meta.take_in(
        shop,
        status(shop, "delivered", opaque=sent, wamid=WAMID, recipient_id=DIGITS),
        status(shop, "read", opaque=sent, wamid=WAMID, recipient_id=DIGITS, recipient_user_id=USER_ID),
    )

    row = builders.message_row(sent)
    assert (row["state"], row["wamid"]) == ("read", None)
    assert traces(shop) == {}
    assert scalar("SELECT count(*) FROM contacts WHERE erased_at IS NULL") == 0


def test_meta_repeating_itself_does_not_bring_her_back(meta: Receiver, shop: Shop) -> None:
    payload = text_message(shop, PHONE, WORDS, name=NAME)
    meta.take_in(shop, payload)
    erase(shop, scalar("SELECT id FROM contacts"))

    meta.take_in(shop, payload, payload)

    assert traces(shop) == {}
    assert scalar("SELECT count(*) FROM contacts WHERE erased_at IS NULL") == 0


# --- her opt-out -------------------------------------------------------------------------------------------------


def test_an_opt_out_outlives_her(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE, wa_user_id=USER_ID)
    withdraw(shop, thread.contact_id, ConsentScope.ALL)
    assert erase(shop, thread.contact_id).suppressed

    done = upload(shop, f"Name,Mobile\n{NAME},{DIGITS}\nAsha,9825077002\n", consent_source="asked at billing")

    assert counts(done) == {"rows": 2, "created": 1, "rejected": 1, "opted_in": 1}
    assert [(error.row, error.value, error.reason) for error in done.errors] == [(2, "", "opted_out")]
    assert [person["phone"] for person in everybody() if person["phone"]] == ["+919825077002"]
    assert traces(shop) == {}
    assert scalar("SELECT count(*) FROM suppressions") == 2
    assert scalar("SELECT bool_and(length(subject_hash) = 64) FROM suppressions") is True


@pytest.mark.parametrize("scope", [ConsentScope.ALL, ConsentScope.MARKETING])
@pytest.mark.parametrize(("phone", "user_id"), [(PHONE, None), (None, USER_ID), (PHONE, USER_ID)])
def test_writing_again_does_not_lift_it(
    meta: Receiver, shop: Shop, scope: ConsentScope, phone: str | None, user_id: str | None
) -> None:
    thread = make_thread(shop, phone=PHONE, wa_user_id=USER_ID)
    withdraw(shop, thread.contact_id, scope)
    erase(shop, thread.contact_id)

    meta.take_in(shop, text_message(shop, phone, "Hello", user_id=user_id))

    with system_session() as session:
        (known,) = session.rows("SELECT * FROM contacts WHERE erased_at IS NULL")
    assert known["marketing_consent"] == "withdrawn"
    assert (known["dnd_at"] is not None) is (scope is ConsentScope.ALL)
    assert scalar(
        "SELECT reply_due_at IS NOT NULL FROM conversations WHERE contact_id = :id", id=known["id"]
    ) is (scope is ConsentScope.MARKETING)
    assert scalar("SELECT note FROM consent_events") == "Opted out before she was erased"


def test_start_lifts_it(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE)
    withdraw(shop, thread.contact_id, ConsentScope.ALL)
    erase(shop, thread.contact_id)

    meta.take_in(shop, text_message(shop, PHONE, "START"))

    assert scalar("SELECT marketing_consent FROM contacts WHERE phone = :phone", phone=PHONE) == "granted"
    assert counts(upload(shop, f"Mobile\n{DIGITS}\n")) == {"rows": 1, "unchanged": 1}
    assert scalar("SELECT dnd_at FROM contacts WHERE phone = :phone", phone=PHONE) is None


def test_who_had_not_opted_out_may_be_uploaded_again_unless_the_shop_says_no(shop: Shop) -> None:
    for suppress, expected in ((False, {"rows": 1, "created": 1}), (True, {"rows": 1, "rejected": 1})):
        upload(shop, f"Mobile\n{DIGITS}\n")
        contact_id = scalar("SELECT id FROM contacts WHERE phone = :phone", phone=PHONE)

        assert erase(shop, contact_id, suppress=suppress).suppressed is suppress
        assert counts(upload(shop, f"Mobile\n{DIGITS}\n")) == expected


def test_an_opt_out_is_one_shops_own(shop: Shop) -> None:
    other = make_shop()
    thread = make_thread(shop, phone=PHONE)
    withdraw(shop, thread.contact_id, ConsentScope.ALL)
    erase(shop, thread.contact_id)

    assert counts(upload(other, f"Mobile\n{DIGITS}\n")) == {"rows": 1, "created": 1}


# --- twice, at once, somebody else's ---------------------------------------------------------------------------------


def test_once_is_enough(shop: Shop) -> None:
    thread = make_thread(shop)
    erase(shop, thread.contact_id)

    with pytest.raises(NotFound, match="No such person"):
        erase(shop, thread.contact_id)
    nobody = scalar("SELECT id FROM contacts")
    with pytest.raises(NotFound, match="No such person"):
        erase(shop, nobody)


def test_another_shops_person_is_unknown(shop: Shop) -> None:
    stranger = make_shop()
    thread = make_thread(stranger, phone=PHONE)

    with pytest.raises(NotFound, match="No such person"):
        erase(shop, thread.contact_id)
    assert scalar("SELECT phone FROM contacts") == PHONE


def test_two_at_once_erase_her_once(meta: Receiver, shop: Shop) -> None:
    contact_id, _ = fill_every_table(meta, shop)
    barrier, results = threading.Barrier(2), list[str]()

    def one() -> None:
        barrier.wait()
        try:
            erase(shop, contact_id)
            results.append("erased")
        except NotFound:
            results.append("unknown")

    threads = [threading.Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(results) == ["erased", "unknown"]
    assert traces(shop) == {}
    assert scalar("SELECT count(*) FROM activity_events WHERE detail LIKE 'A person was erased%'") == 1


def test_she_may_write_at_the_very_moment(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE)
    withdraw(shop, thread.contact_id, ConsentScope.ALL)
    for number in range(20):
        meta.deliver(shop, text_message(shop, PHONE, f"{WORDS} {number}"))
    working = threading.Thread(target=meta.take_in, args=(shop,))
    working.start()

    erase(shop, thread.contact_id)

    working.join()
    meta.take_in(shop)
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NULL") == 0
    # Whatever was taken in afterwards belongs to a record that says from the start that she wants no messages.
    assert scalar("SELECT count(*) FROM contacts WHERE dnd_at IS NULL") == 0
    assert scalar("SELECT count(*) FROM messages WHERE direction = 'outbound'") == 0


def withdraw(shop: Shop, contact_id: UUID, scope: ConsentScope) -> None:
    with tenant_session(shop.client_id) as session:
        contact = people.get_contact(session, contact_id, lock=True)
        consent.withdraw(session, contact, scope, consent.Evidence(ConsentSource.STAFF))
