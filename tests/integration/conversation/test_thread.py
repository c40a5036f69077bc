"""A thread as somebody reads it: bubbles in order, reactions on them, quotes from before, what happened between."""

import pytest

from revive_app.db import tenant_session
from revive_app.errors import NotFound
from revive_app.services import activity
from revive_app.services.conversation import thread as reading
from revive_app.services.conversation.thread import Reading
from revive_app.vocabulary import ActivityType, MessageState, Sender
from tests.builders import Shop, Thread, hear_message, make_shop, make_thread, queue_message

pytestmark = pytest.mark.usefixtures("clean_database")


@pytest.fixture
def shop() -> Shop:
    return make_shop()


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Ananya")


def read(shop: Shop, thread: Thread, limit: int = 40) -> Reading:
    with tenant_session(shop.client_id) as session:
        return reading.read_thread(session, thread.conversation_id, limit=limit)


def test_bubbles_come_in_order_with_reactions_and_what_happened(shop: Shop, thread: Thread) -> None:
    hear_message(shop, thread, "Price?", wamid="wamid.1")
    queue_message(
        shop, thread, content="₹4,85,000", wamid="wamid.2", state=MessageState.READ, sender=Sender.AGENT
    )
    for emoji in ("❤️", "👍"):
        reaction = {"type": "reaction", "reaction": {"message_id": "wamid.2", "emoji": emoji}}
        hear_message(shop, thread, emoji, message_type="reaction", payload=reaction)
    with tenant_session(shop.client_id) as session:
        for kind, words in (
            (ActivityType.SYSTEM, "A human took over"),
            (ActivityType.THINKING, "intent=price"),
        ):
            activity.log(
                session, shop.client_id, kind, words, conversation_id=thread.conversation_id, agent="Kavita"
            )

    found = read(shop, thread)

    assert [one.content for one in found.said] == ["Price?", "₹4,85,000"]
    assert found.reactions == {"wamid.2": "👍"}
    assert [(line.agent, line.detail) for line in found.lines] == [("Kavita", "A human took over")]
    assert (found.head.first_name, found.older) == ("Ananya", False)


def test_a_quoted_bubble_is_there_though_it_is_older(shop: Shop, thread: Thread) -> None:
    hear_message(shop, thread, "The first", wamid="wamid.first")
    hear_message(shop, thread, "In between")
    hear_message(shop, thread, "About that", reply_to_wamid="wamid.first")

    found = read(shop, thread, limit=2)

    assert [one.content for one in found.said] == ["In between", "About that"]
    assert found.older
    assert found.quoted["wamid.first"].content == "The first"


def test_a_bubble_of_ours_quotes_by_its_body(shop: Shop, thread: Thread) -> None:
    hear_message(shop, thread, "Price?", wamid="wamid.1")
    body = {"type": "text", "text": {"body": "₹100"}, "context": {"message_id": "wamid.1"}}
    queue_message(shop, thread, content="₹100", payload=body)

    found = read(shop, thread)

    assert reading.quoted_by(found.said[1]) == "wamid.1"
    assert found.quoted["wamid.1"].content == "Price?"


def test_another_shop_s_thread_does_not_exist(shop: Shop, thread: Thread) -> None:
    with tenant_session(make_shop().client_id) as session, pytest.raises(NotFound):
        reading.read_thread(session, thread.conversation_id, limit=5)
