"""Pictures of pieces over HTTP: taken, shown to anybody, kept as long as they are needed."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.providers.storage import open_storage
from revive_app.services import api_keys, files, pictures
from revive_app.settings import get_settings
from tests.builders import Shop, make_shop, scalar
from tests.http.problems import assert_problem

UPLOAD = "/api/v1/products/upload-image"
PRODUCTS = "/api/v1/products/"
BASE = "http://localhost:8000"


def photo(kind: str = "JPEG", size: tuple[int, int] = (300, 300)) -> bytes:
    into = BytesIO()
    Image.new("RGB", size, (190, 150, 60)).save(into, kind)
    return into.getvalue()


@pytest.fixture
def key_of(clean_database: None) -> Iterator[Any]:
    def make(shop: Shop) -> dict[str, str]:
        with system_session() as session:
            return {"Authorization": f"Bearer {api_keys.add_key(session, shop.client_id, name='other')}"}

    return make


def upload(api: TestClient, key: dict[str, str], content: bytes | None = None, name: str = "ring.jpg") -> Any:
    return api.post(UPLOAD, files={"file": (name, photo() if content is None else content)}, headers=key)


def address(api: TestClient, key: dict[str, str]) -> str:
    response = upload(api, key)
    assert response.status_code == 201, response.text
    return response.json()["image_url"]


def test_a_picture_is_shown_to_anybody_and_kept_by_their_browser(
    api: TestClient, key: dict[str, str]
) -> None:
    image_url = address(api, key)

    assert image_url.startswith(f"{BASE}/media/catalog/")
    shown = api.get(image_url)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert shown.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert Image.open(BytesIO(shown.content)).size == (300, 300)
    again = api.get(image_url, headers={"If-None-Match": shown.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert api.head(image_url).headers["content-length"] == str(len(shown.content))


def test_what_the_name_says_does_not_count(api: TestClient, key: dict[str, str]) -> None:
    assert upload(api, key, photo("WEBP"), name="../../x.exe").json()["image_url"].endswith(".jpg")
    problem = assert_problem(upload(api, key, b"MZ\x90 no picture", name="ring.jpg"), 422)
    assert problem["errors"][0]["field"] == "file"


def test_too_many_bytes_are_refused_and_nothing_is_promised(api: TestClient, key: dict[str, str]) -> None:
    assert_problem(upload(api, key, photo("PNG") + bytes(5 * 1024 * 1024)), 413)
    assert_problem(upload(api, key, bytes(8 * 1024 * 1024)), 413)

    assert scalar("SELECT count(*) FROM file_removals") == 0


def test_a_piece_shows_it_and_it_stays(api: TestClient, key: dict[str, str]) -> None:
    image_url = address(api, key)
    assert scalar("SELECT count(*) FROM file_removals") == 1

    made = api.post(PRODUCTS, json={"name": "Nath", "price": 5, "image_url": image_url}, headers=key).json()

    assert made["image_url"] == image_url
    assert scalar("SELECT image_url FROM products") == image_url.removeprefix(BASE)
    assert scalar("SELECT count(*) FROM file_removals") == 0
    # A second piece may show the same one.
    copy = {"name": "Nath, copy", "price": 5, "image_url": image_url}
    assert api.post(PRODUCTS, json=copy, headers=key).status_code == 201


def test_one_that_no_piece_uses_goes_after_a_day(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    image_url = address(api, key)
    with system_session() as session:
        session.run("UPDATE file_removals SET due_at = due_at - interval '1 day 1 second'")

    assert files.remove_due(open_storage(get_settings())) == 1

    assert_problem(api.get(image_url), 404)
    refused = api.post(PRODUCTS, json={"name": "Nath", "price": 5, "image_url": image_url}, headers=key)
    assert assert_problem(refused, 422)["errors"][0]["field"] == "image_url"
    assert scalar("SELECT count(*) FROM products") == 0


def test_a_promise_that_is_about_to_be_kept_cannot_be_taken_back(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        files.promise_removal(session, "catalog/x")
        assert files.keep(session, "catalog/x") is False


def test_another_shops_picture_cannot_be_put_on_a_piece(
    api: TestClient, key: dict[str, str], key_of: Any
) -> None:
    theirs = address(api, key_of(make_shop()))

    refused = api.post(PRODUCTS, json={"name": "Nath", "price": 5, "image_url": theirs}, headers=key)

    assert assert_problem(refused, 422)["errors"] == [{"field": "image_url", "reason": "is not yours"}]
    assert scalar("SELECT count(*) FROM file_removals WHERE due_at > :now", now=utc_now()) == 1


@pytest.mark.parametrize(
    "name",
    ["..%2f..%2fsecret_key", "%2e%2e", f"{'a' * 32}.jpg", f"{'a' * 32}.svg", "x.jpg", f"{'A' * 32}.jpg"],
)
def test_nothing_else_can_be_had(api: TestClient, name: str) -> None:
    assert api.get(f"{pictures.PREFIX}{uuid4()}/{name}").status_code == 404


def test_the_owner_of_the_address_is_a_shop(api: TestClient) -> None:
    assert_problem(api.get(f"{pictures.PREFIX}nobody/{'a' * 32}.jpg"), 422)
