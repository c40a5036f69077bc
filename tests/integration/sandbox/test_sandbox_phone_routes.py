"""The phones over HTTP: what they do, and who may hold them."""

import asyncio
from typing import Any

import httpx
import pytest

from revive_app.sandbox.app import build_sandbox
from revive_app.sandbox.phones import phone_send, phone_thread
from revive_app.settings import get_settings
from tests.integration.sandbox.kit import PHONE_ID, Graph, Receiver, tell_template, template_to

pytestmark = pytest.mark.anyio

ASHA = f"/sandbox/phones/{PHONE_ID}/+919812345678"


async def test_what_is_written_shows_in_the_thread(graph: Graph) -> None:
    written = await graph.client.post(f"{ASHA}/messages", json={"text": "Hello", "name": "Asha"})
    thread = (await graph.client.get(f"{ASHA}/messages")).json()

    assert written.status_code == 201
    assert thread["typing"] is False
    (bubble,) = thread["messages"]
    assert (bubble["id"], bubble["direction"], bubble["text"]) == (written.json()["id"], "out", "Hello")


async def test_metas_message_object_is_taken_too(graph: Graph) -> None:
    location = {"type": "location", "location": {"latitude": 18.9, "longitude": 72.8}}

    await graph.client.post(f"{ASHA}/messages", json={"message": location})

    (bubble,) = (await graph.client.get(f"{ASHA}/messages")).json()["messages"]
    assert bubble["place"] == {"latitude": 18.9, "longitude": 72.8, "name": "", "address": ""}


async def test_tapping_and_reading(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    phone = f"/sandbox/phones/{PHONE_ID}/+919999900015"
    wamid = await graph.wamid(template_to("+919999900015"))
    await receiver.statuses_of(wamid, "delivered")

    read = await graph.client.post(f"{phone}/read", json={})
    tapped = await graph.client.post(f"{phone}/taps", json={"message_id": wamid, "choice": "Show me"})

    assert read.json() == {"read": 1}
    assert tapped.status_code == 201
    await receiver.until(lambda: len(receiver.messages()) == 1)
    await receiver.statuses_of(wamid, "read")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("messages", {}, 422),
        ("messages", {"text": 7}, 422),
        ("messages", {"text": ""}, 422),
        ("messages", {"text": "x", "name": 7}, 422),
        ("messages", [], 422),
        ("taps", {"message_id": "wamid.1"}, 422),
        ("taps", {"message_id": "wamid.1", "choice": "x"}, 404),
    ],
)
async def test_nonsense_is_a_problem(graph: Graph, path: str, body: Any, status: int) -> None:
    answered = await graph.client.post(f"{ASHA}/{path}", json=body)

    assert (answered.status_code, answered.json()["status"]) == (status, status)
    assert answered.headers["content-type"] == "application/problem+json"
    assert phone_thread(PHONE_ID, "919812345678") == []


@pytest.mark.parametrize("limit", ["0", "501", "all"])
async def test_a_thread_has_a_sensible_limit(graph: Graph, limit: str) -> None:
    assert (await graph.client.get(f"{ASHA}/messages", params={"limit": limit})).status_code == 422


async def test_only_the_newest_are_shown(graph: Graph) -> None:
    for number in range(3):
        await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", f"Hello {number}")

    shown = (await graph.client.get(f"{ASHA}/messages", params={"limit": "2"})).json()["messages"]

    assert [bubble["text"] for bubble in shown] == ["Hello 1", "Hello 2"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"X-Forwarded-For": "203.0.113.7"},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
    ],
)
async def test_foreign_pages_proxies_and_forms_may_not_write(graph: Graph, headers: dict[str, str]) -> None:
    answered = await graph.client.post(
        f"{ASHA}/messages",
        content=b'{"text": "Hello"}',
        headers={"Content-Type": "application/json", **headers},
    )

    assert answered.status_code in {403, 422}
    assert phone_thread(PHONE_ID, "919812345678") == []


async def test_our_own_pages_may(graph: Graph) -> None:
    own = {"Origin": "http://sandbox", "Sec-Fetch-Site": "same-origin"}

    assert (
        await graph.client.post(f"{ASHA}/messages", json={"text": "Hello"}, headers=own)
    ).status_code == 201


async def test_another_machine_may_not_even_look(graph: Graph) -> None:
    transport = httpx.ASGITransport(app=build_sandbox(), client=("203.0.113.7", 4242))
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox") as elsewhere:
        answered = await elsewhere.get(f"{ASHA}/messages")

    assert answered.status_code == 403


async def test_there_are_no_phones_without_the_sandbox(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHATSAPP_TOKEN", "EAAreal")
    get_settings.cache_clear()

    answered = await graph.client.post(f"{ASHA}/messages", json={"text": "Hello"})

    monkeypatch.delenv("WHATSAPP_TOKEN")
    get_settings.cache_clear()
    assert answered.status_code == 404
    assert phone_thread(PHONE_ID, "919812345678") == []


async def test_an_unknown_number_is_not_found(graph: Graph) -> None:
    assert (await graph.client.get("/sandbox/phones/999/919812345678/messages")).status_code == 404
