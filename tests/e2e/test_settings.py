"""A shop sets itself up, looks at its health, and lets people in."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.letters import PASSWORD, forget_letters, letter, link_in
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor
from tests.server import wait_until


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_limits_are_changed_and_what_is_wrong_is_said_beside_its_field(
    visitor: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    window = visitor("/settings?part=talk", phone=phone)
    page = window.page
    count = page.locator("#field-frequency_cap_count")
    days = page.locator("#field-snooze_default_days")
    expect(count).to_have_value("2")

    count.fill("two")
    days.fill("45")
    page.get_by_test_id("settings-save").click()

    expect(page.locator(".field", has=count).get_by_role("alert")).to_have_text("Write a whole number.")
    expect(days).to_have_value("45")
    assert shop.value("SELECT snooze_default_days FROM clients WHERE is_demo") == 30

    count.fill("3")
    page.get_by_test_id("settings-save").click()
    expect(page.get_by_text("It holds from the next message on.")).to_be_visible()
    assert shop.rows("SELECT frequency_cap_count, snooze_default_days FROM clients WHERE is_demo") == [
        {"frequency_cap_count": 3, "snooze_default_days": 45}
    ]
    shop.run("UPDATE clients SET frequency_cap_count = 2, snooze_default_days = 30 WHERE is_demo")


@pytest.mark.parametrize(
    ("part", "field", "typed", "wrong"),
    [
        ("talk", "snooze_default_days", "45", ("frequency_cap_count", "two")),
        ("hours", "sun-from1", "13:15", ("sun-until1", "11:00")),
        ("shop", "locality", "Under the clock tower", ("timezone", "Nowhere")),
    ],
)
def test_what_is_typed_outlives_a_lost_line(
    visitor: NewVisitor, part: str, field: str, typed: str, wrong: tuple[str, str]
) -> None:
    window = visitor(f"/settings?part={part}")
    page, banner = window.page, window.page.locator(".offline-banner")
    clock = page.locator("server-clock")
    page.locator(f"[name={field}]").fill(typed)
    told = clock.get_attribute("now") or ""

    window.context.set_offline(True)
    expect(banner).to_be_visible()
    window.context.set_offline(False)
    expect(banner).to_have_count(0)
    # The page has told its address again.
    expect(clock).not_to_have_attribute("now", told)
    page.locator(f"[name={wrong[0]}]").fill(wrong[1])
    page.get_by_test_id("settings-save").click()

    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page.locator(f"[name={field}]")).to_have_value(typed)
    window.expect_fault("ERR_INTERNET_DISCONNECTED")


def test_opening_hours_are_kept_by_day(visitor: NewVisitor, shop: DemoShop) -> None:
    before = shop.value("SELECT opening_hours FROM clients WHERE is_demo")
    page = visitor("/settings?part=hours").page

    page.locator("[name=sun-from1]").fill("12:00")
    page.locator("[name=sun-until1]").fill("11:00")
    page.get_by_test_id("settings-save").click()
    expect(page.locator(".open-days li", has_text="Sunday").get_by_role("alert")).to_have_text(
        "The end must come after the beginning."
    )
    page.locator("[name=sun-until1]").fill("17:30")
    page.get_by_test_id("settings-save").click()

    expect(page.get_by_text("Visits that are agreed on already stay.")).to_be_visible()
    after = shop.value("SELECT opening_hours FROM clients WHERE is_demo")
    assert after == {**before, "sun": [["12:00", "17:30"], *before.get("sun", [])[1:]]}


def test_a_key_is_shown_once_and_opens_until_it_is_revoked(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor("/settings?part=keys").page
    page.get_by_test_id("key-name").fill("Till at the counter")
    page.get_by_test_id("key-make").click()
    secret = page.get_by_test_id("key-secret").inner_text()
    headers = {"Authorization": f"Bearer {secret}"}
    assert httpx.get(f"{shop.url}/api/v1/settings", headers=headers).status_code == 200

    page.reload()
    line = page.get_by_test_id("key").filter(has_text="Till at the counter")
    expect(line).to_have_count(1)
    expect(page.get_by_test_id("key-secret")).to_have_count(0)
    line.get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog", name="Revoke Till at the counter?").get_by_role(
        "button", name="Revoke"
    ).click()

    expect(line).to_have_count(0)
    assert httpx.get(f"{shop.url}/api/v1/settings", headers=headers).status_code == 401


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_colleague_is_invited_and_takes_her_place(
    visitor: NewVisitor, stranger: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    mail = f"asha-{'hand' if phone else 'desk'}@example.com"
    owner = visitor("/settings?part=team", phone=phone)
    owner.page.get_by_test_id("invite-email").fill("not an address")
    owner.page.get_by_test_id("invite-send").click()
    expect(
        owner.page.locator(".field", has=owner.page.get_by_test_id("invite-email")).get_by_role("alert")
    ).to_be_visible()
    owner.page.get_by_test_id("invite-email").fill(mail)
    owner.page.get_by_test_id("invite-send").click()
    expect(owner.page.get_by_test_id("invitation").filter(has_text=mail)).to_be_visible()

    guest = stranger(phone=phone)
    guest.go(link_in(letter(shop, mail)))
    expect(guest.page.locator("invitation-offer")).to_contain_text("Ratnavali Jewels")
    guest.page.get_by_test_id("door-submit").click()
    expect(guest.page.locator("#door-name-wrong")).to_have_text("This is needed.")
    guest.page.get_by_test_id("invite-name").fill("Asha Rathore")
    guest.page.get_by_test_id("invite-password").fill(PASSWORD)
    guest.page.get_by_test_id("door-submit").click()
    guest.see_the_board()

    member = owner.page.get_by_test_id("member").filter(has_text=mail)
    expect(member).to_be_visible()
    expect(owner.page.get_by_test_id("invitation").filter(has_text=mail)).to_have_count(0)
    member.get_by_role("button", name="Take out of the shop").click()
    owner.page.get_by_role("dialog", name="Take Asha Rathore out of the shop?").get_by_role(
        "button", name="Take out"
    ).click()
    expect(member).to_have_count(0)


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_forgotten_password_comes_back_by_mail(stranger: NewVisitor, shop: DemoShop, phone: bool) -> None:
    mail = "rohan@ratnavalijewels.example"
    shop.run("DELETE FROM password_resets")
    forget_letters(shop, mail)
    window = stranger(phone=phone)
    window.go("/login")
    window.page.get_by_role("link", name="Forgot your password?").click()
    window.page.get_by_test_id("forgot-email").fill(mail)
    window.page.get_by_test_id("door-submit").click()
    expect(window.page.locator(".door-done").locator("visible=true")).to_contain_text(
        "If somebody here has this address"
    )

    window.go(link_in(letter(shop, mail)))
    window.page.get_by_test_id("reset-password").fill("short")
    window.page.get_by_test_id("door-submit").click()
    expect(window.page.locator("#door-password-wrong")).to_be_visible()
    window.expect_fault("422")
    fresh = f"{PASSWORD} {'twice' if phone else 'once'}"
    window.page.get_by_test_id("reset-password").fill(fresh)
    window.page.get_by_test_id("door-submit").click()
    expect(window.page.locator(".door-done").locator("visible=true")).to_contain_text(
        "Your password is changed"
    )

    answer = httpx.post(f"{shop.url}/api/v1/auth/login", json={"email": mail, "password": fresh})
    assert answer.status_code == 200
    # A link is good once.
    window.page.reload()
    window.page.get_by_test_id("reset-password").fill(f"{fresh} again")
    window.page.get_by_test_id("door-submit").click()
    expect(window.page.locator(".said-wrong").locator("visible=true")).to_contain_text(
        "This link is no longer good"
    )
    window.expect_fault("422")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_what_could_not_be_worked_is_tried_again(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    subject = f"story-{phone}"
    shop.run(
        "INSERT INTO webhook_events (client_id, number_id, kind, field, subject, dedupe_key, payload,"
        " received_at, next_attempt_at, parked_at, reason, attempts)"
        " SELECT client_id, id, 'other', 'story', %(subject)s, %(subject)s, '{}', now(), now(), now(),"
        " 'somebody stumbled', 5 FROM whatsapp_numbers WHERE phone_number_id = %(number)s",
        subject=subject,
        number=shop.credentials["phone_number_id"],
    )
    window = visitor("/health", phone=phone)
    page = window.page
    expect(page.locator("[data-measure=worker]")).to_contain_text("At work")
    line = page.get_by_test_id("parked").filter(has_text="somebody stumbled")
    expect(line).to_have_count(1)

    line.get_by_test_id("parked-retry").click()

    expect(line).to_have_count(0)
    wait_until(
        lambda: (
            shop.value("SELECT processed_at FROM webhook_events WHERE subject = %(s)s", s=subject) is not None
        ),
        20,
        "the event's work",
    )


def test_a_held_number_says_so_and_goes_on(visitor: NewVisitor, shop: DemoShop) -> None:
    page = visitor("/health").page
    number = page.get_by_test_id("health-number")

    number.get_by_role("button", name="Hold").click()
    expect(number).to_contain_text("Held")
    assert why_held(shop) == "Paused by Kavita Soni."
    number.get_by_role("button", name="Let it send").click()

    expect(number).not_to_contain_text("Held")
    assert why_held(shop) is None


def why_held(shop: DemoShop) -> str | None:
    number = shop.credentials["phone_number_id"]
    return shop.value("SELECT paused_reason FROM whatsapp_numbers WHERE phone_number_id = %(id)s", id=number)
