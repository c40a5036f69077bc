"""What waits for people, and orders worked off, over HTTP."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.models import Conversation, Order
from revive_app.services import staff_tasks
from revive_app.vocabulary import StaffTaskKind
from tests.builders import Shop, Thread, make_shop, make_thread, queue_message, scalar
from tests.http.problems import assert_problem

TASKS, ORDERS = "/api/v1/tasks", "/api/v1/orders"


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Asha")


def ask(shop: Shop, thread: Thread, kind: StaffTaskKind = StaffTaskKind.HANDOFF, title: str = "Look") -> UUID:
    with tenant_session(shop.client_id) as session:
        conversation = session.get_one(Conversation, thread.conversation_id)
        return staff_tasks.ask(session, kind, title, conversation=conversation, detail="Wants: a haar")


def make_order(shop: Shop, thread: Thread) -> UUID:
    message = queue_message(shop, thread)
    with system_session() as session:
        order = Order(
            client_id=shop.client_id,
            contact_id=thread.contact_id,
            lead_id=thread.lead_id,
            message_id=message,
            items=[
                {"sku": "A", "name": "Haar", "quantity": 2, "price": 50_000, "claimed_price": 49_000},
                {"sku": "gone", "name": None, "quantity": 1, "price": None, "claimed_price": 700},
            ],
            total=100_000,
            claimed_total=98_700,
        )
        session.add(order)
        session.flush()
        return order.id


# --- tasks ---------------------------------------------------------------------------------------------


def test_a_task_is_read_and_closed(api: TestClient, key: dict[str, str], shop: Shop, thread: Thread) -> None:
    task = ask(shop, thread)

    (listed,) = api.get(f"{TASKS}?status=open", headers=key).json()["items"]
    closed = api.patch(f"{TASKS}/{task}", json={"status": "done"}, headers=key).json()

    assert (listed["id"], listed["kind"], listed["title"], listed["detail"], listed["contact_name"]) == (
        str(task),
        "handoff",
        "Look",
        "Wants: a haar",
        "Asha",
    )
    assert closed["status"] == "done"
    assert closed["closed_at"] is not None
    assert api.get(f"{TASKS}?status=open", headers=key).json()["items"] == []
    assert api.get(TASKS, headers=key).json()["items"] == [closed]
    assert scalar("SELECT detail FROM activity_events") == "Task done: Look"


def test_a_second_cause_joins_the_open_task_and_a_closed_one_stays_closed(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    first = ask(shop, thread)
    assert ask(shop, thread, title="Look now") == first
    other_kind = ask(shop, thread, StaffTaskKind.TRY_ON)
    api.patch(f"{TASKS}/{first}", json={"status": "dismissed"}, headers=key)
    second = ask(shop, thread, title="Look again")

    assert len({first, other_kind, second}) == 3
    reopened = api.patch(f"{TASKS}/{first}", json={"status": "open"}, headers=key)
    assert assert_problem(reopened, 409)["type"] == "urn:revive:task_open"
    assert scalar("SELECT status FROM staff_tasks WHERE id = :id", id=first) == "dismissed"


def test_tasks_are_filtered_and_paged(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    ask(shop, thread)
    ask(shop, thread, StaffTaskKind.PHOTO)
    ask(shop, make_thread(shop))

    kinds = [item["kind"] for item in api.get(f"{TASKS}?kind=photo", headers=key).json()["items"]]
    hers = api.get(f"{TASKS}?conversation_id={thread.conversation_id}", headers=key).json()["items"]
    first = api.get(f"{TASKS}?limit=2", headers=key).json()
    rest = api.get(f"{TASKS}?limit=2&cursor={first['next_cursor']}", headers=key).json()

    assert kinds == ["photo"]
    assert len(hers) == 2
    assert (len(first["items"]), len(rest["items"]), rest["next_cursor"]) == (2, 1, None)


@pytest.mark.parametrize("body", [{"status": "half"}, {"colour": 1}, {"assigned_to": "me"}])
def test_what_is_no_change_is_refused(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread, body: dict[str, Any]
) -> None:
    task = ask(shop, thread)

    assert_problem(api.patch(f"{TASKS}/{task}", json=body, headers=key), 422)
    assert_problem(api.patch(f"{TASKS}/{task}", json={"assigned_to": str(uuid4())}, headers=key), 404)
    assert scalar("SELECT status FROM staff_tasks") == "open"


def test_handing_back_closes_what_waited(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    ask(shop, thread)
    photo = ask(shop, thread, StaffTaskKind.PHOTO)
    for handler in ("human", "agent"):
        api.patch(f"/api/v1/conversations/{thread.conversation_id}", json={"handler": handler}, headers=key)

    (left,) = api.get(f"{TASKS}?status=open", headers=key).json()["items"]
    assert left["id"] == str(photo)


def test_a_takeover_shows_what_the_thread_is_about(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    path = f"/api/v1/conversations/{thread.conversation_id}"

    taken = api.patch(path, json={"handler": "human"}, headers=key).json()
    back = api.patch(path, json={"handler": "agent"}, headers=key).json()

    assert taken["handoff"]["why"] == "A colleague took over"
    assert taken["handoff"]["handed_over_at"] is not None
    assert back["handoff"] is None


# --- orders --------------------------------------------------------------------------------------------


def test_an_order_is_read_with_both_prices(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    order = make_order(shop, thread)

    (listed,) = api.get(f"{ORDERS}?status=received", headers=key).json()["items"]

    assert (listed["id"], listed["total"], listed["claimed_total"]) == (str(order), 100_000, 98_700)
    assert listed["items"][1] == {
        "sku": "gone",
        "name": None,
        "quantity": 1,
        "price": None,
        "claimed_price": 700,
    }
    assert listed["conversation_id"] == str(thread.conversation_id)
    assert api.get(f"{ORDERS}/{order}", headers=key).json() == listed


def test_an_order_goes_forward_step_by_step_and_the_customer_hears_of_it(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    order = make_order(shop, thread)
    ask(shop, thread, StaffTaskKind.ORDER)

    confirmed = api.patch(f"{ORDERS}/{order}", json={"status": "confirmed", "notify": True}, headers=key)
    fulfilled = api.patch(f"{ORDERS}/{order}", json={"status": "fulfilled"}, headers=key)

    assert (confirmed.json()["status"], fulfilled.json()["status"]) == ("confirmed", "fulfilled")
    with system_session() as session:
        said = [
            row["content"] for row in session.rows("SELECT content FROM messages WHERE sender = 'system'")
        ]
    assert len(said) == 1
    assert said[0].startswith("Your order of ")
    assert scalar("SELECT status FROM staff_tasks") == "done"
    back = api.patch(f"{ORDERS}/{order}", json={"status": "cancelled"}, headers=key)
    assert assert_problem(back, 409)["type"] == "urn:revive:order_over"
    assert scalar("SELECT status FROM orders") == "fulfilled"


def test_a_stale_and_a_wrong_change_leave_the_order_alone(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread
) -> None:
    order = make_order(shop, thread)
    api.patch(f"{ORDERS}/{order}", json={"note": "Ring size 12"}, headers=key)

    stale = api.patch(f"{ORDERS}/{order}", json={"status": "confirmed", "version": 1}, headers=key)

    assert assert_problem(stale, 409)["type"] == "urn:revive:stale_version"
    assert_problem(api.patch(f"{ORDERS}/{order}", json={"status": "lost"}, headers=key), 422)
    assert_problem(api.patch(f"{ORDERS}/{order}", json={"total": 1}, headers=key), 422)
    assert (scalar("SELECT status FROM orders"), scalar("SELECT note FROM orders")) == (
        "received",
        "Ring size 12",
    )


def test_another_shops_tasks_and_orders_are_unknown(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger)
    task, order = ask(stranger, theirs), make_order(stranger, theirs)

    for path in (f"{TASKS}/{task}", f"{ORDERS}/{order}"):
        unknown = f"{path.rpartition('/')[0]}/{uuid4()}"
        assert assert_problem(api.get(path, headers=key), 404) == assert_problem(
            api.get(unknown, headers=key), 404
        )
        closed = {"status": "done"} if path.startswith(TASKS) else {"status": "cancelled"}
        assert_problem(api.patch(path, json=closed, headers=key), 404)
    assert api.get(TASKS, headers=key).json()["items"] == []
    assert api.get(ORDERS, headers=key).json()["items"] == []
    assert scalar("SELECT status FROM staff_tasks") == "open"
    assert scalar("SELECT status FROM orders") == "received"
