"""A hand that presses twice means one thing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.shop import DemoShop
from tests.e2e.test_inbox import open_thread
from tests.e2e.visitor import NewVisitor, Visitor
from tests.server import wait_until


def piece(owner: Visitor) -> Locator:
    owner.page.get_by_test_id("product-name").fill("Pressed twice")
    owner.page.get_by_test_id("product-price").fill("45,000")
    return owner.page.get_by_test_id("product-save")


def key(owner: Visitor) -> Locator:
    owner.page.get_by_test_id("key-name").fill("Pressed twice")
    return owner.page.get_by_test_id("key-make")


def invitation(owner: Visitor) -> Locator:
    owner.page.get_by_test_id("invite-email").fill("pressed-twice@example.com")
    return owner.page.get_by_test_id("invite-send")


def note(owner: Visitor) -> Locator:
    owner.page.get_by_test_id("note-text").fill("Pressed twice")
    return owner.page.get_by_role("button", name="Keep note")


def arrive(owner: Visitor, doing: Callable[[Visitor], Locator]) -> None:
    """Where it is done."""
    if doing is note:
        open_thread(owner, "Nandini Reddy")
    else:
        owner.go(PLACES[doing])


PLACES = {piece: "/products?piece=new", key: "/settings?part=keys", invitation: "/settings?part=team"}
DOINGS = [
    pytest.param(piece, "SELECT count(*) FROM products WHERE name = 'Pressed twice'", id="a piece"),
    pytest.param(key, "SELECT count(*) FROM api_keys WHERE name = 'Pressed twice'", id="a key"),
    pytest.param(
        invitation,
        "SELECT count(*) FROM activity_events WHERE detail = 'pressed-twice@example.com was invited'",
        id="an invitation",
    ),
    pytest.param(note, "SELECT count(*) FROM notes WHERE text = 'Pressed twice'", id="a note"),
]
DONE = {
    piece: "Pressed twice is saved",
    key: "Copy it now: it is shown this once.",
    invitation: "pressed-twice@example.com is invited",
    note: "Pressed twice",
}


def and_once_more(owner: Visitor, doing: Callable[[Visitor], Locator]) -> None:
    """A tab's events are worked in their order: what was on its way before this press is done before it, too."""
    expect(owner.page.locator("form[data-pending]")).to_have_count(0)
    if doing is piece:
        arrive(owner, doing)
    doing(owner).click()
    expect(owner.page.locator("form[data-pending]")).to_have_count(0)


@pytest.mark.parametrize(("doing", "count"), DOINGS)
def test_a_double_click_does_it_once(
    visitor: NewVisitor, shop: DemoShop, doing: Callable[[Visitor], Locator], count: str
) -> None:
    owner = visitor("/settings")
    before = shop.value(count)

    arrive(owner, doing)
    doing(owner).dblclick()

    expect(owner.page.get_by_text(DONE[doing]).first).to_be_visible()
    and_once_more(owner, doing)
    wait_until(lambda: shop.value(count) == before + 2, 15, "one thing for each press")


@pytest.mark.parametrize(("doing", "count"), DOINGS)
def test_a_press_that_arrives_twice_makes_one_thing(
    visitor: NewVisitor,
    shop: DemoShop,
    doing: Callable[[Visitor], Locator],
    count: str,
) -> None:
    owner = visitor("/settings")
    before = shop.value(count)

    arrive(owner, doing)
    # A page that lets both through: the name they share is what the server goes by.
    doing(owner).evaluate(
        "button => { const form = button.form, { answered } = revive; window.heard = [];"
        " revive.answered = (press) => { heard.push(press); answered(press); };"
        " form.requestSubmit(); form.removeAttribute('data-pending'); form.requestSubmit(); }"
    )

    owner.page.wait_for_function("heard.length === 2 && heard[0] === heard[1]")
    assert shop.value(count) == before + 1
    expect(owner.page.get_by_text(DONE[doing]).first).to_be_visible()


def test_what_was_refused_may_be_sent_again_at_once(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor("/settings?part=team").page
    page.get_by_test_id("invite-email").fill("no address")
    page.get_by_test_id("invite-send").click()
    expect(
        page.locator(".field", has=page.get_by_test_id("invite-email")).get_by_role("alert")
    ).to_be_visible()

    page.get_by_test_id("invite-email").fill("after-all@example.com")
    page.get_by_test_id("invite-send").click()

    expect(page.get_by_test_id("invitation").filter(has_text="after-all@example.com")).to_be_visible()


def test_the_secret_on_the_page_opens(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/settings")
    arrive(owner, key)
    key(owner).dblclick()
    secret = owner.page.get_by_test_id("key-secret").inner_text()

    assert secret[:10] == shop.value("SELECT prefix FROM api_keys ORDER BY created_at DESC LIMIT 1")


def test_a_visit_is_confirmed_once_and_both_presses_are_right(visitor: NewVisitor, shop: DemoShop) -> None:
    (visit,) = shop.rows(
        "SELECT visit.id, trim(contact.first_name || ' ' || contact.last_name) AS name FROM appointments visit"
        " JOIN contacts contact ON contact.id = visit.contact_id"
        " WHERE visit.status = 'requested' AND visit.starts_at IS NOT NULL LIMIT 1"
    )
    owner = visitor("/inbox")
    open_thread(owner, visit["name"])
    confirm = owner.page.get_by_test_id("confirm-visit")

    confirm.evaluate("button => { button.click(); button.click(); }")

    expect(owner.page.get_by_text("The visit is confirmed").first).to_be_visible()
    expect(confirm).to_have_count(0)
    expect(owner.page.get_by_text("Somebody else changed this visit")).to_have_count(0)
    assert shop.value("SELECT status FROM appointments WHERE id = %(id)s", id=visit["id"]) == "confirmed"
