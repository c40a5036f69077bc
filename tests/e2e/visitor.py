"""Somebody at a browser: a window of her own, and everything that went wrong in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.e2e.shop import DemoShop

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}

# The first socket of a page on a busy machine, and a page that is left, are no faults.
_HARMLESS = re.compile(r"was preloaded using link preload but not used")


@dataclass
class Visitor:
    """One window. `faults` are the errors and warnings of its console, and scripts that broke."""

    shop: DemoShop
    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open one of our pages."""
        self.page.goto(f"{self.shop.pages}{path}")

    def at(self, path: str) -> None:
        """Expect to be on that page."""
        expect(self.page).to_have_url(f"{self.shop.pages}{path}")

    def enter(self) -> None:
        """Through the demo shop's door, to the Command Center with everything on it."""
        self.go("/login")
        self.page.get_by_test_id("login-demo").click()
        self.see_the_board()

    def bring_session(self) -> None:
        """Signed in elsewhere a moment ago: the cookie is there already."""
        answer = httpx.post(f"{self.shop.pages}/api/v1/auth/demo", headers={"Origin": self.shop.pages})
        answer.raise_for_status()
        self.come_as(answer.cookies)

    def come_as(self, cookies: httpx.Cookies) -> None:
        """With somebody's session."""
        self.context.add_cookies(
            [{"name": name, "value": value, "url": self.shop.pages} for name, value in cookies.items()]
        )

    def see_the_board(self) -> None:
        """Expect the Command Center with everything on it."""
        self.at("/")
        expect(self.page.get_by_test_id("lead-card").first).to_be_attached()
        expect(self.page.get_by_test_id("stat-won").locator(".stat-value")).to_be_attached()
        expect(self.page.get_by_test_id("matrix-event").first).to_be_attached()

    def show_everybody(self) -> None:
        """All cards of all columns, not only the first ones."""
        more = self.page.locator(".column-more").locator("visible=true")
        while (left := more.count()) > 0:
            cards = self.page.get_by_test_id("lead-card").count()
            more.first.click()
            expect(self.page.get_by_test_id("lead-card")).not_to_have_count(cards)
            assert more.count() <= left

    def card(self, name: str) -> Locator:
        """Somebody's card, in whichever column."""
        return self.page.locator(f"[data-testid=lead-card][aria-label^='{name},']")

    def column(self, stage: str) -> Locator:
        """A column of the board."""
        return self.page.locator(f"[data-testid=board-column][data-stage={stage}]")

    def card_in(self, stage: str, name: str) -> Locator:
        """Somebody's card in that column."""
        return self.column(stage).locator(f"[data-testid=lead-card][aria-label^='{name},']")

    def hold_phone(self, phone: str) -> None:
        """Take a customer's phone into the hand."""
        self.go(f"/simulator?phone={phone.lstrip('+')}")
        expect(self.page.get_by_test_id("phone-input")).to_be_visible()
        expect(self.page.locator(f".composer[data-customer='{phone.lstrip('+')}']")).to_be_visible()

    def write(self, text: str) -> None:
        """Type on the phone and send."""
        self.page.get_by_test_id("phone-input").fill(text)
        self.page.get_by_test_id("phone-send").click()

    def bubbles(self, direction: str, text: str | re.Pattern[str] | None = None) -> Locator:
        """Bubbles on the phone: `out` were written on it, `in` came from the shop."""
        found = self.page.locator(f"[data-testid=phone-bubble][data-direction={direction}]")
        return found if text is None else found.filter(has_text=text)

    def expect_fault(self, words: str) -> None:
        """The browser itself writes refusals into its console: this one, and no other, was meant."""
        assert self.faults, f"nothing failed with {words}"
        assert [fault for fault in self.faults if words not in fault] == []
        self.faults.clear()

    def note(self, message: ConsoleMessage) -> None:
        """Something the console said."""
        if message.type in {"error", "warning"} and not _HARMLESS.search(message.text):
            self.faults.append(f"{message.type}: {message.text}")


NewVisitor = Callable[..., Visitor]


def open_window(
    browser: Browser, shop: DemoShop, *, phone: bool = False, dark: bool = False, scale: float = 1
) -> Visitor:
    """A window of a new visitor: nobody's cookies, India's clock, no motion. `scale`: pixels per CSS pixel."""
    context = browser.new_context(
        viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
        device_scale_factor=scale,
        has_touch=phone,
        is_mobile=phone,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="en-IN",
        timezone_id="Asia/Kolkata",
    )
    context.set_default_timeout(15_000)
    visitor = Visitor(shop, context, context.new_page())
    visitor.page.on("console", visitor.note)
    visitor.page.on("pageerror", lambda error: visitor.faults.append(f"script: {error}"))
    return visitor
