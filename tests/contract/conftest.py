"""The whole product, as its neighbours see it: HTTP in, HTTP out, the command line. Nothing of its inside."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from revive_app.providers.whatsapp.signature import sign
from tests.fakes.meta_double import MetaDouble
from tests.fakes.meta_samples import load
from tests.server import App


@dataclass(frozen=True)
class Neighbours:
    """The running app, and Meta's double beside it."""

    app: App
    meta: MetaDouble

    def receive(self, payload: dict[str, Any]) -> httpx.Response:
        """POST it to the webhook, signed as Meta signs."""
        body = json.dumps(payload).encode()
        headers = {"X-Hub-Signature-256": sign(self.app.credentials["app_secret"], body)}
        return httpx.post(f"{self.app.url}/api/v1/webhook", content=body, headers=headers, timeout=10)

    def text_sample(self, phone: str, text: str, wamid: str) -> dict[str, Any]:
        """Meta's own sample of a text message, to the demo number, from `phone` (digits)."""
        sample: dict[str, Any] = load("inbound_text__meta_docs")
        value = sample["entry"][0]["changes"][0]["value"]
        value["metadata"]["phone_number_id"] = self.app.credentials["phone_number_id"]
        value["contacts"][0]["wa_id"] = value["messages"][0]["from"] = phone
        value["messages"][0] |= {"id": wamid, "text": {"body": text}}
        return sample

    def messages_with(self, phone: str) -> list[dict[str, Any]]:
        """The thread with `phone` (E.164) as the API shows it, oldest first."""
        threads = self.app.get("/api/v1/conversations", params={"limit": 200}).json()["items"]
        thread = next((thread for thread in threads if thread["contact"]["phone"] == phone), None)
        if thread is None:
            return []
        answer = self.app.get(f"/api/v1/conversations/{thread['id']}/messages", params={"limit": 200})
        return sorted(answer.json()["items"], key=lambda message: message["created_at"])


class Matrix:
    """A listener on the live stream, in a thread of its own."""

    def __init__(self, app: App, last_event_id: int | None = None) -> None:
        self.events: list[dict[str, Any]] = []
        self.ids: list[int] = []
        headers = {"Authorization": f"Bearer {app.credentials['api_key']}"}
        if last_event_id is not None:
            headers["Last-Event-ID"] = str(last_event_id)
        self._client = httpx.Client(timeout=httpx.Timeout(10, read=None), headers=headers)
        self._url = f"{app.url}/api/v1/activity/stream"
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> "Matrix":
        self._answer = self._client.send(self._client.build_request("GET", self._url), stream=True)
        assert self._answer.status_code == 200
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._answer.close()
        self._client.close()

    def _listen(self) -> None:
        # Closing it from outside ends it.
        with contextlib.suppress(httpx.HTTPError, httpx.StreamError, OSError):
            for line in self._answer.iter_lines():
                if line.startswith("id:"):
                    self.ids.append(int(line[3:]))
                elif line.startswith("data:"):
                    self.events.append(json.loads(line[5:]))

    def types_in(self, conversation_id: str) -> list[str]:
        """What was told of one conversation, in order."""
        return [event["event_type"] for event in self.events if event["conversation_id"] == conversation_id]


@pytest.fixture(scope="session")
def neighbours() -> Iterator[Neighbours]:
    with MetaDouble() as meta, App(GRAPH_API_URL=meta.url, REPLY_DEBOUNCE_SECONDS="1") as app:
        credentials = app.credentials
        meta.connect(
            webhook=f"{app.url}/api/v1/webhook",
            app_secret=credentials["app_secret"],
            phone_number_id=credentials["phone_number_id"],
        )
        yield Neighbours(app, meta)


@pytest.fixture
def app(neighbours: Neighbours) -> App:
    return neighbours.app
