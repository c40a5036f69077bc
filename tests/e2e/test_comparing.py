"""Two templates against each other, and some who get nothing: what it proved is seen once answers came."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.shop import DemoShop
from tests.e2e.test_campaign import people_of
from tests.e2e.visitor import NewVisitor

PEOPLE = 30


def answer(shop: DemoShop, phone: str) -> None:
    """A customer of the sandbox writes back."""
    number = shop.credentials["phone_number_id"]
    said = httpx.post(
        f"{shop.url}/sandbox/phones/{number}/{phone.lstrip('+')}/messages", json={"text": "Haan, dikhaiye"}
    )
    assert said.status_code == 201, said.text


def plan(page: Page, town: str) -> None:
    """A fifth get nothing, half of the others another template."""
    page.get_by_test_id("plan-cities").fill(town)
    expect(page.get_by_test_id("plan-people")).to_have_text(str(PEOPLE))
    page.get_by_text("Compare, to know what it brings").click()
    page.get_by_label("Who gets nothing").select_option("20")
    page.get_by_label("A second template for half of them").select_option("diwali_win_back")
    expect(page.locator(".offer-box").get_by_test_id("plan-gap")).to_have_value("{{first_name|ji}}")
    expect(page.get_by_test_id("plan-people")).not_to_have_text(str(PEOPLE))
    expect(page.locator(".whys")).to_contain_text("Gets nothing")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_what_a_comparison_proved_is_seen_after_the_answers(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    town, series = ("Sirohi", "407") if phone else ("Jhalawar", "406")
    campaign = people_of(shop, town, series, PEOPLE)
    with shop.at_any_hour():
        owner = visitor(f"/campaigns/{campaign}?part=blasts&blast=new", phone=phone)
        page = owner.page
        plan(page, town)
        page.get_by_test_id("plan-start").click()
        page.get_by_test_id("plan-sure").click()
        expect(page.get_by_test_id("run-state")).to_have_text("Done", timeout=60_000)
    (blast,) = shop.rows("SELECT id FROM blasts WHERE audience::text LIKE %(town)s", town=f"%{town}%")
    sent = shop.rows(
        "SELECT variant, contact.phone FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
        " WHERE blast_id = %(id)s ORDER BY contact.phone",
        id=blast["id"],
    )
    by_variant = {key: [one["phone"] for one in sent if one["variant"] == key] for key in ("a", "b")}
    held_out = shop.value("SELECT count(*) FROM blast_hold_outs WHERE blast_id = %(id)s", id=blast["id"])
    assert len(sent) + held_out == PEOPLE

    proved = page.get_by_test_id("run-proved")
    arms = proved.locator(".arms > li")
    expect(arms).to_have_count(4)
    expect(proved).to_contain_text("Neither template is better yet")
    expect(arms.nth(0)).to_contain_text("0 % (0–")
    for phone_number in by_variant["a"][:2]:
        answer(shop, phone_number)
    share = f"{200 / len(by_variant['a']):.0f} % ("
    expect(arms.nth(0)).to_contain_text(share)
    expect(arms.nth(0)).to_contain_text(re.compile(rf"Template A\s*{len(by_variant['a'])}"))
    expect(arms.nth(1)).to_contain_text("diwali_win_back")
    expect(arms.nth(1)).to_contain_text("0 % (0–")
    expect(arms.nth(2)).to_contain_text(re.compile(rf"Written to\s*{len(sent)}"))
    expect(arms.nth(3)).to_contain_text(re.compile(rf"Got nothing, to compare\s*{held_out}"))
    expect(proved).to_contain_text("Whether writing brings sales is not proved yet")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
