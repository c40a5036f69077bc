"""Hindi at a click: the pages speak it, the server's words too, and it stays."""

from playwright.sync_api import expect

from tests.e2e.visitor import NewVisitor


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
