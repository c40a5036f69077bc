"""The catalog over HTTP."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.models import Product
from revive_app.services.catalog import count_shelf
from revive_app.services.product_search import find_products
from tests.builders import Shop, make_shop, scalar
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


def test_null_in_a_new_piece_is_as_good_as_nothing(api: TestClient, key: dict[str, str]) -> None:
    nothing = dict.fromkeys(("sku", "description", "category", "stock", "image_url", "meta_catalog_id"))

    response = api.post(PRODUCTS, json={"name": "Nath", "price": 0, **nothing}, headers=key)

    assert response.status_code == 201, response.text
    made = response.json()
    assert made["sku"].startswith("RV-")
    assert (made["description"], made["category"], made["stock"], made["image_url"]) == ("", "", None, None)


def test_it_is_found_by_every_word_wherever_it_stands(api: TestClient, key: dict[str, str]) -> None:
    create(api, key)
    create(api, key, sku="NK-1", name="Kundan Necklace", category="Necklaces", description="for a 100% bride")

    assert names(api, key, q="rajwadi 18k") == []
    assert names(api, key, q="rajwadi 22k") == ["Rajwadi Jhumka"]
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


def test_filters_take_what_a_shop_asks_for(api: TestClient, key: dict[str, str]) -> None:
    create(api, key)
    create(api, key, sku="RG-1", name="Solitaire", purity="18K", price=112_500, stock=1, category="Rings")
    create(api, key, sku="BG-1", name="Kada", metal="Silver", price=9_000, stock=0, category="Bangles")
    create(
        api, key, sku="HR-1", name="Haar", price=274_000, stock=None, image_url="https://cdn.example/h.jpg"
    )

    assert names(api, key, q="jhumka under 1 lakh") == ["Rajwadi Jhumka"]
    assert names(api, key, q="jhumka under 50k") == []
    assert names(api, key, metal="silver") == ["Kada"]
    assert names(api, key, purity="18k") == ["Solitaire"]
    assert names(api, key, price_from=100_000) == ["Haar", "Solitaire"]
    assert names(api, key, price_from=100_000, price_to=112_500) == ["Solitaire"]
    assert names(api, key, stock="in_stock") == ["Solitaire", "Rajwadi Jhumka"]
    assert names(api, key, stock="last") == ["Solitaire"]
    assert names(api, key, stock="sold_out") == ["Kada"]
    assert names(api, key, stock="to_order") == ["Haar"]
    assert names(api, key, has_picture=True) == ["Haar"]
    assert names(api, key, has_picture=False, category="rings") == ["Solitaire"]
    assert_problem(api.get(PRODUCTS, params={"stock": "some"}, headers=key), 422)


def test_a_piece_the_agent_must_not_show_is_neither_found_nor_named(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    made = create(api, key)
    found = find(shop, "jhumka")

    kept = api.patch(f"{PRODUCTS}{made['id']}", json={"agent_may_show": False}, headers=key).json()

    assert (found, find(shop, "jhumka")) == (["JH-1"], [])
    assert (kept["agent_may_show"], kept["changed_by"]) == (False, "API")
    assert names(api, key, agent_may_show=False) == ["Rajwadi Jhumka"]


def find(shop: Shop, query: str) -> list[str]:
    with tenant_session(shop.client_id) as session:
        return [piece.sku for piece in find_products(session, query=query)]


def test_the_shelf_is_counted(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    create(api, key)
    create(api, key, sku="JH-2", category="earrings", image_url="https://cdn.example/h.jpg")
    create(api, key, sku="RG-1", category="Rings", metal="", purity="18K")
    api.delete(f"{PRODUCTS}{create(api, key, sku='X')['id']}", headers=key)

    with tenant_session(shop.client_id) as session:
        shelf = count_shelf(session)

    assert (shelf.pieces, shelf.without_picture) == (3, 2)
    assert [(name.lower(), count) for name, count in shelf.categories] == [("earrings", 2), ("rings", 1)]
    assert shelf.metals == (("Gold", 2),)
    assert shelf.purities == (("22K", 2), ("18K", 1))
