"""The simulator: a customer's phone in the hand, and what happens in the shop when she writes."""

import re

import httpx
import pytest
from playwright.sync_api import Route, expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor, Visitor
from tests.server import wait_until

PRICE = "Rajwadi jhumka ka price kya hai?"


def said_by(shop: DemoShop, name: str, words: str) -> list[dict[str, object]]:
    """What the shop heard her say, in these words."""
    return shop.rows(
        "SELECT id, message_type, happened_at FROM messages WHERE conversation_id = %(thread)s"
        " AND direction = 'inbound' AND content = %(words)s",
        thread=shop.lead(name)["thread_id"],
        words=words,
    )


def ours(shop: DemoShop, name: str) -> list[dict[str, object]]:
    """What the shop said to her, oldest first."""
    return shop.rows(
        "SELECT content, state, sender FROM messages WHERE conversation_id = %(thread)s"
        " AND direction = 'outbound' ORDER BY happened_at, id",
        thread=shop.lead(name)["thread_id"],
    )


def lines(window: Visitor) -> list[tuple[str, str]]:
    """The Matrix' lines, newest first: type and words."""
    events = window.page.get_by_test_id("matrix-event")
    types = [event.get_attribute("data-type") or "" for event in events.all()]
    return list(zip(types, window.page.locator(".matrix-detail").all_inner_texts(), strict=True))


def test_a_newcomer_is_answered_and_a_colleague_watches_it_in_the_matrix(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    watcher, customer = visitor(), visitor("/simulator")
    customer.hold_phone("919811100077")
    loads: list[str] = []
    watcher.page.on("load", lambda page: loads.append(page.url))

    customer.page.get_by_test_id("phone-input").fill(PRICE)
    customer.page.get_by_test_id("phone-send").dblclick()

    mine = customer.bubbles("out", PRICE)
    expect(mine).to_have_count(1)
    expect(customer.page.get_by_test_id("phone-input")).to_have_value("")
    expect(mine).to_have_attribute("data-status", "read")
    answer = customer.bubbles("in", "₹1,94,000")
    expect(answer).to_have_count(1)
    expect(answer).to_contain_text("Rajwadi Jhumka")

    expect(watcher.page.get_by_test_id("matrix-event").first).to_have_attribute("data-type", "OUTBOUND")
    told = lines(watcher)[:4]
    assert [kind for kind, _ in told] == ["OUTBOUND", "THINKING", "INBOUND", "SYSTEM"]
    assert told[2] == ("INBOUND", PRICE)
    assert "₹1,94,000" in told[0][1]
    assert loads == []

    (lead,) = shop.rows(
        "SELECT lead.status, lead.client_id, thread.id AS thread_id, contact.first_name, contact.last_name FROM contacts contact"
        " JOIN leads lead ON lead.contact_id = contact.id"
        " JOIN conversations thread ON thread.contact_id = contact.id WHERE contact.phone = '+919811100077'"
    )
    name = f"{lead['first_name']} {lead['last_name']}".strip()
    expect(watcher.card_in(lead["status"], name)).to_have_count(1)
    expect(watcher.page.get_by_test_id("stat-total_leads").locator(".stat-value")).to_have_text(
        str(shop.value("SELECT count(*) FROM leads WHERE client_id = %(client)s", client=lead["client_id"]))
    )
    said = shop.rows(
        "SELECT direction, content FROM messages WHERE conversation_id = %(id)s ORDER BY happened_at, id",
        id=lead["thread_id"],
    )
    assert [(message["direction"], message["content"] == PRICE) for message in said] == [
        ("inbound", True),
        ("outbound", False),
    ]
    wait_until(
        lambda: (
            shop.value(
                "SELECT state FROM messages WHERE conversation_id = %(id)s AND direction = 'outbound'",
                id=lead["thread_id"],
            )
            == "read"
        ),
        15,
        "the answer's blue ticks",
    )


def test_what_the_agent_saw_is_told_step_by_step(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Lakshmi Iyengar")["phone"])

    customer.write(PRICE)

    story = customer.page.locator(".story")
    expect(story.get_by_role("heading", name="What Tara saw")).to_be_visible()
    expect(story.locator(".badges")).to_contain_text("Asks for a price")
    expect(story.locator(".badges")).to_contain_text("Hinglish")
    expect(story.locator(".heard")).to_have_text(f"“{PRICE}”")
    expect(story.locator(".pieces li").first).to_contain_text("Rajwadi Jhumka RJ-1042")
    expect(story.locator(".pieces li").first).to_contain_text("₹1,94,000")
    expect(story.locator(".step-beside .badge")).to_have_text("Passed")
    expect(story.locator(".wrote")).to_contain_text("₹1,94,000")
    expect(story.locator(".sent-state")).to_have_text("Read")
    expect(story.locator(".story-foot")).to_contain_text("Offline")
    expect(story.locator(".story-foot")).to_contain_text(re.compile(r"Took\s*\d+ ms"))

    before = story.locator(".story-pick select option").nth(1)
    story.locator(".story-pick select").select_option(value=before.get_attribute("value"))
    expect(story.locator(".heard")).to_have_count(0)
    expect(story.get_by_role("heading", name="The campaign wrote")).to_be_visible()


def test_a_tap_on_a_quick_reply_answers_the_message_it_stands_in(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Balwinder Kaur")["phone"])
    reply = customer.page.get_by_role("button", name="Kya naya hai?")

    reply.last.dblclick()

    expect(customer.bubbles("out", "Kya naya hai?")).to_have_count(1)
    expect(customer.bubbles("out", "Kya naya hai?").locator(".bubble-quote")).to_contain_text(
        "Namaste Balwinder ji"
    )
    expect(reply.last).to_be_disabled()
    wait_until(lambda: len(said_by(shop, "Balwinder Kaur", "Kya naya hai?")) == 1, 15, "the tap in the shop")
    assert said_by(shop, "Balwinder Kaur", "Kya naya hai?")[0]["message_type"] == "button"


def test_a_ready_sentence_is_sent_and_leaves_what_was_being_typed(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Pallavi Deshmukh")["phone"])
    customer.page.get_by_test_id("phone-input").fill("Main kal aaungi")

    customer.page.get_by_role("button", name="Discount milega?").click()

    expect(customer.bubbles("out", "Discount milega?")).to_have_count(1)
    expect(customer.page.get_by_test_id("phone-input")).to_have_value("Main kal aaungi")


def test_what_is_typed_survives_a_reload_and_belongs_to_one_phone(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    customer = visitor("/simulator")
    phones = [shop.lead("Meera Nambiar")["phone"], shop.lead("Harish Mehta")["phone"]]
    customer.hold_phone(phones[0])
    customer.page.get_by_test_id("phone-input").press_sequentially("Half a thou")

    customer.page.reload()
    expect(customer.page.get_by_test_id("phone-input")).to_have_value("Half a thou")

    customer.hold_phone(phones[1])
    expect(customer.page.get_by_test_id("phone-input")).to_have_value("")


def test_what_is_typed_is_found_again_however_late_its_script_comes(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Meera Nambiar")["phone"])
    field = customer.page.get_by_test_id("phone-input")
    field.press_sequentially("Half a thou")
    scripts: list[Route] = []
    customer.page.route("**/js/sending.js", lambda route: scripts.append(route))

    customer.page.reload(wait_until="commit")
    expect(field).to_be_visible()
    expect(field).to_have_value("")
    scripts[0].continue_()

    expect(field).to_have_value("Half a thou")


def test_nothing_is_sent_without_words(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Meera Nambiar")["phone"])
    bubbles = customer.page.get_by_test_id("phone-bubble")
    before = bubbles.count()

    customer.write("   ")

    expect(customer.page.locator("#phone-wrong")).to_have_text("Write something first.")
    expect(bubbles).to_have_count(before)


def test_marks_are_drawn_and_html_is_only_text(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    customer.hold_phone(shop.lead("Shreya Ghosh")["phone"])

    customer.write("*bold* <img src=x onerror=alert(1)> https://example.com/a.")

    bubble = customer.bubbles("out", "<img src=x")
    expect(bubble.locator(".bold")).to_have_text("bold")
    expect(bubble.locator("img")).to_have_count(0)
    expect(bubble.get_by_role("link")).to_have_attribute("href", "https://example.com/a")
    expect(bubble.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer nofollow")


def test_stop_takes_the_lead_off_the_board_and_nothing_more_is_said(
    visitor: NewVisitor, shop: DemoShop
) -> None:
    watcher, customer = visitor(), visitor("/simulator")
    name = "Vidya Subramaniam"
    lead = shop.lead(name)
    customer.hold_phone(lead["phone"])
    expect(watcher.card(name)).to_have_count(1)

    customer.write("STOP")

    expect(watcher.card(name)).to_have_count(0)
    expect(watcher.page.locator("[data-testid=matrix-event][data-type=SAFETY]").first).to_contain_text(
        "Vidya"
    )
    gone = shop.lead(name)
    assert gone["status"] == "dnd"
    assert gone["dnd_at"] is not None
    expect(customer.page.locator(".step", has_text="No messages are wanted")).to_be_visible()
    wait_until(lambda: ours(shop, name)[-1]["state"] == "read", 15, "the one confirmation")
    confirmed = ours(shop, name)

    customer.write(PRICE)

    wait_until(lambda: len(said_by(shop, name, PRICE)) == 1, 15, "her question in the shop")
    # Heard and settled: nothing is due, nothing waits, nothing was said.
    assert (
        shop.value("SELECT reply_due_at FROM conversations WHERE id = %(id)s", id=lead["thread_id"]) is None
    )
    assert ours(shop, name) == confirmed


def test_a_chat_a_colleague_has_can_be_handed_back(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    lead = shop.lead("Priya Malhotra")
    httpx.patch(
        f"{shop.url}/api/v1/conversations/{lead['thread_id']}",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        json={"handler": "human"},
    ).raise_for_status()
    customer.hold_phone(lead["phone"])
    expect(customer.page.locator(".step", has_text="A colleague has this chat")).to_be_visible()

    customer.page.get_by_test_id("handback").click()

    expect(customer.page.get_by_test_id("handback")).to_have_count(0)
    handler = shop.value("SELECT handler FROM conversations WHERE id = %(id)s", id=lead["thread_id"])
    assert handler == "agent"


def test_a_magic_number_forces_its_outcome(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")

    customer.page.get_by_role("link", name="Message cannot be delivered").click()
    expect(customer.page.locator(".composer[data-customer='919999900026']")).to_be_visible()
    customer.write("Sunday ko khula hai?")

    expect(customer.bubbles("out", "Sunday ko khula hai?")).to_have_attribute("data-status", "read")
    expect(customer.page.locator(".sent-state")).to_contain_text("131026")
    expect(customer.bubbles("in")).to_have_count(0)


def test_typing_dots_are_shown_while_the_shop_types(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")
    lead = shop.lead("Mehak Arora")
    httpx.patch(
        f"{shop.url}/api/v1/conversations/{lead['thread_id']}",
        headers={"Authorization": f"Bearer {shop.credentials['api_key']}"},
        json={"handler": "human"},
    ).raise_for_status()
    customer.hold_phone(lead["phone"])
    customer.write("Ek baat puchni thi")
    expect(customer.bubbles("out", "Ek baat puchni thi")).to_have_count(1)

    shop.rows(
        "UPDATE sandbox_phones SET typing_until = now() + interval '20 seconds' WHERE customer = %(customer)s"
        " RETURNING customer",
        customer=lead["phone"].lstrip("+"),
    )
    customer.page.reload()

    expect(customer.page.locator(".typing .dot")).to_have_count(3)
    expect(customer.page.locator(".typing-words")).to_have_text("typing…")


def test_another_phone_is_found_by_name(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator")

    customer.page.get_by_role("searchbox", name="Search people").fill("gurleen")
    row = customer.page.locator(".people-row", has_text="Gurleen Kaur")
    expect(customer.page.locator(".people-list > a")).to_have_count(2)
    row.click()

    expect(customer.page.locator(".chat-note")).to_have_text("Nothing said yet. Write first.")
    expect(customer.page.get_by_test_id("phone-input")).to_have_attribute("placeholder", "Message as Gurleen")
    assert customer.page.url.endswith("/simulator?phone=919829062851")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_campaign_is_tried_and_nothing_of_it_is_kept(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    kept = "SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM contacts) + (SELECT count(*) FROM leads) AS n"
    campaign = shop.credentials["campaign_id"]
    tester = visitor(f"/simulator?try={campaign}", phone=phone)
    before = shop.value(kept)
    # Before it knows which campaign is tried, the composer is nobody's.
    expect(tester.page.locator(f".composer[data-customer='try-{campaign}']")).to_be_visible()

    tester.page.get_by_test_id("phone-input").fill(PRICE)
    tester.page.get_by_test_id("phone-send").dblclick()

    expect(tester.bubbles("out", PRICE)).to_have_count(1)
    # The first question a web process is asked brings its model along.
    expect(tester.bubbles("in", "₹1,94,000").first).to_contain_text("Rajwadi Jhumka", timeout=45_000)
    expect(tester.page.get_by_test_id("phone-input")).to_have_value("")
    if phone:
        tester.page.get_by_role("button", name="More or less").tap()
    story = tester.page.locator(".story")
    expect(story.locator(".badges")).to_contain_text("Asks for a price")
    expect(story.locator(".sent-state")).to_have_text("Tried, not sent")
    expect(story.locator(".story-foot")).to_contain_text(re.compile(r"Prompt\s*[\d,]+ tokens"))
    expect(story.locator(".story-foot")).to_contain_text(re.compile(r"Cost\s*₹0"))
    assert shop.value(kept) == before
    assert shop.value(
        "SELECT tried_at IS NOT NULL FROM campaigns WHERE id = %(id)s", id=shop.credentials["campaign_id"]
    )

    tester.page.reload()
    expect(tester.bubbles("out", PRICE)).to_have_count(1)
    if phone:
        tester.page.locator(".phone-bar-who").tap()
    tester.page.get_by_role("button", name="Begin again").click()
    expect(tester.bubbles("out")).to_have_count(0)


def test_on_a_phone_the_hand_is_the_frame_and_the_story_a_sheet(visitor: NewVisitor, shop: DemoShop) -> None:
    customer = visitor("/simulator", phone=True)
    customer.hold_phone(shop.lead("Rekha Bothra")["phone"])

    customer.write(PRICE)

    expect(customer.bubbles("out", PRICE)).to_have_count(1)
    expect(customer.bubbles("in", "₹1,94,000")).to_have_count(1)
    expect(customer.page.locator(".status-bar")).to_be_hidden()
    sheet = customer.page.locator(".story")
    expect(sheet.locator(".pieces")).to_be_hidden()
    customer.page.get_by_role("button", name="More or less").tap()
    expect(sheet).to_have_attribute("data-stop", "half")
    expect(sheet.locator(".pieces li").first).to_contain_text("RJ-1042")
