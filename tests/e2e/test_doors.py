"""State events are public doors: whoever has no session gets nothing through them, whatever she sends."""

import queue
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
import socketio

from revive_app.ui.pages.campaigns.architect.state import ArchitectState
from revive_app.ui.pages.campaigns.listing import ListState
from revive_app.ui.pages.dashboard.board_state import BoardState
from revive_app.ui.pages.dashboard.matrix_state import MatrixState
from revive_app.ui.pages.dashboard.state import DashboardState
from revive_app.ui.pages.health.state import HealthState
from revive_app.ui.pages.login.state import LoginState
from revive_app.ui.pages.settings.keys import KeysPart
from revive_app.ui.pages.settings.shop import ShopPart
from revive_app.ui.pages.settings.team import TeamPart
from revive_app.ui.pages.simulator.people import PeopleState
from revive_app.ui.pages.simulator.state import PhoneState
from revive_app.ui.pages.simulator.story_state import StoryState
from revive_app.ui.shell.state import ShellState
from tests.e2e.shop import DemoShop

NAMESPACE = "/_event"


class Intruder:
    """A websocket of nobody's, with a token she made up."""

    def __init__(self, shop: DemoShop, **headers: str) -> None:
        self.heard: queue.Queue[str] = queue.Queue()
        self._token = str(uuid.uuid4())
        self._client = socketio.Client(reconnection=False)
        self._client.on("event", lambda update: self.heard.put(str(update)), namespace=NAMESPACE)
        self._client.connect(
            f"{shop.pages}?token={self._token}",
            headers=headers,
            transports=["websocket"],
            socketio_path="/_event",
            namespaces=[NAMESPACE],
        )

    def call(self, state: Any, handler: str, **payload: Any) -> str:
        """Send an event; everything that comes back until the harmless one sent after it has answered."""
        self._send(f"{state.get_full_name()}.{handler}", payload)
        self._send(f"{ShellState.get_full_name()}.lose_database", {})
        answers = []
        while True:
            answers.append(self.heard.get(timeout=15))
            if "'away_rx_state_': True" in answers[-1] or '"away_rx_state_":true' in answers[-1]:
                return "\n".join(answers)

    def _send(self, name: str, payload: dict[str, Any]) -> None:
        router = {"pathname": "/", "query": {}, "asPath": "/"}
        event = {"name": name, "payload": payload, "router_data": router, "token": self._token}
        self._client.emit("event", event, namespace=NAMESPACE)

    def leave(self) -> None:
        """Close the socket."""
        self._client.disconnect()


@pytest.fixture
def intruder(shop: DemoShop) -> Iterator[Intruder]:
    """Each call of `lose_database` changes a var only once, so each story needs a socket of its own."""
    somebody = Intruder(shop)
    yield somebody
    somebody.leave()


@pytest.mark.parametrize(
    ("state", "handler", "payload"),
    [
        (BoardState, "refresh", {}),
        (BoardState, "more", {"stage": "new"}),
        (MatrixState, "refresh", {}),
        (DashboardState, "refresh", {}),
        (ShellState, "enter", {}),
        (PeopleState, "look_for", {"name": "a"}),
        (PhoneState, "take", {}),
        (StoryState, "refresh", {}),
        (ListState, "open_page", {}),
        (ArchitectState, "open_page", {}),
        (ShopPart, "open_part", {}),
        (TeamPart, "open_part", {}),
        (KeysPart, "make", {"form": {"name": "a stranger's"}}),
        (HealthState, "open_page", {}),
    ],
)
def test_a_stranger_s_event_shows_nothing(
    intruder: Intruder, shop: DemoShop, state: Any, handler: str, payload: dict[str, Any]
) -> None:
    answer = intruder.call(state, handler, **payload)

    names = [
        row["first_name"] for row in shop.rows("SELECT first_name FROM contacts WHERE length(first_name) > 3")
    ]
    assert len(names) > 50
    assert [name for name in names if name in answer] == []
    assert "Ratnavali" not in answer
    assert "location.replace" in answer


def test_a_stranger_s_event_changes_nothing(intruder: Intruder, shop: DemoShop) -> None:
    before = (
        shop.lead("Aarohi Kulkarni")
        if shop.rows("SELECT 1 FROM contacts WHERE last_name='Kulkarni'")
        else None
    )
    before = before or shop.rows("SELECT * FROM leads ORDER BY id LIMIT 1")[0]

    intruder.call(BoardState, "move", lead_id=str(before["id"]), stage="won")

    assert shop.value("SELECT status FROM leads WHERE id = %(id)s", id=before["id"]) == before["status"]
    assert shop.value("SELECT version FROM leads WHERE id = %(id)s", id=before["id"]) == before["version"]


def test_a_stranger_cannot_write_as_a_customer(intruder: Intruder, shop: DemoShop) -> None:
    words = "written by nobody"

    intruder.call(PhoneState, "send", form={"text": words, "send_id": "x"})

    assert (
        shop.value(
            "SELECT count(*) FROM sandbox_messages WHERE body::text LIKE %(words)s", words=f"%{words}%"
        )
        == 0
    )


def test_the_login_page_s_own_event_is_open(intruder: Intruder) -> None:
    assert "location.replace" not in intruder.call(LoginState, "arrive")


def test_a_page_of_somebody_else_s_gets_no_socket(shop: DemoShop) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        Intruder(shop, Origin="https://evil.example")
