"""The board narrowed by filters and a search, the lane of those who want no messages, and one lead's drawer."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.test_people import new_person
from tests.e2e.visitor import NewVisitor

BOTH = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])


@BOTH
def test_filters_narrow_the_board_and_live_in_the_address(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor(phone=phone)
    snoozed = shop.value("SELECT count(*) FROM leads WHERE snoozed_until > now() AND status = 'contacted'")
    assert snoozed > 0

    owner.page.get_by_test_id("board-filters").click()
    owner.page.get_by_test_id("board-snoozed").select_option("yes")
    expect(owner.page).to_have_url(re.compile("snoozed=yes"))
    count = owner.column("contacted").locator(".column-count")
    expect(count).to_have_text(str(snoozed))
    owner.page.reload()
    expect(count).to_have_text(str(snoozed))
    expect(owner.page.locator(".board-chosen")).to_contain_text("Snoozed")

    owner.page.go_back()
    expect(owner.page).not_to_have_url(re.compile("snoozed"))
    expect(owner.page.locator(".board-chosen")).to_have_count(0)


def test_a_search_and_the_lane_of_those_who_want_no_messages(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    expect(owner.column("dnd")).to_have_count(0)

    owner.page.get_by_test_id("board-filters").click()
    owner.page.get_by_test_id("board-search").fill("manoj")
    expect(owner.page.get_by_test_id("lead-card")).to_have_count(0)
    owner.page.get_by_test_id("board-dnd").click()
    expect(owner.card_in("dnd", "Manoj Jain")).to_be_visible()
    owner.page.keyboard.press("Escape")
    owner.page.locator(".board-chosen").get_by_role("button", name="Clear all").click()

    expect(owner.column("dnd")).to_have_count(0)
    expect(owner.card("Priya Malhotra")).to_have_count(1)


@BOTH
def test_a_lead_s_drawer_tells_everything_and_why_it_was_sent(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor(phone=phone)
    owner.card("Ananya Iyer").get_by_test_id("open-lead").click()
    drawer = owner.page.get_by_test_id("lead-drawer")

    expect(drawer.get_by_role("heading", name="Ananya Iyer")).to_be_visible()
    expect(drawer).to_contain_text("Meenakari Choker")
    expect(drawer).to_contain_text("about ₹5,00,000")
    expect(owner.page).to_have_url(re.compile(f"lead={shop.lead('Ananya Iyer')['id']}"))
    drawer.get_by_role("tab", name="Why sent, or not").click()
    sent = drawer.get_by_test_id("moment").filter(has_text="Meenakari Choker 22K mein hai")
    sent.get_by_role("button").click()
    expect(sent.locator(".why")).to_contain_text("Passed the gate, taken by WhatsApp")
    owner.page.keyboard.press("Escape")

    expect(drawer).to_be_hidden()
    owner.at("/")


def test_a_value_and_a_stage_are_changed_in_the_drawer(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    owner.card("Nandini Reddy").focus()
    owner.page.keyboard.press("Enter")
    drawer = owner.page.get_by_test_id("lead-drawer")

    drawer.get_by_test_id("person-value").click()
    drawer.get_by_label("Value in rupees").fill("3.5 lakh")
    owner.page.keyboard.press("Enter")
    expect(drawer.get_by_test_id("person-value")).to_have_text("₹3,50,000")
    drawer.get_by_test_id("person-stage").click()
    owner.page.get_by_role("menuitem", name="Interest").locator("visible=true").click()
    expect(drawer.get_by_test_id("person-stage")).to_have_text("Interest")

    lead = shop.lead("Nandini Reddy")
    assert (lead["status"], lead["potential_value"]) == ("interest", 350_000)
    drawer.get_by_test_id("open-chat").click()
    expect(owner.page.locator(".thread-head")).to_contain_text("Nandini Reddy")


@BOTH
def test_somebody_nobody_has_written_to_gets_a_template_first(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name, number = ("Revati Kelkar", "+919825093302") if phone else ("Urmila Gokhale", "+919825093301")
    new_person(shop, number, name)
    owner = visitor(f"/?lead={shop.lead(name)['id']}", phone=phone)
    page = owner.page
    assert shop.lead(name)["thread_id"] is None

    page.get_by_test_id("write-first").click()

    picker = page.get_by_test_id("template-picker")
    expect(picker).to_contain_text("She has not written yet.")
    thread = shop.lead(name)["thread_id"]
    owner.at(f"/inbox?thread={thread}")
    # Nothing was sent by it, and no list shows an empty chat.
    assert shop.value("SELECT count(*) FROM messages WHERE conversation_id = %(id)s", id=thread) == 0
    assert shop.value("SELECT last_message_at FROM conversations WHERE id = %(id)s", id=thread) is None
    picker.get_by_test_id("template").filter(has_text="Diwali win back").click()
    expect(page.get_by_test_id("template-gap").first).to_have_value(name.split()[0])
    page.get_by_test_id("send-template").click()

    expect(page.get_by_test_id("thread-bubble")).to_have_count(1)
    sent = shop.rows("SELECT sender, category, state FROM messages WHERE conversation_id = %(id)s", id=thread)
    assert [(one["sender"], one["category"]) for one in sent] == [("human", "marketing")]


def test_the_list_of_people_leads_there_too_but_not_to_who_wants_no_messages(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    contact = new_person(shop, "+919825093303", "Lalita Pathak")
    owner = visitor(f"/contacts?person={contact}")
    expect(owner.page.get_by_test_id("write-first")).to_be_visible()
    shop.run("UPDATE contacts SET dnd_at = now() WHERE id = %(id)s", id=contact)

    owner.page.get_by_test_id("write-first").click()

    expect(owner.page.locator("[data-sonner-toast]")).to_be_visible()
    assert shop.lead("Lalita Pathak")["thread_id"] is None
    owner.page.reload()
    expect(owner.page.get_by_test_id("person-stands")).to_have_text("Wants no messages")
    expect(owner.page.get_by_test_id("write-first")).to_have_count(0)
