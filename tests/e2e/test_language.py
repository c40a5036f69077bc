"""Hindi at a click: the pages speak it, the server's words too, and it stays. Every page has room for it."""

import pytest
from playwright.sync_api import expect

from revive_app.ui.language import COOKIE, hindi
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

# What stands on each page once it is all there, and the page's name in its tab.
PAGES = {
    "/": ("[data-testid=lead-card]", "Command Center"),
    "/simulator": ("[data-testid=phone-input]", "Simulator"),
    "/imports": (".import-drop", "Import"),
    "/contacts": ("[data-testid=person-row]", "People"),
    "/analytics": (".analytics-cards", "Analytics"),
    "/templates": ("[data-testid=template-row]", "Templates"),
    "/login": ("[data-testid=login-submit]", "Sign in"),
    "/nowhere": ("h1", "Not found"),
}


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_speaks_hindi_and_has_room_for_it(
    stranger: NewVisitor, shop: DemoShop, path: str, phone: bool
) -> None:
    window = stranger(phone=phone)
    window.context.add_cookies([{"name": COOKIE, "value": "hi", "url": shop.pages}])
    if path != "/login":
        window.bring_session()
    window.go(path)
    seen, name = PAGES[path]
    expect(window.page.locator(seen).first).to_be_attached()

    expect(window.page).to_have_title(f"{hindi()[name]} · Revive")
    wide = window.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    if path == "/nowhere":
        window.expect_fault("404 (Not Found)")


def test_she_switches_to_hindi_and_back(visitor: NewVisitor) -> None:
    asha = visitor("/")
    menu = asha.page.get_by_role("button", name="Your menu")

    menu.click()
    asha.page.get_by_role("menuitem", name="हिन्दी").click()

    expect(asha.page.locator("html")).to_have_attribute("lang", "hi")
    expect(asha.page.get_by_role("heading", level=1)).to_have_text("कमांड सेंटर")
    asha.go("/simulator")
    expect(asha.page.locator("html")).to_have_attribute("lang", "hi")

    asha.page.get_by_role("button", name="आपका मेनू").click()
    asha.page.get_by_role("menuitem", name="English").click()
    expect(asha.page.get_by_role("heading", level=1)).to_have_text("Simulator")
    expect(asha.page.locator("html")).to_have_attribute("lang", "en")
