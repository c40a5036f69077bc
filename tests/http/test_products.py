"""The catalog over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.models import Product
from tests.builders import make_shop, scalar
from tests.http.problems import assert_problem

PRODUCTS = "/api/v1/products/"
JHUMKA = {
    "name": "Rajwadi Jhumka",
    "price": 84_500,
    "sku": "JH-1",
    "category": "Earrings",
    "metal": "Gold",
    "purity": "22K",
    "weight_mg": 12_400,
    "stock": 3,
}


def create(api: TestClient, key: dict[str, str], **more: Any) -> dict[str, Any]:
    response = api.post(PRODUCTS, json={**JHUMKA, **more}, headers=key)
    assert response.status_code == 201, response.text
    return response.json()


def names(api: TestClient, key: dict[str, str], **params: Any) -> list[str]:
    return [item["name"] for item in api.get(PRODUCTS, params=params, headers=key).json()["items"]]


def test_a_piece_is_what_it_was_made(api: TestClient, key: dict[str, str]) -> None:
    made = create(api, key)

    assert {name: made[name] for name in JHUMKA} == JHUMKA
    assert api.get(f"{PRODUCTS}{made['id']}", headers=key).json() == made


def test_a_piece_without_a_code_gets_one(api: TestClient, key: dict[str, str]) -> None:
    made = api.post(PRODUCTS, json={"name": "Nath", "price": 0}, headers=key).json()

    assert made["sku"].startswith("RV-")
    assert (made["stock"], made["image_url"], made["weight_mg"]) == (None, None, None)


def test_it_is_found_by_every_word_wherever_it_stands(api: TestClient, key: dict[str, str]) -> None:
    create(api, key)
    create(api, key, sku="NK-1", name="Kundan Necklace", category="Necklaces", description="for a 100% bride")

    assert names(api, key, q="rajwadi 22k") == []
    assert names(api, key, q="rajwadi gold") == ["Rajwadi Jhumka"]
    assert names(api, key, q="nk-1") == ["Kundan Necklace"]
    assert names(api, key, q="100%") == ["Kundan Necklace"]
    assert names(api, key, q="10_%") == []
    assert names(api, key, category="earrings") == ["Rajwadi Jhumka"]


def test_the_list_is_paged_last_changed_first(api: TestClient, key: dict[str, str]) -> None:
    made = [create(api, key, sku=f"A{number}", name=f"A{number}") for number in range(3)]
    api.patch(f"{PRODUCTS}{made[0]['id']}", json={"price": 1}, headers=key)

    first = api.get(PRODUCTS, params={"limit": 2}, headers=key).json()
    rest = api.get(PRODUCTS, params={"limit": 2, "cursor": first["next_cursor"]}, headers=key).json()

    assert [item["name"] for item in first["items"] + rest["items"]] == ["A0", "A2", "A1"]


def test_a_change_changes_what_it_names_and_null_takes_away(api: TestClient, key: dict[str, str]) -> None:
    made = create(api, key)

    changed = api.patch(f"{PRODUCTS}{made['id']}", json={"price": 90_000, "stock": None}, headers=key).json()

    assert (changed["price"], changed["stock"], changed["name"]) == (90_000, None, "Rajwadi Jhumka")


def test_a_deleted_piece_is_gone_until_it_is_restored(api: TestClient, key: dict[str, str]) -> None:
    made = create(api, key)
    address = f"{PRODUCTS}{made['id']}"

    assert api.delete(address, headers=key).status_code == 204
    assert_problem(api.get(address, headers=key), 404)
    assert_problem(api.delete(address, headers=key), 404)
    assert names(api, key) == []

    assert api.post(f"{address}/restore", headers=key).json()["name"] == "Rajwadi Jhumka"
    assert names(api, key) == ["Rajwadi Jhumka"]


def test_the_code_of_a_deleted_piece_is_free_again(api: TestClient, key: dict[str, str]) -> None:
    api.delete(f"{PRODUCTS}{create(api, key)['id']}", headers=key)

    again = create(api, key, name="Another")

    assert (again["sku"], names(api, key)) == ("JH-1", ["Another"])


def test_a_code_is_taken_once(api: TestClient, key: dict[str, str]) -> None:
    create(api, key)
    other = create(api, key, sku="JH-2")

    assert_problem(api.post(PRODUCTS, json=JHUMKA, headers=key), 409)
    assert_problem(api.patch(f"{PRODUCTS}{other['id']}", json={"sku": "JH-1"}, headers=key), 409)
    assert scalar("SELECT count(*) FROM products") == 2


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"price": 5}, "name"),
        ({"name": "x"}, "price"),
        ({"name": "x", "price": -1}, "price"),
        ({"name": "x", "price": 10_000_000_001}, "price"),
        ({"name": "x", "price": 5.5}, "price"),
        ({"name": "  ", "price": 5}, "name"),
        ({"name": "x", "price": 5, "stock": -1}, "stock"),
        ({"name": "x", "price": 5, "weight_mg": 0}, "weight_mg"),
        ({"name": "x", "price": 5, "image_url": "javascript:alert(1)"}, "image_url"),
        ({"name": "x", "price": 5, "image_url": "https://a:b@c/x.png"}, "image_url"),
        ({"name": "x", "price": 5, "image_url": "/media/../secret"}, "image_url"),
        ({"name": "x", "price": 5, "colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_is_made(
    api: TestClient, key: dict[str, str], body: dict[str, Any], field: str
) -> None:
    problem = assert_problem(api.post(PRODUCTS, json=body, headers=key), 422)

    assert field in {error["field"] for error in problem["errors"]}
    assert scalar("SELECT count(*) FROM products") == 0


def test_another_shops_piece_is_not_there(api: TestClient, key: dict[str, str]) -> None:
    with system_session() as session:
        theirs = Product(client_id=make_shop().client_id, sku="X", name="Theirs", price=1)
        session.add(theirs)
        session.flush()
        address = f"{PRODUCTS}{theirs.id}"

    assert names(api, key) == []
    for call in (
        api.get(address, headers=key),
        api.patch(address, json={"price": 2}, headers=key),
        api.delete(address, headers=key),
        api.post(f"{address}/restore", headers=key),
    ):
        assert_problem(call, 404)
    assert scalar("SELECT price FROM products WHERE hidden_at IS NULL") == 1
