"""What begins so is found: within one shop, whatever the words, by the index."""

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.services import finding
from revive_app.services.finding import tsquery, words_of
from tests.builders import Shop, hear_message, make_shop, make_thread

pytestmark = pytest.mark.usefixtures("clean_database")


def people(shop: Shop, text: str) -> list[str]:
    with tenant_session(shop.client_id) as session:
        found = finding.find(session, text).people
    return [f"{person.first_name} {person.last_name}".strip() for person in found]


@pytest.fixture
def shop() -> Shop:
    shop = make_shop()
    for first, last, phone in (
        ("Priya", "Malhotra", "+919820144731"),
        ("Priyanka", "Mehta", "+919820144732"),
        ("सुनीता", "शर्मा", "+919829050919"),
        ("Anne-Marie", "D'Souza", "+919829050920"),
    ):
        make_thread(shop, first_name=first, last_name=last, phone=phone)
    return shop


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("pri", {"Priya Malhotra", "Priyanka Mehta"}),
        ("priya mal", {"Priya Malhotra"}),
        ("MALHOTRA priya", {"Priya Malhotra"}),
        ("98201", {"Priya Malhotra", "Priyanka Mehta"}),
        ("+91 98201", {"Priya Malhotra", "Priyanka Mehta"}),
        ("+919820144731", {"Priya Malhotra"}),
        ("सुनी", {"सुनीता शर्मा"}),
        ("शर्मा सु", {"सुनीता शर्मा"}),
        ("marie", {"Anne-Marie D'Souza"}),
        ("souza", {"Anne-Marie D'Souza"}),
        ("p", set()),
        ("' | !", set()),
        ("pri' | 'x", set()),
        ("", set()),
        ("nobody", set()),
    ],
)
def test_people_are_found_by_the_beginnings_of_their_names_and_numbers(
    shop: Shop, typed: str, names: set[str]
) -> None:
    assert set(people(shop, typed)) == names


def test_whoever_was_spoken_to_last_comes_first(shop: Shop) -> None:
    thread = make_thread(shop, first_name="Pritam", last_name="Sen")
    with system_session() as session:
        session.run(
            "UPDATE conversations SET last_message_at = now() WHERE id = :id", id=thread.conversation_id
        )

    assert people(shop, "pri")[0] == "Pritam Sen"


def test_another_shop_finds_nobody_of_ours(shop: Shop) -> None:
    other = make_shop()
    make_thread(other, first_name="Priya", last_name="Elsewhere")

    assert people(other, "priya") == ["Priya Elsewhere"]
    with tenant_session(other.client_id) as session:
        assert session.rows("SELECT find_contacts(:needle, 50)", needle=tsquery("malhotra")) == []


def test_words_of_chats_are_found_within_the_shop_and_blasts_are_not(shop: Shop) -> None:
    thread, other = make_thread(shop), make_shop()
    said = hear_message(shop, thread, "Jhumka ka weight kitna hai?")
    hear_message(other, make_thread(other), "Jhumka elsewhere")

    with tenant_session(shop.client_id) as session:
        found = session.rows("SELECT find_messages(:needle, 50) AS id", needle=tsquery("jhum weigh"))
        nothing = session.rows("SELECT find_messages(:needle, 50) AS id", needle=tsquery("elsewhere"))

    assert [row["id"] for row in found] == [said]
    assert nothing == []


def test_without_a_shop_nothing_is_found(shop: Shop) -> None:
    with system_session() as session:
        assert session.rows("SELECT find_contacts(:needle, 50)", needle=tsquery("priya")) == []
        assert session.row("SELECT current_user AS role") == {"role": "revive_system"}


def test_the_index_is_used(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        session.run("SET LOCAL enable_seqscan = off")
        session.run("SET LOCAL role = 'revive_system'")
        plan = session.rows(
            "EXPLAIN SELECT id FROM contacts WHERE contact_words(client_id, first_name, last_name, phone)"
            " @@ CAST('''priya'':*' AS tsquery)"
        )

    assert "ix_contacts_words" in "".join(row["QUERY PLAN"] for row in plan)


def test_words_are_letters_and_digits_and_nothing_else() -> None:
    assert words_of("Anne-Marie O'Neil_2 \\ ' & !") == ["anne", "marie", "o", "neil", "2"]
    assert tsquery("a'b \\x") == "'a':* & 'b':* & 'x':*"
    assert words_of("x") == []
