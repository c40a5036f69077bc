"""Lists become people: the labelled files, meeting who is known already, the same list again."""

import json
import threading
from datetime import date
from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound
from revive_app.services import consent
from revive_app.services import people as known_people
from revive_app.services.imports import batches
from revive_app.vocabulary import ConsentScope, ConsentSource, MarketingConsent
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar, template_payload
from tests.integration.imports.kit import DATA, counts, everything, people, upload
from tests.meta import Receiver, text_message

ANITA, BINA, CHITRA = "+919825011201", "+919825011202", "+919825011203"
LABELS: dict[str, Any] = {
    f"{folder}/{name}": label
    for folder in ("given", "own")
    for name, label in json.loads((DATA / folder / "expected.json").read_text()).items()
}


def book(*rows: str, head: str = "Name,Mobile,City") -> str:
    return "\n".join([head, *rows]) + "\n"


@pytest.mark.parametrize("name", LABELS)
def test_a_labelled_list_becomes_its_people(shop: Shop, name: str) -> None:
    label = LABELS[name]
    ok = {row["phone"]: row for row in label["rows"] if row["status"] == "ok"}
    bad = [row for row in label["rows"] if row["status"] == "reject"]
    doubles = sum(row["reason"] == "duplicate" for row in bad)

    imported = upload(shop, DATA / name)

    batch = imported.batch
    assert (batch.rows, batch.created, batch.updated) == (len(ok) + len(bad), len(ok), 0)
    assert (batch.duplicates, batch.rejected, batch.unchanged) == (doubles, len(bad) - doubles, 0)
    assert [error.row for error in imported.errors] == [row["row"] for row in bad]
    found = {person["phone"]: person for person in people()}
    assert set(found) == set(ok)
    for phone, person in found.items():
        assert f"{person['first_name']} {person['last_name']}".strip() == (ok[phone]["name"] or "")
        assert person["status"] == ("dnd" if ok[phone].get("opted_out") else "new")


def test_what_was_taken_in_part_is_told_apart_from_what_was_not(shop: Shop) -> None:
    batch = upload(
        shop,
        book(
            "Anita,9825011201,anita(at)example.com",
            "Bina,98250,",
            "Anita K,9825011201,",
            "Chitra,9825011203,c@example.com",
            head="Name,Mobile,Email",
        ),
    ).batch

    with tenant_session(shop.client_id) as session:
        refused = batches.bad_rows(session, batch.id, taken=False)
        partly = batches.bad_rows(session, batch.id, taken=True)
        first_only = batches.bad_rows(session, batch.id, taken=True, limit=1)

    assert [(row.row, row.reason) for row in refused] == [(3, "too_short")]
    assert [(row.row, row.reason) for row in partly] == [(2, "email_invalid"), (4, "duplicate")]
    assert first_only == partly[:1]
    assert (batch.rejected, batch.notices + batch.duplicates) == (len(refused), len(partly))


def test_the_same_list_again_changes_nothing(shop: Shop) -> None:
    upload(shop, DATA / "own" / "16_do_not_write.csv", consent_source="shop register")
    upload(shop, DATA / "given" / "01_counter_register.csv", consent_source="shop register")
    before = everything()

    for name, expected in (
        ("own/16_do_not_write.csv", {"rows": 7, "duplicates": 1, "unchanged": 6}),
        ("given/01_counter_register.csv", {"rows": 16, "duplicates": 1, "unchanged": 8, "rejected": 7}),
    ):
        assert counts(upload(shop, DATA / name, consent_source="shop register")) == expected

    after = everything()
    for table in ("contacts", "leads", "consent_events", "messages"):
        assert after[table] == before[table], table


def test_a_trial_says_what_would_happen_and_changes_nothing(shop: Shop) -> None:
    upload(shop, book("Anita,9825011201,Surat"))
    before = everything()
    second = book("Anita,9825011201,Pune", "Bina,9825011202,", "Bina,9825011202,", "Chitra,982501120,")

    tried = upload(shop, second, dry_run=True, consent_source="asked")

    assert everything() == before
    done = upload(shop, second, consent_source="asked")
    assert counts(tried) == counts(done)
    assert counts(done) == {
        "rows": 4, "created": 1, "updated": 1, "duplicates": 1, "rejected": 1, "opted_in": 2,
    }  # fmt: skip
    assert tried.errors == done.errors
    with tenant_session(shop.client_id) as session:
        listed = batches.list_batches(session).items
    assert [batch.status.value for batch in listed] == ["done", "done"]


def test_a_list_fills_what_is_open_and_puts_right_what_differs(shop: Shop) -> None:
    head = "Name,Mobile,City,Birthday,Remarks,Budget,Language"
    upload(shop, book("Anita Jain,9825011201,Surat,14/02/1988,VIP,50000,Hindi", head=head))

    done = upload(shop, book("Anita Shah,9825011201,,15/02/1988,,75000,", head=head))

    assert counts(done) == {"rows": 1, "updated": 1}
    (anita,) = people()
    assert (anita["first_name"], anita["last_name"], anita["city"]) == ("Anita", "Shah", "Surat")
    assert (anita["birthday"], anita["language"], anita["potential_value"]) == (
        date(1988, 2, 15),
        "hi",
        75_000,
    )
    assert anita["context_data"] == {"City": "Surat", "Remarks": "VIP"}
    assert anita["version"] == 2


def test_another_first_name_is_another_person_on_that_number(shop: Shop) -> None:
    upload(shop, book("Anita Jain,9825011201,"))

    upload(shop, book("Sunita,9825011201,"))

    (person,) = people()
    assert (person["first_name"], person["last_name"]) == ("Sunita", "")


def test_rows_of_one_phone_become_one_person_with_what_each_knows(shop: Shop) -> None:
    head = "Name,Mobile,City,Birthday,Consent,Remarks"
    rows = (
        ",9825011201,Surat,,Y,first",
        "Anita Jain,+91 98250 11201,Pune,14/02/1988,N,second",
        "A. Jain,09825011201,,,Y,",
    )

    done = upload(shop, book(*rows, head=head))

    assert counts(done) == {"rows": 3, "created": 1, "duplicates": 2, "opted_out": 1}
    (anita,) = people()
    assert (anita["first_name"], anita["last_name"], anita["city"]) == ("Anita", "Jain", "Surat")
    assert anita["birthday"] == date(1988, 2, 14)
    assert anita["marketing_consent"] == "withdrawn"
    assert anita["context_data"] == {"City": "Surat", "Remarks": "first"}


def test_what_a_colleague_wrote_by_hand_stays(shop: Shop) -> None:
    thread = make_thread(shop, phone=ANITA, first_name="Anita")
    with system_session() as session:
        session.run("UPDATE contacts SET name_set_by = 'human'")
        session.run("UPDATE leads SET value_set_by = 'human', potential_value = 10")

    done = upload(shop, book("Sunita,9825011201,500", head="Name,Mobile,Budget"))

    assert counts(done) == {"rows": 1, "unchanged": 1}
    assert scalar("SELECT first_name FROM contacts WHERE id = :id", id=thread.contact_id) == "Anita"
    assert scalar("SELECT potential_value FROM leads") == 10


def test_somebody_known_from_a_message_is_not_made_twice(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, ANITA, "Namaste", name="🌸Anu🌸"))
    other = make_shop()

    done = upload(shop, book("Anita Jain,98250 11201,Surat"))

    assert counts(done) == {"rows": 1, "updated": 1}
    assert scalar("SELECT count(*) FROM contacts") == 1
    assert scalar("SELECT first_name || ' ' || last_name FROM contacts") == "Anita Jain"
    assert counts(upload(other, book("Anita Jain,98250 11201,Surat"))) == {"rows": 1, "created": 1}
    assert scalar("SELECT count(*) FROM contacts") == 2


def test_a_person_may_be_in_two_campaigns(shop: Shop) -> None:
    with system_session() as session:
        row = session.row(
            "INSERT INTO campaigns (id, client_id, name, status) VALUES (gen_random_uuid(), :shop, 'Akshaya', 'draft')"
            " RETURNING id",
            shop=shop.client_id,
        )
    assert row is not None
    upload(shop, book("Anita,9825011201,"))

    done = upload(shop, book("Anita,9825011201,"), campaign_id=row["id"])

    assert counts(done) == {"rows": 1, "created": 1}
    assert scalar("SELECT count(*) FROM contacts") == 1
    assert scalar("SELECT count(*) FROM leads") == 2


# --- consent -----------------------------------------------------------------------------------------------------


def ledger() -> list[dict[str, Any]]:
    with system_session() as session:
        return [
            dict(row)
            for row in session.rows(
                "SELECT contact.phone, event.action, event.scope, event.source, event.words, event.note"
                " FROM consent_events event JOIN contacts contact ON contact.id = event.contact_id"
                " ORDER BY contact.phone, event.created_at"
            )
        ]


def test_a_yes_has_its_proof_and_no_answer_is_no_yes(shop: Shop) -> None:
    rows = ("Anita,9825011201,Y", "Bina,9825011202,", "Chitra,9825011203,maybe")
    upload(shop, book(*rows, head="Name,Mobile,Opt in"), name="book.csv")

    assert {person["phone"]: person["marketing_consent"] for person in people()} == {
        ANITA: "granted", BINA: "unknown", CHITRA: "unknown",
    }  # fmt: skip
    assert ledger() == [
        {
            "phone": ANITA, "action": "granted", "scope": "marketing", "source": "import",
            "words": "yes, in the list", "note": "Row 2 of book.csv",
        }
    ]  # fmt: skip


def test_the_source_speaks_for_rows_without_an_answer_only(shop: Shop) -> None:
    rows = ("Anita,9825011201,N", "Bina,9825011202,")
    upload(shop, book(*rows, head="Name,Mobile,Opt in"), consent_source="shop register, asked at billing")

    assert [(line["phone"], line["action"], line["words"]) for line in ledger()] == [
        (ANITA, "withdrawn", "no, in the list"),
        (BINA, "granted", "shop register, asked at billing"),
    ]


def test_a_withdrawal_is_never_overwritten(shop: Shop) -> None:
    anita = make_thread(shop, phone=ANITA)
    bina = make_thread(shop, phone=BINA)
    with tenant_session(shop.client_id) as session:
        for thread, scope in ((anita, ConsentScope.ALL), (bina, ConsentScope.MARKETING)):
            contact = known_people.get_contact(session, thread.contact_id, lock=True)
            consent.withdraw(session, contact, scope, consent.Evidence(ConsentSource.STAFF))
    before = ledger()

    upload(
        shop,
        book("Anita,9825011201,Y", "Bina,9825011202,Y", head="Name,Mobile,Opt in"),
        consent_source="asked",
    )

    assert [(p["marketing_consent"], p["dnd"], p["status"]) for p in people()] == [
        ("withdrawn", True, "dnd"), ("withdrawn", False, "contacted"),
    ]  # fmt: skip
    assert ledger() == before


def test_an_opt_out_list_silences_who_is_known_and_who_is_not(shop: Shop) -> None:
    anita, bina = make_thread(shop, phone=ANITA), make_thread(shop, phone=BINA)
    offer = queue_message(shop, anita, payload=template_payload(), category="marketing")
    answer = queue_message(shop, anita, content="Yes, we have it")
    all_of_bina = queue_message(shop, bina, content="It is ready")
    rows = ("9825011201,,No", "9825011202,Yes,", "9825011203,Y,", "9825011203,,Y")

    done = upload(shop, book(*rows, head="Mobile,DND,Opt in"))

    assert counts(done) == {
        "rows": 4, "created": 1, "updated": 2, "duplicates": 1, "opted_out": 3,
    }  # fmt: skip
    states = {
        what: scalar("SELECT state FROM messages WHERE id = :id", id=message)
        for what, message in (("offer", offer), ("answer", answer), ("bina", all_of_bina))
    }
    assert states == {"offer": "cancelled", "answer": "queued", "bina": "cancelled"}
    assert [(p["marketing_consent"], p["dnd"], p["status"]) for p in people()] == [
        ("withdrawn", False, "contacted"), ("withdrawn", True, "dnd"), ("withdrawn", True, "dnd"),
    ]  # fmt: skip
    assert [(line["phone"], line["scope"], line["source"]) for line in ledger()] == [
        (ANITA, "marketing", "import"), (BINA, "all", "import"), (CHITRA, "all", "import"),
    ]  # fmt: skip


def test_an_import_of_consents_grants_who_was_never_asked(shop: Shop) -> None:
    make_thread(shop, phone=ANITA, marketing_consent=MarketingConsent.UNKNOWN)

    done = upload(shop, book("Anita,9825011201,"), consent_source="asked on the phone")

    assert counts(done)["opted_in"] == 1
    assert people()[0]["marketing_consent"] == "granted"


# --- refusals -----------------------------------------------------------------------------------------------------


def test_another_shops_campaign_is_unknown(shop: Shop) -> None:
    stranger = make_shop()

    with pytest.raises(NotFound, match="No such campaign"):
        upload(shop, book("Anita,9825011201,"), campaign_id=stranger.campaign_id)
    assert people() == []


def test_an_archived_campaign_takes_nobody(shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE campaigns SET status = 'archived'")

    with pytest.raises(Conflict, match="archived"):
        upload(shop, book("Anita,9825011201,"))
    assert people() == []


def test_a_mapping_that_does_not_fit_is_refused_by_name(shop: Shop) -> None:
    with pytest.raises(InvalidInput) as refusal:
        upload(shop, book("Anita,9825011201,"), mapping={"Telefon": "phone"})

    assert [field.field for field in refusal.value.fields] == ["mapping.Telefon"]
    assert people() == []


def test_a_mapping_decides(shop: Shop) -> None:
    rows = "Anita Jain;9825011201;9825011299;50000;x\n"
    mapping = {"B": "phone", "d": "potential_value", "C": "ignore", "A": "first_name"}

    upload(shop, "A;B;C;D;E\n" + rows, mapping=mapping)

    (anita,) = people()
    assert (anita["phone"], anita["first_name"], anita["last_name"]) == (ANITA, "Anita Jain", "")
    assert (anita["potential_value"], anita["context_data"]) == (50_000, {"E": "x"})


# --- at the same time ----------------------------------------------------------------------------------------------


def test_two_identical_lists_at_once_make_nobody_twice(shop: Shop) -> None:
    rows = [f"Person {number},{9_825_000_000 + number},Surat" for number in range(300)]
    barrier = threading.Barrier(2)
    results: list[dict[str, int]] = []

    def one(order: list[str]) -> None:
        barrier.wait()
        results.append(counts(upload(shop, book(*order), consent_source="asked")))

    threads = [threading.Thread(target=one, args=(order,)) for order in (rows, rows[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(results, key=lambda result: "created" in result) == [
        {"rows": 300, "unchanged": 300},
        {"rows": 300, "created": 300, "opted_in": 300},
    ]
    assert scalar("SELECT count(*) FROM contacts") == scalar("SELECT count(*) FROM leads") == 300
    assert scalar("SELECT count(*) FROM consent_events") == 300


def test_people_who_write_while_they_are_imported_stay_one_person_each(meta: Receiver, shop: Shop) -> None:
    rows = [f"Person {number},{9_825_000_000 + number},Surat" for number in range(200)]
    importing = threading.Thread(target=upload, args=(shop, book(*rows)))
    importing.start()
    for number in range(0, 200, 20):
        meta.take_in(shop, text_message(shop, f"+91{9_825_000_000 + number}", "Namaste"))
    importing.join()
    meta.take_in(shop)

    assert scalar("SELECT count(*) FROM contacts") == 200
    assert scalar("SELECT count(*) FROM leads") == 200
    assert scalar("SELECT count(*) FROM messages WHERE direction = 'inbound'") == 10
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NULL") == 0
    assert scalar("SELECT count(*) FROM contacts WHERE first_name = 'Person'") == 200


@pytest.mark.parametrize(
    ("heading", "mapping", "consents"),
    [
        ("OK for offers", {}, ["granted", "withdrawn"]),
        ("Raazi", {}, ["granted", "unknown"]),
        ("Raazi", {"Raazi": "consent"}, ["granted", "withdrawn"]),
        ("Raazi", {"Raazi": "context"}, ["granted", "granted"]),
        ("Don't message", {}, ["withdrawn", "granted"]),
    ],
)
def test_nobody_speaks_against_a_written_no(
    shop: Shop, heading: str, mapping: dict[str, str], consents: list[str]
) -> None:
    book = f"Mobile,{heading}\n98250 11201,Y\n98250 11202,N\n"

    upload(shop, book, mapping=mapping, consent_source="asked at billing")

    assert [one["marketing_consent"] for one in people()] == consents
