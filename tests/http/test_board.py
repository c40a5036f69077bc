"""The Command Center over HTTP: leads moved and found, the numbers above them, a person's timeline, The Matrix."""

from datetime import timedelta
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.services import activity
from revive_app.vocabulary import ActivityType, Sender
from tests.builders import Shop, make_thread, queue_message, scalar
from tests.http.problems import assert_problem


def test_a_stale_version_changes_nothing(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/dashboard/leads/{thread.lead_id}"

    moved = api.patch(path, json={"status": "interest", "version": 1}, headers=key).json()
    assert_problem(api.patch(path, json={"status": "won", "version": 1}, headers=key), 409)

    assert (moved["status"], moved["version"]) == ("interest", 2)
    assert scalar("SELECT status FROM leads") == "interest"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"potential_value": -1}, "potential_value"),
        ({"potential_value": 10_000_000_001}, "potential_value"),
        ({"potential_value": "a lot"}, "potential_value"),
        ({"status": "lost"}, "status"),
        ({"status": "dnd"}, "status"),
        ({"phone": "nonsense"}, "phone"),
    ],
)
def test_a_bad_change_names_its_field(
    api: TestClient, shop: Shop, key: dict[str, str], change: dict, field: str
) -> None:
    thread = make_thread(shop)

    problem = assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{thread.lead_id}", json=change, headers=key), 422
    )

    assert problem["errors"][0]["field"] == field
    assert scalar("SELECT version FROM leads") == 1


def test_a_phone_that_belongs_to_somebody_else_is_refused(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    first, second = make_thread(shop), make_thread(shop)

    assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{first.lead_id}", json={"phone": second.phone}, headers=key), 422
    )

    assert scalar("SELECT phone FROM contacts WHERE id = :id", id=first.contact_id) == first.phone


def test_leads_are_filtered_and_searched_as_text_not_as_patterns(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    asha = make_thread(shop, first_name="Asha", status="interest")
    make_thread(shop, first_name="Percent %_ lady", status="new")

    def found(**query: str) -> list[str]:
        return [
            item["first_name"]
            for item in api.get("/api/v1/dashboard/leads", params=query, headers=key).json()["items"]
        ]

    assert found(q="ash") == ["Asha"]
    assert found(q="%_") == ["Percent %_ lady"]
    assert found(q="'; DROP TABLE leads; --") == []
    assert found(stage="interest") == ["Asha"]
    assert found(q=asha.phone[3:]) == ["Asha"]
    assert found(campaign=str(uuid4())) == []


def test_stats_and_pipeline_count_what_is_there(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    for status, value in (("won", 50_000), ("interest", 20_000), ("interest", 1_000), ("dnd", 9)):
        thread = make_thread(shop, status=status)
        with system_session() as session:
            session.run(
                "UPDATE leads SET potential_value = :value WHERE id = :id", value=value, id=thread.lead_id
            )

    stats = api.get("/api/v1/dashboard/stats", headers=key).json()
    pipeline = api.get("/api/v1/dashboard/pipeline-stats", headers=key).json()

    assert (stats["total_leads"], stats["won"], stats["active_conversations"]) == (4, 1, 4)
    assert (stats["revenue_in_pipeline"], stats["won_revenue"]) == (21_000, 50_000)
    assert {stage["status"]: (stage["count"], stage["revenue"]) for stage in pipeline["stages"]} == {
        "new": (0, 0),
        "contacted": (0, 0),
        "interest": (2, 21_000),
        "negotiating": (0, 0),
        "won": (1, 50_000),
        "dnd": (1, 9),
    }
    assert pipeline["total_revenue"] == 71_009


def test_the_response_rate_is_of_the_people_campaigns_wrote_to(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    now = utc_now()
    for answered in (True, False, False, False):
        thread = make_thread(shop)
        queue_message(
            shop,
            thread,
            sender=Sender.BLAST,
            state="read",
            accepted_at=now,
            happened_at=now - timedelta(hours=2),
        )
        with system_session() as session:
            session.run(
                "UPDATE conversations SET last_inbound_at = :at WHERE id = :id",
                at=now - timedelta(hours=1 if answered else 3),
                id=thread.conversation_id,
            )

    assert api.get("/api/v1/dashboard/stats", headers=key).json()["response_rate"] == 25.0


def test_recent_shows_the_last_50_newest_first(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    with system_session() as session:
        for number in range(60):
            activity.log(session, shop.client_id, ActivityType.SYSTEM, f"line {number}\nwith a break")
    activity.number_new(shop.client_id)

    items = api.get("/api/v1/activity/recent", headers=key).json()["items"]

    assert [item["detail"] for item in items] == [
        f"line {number} with a break" for number in range(59, 9, -1)
    ]
    assert [item["position"] for item in items] == list(range(60, 10, -1))


def test_a_persons_timeline_is_read_page_by_page(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    written = {str(queue_message(shop, thread, content=f"No. {number}")) for number in range(5)}
    path = f"/api/v1/dashboard/leads/{thread.lead_id}/timeline"

    read: list[str] = []
    cursor = None
    for _ in range(3):
        page = api.get(
            path, headers=key, params={"limit": 2, **({"cursor": cursor} if cursor else {})}
        ).json()
        read += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]

    assert cursor is None
    assert len(read) == 5
    assert set(read) == written
