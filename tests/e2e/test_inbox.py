"""The inbox: somebody answers while the agent keeps silent, looks for words, sends a template, writes a note."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor, Visitor
from tests.server import wait_until

PICTURE = "docs/screenshots/login-phone.png"
BOTH = pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])


def open_thread(window: Visitor, name: str) -> None:
    """Go to somebody's thread and see its bubbles."""
    window.go(f"/inbox?thread={window.shop.lead(name)['thread_id']}")
    expect(window.page.get_by_test_id("thread-bubble").first).to_be_attached()


def thread(shop: DemoShop, name: str) -> dict[str, object]:
    """The thread as the database has it."""
    return shop.rows(
        "SELECT handler, reply_due_at, ai_paused_until, snoozed_until, assigned_to FROM conversations WHERE id = %(id)s",
        id=shop.lead(name)["thread_id"],
    )[0]


def said(shop: DemoShop, name: str, sender: str) -> list[str]:
    """What was said in it by an agent, a human or the customer, oldest first."""
    return [
        str(row["content"])
        for row in shop.rows(
            "SELECT content FROM messages WHERE conversation_id = %(id)s AND sender = %(sender)s"
            " ORDER BY happened_at, id",
            id=shop.lead(name)["thread_id"],
            sender=sender,
        )
    ]


@pytest.mark.parametrize(
    ("phone", "name"), [(False, "Yashoda Rathore"), (True, "Siddharth Jain")], ids=["desktop", "phone"]
)
def test_the_agent_is_silent_while_somebody_answers_and_goes_on_when_it_is_handed_back(
    visitor: NewVisitor, shop: DemoShop, phone: bool, name: str
) -> None:
    owner, customer = visitor("/inbox", phone=phone), visitor("/simulator")
    open_thread(owner, name)
    owner.page.get_by_test_id("takeover").click()
    expect(owner.page.get_by_test_id("handback")).to_be_visible()
    expect(owner.page.locator(".chat-note").filter(has_text="Kavita took over")).to_be_attached()
    before = said(shop, name, "agent")
    customer.hold_phone(shop.lead(name)["phone"])
    customer.write("Rajwadi jhumka ka price?")

    expect(
        owner.page.get_by_test_id("thread-bubble").filter(has_text="Rajwadi jhumka ka price?").last
    ).to_be_attached()
    assert thread(shop, name)["reply_due_at"] is None
    owner.page.get_by_test_id("composer").fill("Main Kavita, abhi batati hoon.")
    owner.page.get_by_test_id("composer-send").dblclick()
    mine = owner.page.get_by_test_id("thread-bubble").filter(has_text="Main Kavita, abhi batati hoon.")
    expect(mine).to_have_count(1)
    expect(mine).to_have_attribute("data-status", "read")
    expect(owner.page.get_by_test_id("composer")).to_have_value("")
    expect(customer.bubbles("in", "Main Kavita, abhi batati hoon.")).to_have_count(1)
    assert said(shop, name, "agent") == before

    owner.page.get_by_test_id("handback").click()
    expect(owner.page.get_by_test_id("takeover")).to_be_visible()
    assert thread(shop, name)["handler"] == "agent"
    shop.run(
        "UPDATE conversations SET ai_paused_until = NULL WHERE id = %(id)s", id=shop.lead(name)["thread_id"]
    )
    customer.write("Aur making charge?")
    wait_until(lambda: len(said(shop, name, "agent")) > len(before), 30)


@BOTH
def test_keys_pressed_in_the_field_hold_the_agent_back_and_the_draft_outlives_a_reload(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor("/inbox", phone=phone)
    open_thread(owner, "Ishita Banerjee")
    field = owner.page.get_by_test_id("composer")

    field.press_sequentially("Ek minute")
    expect(owner.page.get_by_test_id("agent-silent")).to_contain_text("keeps still while you write")
    assert thread(shop, "Ishita Banerjee")["ai_paused_until"] is not None
    owner.page.reload()

    expect(field).to_have_value("Ek minute")
    field.fill("")


@BOTH
def test_when_the_window_is_closed_a_template_opens_it(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    name = "Dolly Bhandari" if phone else "Gaurav Maheshwari"
    owner = visitor("/inbox", phone=phone)
    open_thread(owner, name)
    expect(owner.page.get_by_test_id("composer")).to_have_count(0)

    owner.page.get_by_test_id("template").filter(has_text="Visit confirmed").click()
    dialog = owner.page.get_by_test_id("template-dialog")
    gaps = dialog.get_by_test_id("template-gap")
    expect(gaps.first).to_have_value(name.split()[0])
    dialog.get_by_test_id("send-template").click()
    expect(dialog.get_by_role("alert")).to_have_text(["Fill this in"] * (gaps.count() - 1))
    for place in range(1, gaps.count()):
        gaps.nth(place).fill(f"Saturday {place}")
    expect(dialog.get_by_test_id("template-preview")).to_contain_text("Saturday 1")
    dialog.get_by_test_id("send-template").click()

    expect(dialog).to_be_hidden()
    sent = owner.page.get_by_test_id("thread-bubble").filter(has_text="Saturday 1")
    expect(sent).to_have_count(1)
    expect(sent).to_have_attribute("data-status", re.compile("delivered|read"))


@BOTH
def test_a_template_goes_with_a_picture_an_address_and_a_code(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor("/inbox", phone=phone)
    name = "Siddharth Jain" if phone else "Vikram Rathore"
    open_thread(owner, name)
    owner.page.get_by_test_id("see-templates").click()
    dialog = owner.page.get_by_test_id("template-dialog")
    dialog.get_by_test_id("template").filter(has_text="Wedding gift code").click()
    preview, fields = dialog.get_by_test_id("template-preview"), dialog.get_by_test_id("template-field")
    expect(fields.locator("label")).to_have_text(
        [
            "Picture on top",
            "After “Namaste”",
            "After “aside for you until”",
            "Button “See the piece” opens",
            "Code to copy",
        ]
    )

    dialog.get_by_test_id("send-template").click()
    missing = ["Choose a file, or write its address", *["Fill this in"] * 3]
    expect(dialog.get_by_role("alert")).to_have_text(missing)
    dialog.get_by_test_id("template-file").set_input_files(PICTURE)
    expect(preview.locator("img")).to_have_attribute("src", re.compile("^blob:"))
    for place, value in enumerate(("Saturday", "rajwadi-jhumka", "COIN2026"), start=1):
        dialog.get_by_test_id("template-gap").nth(place).fill(value)
    expect(preview).to_contain_text(
        f"Namaste {name.split()[0]} ji, we put this piece aside for you until Saturday."
    )
    expect(dialog.get_by_role("alert")).to_have_count(0)
    dialog.get_by_test_id("send-template").click()

    expect(dialog).to_be_hidden()
    sent = owner.page.locator("[data-testid=thread-bubble][data-kind=template]").last
    expect(sent).to_contain_text("until Saturday.")
    expect(sent.locator("img")).to_have_js_property("complete", True)
    payload = shop.value(
        "SELECT payload FROM messages WHERE conversation_id = %(id)s ORDER BY created_at DESC LIMIT 1",
        id=shop.lead(name)["thread_id"],
    )
    head, _, link, code = payload["template"]["components"]
    assert list(head["parameters"][0]["image"]) == ["id"]
    assert link["parameters"] == [{"type": "text", "text": "rajwadi-jhumka"}]
    assert code["parameters"] == [{"type": "coupon_code", "coupon_code": "COIN2026"}]


def test_filters_a_search_and_the_thread_live_in_the_address(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/inbox")
    rows = owner.page.get_by_test_id("inbox-item")
    expect(rows.filter(has_text="Ananya Iyer")).to_have_count(1)
    expect(rows.filter(has_text="Nandini Reddy")).to_have_count(1)
    # Nobody is chosen, so nothing about anybody is on its way.
    expect(owner.page.locator(".person-bones")).to_have_count(0)

    owner.page.get_by_test_id("inbox-yours").click()
    expect(rows.filter(has_text="Nandini Reddy")).to_have_count(0)
    expect(rows.filter(has_text="Ananya Iyer")).to_have_count(1)
    assert "whose=yours" in owner.page.url

    owner.page.get_by_test_id("inbox-agent").click()
    expect(rows.filter(has_text="Nandini Reddy")).to_have_count(1)
    assert "whose=agent" in owner.page.url
    owner.page.get_by_test_id("inbox-search").fill("making charges")
    expect(rows.filter(has_text="Ananya Iyer")).to_have_count(1)
    assert "q=making+charges" in owner.page.url
    rows.filter(has_text="Ananya Iyer").click()
    expect(owner.page).to_have_url(re.compile(r"thread="))
    owner.page.reload()

    expect(owner.page.get_by_test_id("inbox-search")).to_have_value("making charges")
    expect(owner.page.locator(".thread-head")).to_contain_text("Ananya Iyer")
    expect(rows.filter(has_text="Ananya Iyer")).to_have_attribute("aria-current", "true")
    owner.page.go_back()
    expect(owner.page.get_by_text("Choose a conversation")).to_be_visible()


def test_the_list_is_gone_through_with_keys_alone(visitor: NewVisitor) -> None:
    owner = visitor("/inbox?whose=all")
    rows = owner.page.get_by_test_id("inbox-item")
    expect(rows.nth(2)).to_be_visible()

    owner.page.keyboard.press("j")
    expect(rows.first).to_have_attribute("aria-current", "true")
    owner.page.keyboard.press("j")
    expect(rows.nth(1)).to_have_attribute("aria-current", "true")
    owner.page.keyboard.press("k")
    expect(rows.first).to_have_attribute("aria-current", "true")
    owner.page.keyboard.press("r")
    expect(owner.page.get_by_test_id("composer")).to_be_focused()
    owner.page.keyboard.press("Escape")
    owner.page.keyboard.press("/")
    expect(owner.page.get_by_test_id("inbox-search")).to_be_focused()
    owner.page.keyboard.press("Escape")
    owner.page.keyboard.press("?")
    expect(owner.page.locator("#inbox-keys")).to_be_visible()


@BOTH
def test_a_message_says_why_it_was_sent(visitor: NewVisitor, phone: bool) -> None:
    owner = visitor("/inbox", phone=phone)
    open_thread(owner, "Ananya Iyer")
    answer = owner.page.locator(".said").filter(has_text="Meenakari Choker 22K mein hai")

    answer.hover()
    answer.get_by_test_id("why-open").click()

    story = answer.get_by_test_id("why")
    expect(story).to_contain_text("Catalog: Meenakari Choker CK-0090, ₹4,85,000")
    expect(story).to_contain_text("Passed the gate, taken by WhatsApp")


@BOTH
def test_a_note_is_kept_on_her_and_taken_back(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    owner = visitor("/inbox", phone=phone)
    open_thread(owner, "Nandini Reddy")
    if phone:
        owner.page.locator(".head-who").click()
    words = f"Prefers calls after six ({'phone' if phone else 'desktop'})"

    owner.page.get_by_test_id("note-text").fill(words)
    owner.page.get_by_role("button", name="Keep note").click()
    note = owner.page.get_by_test_id("note").filter(has_text=words)
    expect(note).to_contain_text("Kavita Soni")
    note.get_by_role("button", name="Take away").click()
    expect(note).to_have_count(0)
    owner.page.get_by_role("button", name="Undo").click()
    expect(note).to_have_count(1)
    if phone:
        owner.page.get_by_role("button", name="Back to the chat").click()
        expect(owner.page.get_by_test_id("composer")).to_be_visible()
        owner.page.get_by_role("button", name="Back to the list").click()
        expect(owner.page.get_by_test_id("inbox-item").first).to_be_visible()


def test_a_file_and_a_piece_go_out_and_a_ready_answer_is_kept(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/inbox")
    open_thread(owner, "Vikram Rathore")

    field, held = owner.page.get_by_test_id("composer"), owner.page.locator("#compose-file .held")
    with owner.page.expect_file_chooser() as chooser:
        owner.page.get_by_test_id("open-attach").click()
    chooser.value.set_files(PICTURE)
    expect(held).to_contain_text("login-phone.png")
    expect(held.locator("img")).to_have_js_property("complete", True)
    held.get_by_role("button", name="Take it away").click()
    expect(held).to_be_hidden()
    owner.page.get_by_test_id("attach-file").set_input_files(PICTURE)
    field.fill("The one you liked")
    owner.page.get_by_test_id("composer-send").dblclick()
    picture = owner.page.locator("[data-testid=thread-bubble][data-kind=image]").filter(
        has_text="The one you liked"
    )
    expect(picture).to_have_count(1)
    expect(picture).to_have_attribute("data-status", re.compile("delivered|read"))
    expect(held).to_be_hidden()
    expect(field).to_have_value("")

    owner.page.get_by_test_id("open-pieces").click()
    owner.page.get_by_test_id("piece-search").fill("rajwadi")
    pieces = owner.page.get_by_test_id("piece")
    expect(pieces.first).to_contain_text("Rajwadi")
    pieces.filter(has_text="Rajwadi Jhumka").first.click()
    owner.page.get_by_test_id("send-piece").click()
    expect(
        owner.page.get_by_test_id("thread-bubble").filter(has_text="Rajwadi Jhumka").last
    ).to_have_attribute("data-status", re.compile("delivered|read"))

    owner.page.get_by_test_id("open-answers").click()
    box = owner.page.locator("#answers-box")
    box.get_by_text("Keep an answer").click()
    box.get_by_label("Short name").fill("Parking")
    box.get_by_label("Answer", exact=True).fill("{{first_name}} ji, parking is behind the shop.")
    box.get_by_role("button", name="Keep", exact=True).click()
    box.get_by_test_id("answer").filter(has_text="Parking").click()
    expect(owner.page.get_by_test_id("composer")).to_have_value("Vikram ji, parking is behind the shop.")
    owner.page.get_by_test_id("composer").fill("")


@BOTH
def test_a_file_that_cannot_go_says_why_and_loses_nothing(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    owner = visitor("/inbox", phone=phone)
    open_thread(owner, "Nandini Reddy")
    field, held = owner.page.get_by_test_id("composer"), owner.page.locator("#compose-file .held")
    before = shop.value("SELECT count(*) FROM messages WHERE message_type IN ('document', 'audio')")

    broken = {"name": "list.pdf", "mimeType": "application/pdf", "buffer": b"MZ no paper"}
    owner.page.get_by_test_id("attach-file").set_input_files(broken)
    field.fill("Our list")
    owner.page.get_by_test_id("composer-send").click()
    expect(held.get_by_role("alert")).to_contain_text("Send a picture, a PDF, a film (MP4) or a sound")
    expect(field).to_have_value("Our list")
    owner.expect_fault("422")
    sound = {"name": "note.mp3", "mimeType": "audio/mpeg", "buffer": b"ID3\x04\x00" + bytes(60)}
    owner.page.get_by_test_id("attach-file").set_input_files(sound)
    expect(held).to_contain_text("A sound carries no words")
    owner.page.get_by_test_id("composer-send").click()

    expect(held).to_be_hidden()
    expect(field).to_have_value("Our list")
    field.fill("")
    assert (
        shop.value("SELECT count(*) FROM messages WHERE message_type IN ('document', 'audio')") == before + 1
    )


def test_a_thread_is_snoozed_and_given_away(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/inbox")
    open_thread(owner, "Sangeeta Lunawat")

    owner.page.get_by_test_id("snooze").click()
    owner.page.get_by_role("menuitem", name="Tomorrow at 9:00").click()
    expect(owner.page.get_by_test_id("snooze")).to_contain_text("Until Tomorrow")
    assert thread(shop, "Sangeeta Lunawat")["snoozed_until"] is not None
    owner.page.get_by_test_id("snooze").click()
    owner.page.get_by_role("menuitem", name="Bring it back now").click()
    expect(owner.page.get_by_test_id("snooze")).to_have_text("Snooze")

    owner.page.get_by_test_id("assign").click()
    owner.page.get_by_role("menuitem", name="Nobody in particular").click()
    expect(owner.page.get_by_test_id("assign")).to_have_text("Nobody yet")
    assert thread(shop, "Sangeeta Lunawat")["assigned_to"] is None


def test_a_thread_is_snoozed_until_a_day_of_the_calendar(visitor: NewVisitor, shop: DemoShop) -> None:
    owner = visitor("/inbox")
    open_thread(owner, "Sangeeta Lunawat")
    day = datetime.now(ZoneInfo("Asia/Kolkata")) + timedelta(days=12)

    owner.page.get_by_test_id("snooze").click()
    owner.page.get_by_test_id("snooze-day").fill(f"{day - timedelta(days=30):%Y-%m-%d}")
    owner.page.get_by_test_id("snooze-to").click()
    expect(owner.page.get_by_text("Choose a day within the next year.")).to_be_visible()
    assert thread(shop, "Sangeeta Lunawat")["snoozed_until"] is None
    owner.page.get_by_test_id("snooze-day").fill(f"{day:%Y-%m-%d}")
    owner.page.get_by_test_id("snooze-to").click()

    expect(owner.page.get_by_test_id("snooze")).to_contain_text("Until")
    expect(owner.page.locator("#snooze-menu")).to_be_hidden()
    until = thread(shop, "Sangeeta Lunawat")["snoozed_until"]
    assert isinstance(until, datetime)
    assert f"{until.astimezone(day.tzinfo):%Y-%m-%d %H:%M}" == f"{day:%Y-%m-%d} 09:00"
    shop.run("UPDATE conversations SET snoozed_until = NULL")
