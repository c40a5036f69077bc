"""The names others' browser tests hold on to (`data-testid`, CONTRACT §7), with what must stand on them."""

from collections.abc import Sequence

from playwright.sync_api import Page, expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def there(page: Page, hooks: Sequence[str]) -> None:
    """Each is on the page."""
    for hook in hooks:
        expect(page.get_by_test_id(hook).first, hook).to_be_attached()


def test_at_the_door(stranger: NewVisitor) -> None:
    window = stranger()
    window.go("/login")
    there(window.page, ("login-email", "login-password", "login-submit", "login-demo"))


def test_on_the_command_center(visitor: NewVisitor) -> None:
    page = visitor("/").page
    there(page, ("stat-total_leads", "stat-active_conversations", "stat-won", "stat-response_rate"))
    there(
        page,
        ("board-column", "lead-card", "lead-value", "move-menu", "matrix", "matrix-event", "matrix-status"),
    )
    stages = page.get_by_test_id("board-column").evaluate_all(
        "columns => columns.map(one => one.dataset.stage)"
    )
    assert stages == ["new", "contacted", "interest", "negotiating", "won"]
    assert page.get_by_test_id("lead-card").first.get_attribute("data-lead-id")
    assert page.get_by_test_id("matrix-event").first.get_attribute("data-type")


def test_in_the_inbox(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor("/inbox").page
    there(page, ("inbox-item",))
    page.get_by_test_id("inbox-item").filter(has_text="Nandini Reddy").click()
    there(page, ("composer", "composer-send", "takeover"))
    page.get_by_test_id("takeover").click()
    there(page, ("handback",))
    page.get_by_test_id("handback").click()
    there(page, ("takeover",))


def test_in_the_architect(visitor: NewVisitor) -> None:
    page = visitor("/campaigns/new").page
    there(page, [f"slider-{name}" for name in ("tone", "tenacity", "emoji", "length")])
    page.get_by_test_id("wizard-next").click()
    there(page, ("knowledge-file", "knowledge-url"))
    page.get_by_test_id("wizard-next").click()
    skills = ("appointment_booking", "discount_authority", "human_handoff", "virtual_try_on", "catalog")
    there(page, [*(f"skill-{name}" for name in skills), "wizard-launch"])


def test_in_the_catalog_and_on_the_phone(visitor: NewVisitor) -> None:
    page = visitor("/products").page
    there(page, ("product-card",))
    page.get_by_test_id("product-new").click()
    there(page, ("product-save",))
    page.goto(page.url.replace("/products", "/simulator"))
    there(page, ("phone-input", "phone-send"))
