"""Coming in and going out."""

import httpx
import pytest
from playwright.sync_api import expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor


def in_short(rupees: int) -> str:
    """As a shopkeeper says a large sum: lakhs, from a hundred of them on crores."""
    size, unit = (10_000_000, "Cr") if rupees >= 10_000_000 else (100_000, "L")
    return f"₹{rupees / size:.2f}".rstrip("0").rstrip(".") + f" {unit}"


@pytest.mark.parametrize("phone", [False, True])
def test_the_demo_door_leads_to_numbers_that_are_the_api_s(
    stranger: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    visitor = stranger(phone=phone)

    visitor.enter()

    stats = shop.get("/api/v1/dashboard/stats").json()
    page = visitor.page
    for name in ("total_leads", "active_conversations", "won"):
        expect(page.get_by_test_id(f"stat-{name}").locator(".stat-value")).to_have_text(str(stats[name]))
    expect(page.get_by_test_id("stat-response_rate").locator(".stat-value")).to_have_text(
        f"{stats['response_rate']:.0f}%"
    )
    expect(page.get_by_test_id("stat-revenue_in_pipeline").locator(".stat-value")).to_have_text(
        in_short(stats["revenue_in_pipeline"])
    )
    assert page.evaluate("document.cookie") == ""


def test_the_right_password_opens_and_the_session_is_not_for_scripts(
    stranger: NewVisitor, shop: DemoShop
) -> None:
    visitor = stranger()
    visitor.go("/login")

    visitor.page.get_by_test_id("login-email").fill(shop.credentials["email"])
    visitor.page.get_by_test_id("login-password").fill(shop.credentials["password"])
    visitor.page.get_by_test_id("login-password").press("Enter")

    visitor.at("/")
    (cookie,) = visitor.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["value"] not in visitor.page.evaluate(
        "JSON.stringify([document.cookie, {...localStorage}])"
    )


def test_the_address_the_server_prints_lets_people_in_as_well(stranger: NewVisitor, shop: DemoShop) -> None:
    page = stranger().page
    page.goto(f"{shop.url}/login")
    assert shop.url.startswith("http://127.0.0.1:")

    page.get_by_test_id("login-demo").click()

    expect(page).to_have_url(f"{shop.url}/")
    expect(page.get_by_test_id("stat-won").locator(".stat-value")).to_be_attached()


def test_a_browser_that_keeps_no_cookie_is_told_so(stranger: NewVisitor) -> None:
    visitor = stranger()
    visitor.page.route(
        "**/api/v1/auth/demo", lambda route: route.fulfill(status=200, json={"detail": "without a cookie"})
    )
    visitor.go("/login")

    visitor.page.get_by_test_id("login-demo").click()

    expect(visitor.page.locator("#login-error")).to_contain_text("Your browser kept no cookie")
    expect(visitor.page.get_by_test_id("login-demo")).to_be_enabled()
    visitor.at("/login")
    visitor.expect_fault("401 (Unauthorized)")


@pytest.mark.parametrize("phone", [False, True])
def test_a_wrong_password_is_told_beside_the_field_and_nothing_typed_is_lost(
    stranger: NewVisitor, shop: DemoShop, phone: bool
) -> None:
    visitor = stranger(phone=phone)
    visitor.go("/login")
    sessions = shop.value("SELECT count(*) FROM sessions")

    visitor.page.get_by_test_id("login-email").fill("kavita@ratnavali.example")
    visitor.page.get_by_test_id("login-password").fill("not her password")
    visitor.page.get_by_test_id("login-submit").click()

    expect(visitor.page.locator("#login-error")).to_have_text("E-mail or password is wrong.")
    expect(visitor.page.get_by_test_id("login-email")).to_have_value("kavita@ratnavali.example")
    expect(visitor.page.get_by_test_id("login-password")).to_have_value("not her password")
    expect(visitor.page.get_by_test_id("login-password")).to_have_attribute("aria-invalid", "true")
    expect(visitor.page.get_by_test_id("login-submit")).to_be_enabled()
    visitor.at("/login")
    assert shop.value("SELECT count(*) FROM sessions") == sessions
    assert visitor.context.cookies() == []
    visitor.expect_fault("401 (Unauthorized)")


def test_an_empty_form_asks_nobody(stranger: NewVisitor) -> None:
    visitor = stranger()
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.go("/login")
    asked.clear()

    visitor.page.get_by_test_id("login-submit").click()

    expect(visitor.page.locator("#login-error")).to_have_text("Enter your e-mail and your password.")
    assert [url for url in asked if "/api/" in url] == []


@pytest.mark.parametrize("path", ["/", "/simulator"])
def test_a_stranger_is_shown_the_door_and_not_a_byte_of_the_shop(
    stranger: NewVisitor, shop: DemoShop, path: str
) -> None:
    visitor = stranger()
    heard: list[str] = []
    visitor.page.on(
        "websocket",
        lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))),
    )

    visitor.go(path)

    visitor.at("/login")
    expect(visitor.page.get_by_test_id("login-submit")).to_be_visible()
    secrets = [
        row["name"]
        for row in shop.rows(
            "SELECT first_name || ' ' || last_name AS name FROM contacts WHERE first_name <> '' AND last_name <> ''"
        )
    ]
    secrets += [shop.value("SELECT business_name FROM clients WHERE is_demo"), shop.credentials["email"]]
    assert heard
    assert [secret for secret in secrets if any(secret in frame for frame in heard)] == []


@pytest.mark.parametrize("phone", [False, True])
def test_signing_out_ends_the_session_itself(visitor: NewVisitor, shop: DemoShop, phone: bool) -> None:
    window = visitor(phone=phone)
    (cookie,) = window.context.cookies()

    window.page.get_by_role("button", name="More" if phone else "Your menu", exact=True).click()
    window.page.get_by_role("menuitem", name="Sign out").locator("visible=true").click()

    window.at("/login")
    answer = httpx.get(f"{shop.url}/api/v1/auth/me", cookies={cookie["name"]: cookie["value"]})
    assert answer.status_code == 401
    window.go("/")
    window.at("/login")


def test_a_session_that_is_ended_elsewhere_ends_the_page(visitor: NewVisitor, shop: DemoShop) -> None:
    window = visitor()
    (cookie,) = window.context.cookies()
    headers = {"Origin": shop.pages}
    httpx.post(
        f"{shop.url}/api/v1/auth/logout", cookies={cookie["name"]: cookie["value"]}, headers=headers
    ).raise_for_status()

    # A session may be remembered for a second; after it, whatever the page asks for leads to the door.
    expect(window.page.get_by_role("button", name="30 days")).to_be_visible()
    window.page.wait_for_function(
        """() => {
            [...document.querySelectorAll('.segments button')].at(-1)?.click();
            return location.pathname === '/login';
        }""",
        polling=300,
    )
