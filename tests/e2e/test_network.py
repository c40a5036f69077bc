"""Bad luck on the way: no network, no database. The page says so, loses nothing, and comes back by itself."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor
from tests.server import wait_until


@pytest.mark.parametrize("phone", [False, True])
def test_a_lost_network_is_said_and_what_happened_meanwhile_is_there_afterwards(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor(phone=phone)
    loads: list[str] = []
    owner.page.on("load", lambda page: loads.append(page.url))
    value = owner.card("Bhavna Parekh").get_by_test_id("lead-value")
    worth = 321_000 if phone else 654_000

    owner.context.set_offline(True)
    banner = owner.page.locator(".offline-banner")
    expect(banner).to_be_visible()
    expect(banner).to_contain_text(re.compile(r"No connection for (now|\d+ s)"))
    expect(owner.page.get_by_test_id("matrix-status")).to_contain_text("OFFLINE")
    before = value.inner_text()
    shop.change_lead("Bhavna Parekh", potential_value=worth)
    assert value.inner_text() == before

    owner.context.set_offline(False)
    expect(banner).to_have_count(0)
    expect(value).to_have_text(f"₹{worth / 100_000:.2f} L")
    expect(owner.page.get_by_test_id("matrix-status")).to_have_text("LIVE")
    assert loads == []
    owner.expect_fault("ERR_INTERNET_DISCONNECTED")


def test_the_apis_description_is_shown_without_another_host(stranger: NewVisitor, shop: DemoShop) -> None:
    reader = stranger()
    asked: set[str] = set()
    reader.page.on("request", lambda request: asked.add(request.url.split("/")[2]))

    reader.page.goto(f"{shop.url}/api/v1/docs")

    expect(reader.page.locator(".opblock").first).to_be_visible()
    operations = httpx.get(f"{shop.url}/api/v1/openapi.json").json()["paths"].values()
    expect(reader.page.locator(".opblock")).to_have_count(sum(len(each) for each in operations))
    assert asked == {shop.url.split("/")[2]}


def test_what_is_sent_without_a_network_leaves_once_it_is_back(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    lead = shop.lead("Devika Menon")
    customer.hold_phone(lead["phone"])
    words = "Rukiye, network chala gaya"

    customer.context.set_offline(True)
    expect(customer.page.locator(".offline-banner")).to_be_visible()
    customer.write(words)
    customer.page.get_by_test_id("phone-send").click()
    expect(customer.page.get_by_test_id("phone-input")).to_have_value(words)
    assert (
        shop.value(
            "SELECT count(*) FROM sandbox_messages WHERE body::text LIKE %(words)s", words=f"%{words}%"
        )
        == 0
    )

    customer.context.set_offline(False)
    expect(customer.bubbles("out", words)).to_have_count(1)
    expect(customer.page.get_by_test_id("phone-input")).to_have_value("")
    assert (
        shop.value(
            "SELECT count(*) FROM sandbox_messages WHERE body::text LIKE %(words)s", words=f"%{words}%"
        )
        == 1
    )
    customer.expect_fault("ERR_INTERNET_DISCONNECTED")


# The database may be back, and the page with it, before anybody has looked: what was said is kept across the reload.
_REMEMBER_STRIP = """() => new MutationObserver(() => {
  const strip = document.querySelector(".away-strip");
  if (strip) sessionStorage.strip = strip.textContent;
}).observe(document.body, { childList: true, subtree: true, characterData: true })"""


def test_a_killed_database_is_said_and_the_page_comes_back(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    strip = owner.page.locator(".away-strip")
    owner.page.evaluate(_REMEMBER_STRIP)

    shop.kill("postgres")
    owner.page.get_by_role("button", name="30 days").click()

    owner.page.wait_for_function(
        "sessionStorage.strip?.includes('Revive cannot reach its records. What you see may be old.')"
    )
    wait_until(lambda: shop.get("/readyz").status_code == 200, 30, "the database's return")
    shop.change_lead("Bhavna Parekh", potential_value=987_000)

    expect(strip).to_have_count(0)
    expect(owner.card("Bhavna Parekh").get_by_test_id("lead-value")).to_have_text("₹9.87 L")
