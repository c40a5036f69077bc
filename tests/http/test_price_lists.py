"""Price lists over HTTP: looked at, taken, refused by the row; the same list twice changes nothing."""

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.models import Product
from revive_app.services.product_search import find_products
from revive_app.vocabulary import Role
from tests.builders import Shop, make_shop, scalar
from tests.http.people import add_person, browser
from tests.http.problems import assert_problem

IMPORT = "/api/v1/products/import"
LIST = """Item Name;Design No;Karat;Gross Wt;Making;MRP;Qty
Rajwadi Jhumka;RJ-1042;22K;14.2;12%;₹1,94,000;3
Chandni Solitaire;SR-0307;18K;3.4 g;;1.12 lakh;sold out
Moti Nath;;22K;3.1;;38500;
""".encode()


def send(api: TestClient, key: dict[str, str], content: bytes = LIST, **form: Any) -> Any:
    return api.post(IMPORT, files={"file": ("list.csv", content)}, data=form, headers=key)


def counts(body: dict[str, Any]) -> tuple[int, ...]:
    return tuple(body[name] for name in ("rows", "created", "updated", "unchanged", "rejected"))


def test_a_list_becomes_pieces(api: TestClient, key: dict[str, str]) -> None:
    body = send(api, key).json()

    assert counts(body) == (3, 3, 0, 0, 0)
    assert (body["errors"], body["list_id"]) == ([], None)
    with system_session() as session:
        rows = session.rows(
            "SELECT name, sku, price, stock, weight_mg, making_charge_bp FROM products ORDER BY price"
        )
    assert [tuple(row.values()) for row in rows][1:] == [
        ("Chandni Solitaire", "SR-0307", 112_000, 0, 3_400, None),
        ("Rajwadi Jhumka", "RJ-1042", 194_000, 3, 14_200, 1_200),
    ]
    assert (rows[0]["name"], rows[0]["sku"][:3], rows[0]["stock"]) == ("Moti Nath", "RV-", None)
    assert scalar("SELECT detail FROM activity_events") == "Price list taken: 3 new, 0 changed, 0 refused"


def test_the_same_list_again_changes_nothing_and_a_new_price_changes_one(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    send(api, key)

    assert counts(send(api, key).json()) == (3, 0, 0, 3, 0)
    assert counts(send(api, key, LIST.replace(b"1,94,000", b"1,99,000")).json()) == (3, 0, 1, 2, 0)

    with tenant_session(shop.client_id) as session:
        (piece,) = find_products(session, query="RJ-1042")
    assert (piece.price, piece.purity) == (199_000, "22K")


def test_a_dry_run_tells_and_changes_nothing_until_it_is_taken(api: TestClient, key: dict[str, str]) -> None:
    told = send(api, key, dry_run="true").json()
    assert counts(told) == (3, 3, 0, 0, 0)
    assert told["columns"] == ["Item Name", "Design No", "Karat", "Gross Wt", "Making", "MRP", "Qty"]
    assert scalar("SELECT count(*) FROM products") == 0

    taken = api.post(f"{IMPORT}/{told['list_id']}", headers=key).json()

    assert counts(taken) == (3, 3, 0, 0, 0)
    assert scalar("SELECT count(*) FROM products") == 3
    assert_problem(api.post(f"{IMPORT}/{uuid4()}", headers=key), 404)


def test_another_shops_list_is_not_there(api: TestClient, key: dict[str, str]) -> None:
    told = send(api, key, dry_run="true").json()

    with browser(add_person(make_shop(), Role.OWNER)) as theirs:
        assert_problem(theirs.post(f"{IMPORT}/{told['list_id']}"), 404)
    assert scalar("SELECT count(*) FROM products") == 0


def test_bad_rows_are_named_and_the_rest_comes_in(api: TestClient, key: dict[str, str]) -> None:
    content = b"""Name,SKU,Price,Weight,Stock,Image
Good,A-1,1000,5,1,https://cdn.example/a.jpg
No price,A-2,,5,1,
Odd,A-3,ask,heavy,1,
Twice,A-1,2000,5,1,
,A-4,500,,,
Script,A-5,500,,,javascript:alert(1)

Kept,A-6,500,,,/media/catalog/5cdd6108-97c4-4f47-a1cc-efaadd726bcc/00000000000000000000000000000000.jpg
"""

    body = send(api, key, content).json()

    assert counts(body) == (7, 1, 0, 0, 6)
    assert [(error["row"], error["column"]) for error in body["errors"]] == [
        (3, "price"),
        (4, "Price"),
        (4, "Weight"),
        (5, "SKU"),
        (6, "name"),
        (7, "Image"),
        (9, "Image"),
    ]
    assert body["errors"][3]["reason"] == "stands in row 2 already"
    assert scalar("SELECT count(*) FROM products") == 1


def test_a_deleted_piece_comes_back_by_its_code(api: TestClient, key: dict[str, str]) -> None:
    send(api, key)
    piece = scalar("SELECT id FROM products WHERE sku = 'RJ-1042'")
    api.delete(f"/api/v1/products/{piece}", headers=key)

    assert counts(send(api, key).json()) == (3, 1, 0, 2, 0)
    assert api.get(f"/api/v1/products/{piece}", headers=key).status_code == 200


def test_two_pieces_of_one_name_need_a_code(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    with system_session() as session:
        for sku in ("A", "B"):
            session.add(Product(client_id=shop.client_id, sku=sku, name="Nath", price=1))

    body = send(api, key, b"Name,Price\nnath,500\n").json()

    assert counts(body) == (1, 0, 0, 0, 1)
    assert body["errors"][0]["reason"] == "several pieces have this name: give the SKU"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "This is a PNG picture."),
        (b"PK\x03\x04" + bytes(50), "This is an Excel workbook."),
        (b"<html><body>x</body></html>", "This is a web page"),
        (b"one,two\n1,2\n", "No row of headings was found."),
        (b"Name,Price\n" + b"x,1\n" * 5_001, "rows"),
    ],
)
def test_what_is_no_price_list_is_refused_in_words(
    api: TestClient, key: dict[str, str], content: bytes, words: str
) -> None:
    problem = assert_problem(send(api, key, content), 422)

    assert problem["errors"][0]["field"] == "file"
    assert words in problem["detail"]
    assert scalar("SELECT count(*) FROM products") == 0


def test_too_many_bytes_are_too_many(api: TestClient, key: dict[str, str]) -> None:
    assert_problem(send(api, key, b"Name,Price\n" + b"x" * 4_200_000), 413)
