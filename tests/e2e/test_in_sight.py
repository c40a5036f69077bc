"""What must be seen stays in sight: a pasted link's neighbours, the first fault of a form, what a toast stands beside."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor, Visitor

LINK = "https://www.instagram.com/reel/" + "C8xQ7vTzR1k" * 12
NEWCOMER = "919811100078"


def sides(place: Locator) -> tuple[float, float]:
    """Where it begins and ends."""
    box = place.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


def inside(part: Locator, whole: Locator) -> bool:
    """Nothing of it sticks out sideways."""
    (left, right), (begin, end) = sides(part), sides(whole)
    return begin - 1 <= left <= right <= end + 1


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize("words", [LINK, "A" * 4000], ids=["a link", "letters without end"])
def test_a_pasted_link_leaves_the_phone_as_it_is(visitor: NewVisitor, words: str, phone: bool) -> None:
    customer = visitor("/simulator", phone=phone)
    customer.hold_phone(NEWCOMER)
    screen = customer.page.locator(".screen")

    customer.page.get_by_test_id("phone-input").fill(words)

    assert inside(customer.page.get_by_test_id("phone-send"), screen)
    assert inside(customer.page.get_by_test_id("phone-input"), screen)
    customer.page.get_by_test_id("phone-input").fill("")


def test_enter_sends_a_link_and_its_bubble_keeps_to_the_wall(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(NEWCOMER)
    field = customer.page.get_by_test_id("phone-input")

    field.press_sequentially("Dekhiye")
    field.press("Shift+Enter")
    field.press_sequentially(LINK)
    field.press("Enter")

    mine = customer.bubbles("out", LINK)
    expect(mine).to_have_count(1)
    expect(field).to_have_value("")
    assert inside(mine, customer.page.locator(".screen"))
    expect(mine).to_have_attribute("data-status", "read")
    field.fill("Haan")
    field.press("Control+Enter")
    expect(customer.bubbles("out", re.compile(r"^Haan"))).to_have_count(1)

    thread = shop.value(
        "SELECT thread.id FROM conversations thread JOIN contacts contact ON contact.id = thread.contact_id"
        " WHERE contact.phone = %(phone)s",
        phone=f"+{NEWCOMER}",
    )
    clerk = visitor(f"/inbox?thread={thread}")
    heard = clerk.page.locator("[data-testid=thread-bubble][data-direction=in]").filter(has_text=LINK)
    expect(heard).to_be_visible()
    assert inside(heard, clerk.page.locator(".wall"))
    words = clerk.page.get_by_test_id("composer")
    words.fill("Zaroor")
    words.press("Shift+Enter")
    words.press_sequentially("Aaiye")
    words.press("Enter")
    expect(clerk.page.get_by_test_id("thread-bubble").filter(has_text="Aaiye")).to_have_count(1)
    expect(words).to_have_value("")


def test_on_a_phone_enter_begins_a_line(visitor: NewVisitor) -> None:
    customer = visitor("/simulator", phone=True)
    customer.hold_phone(NEWCOMER)
    field = customer.page.get_by_test_id("phone-input")

    field.press_sequentially("Namaste")
    field.press("Enter")
    field.press_sequentially("ji")

    expect(field).to_have_value("Namaste\nji")
    field.fill("")


def test_times_are_read_whole_and_a_refused_one_is_shown(visitor: NewVisitor) -> None:
    owner = visitor("/settings?part=hours")
    first = owner.page.locator("[name=mon-from1]")
    expect(first).to_be_visible()
    assert first.evaluate("field => field.scrollWidth <= field.clientWidth")
    kept = owner.page.locator("[name=mon-until1]").input_value()

    owner.page.locator("[name=mon-until1]").fill("09:00")
    save = owner.page.get_by_test_id("settings-save")
    save.scroll_into_view_if_needed()
    save.click()

    wrong = owner.page.locator(".open-days .said-wrong")
    expect(wrong).to_have_text("The end must come after the beginning.")
    expect(wrong).to_be_in_viewport()
    expect(first).to_be_focused()
    # The same again: it is shown again, though nothing on the page has changed.
    save.scroll_into_view_if_needed()
    save.focus()
    save.click()
    expect(first).to_be_focused()
    owner.page.locator("[name=mon-until1]").fill(kept)
    save.click()
    expect(owner.page.get_by_text("Saved", exact=True)).to_be_visible()


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_a_toast_stands_beside_what_is_pressed_and_goes_at_a_tap(visitor: NewVisitor, phone: bool) -> None:
    owner = visitor("/settings?part=shop", phone=phone)
    save = owner.page.get_by_test_id("settings-save")

    save.click()

    toast = owner.page.locator("[data-sonner-toast]").first
    expect(toast).to_contain_text("Saved")
    _, bottom = height(toast)
    for pressed in (save, owner.page.locator(".bottom-bar" if phone else ".person")):
        if pressed.is_visible():
            assert bottom <= height(pressed)[0]
    assert bottom < owner.page.viewport_size["height"] / 2  # type: ignore[index]
    toast.get_by_text("Saved").click()
    expect(toast).to_have_count(0)


def height(place: Locator) -> tuple[float, float]:
    """Where it begins and ends from above."""
    box = place.bounding_box()
    assert box is not None
    return box["y"], box["y"] + box["height"]


def test_the_way_through_the_steps_stands_still(visitor: NewVisitor, shop: DemoShop) -> None:
    campaign = shop.value("SELECT id FROM campaigns WHERE status = 'active' ORDER BY created_at, id LIMIT 1")
    owner = visitor(f"/campaigns/{campaign}")
    way = owner.page.locator(".stepper")
    expect(way).to_be_visible()
    before = sides(way)

    for step in ("Knowledge", "Skills and launch"):
        way.get_by_role("link", name=step).click()
        expect(way.locator("[data-state=current]")).to_contain_text(step)
        assert sides(way) == before


@pytest.mark.parametrize("size", [(1440, 900), (1180, 800), (1440, 720)])
def test_the_sample_phone_of_a_live_campaign_covers_nothing(
    visitor: NewVisitor, shop: DemoShop, size: tuple[int, int]
) -> None:
    campaign = shop.value("SELECT id FROM campaigns WHERE status = 'active' ORDER BY created_at, id LIMIT 1")
    owner = visitor(f"/campaigns/{campaign}")
    owner.page.set_viewport_size({"width": size[0], "height": size[1]})
    expect(owner.page.locator(".sample-note").first).to_be_visible()

    phone = height(owner.page.locator(".sample .device"))

    assert height(owner.page.locator(".sample-head"))[1] <= phone[0]
    assert phone[1] <= height(owner.page.locator(".sample-note").first)[0]


def test_a_new_template_shows_no_bubble_before_it_has_words(visitor: NewVisitor) -> None:
    owner = visitor("/templates?template=new")
    body = owner.page.locator("#field-body")
    expect(body).to_be_visible()
    bubble = owner.page.get_by_test_id("template-bubble")
    expect(bubble).to_have_count(0)

    body.fill("Diwali offers")

    expect(bubble).to_contain_text("Diwali offers")


def test_a_campaign_s_new_name_is_everywhere_at_once(visitor: NewVisitor, shop: DemoShop) -> None:
    campaign = shop.rows(
        "SELECT id, name FROM campaigns WHERE status = 'active' ORDER BY created_at, id LIMIT 1"
    )[0]
    owner, watcher = visitor(f"/campaigns/{campaign['id']}"), visitor("/")
    try:
        rename(owner, "Akshaya Tritiya 2027")

        expect(owner.page.locator(".rail-campaigns")).to_contain_text("Akshaya Tritiya 2027")
        expect(watcher.page.locator(".rail-campaigns")).to_contain_text("Akshaya Tritiya 2027")
        names = watcher.page.locator(".campaign-pick option")
        expect(names.filter(has_text="Akshaya Tritiya 2027")).to_have_count(1)
        expect(names.filter(has_text=campaign["name"])).to_have_count(0)
    finally:
        shop.run("UPDATE campaigns SET name = %(name)s WHERE id = %(id)s", **campaign)


def rename(owner: Visitor, name: str) -> None:
    """The campaign whose page is open."""
    field: Locator = the_field(owner.page)
    field.fill(name)
    field.blur()
    expect(owner.page.locator(".architect-name h1")).to_have_text(name)


def the_field(page: Page) -> Locator:
    """Where its name stands."""
    return page.get_by_test_id("campaign-name")


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_long_tasks_stay_inside_the_bell(visitor: NewVisitor, phone: bool) -> None:
    owner = visitor("/diary", phone=phone)
    owner.page.get_by_test_id("bell").locator("visible=true").click()
    box = owner.page.locator(".bell-box").locator("visible=true")
    expect(box.get_by_test_id("bell-task").first).to_be_visible()

    assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_the_part_that_is_open_is_in_sight_on_a_phone(visitor: NewVisitor) -> None:
    owner = visitor("/settings?part=keys", phone=True)

    expect(owner.page.get_by_test_id("settings-keys")).to_be_in_viewport(ratio=1)
