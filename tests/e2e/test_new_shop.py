"""A shop with nobody in it: every page says what to do first, and leads there."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

EMAIL, PASSWORD = "new@shop.example", "nobody came in yet"
# Each page, and where its first step leads.
FIRST_STEPS = {
    "/": "/campaigns/new",
    "/inbox": "/campaigns",
    "/diary": "/settings?part=hours",
    "/diary?part=orders": "/products",
    "/campaigns": "/campaigns/new",
    "/contacts": "/imports",
    "/imports": "/campaigns/new",
    "/simulator": "/simulator?try=",
    "/health": "/settings?part=numbers",
    "/analytics": "/campaigns",
}


@pytest.fixture(scope="module")
def session(shop: DemoShop) -> httpx.Cookies:
    """Its owner's."""
    shop.command("user", "create", "--email", EMAIL, "--password", PASSWORD, "--shop", "New shop", "--json")
    answer = httpx.post(
        f"{shop.pages}/api/v1/auth/login",
        headers={"Origin": shop.pages},
        json={"email": EMAIL, "password": PASSWORD},
    )
    answer.raise_for_status()
    return answer.cookies


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("path", FIRST_STEPS)
def test_an_empty_page_leads_to_the_first_step(
    stranger: NewVisitor, session: httpx.Cookies, path: str, phone: bool
) -> None:
    owner = stranger(phone=phone)
    owner.come_as(session)
    owner.go(path)

    step = owner.page.locator(f"main a[href^='{FIRST_STEPS[path]}']").locator("visible=true")
    expect(step.first).to_be_visible()


def test_of_gold_there_is_one(stranger: NewVisitor, session: httpx.Cookies) -> None:
    owner = stranger()
    owner.come_as(session)
    owner.go("/campaigns")

    expect(owner.page.get_by_role("heading", name="No campaign yet")).to_be_visible()
    expect(owner.page.locator(".button.gold").locator("visible=true")).to_have_count(1)
