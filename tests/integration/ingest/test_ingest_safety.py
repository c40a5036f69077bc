"""An unwelcoming message: STOP in any form ends contact at once, a complaint calls a human, START comes back."""

import pytest

from revive_app.db import system_session
from revive_app.vocabulary import MarketingConsent, MessageCategory, Sender
from tests.builders import (
    Shop,
    Thread,
    make_shop,
    make_thread,
    message_row,
    queue_message,
    scalar,
    template_payload,
)
from tests.meta import Receiver, envelope, failed, text_message

PHONE = "+919800000001"


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, phone=PHONE)


def waiting_messages(shop: Shop, thread: Thread) -> dict[str, object]:
    offer = {"sender": Sender.BLAST, "category": MessageCategory.MARKETING, "message_type": "template"}
    return {
        "reply": queue_message(shop, thread),
        "human": queue_message(shop, thread, sender=Sender.HUMAN),
        "offer": queue_message(shop, thread, payload=template_payload(), **offer),
        "follow-up": queue_message(shop, thread, sender=Sender.FOLLOWUP),
    }


def states(messages: dict) -> dict[str, tuple]:
    return {name: (message_row(id)["state"], message_row(id)["reason"]) for name, id in messages.items()}


@pytest.mark.parametrize("word", ["STOP", "stop.", "Stop please", "UNSUBSCRIBE", "band karo", "मैसेज मत भेजो"])
def test_stop_ends_contact_and_cancels_whatever_waits(
    meta: Receiver, shop: Shop, thread: Thread, word: str
) -> None:
    messages = waiting_messages(shop, thread)

    meta.take_in(shop, text_message(shop, PHONE, word))

    assert states(messages) == dict.fromkeys(messages, ("cancelled", "opted_out"))
    contact = scalar("SELECT dnd_reason FROM contacts")
    assert contact == "phrase"
    assert scalar("SELECT status FROM leads") == "dnd"
    assert scalar("SELECT reply_due_at FROM conversations") is None
    with system_session() as session:
        ledger = session.rows("SELECT action, scope, source, message_id FROM consent_events")
        confirmation = session.rows(
            "SELECT sender, state, metadata->>'purpose' AS purpose FROM messages"
            " WHERE direction = 'outbound' AND state <> 'cancelled'"
        )
    assert [(line["action"], line["scope"], line["source"]) for line in ledger] == [
        ("withdrawn", "all", "phrase")
    ]
    assert ledger[0]["message_id"] == scalar("SELECT id FROM messages WHERE direction = 'inbound'")
    assert [tuple(line.values()) for line in confirmation] == [("system", "queued", "opt_out_confirmation")]
    assert scalar("SELECT count(*) FROM activity_events WHERE event_type = 'SAFETY'") == 1


def test_saying_it_twice_confirms_it_once(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "STOP"), text_message(shop, PHONE, "STOP"))

    assert scalar("SELECT count(*) FROM messages WHERE direction = 'outbound'") == 1
    assert scalar("SELECT count(*) FROM consent_events") == 2


def test_a_shop_may_switch_the_confirmation_off(meta: Receiver, clean_database: None) -> None:
    shop = make_shop(confirm_opt_out=False)

    meta.take_in(shop, text_message(shop, PHONE, "STOP"))

    assert scalar("SELECT count(*) FROM messages WHERE direction = 'outbound'") == 0


@pytest.mark.parametrize(
    "words", ["non-stop delivery?", "does your shop stop at 9pm?", "cancel my order 4521", "ok"]
)
def test_stop_inside_other_words_ends_nothing(meta: Receiver, shop: Shop, thread: Thread, words: str) -> None:
    messages = waiting_messages(shop, thread)

    meta.take_in(shop, text_message(shop, PHONE, words))

    assert {state for state, _ in states(messages).values()} == {"queued"}
    assert scalar("SELECT dnd_at FROM contacts") is None
    assert scalar("SELECT count(*) FROM consent_events") == 0


def test_after_stop_nothing_is_answered_until_start(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "STOP"), text_message(shop, PHONE, "what is the price?"))
    assert scalar("SELECT reply_due_at FROM conversations") is None

    meta.take_in(shop, text_message(shop, PHONE, "START"))

    assert scalar("SELECT dnd_at FROM contacts") is None
    assert scalar("SELECT marketing_consent FROM contacts") == "granted"
    assert (
        scalar("SELECT status FROM leads") == "contacted" or scalar("SELECT status FROM leads") == "interest"
    )
    assert scalar("SELECT string_agg(action, ',' ORDER BY id) FROM consent_events") == "withdrawn,granted"
    assert scalar("SELECT reply_due_at FROM conversations") is None
    assert scalar("SELECT content FROM messages WHERE metadata->>'purpose' = 'welcome_back'").startswith(
        "Welcome back!"
    )


def test_who_comes_back_with_a_question_gets_an_answer(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "STOP"))

    meta.take_in(shop, text_message(shop, PHONE, "START. Do you have jhumkas?"))

    assert scalar("SELECT dnd_at FROM contacts") is None
    assert scalar("SELECT reply_due_at FROM conversations") is not None
    assert scalar("SELECT count(*) FROM messages WHERE metadata->>'purpose' = 'welcome_back'") == 0


def test_the_button_of_a_template_stops_offers_only(meta: Receiver, shop: Shop, thread: Thread) -> None:
    messages = waiting_messages(shop, thread)
    tap = text_message(
        shop, PHONE, "", type="button", button={"payload": "Stop promotions", "text": "Stop promotions"}
    )

    meta.take_in(shop, tap)

    assert states(messages)["offer"] == ("cancelled", "opted_out")
    assert states(messages)["human"] == ("queued", None)
    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"
    assert scalar("SELECT dnd_at FROM contacts") is None
    assert scalar("SELECT scope || ' ' || source FROM consent_events") == "marketing button"


def preference(shop: Shop, value: str) -> dict:
    wish = {
        "wa_id": PHONE.removeprefix("+"),
        "detail": "from WhatsApp",
        "category": "marketing_messages",
        "value": value,
        "timestamp": 1731705721,
    }
    return envelope(
        shop, {"contacts": [{"wa_id": wish["wa_id"]}], "user_preferences": [wish]}, field="user_preferences"
    )


def test_the_switch_inside_whatsapp_stops_offers_and_lifts_only_what_it_did(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    messages = waiting_messages(shop, thread)

    meta.take_in(shop, preference(shop, "stop"))
    assert states(messages)["offer"] == ("cancelled", "opted_out")
    assert states(messages)["reply"] == ("queued", None)
    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"

    meta.take_in(shop, {**preference(shop, "resume"), "x": 1})
    assert scalar("SELECT marketing_consent FROM contacts") == "granted"


def test_resuming_is_no_consent_for_somebody_who_told_us_to_stop(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "STOP"), preference(shop, "resume"))

    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"
    assert scalar("SELECT dnd_at FROM contacts") is not None


def said() -> list[str]:
    with system_session() as session:
        rows = session.rows("SELECT content FROM messages WHERE direction = 'outbound' ORDER BY id")
    return [row["content"] for row in rows]


def test_who_probably_wants_out_gets_no_offers_and_one_question(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    offer = queue_message(
        shop, thread, sender=Sender.BLAST, category=MessageCategory.MARKETING, content="Offer!"
    )

    meta.take_in(shop, text_message(shop, PHONE, "not interested"))

    assert message_row(offer)["state"] == "cancelled"
    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"
    assert scalar("SELECT dnd_at FROM contacts") is None
    assert scalar("SELECT reply_due_at FROM conversations") is None
    assert said()[1:] == [
        f"All right, you will get no more offers. Shall {shop_name(shop)} stop writing to you altogether?"
    ]
    question = scalar("SELECT payload FROM messages WHERE metadata->>'purpose' = 'opt_out_question'")
    pressed = [one["reply"]["id"] for one in question["interactive"]["action"]["buttons"]]
    assert pressed == ["opt_out", "opt_out_marketing", "opt_in"]

    meta.take_in(shop, text_message(shop, PHONE, "no thanks"))
    assert len(said()) == 2, "asked once; her words are answered like any others"
    assert scalar("SELECT reply_due_at FROM conversations") is not None


def shop_name(shop: Shop) -> str:
    return scalar("SELECT business_name FROM clients WHERE id = :id", id=shop.client_id)


@pytest.mark.parametrize(
    ("pressed", "consent", "left"),
    [("opt_out", "withdrawn", True), ("opt_out_marketing", "withdrawn", False), ("opt_in", "granted", False)],
)
def test_the_answer_to_that_question_is_a_press(
    meta: Receiver, shop: Shop, thread: Thread, pressed: str, consent: str, left: bool
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "not interested"))
    reply = {"type": "button_reply", "button_reply": {"id": pressed, "title": "x"}}

    meta.take_in(shop, text_message(shop, PHONE, "", type="interactive", interactive=reply))

    assert scalar("SELECT marketing_consent FROM contacts") == consent
    assert (scalar("SELECT dnd_at FROM contacts") is not None) is left


def set_safety(policy: str) -> None:
    with system_session() as session:
        session.run(
            "UPDATE campaigns SET prompt_config = prompt_config || CAST(:config AS jsonb)",
            config=f'{{"safety": {policy}}}',
        )


ABUSE = "You are fucking idiots, go to hell you bastards"
COMPLAINT = "My ring broke after two days, this is terrible service, I am furious!"


@pytest.mark.parametrize(
    ("policy", "words", "handler", "left"),
    [
        ("{}", COMPLAINT, "human", False),
        ("{}", ABUSE, "agent", True),
        ('{"complaint": "dnd"}', COMPLAINT, "agent", True),
        ('{"abuse": "human"}', ABUSE, "human", False),
        ('{"abuse": 7, "complaint": null}', ABUSE, "agent", True),
    ],
)
def test_what_follows_from_anger_is_the_campaigns_choice(
    meta: Receiver, shop: Shop, thread: Thread, policy: str, words: str, handler: str, left: bool
) -> None:
    set_safety(policy)

    meta.take_in(shop, text_message(shop, PHONE, words))

    assert scalar("SELECT handler FROM conversations") == handler
    assert (scalar("SELECT dnd_at FROM contacts") is not None) is left


def test_error_131050_is_an_opt_out(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, sender=Sender.BLAST, category=MessageCategory.MARKETING, state="sent")
    offer = queue_message(shop, thread, sender=Sender.BLAST, category=MessageCategory.MARKETING)

    meta.take_in(shop, failed(shop, 131050, opaque=sent))

    assert message_row(sent)["state"] == "failed"
    assert message_row(offer)["state"] == "cancelled"
    assert scalar("SELECT scope || ' ' || source FROM consent_events") == "marketing meta_error"
    assert scalar("SELECT marketing_consent FROM contacts") == MarketingConsent.WITHDRAWN


def test_a_complaint_calls_a_human_says_so_once_and_silences_the_agent(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "My ring broke after two days, this is terrible service!"))
    meta.take_in(shop, text_message(shop, PHONE, "The clasp is broken too, horrible, I am so angry!"))

    assert scalar("SELECT handler FROM conversations") == "human"
    assert scalar("SELECT reply_due_at FROM conversations") is None
    assert scalar("SELECT dnd_at FROM contacts") is None
    assert said() == ["I am sorry to hear that. I have told a colleague, who will talk to you here."]
    with system_session() as session:
        (task,) = session.rows("SELECT kind, status, title, detail FROM staff_tasks")
    assert (task["kind"], task["status"]) == ("complaint", "open")
    assert "Wants: has a complaint" in task["detail"]
    assert "Mood: upset" in task["detail"]
    assert "Last words: “The clasp is broken too, horrible, I am so angry!”" in task["detail"]
    note = scalar("SELECT handoff_note FROM conversations")
    assert (note["why"], note["mood"]) == ("A complaint", "upset")


def test_the_mood_goes_on_the_lead_as_a_moving_average(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "I love this necklace, wonderful!"))
    happy = scalar("SELECT sentiment_score FROM leads")
    meta.take_in(shop, text_message(shop, PHONE, "ok"))

    assert happy > 0.4
    assert 0 < scalar("SELECT sentiment_score FROM leads") < happy


def test_what_is_cancelled_after_talk_of_an_order_is_the_order(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "I want to order the Chandni Solitaire"))
    queue_message(shop, thread, content="Chandni Solitaire: ₹1,12,500.")

    meta.take_in(shop, text_message(shop, PHONE, "cancel it"))

    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert scalar("SELECT reply_due_at FROM conversations") is not None


def test_what_is_cancelled_after_a_campaign_may_be_the_campaign(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "I want to order the Chandni Solitaire"))
    queue_message(shop, thread, sender=Sender.BLAST, content="Our wedding offer!")

    meta.take_in(shop, text_message(shop, PHONE, "cancel it"))

    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"


def test_a_typed_yes_to_whether_to_stop_is_a_stop(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "not interested"))

    meta.take_in(shop, text_message(shop, PHONE, "yes"))

    assert scalar("SELECT dnd_reason FROM contacts") == "phrase"
    assert scalar("SELECT status FROM leads") == "dnd"


@pytest.mark.parametrize("words", ["Hello, who is this?", "Are you a bot?", "what's your WhatsApp number"])
def test_who_asks_who_is_writing_is_answered(meta: Receiver, shop: Shop, thread: Thread, words: str) -> None:
    meta.take_in(shop, text_message(shop, PHONE, words))

    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert scalar("SELECT handler FROM conversations") == "agent"
    assert scalar("SELECT reply_due_at FROM conversations") is not None
