"""What holds for every page: its title, its look, its weight, nothing in the console, nothing over the edge."""

import gzip
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

TITLES = {
    "/": "Command Center · Revive",
    "/imports": "Import · Revive",
    "/contacts": "People · Revive",
    "/templates": "Templates · Revive",
    "/analytics": "Analytics · Revive",
    "/diary": "Diary · Revive",
    "/campaigns": "Campaigns · Revive",
    "/products": "Catalog · Revive",
    "/inbox": "Inbox · Revive",
    "/simulator": "Simulator · Revive",
    "/settings": "Settings · Revive",
    "/health": "Health · Revive",
    "/login/forgot": "A new password · Revive",
    "/login": "Sign in · Revive",
    "/kit": "Kit · Revive",
    "/nowhere/at/all": "Not found · Revive",
}
LARGEST_SCRIPTS = 320_000
LARGEST_STYLES = 100_000


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("path", TITLES)
def test_every_page_has_its_title_and_fits_its_window(
    visitor: NewVisitor, stranger: NewVisitor, path: str, phone: bool
) -> None:
    window = stranger(phone=phone) if path.startswith("/login") else visitor(path, phone=phone)
    if path.startswith("/login"):
        window.go(path)
    expect(window.page).to_have_title(TITLES[path])
    expect(window.page.locator("h1").first).to_be_attached()

    wide = window.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    if path.startswith("/nowhere"):
        window.expect_fault("404 (Not Found)")


def test_an_unknown_address_is_a_404_with_a_way_on(visitor: NewVisitor, shop: DemoShop) -> None:
    window = visitor("/nowhere")
    assert httpx.get(f"{shop.pages}/nowhere").status_code == 404

    expect(window.page.get_by_role("heading", name="This tray is empty")).to_be_visible()
    window.page.get_by_role("link", name="To the Command Center").click()

    window.see_the_board()
    window.expect_fault("404 (Not Found)")


def test_the_look_is_chosen_once_and_kept(visitor: NewVisitor) -> None:
    window = visitor()
    root = window.page.locator("html")
    expect(root).to_have_attribute("data-theme", "light")

    window.page.get_by_role("button", name="Your menu").click()
    window.page.get_by_role("menuitem", name="Dark").locator("visible=true").click()
    expect(root).to_have_attribute("data-theme", "dark")

    # Before anything of the page was drawn.
    window.page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { window.firstTheme = document.documentElement.dataset.theme; })"
    )
    window.go("/simulator")
    expect(window.page.get_by_test_id("phone-input")).to_be_visible()
    assert window.page.evaluate("window.firstTheme") == "dark"
    expect(root).to_have_attribute("data-theme", "dark")


def test_the_system_s_look_is_followed_until_one_is_chosen(stranger: NewVisitor) -> None:
    window = stranger(dark=True)
    window.go("/login")
    expect(window.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_matrix_stands_still_under_the_pointer(visitor: NewVisitor, shop: DemoShop) -> None:
    window = visitor()
    first = window.page.get_by_test_id("matrix-event").first
    window.page.locator(".matrix-lines").hover()
    before = first.inner_text().splitlines()[:-1]

    shop.change_lead("Mohit Saini", potential_value=99_000)

    expect(window.page.locator(".matrix-paused")).to_have_text("Paused, 1 new")
    assert first.inner_text().splitlines()[:-1] == before
    window.page.locator("h1").first.hover()
    expect(window.page.locator(".matrix-paused")).to_have_count(0)
    expect(first).to_contain_text("Value set to ₹99,000")


def test_the_matrix_shows_one_type_when_asked(visitor: NewVisitor) -> None:
    window = visitor()

    window.page.locator(".matrix-filters").get_by_role("button", name="Thinking").click()

    window.page.wait_for_function(
        """() => [...document.querySelectorAll('[data-testid=matrix-event]')].every((line) => line.dataset.type === 'THINKING')"""
    )
    assert window.page.get_by_test_id("matrix-event").count() > 0


def test_icons_and_manifest_are_there(shop: DemoShop) -> None:
    manifest = httpx.get(f"{shop.pages}/manifest.json").json()
    assert manifest["name"] == "Revive"
    for icon in [*manifest["icons"], {"src": "/favicon.ico"}, {"src": "/icons/180.png"}]:
        assert httpx.get(f"{shop.pages}{icon['src']}").status_code == 200


@pytest.mark.parametrize("path", [*(path for path in TITLES if path != "/nowhere/at/all"), "/campaigns/new"])
def test_a_first_visit_is_light(stranger: NewVisitor, shop: DemoShop, path: str) -> None:
    window = stranger()
    if not path.startswith("/login"):
        window.bring_session()
    loaded: dict[str, int] = {}

    def weigh(url: str, kind: str) -> None:
        if kind in {"script", "stylesheet"} and url.startswith(shop.pages):
            loaded[url.removeprefix(shop.pages).partition("?")[0]] = 0

    window.page.on("request", lambda request: weigh(request.url, request.resource_type))
    window.go(path)
    expect(window.page.locator("h1").first).to_be_visible()

    built = Path(shop.home.parent / "web" / "build" / "client")
    sizes = {name: len(gzip.compress((built / name.lstrip("/")).read_bytes(), 6)) for name in loaded}
    scripts = sum(size for name, size in sizes.items() if name.endswith(".js"))
    styles = sum(size for name, size in sizes.items() if name.endswith(".css"))
    assert 0 < scripts <= LARGEST_SCRIPTS
    assert 0 < styles <= LARGEST_STYLES
