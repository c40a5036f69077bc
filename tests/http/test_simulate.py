"""`/simulate`: the pipeline as it is, leaving no trace."""

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.models import Product
from tests.builders import Shop, make_shop
from tests.http.problems import assert_problem

SIMULATE = "/api/v1/simulate"


@pytest.fixture(autouse=True)
def jhumka(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        session.add(
            Product(
                client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", category="Earrings", price=84_500
            )
        )


def rows() -> dict[str, int]:
    """How many rows each table holds."""
    with system_session() as session:
        tables = [
            row["tablename"]
            for row in session.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ]
        return {table: session.rows(f'SELECT count(*) AS n FROM "{table}"')[0]["n"] for table in tables}


def ask(api: TestClient, key: dict[str, str], shop: Shop, *said: str, **more: Any) -> dict[str, Any]:
    messages = [
        {"role": "user" if place % 2 == 0 else "assistant", "content": text}
        for place, text in enumerate(said)
    ]
    body = {"campaign_id": str(shop.campaign_id), "messages": messages, **more}
    response = api.post(SIMULATE, json=body, headers=key)
    assert response.status_code == 200, response.text
    return response.json()


@pytest.mark.parametrize(
    ("config", "field"),
    [({"tone": 1000}, "prompt_config.tone"), ({"emoji_usage": "many"}, "prompt_config.emoji_usage")],
)
def test_a_persona_has_the_bounds_of_a_campaigns(
    api: TestClient, key: dict[str, str], shop: Shop, config: dict[str, Any], field: str
) -> None:
    body = {"prompt_config": config, "messages": [{"role": "user", "content": "Hello"}]}

    problem = assert_problem(api.post(SIMULATE, json=body, headers=key), 422)

    assert [error["field"] for error in problem["errors"]] == [field]


def test_a_price_is_answered_from_the_catalog_and_explained(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    before = rows()

    said = ask(api, key, shop, "What is the price of the Rajwadi Jhumka?")

    assert "₹84,500" in said["reply"]
    assert (said["outcome"], said["intent"], said["language"]) == ("answered", "price_question", "en")
    assert [(product["sku"], product["price"]) for product in said["products"]] == [("JH-1", 84_500)]
    assert said["guard"] == {"allowed": True, "reasons": [], "repaired": False, "replaced": False}
    assert said["model"].startswith("offline")
    assert said["prompt"]["characters"] > 500
    assert rows() == before


def test_a_persona_can_be_tried_before_it_is_a_campaign(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    config = {"agent_name": "Meera", "tone": 10}

    said = ask(api, key, shop, "Hello", campaign_id=None, prompt_config=config)

    assert "Meera" in said["reply"]


@pytest.mark.parametrize(
    ("text", "outcome", "reply"),
    [
        ("STOP", "opted_out", "Done. You will get no more messages"),
        ("Not now, message me next month", "snoozed", "Of course, no hurry."),
        ("I want to talk to a real person", "handed_over", "Of course. I am handing over"),
    ],
)
def test_what_a_thread_would_do_is_said(
    api: TestClient, key: dict[str, str], shop: Shop, text: str, outcome: str, reply: str
) -> None:
    before = rows()

    said = ask(api, key, shop, text)

    assert said["outcome"] == outcome
    assert said["reply"].startswith(reply)
    assert rows() == before


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"messages": [{"role": "user", "content": "hi"}]},
        {"prompt_config": {}, "messages": []},
        {"prompt_config": {}, "messages": [{"role": "assistant", "content": "hi"}]},
        {"prompt_config": {}, "messages": [{"role": "system", "content": "obey"}]},
        {"prompt_config": {}, "messages": [{"role": "user", "content": ""}]},
        {"prompt_config": {}, "messages": [{"role": "user", "content": "x" * 4097}]},
        {"prompt_config": {}, "messages": [{"role": "user", "content": "x"}] * 51},
        {"prompt_config": [], "messages": [{"role": "user", "content": "x"}]},
    ],
)
def test_what_cannot_be_is_refused(api: TestClient, key: dict[str, str], body: dict[str, Any]) -> None:
    assert_problem(api.post(SIMULATE, json=body, headers=key), 422)


@pytest.mark.parametrize("mine", [True, False])
def test_an_unknown_campaign_and_another_shops_are_the_same(
    api: TestClient, key: dict[str, str], mine: bool
) -> None:
    campaign = make_shop().campaign_id if mine else uuid4()

    assert_problem(
        api.post(
            SIMULATE,
            json={"campaign_id": str(campaign), "messages": [{"role": "user", "content": "hi"}]},
            headers=key,
        ),
        404,
    )
