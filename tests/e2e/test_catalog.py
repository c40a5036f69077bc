"""One piece being written: what is wrong is said beside its field, and nothing typed is lost."""

from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def test_what_is_wrong_is_said_beside_its_field(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor("/products?piece=new").page
    page.get_by_test_id("product-name").fill("Half written")
    page.get_by_test_id("product-price").fill("45,000")
    weight = page.locator("#field-weight")
    weight.fill("abc")

    page.get_by_test_id("product-save").click()

    expect(page.locator(".field", has=weight).get_by_role("alert")).to_have_text("Write grams, like 12.5")
    expect(page.get_by_text("Some of this cannot be a piece.")).to_have_count(0)
    expect(weight).to_have_value("abc")
    page.get_by_test_id("product-price").fill("-500")
    weight.fill("12.5")
    page.get_by_test_id("product-save").click()
    expect(page.get_by_text("“-500” is no amount. Write it like 4,85,000 or 4.85 lakh.")).to_be_visible()
    assert shop.value("SELECT count(*) FROM products WHERE name = 'Half written'") == 0


def test_what_is_typed_outlives_a_lost_line(visitor: NewVisitor) -> None:
    owner = visitor("/products")
    page = owner.page
    page.get_by_test_id("product-new").click()
    name = page.get_by_test_id("product-name")
    name.fill("Typed before the tunnel")

    owner.context.set_offline(True)
    banner = page.locator(".offline-banner")
    expect(banner).to_be_visible()
    owner.context.set_offline(False)
    expect(banner).to_have_count(0)
    page.get_by_test_id("product-sku").fill("TN-1")
    page.get_by_test_id("product-save").click()

    expect(page.locator(".said-wrong").first).to_be_visible()
    expect(name).to_have_value("Typed before the tunnel")
    owner.expect_fault("ERR_INTERNET_DISCONNECTED")


def test_the_way_back_asks_before_a_piece_is_lost(visitor: NewVisitor) -> None:
    owner = visitor("/products")
    page = owner.page
    page.get_by_test_id("product-new").click()
    name = page.get_by_test_id("product-name")
    name.fill("Nearly lost")
    ask = page.get_by_role("dialog", name="Leave without saving?")

    for _ in range(2):
        page.go_back()
        expect(ask).to_be_visible()
        owner.at("/products?piece=new")
    ask.get_by_role("button", name="Stay").click()
    expect(ask).to_be_hidden()
    expect(name).to_have_value("Nearly lost")

    page.go_back()
    ask.get_by_role("button", name="Leave").click()
    expect(page.get_by_test_id("piece-dialog")).to_be_hidden()
    owner.at("/products")
    page.get_by_test_id("product-new").click()
    expect(name).to_have_value("")
    page.go_back()
    expect(page.get_by_test_id("piece-dialog")).to_be_hidden()
    expect(ask).to_be_hidden()
