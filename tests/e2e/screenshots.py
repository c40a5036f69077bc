"""`make screenshots`: the pictures of docs/screenshots, taken from the demo shop."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from revive_app.settings import PROJECT_ROOT
from tests.browser import ARGUMENTS, executable
from tests.e2e.shop import DemoShop
from tests.e2e.visitor import Visitor, open_window

_COLOURS, _RARE = 256, 96
FOLDER = PROJECT_ROOT / "docs" / "screenshots"
LOOKS = {
    "light": {"phone": False, "dark": False},
    "dark": {"phone": False, "dark": True},
    "phone": {"phone": True, "dark": False},
}
QUESTIONS = ("Sutra Mangalsutra ka price?", "Making charge kitna hai?")


def login(window: Visitor) -> None:
    """The door."""
    window.go("/login")
    expect(window.page.get_by_test_id("login-demo")).to_be_visible()


def dashboard(window: Visitor) -> None:
    """The Command Center."""
    window.bring_session()
    window.go("/")
    window.see_the_board()


def inbox(window: Visitor) -> None:
    """A conversation somebody has taken over, with why the agent had said what it said."""
    window.bring_session()
    window.go(f"/inbox?thread={window.shop.lead('Ananya Iyer')['thread_id']}")
    expect(window.page.get_by_test_id("thread-bubble").first).to_be_attached()
    expect(window.page.locator(".known-head")).to_be_attached()
    window.page.get_by_test_id("why-open").nth(-2).click(force=True)
    expect(window.page.get_by_test_id("why")).to_be_attached()


def by_hand(window: Visitor) -> None:
    """A template being filled for one person, with a picture on top."""
    window.bring_session()
    window.go(f"/inbox?thread={window.shop.lead('Nandini Reddy')['thread_id']}")
    window.page.get_by_test_id("see-templates").click()
    window.page.get_by_test_id("template").filter(has_text="Wedding gift code").last.click()
    window.page.get_by_test_id("template-file").set_input_files(PROJECT_ROOT / "assets/products/rj-1042.jpg")
    preview = window.page.get_by_test_id("template-preview")
    expect(preview.locator("img")).to_be_visible()
    for place, value in enumerate(("Saturday", "rajwadi-jhumka", "COIN2026"), start=1):
        window.page.get_by_test_id("template-gap").nth(place).fill(value)
    expect(preview).to_contain_text("Saturday")


def catalog(window: Visitor) -> None:
    """The shelf."""
    window.bring_session()
    window.go("/products")
    expect(window.page.get_by_test_id("product-card").first).to_be_visible()


def simulator(window: Visitor) -> None:
    """A customer's phone with an answer on it, and how it came about."""
    window.bring_session()
    window.hold_phone(window.shop.lead("Farah Qureshi")["phone"])
    if window.bubbles("out", QUESTIONS[0]).count() == 0:
        for question in QUESTIONS:
            window.write(question)
            _see_answered(window, question)
    _see_answered(window, QUESTIONS[-1])


def imports(window: Visitor) -> None:
    """A customer book whose columns were read, before it comes in."""
    window.bring_session()
    window.go("/imports")
    window.page.get_by_test_id("import-file").set_input_files(
        PROJECT_ROOT / "tests/data/leads/given/01_counter_register.csv"
    )
    expect(window.page.get_by_test_id("bad-row").first).to_be_attached()


def people(window: Visitor) -> None:
    """A person with the proof of what she agreed to."""
    window.bring_session()
    window.go(f"/contacts?person={window.shop.lead('Harish Mehta')['contact_id']}")
    expect(window.page.get_by_test_id("person-stands")).to_be_visible()


def templates(window: Visitor) -> None:
    """A template being written, on a customer's phone."""
    window.bring_session()
    like = window.shop.value("SELECT id FROM message_templates WHERE name = 'shaadi_2026_invite'")
    window.go(f"/templates?template=new&like={like}")
    expect(window.page.get_by_test_id("template-bubble")).to_be_visible()


def _campaign(window: Visitor, rest: str) -> None:
    window.bring_session()
    campaign = window.shop.value("SELECT id FROM campaigns WHERE name = 'Shaadi 2026'")
    window.go(f"/campaigns/{campaign}?part={rest}")


def plan(window: Visitor) -> None:
    """A blast being planned."""
    _campaign(window, "blasts&blast=new")
    expect(window.page.get_by_test_id("plan-start")).to_be_enabled()


def run(window: Visitor) -> None:
    """A blast, and what came of it."""
    blast = window.shop.value("SELECT id FROM blasts ORDER BY audience_count DESC LIMIT 1")
    _campaign(window, f"blasts&blast={blast}")
    expect(window.page.get_by_test_id("recipient").first).to_be_attached()


def analytics(window: Visitor) -> None:
    """What the messages brought."""
    window.bring_session()
    window.go("/analytics?days=30")
    expect(window.page.locator(".chart .recharts-surface").first).to_be_visible()


def _see_answered(window: Visitor, question: str) -> None:
    expect(window.page.locator(".heard")).to_have_text(f"“{question}”", timeout=30_000)
    expect(window.page.locator(".sent-state")).to_have_text("Read", timeout=30_000)


def campaigns(window: Visitor) -> None:
    """The list of them."""
    window.bring_session()
    window.go("/campaigns")
    expect(window.page.get_by_test_id("campaign").first).to_be_visible()


def persona(window: Visitor) -> None:
    """The Agent Architect: who speaks, with the sample reply."""
    _architect(window, 1)
    expect(window.page.get_by_test_id("sample-bubble").nth(1)).to_be_attached()


def knowledge(window: Visitor) -> None:
    """What she reads, and a question answered from it."""
    _architect(window, 2)
    expect(window.page.get_by_test_id("source").first).to_be_visible()
    window.page.get_by_test_id("knowledge-question").fill("Can I exchange old gold?")
    window.page.get_by_test_id("knowledge-ask").click()
    expect(window.page.locator(".passage").first).to_be_attached()


def skills(window: Visitor) -> None:
    """What she may do, and what is open before the launch."""
    _architect(window, 3)
    expect(window.page.get_by_test_id("point").first).to_be_visible()


def settings(window: Visitor) -> None:
    """The limits of all talking."""
    window.bring_session()
    window.go("/settings?part=talk")
    expect(window.page.get_by_test_id("settings-save")).to_be_visible()


def diary(window: Visitor) -> None:
    """The day: who comes, and a wish without a time."""
    window.bring_session()
    window.go("/diary")
    expect(window.page.get_by_test_id("visit").first).to_be_visible()


def orders(window: Visitor) -> None:
    """Orders at several steps."""
    window.bring_session()
    window.go("/diary?part=orders")
    expect(window.page.get_by_test_id("order-row").first).to_be_visible()


def health(window: Visitor) -> None:
    """Four measures and what waits."""
    window.bring_session()
    window.go("/health")
    expect(window.page.get_by_test_id("measure").first).to_be_visible()


def _architect(window: Visitor, step: int) -> None:
    window.bring_session()
    window.go(f"/campaigns/{window.shop.credentials['campaign_id']}?step={step}")


PAGES: dict[str, Callable[[Visitor], None]] = {
    "login": login,
    "dashboard": dashboard,
    "inbox": inbox,
    "by-hand": by_hand,
    "catalog": catalog,
    "simulator": simulator,
    "imports": imports,
    "people": people,
    "templates": templates,
    "plan": plan,
    "run": run,
    "analytics": analytics,
    "campaigns": campaigns,
    "architect-persona": persona,
    "architect-knowledge": knowledge,
    "architect-skills": skills,
    "settings": settings,
    "diary": diary,
    "orders": orders,
    "health": health,
}


def take(browser: Browser, shop: DemoShop, name: str, look: str) -> Path:
    """One picture; what it shows is settled, and every picture and letter in it is loaded."""
    window = open_window(browser, shop, scale=2 if look == "phone" else 1.5, **LOOKS[look])
    PAGES[name](window)
    window.page.wait_for_load_state("networkidle")
    window.page.evaluate("document.fonts.ready")
    path = FOLDER / f"{name}-{look}.png"
    picture = Image.open(BytesIO(window.page.screenshot())).convert("RGB")
    window.context.close()
    _small(picture).save(path, optimize=True)
    return path


def _small(picture: Image.Image) -> Image.Image:
    """In 256 colours: most by how much there is of them, the rest by how far apart, so that no mark changes its own."""
    usual = picture.quantize(_COLOURS - _RARE, method=Image.Quantize.MEDIANCUT, kmeans=1)
    rare = picture.quantize(_RARE, method=Image.Quantize.MAXCOVERAGE)
    palette = Image.new("P", (1, 1))
    palette.putpalette(
        [*(usual.getpalette() or ())[: 3 * (_COLOURS - _RARE)], *(rare.getpalette() or ())[: 3 * _RARE]]
    )
    return picture.quantize(palette=palette, dither=Image.Dither.NONE)


def main() -> None:
    """All of them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Pictures are taken on machines that do other things, too.
    expect.set_options(timeout=30_000)
    browser_path = executable()
    with DemoShop() as shop, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        for name in PAGES:
            for look in LOOKS:
                path = take(browser, shop, name, look)
                sys.stdout.write(f"{path.relative_to(PROJECT_ROOT)}\n")
        browser.close()


if __name__ == "__main__":
    main()
