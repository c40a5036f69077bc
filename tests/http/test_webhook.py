"""The webhook refuses what it must before it understands it, and says 200 only after the commit."""

import json
from typing import Any

import pytest

from revive_app.api.webhook import LARGEST_BODY
from revive_app.db import system_session
from revive_app.providers.whatsapp.signature import sign
from revive_app.settings import get_settings
from tests.builders import Shop, add_number, make_shop, scalar
from tests.environment import fresh_settings
from tests.meta import PAYLOADS, Receiver, addressed_to, new_wamid, sample, status, text_message

HELLO = b'{"object":"whatsapp_business_account","entry":[]}'


def events() -> int:
    return scalar("SELECT count(*) FROM webhook_events")


def rows() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM webhook_events ORDER BY id")


# --- verification -----------------------------------------------------------------------------------


@pytest.fixture
def verify_token() -> str:
    settings = get_settings()
    return settings.home.generated_secret("webhook_verify_token")


def test_meta_gets_its_challenge_back_raw(meta: Receiver, verify_token: str) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": verify_token, "hub.challenge": "1158201444"}

    response = meta.request("GET", params=query)

    assert (response.status_code, response.text) == (200, "1158201444")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "change",
    [
        {"hub.verify_token": "wrong"},
        {"hub.verify_token": ""},
        {"hub.verify_token": "नमस्ते"},
        {"hub.mode": "unsubscribe"},
        {"hub.challenge": ""},
    ],
)
def test_a_wrong_token_or_mode_is_refused(meta: Receiver, verify_token: str, change: dict[str, str]) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": verify_token, "hub.challenge": "1", **change}

    assert meta.request("GET", params=query).status_code == 403
    assert meta.request("GET").status_code == 403


def test_other_methods_are_refused_and_other_paths_are_not_ours(meta: Receiver) -> None:
    refused = meta.request("PUT")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, POST, HEAD")
    assert (meta.request("HEAD").status_code, meta.request("HEAD").content) == (403, b"")
    assert meta.request("POST", "/api/v1/webhooks").text == "behind the webhook"


# --- signatures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("_case", "bend"),
    [
        ("missing", lambda _: None),
        ("empty", lambda _: ""),
        ("without prefix", lambda good: good.removeprefix("sha256=")),
        ("another prefix", lambda good: good.replace("sha256=", "sha1=")),
        ("upper case", lambda good: "sha256=" + good.removeprefix("sha256=").upper()),
        ("truncated", lambda good: good[:-1]),
        ("longer", lambda good: good + "0"),
        ("forged", lambda _: sign("guess", b"body")),
        ("not latin", lambda _: "sha256=" + "é" * 64),
    ],
)
def test_without_the_right_signature_nothing_is_stored(
    meta: Receiver, shop: Shop, _case: str, bend: Any
) -> None:
    body = json.dumps(text_message(shop, "+919800000001", "hello")).encode()
    header = bend(sign(shop.app_secret, body))

    response = (
        meta.post(body)
        if header is None
        else meta.request("POST", content=body, headers={b"X-Hub-Signature-256": header.encode("latin-1")})
    )

    assert response.status_code == 401
    assert response.json()["status"] == 401
    assert events() == 0


def test_one_changed_byte_breaks_the_signature(meta: Receiver, shop: Shop) -> None:
    body = json.dumps(text_message(shop, "+919800000001", "hello")).encode()

    assert meta.post(body.replace(b"hello", b"hallo"), sign(shop.app_secret, body)).status_code == 401
    assert events() == 0


def test_the_signature_is_checked_before_the_body_is_understood(meta: Receiver, shop: Shop) -> None:
    assert meta.post(b"not json", sign("guess", b"not json")).status_code == 401
    assert meta.post(b"not json", sign(shop.app_secret, b"not json")).status_code == 400


def test_metas_own_escapes_are_signed_as_they_are(meta: Receiver, shop: Shop) -> None:
    body = (
        b'{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",'
        b'"value":{"text":"caf\\u00e9 \\ud83d\\ude00 a\\/b"}}]}]}'
    )

    assert meta.post(body, sign(shop.app_secret, body)).status_code == 200


def test_a_number_connected_a_moment_ago_is_believed_at_once(meta: Receiver, shop: Shop) -> None:
    meta.deliver(shop, text_message(shop, "+919800000001", "hello"))

    newcomer = make_shop()

    assert meta.deliver(newcomer, text_message(newcomer, "+919800000001", "hello")).status_code == 200
    assert events() == 2


# --- envelopes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b'{"object":"whatsapp_business_account","entry":[]',
        b"[]",
        b'"text"',
        b"null",
        b"{}",
        b'{"object":"page","entry":[]}',
        b'{"object":"whatsapp_business_account"}',
        b'{"object":"whatsapp_business_account","entry":{}}',
        b'{"object":"whatsapp_business_account","entry":[],"x":NaN}',
        b'{"object":"whatsapp_business_account","entry":[],"x":"\xff\xfe"}',
        b"[" * 1_000 + b"]" * 1_000,
        b"[" * 100_000,
    ],
)
def test_what_is_not_metas_envelope_is_a_bad_request(meta: Receiver, shop: Shop, body: bytes) -> None:
    response = meta.post(body, sign(shop.app_secret, body))

    assert response.status_code == 400
    assert response.headers["content-type"] == "application/problem+json"
    assert set(response.json()) == {"type", "title", "status", "detail", "errors"}
    assert events() == 0


@pytest.mark.parametrize("levels", [1_000, 100_000])
def test_nesting_inside_the_envelope_is_cut_and_the_rest_kept(
    meta: Receiver, shop: Shop, levels: int
) -> None:
    deep = text_message(shop, "+919800000001", "hello", context="DEEP")
    body = json.dumps(deep).replace('"DEEP"', "[" * levels + "]" * levels).encode()

    assert meta.post(body, sign(shop.app_secret, body)).status_code == 200
    assert [row["kind"] for row in rows()] == ["message"]
    assert rows()[0]["payload"]["message"]["text"] == {"body": "hello"}


def test_an_empty_list_of_entries_is_fine_and_nothing(meta: Receiver, shop: Shop) -> None:
    assert meta.post(HELLO, sign(shop.app_secret, HELLO)).status_code == 200
    assert events() == 0


# --- size -------------------------------------------------------------------------------------------


def padded(shop: Shop, size: int) -> bytes:
    body = json.dumps(text_message(shop, "+919800000001", "hello", padding="")).encode()
    return body.replace(b'"padding": ""', b'"padding": "' + b"x" * (size - len(body)) + b'"')


def test_three_megabytes_are_taken(meta: Receiver, shop: Shop) -> None:
    body = padded(shop, LARGEST_BODY)

    assert len(body) == 3_145_728
    assert meta.post(body, sign(shop.app_secret, body)).status_code == 200
    assert events() == 1


def test_one_byte_more_is_refused_before_anything_else(meta: Receiver, shop: Shop) -> None:
    body = padded(shop, LARGEST_BODY + 1)

    assert meta.post(body, sign(shop.app_secret, body)).status_code == 413
    assert meta.post(body).status_code == 413
    assert events() == 0


def test_a_length_that_lies_does_not_help(meta: Receiver, shop: Shop) -> None:
    async def chunks() -> Any:
        for _ in range(4):
            yield b"x" * (1024 * 1024)

    assert meta.request("POST", content=chunks()).status_code == 413
    assert events() == 0


# --- what is stored ---------------------------------------------------------------------------------


def test_every_level_is_looped_over_and_each_thing_is_one_row(meta: Receiver, shop: Shop) -> None:
    first = text_message(shop, "+919800000001", "one")
    second = text_message(shop, "+919800000002", "two")
    third = status(shop, "sent")
    first["entry"][0]["changes"] += second["entry"][0]["changes"]
    first["entry"] += third["entry"]
    first["entry"][0]["changes"][0]["value"]["messages"].append(
        {
            "from": "919800000001",
            "id": new_wamid(),
            "timestamp": "1",
            "type": "text",
            "text": {"body": "again"},
        }
    )

    meta.deliver(shop, first)

    assert [row["kind"] for row in rows()] == ["message", "message", "message", "status"]


def test_the_same_thing_ten_times_is_one_row(meta: Receiver, shop: Shop) -> None:
    message = text_message(shop, "+919800000001", "hello")
    message["entry"][0]["changes"][0]["value"]["messages"] *= 2

    meta.deliver(shop, message, times=5)

    assert events() == 1


def test_statuses_of_one_message_are_three_rows(meta: Receiver, shop: Shop) -> None:
    for name in ("sent", "delivered", "read", "read"):
        meta.deliver(shop, status(shop, name, wamid="wamid.same"))

    assert events() == 3


def test_an_unknown_number_is_answered_and_dropped(meta: Receiver, shop: Shop) -> None:
    stranger = text_message(shop, "+919800000001", "hello")
    stranger["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = "404"

    assert meta.deliver(shop, stranger).status_code == 200
    assert events() == 0


def test_another_shops_secret_stores_the_event_without_effect(meta: Receiver, shop: Shop) -> None:
    stranger = make_shop()
    message = text_message(shop, "+919800000001", "hello")
    body = json.dumps(message).encode()

    assert meta.post(body, sign(stranger.app_secret, body)).status_code == 200
    meta.take_in(shop, message)

    rejected, real = rows()
    assert rejected["reason"] == "signed with another shop's app secret"
    assert rejected["processed_at"] is not None
    assert (real["client_id"], real["reason"]) == (shop.client_id, None)
    assert scalar("SELECT count(*) FROM messages") == 1


def test_a_shop_with_two_apps_may_sign_with_each_for_its_own_number(meta: Receiver, shop: Shop) -> None:
    with system_session() as session:
        second = add_number(session, shop.client_id, app_secret="the second app's secret")
        other = Shop(
            shop.client_id,
            second.id,
            shop.campaign_id,
            second.phone_number_id,
            second.waba_id,
            "the second app's secret",
        )

    meta.take_in(shop, text_message(shop, "+919800000001", "hello"))
    meta.take_in(other, text_message(other, "+919800000001", "hello"))

    assert scalar("SELECT count(*) FROM messages") == 2
    assert scalar("SELECT count(*) FROM contacts") == 1


def test_an_account_event_without_a_number_finds_its_shop_by_the_account(meta: Receiver, shop: Shop) -> None:
    payload = addressed_to(shop, sample("field_account_update_disabled_update__meta_docs_2"))

    meta.deliver(shop, payload)

    (row,) = rows()
    assert (row["kind"], row["client_id"], row["number_id"]) == ("account", shop.client_id, None)


@pytest.mark.parametrize(
    ("_case", "text"),
    [
        ("nul", "before\x00after"),
        ("half an emoji", "before\ud83dafter"),
        ("100 KB", "x" * 102_400),
        ("devanagari", "नमस्ते जी"),
        ("nothing", ""),
    ],
)
def test_odd_texts_are_stored_and_take_effect(meta: Receiver, shop: Shop, _case: str, text: str) -> None:
    meta.take_in(shop, text_message(shop, "+919800000001", text))

    expected = text.replace("\x00", "").replace("\ud83d", "\ufffd")
    assert scalar("SELECT content FROM messages") == expected
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NOT NULL") == 1


def test_when_the_database_is_away_meta_is_told_to_come_again(
    clean_database: None, monkeypatch: pytest.MonkeyPatch, shop: Shop
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nowhere")
    fresh_settings()
    away = Receiver()
    try:
        response = away.deliver(shop, text_message(shop, "+919800000001", "hello"))
    finally:
        away.close()
        monkeypatch.undo()
        fresh_settings()

    assert response.status_code == 503
    assert response.headers["retry-after"] == "5"
    assert events() == 0


# --- Meta's own samples -----------------------------------------------------------------------------

KINDS = {
    "inbound": {"message", "errors", "other"},
    "status": {"status"},
    "field": {"preference", "user_id", "template", "account", "other", "message"},
    "webhook": {"message", "errors", "status", "preference"},
}
# Pieces of payloads, without the envelope around them.
FRAGMENTS = {
    "status_error_item",
    "status_fragment",
    "field_user_preferences_stop_fragment",
    "status_failed_131042_payment",
    "status_failed_131031_n8n",
}
SAMPLES = sorted(
    path.stem
    for path in PAYLOADS.glob("*.json")
    if path.stem.split("_")[0] in KINDS
    and not any(path.stem.startswith(fragment) for fragment in FRAGMENTS)
    and path.stem != "webhook_wrong_object__piusalfred"
)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_of_metas_is_answered_stored_and_worked(meta: Receiver, shop: Shop, name: str) -> None:
    payload = sample(name)
    # Two of Meta's pages print the envelope without its first line.
    payload.setdefault("object", "whatsapp_business_account")
    assert isinstance(payload.get("entry"), list), "a fragment: list it above"

    response = meta.deliver(shop, addressed_to(shop, payload))
    stored = {row["kind"] for row in rows()}
    meta.take_in(shop)

    assert response.status_code == 200
    assert stored, "nothing was stored"
    assert stored <= KINDS[name.split("_")[0]]
    left = scalar(
        "SELECT count(*) FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL AND kind <> 'status'"
    )
    assert left == 0
    failures = [row["reason"] for row in rows() if row["parked_at"] is not None]
    assert set(failures) <= {"the sender has neither a phone number nor a user id"}
