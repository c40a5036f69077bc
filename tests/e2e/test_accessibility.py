"""axe-core on every page, both looks, both sizes: nothing serious."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.e2e.visitor import NewVisitor, Visitor

SERIOUS = {"serious", "critical"}


def serious(window: Visitor) -> list[str]:
    """What axe calls serious or worse: the rule, and where."""
    # Half-faded things have half their contrast.
    window.page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0)))")
    found = Axe().run(window.page).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]} {node['failureSummary']}"
        for rule in found
        if rule["impact"] in SERIOUS
        for node in rule["nodes"]
    ]


def login(window: Visitor) -> None:
    window.go("/login")
    window.page.get_by_test_id("login-submit").click()
    expect(window.page.locator("#login-error")).to_be_visible()


def dashboard(window: Visitor) -> None:
    window.bring_session()
    window.go("/")
    window.see_the_board()


def menu(window: Visitor) -> None:
    dashboard(window)
    window.page.locator("[data-testid=move-menu]").locator("visible=true").first.click(force=True)
    expect(window.page.get_by_role("menu").locator("visible=true")).to_have_count(1)


def simulator(window: Visitor) -> None:
    window.bring_session()
    window.hold_phone(window.shop.lead("Zoya Khan")["phone"])
    expect(window.page.get_by_test_id("phone-bubble").first).to_be_attached()
    expect(window.page.locator(".thread")).to_be_attached()
    if window.page.viewport_size and window.page.viewport_size["width"] < 760:
        window.page.get_by_role("button", name="More or less").click()


def imports(window: Visitor) -> None:
    window.bring_session()
    window.go("/imports")
    name = f"axe-{window.page.viewport_size['width']}.csv"  # type: ignore[index]
    book = {"name": name, "mimeType": "text/csv", "buffer": b"Name,Mobile\nAnita,9825099901\nBina,98250\n"}
    window.page.get_by_test_id("import-file").set_input_files(book)  # type: ignore[arg-type]
    expect(window.page.get_by_test_id("bad-row")).to_have_count(1)


def person(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/contacts?person={window.shop.lead('Harish Mehta')['contact_id']}")
    window.page.get_by_test_id("consent-write").click()
    window.page.get_by_test_id("consent-save").click()
    expect(window.page.locator(".said-wrong").first).to_be_visible()


def inbox(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/inbox?whose=all&thread={window.shop.lead('Ananya Iyer')['thread_id']}")
    expect(window.page.get_by_test_id("thread-bubble").first).to_be_attached()
    window.page.get_by_test_id("why-open").last.click(force=True)
    expect(window.page.get_by_test_id("why")).to_be_visible()
    expect(window.page.locator(".known-head")).to_be_attached()


def template(window: Visitor) -> None:
    window.bring_session()
    window.go("/templates?template=new")
    window.page.get_by_test_id("template-body").fill("Hello {{1}}")
    expect(window.page.get_by_test_id("template-example")).to_have_count(1)


def _campaign(window: Visitor, rest: str) -> None:
    window.bring_session()
    campaign = window.shop.value("SELECT id FROM campaigns WHERE name = 'Shaadi 2026'")
    window.go(f"/campaigns/{campaign}?part={rest}")


def plan(window: Visitor) -> None:
    _campaign(window, "blasts&blast=new")
    expect(window.page.get_by_test_id("plan-bubble")).to_contain_text("Namaste")
    # Numbers that are being reckoned anew are half faded, too.
    expect(window.page.locator(".plan-numbers[aria-busy=true]")).to_have_count(0)


def run(window: Visitor) -> None:
    blast = window.shop.value("SELECT id FROM blasts ORDER BY audience_count DESC LIMIT 1")
    _campaign(window, f"blasts&blast={blast}")
    expect(window.page.get_by_test_id("recipient").first).to_be_attached()


def sequence(window: Visitor) -> None:
    _campaign(window, "sequence")
    expect(window.page.get_by_test_id("step").first).to_be_visible()


def analytics(window: Visitor) -> None:
    window.bring_session()
    window.go("/analytics?days=90")
    expect(window.page.locator(".chart .recharts-surface").first).to_be_visible()


def campaigns(window: Visitor) -> None:
    window.bring_session()
    window.go("/campaigns")
    expect(window.page.get_by_test_id("campaign").first).to_be_visible()


def persona(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/campaigns/{window.shop.credentials['campaign_id']}")
    expect(window.page.get_by_test_id("sample-bubble").nth(1)).to_be_attached()


def knowledge(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/campaigns/{window.shop.credentials['campaign_id']}?step=2")
    expect(window.page.get_by_test_id("source").first).to_be_visible()


def skills(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/campaigns/{window.shop.credentials['campaign_id']}?step=3")
    expect(window.page.get_by_test_id("point").first).to_be_visible()


def trial(window: Visitor) -> None:
    window.bring_session()
    window.go("/simulator?try=any")
    expect(window.page.get_by_test_id("phone-input")).to_be_visible()


def settings(window: Visitor) -> None:
    """Every part of them, the last one stays."""
    window.bring_session()
    for part in ("shop", "hours", "talk", "numbers", "team", "keys", "me"):
        window.go(f"/settings?part={part}")
        expect(window.page.locator(".settings-part .panel").first).to_be_visible()
        if part != "me":
            assert serious(window) == []


def diary(window: Visitor) -> None:
    """Visits with a menu open; then a time being found, which stays."""
    window.bring_session()
    window.go("/diary")
    window.page.get_by_test_id("visit-more").last.click()
    expect(window.page.get_by_role("menu").locator("visible=true")).to_have_count(1)
    assert serious(window) == []
    window.page.keyboard.press("Escape")
    window.page.get_by_test_id("visit-time").first.click()
    expect(window.page.get_by_test_id("free-time").first).to_be_visible()


def diary_orders(window: Visitor) -> None:
    window.bring_session()
    window.go("/diary?part=orders")
    expect(window.page.get_by_test_id("order-row").first).to_be_visible()


def health(window: Visitor) -> None:
    window.bring_session()
    window.go("/health")
    expect(window.page.get_by_test_id("measure").first).to_be_visible()


def forgot(window: Visitor) -> None:
    window.go("/login/forgot")
    expect(window.page.get_by_test_id("forgot-email")).to_be_visible()


def reset(window: Visitor) -> None:
    window.go("/login/reset#rst_nothing")
    window.page.get_by_test_id("door-submit").click()
    expect(window.page.locator("#door-password-wrong")).to_be_visible()


def by_hand(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/inbox?whose=all&thread={window.shop.lead('Kavya Shetty')['thread_id']}")
    window.page.get_by_test_id("template").first.click()
    expect(window.page.get_by_test_id("template-preview")).to_be_visible()


def timeline(window: Visitor) -> None:
    window.bring_session()
    window.go(f"/inbox?whose=all&person=1&thread={window.shop.lead('Ananya Iyer')['thread_id']}")
    window.page.get_by_role("tab", name="Why sent, or not").click()
    expect(window.page.get_by_test_id("moment").first).to_be_visible()


def kit(window: Visitor) -> None:
    window.go("/kit")
    expect(window.page.locator(".kit-phone .bubble").first).to_be_visible()


def kit_dialog(window: Visitor) -> None:
    kit(window)
    window.page.get_by_role("button", name="Dialog").click()
    expect(window.page.get_by_role("dialog", name="Rajwadi Jhumka")).to_be_visible()


def nowhere(window: Visitor) -> None:
    window.go("/nowhere")
    expect(window.page.locator("h1")).to_be_visible()
    window.expect_fault("404 (Not Found)")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "page",
    [
        login,
        dashboard,
        menu,
        inbox,
        by_hand,
        timeline,
        simulator,
        imports,
        person,
        template,
        plan,
        run,
        sequence,
        analytics,
        campaigns,
        persona,
        knowledge,
        skills,
        trial,
        settings,
        diary,
        diary_orders,
        health,
        forgot,
        reset,
        kit,
        kit_dialog,
        nowhere,
    ],
    ids=lambda page: page.__name__,
)
def test_nothing_serious(stranger: NewVisitor, page: Callable[[Visitor], None], phone: bool) -> None:
    window = stranger(phone=phone)
    page(window)
    in_light = serious(window)
    window.page.emulate_media(color_scheme="dark")
    expect(window.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert (in_light, serious(window)) == ([], [])
