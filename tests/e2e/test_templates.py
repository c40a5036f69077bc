"""Templates: read, written with what Meta would say beside each field, submitted, seen with Meta's answer, deleted."""

import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_template_is_written_submitted_and_deleted(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name = "akshaya_phone" if phone else "akshaya_desk"
    owner = visitor("/templates", phone=phone)
    page = owner.page
    expect(page.get_by_test_id("template-row").first).to_be_visible()

    page.get_by_test_id("template-new").click()
    editor, bubble = page.get_by_test_id("template-editor"), page.get_by_test_id("template-bubble")
    page.get_by_test_id("template-name").fill(name.title())
    expect(editor.get_by_text("Has only small letters, digits and underscores")).to_be_visible()
    page.get_by_test_id("template-body").fill("Akshaya Tritiya is near, {{1}}")
    expect(editor.get_by_text("Must not begin or end with a variable")).to_be_visible()
    expect(page.get_by_text("says nowhere how to stop")).to_be_visible()
    page.get_by_test_id("template-submit").click()
    assert shop.value("SELECT count(*) FROM message_templates WHERE name = %(name)s", name=name) == 0

    page.get_by_test_id("template-name").fill(name)
    page.get_by_test_id("template-body").fill("Namaste {{1}}, Akshaya Tritiya is near and coins are here.")
    page.get_by_test_id("template-example").fill("Meera")
    page.get_by_test_id("template-footer").fill("Reply STOP to get no offers")
    page.get_by_test_id("template-reply_1").fill("Dikhaiye")
    expect(bubble).to_contain_text("Namaste Meera, Akshaya Tritiya is near")
    expect(page.locator(".template-phone .quick-reply")).to_have_text("Dikhaiye")
    expect(editor.locator(".said-wrong")).to_have_count(0)
    page.get_by_test_id("template-submit").click()

    row = page.get_by_test_id("template-row").filter(has_text=name)
    expect(row).to_be_visible()
    kept = shop.rows("SELECT category, components FROM message_templates WHERE name = %(name)s", name=name)[0]
    assert kept["category"] == "MARKETING"
    assert [part["type"] for part in kept["components"]] == ["BODY", "FOOTER", "BUTTONS"]
    assert kept["components"][0]["example"] == {"body_text": [["Meera"]]}

    row.get_by_role("link", name=name).click()
    drawer = page.get_by_test_id("template-drawer")
    expect(drawer).to_contain_text("Akshaya Tritiya is near")
    drawer.get_by_role("button", name="Delete").click()
    page.get_by_role("dialog", name="Delete this template?").locator("visible=true").get_by_role(
        "button", name="Delete"
    ).click()
    expect(drawer).to_be_hidden()
    expect(row).to_contain_text("Deleted")
