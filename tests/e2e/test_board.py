"""The board: cards moved by menu, keys and mouse, values edited in place, and the colleague who watches."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor, Visitor

# What a colleague sees must be there within a second; the rest is for a busy machine to draw it.
SOON = 1_000


def stage(shop: DemoShop, name: str) -> str:
    return str(shop.lead(name)["status"])


def watch_arrival(colleague: Visitor, name: str, to: str) -> None:
    """From now on the colleague's page notes when the card appears in that column."""
    colleague.page.evaluate(
        """([name, to]) => {
            const card = `[data-testid=board-column][data-stage=${to}] [aria-label^="${name},"]`;
            window.arrivedAt = 0;
            new MutationObserver(() => {
                if (!window.arrivedAt && document.querySelector(card)) window.arrivedAt = Date.now();
            }).observe(document.body, { childList: true, subtree: true });
        }""",
        [name, to],
    )


def arrival(colleague: Visitor, since: float) -> float:
    """How many milliseconds after `since` it appeared."""
    colleague.page.wait_for_function("window.arrivedAt > 0")
    return float(colleague.page.evaluate("window.arrivedAt")) - since


def test_a_card_moved_by_its_menu_is_seen_by_a_colleague_within_a_second(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    owner, colleague = visitor(), visitor()
    assert stage(shop, "Meera Nambiar") == "contacted"
    count = int(owner.column("interest").locator(".column-count").inner_text())
    watch_arrival(colleague, "Meera Nambiar", "interest")

    owner.card("Meera Nambiar").hover()
    owner.card("Meera Nambiar").get_by_test_id("move-menu").click()
    moved_at = owner.page.evaluate("Date.now()")
    owner.page.get_by_role("menuitem", name="Interest").locator("visible=true").click()

    assert arrival(colleague, moved_at) < SOON
    expect(owner.column("interest").locator(".column-count")).to_have_text(str(count + 1))
    expect(colleague.column("interest").locator(".column-count")).to_have_text(str(count + 1))
    expect(colleague.card_in("contacted", "Meera Nambiar")).to_have_count(0)
    lead = shop.lead("Meera Nambiar")
    assert (lead["status"], lead["status_set_by"]) == ("interest", "human")
    (line,) = shop.rows(
        "SELECT agent, event_type, detail FROM activity_events WHERE lead_id = %(lead)s AND detail LIKE 'Lead moved%%'"
        " ORDER BY id DESC LIMIT 1",
        lead=lead["id"],
    )
    assert line == {"agent": "Kavita", "event_type": "SYSTEM", "detail": "Lead moved to interest"}


def test_a_card_is_moved_with_keys_alone(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    assert stage(shop, "Karan Oberoi") == "contacted"

    owner.card("Karan Oberoi").focus()
    owner.page.keyboard.press("m")
    menu = owner.page.get_by_role("menu").locator("visible=true")
    expect(menu.get_by_role("menuitem", name="New", exact=True)).to_be_focused()
    owner.page.keyboard.press("ArrowDown")
    expect(menu.get_by_role("menuitem", name="Interest")).to_be_focused()
    owner.page.keyboard.press("Enter")

    expect(owner.card_in("interest", "Karan Oberoi")).to_have_count(1)
    assert stage(shop, "Karan Oberoi") == "interest"


def test_escape_leaves_a_menu_and_moves_nothing(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    before = shop.lead("Priya Malhotra")

    owner.card("Priya Malhotra").focus()
    owner.page.keyboard.press("m")
    expect(owner.page.get_by_role("menu").locator("visible=true")).to_have_count(1)
    owner.page.keyboard.press("Escape")

    expect(owner.page.get_by_role("menu").locator("visible=true")).to_have_count(0)
    expect(owner.card("Priya Malhotra")).to_be_focused()
    assert shop.lead("Priya Malhotra") == before


def test_a_card_is_dragged_to_another_column_and_the_colleague_sees_it(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    owner, colleague = visitor(), visitor()
    assert stage(shop, "Tanvi Joshi") == "new"
    watch_arrival(colleague, "Tanvi Joshi", "negotiating")

    owner.card("Tanvi Joshi").scroll_into_view_if_needed()
    owner.card("Tanvi Joshi").drag_to(owner.column("negotiating"))
    dropped_at = owner.page.evaluate("Date.now()")

    expect(owner.card_in("negotiating", "Tanvi Joshi")).to_have_count(1)
    assert arrival(colleague, dropped_at) < SOON
    assert stage(shop, "Tanvi Joshi") == "negotiating"


def test_on_a_phone_a_card_is_moved_by_its_sheet(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor(phone=True)
    assert stage(shop, "Rukmini Joglekar") == "negotiating"

    owner.page.get_by_role("tab", name="Negotiating").tap()
    owner.card("Rukmini Joglekar").get_by_test_id("move-menu").tap()
    owner.page.get_by_role("menuitem", name="Won").locator("visible=true").tap()

    expect(owner.card("Rukmini Joglekar")).to_be_hidden()
    owner.page.get_by_role("tab", name="Won").tap()
    expect(owner.card("Rukmini Joglekar")).to_be_visible()
    assert stage(shop, "Rukmini Joglekar") == "won"


@pytest.mark.parametrize(
    ("typed", "shown", "rupees"), [("2,10,000", "₹2.1 L", 210_000), ("4.85 lakh", "₹4.85 L", 485_000)]
)
def test_a_value_is_edited_in_place(
    visitor: NewVisitor, shop: DemoShop, typed: str, shown: str, rupees: int
) -> None:
    owner = visitor()
    value = owner.card("Harish Mehta").get_by_test_id("lead-value")

    value.click()
    field = owner.card("Harish Mehta").get_by_role("textbox", name="Value in rupees")
    expect(field).to_be_focused()
    field.fill(typed)
    field.press("Enter")

    expect(value).to_have_text(shown)
    assert shop.lead("Harish Mehta")["potential_value"] == rupees


def test_escape_leaves_a_value_as_it_was(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    before = shop.lead("Nidhi Agarwal")

    owner.card("Nidhi Agarwal").focus()
    owner.page.keyboard.press("e")
    field = owner.card("Nidhi Agarwal").get_by_role("textbox", name="Value in rupees")
    field.fill("1")
    field.press("Escape")

    expect(field).to_have_count(0)
    assert shop.lead("Nidhi Agarwal") == before


def test_a_value_that_is_none_is_refused_in_words_beside_it_and_stays_typed(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    owner = visitor()
    before = shop.lead("Nidhi Agarwal")
    card = owner.card("Nidhi Agarwal")

    card.get_by_test_id("lead-value").click()
    field = card.get_by_role("textbox", name="Value in rupees")
    for typed, words in (
        ("a lot", "“a lot” is no amount. Write it like 4,85,000 or 4.85 lakh."),
        ("-500", "“-500” is no amount. Write it like 4,85,000 or 4.85 lakh."),
        ("999999999999", "The value must lie between ₹0 and ₹1,000 crore."),
    ):
        field.fill(typed)
        field.press("Enter")
        expect(card.get_by_role("alert")).to_have_text(words)
        expect(field).to_have_value(typed)
    assert shop.lead("Nidhi Agarwal") == before

    field.press("Escape")
    expect(field).to_have_count(0)
    card.get_by_test_id("lead-value").click()
    expect(card.get_by_role("alert")).to_have_count(0)


def test_what_a_program_changes_appears_without_a_reload(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    loads: list[str] = []
    owner.page.on("load", lambda page: loads.append(page.url))

    shop.change_lead("Kavya Shetty", potential_value=777_000)

    expect(owner.card("Kavya Shetty").get_by_test_id("lead-value")).to_have_text("₹7.77 L")
    assert loads == []


def test_the_closing_strip_leads_to_the_card(visitor: NewVisitor) -> None:
    owner = visitor()
    chip = owner.page.locator(".closing-person").first
    name = (chip.get_attribute("title") or "").removeprefix("Show ").removesuffix("'s card")

    chip.click()

    focused = owner.page.locator("[data-testid=lead-card]:focus")
    expect(focused).to_have_attribute("aria-label", re.compile(f"^{name} "))
    expect(focused).to_be_in_viewport()


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_those_whose_window_closes_are_answered_in_turn(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    here = shop.lead("Tejaswini Rao")["thread_id"]
    words = f"Bas ek minute, abhi batati hoon ({'phone' if phone else 'desktop'})."
    owner = visitor(phone=phone)
    begin = owner.page.get_by_test_id("reply-in-turn")
    expect(begin).to_have_attribute("href", re.compile(r"^/inbox\?turn=1&thread="))
    owner.go(f"/inbox?turn=1&thread={here}")
    expect(owner.page.locator(".turn-bar")).to_contain_text("Closing soon")
    after = owner.page.get_by_test_id("turn-next").get_attribute("href")
    assert after is not None
    assert str(here) not in after

    owner.page.get_by_test_id("composer").fill(words)
    owner.page.get_by_test_id("composer-send").click()

    owner.at(after)
    expect(owner.page.get_by_test_id("composer")).to_have_value("")
    sent = shop.rows("SELECT conversation_id FROM messages WHERE content = %(words)s", words=words)
    assert [row["conversation_id"] for row in sent] == [here]


def test_a_campaign_narrows_board_and_numbers(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor()
    campaign = shop.rows("SELECT id, name FROM campaigns WHERE name = 'Diwali win back'")[0]
    wanted = shop.value("SELECT count(*) FROM leads WHERE campaign_id = %(id)s", id=campaign["id"])

    owner.page.get_by_role("combobox", name="Campaign").select_option(label="Diwali win back")

    expect(owner.page.get_by_test_id("stat-total_leads").locator(".stat-value")).to_have_text(str(wanted))
    owner.page.wait_for_function(
        """() => [...document.querySelectorAll('.card-campaign')].every((name) => name.textContent === 'Diwali win back')"""
    )
    assert sum(int(count) for count in owner.page.locator(".column-count").all_inner_texts()) <= wanted
