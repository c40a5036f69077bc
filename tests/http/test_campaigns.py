"""Campaigns over HTTP: made, shaped, switched, and deleted only while nothing was sent."""

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.services import accounts, api_keys
from revive_app.vocabulary import Role
from tests.builders import PERSONA, Shop, make_shop, make_thread, queue_message, scalar
from tests.http.problems import assert_problem

CAMPAIGNS = "/api/v1/campaigns/"


def create(api: TestClient, key: dict[str, str], **more: Any) -> dict[str, Any]:
    response = api.post(CAMPAIGNS, json={"name": "Akshaya", **PERSONA, **more}, headers=key)
    assert response.status_code == 201, response.text
    return response.json()


def test_a_new_campaign_is_a_draft_with_the_prompt_its_sliders_make(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    made = create(
        api,
        key,
        agent_name="Meera",
        tone=10,
        tenacity=90,
        emoji_usage=0,
        response_length=50,
        skills={"discount_authority": {"enabled": True, "max_percent": 50}},
        timezone="Asia/Dubai",
        template_name="win_back",
    )

    assert (made["name"], made["status"], made["is_default"]) == ("Akshaya", "draft", False)
    assert (made["timezone"], made["template_name"]) == ("Asia/Dubai", "win_back")
    config = made["prompt_config"]
    assert (config["agent_name"], config["tone"], config["tenacity"]) == ("Meera", 10, 90)
    assert config["skills"] == {"discount_authority": {"enabled": True, "max_percent": 20}}
    assert config["system_prompt"].startswith("You are Meera, the WhatsApp assistant of Shop ")
    for words in ("Be extremely formal", "Do NOT use emojis", "up to 20 % off"):
        assert words in config["system_prompt"]
    assert api.get(f"{CAMPAIGNS}{made['id']}", headers=key).json() == made
    assert (
        scalar("SELECT detail FROM activity_events ORDER BY id DESC LIMIT 1") == "Campaign created: Akshaya"
    )


def test_the_first_campaign_of_a_shop_answers_people_nobody_wrote_to(
    api: TestClient, clean_database: None
) -> None:
    with system_session() as session:
        place = accounts.create_user(
            session, email="a@b.example", password="a long password", shop="New", role=Role.OWNER
        )
        key = {"Authorization": f"Bearer {api_keys.add_key(session, place.client_id, name='t')}"}

    assert [create(api, key)["is_default"], create(api, key)["is_default"]] == [True, False]


def test_the_list_is_paged_filtered_and_newest_first(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    names = [create(api, key, name=f"C{number}")["name"] for number in range(3)]

    first = api.get(CAMPAIGNS, params={"limit": 2, "status": "draft"}, headers=key).json()
    rest = api.get(
        CAMPAIGNS, params={"limit": 2, "status": "draft", "cursor": first["next_cursor"]}, headers=key
    ).json()

    assert [item["name"] for item in first["items"] + rest["items"]] == names[::-1]
    assert rest["next_cursor"] is None
    active = api.get("/api/v1/campaigns", params={"status": "active"}, headers=key).json()["items"]
    assert [item["id"] for item in active] == [str(shop.campaign_id)]


def test_sliders_and_skills_are_laid_over_and_the_prompt_follows(
    api: TestClient, key: dict[str, str]
) -> None:
    made = create(api, key, tone=50, skills={"catalog": True})

    changed = api.patch(
        f"{CAMPAIGNS}{made['id']}",
        json={"status": "active", "prompt_config": {"tone": 95}, "skills": {"virtual_try_on": True}},
        headers=key,
    ).json()

    assert (changed["status"], changed["version"]) == ("active", made["version"] + 1)
    assert changed["prompt_config"]["skills"] == {"catalog": True, "virtual_try_on": True}
    assert "Gen-Z" in changed["prompt_config"]["system_prompt"]
    assert "virtual try-on" in changed["prompt_config"]["system_prompt"]


def test_a_prompt_of_ones_own_stays_until_it_is_taken_away(api: TestClient, key: dict[str, str]) -> None:
    made = create(api, key)
    address = f"{CAMPAIGNS}{made['id']}"

    own = api.patch(address, json={"prompt_config": {"system_prompt": "Be Asha."}}, headers=key).json()
    moved = api.patch(address, json={"prompt_config": {"tone": 5}}, headers=key).json()
    back = api.patch(address, json={"prompt_config": {"system_prompt": ""}}, headers=key).json()

    assert own["prompt_config"]["system_prompt"] == "Be Asha."
    assert moved["prompt_config"]["system_prompt"] == "Be Asha."
    assert "Be extremely formal" in back["prompt_config"]["system_prompt"]


def test_a_whole_config_read_and_written_back_changes_nothing(api: TestClient, key: dict[str, str]) -> None:
    made = create(api, key, tone=20)

    again = api.patch(
        f"{CAMPAIGNS}{made['id']}", json={"prompt_config": made["prompt_config"]}, headers=key
    ).json()
    moved = api.patch(f"{CAMPAIGNS}{made['id']}", json={"prompt_config": {"tone": 90}}, headers=key).json()

    assert again["prompt_config"] == made["prompt_config"]
    assert moved["prompt_config"]["system_prompt"] != made["prompt_config"]["system_prompt"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "   "}, "name"),
        ({"agent_name": "   "}, "agent_name"),
        ({"name": "x" * 121}, "name"),
        ({"tone": 101}, "tone"),
        ({"tenacity": -1}, "tenacity"),
        ({"emoji_usage": "much"}, "emoji_usage"),
        ({"response_length": 1.5}, "response_length"),
        ({"timezone": "Mars/Base"}, "timezone"),
        ({"skills": []}, "skills"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_is_made(
    api: TestClient, key: dict[str, str], body: dict[str, Any], field: str
) -> None:
    before = scalar("SELECT count(*) FROM campaigns")

    problem = assert_problem(api.post(CAMPAIGNS, json={"name": "x", **PERSONA, **body}, headers=key), 422)

    assert field in {error["field"] for error in problem["errors"]}
    assert scalar("SELECT count(*) FROM campaigns") == before


@pytest.mark.parametrize("missing", ["name", *PERSONA])
def test_nothing_of_a_persona_is_guessed(
    api: TestClient, key: dict[str, str], shop: Shop, missing: str
) -> None:
    body = {"name": "Akshaya", **PERSONA}
    del body[missing]

    problem = assert_problem(api.post(CAMPAIGNS, json=body, headers=key), 422)

    assert problem["errors"] == [{"field": missing, "reason": "Field required"}]
    assert scalar("SELECT count(*) FROM campaigns") == 1


@pytest.mark.parametrize(
    ("patch", "status"),
    [
        ({"status": "dancing"}, 422),
        ({"prompt_config": {"tone": 300}}, 422),
        ({"prompt_config": {"tone": True}}, 422),
        ({"prompt_config": {"mood": "blue"}}, 422),
        ({"colour": "gold"}, 422),
        ({"name": "other", "version": 99}, 409),
    ],
)
def test_a_refused_change_changes_nothing(
    api: TestClient, key: dict[str, str], patch: dict[str, Any], status: int
) -> None:
    made = create(api, key)

    assert_problem(api.patch(f"{CAMPAIGNS}{made['id']}", json=patch, headers=key), status)

    assert api.get(f"{CAMPAIGNS}{made['id']}", headers=key).json() == made


def test_it_is_deleted_only_while_nothing_was_sent(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    unused = create(api, key)["id"]
    queue_message(shop, make_thread(shop))

    assert api.delete(f"{CAMPAIGNS}{unused}", headers=key).status_code == 204
    refusal = assert_problem(api.delete(f"{CAMPAIGNS}{shop.campaign_id}", headers=key), 409)

    assert "Archive" in refusal["detail"]
    assert_problem(api.get(f"{CAMPAIGNS}{unused}", headers=key), 404)
    assert scalar("SELECT count(*) FROM campaigns") == 1


def test_another_shops_campaign_is_not_there(api: TestClient, key: dict[str, str]) -> None:
    other = make_shop()
    unknown = assert_problem(api.get(f"{CAMPAIGNS}{uuid4()}", headers=key), 404)

    for call in (
        api.get(f"{CAMPAIGNS}{other.campaign_id}", headers=key),
        api.patch(f"{CAMPAIGNS}{other.campaign_id}", json={"name": "mine"}, headers=key),
        api.delete(f"{CAMPAIGNS}{other.campaign_id}", headers=key),
    ):
        assert assert_problem(call, 404) == unknown
    assert scalar("SELECT name FROM campaigns WHERE id = :id", id=other.campaign_id) == "Shaadi"
