"""The magic numbers: each forces the outcome docs/sandbox.md promises, and nothing else happens."""

import asyncio
import base64
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from httpx_aiohttp import AiohttpTransport

from revive_app import db
from revive_app.sandbox import statuses
from revive_app.sandbox.magic import FATES, PREFIX
from revive_app.sandbox.phones import phone_send, phone_thread
from revive_app.settings import PROJECT_ROOT
from tests.integration.sandbox.kit import (
    GRAPH,
    PHONE_ID,
    TOKEN,
    Graph,
    Receiver,
    tell_template,
    template_to,
    text_to,
)

pytestmark = pytest.mark.anyio


def magic(ending: str) -> str:
    """The magic number with this ending, as one would dial it."""
    return f"+{PREFIX}{ending}"


async def open_window(customer: str) -> None:
    """Have the customer write first."""
    await asyncio.to_thread(phone_send, PHONE_ID, customer, "Hello")


async def settled(receiver: Receiver) -> None:
    """Wait until every webhook has been delivered."""
    async with asyncio.timeout(10):
        while await asyncio.to_thread(undelivered):
            await asyncio.sleep(0.02)


def undelivered() -> bool:
    with db.system_session() as session:
        return session.row("SELECT 1 FROM sandbox_webhooks WHERE settled_at IS NULL") is not None


def names(statuses_: list[dict[str, Any]]) -> list[str]:
    return [one["status"] for one in statuses_]


@pytest.mark.parametrize(
    ("ending", "status", "code"),
    [("29", 400, 130429), ("31", 500, 131016), ("32", 401, 190), ("56", 400, 131056)],
)
async def test_refused_at_once(graph: Graph, ending: str, status: int, code: int) -> None:
    tell_template()

    assert (await graph.refused(template_to(magic(ending))))[:2] == (status, code)
    assert nothing_was_kept()


async def test_html_instead_of_json(graph: Graph) -> None:
    answered = await graph.send(text_to(magic("30")))

    assert answered.status_code == 500
    assert answered.headers["content-type"].startswith("text/html")
    assert nothing_was_kept()


def nothing_was_kept() -> bool:
    with db.system_session() as session:
        return session.row("SELECT 1 FROM sandbox_messages") is None


@pytest.mark.parametrize(
    ("ending", "code", "chain"),
    [
        ("12", 131000, ["sent", "failed"]),
        ("26", 131026, ["failed"]),
        ("34", 132015, ["failed"]),
        ("49", 131049, ["failed"]),
        ("50", 131050, ["failed"]),
        ("72", 130472, ["failed"]),
    ],
)
async def test_a_marketing_template_fails_after_it_was_accepted(
    graph: Graph, receiver: Receiver, ending: str, code: int, chain: list[str]
) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic(ending), biz_opaque_callback_data="our-id"))
    await settled(receiver)

    told = receiver.statuses(wamid)
    assert names(told) == chain
    assert told[-1]["errors"][0]["code"] == code
    assert told[-1]["biz_opaque_callback_data"] == "our-id"
    assert await asyncio.to_thread(phone_thread, PHONE_ID, magic(ending)) == []


async def test_a_held_template_says_so_at_once(graph: Graph) -> None:
    tell_template()

    answered = await graph.send(template_to(magic("34")))

    assert answered.json()["messages"][0]["message_status"] == "held_for_quality_assessment"


async def test_outside_the_window_even_inside_it(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    await open_window(magic("47"))

    text = await graph.wamid(text_to(magic("47")))
    template = await graph.wamid(template_to(magic("47")))
    await settled(receiver)

    assert [one["errors"][0]["code"] for one in receiver.statuses(text)] == [131047]
    assert names(receiver.statuses(template)) == ["sent", "delivered", "read"]


@pytest.mark.parametrize("ending", ["49", "50", "72"])
async def test_marketing_failures_leave_answers_alone(graph: Graph, receiver: Receiver, ending: str) -> None:
    await open_window(magic(ending))

    wamid = await graph.wamid(text_to(magic(ending)))
    await settled(receiver)

    assert names(receiver.statuses(wamid)) == ["sent", "delivered", "read"]


@pytest.mark.parametrize(
    ("ending", "chain"),
    [
        ("13", ["sent"]),
        ("15", ["sent", "delivered"]),
        ("17", ["read", "delivered", "sent"]),
        ("18", ["sent", "read"]),
    ],
)
async def test_the_course_of_statuses(
    graph: Graph, receiver: Receiver, ending: str, chain: list[str]
) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic(ending)))
    await settled(receiver)

    assert names(receiver.statuses(wamid)) == chain


async def test_every_status_twice(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic("16")))
    await settled(receiver)

    told = receiver.statuses(wamid)
    assert sorted(names(told)) == ["delivered", "delivered", "read", "read", "sent", "sent"]
    assert len({one.raw for one in receiver.received}) == 3


async def test_statuses_in_reverse_leave_the_message_read(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    await graph.wamid(template_to(magic("17")))
    await settled(receiver)

    (bubble,) = await asyncio.to_thread(phone_thread, PHONE_ID, magic("17"))
    assert bubble.status == "read"


async def test_a_slow_reader_reads_minutes_later(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic("14")))
    await receiver.statuses_of(wamid, "delivered")

    with db.system_session() as session:
        row = session.row("SELECT due_at - created_at AS wait FROM sandbox_webhooks WHERE outcome = 'read'")
    assert row is not None
    assert row["wait"] >= statuses.SLOW_READER


async def test_known_by_user_id_only(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    await open_window(magic("19"))

    answered = await graph.send(template_to(magic("19")))
    await settled(receiver)

    user_id = answered.json()["contacts"][0]["user_id"]
    assert "wa_id" not in answered.json()["contacts"][0]
    told = [one.raw.decode() for one in receiver.received]
    wamids = re.findall(r"wamid\.([^\"]+)", "".join(told).replace("\\/", "/"))
    assert all(PREFIX not in one for one in told)
    assert all(PREFIX.encode() not in base64.b64decode(wamid) for wamid in wamids)
    assert {one["recipient_user_id"] for one in receiver.statuses()} == {user_id}
    assert [one["from_user_id"] for one in receiver.messages()] == [user_id]


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("01", {"type": "text", "text": {"body": "Yes, tell me more"}}),
        ("02", {"type": "text", "text": {"body": "STOP"}}),
        ("03", {"type": "button", "button": {"payload": "Show me", "text": "Show me"}}),
    ],
)
async def test_who_answers_does_so_once(
    graph: Graph, receiver: Receiver, ending: str, said: dict[str, Any]
) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic(ending)))
    await receiver.until(lambda: len(receiver.messages()) == 1)
    again = await graph.wamid(text_to(magic(ending), "Thank you"))
    await settled(receiver)

    (message,) = receiver.messages()
    assert {key: message[key] for key in said} == said
    assert message["context"]["id"] == wamid
    assert names(receiver.statuses(again)) == ["sent", "delivered", "read"]


async def test_who_stops_marketing_in_whatsapp_gets_no_more_of_it(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    first = await graph.wamid(template_to(magic("04")))
    await settled(receiver)
    second = await graph.wamid(template_to(magic("04")))
    await settled(receiver)

    preferences = [one for got in receiver.received for one in got.value.get("user_preferences", [])]
    assert [one["value"] for one in preferences[:1]] == ["stop"]
    assert names(receiver.statuses(first)) == ["sent", "delivered", "read"]
    assert [one["errors"][0]["code"] for one in receiver.statuses(second)] == [131050]


async def test_any_other_number_of_the_range_receives_and_reads(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic("99")))
    await settled(receiver)

    assert names(receiver.statuses(wamid)) == ["sent", "delivered", "read"]
    assert receiver.messages() == []


@pytest.fixture
def server(clean_sandbox: None, unused_port: int) -> Iterator[str]:
    """The sandbox behind the web server Revive runs on."""
    command = [sys.executable, "-m", "granian", "--interface", "asgi", "--factory", "--host", "127.0.0.1"]
    command += ["--port", str(unused_port), "revive_app.sandbox.app:build_sandbox"]
    process = subprocess.Popen(
        command, cwd=PROJECT_ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{unused_port}"
    try:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                httpx.get(f"{address}{GRAPH}/1", timeout=1)
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait(10)


async def test_answers_that_never_come(server: str, idle_receiver: Receiver) -> None:
    """Over a real server, with our own kind of client: a timeout, and connections cut in the middle."""
    tell_template()

    async with httpx.AsyncClient(
        transport=AiohttpTransport(),
        base_url=server,
        headers={"Authorization": f"Bearer {TOKEN}"},
        timeout=1.0,
    ) as client:

        async def outcome(ending: str) -> str:
            try:
                answered = await client.post(
                    f"{GRAPH}/{PHONE_ID}/messages",
                    json=template_to(magic(ending), biz_opaque_callback_data=ending),
                )
            except httpx.TransportError as error:
                return type(error).__name__
            return str(answered.status_code)

        outcomes = await asyncio.gather(*(outcome(ending) for ending in ("10", "11", "33", "99")))

    assert outcomes == ["ReadTimeout", "ReadError", "ReadError", "200"]
    assert accepted() == ["10", "11", "99"]


def accepted() -> list[str]:
    """The opaque data of every accepted message."""
    with db.system_session() as session:
        return [row["opaque"] for row in session.rows("SELECT opaque FROM sandbox_messages ORDER BY opaque")]


async def test_a_held_answer_comes_in_the_end(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(magic("10")))
    await settled(receiver)

    assert names(receiver.statuses(wamid)) == ["sent", "delivered", "read"]


def test_the_documentation_lists_every_magic_number_and_no_other() -> None:
    page = (PROJECT_ROOT / "docs" / "sandbox.md").read_text()

    listed = set(re.findall(r"\+91 99999 000(\d\d)", page))

    assert listed == set(FATES)
    for ending, fate in FATES.items():
        row = next(line for line in page.splitlines() if f"+91 99999 000{ending}" in line)
        assert fate.about in row
