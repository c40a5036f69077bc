"""Somebody who works in two shops goes from one to the other, and only into her own."""

from revive_app.db import system_session
from revive_app.models import Membership
from revive_app.vocabulary import Role
from tests.builders import Shop, make_shop, scalar
from tests.http.people import add_person, browser
from tests.http.problems import assert_problem

AUTH = "/api/v1/auth"


def test_a_stranger_has_no_shops(shop: Shop) -> None:
    with browser() as nobody:
        assert_problem(nobody.get(f"{AUTH}/shops"), 401)
        assert_problem(nobody.post(f"{AUTH}/shop", json={"client_id": str(shop.client_id)}), 401)


def test_she_goes_to_her_other_shop_and_the_former_session_ends(shop: Shop) -> None:
    other = make_shop(business_name="Zaveri Sons")
    asha = add_person(shop, Role.OWNER)
    with system_session() as session:
        session.add(Membership(client_id=other.client_id, user_id=asha.id, role=Role.AGENT))

    with browser(asha) as window:
        before = dict(window.cookies)
        shops = window.get(f"{AUTH}/shops").json()["items"]
        answer = window.post(f"{AUTH}/shop", json={"client_id": str(other.client_id)})

        assert [(one["client_id"], one["role"], one["is_this"]) for one in shops] == [
            (str(shop.client_id), "owner", True),
            (str(other.client_id), "agent", False),
        ]
        assert answer.status_code == 200
        assert answer.json()["client_id"] == str(other.client_id)
        assert answer.json()["user"]["role"] == "agent"
        assert window.get(f"{AUTH}/me").json()["client_id"] == str(other.client_id)
        window.cookies.clear()
        window.cookies.update(before)
        assert_problem(window.get(f"{AUTH}/me"), 401)


def test_somebody_else_s_shop_does_not_exist_for_her(shop: Shop) -> None:
    other = make_shop()
    asha = add_person(shop, Role.OWNER)

    with browser(asha) as window:
        assert_problem(window.post(f"{AUTH}/shop", json={"client_id": str(other.client_id)}), 404)
        assert_problem(window.post(f"{AUTH}/shop", json={"client_id": "nowhere"}), 422)
        assert window.get(f"{AUTH}/me").json()["client_id"] == str(shop.client_id)

    assert scalar("SELECT count(*) FROM sessions") == 1
