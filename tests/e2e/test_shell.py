"""The frame around every page: the search, the bell, another shop, what waits after a restore."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def test_a_few_letters_and_enter_lead_to_a_person(visitor: NewVisitor) -> None:
    owner = visitor()

    owner.page.keyboard.press("Control+k")
    field = owner.page.get_by_test_id("palette-input")
    expect(field).to_be_focused()
    expect(owner.page.get_by_test_id("palette-hit").filter(has_text="Simulator")).to_be_visible()
    field.press_sequentially("priya mal")
    hit = owner.page.get_by_test_id("palette-hit").filter(has_text="Priya Malhotra")
    expect(hit).to_have_attribute("aria-selected", "true")
    owner.page.keyboard.press("Enter")

    expect(owner.page).to_have_url(re.compile(r"/inbox\?thread="))
    expect(owner.page.locator("#palette")).to_be_hidden()


def test_arrows_choose_and_escape_leaves_the_search(visitor: NewVisitor) -> None:
    owner = visitor()

    owner.page.get_by_role("button", name="Search").locator("visible=true").click()
    first, second = (owner.page.get_by_test_id("palette-hit").nth(place) for place in (0, 1))
    expect(first).to_have_attribute("aria-selected", "true")
    owner.page.keyboard.press("ArrowDown")
    expect(second).to_have_attribute("aria-selected", "true")
    owner.page.keyboard.press("Escape")

    expect(owner.page.locator("#palette")).to_be_hidden()
    owner.at("/")


@pytest.mark.parametrize("phone", [False, True])
def test_what_nobody_has_is_said_so(visitor: NewVisitor, phone: bool) -> None:
    owner = visitor(phone=phone)

    owner.page.get_by_role("button", name="Search").locator("visible=true").click()
    owner.page.get_by_test_id("palette-input").fill("qqqq")

    expect(owner.page.get_by_text("Nothing begins with “qqqq”.")).to_be_visible()


@pytest.mark.parametrize("phone", [False, True])
def test_the_bell_tells_of_a_task_and_it_is_done_there(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    thread = shop.lead("Harish Mehta")["thread_id"]
    answer = httpx.patch(
        f"{shop.url}/api/v1/conversations/{thread}",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        json={"handler": "human"},
    )
    assert answer.status_code == 200
    shop.run(
        "INSERT INTO staff_tasks (id, client_id, kind, title, contact_id, conversation_id)"
        " SELECT gen_random_uuid(), client_id, 'photo', 'Send Harish a photo', contact_id, id FROM conversations"
        " WHERE id = %(thread)s",
        thread=thread,
    )
    owner = visitor(phone=phone)
    bell = owner.page.get_by_test_id("bell").locator("visible=true")

    bell.click()
    task = (
        owner.page.get_by_test_id("bell-task").filter(has_text="Send Harish a photo").locator("visible=true")
    )
    expect(task).to_contain_text("Harish Mehta")
    task.get_by_role("button", name="Done").click()

    expect(task).to_have_count(0)
    assert (
        shop.value(
            "SELECT status FROM staff_tasks WHERE title = 'Send Harish a photo' ORDER BY created_at DESC LIMIT 1"
        )
        == "done"
    )


def test_she_goes_to_her_other_shop_and_back(visitor: NewVisitor, shop: DemoShop) -> None:
    credentials = shop.credentials
    shop.command(
        *("user", "create", "--email", credentials["email"], "--password", "not used at all"),
        *("--shop", "Zaveri Sons", "--role", "manager"),
    )
    owner = visitor()

    owner.page.locator(".shop-sign").locator("visible=true").click()
    owner.page.get_by_role("menuitemradio", name="Zaveri Sons").click()

    expect(owner.page.locator(".shop-sign").locator("visible=true")).to_contain_text("Zaveri Sons")
    expect(owner.page.locator(".person")).to_contain_text("Manager")
    expect(owner.page.get_by_test_id("stat-total_leads").locator(".stat-value")).to_have_text("0")
    owner.page.locator(".shop-sign").locator("visible=true").click()
    owner.page.get_by_role("menuitemradio", name="Ratnavali Jewels").click()
    owner.see_the_board()
    shop.run("DELETE FROM clients WHERE business_name = 'Zaveri Sons'")


def test_after_a_restore_somebody_decides(visitor: NewVisitor, shop: DemoShop) -> None:
    shop.run("UPDATE deployment SET epoch = epoch + 1")
    owner = visitor()

    strip = owner.page.locator(".held-strip")
    expect(strip).to_contain_text("A backup was restored, so nothing is sent.")
    owner.page.get_by_test_id("confirm-sending").click()

    expect(strip).to_have_count(0)
    assert shop.value("SELECT sending_confirmed_epoch >= deployment_epoch() FROM clients WHERE is_demo")
