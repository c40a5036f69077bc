"""A shop with 10,000 leads: the page stays light, little travels before the board stands."""

import json
import subprocess
import sys

import httpx
import pytest
from playwright.sync_api import WebSocket, expect

from tests.e2e.shop import DemoShop
from tests.e2e.visitor import NewVisitor

LEADS = 10_000
MOST_NODES = 1_500
MOST_BYTES = 60_000
_EMAIL, _PASSWORD = "owner@big.example", "A-long-password-1"


@pytest.fixture(scope="module")
def owner_of_many(shop: DemoShop) -> httpx.Cookies:
    """The session of the owner of another shop on the same machine, with a book of ten thousand."""
    made = shop.command(
        *("user", "create", "--email", _EMAIL, "--password", _PASSWORD, "--shop", "Big shop", "--json")
    )
    client_id = json.loads(made.stdout)["client_id"]
    with httpx.Client(base_url=f"{shop.pages}/api/v1", headers={"Origin": shop.pages}, timeout=60) as api:
        api.post("/auth/login", json={"email": _EMAIL, "password": _PASSWORD}).raise_for_status()
        number = {
            "phone_number_id": "7001",
            "waba_id": "7100",
            "display_phone": "+91 98200 11111",
            "token": "t",
            "app_secret": "s",
        }
        sliders = dict.fromkeys(("tone", "tenacity", "emoji_usage", "response_length"), 50)
        named = {"name": "Shaadi", "agent_name": "Tara", **sliders}
        ids = [
            api.post("/numbers", json=number).json()["id"],
            api.post("/campaigns/", json=named).json()["id"],
        ]
        fill = [sys.executable, "-m", "bench.big_shop", client_id, *ids, str(LEADS), "1"]
        subprocess.run(fill, cwd=shop.tree, env=shop.environment(), check=True, timeout=300)
        return api.cookies


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_ten_thousand_leads_stay_light(
    stranger: NewVisitor, owner_of_many: httpx.Cookies, phone: bool
) -> None:
    window = stranger(phone=phone)
    window.come_as(owner_of_many)
    heard: list[int] = []

    def listen(socket: WebSocket) -> None:
        if "/_event" in socket.url:
            socket.on("framereceived", lambda frame: heard.append(len(frame)))

    window.page.on("websocket", listen)
    window.go("/")
    window.see_the_board()

    counts = window.page.locator(".column-count")
    expect(counts.first).to_have_text("5,500")
    assert sum(int(text.replace(",", "")) for text in counts.all_text_contents()) == LEADS
    assert window.page.evaluate("document.querySelectorAll('*').length") <= MOST_NODES
    assert 0 < sum(heard) <= MOST_BYTES
