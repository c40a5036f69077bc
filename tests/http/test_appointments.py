"""The shop's book over HTTP."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.db import system_session
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.http.problems import assert_problem

VISITS = "/api/v1/appointments"
EVERY_DAY = {day: [["00:00", "23:30"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}


@pytest.fixture
def shop(clean_database: None) -> Shop:
    return make_shop(opening_hours=EVERY_DAY, address="Green door, Johari Bazaar", visit_capacity=1)


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Asha")


@pytest.fixture
def slot(api: TestClient, key: dict[str, str]) -> str:
    """A forenoon three days away that is free: hours later the shop is still open."""
    items = api.get(f"{VISITS}/slots", headers=key).json()["items"]
    times = {at: datetime.fromisoformat(at) for at in items}
    return next(at for at, time in times.items() if time.hour == 6 and time > utc_now() + timedelta(days=3))


def book(api: TestClient, key: dict[str, str], thread: Thread, at: str, **more: Any) -> dict[str, Any]:
    body = {"contact_id": str(thread.contact_id), "starts_at": at, **more}
    response = api.post(VISITS, json=body, headers=key)
    assert response.status_code == 201, response.text
    return response.json()


def messages() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM messages ORDER BY id")


def test_a_colleague_books_a_visit_and_the_customer_is_told(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str
) -> None:
    visit = book(api, key, thread, slot, note="Bridal set")

    assert (visit["status"], visit["source"], visit["starts_at"], visit["squeezed"]) == (
        "confirmed",
        "staff",
        slot,
        False,
    )
    assert visit["contact"]["first_name"] == "Asha"
    assert visit["conversation_id"] == str(thread.conversation_id)
    (told,) = messages()
    assert told["content"].startswith("You are booked: ")
    assert "Green door, Johari Bazaar" in told["content"]
    assert visit["calendar_url"] in told["content"]
    pressed = [button["reply"]["id"] for button in told["payload"]["interactive"]["action"]["buttons"]]
    assert pressed == [f"visit_change:{visit['id']}", f"visit_cancel:{visit['id']}"]
    assert slot not in api.get(f"{VISITS}/slots", headers=key).json()["items"]
    assert api.get(f"{VISITS}/{visit['id']}", headers=key).json() == visit


def test_nobody_is_told_when_that_is_asked_for_or_her_window_is_closed(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread, slot: str
) -> None:
    book(api, key, thread, slot, notify=False)
    late = make_thread(shop, window_expires_at=utc_now() - timedelta(hours=1))
    book(api, key, late, slot, squeeze=True)

    assert messages() == []


def test_a_taken_time_and_a_closed_shop_say_so_and_write_nothing(
    api: TestClient, key: dict[str, str], shop: Shop, thread: Thread, slot: str
) -> None:
    book(api, key, thread, slot, notify=False)
    other = make_thread(shop)

    taken = api.post(VISITS, json={"contact_id": str(other.contact_id), "starts_at": slot}, headers=key)
    odd = (datetime.fromisoformat(slot) + timedelta(minutes=3)).isoformat()
    closed = api.post(VISITS, json={"contact_id": str(other.contact_id), "starts_at": odd}, headers=key)

    assert assert_problem(taken, 409)["type"] == "urn:revive:slot_taken"
    assert assert_problem(closed, 409)["type"] == "urn:revive:shop_closed"
    assert scalar("SELECT count(*) FROM appointments") == 1


def test_moving_and_calling_off_are_told(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str
) -> None:
    visit = book(api, key, thread, slot, notify=False)
    later = (datetime.fromisoformat(slot) + timedelta(hours=2)).isoformat()

    moved = api.patch(f"{VISITS}/{visit['id']}", json={"starts_at": later}, headers=key).json()
    off = api.patch(f"{VISITS}/{visit['id']}", json={"status": "cancelled"}, headers=key).json()

    assert datetime.fromisoformat(moved["starts_at"]) == datetime.fromisoformat(later)
    assert off["status"] == "cancelled"
    assert [message["content"].split(" ")[0:4] for message in messages()] == [
        ["Your", "visit", "is", "moved"],
        ["We", "are", "sorry,", "we"],
    ]
    again = api.patch(f"{VISITS}/{visit['id']}", json={"status": "confirmed"}, headers=key)
    assert assert_problem(again, 409)["type"] == "urn:revive:visit_over"


def test_how_a_visit_ended_is_nobodys_news(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str
) -> None:
    visit = book(api, key, thread, slot, notify=False)

    ended = api.patch(f"{VISITS}/{visit['id']}", json={"status": "no_show"}, headers=key).json()

    assert ended["status"] == "no_show"
    assert messages() == []


def test_who_saw_an_older_one_is_told_so(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str
) -> None:
    visit = book(api, key, thread, slot, notify=False)
    api.patch(f"{VISITS}/{visit['id']}", json={"note": "Brings her mother"}, headers=key)

    stale = api.patch(
        f"{VISITS}/{visit['id']}", json={"status": "done", "version": visit["version"]}, headers=key
    )

    assert assert_problem(stale, 409)["type"] == "urn:revive:stale_version"
    assert scalar("SELECT status FROM appointments") == "confirmed"


def test_visits_are_listed_by_their_time_page_by_page(
    api: TestClient, key: dict[str, str], shop: Shop, slot: str
) -> None:
    first = datetime.fromisoformat(slot)
    starts = [first + timedelta(hours=hours) for hours in (4, 0, 2)]
    for at in starts:
        book(api, key, make_thread(shop), at.isoformat(), notify=False)

    seen: list[datetime] = []
    cursor: str | None = ""
    while cursor is not None:
        page = api.get(f"{VISITS}?limit=2{f'&cursor={cursor}' if cursor else ''}", headers=key).json()
        seen += [datetime.fromisoformat(item["starts_at"]) for item in page["items"]]
        cursor = page["next_cursor"]
    until = (first + timedelta(hours=4)).isoformat().replace("+00:00", "Z")
    between = api.get(f"{VISITS}?starts_from={slot}&starts_before={until}", headers=key).json()["items"]

    assert seen == sorted(starts)
    assert len(between) == 2


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"contact_id": "x", "starts_at": "2030-01-01T10:00:00Z"},
        {"starts_at": "2030-01-01T10:00:00"},
        {"starts_at": "2020-01-01T10:00:00Z"},
        {"starts_at": "2030-01-01T10:00:00Z", "colour": "red"},
        {"starts_at": "2030-01-01T10:00:00Z", "note": "x" * 2001},
    ],
)
def test_what_is_no_visit_is_refused(
    api: TestClient, key: dict[str, str], thread: Thread, body: dict[str, Any]
) -> None:
    full = {"contact_id": str(thread.contact_id), **body} if body else {}

    assert_problem(api.post(VISITS, json=full, headers=key), 422)
    assert scalar("SELECT count(*) FROM appointments") == 0


def test_another_shops_people_and_visits_are_unknown(
    api: TestClient, key: dict[str, str], shop: Shop, slot: str
) -> None:
    stranger = make_shop(opening_hours=EVERY_DAY)
    theirs = make_thread(stranger)
    body = {"contact_id": str(theirs.contact_id), "starts_at": slot}

    foreign = api.post(VISITS, json=body, headers=key)
    unknown = api.post(VISITS, json={**body, "contact_id": str(uuid4())}, headers=key)

    assert assert_problem(foreign, 404) == assert_problem(unknown, 404)
    assert_problem(api.get(f"{VISITS}/{uuid4()}", headers=key), 404)
    assert_problem(api.patch(f"{VISITS}/{uuid4()}", json={"note": "x"}, headers=key), 404)
    assert scalar("SELECT count(*) FROM appointments") == 0


# --- hours ---------------------------------------------------------------------------------------------


def test_the_hours_are_read_and_changed(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    change = {
        "opening_hours": {"sat": [["10:30", "14:00"], ["15:00", "20:30"]]},
        "closed_days": ["2026-12-25", "2026-12-25"],
        "visit_minutes": 45,
        "visit_capacity": 3,
        "reminder_template_name": "visit_soon",
    }

    changed = api.patch(f"{VISITS}/settings", json=change, headers=key).json()

    assert changed == {
        **change,
        "closed_days": ["2026-12-25"],
        "visit_notice_minutes": 60,
        "visit_days_ahead": 14,
        "address": "Green door, Johari Bazaar",
        "timezone": "Asia/Kolkata",
    }
    assert api.get(f"{VISITS}/settings", headers=key).json() == changed


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"opening_hours": {"someday": []}}, "opening_hours.someday"),
        ({"opening_hours": {"mon": [["20:00", "10:00"]]}}, "opening_hours.mon"),
        ({"closed_days": ["Christmas"]}, "closed_days"),
        ({"visit_minutes": 5}, "visit_minutes"),
        ({"visit_capacity": 0}, "visit_capacity"),
        ({"visit_days_ahead": 91}, "visit_days_ahead"),
        ({"wishes": 1}, "wishes"),
    ],
)
def test_hours_nobody_could_keep_are_refused(
    api: TestClient, key: dict[str, str], shop: Shop, change: dict[str, Any], field: str
) -> None:
    before = api.get(f"{VISITS}/settings", headers=key).json()

    problem = assert_problem(api.patch(f"{VISITS}/settings", json=change, headers=key), 422)

    assert problem["errors"][0]["field"] == field
    assert api.get(f"{VISITS}/settings", headers=key).json() == before


# --- the calendar file ---------------------------------------------------------------------------------


def test_the_calendar_file_needs_its_address_and_nothing_else(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str
) -> None:
    visit = book(api, key, thread, slot, notify=False)
    path = visit["calendar_url"].removeprefix("http://localhost:8000")

    file = api.get(path)
    api.patch(f"{VISITS}/{visit['id']}", json={"status": "cancelled", "notify": False}, headers=key)

    assert file.status_code == 200
    assert file.headers["content-type"] == "text/calendar; charset=utf-8"
    assert f"DTSTART:{datetime.fromisoformat(slot):%Y%m%dT%H%M%SZ}\r\n" in file.text
    assert "LOCATION:Green door\\, Johari Bazaar\r\n" in file.text
    assert "STATUS:CANCELLED\r\n" in api.get(path).text


@pytest.mark.parametrize(
    "change", [lambda t: "x", lambda t: t[:-1], lambda t: f"Q{t[1:]}", lambda t: f"{t}%"]
)
def test_a_calendar_address_cannot_be_made_up(
    api: TestClient, key: dict[str, str], thread: Thread, slot: str, change: Any
) -> None:
    visit = book(api, key, thread, slot, notify=False)
    token = visit["calendar_url"].rpartition("/")[2].removesuffix(".ics")

    assert_problem(api.get(f"/api/v1/visits/{change(token)}.ics"), 404)
