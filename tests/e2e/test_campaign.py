"""A blast, from whom to what came of it: planned, tried on a phone, started once, paused, cancelled; and the steps."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def people_of(shop: DemoShop, town: str, series: str, count: int) -> str:
    """So many people of that town in the campaign, who agreed to offers. The campaign's id."""
    campaign = str(shop.credentials["campaign_id"])
    rows = "".join(f"{town} {place},+9198253{series}{place:02d},{town}\n" for place in range(count))
    answer = httpx.post(
        f"{shop.url}/api/v1/campaigns/{campaign}/upload",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        files={"file": (f"{town}.csv", f"Name,Mobile,City\n{rows}".encode())},
        data={"consent_source": "counter book, page 3"},
    )
    assert answer.json()["created"] == count, answer.text
    return campaign


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_blast_is_planned_started_and_cancelled(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    town, series = ("Nathdwara", "402") if phone else ("Kishangarh", "401")
    campaign = people_of(shop, town, series, 7)
    owner = visitor(f"/campaigns/{campaign}?part=blasts", phone=phone)
    page = owner.page

    page.get_by_test_id("blast-new").click()
    expect(page.get_by_test_id("plan-bubble")).to_contain_text("Namaste")
    page.get_by_test_id("plan-cities").fill(f"{town}, Nowhere")
    people = page.get_by_test_id("plan-people")
    expect(people).to_have_text("7")
    expect(page.get_by_test_id("plan-cost")).to_have_text("₹7")
    page.get_by_test_id("plan-test-phone").fill("12")
    page.get_by_test_id("plan-test").click()
    expect(page.get_by_text("is no phone number").locator("visible=true").first).to_be_visible()

    page.get_by_test_id("plan-stage-new").click()
    expect(page.get_by_text("Choose at least one stage.")).to_be_visible()
    expect(page.get_by_test_id("plan-start")).to_be_disabled()
    page.get_by_test_id("plan-stage-new").click()
    expect(people).to_have_text("7")
    page.get_by_role("button", name="Later").click()
    page.get_by_test_id("plan-at").fill(f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%dT11:00}")
    expect(page.get_by_test_id("plan-start")).to_have_text("Set it for later")
    expect(page.get_by_test_id("plan-start")).to_be_enabled()
    page.get_by_test_id("plan-start").click()
    expect(page.get_by_text("7 people get it.")).to_be_visible()
    page.get_by_test_id("plan-sure").click()

    expect(page.get_by_test_id("run-state")).to_have_text("Set for later")
    expect(page.get_by_test_id("run-handled")).to_have_text("0 of 7 handled")
    expect(page.get_by_test_id("run-sum")).to_contain_text("0 handled + 7 waiting")
    expect(page.get_by_test_id("recipient")).to_have_count(7)
    blasts = shop.rows(
        "SELECT status, audience_count FROM blasts WHERE audience::text LIKE %(town)s", town=f"%{town}%"
    )
    assert blasts == [{"status": "scheduled", "audience_count": 7}]

    page.get_by_test_id("run-cancel").click()
    expect(page.get_by_text("7 people will not be written to.")).to_be_visible()
    page.get_by_test_id("run-cancel-sure").click()
    expect(page.get_by_test_id("run-state")).to_have_text("Cancelled")
    expect(page.get_by_test_id("recipient").first).to_contain_text("Cancelled")
    page.get_by_role("link", name="All blasts").click()
    expect(page.get_by_test_id("blast-row").first).to_contain_text("Cancelled")


BOOK = (
    '{0} 0,+9198253{1}00,{0},"VIP, bridal",jhumka,hi,walked in\n'
    "{0} 1,+9198253{1}01,{0},vip,Jhumka,en,\n"
    "{0} 2,+9198253{1}02,{0},bridal,bajuband,en,called on Monday\n"
    "{0} 3,+9198253{1}03,{0},,bajuband,hi,called twice\n"
)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_an_audience_is_chosen_from_what_the_people_have(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    town, series = ("Bundi", "405") if phone else ("Baran", "404")
    campaign = str(shop.credentials["campaign_id"])
    head = "Name,Mobile,City,Tags,Interest,Language,How they came\n"
    answer = httpx.post(
        f"{shop.url}/api/v1/campaigns/{campaign}/upload",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        files={"file": (f"{town}.csv", (head + BOOK.format(town, series)).encode())},
        data={"consent_source": "counter book, page 4"},
    )
    assert answer.json()["created"] == 4, answer.text
    owner = visitor(f"/campaigns/{campaign}?part=blasts&blast=new", phone=phone)
    page = owner.page
    people = page.get_by_test_id("plan-people")

    page.get_by_test_id("plan-cities").fill(town)
    expect(people).to_have_text("4")
    page.get_by_test_id("plan-tags").select_option("VIP")
    expect(people).to_have_text("2")
    page.get_by_test_id("plan-tags").select_option("bridal")
    expect(people).to_have_text("3")
    expect(page.get_by_test_id("plan-tags-chosen").locator(".pill")).to_have_text(["VIP", "bridal"])
    page.get_by_test_id("plan-interests").select_option("bajuband")
    expect(people).to_have_text("1")
    page.get_by_test_id("plan-interests-chosen").get_by_role("button").click()
    expect(people).to_have_text("3")
    page.get_by_test_id("plan-languages").select_option("en")
    expect(people).to_have_text("2")
    page.get_by_test_id("plan-languages-chosen").get_by_role("button").click()

    # Their own column: what it says, what it contains, whether it says anything; a line not finished changes nothing.
    page.get_by_test_id("plan-condition-add").click()
    line = page.get_by_test_id("plan-condition")
    expect(line.get_by_text("Counts once you say what.")).to_be_visible()
    expect(people).to_have_text("3")
    line.get_by_test_id("condition-column").select_option("How they came")
    line.get_by_test_id("condition-word").select_option("walked in")
    expect(people).to_have_text("1")
    line.get_by_test_id("condition-how").select_option("contains")
    line.get_by_test_id("condition-text").fill("MONDAY")
    expect(people).to_have_text("1")
    line.get_by_test_id("condition-how").select_option("filled")
    expect(people).to_have_text("2")
    line.get_by_test_id("condition-how").select_option("empty")
    expect(people).to_have_text("1")

    # Two lines about one column, and amounts that exclude each other, are said where they stand.
    page.get_by_test_id("plan-condition-add").click()
    line.nth(1).get_by_test_id("condition-column").select_option("How they came")
    expect(line.nth(1).get_by_text("A line above asks about this column already.")).to_be_visible()
    expect(page.get_by_test_id("plan-start")).to_be_disabled()
    line.nth(1).get_by_test_id("condition-drop").click()
    expect(people).to_have_text("1")
    page.get_by_test_id("plan-value-min").fill("5 lakh")
    page.get_by_test_id("plan-value-max").fill("4,000")
    expect(page.get_by_text("Is less than the least", exact=True)).to_be_visible()
    page.get_by_test_id("plan-value-min").fill("")
    page.get_by_test_id("plan-added").select_option("7")
    page.get_by_test_id("plan-reply").select_option("never")
    expect(people).to_have_text("1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_running_blast_is_paused_goes_on_and_is_cancelled(visitor: NewVisitor, shop: DemoShop) -> None:
    campaign = people_of(shop, "Pushkar", "403", 9)
    owner = visitor(f"/campaigns/{campaign}?part=blasts&blast=new")
    page = owner.page
    page.get_by_test_id("plan-cities").fill("Pushkar")
    page.get_by_test_id("plan-pace").select_option("10")
    expect(page.get_by_test_id("plan-people")).to_have_text("9")
    page.get_by_test_id("plan-start").click()
    page.get_by_test_id("plan-sure").dblclick()

    state = page.get_by_test_id("run-state")
    expect(state).to_have_text("Sending")
    page.get_by_test_id("run-pause").click()
    expect(state).to_have_text("Paused")
    expect(page.get_by_text("Paused by Kavita Soni")).to_be_visible()
    page.get_by_test_id("run-resume").click()
    expect(state).to_have_text("Sending")
    page.get_by_test_id("run-cancel").click()
    page.get_by_test_id("run-cancel-sure").click()
    expect(state).to_have_text("Cancelled")

    # One blast, however often the button was pressed, and nobody of it is lost.
    (blast,) = shop.rows("SELECT id, audience_count FROM blasts WHERE audience::text ~ 'Pushkar'")
    states = shop.rows(
        "SELECT count(*) AS all, count(*) FILTER (WHERE state IN ('queued', 'sending')) AS waiting,"
        " count(*) FILTER (WHERE state = 'cancelled') > 0 AS some FROM messages WHERE blast_id = %(id)s",
        id=blast["id"],
    )
    assert blast["audience_count"] == 9
    assert states == [{"all": 9, "waiting": 0, "some": True}]


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_step_is_added_set_and_taken_away(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    campaign = shop.value("SELECT id FROM campaigns WHERE name = 'Diwali win back'")
    owner = visitor(f"/campaigns/{campaign}?part=sequence", phone=phone)
    page = owner.page
    page.get_by_test_id("step-add").click()
    page.get_by_role("menuitem", name="After no answer").locator("visible=true").click()
    step = page.get_by_test_id("step")
    expect(step).to_have_count(1)

    days = step.get_by_test_id("step-days")
    days.fill("400")
    days.blur()
    expect(step.get_by_text("must be between 1 and 90")).to_be_visible()
    days.fill("5")
    days.blur()
    expect(step.locator(".said-wrong")).to_have_count(0)
    assert shop.value("SELECT days FROM sequence_steps WHERE campaign_id = %(id)s", id=campaign) == 5

    step.get_by_role("button", name="Take away").click()
    expect(step).to_have_count(0)
    assert shop.value("SELECT count(*) FROM sequence_steps WHERE campaign_id = %(id)s", id=campaign) == 0


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_numbers_are_looked_at_by_days_and_campaign(visitor: NewVisitor, phone: bool) -> None:
    owner = visitor("/analytics", phone=phone)
    page = owner.page
    expect(page.get_by_test_id("chart-response").locator(".recharts-bar").first).to_be_attached()
    expect(page.get_by_test_id("chart-voices").locator(".recharts-bar").first).to_be_attached()
    expect(page.get_by_test_id("chart-hours").locator(".hour[data-heat='4']").first).to_be_attached()

    page.get_by_role("button", name="90 days").click()
    owner.at("/analytics?days=90")
    page.get_by_test_id("analytics-campaign").select_option(label="Diwali win back")
    expect(page.locator(".money-rows li")).to_have_count(1)
    expect(page.locator(".money-rows li")).to_contain_text("Diwali win back")
