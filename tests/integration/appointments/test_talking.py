"""A customer books, moves and calls off her visit by tapping and by writing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.rules.language import Language
from revive_app.rules.visits.sentences import moment_words
from revive_app.services.appointments import booking
from revive_app.services.conversation import reply
from revive_app.services.ingest import claims
from revive_app.vocabulary import AppointmentStatus, Handler
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.appointments.kit import (
    EVERY_DAY,
    PHONE,
    allow_visits,
    late_slot,
    outbound,
    rows_offered,
    slots,
    tap,
    visits,
)
from tests.integration.conversation.test_reply import answer
from tests.meta import Receiver, text_message

JAIPUR = ZoneInfo("Asia/Kolkata")


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop(opening_hours=EVERY_DAY, visit_capacity=1, address="Johari Bazaar")
    allow_visits(shop)
    return shop


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, phone=PHONE, first_name="Asha")


@pytest.fixture
def offered(meta: Receiver, shop: Shop, thread: Thread) -> list[tuple[str, str]]:
    """The times she was shown."""
    meta.take_in(shop, tap(shop, "book_appointment", "Book a visit", kind="button"))
    return rows_offered(outbound()[-1])


def when(at: object) -> str:
    return moment_words(at.astimezone(JAIPUR), Language.ENGLISH)  # type: ignore[attr-defined]


def test_a_press_offers_times_as_a_list_whose_words_the_thread_shows(
    shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    (message,) = outbound()

    assert message["payload"]["interactive"]["type"] == "list"
    assert 1 <= len(offered) <= 10
    assert {one.split(":", 1)[0] for one, _ in offered} == {"slot"}
    assert message["content"].startswith("Gladly. Which of these times suits you?")
    assert all(title in message["content"] for _, title in offered)
    assert scalar("SELECT awaiting FROM conversations") == "slot"
    assert scalar("SELECT reply_due_at FROM conversations") is None, "no model is asked"


def test_a_tapped_time_is_hers_and_said_so_with_a_calendar_and_ways_back(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    chosen, title = offered[-1]

    meta.take_in(shop, tap(shop, chosen, title))

    (visit,) = visits()
    assert (visit["status"], visit["source"], visit["lead_id"]) == ("confirmed", "chat", thread.lead_id)
    assert chosen == f"slot:{visit['starts_at'].isoformat()}"
    said = outbound()[-1]
    assert said["content"].splitlines()[0] == f"You are booked: {when(visit['starts_at'])}."
    assert "Johari Bazaar" in said["content"]
    assert ".ics" in said["content"]
    assert scalar("SELECT awaiting FROM conversations") is None
    assert scalar("SELECT status FROM leads") == "negotiating"


def test_the_same_tap_twice_is_one_visit(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    chosen, title = offered[-1]
    meta.take_in(shop, tap(shop, chosen, title), tap(shop, chosen, title))

    assert len(visits()) == 1
    assert [message["content"].split(":")[0] for message in outbound()[-2:]] == ["You are booked"] * 2


@pytest.mark.parametrize("day", ["Saturday", "saturday ko", "शनिवार को"])
@pytest.mark.parametrize("clock", ["4 baje", "4 pm", "16:00"])
def test_a_time_in_words_is_a_choice(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]], day: str, clock: str
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, f"{day} {clock}", timestamp=str(int(utc_now().timestamp()))))

    (visit,) = visits()
    local = visit["starts_at"].astimezone(JAIPUR)
    assert (local.weekday(), local.hour, local.minute) == (5, 16, 0)


def test_a_day_in_words_brings_the_times_of_that_day(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Sunday?"))

    days = {scheduled.split(":", 1)[1][:10] for scheduled, _ in rows_offered(outbound()[-1])}
    assert visits() == []
    assert len({title for _, title in rows_offered(outbound()[-1])}) == 10
    assert len(days) <= 2, "one day in the shop's zone touches two of UTC"


def test_not_now_is_no_choice(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Not now, message me next Saturday"))

    assert visits() == []
    assert scalar("SELECT task_type FROM scheduled_tasks") == "reengagement_msg"


def test_another_question_is_answered_by_the_agent(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))

    assert answer() == reply.Counts(written=1)
    assert visits() == []


def test_a_time_somebody_took_meanwhile_is_not_given_twice(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    chosen, title = offered[0]
    rival = make_thread(shop, phone="+919800000002")
    meta.take_in(shop, tap(shop, chosen, title, phone=rival.phone))

    meta.take_in(shop, tap(shop, chosen, title))

    assert len(visits()) == 1
    assert outbound()[-1]["content"].startswith("That time has just been taken.")
    assert chosen not in [row for row, _ in rows_offered(outbound()[-1])]


def test_of_two_who_tap_at_the_same_moment_one_gets_it(meta: Receiver, shop: Shop) -> None:
    people = [make_thread(shop, phone=f"+91980000010{place}") for place in range(4)]
    at = late_slot(shop)
    for person in people:
        payload = tap(shop, f"slot:{at.isoformat()}", "x", phone=person.phone)
        assert meta.deliver(shop, payload).status_code == 200

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: claims.drain(lambda: True), range(4)))

    assert [visit["starts_at"] for visit in visits()] == [at]
    assert (
        sorted(message["content"].split(".")[0] for message in outbound())[:3]
        == ["That time has just been taken"] * 3
    )


# --- changing and calling off --------------------------------------------------------------------------


@pytest.fixture
def booked(shop: Shop, thread: Thread) -> str:
    """Her visit, days ahead."""
    with tenant_session(shop.client_id) as session:
        new = booking.NewVisit(thread.contact_id, late_slot(shop), lead_id=thread.lead_id)
        return str(booking.book(session, new, by="Asha").id)


def test_change_time_offers_others_and_the_next_choice_moves_it(
    meta: Receiver, shop: Shop, booked: str
) -> None:
    before = visits()[0]["starts_at"]
    meta.take_in(shop, tap(shop, f"visit_change:{booked}", "Change time", kind="button"))
    rows = rows_offered(outbound()[-1])

    meta.take_in(shop, tap(shop, *rows[0]))

    (visit,) = visits()
    assert str(visit["id"]) == booked
    assert visit["starts_at"] != before
    assert outbound()[-1]["content"].startswith("Your visit is moved to ")
    assert before in slots(shop)


def test_cancel_by_a_press(meta: Receiver, shop: Shop, booked: str) -> None:
    meta.take_in(shop, tap(shop, f"visit_cancel:{booked}", "Cancel visit", kind="button"))

    assert visits()[0]["status"] == "cancelled"
    assert outbound()[-1]["content"].startswith("Your visit on ")
    assert scalar("SELECT string_agg(DISTINCT status, ',') FROM scheduled_tasks") == "cancelled"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("appointment cancel kar do", "cancelled"),
        ("Sorry, I can't come", "cancelled"),
        ("मैं नहीं आ पाऊँगी", "cancelled"),
        ("cancel my order", "confirmed"),
        ("kya discount cancel ho gaya order pe", "confirmed"),
    ],
)
def test_calling_off_in_words(meta: Receiver, shop: Shop, booked: str, words: str, status: str) -> None:
    meta.take_in(shop, text_message(shop, PHONE, words))

    assert visits()[0]["status"] == status


def test_moving_in_words(meta: Receiver, shop: Shop, booked: str) -> None:
    before = visits()[0]["starts_at"]
    other = before.astimezone(JAIPUR) + timedelta(days=1)

    meta.take_in(shop, text_message(shop, PHONE, f"Can we reschedule to {other:%A} {other.hour}:{other:%M}?"))

    (visit,) = visits()
    assert visit["status"] == "confirmed"
    assert visit["starts_at"] != before


def test_another_persons_visit_cannot_be_called_off(meta: Receiver, shop: Shop, booked: str) -> None:
    stranger = make_thread(shop, phone="+919800000002")

    for pressed in (f"visit_cancel:{booked}", f"visit_change:{booked}", "visit_cancel:x", "slot:x", "slot:"):
        meta.take_in(shop, tap(shop, pressed, "Cancel", phone=stranger.phone, kind="button"))

    assert visits()[0]["status"] == "confirmed"


def test_who_has_a_visit_and_wants_one_is_shown_it(meta: Receiver, shop: Shop, booked: str) -> None:
    meta.take_in(shop, tap(shop, "book_appointment", "Book a visit", kind="button"))

    assert outbound()[-1]["content"].startswith("You have a visit on ")


# --- other ways ----------------------------------------------------------------------------------------


def test_a_shop_that_books_on_its_own_page_sends_there(meta: Receiver, clean_database: None) -> None:
    shop = make_shop(opening_hours=EVERY_DAY)
    allow_visits(shop, link="https://book.example/ratnavali")
    make_thread(shop, phone=PHONE)

    meta.take_in(shop, tap(shop, "book_appointment", "Book a visit", kind="button"))

    (message,) = outbound()
    parameters = message["payload"]["interactive"]["action"]["parameters"]
    assert (message["payload"]["interactive"]["type"], parameters["url"]) == (
        "cta_url",
        "https://book.example/ratnavali",
    )
    assert visits() == []


def test_a_shop_whose_hours_nobody_knows_asks_a_colleague(meta: Receiver, clean_database: None) -> None:
    shop = make_shop()
    allow_visits(shop)
    make_thread(shop, phone=PHONE)

    for _ in range(2):
        meta.take_in(shop, tap(shop, "book_appointment", "Book a visit", kind="button"))

    (visit,) = visits()
    assert (visit["status"], visit["starts_at"]) == ("requested", None)
    assert scalar("SELECT count(*) FROM staff_tasks WHERE kind = 'appointment'") == 1
    assert outbound()[-1]["content"] == "Thank you. A colleague will confirm your visit here."


def test_where_a_human_answers_taps_are_hers(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    with system_session() as session:
        session.run("UPDATE conversations SET handler = :human", human=Handler.HUMAN)
    said = len(outbound())

    meta.take_in(shop, tap(shop, *offered[0]))

    assert visits() == []
    assert len(outbound()) == said


def test_an_offer_is_forgotten_after_a_day(
    meta: Receiver, shop: Shop, thread: Thread, offered: list[tuple[str, str]]
) -> None:
    with system_session() as session:
        session.run("UPDATE conversations SET awaiting_until = now()")

    meta.take_in(shop, text_message(shop, PHONE, "2"))

    assert visits() == []


def test_a_visit_that_is_over_moves_nobody(meta: Receiver, shop: Shop, booked: str) -> None:
    with tenant_session(shop.client_id) as session:
        booking.set_status(session, booking.get(session, UUID(booked)), AppointmentStatus.DONE, by="Kavita")

    meta.take_in(shop, tap(shop, f"visit_cancel:{booked}", "Cancel visit", kind="button"))

    assert visits()[0]["status"] == "done"
