"""How long a person waits for her screen: events over Reflex's websocket, fifty tabs open, a million messages stored.

Each tab does what a person does, one thing after the other with pauses in between. A tap that changes nothing but the
screen, the board read anew, twenty more cards, a card moved (two writes, the board, the numbers).
"""

import asyncio
import random
import subprocess
import sys
from collections import defaultdict

import httpx

from bench.load import Load
from bench.tab import Tab
from revive_app.settings import PROJECT_ROOT
from revive_app.ui.pages.dashboard.board_state import BoardState
from tests.server import App

TABS = 50
ROUNDS = 12
PAUSE_SECONDS = (0.5, 1.5)
BOARD = BoardState.get_full_name()
_EMAIL, _PASSWORD = "owner@example.com", "A-long-password-1"


def run() -> list[dict[str, object]]:
    """A row for each kind of event."""
    with App(workers=2, REVIVE_WORKER="off", REVIVE_DEMO="off", GRAPH_API_URL="http://127.0.0.1:1") as app:
        cookie = _fill(app)
        loads, sizes = asyncio.run(_people(app.url, cookie))
    return [
        {
            "event": name,
            "events": len(load.latencies),
            "p50_ms": round(load.median, 1),
            "p95_ms": round(load.percentile(0.95), 1),
            "p99_ms": round(load.percentile(0.99), 1),
            "largest_kb": round(sizes[name] / 1024, 1),
        }
        for name, load in loads.items()
    ]


def _fill(app: App) -> str:
    """A shop with 100,000 leads and a million messages; the cookie of its owner."""
    app.command("user", "create", "--email", _EMAIL, "--password", _PASSWORD, "--shop", "Big shop")
    with httpx.Client(base_url=f"{app.url}/api/v1", headers={"Origin": app.url}, timeout=60) as client:
        signed_in = client.post("/auth/login", json={"email": _EMAIL, "password": _PASSWORD}).json()
        number = {
            "phone_number_id": "7001",
            "waba_id": "7100",
            "display_phone": "+91 98200 11111",
            "token": "t",
            "app_secret": "s",
        }
        number_id = client.post("/numbers", json=number).json()["id"]
        sliders = dict.fromkeys(("tone", "tenacity", "emoji_usage", "response_length"), 50)
        campaign = client.post("/campaigns/", json={"name": "Shaadi", "agent_name": "Tara", **sliders}).json()
        filling = [sys.executable, "-m", "bench.big_shop", signed_in["client_id"], number_id, campaign["id"]]
        subprocess.run(filling, cwd=PROJECT_ROOT, env=app.environment(), check=True, timeout=900)
        return "; ".join(f"{name}={value}" for name, value in client.cookies.items())


async def _people(url: str, cookie: str) -> tuple[dict[str, Load], dict[str, int]]:
    tabs = [Tab(url, cookie) for _ in range(TABS)]
    for tab in tabs:
        await tab.open()
    loads: dict[str, Load] = defaultdict(Load)
    sizes: dict[str, int] = defaultdict(int)
    try:
        for tab in tabs:
            await _noted(tab, loads, sizes, "the board, first time", "refresh")
        await asyncio.gather(*(_one_person(tab, loads, sizes, place) for place, tab in enumerate(tabs)))
    finally:
        for tab in tabs:
            await tab.close()
    return loads, sizes


async def _noted(
    page: Tab, loads: dict[str, Load], sizes: dict[str, int], name: str, handler: str, **payload: str
) -> None:
    took, size = await page.ask(BOARD, handler, **payload)
    loads[name].latencies.append(took)
    sizes[name] = max(sizes[name], size)


async def _one_person(tab: Tab, loads: dict[str, Load], sizes: dict[str, int], place: int) -> None:
    dice = random.Random(place)
    for turn in range(ROUNDS):
        for name, handler, payload in (
            ("a tap", "choose_tab", {"tab": "new" if turn % 2 else "won"}),
            ("twenty more cards", "more", {"stage": "new" if turn < ROUNDS // 2 else "contacted"}),
            ("a card moved", "move", _a_move(place, turn)),
        ):
            await asyncio.sleep(dice.uniform(*PAUSE_SECONDS))
            await _noted(tab, loads, sizes, name, handler, **payload)


def _a_move(place: int, turn: int) -> dict[str, str]:
    """No two people move the same card. Its number says where it stands: see `bench.big_shop`."""
    number = 100 * (1 + place * ROUNDS + turn)
    return {"lead_id": f"{number:08x}-0000-7000-8000-0000000000d0", "stage": "contacted"}
