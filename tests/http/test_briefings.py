"""Briefings over HTTP."""

from datetime import UTC, datetime, timedelta

from fastapi.testclient import TestClient

from revive_app.services import briefings
from tests.builders import Shop, make_shop
from tests.http.problems import assert_problem

NINE = datetime(2026, 11, 29, 3, 35, tzinfo=UTC)


def test_the_newest_comes_first_and_pages_follow(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    make_shop()
    for day in range(3):
        briefings.run_due(lambda: True, now=NINE + timedelta(days=day))

    first = api.get("/api/v1/briefings", params={"limit": 2}, headers=key).json()
    rest = api.get(
        "/api/v1/briefings", params={"limit": 2, "cursor": first["next_cursor"]}, headers=key
    ).json()

    assert [item["day"] for item in first["items"] + rest["items"]] == [
        "2026-12-01",
        "2026-11-30",
        "2026-11-29",
    ]
    assert rest["next_cursor"] is None
    newest = first["items"][0]
    assert (newest["sent"], newest["kept_because"]) == (False, briefings.NO_PHONE)
    assert newest["words"].startswith("☀️ *Good morning, ")
    assert newest["facts"]["failed"] == {}
    assert newest["facts"]["won_rupees"] == 0
    assert newest["created_at"].endswith("Z")


def test_a_bad_page_is_refused(api: TestClient, key: dict[str, str]) -> None:
    assert_problem(api.get("/api/v1/briefings", params={"limit": 0}, headers=key), 422)
    assert_problem(api.get("/api/v1/briefings", params={"cursor": "nonsense"}, headers=key), 422)
