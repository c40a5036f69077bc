"""Statuses: forward only, in any order, before the answer to the call, and only for our own messages."""

import itertools
from uuid import uuid4

import pytest

from revive_app.db import system_session
from revive_app.vocabulary import MessageState
from tests.builders import Shop, Thread, make_shop, make_thread, message_row, queue_message, scalar
from tests.meta import Receiver, failed, status, text_message, work_off


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop)


@pytest.mark.parametrize("order", list(itertools.permutations(["sent", "delivered", "read"])))
def test_any_order_ends_at_read_with_every_time_known(
    meta: Receiver, shop: Shop, thread: Thread, order: tuple[str, ...]
) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.ours")

    for name in order:
        meta.take_in(shop, status(shop, name, wamid="wamid.ours"))

    message = message_row(sent)
    assert message["state"] == "read"
    assert None not in (message["sent_at"], message["delivered_at"], message["read_at"])


def test_all_at_once_is_the_same(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.ours")
    for name in ("read", "sent", "delivered", "sent"):
        meta.deliver(shop, status(shop, name, wamid="wamid.ours"))

    work_off()

    assert message_row(sent)["state"] == "read"


def test_a_status_before_the_answer_settles_the_message_by_our_own_id(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    sending = queue_message(shop, thread, state=MessageState.SENDING)
    unknown = queue_message(shop, thread, state=MessageState.UNKNOWN)

    meta.take_in(
        shop,
        status(shop, "sent", wamid="wamid.first", opaque=sending),
        status(shop, "delivered", wamid="wamid.second", opaque=unknown),
    )

    assert (message_row(sending)["state"], message_row(sending)["wamid"]) == ("sent", "wamid.first")
    assert (message_row(unknown)["state"], message_row(unknown)["wamid"]) == ("delivered", "wamid.second")


def test_a_status_of_nobodys_message_waits_a_while_and_is_then_not_ours(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, status(shop, "sent", wamid="wamid.of another tool"))
    assert scalar("SELECT processed_at FROM webhook_events") is None

    for _ in range(6):
        with system_session() as session:
            session.run("UPDATE webhook_events SET next_attempt_at = now()")
        work_off()

    assert (
        scalar("SELECT reason FROM webhook_events WHERE processed_at IS NOT NULL")
        == "no message of ours has this id"
    )
    assert scalar("SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL") == 0


def test_a_status_that_waited_finds_its_message(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, status(shop, "sent", wamid="wamid.late"))
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.late")
    with system_session() as session:
        session.run("UPDATE webhook_events SET next_attempt_at = now()")

    work_off()

    assert message_row(sent)["state"] == "sent"


def test_a_shop_cannot_speak_of_another_shops_messages(meta: Receiver, shop: Shop, thread: Thread) -> None:
    stranger = make_shop()
    ours = queue_message(shop, thread, state=MessageState.UNKNOWN)

    meta.take_in(stranger, status(stranger, "sent", opaque=ours), failed(stranger, 131026, opaque=ours))

    assert message_row(ours)["state"] == "unknown"


def test_a_failure_tells_code_words_and_the_matrix(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.SENT, wamid="wamid.ours")

    meta.take_in(shop, failed(shop, 131026, opaque=sent))

    message = message_row(sent)
    assert (message["state"], message["error_code"], message["reason"]) == ("failed", 131026, "refused")
    assert message["failed_at"] is not None
    assert "131026" in scalar("SELECT detail FROM activity_events WHERE event_type = 'ERROR'")


def test_a_failure_after_delivery_changes_nothing(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.DELIVERED, wamid="wamid.ours")

    meta.take_in(shop, failed(shop, 131026, opaque=sent))

    assert (message_row(sent)["state"], message_row(sent)["error_code"]) == ("delivered", None)


def test_131047_closes_the_window_we_believed_open(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED)

    meta.take_in(shop, failed(shop, 131047, opaque=sent))

    assert scalar("SELECT window_expires_at <= now() FROM conversations") is True


def test_a_status_may_be_the_first_to_tell_the_user_id_behind_a_phone(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.ours")

    meta.take_in(
        shop,
        status(
            shop, "delivered", wamid="wamid.ours", recipient_id=thread.phone[1:], recipient_user_id="IN.777"
        ),
        text_message(shop, None, "hidden number now", user_id="IN.777"),
    )

    assert message_row(sent)["state"] == "delivered"
    assert scalar("SELECT count(*) FROM contacts") == 1
    assert scalar("SELECT wa_user_id FROM contacts") == "IN.777"
    assert (
        scalar("SELECT conversation_id FROM messages WHERE direction = 'inbound'") == thread.conversation_id
    )


@pytest.mark.parametrize("name", ["deleted", "warning", "in_orbit", ""])
def test_words_we_do_not_know_change_nothing(meta: Receiver, shop: Shop, thread: Thread, name: str) -> None:
    sent = queue_message(shop, thread, state=MessageState.SENT, wamid="wamid.ours")

    meta.take_in(shop, status(shop, name, wamid="wamid.ours"))

    assert message_row(sent)["state"] == "sent"
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NOT NULL") == 1


def test_metas_bill_is_kept_with_the_message(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.ours")
    pricing = {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "marketing"}

    meta.take_in(shop, status(shop, "sent", wamid="wamid.ours", pricing=pricing))

    assert message_row(sent)["metadata"]["pricing_category"] == "marketing"


def test_two_hundred_statuses_of_a_blast_in_one_go(meta: Receiver, shop: Shop) -> None:
    ids = [
        queue_message(shop, make_thread(shop), state=MessageState.ACCEPTED, wamid=f"wamid.{n}")
        for n in range(50)
    ]
    for n in range(50):
        for name in ("sent", "delivered", "read", "sent"):
            meta.deliver(shop, status(shop, name, wamid=f"wamid.{n}"))

    counts = work_off()

    assert counts.processed == 150  # the fourth one repeats the first: it never became a row
    assert {message_row(id)["state"] for id in ids} == {"read"}


def test_an_unknown_opaque_value_is_no_id(meta: Receiver, shop: Shop, thread: Thread) -> None:
    sent = queue_message(shop, thread, state=MessageState.ACCEPTED, wamid="wamid.ours")

    meta.take_in(
        shop,
        status(shop, "sent", wamid="wamid.ours", biz_opaque_callback_data="'; DROP TABLE messages"),
        status(shop, "delivered", wamid="wamid.ours", opaque=uuid4()),
    )

    assert message_row(sent)["state"] == "delivered"
