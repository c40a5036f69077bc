"""An agent is made: her voice, what she reads, what she may do; then she answers customers."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.documents import pdf
from tests.e2e.letters import take_place
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor
from tests.server import wait_until

EXCHANGE = pdf(
    ["# Old gold", "We take old gold back at 92 percent of the day's rate, with the bill or without."]
)


def config(shop: DemoShop, campaign: str) -> dict[str, Any]:
    return shop.value("SELECT prompt_config FROM campaigns WHERE id = %(id)s", id=campaign)


def status(shop: DemoShop, campaign: str) -> str:
    return str(shop.value("SELECT status FROM campaigns WHERE id = %(id)s", id=campaign))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_the_wizard_leads_to_a_live_campaign(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    owner = visitor("/campaigns", phone=phone)
    page, name = owner.page, f"Teej {'in hand' if phone else 'on the desk'}"

    page.get_by_test_id("campaign-new").click()
    expect(page).to_have_url(re.compile(r"\?draft=[0-9a-f-]{36}"))
    campaign = page.url.partition("draft=")[2][:36]
    page.get_by_test_id("campaign-name").fill(name)
    expect(page.locator(".architect-name h1")).to_have_text(name)
    reply = page.get_by_test_id("sample-bubble").nth(1)
    expect(reply).to_contain_text("Tara")
    before = reply.inner_text()
    emoji = page.get_by_test_id("slider-emoji")
    for _ in range(5):
        emoji.press("PageUp")
    expect(page.locator(".rewritten")).to_contain_text("Emoji")
    expect(reply).not_to_have_text(before)
    assert config(shop, campaign)["emoji_usage"] == 100

    # Three sliders moved in one breath are all kept.
    page.get_by_test_id("slider-tone").fill("81")
    page.get_by_test_id("slider-tenacity").fill("12")
    page.get_by_test_id("slider-length").fill("93")
    wait_until(lambda: config(shop, campaign).get("response_length") == 93, 15, "the last slider")
    assert (config(shop, campaign)["tone"], config(shop, campaign)["tenacity"]) == (81, 12)

    # What was set so far outlives a reload.
    page.reload()
    expect(page.get_by_test_id("campaign-name")).to_have_value(name)
    expect(page.get_by_test_id("slider-emoji")).to_have_value("100")

    page.get_by_test_id("wizard-next").click()
    page.get_by_test_id("knowledge-file").set_input_files(
        {"name": "old-gold.pdf", "mimeType": "application/pdf", "buffer": EXCHANGE}
    )
    source = page.get_by_test_id("source")
    expect(source).to_have_count(1)
    expect(source).to_have_attribute("data-status", "good")
    page.get_by_test_id("knowledge-url").fill("http://localhost/secrets")
    page.get_by_test_id("knowledge-add").click()
    expect(page.locator("#url-wrong")).to_be_visible()
    expect(page.get_by_test_id("knowledge-url")).to_have_value("http://localhost/secrets")
    page.get_by_test_id("knowledge-url").fill("example.com/exchange")
    page.get_by_test_id("knowledge-add").click()
    expect(source).to_have_count(2)
    expect(source.filter(has_text="example.com")).to_have_count(1)
    page.get_by_test_id("knowledge-question").fill("What do you pay for old gold?")
    page.get_by_test_id("knowledge-ask").click()
    expect(page.locator(".passage").first).to_contain_text("92 percent")

    page.get_by_test_id("wizard-next").click()
    negotiates = page.get_by_test_id("skill-discount_authority")
    negotiates.click()
    expect(negotiates).to_be_checked()
    percent = page.get_by_test_id("skill-percent")
    percent.fill("25")
    percent.blur()
    expect(page.get_by_text("Between 1 and 20: no agent may give more.")).to_be_visible()
    percent.fill("6")
    percent.blur()
    wait_until(
        lambda: (
            config(shop, campaign)["skills"]["discount_authority"]
            == {"enabled": True, "max_percent": 6.0, "on": "making_charges"}
        ),
        15,
        "the discount",
    )
    knowledge = page.get_by_test_id("point").and_(page.locator("[data-point=knowledge]"))
    expect(knowledge).not_to_contain_text("She knows your catalog only")

    page.get_by_test_id("wizard-launch").click()

    # To what may be sent now; nobody is there yet to send it to.
    owner.at(f"/campaigns/{campaign}?part=blasts")
    assert status(shop, campaign) == "active"
    expect(page.get_by_text(f"{name} is live")).to_have_count(1)
    expect(page.get_by_test_id("bring-people")).to_have_attribute("href", f"/imports?campaign={campaign}")
    for name_of_it, leads_to in (("Pause", "paused"), ("Go on", "active")):
        if phone:
            page.locator(".architect-bar").get_by_role("button", name="More").click()
        page.get_by_role("menuitem" if phone else "button", name=name_of_it, exact=True).click()
        wait_until(lambda to=leads_to: status(shop, campaign) == to, 15, leads_to)
    owner.go("/campaigns")
    row = page.get_by_test_id("campaign").filter(has_text=name)
    expect(row).to_contain_text("Live")

    row.get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Put away").locator("visible=true").click()
    expect(row).to_have_count(0)
    assert status(shop, campaign) == "archived"


def test_whoever_may_not_shape_may_look(stranger: NewVisitor, shop: DemoShop) -> None:
    window = stranger()
    window.come_as(take_place(shop, "looks@example.com", "agent"))

    window.go(f"/campaigns/{shop.credentials['campaign_id']}")
    expect(window.page.locator(".read-only")).to_be_visible()
    expect(window.page.get_by_test_id("slider-tone")).to_be_disabled()
    window.go("/campaigns")
    expect(window.page.get_by_test_id("campaign").first).to_be_visible()
    expect(window.page.get_by_test_id("campaign-new")).to_have_count(0)
    window.go("/settings?part=keys")
    expect(window.page.get_by_text("Only the owner may do this.")).to_be_visible()


def test_a_campaign_is_copied_and_the_copy_deleted(visitor: NewVisitor, shop: DemoShop) -> None:
    window = visitor("/campaigns")
    page = window.page
    page.get_by_test_id("campaign").filter(has_text="Shaadi 2026").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Begin another like this").locator("visible=true").click()
    expect(page).to_have_url(re.compile(r"/campaigns/new\?draft="))
    copy = page.url.partition("draft=")[2][:36]
    copied = config(shop, copy)
    original = config(shop, shop.credentials["campaign_id"])
    assert (copied["agent_name"], copied["tone"]) == (original["agent_name"], original["tone"])

    window.go(f"/campaigns/{copy}")
    page.locator(".architect-bar").get_by_role("button", name="More").click()
    page.get_by_role("menuitem", name="Delete").locator("visible=true").click()
    page.get_by_test_id("campaign-delete").click()

    window.at("/campaigns")
    assert shop.value("SELECT count(*) FROM campaigns WHERE id = %(id)s", id=copy) == 0


def test_a_new_campaign_nobody_changed_is_in_no_list(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/campaigns")
    page = owner.page
    rows = page.get_by_test_id("campaign")
    expect(rows.first).to_be_visible()
    before = rows.count()

    page.get_by_test_id("campaign-new").click()
    expect(page.get_by_test_id("campaign-name")).to_have_value("New campaign")
    owner.go("/campaigns")
    expect(rows.first).to_be_visible()
    expect(rows).to_have_count(before)
    expect(page.get_by_role("link", name="New campaign", exact=True)).to_have_count(1)

    page.get_by_test_id("campaign-new").click()
    page.get_by_test_id("slider-tone").fill("77")
    expect(page.locator(".architect-name [role=status]").filter(has_text="saved")).to_be_visible()
    owner.go("/campaigns")
    expect(rows).to_have_count(before + 1)
    shop.run("DELETE FROM campaigns WHERE name = 'New campaign'")


def test_a_blast_offers_offers_only(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor(f"/campaigns/{shop.credentials['campaign_id']}?part=blasts&blast=new").page
    expect(page.get_by_test_id("plan-template")).not_to_have_value("")

    offered = (
        page.get_by_test_id("plan-template")
        .locator("option")
        .evaluate_all("options => options.map(one => one.value).filter(Boolean)")
    )

    approved = shop.rows(
        "SELECT DISTINCT name FROM message_templates WHERE status = 'APPROVED' AND category = 'MARKETING'"
    )
    assert sorted(offered) == sorted(row["name"] for row in approved)
    assert "morning_briefing" not in offered
