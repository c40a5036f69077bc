"""The diary: a day's visits, a wish that gets its time, orders taken step by step, and all of it seen by everybody."""

import re
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

# Nobody else's story is about these.
PEOPLE = {False: "Gaurav Maheshwari", True: "Poonam Choudhary"}
SIZES = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])


def visit(shop: DemoShop, name: str, note: str, starts: str | None, *, status: str = "confirmed") -> UUID:
    """A visit of theirs. `starts` is a time of the shop's today, `23:59`, or none for a wish."""
    made = uuid4()
    at = "(date_trunc('day', now() AT TIME ZONE 'Asia/Kolkata') + CAST(%(starts)s AS interval)) AT TIME ZONE 'Asia/Kolkata'"
    shop.run(
        "INSERT INTO appointments (id, client_id, contact_id, lead_id, source, status, starts_at, ends_at, note)"
        f" SELECT %(id)s, client_id, contact_id, id, 'staff', %(status)s, {at}, {at} + interval '1 hour', %(note)s"
        " FROM leads WHERE id = %(lead)s",
        id=made,
        lead=shop.lead(name)["id"],
        status=status,
        starts=starts,
        note=note,
    )
    return made


def row(shop: DemoShop, table: str, made: UUID) -> tuple[str, int]:
    """How it stands, and how often it was changed."""
    (found,) = shop.rows(f"SELECT status, version FROM {table} WHERE id = %(id)s", id=made)
    return found["status"], found["version"]


def order(shop: DemoShop, name: str, status: str = "received") -> UUID:
    """An order of two pieces, one of them not in the catalog."""
    made = uuid4()
    shop.run(
        "INSERT INTO orders (id, client_id, contact_id, lead_id, status, items, total, claimed_total)"
        " SELECT %(id)s, client_id, contact_id, id, %(status)s, CAST(%(items)s AS jsonb), 262000, 250000"
        " FROM leads WHERE id = %(lead)s",
        id=made,
        lead=shop.lead(name)["id"],
        status=status,
        items='[{"sku": "RJ-1043", "name": "Rajwadi Jhumka, light", "quantity": 2, "price": 131000, "claimed_price": 125000},'
        ' {"sku": "OLD-1", "name": null, "quantity": 1, "price": null, "claimed_price": 0}]',
    )
    return made


def of(page: Page, hook: str, made: UUID) -> Locator:
    """Its line on the page."""
    return page.locator(f"[data-testid={hook}][data-id='{made}']")


@SIZES
def test_a_day_is_seen_and_a_visit_is_confirmed_before_everybody_s_eyes(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name = PEOPLE[phone]
    tonight = visit(shop, name, "Looks at rings", "23:59", status="requested")
    also = visit(shop, name, "Her sister, too", "23:59")
    owner, colleague = visitor("/diary", phone=phone), visitor("/diary")
    page = owner.page
    today = page.locator("[data-testid=diary-day][data-today=true]")
    expect(today.locator("h2")).to_have_text("Today")
    line = of(today.page, "visit", tonight)
    for said in (name, "23:59", "Looks at rings", "Waits for your yes"):
        expect(line).to_contain_text(said)
    expect(of(page, "visit", also)).to_contain_text("Her sister, too")
    assert sorted(
        today.locator("[data-testid=visit]").evaluate_all(
            "lines => lines.slice(-2).map(one => one.dataset.joined)"
        )
    ) == ["false", "true"]
    count = shop.value(
        "SELECT count(*) FROM appointments WHERE status <> 'cancelled' AND"
        " (starts_at AT TIME ZONE 'Asia/Kolkata')::date = (now() AT TIME ZONE 'Asia/Kolkata')::date"
    )
    expect(page.locator(".page-bar .when")).to_have_text(f"{count} visits today")

    line.get_by_test_id("visit-confirm").click()

    expect(line).to_contain_text("Confirmed")
    # She has no chat: nobody is to believe that she knows.
    expect(page.locator("[data-sonner-toast]")).to_contain_text("They are not told")
    expect(line.get_by_test_id("visit-confirm")).to_have_count(0)
    expect(of(colleague.page, "visit", tonight)).to_contain_text("Confirmed")
    assert row(shop, "appointments", tonight) == ("confirmed", 2)
    assert row(shop, "appointments", also) == ("confirmed", 1)

    line.get_by_test_id("visit-more").click()
    page.get_by_test_id("visit-off").locator("visible=true").click()
    dialog = page.get_by_test_id("visit-off-dialog")
    expect(dialog).to_contain_text(f"{name}, Today, 23:59")
    dialog.get_by_role("button", name="Go back").click()
    assert row(shop, "appointments", tonight) == ("confirmed", 2)
    line.get_by_test_id("visit-more").click()
    page.get_by_test_id("visit-off").locator("visible=true").click()
    page.get_by_test_id("visit-off-sure").click()

    expect(line).to_have_count(0)
    expect(of(colleague.page, "visit", tonight)).to_have_count(0)
    assert row(shop, "appointments", tonight) == ("cancelled", 3)
    assert row(shop, "appointments", also) == ("confirmed", 1)
    shop.run("DELETE FROM appointments WHERE id = %(id)s", id=also)


@SIZES
def test_a_wish_is_given_a_time(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    wish = visit(shop, PEOPLE[phone], "Whenever it suits", None, status="requested")
    owner, colleague = visitor("/diary", phone=phone), visitor("/diary")
    page = owner.page
    line = of(page, "wish", wish)
    expect(line).to_contain_text("Whenever it suits")
    expect(of(colleague.page, "wish", wish)).to_be_visible()

    line.get_by_test_id("visit-time").click()
    dialog = page.get_by_test_id("visit-time-dialog")
    page.get_by_test_id("visit-time-save").click()
    expect(dialog.get_by_role("alert")).to_have_text("Choose a day and a time.")
    assert row(shop, "appointments", wish) == ("requested", 1)
    days = page.get_by_test_id("visit-time-day")
    days.select_option(index=1)
    chosen = page.get_by_test_id("free-time").last
    clock = chosen.inner_text()
    day = days.input_value()
    expect(chosen.locator("input")).to_have_attribute("value", f"{day}T{clock}")
    chosen.click()
    page.get_by_test_id("visit-time-save").click()

    expect(dialog).to_be_hidden()
    expect(line).to_have_count(0)
    for window in (page, colleague.page):
        expect(of(window, "visit", wish)).to_contain_text(clock)
        expect(of(window, "wish", wish)).to_have_count(0)
    assert row(shop, "appointments", wish) == ("confirmed", 2)
    kept = shop.value(
        "SELECT to_char(starts_at AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD\"T\"HH24:MI') FROM appointments"
        " WHERE id = %(id)s",
        id=wish,
    )
    assert kept == f"{day}T{clock}"
    shop.run("DELETE FROM appointments WHERE id = %(id)s", id=wish)


@SIZES
def test_how_a_visit_ended_is_written_down_and_put_right(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    begun = visit(shop, PEOPLE[phone], "Came early", "00:00")
    page = visitor("/diary", phone=phone).page
    line = of(page, "visit", begun)
    expect(line).to_contain_text("Did they come?")

    line.get_by_test_id("visit-missed").click()
    expect(line.locator(".badge").first).to_have_text("They did not come")
    assert row(shop, "appointments", begun) == ("no_show", 2)
    line.get_by_test_id("visit-more").click()
    page.get_by_test_id("visit-came").locator("visible=true").last.click()

    expect(line.locator(".badge").first).to_have_text("They came")
    assert row(shop, "appointments", begun) == ("done", 3)
    shop.run("UPDATE appointments SET starts_at = starts_at - interval '1 day' WHERE id = %(id)s", id=begun)
    page.get_by_role("button", name="Earlier").click()
    expect(page).to_have_url(re.compile(r"/diary\?when=earlier$"))
    expect(of(page, "visit", begun).locator(".badge").first).to_have_text("They came")
    expect(page.get_by_test_id("wishes")).to_have_count(0)
    shop.run("DELETE FROM appointments WHERE id = %(id)s", id=begun)


def test_whether_they_came_is_asked_the_moment_a_visit_begins(visitor: NewVisitor, shop: DemoShop) -> None:
    tonight = visit(shop, PEOPLE[False], "Begins while she looks", "23:57")
    window = visitor("/diary")
    line = of(window.page, "visit", tonight)
    expect(line).to_contain_text("Confirmed")
    soon = "date_trunc('second', now()) + interval '3 seconds'"
    shop.run(
        f"UPDATE appointments SET starts_at = {soon}, ends_at = {soon} + interval '1 hour' WHERE id = %(id)s",
        id=tonight,
    )
    window.page.reload()
    expect(line).to_contain_text("Confirmed")

    expect(line).to_contain_text("Did they come?")
    expect(line.get_by_test_id("visit-came")).to_be_visible()
    shop.run("DELETE FROM appointments WHERE id = %(id)s", id=tonight)


def test_wishes_that_are_not_shown_are_counted(visitor: NewVisitor, shop: DemoShop) -> None:
    there = shop.value("SELECT count(*) FROM appointments WHERE starts_at IS NULL AND status = 'requested'")
    made = [visit(shop, PEOPLE[False], "One of many", None, status="requested") for _ in range(53 - there)]
    page = visitor("/diary").page

    expect(page.get_by_test_id("wish")).to_have_count(50)
    expect(page.get_by_test_id("wishes-behind")).to_contain_text("3 more wait behind these.")
    shop.run("DELETE FROM appointments WHERE id = ANY(%(made)s)", made=made)


def test_a_colleague_was_faster(visitor: NewVisitor, shop: DemoShop) -> None:
    tonight = visit(shop, PEOPLE[False], "Two at once", "23:58", status="requested")
    page = visitor("/diary").page
    line = of(page, "visit", tonight)
    expect(line).to_contain_text("Two at once")
    shop.run("UPDATE appointments SET version = 7, note = 'Changed' WHERE id = %(id)s", id=tonight)

    line.get_by_test_id("visit-confirm").click()

    expect(page.get_by_text("Somebody else changed this visit meanwhile.")).to_be_visible()
    expect(line).to_contain_text("Changed")
    assert row(shop, "appointments", tonight) == ("requested", 7)
    shop.run("DELETE FROM appointments WHERE id = %(id)s", id=tonight)


@SIZES
def test_an_order_goes_its_way_and_another_is_cancelled(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    made, other = order(shop, PEOPLE[phone]), order(shop, PEOPLE[phone])
    owner, colleague = (
        visitor("/diary?part=orders", phone=phone),
        visitor("/diary?part=orders&status=received"),
    )
    page = owner.page
    line = of(page, "order-row", made)
    for said in (PEOPLE[phone], "2 ×", "Rajwadi Jhumka, light", "OLD-1", "Not in the catalog", "₹2,62,000"):
        expect(line).to_contain_text(said)
    expect(line.get_by_test_id("order-saw")).to_have_text("They saw ₹2,50,000")
    expect(of(colleague.page, "order-row", made)).to_be_visible()

    line.get_by_test_id("order-next").click()
    expect(line.get_by_test_id("order-next")).to_have_text("Handed over")
    assert row(shop, "orders", made) == ("confirmed", 2)
    # Those that wait are all she looks at.
    expect(of(colleague.page, "order-row", made)).to_have_count(0)
    expect(of(colleague.page, "order-row", other)).to_be_visible()
    line.get_by_test_id("order-next").click()
    expect(line.get_by_test_id("order-next")).to_have_count(0)
    assert row(shop, "orders", made) == ("fulfilled", 3)

    second = of(page, "order-row", other)
    second.get_by_test_id("order-more").click()
    page.get_by_test_id("order-cancel").locator("visible=true").click()
    expect(page.get_by_test_id("order-cancel-dialog")).to_contain_text("₹2,62,000")
    assert row(shop, "orders", other) == ("received", 1)
    page.get_by_test_id("order-cancel-sure").click()
    expect(second).to_contain_text("Cancelled")
    expect(of(colleague.page, "order-row", other)).to_have_count(0)
    assert row(shop, "orders", other) == ("cancelled", 2)

    page.get_by_test_id("orders-cancelled").click()
    expect(page).to_have_url(re.compile(r"status=cancelled$"))
    expect(of(page, "order-row", made)).to_have_count(0)
    expect(of(page, "order-row", other)).to_be_visible()
    shop.run("DELETE FROM orders WHERE id IN (%(made)s, %(other)s)", made=made, other=other)


@SIZES
def test_her_name_leads_to_her_chat(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    page = visitor("/diary", phone=phone).page

    page.get_by_test_id("wish").get_by_role("link", name="Yashoda Rathore").click()

    expect(page.get_by_test_id("thread-bubble").first).to_be_attached()
    assert str(shop.lead("Yashoda Rathore")["thread_id"]) in page.url
