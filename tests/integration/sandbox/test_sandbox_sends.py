"""POST /messages: who may send, what is taken, what is refused, and that a refusal leaves nothing behind."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from revive_app import db
from revive_app.sandbox.phones import phone_send
from revive_app.sandbox.templates.store import register_template
from tests.integration.sandbox.kit import (
    DISPLAY_PHONE,
    GRAPH,
    PHONE_ID,
    TOKEN,
    WABA_ID,
    Graph,
    tell_number,
    tell_template,
    template_to,
    text_to,
)

pytestmark = pytest.mark.anyio

ASHA = "+919812345678"


def kept() -> tuple[int, int]:
    """How many messages and webhooks the sandbox holds."""
    with db.system_session() as session:
        row = session.row(
            "SELECT (SELECT count(*) FROM sandbox_messages) AS messages,"
            " (SELECT count(*) FROM sandbox_webhooks) AS webhooks"
        )
    assert row is not None
    return row["messages"], row["webhooks"]


async def test_a_text_is_answered_with_the_person_and_a_fresh_id(graph: Graph) -> None:
    first, second = await graph.send(text_to(ASHA)), await graph.send(text_to(ASHA))

    body = first.json()
    wamid = body["messages"][0]["id"]
    assert first.status_code == 200
    assert body == {
        "messaging_product": "whatsapp",
        "contacts": [{"input": ASHA, "wa_id": "919812345678", "user_id": body["contacts"][0]["user_id"]}],
        "messages": [{"id": wamid}],
    }
    assert wamid.startswith("wamid.")
    assert second.json()["messages"][0]["id"] != wamid
    assert second.json()["contacts"] == body["contacts"]


async def test_a_template_is_answered_accepted(graph: Graph) -> None:
    tell_template()

    answered = await graph.send(template_to(ASHA))

    assert answered.json()["messages"][0]["message_status"] == "accepted"


async def test_a_send_to_a_user_id_is_answered_without_a_phone(graph: Graph) -> None:
    body = text_to("")
    del body["to"]

    answered = await graph.send({**body, "recipient": "IN.13491208655302741918"})

    assert answered.json()["contacts"] == [
        {"input": "IN.13491208655302741918", "user_id": "IN.13491208655302741918"}
    ]


async def test_a_user_id_the_number_has_met_is_the_same_person(graph: Graph) -> None:
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello", wa_user_id="IN.77")
    body = text_to("")
    del body["to"]

    await graph.wamid({**body, "recipient": "IN.77"})

    with db.system_session() as session:
        rows = session.rows("SELECT customer FROM sandbox_messages WHERE direction = 'to_customer'")
    assert [row["customer"] for row in rows] == ["919812345678"]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"Authorization": ""}, 190),
        ({"Authorization": "Bearer wrong"}, 190),
        ({"Authorization": f"Basic {TOKEN}"}, 190),
    ],
)
async def test_without_its_token_nothing_is_sent(graph: Graph, headers: dict[str, str], code: int) -> None:
    answered = await graph.send(text_to(ASHA), headers=headers)

    assert (answered.status_code, answered.json()["error"]["code"]) == (401, code)
    assert answered.json()["error"]["message"].startswith("Invalid OAuth access token")
    assert answered.headers["www-authenticate"].startswith('OAuth "Facebook Platform" "invalid_token"')
    assert kept() == (0, 0)


@pytest.mark.parametrize("phone_id", ["999", "0" * 33, "abc"])
async def test_an_unknown_number_is_100_33(graph: Graph, phone_id: str) -> None:
    answered = await graph.send(text_to(ASHA), phone_id=phone_id)

    error = answered.json()["error"]
    assert (answered.status_code, error["code"], error["error_subcode"]) == (400, 100, 33)
    assert error["message"].startswith(
        f"Unsupported post request. Object with ID '{phone_id}' does not exist"
    )


async def test_anothers_number_is_100_33_too(graph: Graph) -> None:
    tell_number(phone_number_id="777", token="EAAother", waba_id="888")

    assert (await graph.refused(text_to(ASHA), phone_id="777"))[:2] == (400, 100)
    assert kept() == (0, 0)


async def test_the_token_is_looked_at_before_the_message(graph: Graph) -> None:
    answered = await graph.send({}, headers={"Authorization": "Bearer wrong"})

    assert answered.json()["error"]["code"] == 190


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b'"text"', b'{"a": NaN}', b'{"to": "\\ud800"}', b'{"a":"\\u0000"}']
)
async def test_what_is_no_json_object_is_refused(graph: Graph, raw: bytes) -> None:
    answered = await graph.client.post(f"{GRAPH}/{PHONE_ID}/messages", content=raw)

    assert (answered.status_code, answered.json()["error"]["code"]) == (400, 100)
    assert kept() == (0, 0)


@pytest.mark.parametrize(
    "path", ["/sandbox/graph/v25.0/1/nothing", "/sandbox/graph/25/1/messages", "/sandbox/graph/v25.0"]
)
async def test_an_unknown_path_is_refused_as_graph_does(graph: Graph, path: str) -> None:
    answered = await graph.client.post(path, json={})

    assert (answered.status_code, answered.json()["error"]["code"]) == (400, 2500)


async def test_to_oneself_is_131021(graph: Graph) -> None:
    assert (await graph.refused(text_to(DISPLAY_PHONE)))[:2] == (400, 131021)


@pytest.mark.parametrize("to", ["00919812345678", "asha", "+123"])
async def test_no_phone_number_is_100(graph: Graph, to: str) -> None:
    assert (await graph.refused(text_to(to)))[:2] == (400, 100)


async def test_a_template_in_another_language_is_132001_and_404(graph: Graph) -> None:
    tell_template()
    body = template_to(ASHA)
    body["template"]["language"]["code"] = "hi"

    assert await graph.refused(body) == (404, 132001, "template name (festive_offer) does not exist in hi")


@pytest.mark.parametrize(
    ("status", "http", "code"),
    [("PENDING", 404, 132001), ("REJECTED", 404, 132001), ("PAUSED", 400, 132015), ("DISABLED", 400, 132016)],
)
async def test_only_approved_templates_are_sent(graph: Graph, status: str, http: int, code: int) -> None:
    tell_template(status=status)

    assert (await graph.refused(template_to(ASHA)))[:2] == (http, code)
    assert kept() == (0, 0)


async def test_another_accounts_template_is_unknown(graph: Graph) -> None:
    tell_template(waba_id="999")

    assert (await graph.refused(template_to(ASHA)))[1] == 132001


async def test_a_wrong_number_of_values_is_132000_in_metas_words(graph: Graph) -> None:
    tell_template()

    assert await graph.refused(template_to(ASHA, "festive_offer", "a", "b")) == (
        400,
        132000,
        "body: number of localizable_params (2) does not match the expected number of params (1)",
    )


async def test_an_authentication_template_needs_a_phone(graph: Graph) -> None:
    register_template(
        WABA_ID,
        "code",
        language="en",
        category="AUTHENTICATION",
        components=[
            {"type": "BODY", "add_security_recommendation": True},
            {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
        ],
    )
    body = template_to("", "code", "4711")
    del body["to"]

    assert (await graph.refused({**body, "recipient": "IN.77"}))[1] == 131062


async def test_media_that_was_never_uploaded_is_refused(graph: Graph) -> None:
    body = {"messaging_product": "whatsapp", "to": ASHA, "type": "image", "image": {"id": "4711"}}

    assert await graph.refused(body) == (400, 131009, "Media ID 4711 does not exist or has expired.")


async def test_the_forty_sixth_message_to_one_person_is_131056(graph: Graph) -> None:
    for _ in range(45):
        await graph.wamid(text_to(ASHA))

    assert (await graph.refused(text_to(ASHA)))[:2] == (400, 131056)
    assert (await graph.send(text_to("+919812345679"))).status_code == 200


async def test_a_burst_in_one_batch_is_counted_message_by_message(graph: Graph) -> None:
    answers = await asyncio.gather(*(graph.send(text_to(ASHA)) for _ in range(60)))

    codes = [answered.status_code for answered in answers]
    assert (codes.count(200), codes.count(400)) == (45, 15)
    assert kept()[0] == 45


async def test_a_pair_that_waited_may_go_on(graph: Graph, move_pairs: Callable[[timedelta], None]) -> None:
    for _ in range(45):
        await graph.wamid(text_to(ASHA))
    await graph.refused(text_to(ASHA))

    move_pairs(timedelta(seconds=6))

    await graph.wamid(text_to(ASHA))
    assert (await graph.refused(text_to(ASHA)))[1] == 131056


@pytest.fixture
def move_pairs() -> Callable[[timedelta], None]:
    """Let time pass for every pair."""

    def move(by: timedelta) -> None:
        with db.system_session() as session:
            session.run(
                "UPDATE sandbox_phones SET pair_free_at = pair_free_at - CAST(:by AS interval)", by=by
            )

    return move


async def test_more_than_the_numbers_throughput_in_a_second_is_130429(graph: Graph) -> None:
    tell_number(throughput=10)

    answers = await asyncio.gather(*(graph.send(text_to(f"+9198123{n:05d}")) for n in range(30)))

    refused = [answered.json()["error"] for answered in answers if answered.status_code != 200]
    assert len(refused) >= 10
    assert {(error["code"], error["error_subcode"]) for error in refused} == {(130429, 2494055)}
    assert most_in_a_second() <= 10


def most_in_a_second() -> int:
    """The most messages any stretch of one second holds."""
    with db.system_session() as session:
        times = [row["created_at"] for row in session.rows("SELECT created_at FROM sandbox_messages")]
    second = timedelta(seconds=1)
    return max(sum(at <= other < at + second for other in times) for at in times)


async def test_refusals_use_up_nothing(graph: Graph) -> None:
    for _ in range(60):
        await graph.refused(text_to(ASHA, ""))

    assert kept() == (0, 0)
    for _ in range(45):
        await graph.wamid(text_to(ASHA))


async def test_two_processes_share_one_pace(graph: Graph, second_graph: Graph) -> None:
    sends = [one.send(text_to(ASHA)) for _ in range(40) for one in (graph, second_graph)]

    answers = await asyncio.gather(*sends)

    assert [answered.status_code for answered in answers].count(200) == 45


async def test_what_was_sent_is_kept_as_it_was_sent(graph: Graph) -> None:
    body: dict[str, Any] = text_to(ASHA, "Namaste ₹ 😀", biz_opaque_callback_data="our-id")

    wamid = await graph.wamid(body)

    with db.system_session() as session:
        row = session.row("SELECT * FROM sandbox_messages WHERE id = :id", id=wamid)
    assert row is not None
    assert (row["body"], row["opaque"], row["status"]) == (body, "our-id", "accepted")
    assert datetime.now(UTC) - row["created_at"] < timedelta(minutes=1)


async def test_the_mark_of_reading_moves_her_messages_up_to_it(graph: Graph) -> None:
    wamids = [await asyncio.to_thread(phone_send, PHONE_ID, ASHA, f"Hello {n}") for n in range(3)]

    answered = await graph.send({"messaging_product": "whatsapp", "status": "read", "message_id": wamids[1]})

    assert (answered.status_code, answered.json()) == (200, {"success": True})
    with db.system_session() as session:
        read = session.rows("SELECT id FROM sandbox_messages WHERE status = 'read' ORDER BY created_at")
    assert [row["id"] for row in read] == wamids[:2]


@pytest.mark.parametrize(
    "receipt",
    [
        {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.unknown"},
        {"messaging_product": "whatsapp", "status": "read"},
        {"messaging_product": "whatsapp", "status": "seen", "message_id": "wamid.unknown"},
        {"status": "read", "message_id": "wamid.unknown"},
    ],
)
async def test_a_receipt_for_nothing_is_refused(graph: Graph, receipt: dict[str, Any]) -> None:
    answered = await graph.send(receipt)

    assert answered.status_code == 400


async def test_one_send_that_breaks_does_not_break_its_neighbours(graph: Graph) -> None:
    tell_template("torn")
    with db.system_session() as session:
        session.run("""UPDATE sandbox_templates SET components = '[{"type": "CAROUSEL"}]'""")

    torn_send = template_to(ASHA, "torn")
    torn_send["template"]["components"] = []
    bodies = [text_to("+919812345671"), torn_send, text_to("+919812345672")]
    first, torn, last = await asyncio.gather(*(graph.send(body) for body in bodies), return_exceptions=True)

    assert isinstance(torn, KeyError)
    for answered in (first, last):
        assert isinstance(answered, httpx.Response)
        assert answered.status_code == 200
    assert kept()[0] == 2
