"""The inbox's list: whose threads, in which order, page by page, and found by words."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import Campaign, Membership, User
from revive_app.services.agents import shared_name
from revive_app.services.conversation import queue
from revive_app.services.conversation.queue import Order, Whose
from revive_app.vocabulary import CampaignStatus, Handler, Role
from tests.builders import Shop, Thread, hear_message, make_shop, make_thread

pytestmark = pytest.mark.usefixtures("clean_database")


@pytest.fixture
def shop() -> Shop:
    return make_shop()


def person(shop: Shop, name: str) -> UUID:
    with system_session() as session:
        user = User(email=f"{name.lower()}@example.com", name=name)
        session.add(user)
        session.flush()
        session.add(Membership(client_id=shop.client_id, user_id=user.id, role=Role.AGENT))
        return user.id


def thread(shop: Shop, name: str, *, left: float | None, said: float = 1, **settings: Any) -> Thread:
    """A thread whose window has so many hours left (None: none) and in which somebody spoke so many hours ago."""
    now = utc_now()
    made = make_thread(
        shop,
        first_name=name,
        window_expires_at=now + timedelta(hours=left) if left is not None else None,
        **settings,
    )
    with system_session() as session:
        session.run(
            "UPDATE conversations SET last_message_at = :at, last_message_direction = 'inbound' WHERE id = :id",
            at=now - timedelta(hours=said),
            id=made.conversation_id,
        )
    return made


def names(shop: Shop, *, user: UUID | None = None, now: datetime | None = None, **how: Any) -> list[str]:
    with tenant_session(shop.client_id) as session:
        page = queue.list_queue(session, user_id=user, now=now or utc_now(), **how)
    return [row.first_name for row in page.items]


def test_the_window_that_closes_next_comes_first_then_the_last_spoken_in(shop: Shop) -> None:
    thread(shop, "Closed long ago", left=-30, said=50)
    thread(shop, "Twenty hours", left=20, said=4)
    thread(shop, "Never wrote", left=None, said=3)
    thread(shop, "One hour", left=1, said=23)
    thread(shop, "Closed just now", left=-1, said=25)

    assert names(shop) == ["One hour", "Twenty hours", "Never wrote", "Closed just now", "Closed long ago"]
    assert names(shop, order=Order.NEWEST) == [
        "Never wrote",
        "Twenty hours",
        "One hour",
        "Closed just now",
        "Closed long ago",
    ]


@pytest.mark.parametrize("order", list(Order))
def test_pages_neither_skip_nor_repeat(shop: Shop, order: Order) -> None:
    for place in range(7):
        thread(shop, f"Open {place}", left=1 + place, said=place)
        thread(shop, f"Closed {place}", left=-1 - place, said=30 + place)
    now = utc_now()
    whole = names(shop, order=order, now=now, limit=50)

    seen: list[str] = []
    cursor = None
    with tenant_session(shop.client_id) as session:
        for _ in range(20):
            page = queue.list_queue(session, user_id=None, now=now, order=order, limit=3, cursor=cursor)
            seen += [row.first_name for row in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break

    assert len(whole) == 14
    assert seen == whole


def test_whose_threads_are_whose(shop: Shop) -> None:
    asha, rohan = person(shop, "Asha"), person(shop, "Rohan")
    thread(shop, "Agent's", left=5)
    thread(shop, "Nobody's", left=4, handler=Handler.HUMAN)
    thread(shop, "Asha's", left=3, handler=Handler.HUMAN, assigned_to=asha)
    thread(shop, "Rohan's", left=2, handler=Handler.HUMAN, assigned_to=rohan)
    asleep = utc_now() + timedelta(days=1)
    thread(shop, "Asleep", left=1, handler=Handler.HUMAN, assigned_to=asha, snoozed_until=asleep)
    answered = thread(shop, "Answered", left=6, handler=Handler.HUMAN)
    with system_session() as session:
        session.run(
            "UPDATE conversations SET last_message_direction = 'outbound' WHERE id = :id",
            id=answered.conversation_id,
        )

    assert names(shop, user=asha, whose=Whose.YOURS) == ["Asha's", "Nobody's", "Answered"]
    assert names(shop, user=asha, whose=Whose.WAITING) == ["Rohan's", "Asha's", "Nobody's"]
    assert names(shop, user=asha, whose=Whose.AGENT) == ["Agent's"]
    assert len(names(shop, user=asha, whose=Whose.ALL)) == 6
    with tenant_session(shop.client_id) as session:
        counts = queue.counts(session, user_id=asha, now=utc_now())
    assert (counts.yours, counts.waiting, counts.agent) == (3, 3, 1)


def test_words_find_threads_by_person_and_by_what_was_said(shop: Shop) -> None:
    farah = thread(shop, "Farah", left=5)
    meera = thread(shop, "Meera", left=4)
    hear_message(shop, farah, "Mangalsutra ki photo bhejo")
    hear_message(shop, meera, "Farah ne bola tha")
    other = make_shop()
    hear_message(other, thread(other, "Farah", left=1), "Mangalsutra")

    with tenant_session(shop.client_id) as session:
        by_word = queue.search(session, "mangal pho", now=utc_now())
        by_name = queue.search(session, "farah", now=utc_now())
        nothing = queue.search(session, "x", now=utc_now())

    assert [(row.first_name, row.found) for row in by_word] == [("Farah", "Mangalsutra ki photo bhejo")]
    assert {(row.first_name, row.found) for row in by_name} == {("Farah", ""), ("Meera", "Farah ne bola tha")}
    assert nothing == ()


def test_another_shop_sees_none_of_it(shop: Shop) -> None:
    thread(shop, "Farah", left=5)

    assert names(make_shop()) == []


def test_who_has_left_is_no_hurry_whatever_her_window_says(shop: Shop) -> None:
    thread(shop, "Left", left=2, said=1, dnd_at=utc_now())
    thread(shop, "Twenty hours", left=20, said=4)
    thread(shop, "Closed", left=-30, said=50)

    assert names(shop, order=Order.CLOSING) == ["Twenty hours", "Left", "Closed"]
    with tenant_session(shop.client_id) as session:
        rows = queue.list_queue(session, user_id=None, now=utc_now()).items
    assert [row.window_expires_at is None for row in rows] == [False, True, False]


@pytest.mark.parametrize(
    ("agents", "shared"), [(("Tara", "Tara"), "Tara"), (("Tara", "मीरा 🌸"), ""), (("Tara", ""), "Tara")]
)
def test_agents_are_called_by_one_name_only_where_they_share_it(
    shop: Shop, agents: tuple[str, str], shared: str
) -> None:
    with tenant_session(shop.client_id) as session:
        session.run(
            "UPDATE campaigns SET prompt_config = jsonb_build_object('agent_name', CAST(:name AS text))",
            name=agents[0],
        )
        session.add(
            Campaign(
                client_id=shop.client_id,
                name="New",
                status=CampaignStatus.ACTIVE,
                prompt_config={"agent_name": agents[1]},
            )
        )
        session.flush()

        assert shared_name(session) == shared
