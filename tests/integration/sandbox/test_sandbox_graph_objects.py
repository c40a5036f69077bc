"""Numbers, accounts, templates and subscriptions by Graph's own paths."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from revive_app import db
from revive_app.errors import InvalidInput
from revive_app.sandbox.graph import templates as template_routes
from revive_app.sandbox.phones import phone_send
from revive_app.sandbox.store import register_number
from revive_app.sandbox.templates import register_template
from tests.integration.sandbox.kit import (
    APP_SECRET,
    GRAPH,
    PHONE_ID,
    TOKEN,
    WABA_ID,
    Graph,
    Receiver,
    tell_number,
    tell_template,
    template_to,
)

pytestmark = pytest.mark.anyio

OFFER: dict[str, Any] = {
    "name": "diwali_offer",
    "language": "en",
    "category": "MARKETING",
    "components": [
        {
            "type": "BODY",
            "text": "Dear {{1}}, our Diwali collection is here.",
            "example": {"body_text": [["Asha"]]},
        }
    ],
}
TEMPLATES = f"{GRAPH}/{WABA_ID}/message_templates"


@pytest.fixture(autouse=True)
def quick_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates are reviewed at once."""
    monkeypatch.setattr(template_routes, "REVIEW_MS", (20, 40))
    monkeypatch.setattr(template_routes, "LATER", timedelta(milliseconds=50))


async def status_of(graph: Graph, template_id: str) -> str:
    answered = await graph.client.get(f"{GRAPH}/{template_id}", params={"fields": "status"})
    return str(answered.json()["status"])


def verdicts(receiver: Receiver) -> list[str]:
    return [one.value["event"] for one in receiver.received if "event" in one.value]


async def test_a_new_template_is_pending_until_the_webhook_says_approved(
    graph: Graph, receiver: Receiver
) -> None:
    created = await graph.client.post(TEMPLATES, json=OFFER)
    template_id = created.json()["id"]
    refused = await graph.refused(template_to("+919812345678", "diwali_offer"))

    assert created.json() == {"id": template_id, "status": "PENDING", "category": "MARKETING"}
    assert refused[1] == 132001
    await receiver.until(lambda: verdicts(receiver) == ["APPROVED"])
    assert receiver.received[0].value["message_template_id"] == int(template_id)
    assert receiver.received[0].well_signed
    assert await status_of(graph, template_id) == "APPROVED"
    await graph.wamid(template_to("+919812345678", "diwali_offer"))


@pytest.mark.parametrize(
    ("prefix", "told", "code"),
    [
        ("sandbox_reject", ["REJECTED"], 132001),
        ("sandbox_pause", ["APPROVED", "PAUSED"], 132015),
        ("sandbox_disable", ["APPROVED", "DISABLED"], 132016),
    ],
)
async def test_magic_names_end_as_they_say(
    graph: Graph, receiver: Receiver, prefix: str, told: list[str], code: int
) -> None:
    name = f"{prefix}_me"
    created = await graph.client.post(TEMPLATES, json={**OFFER, "name": name})

    await receiver.until(lambda: verdicts(receiver) == told)

    assert await status_of(graph, created.json()["id"]) == told[-1]
    assert (await graph.refused(template_to("+919812345678", name)))[1] == code


@pytest.mark.parametrize(
    ("change", "subcode"),
    [
        ({"name": "Diwali Offer"}, None),
        (
            {
                "components": [
                    {"type": "BODY", "text": "{{1}} is here for you.", "example": {"body_text": [["x"]]}}
                ]
            },
            2388299,
        ),
        ({"components": []}, None),
    ],
)
async def test_a_template_meta_would_not_take_is_refused_with_words(
    graph: Graph, change: dict[str, Any], subcode: int | None
) -> None:
    answered = await graph.client.post(TEMPLATES, json={**OFFER, **change})

    error = answered.json()["error"]
    assert (answered.status_code, error["code"], error.get("error_subcode")) == (400, 100, subcode)
    if subcode is not None:
        assert error["error_user_title"] == "The body of the template is not valid"
    with db.system_session() as session:
        assert session.row("SELECT 1 FROM sandbox_templates") is None


async def test_a_name_is_taken_once_per_language(graph: Graph) -> None:
    first = await graph.client.post(TEMPLATES, json=OFFER)
    again = await graph.client.post(TEMPLATES, json=OFFER)
    hindi = await graph.client.post(TEMPLATES, json={**OFFER, "language": "hi"})

    assert [one.status_code for one in (first, again, hindi)] == [200, 400, 200]
    assert again.json()["error"]["error_subcode"] == 2388024


async def test_deleting_a_name_takes_all_languages_and_blocks_it_for_thirty_days(graph: Graph) -> None:
    await graph.client.post(TEMPLATES, json=OFFER)
    await graph.client.post(TEMPLATES, json={**OFFER, "language": "hi"})

    gone = await graph.client.delete(TEMPLATES, params={"name": "diwali_offer"})
    blocked = await graph.client.post(TEMPLATES, json=OFFER)
    with db.system_session() as session:
        session.run(
            "UPDATE sandbox_templates SET deleted_at = :at",
            at=datetime.now(UTC) - timedelta(days=30, seconds=1),
        )
    free = await graph.client.post(TEMPLATES, json=OFFER)

    assert gone.json() == {"success": True}
    assert blocked.json()["error"]["error_subcode"] == 2388023
    assert free.status_code == 200


async def test_deleting_by_id_takes_one_language(graph: Graph) -> None:
    english = (await graph.client.post(TEMPLATES, json=OFFER)).json()["id"]
    await graph.client.post(TEMPLATES, json={**OFFER, "language": "hi"})

    await graph.client.delete(TEMPLATES, params={"name": "diwali_offer", "hsm_id": english})

    left = (await graph.client.get(TEMPLATES, params={"fields": "language"})).json()["data"]
    assert [one["language"] for one in left] == ["hi"]


@pytest.mark.parametrize("query", [{}, {"name": "never_was"}])
async def test_deleting_nothing_is_refused(graph: Graph, query: dict[str, str]) -> None:
    tell_template()

    assert (await graph.client.delete(TEMPLATES, params=query)).status_code == 400
    assert len((await graph.client.get(TEMPLATES)).json()["data"]) == 1


async def test_pages_hold_every_template_once(graph: Graph) -> None:
    for number in range(7):
        tell_template(f"offer_{number}")
    seen: list[str] = []
    after: dict[str, str] = {}

    while True:
        page = (await graph.client.get(TEMPLATES, params={"fields": "name", "limit": "3", **after})).json()
        seen += [one["name"] for one in page["data"]]
        if "next" not in page["paging"]:
            break
        assert len(page["data"]) == 3
        after = {"after": page["paging"]["cursors"]["after"]}

    assert seen == [f"offer_{number}" for number in range(7)]


async def test_the_next_page_is_an_address(graph: Graph) -> None:
    for number in range(3):
        tell_template(f"offer_{number}")

    first = (await graph.client.get(TEMPLATES, params={"limit": "2"})).json()
    second = (await graph.client.get(first["paging"]["next"])).json()

    assert [one["name"] for one in second["data"]] == ["offer_2"]
    assert "next" not in second["paging"]


@pytest.mark.parametrize("cursor", ["nonsense", "bm9uc2Vuc2U=", "é"])
async def test_a_bad_cursor_is_131059(graph: Graph, cursor: str) -> None:
    answered = await graph.client.get(TEMPLATES, params={"after": cursor})

    assert (answered.status_code, answered.json()["error"]["code"]) == (400, 131059)


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
async def test_a_bad_limit_is_refused(graph: Graph, limit: str) -> None:
    assert (await graph.client.get(TEMPLATES, params={"limit": limit})).status_code == 400


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["a", "b", "c"]),
        ({"name": "a"}, ["a"]),
        ({"status": "paused"}, ["b"]),
        ({"category": "UTILITY"}, ["c"]),
        ({"language": "hi"}, ["c"]),
        ({"language": "hi", "status": "PAUSED"}, []),
    ],
)
async def test_templates_are_filtered(graph: Graph, query: dict[str, str], found: list[str]) -> None:
    tell_template("a")
    tell_template("b", status="PAUSED")
    tell_template("c", category="UTILITY", language="hi")
    tell_template("d", waba_id="999")

    listed = (await graph.client.get(TEMPLATES, params={"fields": "name", **query})).json()["data"]

    assert [one["name"] for one in listed] == found


async def test_a_template_is_described_as_meta_does(graph: Graph) -> None:
    template_id = register_template(
        WABA_ID, "diwali_offer", **{k: v for k, v in OFFER.items() if k != "name"}
    )

    (listed,) = (await graph.client.get(TEMPLATES)).json()["data"]
    alone = (await graph.client.get(f"{GRAPH}/{template_id}")).json()

    assert (
        listed
        == alone
        == {
            "name": "diwali_offer",
            "parameter_format": "POSITIONAL",
            "components": OFFER["components"],
            "language": "en",
            "status": "APPROVED",
            "category": "MARKETING",
            "quality_score": {"score": "UNKNOWN"},
            "rejected_reason": "NONE",
            "id": template_id,
        }
    )


async def test_an_account_is_closed_to_other_tokens(graph: Graph) -> None:
    tell_template()
    tell_number(phone_number_id="777", token="EAAother", waba_id="888")
    other = {"Authorization": "Bearer EAAother"}
    wrong = {"Authorization": "Bearer wrong"}

    for path in ("message_templates", "phone_numbers", "subscribed_apps"):
        answered = await graph.client.get(f"{GRAPH}/{WABA_ID}/{path}", headers=other)
        assert (answered.status_code, answered.json()["error"].get("error_subcode")) == (400, 33)
        assert (await graph.client.get(f"{GRAPH}/{WABA_ID}/{path}", headers=wrong)).status_code == 401
    assert (await graph.client.post(TEMPLATES, json=OFFER, headers=other)).status_code == 400
    assert (
        await graph.client.delete(TEMPLATES, params={"name": "festive_offer"}, headers=other)
    ).status_code == 400
    assert len((await graph.client.get(TEMPLATES)).json()["data"]) == 1


async def test_the_numbers_of_an_account(graph: Graph) -> None:
    tell_number(phone_number_id="777", token="EAAsecond", display_phone="+91 98200 22222", throughput=80)

    numbers = (await graph.client.get(f"{GRAPH}/{WABA_ID}/phone_numbers")).json()["data"]

    assert numbers[0] == {
        "verified_name": "Meera Jewels",
        "code_verification_status": "VERIFIED",
        "display_phone_number": "+91 98200 11111",
        "quality_rating": "GREEN",
        "platform_type": "CLOUD_API",
        "throughput": {"level": "HIGH"},
        "id": PHONE_ID,
    }
    assert [(one["id"], one["throughput"]["level"]) for one in numbers] == [
        (PHONE_ID, "HIGH"),
        ("777", "STANDARD"),
    ]


async def test_the_fields_of_a_number(graph: Graph) -> None:
    asked = {
        "fields": "name_status,whatsapp_business_manager_messaging_limit,health_status{can_send_message}"
    }

    number = (await graph.client.get(f"{GRAPH}/{PHONE_ID}", params=asked)).json()
    unknown = await graph.client.get(f"{GRAPH}/{PHONE_ID}", params={"fields": "shoe_size"})

    assert number["name_status"] == "APPROVED"
    assert number["whatsapp_business_manager_messaging_limit"] == "TIER_UNLIMITED"
    assert number["health_status"]["can_send_message"] == "AVAILABLE"
    assert number["id"] == PHONE_ID
    assert unknown.json()["error"]["message"] == "(#100) Tried accessing nonexistent field (shoe_size)"


async def test_an_account_is_an_object_too(graph: Graph) -> None:
    account = (await graph.client.get(f"{GRAPH}/{WABA_ID}", params={"fields": "name,currency"})).json()

    assert account == {"name": "Meera Jewels", "currency": "INR", "id": WABA_ID}


async def test_a_subscription_may_name_its_own_callback_once_it_answers(
    graph: Graph, receiver: Receiver
) -> None:
    asked: list[dict[str, str]] = []

    async def challenge(request: web.Request) -> web.Response:
        asked.append(dict(request.query))
        return web.Response(
            text=request.query["hub.challenge"] if request.query["hub.verify_token"] == "good" else "no"
        )

    runner = web.AppRunner(application := web.Application())
    application.router.add_get("/hook", challenge)
    application.router.add_post("/hook", receiver.handle)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    callback = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    apps = f"{GRAPH}/{WABA_ID}/subscribed_apps"

    refused = await graph.client.post(apps, json={"override_callback_uri": callback, "verify_token": "bad"})
    taken = await graph.client.post(apps, json={"override_callback_uri": callback, "verify_token": "good"})
    listed = await graph.client.get(apps)
    receiver.url = "http://127.0.0.1:9"
    await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", "Hello")
    await receiver.until(lambda: len(receiver.messages()) == 1)
    gone = await graph.client.delete(apps)
    await runner.cleanup()

    assert (refused.status_code, refused.json()["error"]["code"]) == (400, 2200)
    assert [one["hub.mode"] for one in asked] == ["subscribe", "subscribe"]
    assert taken.json() == gone.json() == {"success": True}
    assert listed.json()["data"][0]["override_callback_uri"] == callback
    assert "override_callback_uri" not in (await graph.client.get(apps)).json()["data"][0]


async def test_subscribing_without_a_body_is_enough(graph: Graph) -> None:
    answered = await graph.client.post(f"{GRAPH}/{WABA_ID}/subscribed_apps")

    assert answered.json() == {"success": True}


def test_telling_of_a_number_twice_updates_it(clean_sandbox: None) -> None:
    tell_number(token="EAAnew", throughput=5)

    with db.system_session() as session:
        rows = session.rows("SELECT token, throughput FROM sandbox_numbers")
    assert [(row["token"], row["throughput"]) for row in rows] == [("EAAnew", 5)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone_number_id": "abc"},
        {"waba_id": ""},
        {"display_phone": "none"},
        {"token": ""},
        {"app_secret": ""},
    ],
)
def test_an_impossible_number_is_refused(clean_sandbox: None, wrong: dict[str, str]) -> None:
    known = {
        "phone_number_id": "777",
        "waba_id": "888",
        "display_phone": "+919820011111",
        "token": TOKEN,
        "app_secret": APP_SECRET,
        **wrong,
    }

    with pytest.raises(InvalidInput):
        register_number(known.pop("phone_number_id"), **known)  # type: ignore[arg-type]


def test_telling_of_a_template_twice_updates_it(clean_sandbox: None) -> None:
    first = tell_template()
    second = tell_template(status="PAUSED")

    assert first == second
    with db.system_session() as session:
        assert [row["status"] for row in session.rows("SELECT status FROM sandbox_templates")] == ["PAUSED"]


def test_a_template_meta_would_not_take_cannot_be_told_of(clean_sandbox: None) -> None:
    with pytest.raises(InvalidInput, match="Meta would not take the template festive_offer"):
        tell_template(components=[{"type": "BODY", "text": "{{1}}"}])
    with pytest.raises(InvalidInput):
        tell_template(status="GOOD")
