"""Visits, try-ons and calls talked of over several turns: in a thread, and the same in a rehearsal of it."""

import json
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import Product
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation.rehearsal import rehearse
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.appointments.kit import EVERY_DAY, PHONE, allow_visits, outbound, visits
from tests.integration.conversation.test_reply import answer
from tests.meta import Receiver, envelope, new_wamid, text_message

MODELS = Models(OfflineModel(), OfflineEmbedder())


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop(opening_hours=EVERY_DAY, visit_capacity=3)
    allow_visits(shop)
    with tenant_session(shop.client_id) as session:
        session.add(
            Product(
                client_id=shop.client_id, sku="LH-1", name="Lakshmi Haar", category="Necklaces", price=274_000
            )
        )
    return shop


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, phone=PHONE, first_name="Asha")


def say(meta: Receiver, shop: Shop, words: str) -> str:
    """Her words, and the first line of what was answered; "" for nothing."""
    before = len(outbound())
    meta.take_in(shop, text_message(shop, PHONE, words, timestamp=str(int(utc_now().timestamp()))))
    answer()
    said = outbound()[before:]
    return str(said[-1]["content"]).splitlines()[0] if said else ""


def rehearsed(shop: Shop, *words: str) -> list[str]:
    turns: list[Turn] = []
    answers = []
    for said in words:
        turns.append(Turn("customer", said))
        reply = rehearse(shop.client_id, MODELS, turns, campaign_id=shop.campaign_id).reply
        turns.append(Turn("shop", reply))
        answers.append(reply.splitlines()[0])
    return answers


def picture(shop: Shop, caption: str = "") -> dict[str, Any]:
    image = {
        "id": "1234567890",
        "mime_type": "image/jpeg",
        "sha256": "x",
        **({"caption": caption} if caption else {}),
    }
    message = {
        "id": new_wamid(),
        "from": PHONE.removeprefix("+"),
        "timestamp": str(int(utc_now().timestamp())),
        "type": "image",
        "image": image,
    }
    contact = {"profile": {"name": "Asha"}, "wa_id": PHONE.removeprefix("+")}
    return envelope(shop, {"contacts": [contact], "messages": [message]})


TALKS = [
    (
        ("Can I come on Saturday at 4pm?", "yes please"),
        ("You are booked: Saturday ", "Lovely, we look forward to seeing you on Saturday "),
    ),
    (
        ("Book appointment for Saturday 11am", "make it 5pm instead"),
        ("You are booked: Saturday ", "Your visit is moved to Saturday "),
    ),
    (("Book Saturday 4pm", "cancel it"), ("You are booked: Saturday ", "Your visit on Saturday ")),
    (("Book Saturday 4pm", "nahi aa paungi"), ("You are booked: Saturday ", "Saturday ")),
    (
        ("Book Saturday 4pm", "4 of us will come"),
        ("You are booked: Saturday ", "Thank you, I have noted it for your visit on Saturday "),
    ),
    (
        ("Book Saturday 4pm", "when is my appointment?", "no"),
        (
            "You are booked: Saturday ",
            "You have a visit on Saturday ",
            "Which of these times would be better?",
        ),
    ),
    (
        ("i want to visit the store", "Sunday", "2pm"),
        (
            "Gladly. Which of these times suits you?",
            "Gladly. Which of these times",
            "You are booked: Sunday ",
        ),
    ),
    (("I want to come", "cancel"), ("Gladly. Which of these times", "All right, nothing is booked.")),
    (("when is my appointment?",), ("I find no visit of yours in our book. Which of these",)),
    (("call me at 6pm",), ("Of course. I am passing your wish for a call on to a colleague",)),
    (("cancel it",), ("All right, you will get no more offers.",)),
    (("Saturday ko 4 baje aaungi",), ("Aapki visit pakki hai: Saturday ",)),
    (
        ("can i try it virtually?", "I don't want to send my photo"),
        ("Gladly! Please send a clear photo of yourself", "That is all right. Which day and time"),
    ),
    (
        ("I want to try it on", "Lakshmi Haar"),
        ("Gladly! Please send a clear photo of yourself", "Gladly! Please send a clear photo of yourself"),
    ),
]


@pytest.mark.parametrize(("words", "begins"), TALKS, ids=[" / ".join(words) for words, _ in TALKS])
def test_a_talk_goes_the_same_way_in_a_thread_and_in_a_rehearsal(
    meta: Receiver, shop: Shop, thread: Thread, words: tuple[str, ...], begins: tuple[str, ...]
) -> None:
    without = rehearsed(shop, *words)
    for place, said in enumerate(words):
        got = say(meta, shop, said)

        assert got.startswith(begins[place]), (said, got)
        assert without[place].startswith(begins[place]), (said, without[place])


def test_a_visit_moved_is_one_visit(meta: Receiver, shop: Shop, thread: Thread) -> None:
    say(meta, shop, "Book appointment for Saturday 11am")
    first = visits()[0]["starts_at"]
    say(meta, shop, "make it 5pm instead")

    (visit,) = visits()
    assert (visit["starts_at"] - first).total_seconds() == 6 * 3600
    assert scalar("SELECT count(*) FROM scheduled_tasks WHERE task_type = 'reengagement_msg'") == 0


def test_cancelling_a_visit_is_no_goodbye(meta: Receiver, shop: Shop, thread: Thread) -> None:
    say(meta, shop, "Book Saturday 4pm")
    say(meta, shop, "cancel it")

    assert visits()[0]["status"] == "cancelled"
    assert scalar("SELECT marketing_consent FROM contacts") == "granted"


def test_stop_ends_contact_whatever_visit_there_is(meta: Receiver, shop: Shop, thread: Thread) -> None:
    say(meta, shop, "Book Saturday 4pm")
    say(meta, shop, "STOP")

    assert scalar("SELECT dnd_at IS NOT NULL FROM contacts") is True


def test_what_she_tells_of_her_visit_stands_with_it_and_a_colleague_hears(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    say(meta, shop, "Book Saturday 4pm")
    say(meta, shop, "please keep the Lakshmi Haar ready")

    assert visits()[0]["note"] == "please keep the Lakshmi Haar ready"
    assert (
        scalar("SELECT detail FROM staff_tasks WHERE kind = 'appointment'")
        == "“please keep the Lakshmi Haar ready”"
    )


def test_a_wish_beyond_the_list_is_a_colleagues(meta: Receiver, shop: Shop, thread: Thread) -> None:
    day = utc_now().date().replace(day=1)
    far = day.replace(year=day.year + (day.month > 10), month=(day.month + 1) % 12 + 1)

    got = say(meta, shop, f"Book for {far:%d %B} 1pm")

    assert (
        got
        == "That is further ahead than our list of times reaches. A colleague will confirm your visit here."
    )
    assert [(visit["status"], visit["starts_at"]) for visit in visits()] == [("requested", None)]


def test_the_photo_she_is_asked_for_goes_to_a_colleague_with_the_piece(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    got = say(meta, shop, "I want to try on the Lakshmi Haar")

    assert got == (
        "Gladly! Please send a clear photo of yourself, from the front and in good light. A colleague will show you the"
        " Lakshmi Haar on it. To try it on in our shop, just write a day and a time."
    )
    meta.take_in(shop, picture(shop))
    assert scalar("SELECT detail FROM staff_tasks WHERE kind = 'try_on'") == "Pieces: Lakshmi Haar"


def test_without_the_skill_no_photo_is_asked_for(meta: Receiver, shop: Shop, thread: Thread) -> None:
    with system_session() as session:
        session.run(
            "UPDATE campaigns SET prompt_config = prompt_config || CAST(:config AS jsonb)",
            config=json.dumps({"skills": {"appointment_booking": {"enabled": True}}}),
        )

    assert say(meta, shop, "I want to try it on").startswith("Gladly. Which of these times suits you?")
    assert scalar("SELECT awaiting FROM conversations") == "slot"


@pytest.mark.parametrize("caption", ["how much is this?", "mujhe aisa hi chahiye", "price?"])
def test_what_is_asked_of_a_photo_nobody_saw_is_a_colleagues(
    meta: Receiver, shop: Shop, thread: Thread, caption: str
) -> None:
    meta.take_in(shop, picture(shop, caption))
    with system_session() as session:
        session.run("UPDATE conversations SET reply_due_at = now() WHERE reply_due_at IS NOT NULL")
    answer()

    assert outbound()[-1]["content"].startswith(
        ("Thank you for the photo. A colleague", "Photo ke liye dhanyavaad.")
    )
    assert scalar("SELECT kind FROM staff_tasks") == "photo"
    assert scalar("SELECT handler FROM conversations") == "agent"
