"""Templates: read, written with what Meta would say beside each field, submitted, seen with Meta's answer, deleted."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from revive_app.settings import PROJECT_ROOT
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor
from tests.server import wait_until

PRODUCTS = PROJECT_ROOT / "assets" / "products"
JHUMKA, CHOKER = PRODUCTS / "jh-0925.jpg", PRODUCTS / "ck-0090.jpg"


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
    expect(editor.get_by_text(f"Saved as {name}")).to_be_visible()
    page.get_by_test_id("template-body").fill("Akshaya Tritiya is near, {{1}}")
    expect(editor.get_by_text("Must not begin or end with a variable")).to_be_visible()
    expect(page.get_by_text("says nowhere how to stop")).to_be_visible()
    page.get_by_test_id("template-submit").click()
    assert shop.value("SELECT count(*) FROM message_templates WHERE name = %(name)s", name=name) == 0

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


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_photo_on_top_is_written_and_chosen_anew_for_whom_it_goes_to(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name = "photo_phone" if phone else "photo_desk"
    owner = visitor("/templates", phone=phone)
    page = owner.page
    page.get_by_test_id("template-new").click()
    editor = page.get_by_test_id("template-editor")
    page.get_by_test_id("template-name").fill(name)
    page.get_by_test_id("template-body").fill("Namaste {{1}}, look at this one from today.")
    page.get_by_test_id("template-example").fill("Meera")
    page.get_by_test_id("template-footer").fill("Reply STOP to get no offers")
    editor.get_by_role("button", name="Photo").click()
    page.get_by_test_id("template-submit").click()
    expect(editor.get_by_text("Needs a sample image: upload one first")).to_be_visible()

    page.get_by_test_id("template-file-image").set_input_files(JHUMKA)
    expect(page.get_by_test_id("template-on-top")).to_contain_text("jh-0925.jpg")
    expect(page.locator(".template-phone .bubble-picture")).to_be_attached()
    expect(editor.locator(".said-wrong")).to_have_count(0)
    # What was typed outlives a look at another kind of top.
    editor.get_by_role("button", name="Headline").click()
    editor.get_by_role("button", name="Photo").click()
    expect(page.get_by_test_id("template-on-top")).to_contain_text("jh-0925.jpg")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_test_id("template-submit").click()
    wait_until(lambda: _approved(shop, name), 30, "Meta's yes")
    (kept,) = shop.rows("SELECT components FROM message_templates WHERE name = %(name)s", name=name)
    header = kept["components"][0]
    assert (header["type"], header["format"]) == ("HEADER", "IMAGE")
    assert header["example"]["header_handle"][0].startswith("4:")

    _plan_with(page, owner.go, shop, name)
    expect(page.get_by_text("Choose the picture people get.")).to_be_visible()
    expect(page.get_by_test_id("plan-start")).to_be_disabled()
    page.get_by_test_id("plan-file").set_input_files(CHOKER)
    expect(page.get_by_test_id("plan-on-top")).to_contain_text("ck-0090.jpg")
    expect(page.locator(".template-seen .bubble-picture")).to_be_attached()
    expect(page.get_by_text("Choose the picture people get.")).to_have_count(0)
    _test_arrives(page, shop, "+919829000171" if phone else "+919829000172", pictures=1)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_cards_are_written_seen_and_filled_one_by_one(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name = "cards_phone" if phone else "cards_desk"
    owner = visitor("/templates", phone=phone)
    page = owner.page
    page.get_by_test_id("template-new").click()
    editor, card = page.get_by_test_id("template-editor"), page.get_by_test_id("template-card")
    page.get_by_test_id("template-name").fill(name)
    page.get_by_test_id("template-body").fill("Namaste {{1}}, here are two new ones for you.")
    page.get_by_test_id("template-example").fill("Meera")
    editor.get_by_role("button", name="Cards to swipe").click()
    expect(card).to_have_count(2)
    expect(page.get_by_test_id("template-footer")).to_have_count(0)
    page.get_by_test_id("template-card-add").click()
    expect(card).to_have_count(3)
    card.nth(2).get_by_role("button", name="Take away Card 3").click()
    expect(card).to_have_count(2)

    for place, picture in enumerate((JHUMKA, CHOKER)):
        card.nth(place).get_by_test_id("template-card-file").set_input_files(picture)
        expect(card.nth(place).get_by_test_id("template-card-picture")).to_contain_text(picture.name)
        card.nth(place).get_by_test_id("template-card-text").fill(f"Number {place + 1}")
    card.nth(0).get_by_test_id("template-card-reply").fill("Show me")
    page.get_by_test_id("template-submit").click()
    expect(editor.get_by_text("Must all be built the same")).to_be_visible()
    card.nth(1).get_by_test_id("template-card-text").fill("x" * 161)
    expect(card.nth(1).get_by_text("at most 160 fit")).to_be_visible()
    card.nth(1).get_by_test_id("template-card-text").fill("Number 2")
    card.nth(1).get_by_test_id("template-card-reply").fill("Show me")
    expect(editor.locator(".said-wrong")).to_have_count(0)
    drawn = page.locator(".template-phone .carousel-card")
    expect(drawn).to_have_count(2)
    expect(drawn.nth(1)).to_contain_text("Number 2")
    expect(drawn.locator("img")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_test_id("template-submit").click()
    wait_until(lambda: _approved(shop, name), 30, "Meta's yes")

    _plan_with(page, owner.go, shop, name)
    expect(page.get_by_test_id("plan-file")).to_have_count(2)
    page.get_by_test_id("plan-file").first.set_input_files(JHUMKA)
    expect(page.get_by_test_id("plan-file")).to_have_count(1)
    page.get_by_test_id("plan-file").set_input_files(CHOKER)
    expect(page.get_by_test_id("plan-on-top")).to_have_count(2)
    expect(page.locator(".template-seen .carousel-card img")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    _test_arrives(page, shop, "+919829000173" if phone else "+919829000174", pictures=2)


def _approved(shop: DemoShop, name: str) -> bool:
    return shop.rows("SELECT status FROM message_templates WHERE name = %(name)s", name=name) == [
        {"status": "APPROVED"}
    ]


def _plan_with(page: Page, go: Callable[[str], None], shop: DemoShop, name: str) -> None:
    """A plan with that template."""
    go(f"/campaigns/{shop.credentials['campaign_id']}?part=blasts&blast=new")
    page.get_by_test_id("plan-template").select_option(name)


def _test_arrives(page: Page, shop: DemoShop, phone: str, *, pictures: int) -> None:
    """A colleague gets it with its pictures: Meta took their ids."""
    expect(page.get_by_test_id("plan-people")).to_have_text(re.compile("^[1-9]"))
    page.get_by_test_id("plan-test-phone").fill(phone)
    with shop.at_any_hour():
        page.get_by_test_id("plan-test").click()
        wait_until(lambda: bool(_delivered(shop, phone)), 30, "the test")
    (payload,) = _delivered(shop, phone)
    assert json.dumps(payload).count('"image": {"id": "') == pictures


def _delivered(shop: DemoShop, phone: str) -> list[dict[str, Any]]:
    rows = shop.rows(
        "SELECT payload FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
        " WHERE contact.phone = %(phone)s AND message.state IN ('delivered', 'read')",
        phone=phone,
    )
    return [row["payload"] for row in rows]
