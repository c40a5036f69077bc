"""Meta's news of templates, numbers and the account: each has its effect, its line, and stops what must stop."""

import copy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from tests.builders import Shop, add_number, make_shop, make_thread, message_row, queue_message, scalar
from tests.builders import template_payload as payload
from tests.fakes.graph_server import GraphServer
from tests.integration.blasts.kit import make_leads, make_template, matrix, read, sends, start
from tests.integration.draining import send
from tests.meta import Receiver, addressed_to, sample


def news(shop: Shop, field: str, value: dict[str, Any], *, time: int = 1_750_000_000) -> dict[str, Any]:
    """An account-level webhook: no number, only the account's id."""
    change = {"field": field, "value": value}
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": shop.waba_id, "time": time, "changes": [change]}],
    }


def of_template(event: str, **more: Any) -> dict[str, Any]:
    return {
        "event": event,
        "message_template_id": 1,
        "message_template_name": "win_back",
        "message_template_language": "en",
        **more,
    }


@pytest.fixture
def blast(shop: Shop) -> Any:
    make_template(shop)
    make_leads(shop, 2)
    return start(shop)


STATUS = "message_template_status_update"
STOPS: list[tuple[str, str, dict[str, Any], str, str]] = [
    (
        "paused",
        STATUS,
        of_template("PAUSED", other_info={"title": "FIRST_PAUSE", "description": "People disliked it."}),
        "template_paused",
        "Template win_back (en): Paused: People disliked it.",
    ),
    ("disabled", STATUS, of_template("DISABLED"), "template_disabled", "Template win_back (en): Disabled"),
    (
        "rejected after an edit",
        STATUS,
        of_template("REJECTED", reason="INVALID_FORMAT"),
        "template_rejected",
        "Template win_back (en): Rejected: INVALID_FORMAT",
    ),
    (
        "rated red",
        "message_template_quality_update",
        {"previous_quality_score": "GREEN", "new_quality_score": "RED", **of_template("x")},
        "quality_drop",
        "Template win_back (en): people rate it red now",
    ),
    (
        "rated red under the status field, as in Meta's own example",
        STATUS,
        {
            "previous_quality_score": "GREEN",
            "new_quality_score": "RED",
            "message_template_id": 1,
            "message_template_name": "win_back",
            "message_template_language": "en",
        },
        "quality_drop",
        "Template win_back (en): people rate it red now",
    ),
    (
        "billed as something else",
        "template_category_update",
        {
            "message_template_name": "win_back",
            "message_template_language": "en",
            "previous_category": "MARKETING",
            "new_category": "UTILITY",
        },
        "template_category",
        "Template win_back (en): is billed as utility now",
    ),
]


@pytest.mark.parametrize(("_case", "field", "value", "reason", "line"), STOPS, ids=[one[0] for one in STOPS])
def test_bad_news_of_a_template_stops_its_blasts_in_words(
    shop: Shop,
    meta: Receiver,
    blast: Any,
    _case: str,
    field: str,
    value: dict[str, Any],
    reason: str,
    line: str,
) -> None:
    meta.take_in(shop, news(shop, field, value))

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", reason)
    assert "win_back" in view.paused_words
    assert matrix()[-1] == f"ERROR {line}"
    assert matrix()[-2] == f"ERROR Blast win_back paused. {view.paused_words}"


GOOD: list[tuple[str, str, dict[str, Any], str]] = [
    ("approved", STATUS, of_template("APPROVED"), "Template win_back (en): Approved"),
    (
        "rated yellow",
        "message_template_quality_update",
        {**of_template("x"), "new_quality_score": "YELLOW"},
        "Template win_back (en): people rate it yellow now",
    ),
    (
        "announced to be billed as something else",
        "template_category_update",
        {
            "message_template_name": "win_back",
            "message_template_language": "en",
            "new_category": "MARKETING",
            "correct_category": "UTILITY",
            "category_update_timestamp": 1_800_000_000,
        },
        "Template win_back (en): will be billed as utility from 15 Jan 2027 on",
    ),
    (
        "its text was changed",
        "message_template_components_update",
        {
            "message_template_name": "win_back",
            "message_template_language": "en",
            "message_template_element": "x",
        },
        "Template win_back (en): its text was changed at WhatsApp",
    ),
]


@pytest.mark.parametrize(("_case", "field", "value", "line"), GOOD, ids=[one[0] for one in GOOD])
def test_other_news_of_a_template_are_told_and_stop_nothing(
    shop: Shop, meta: Receiver, blast: Any, _case: str, field: str, value: dict[str, Any], line: str
) -> None:
    meta.take_in(shop, news(shop, field, value))

    assert read(shop, blast.id).status == "running"
    assert matrix()[-1] == f"SYSTEM {line}"


def test_an_announced_category_is_kept_until_it_is_done(shop: Shop, meta: Receiver, blast: Any) -> None:
    name = {"message_template_name": "win_back", "message_template_language": "en-US"}
    make_template(shop, language="en_US")
    coming = {
        "new_category": "MARKETING",
        "correct_category": "UTILITY",
        "category_update_timestamp": 1_800_000_000,
    }
    meta.take_in(shop, news(shop, "template_category_update", {**name, **coming}))
    kept = "SELECT category || ' ' || coalesce(coming_category, '-') FROM message_templates WHERE language = 'en_US'"
    assert scalar(kept) == "MARKETING UTILITY"

    meta.take_in(
        shop,
        news(
            shop,
            "template_category_update",
            {**name, "new_category": "UTILITY", "previous_category": "MARKETING"},
        ),
    )

    assert scalar(kept) == "UTILITY -"


def test_a_status_that_is_older_than_what_is_known_changes_nothing(
    shop: Shop, meta: Receiver, blast: Any
) -> None:
    meta.take_in(shop, news(shop, STATUS, of_template("PAUSED"), time=1_750_000_100))
    meta.take_in(shop, news(shop, STATUS, of_template("APPROVED"), time=1_750_000_000))

    assert scalar("SELECT status FROM message_templates") == "PAUSED"
    assert scalar("SELECT reason FROM webhook_events ORDER BY id DESC LIMIT 1") == "older than what is known"


def test_an_unknown_template_is_looked_up_at_meta(shop: Shop, meta: Receiver) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET templates_due_at = NULL")

    meta.take_in(shop, news(shop, STATUS, of_template("APPROVED")))

    assert scalar("SELECT templates_due_at <= now() FROM whatsapp_numbers") is True
    assert scalar("SELECT reason FROM webhook_events").startswith("a template we do not hold yet")


def test_news_of_one_account_leave_a_template_of_another_alone(shop: Shop, meta: Receiver) -> None:
    make_template(shop)
    with system_session() as session:
        other = add_number(session, shop.client_id)
        waba = other.waba_id
    make_template(shop, waba_id=waba)

    meta.take_in(shop, news(shop, STATUS, of_template("PAUSED")))

    with system_session() as session:
        found = session.rows("SELECT waba_id, status FROM message_templates")
    assert {row["waba_id"]: row["status"] for row in found} == {shop.waba_id: "PAUSED", waba: "APPROVED"}


# --- the number and the account ----------------------------------------------------------------------


def test_a_flagged_number_stops_advertising_at_once(shop: Shop, meta: Receiver, blast: Any) -> None:
    meta.take_in(shop, news(shop, "phone_number_quality_update", {"event": "FLAGGED"}))

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "quality_drop")
    assert scalar("SELECT quality FROM whatsapp_numbers") == "RED"
    assert matrix()[-1] == "ERROR WhatsApp account: Flagged"
    meta.take_in(shop, news(shop, "phone_number_quality_update", {"event": "UNFLAGGED"}, time=1_750_000_001))
    assert scalar("SELECT quality FROM whatsapp_numbers") == "UNKNOWN"


def test_more_throughput_is_used(shop: Shop, meta: Receiver) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 80, learned_rate = 40, learned_at = now()")
    event = {"event": "THROUGHPUT_UPGRADE", "current_limit": "TIER_UNLIMITED"}

    meta.take_in(shop, news(shop, "phone_number_quality_update", event))

    with system_session() as session:
        row = session.row("SELECT rate_per_second, learned_rate, tier FROM whatsapp_numbers")
    assert row == {"rate_per_second": 1000, "learned_rate": None, "tier": "TIER_UNLIMITED"}


def test_a_new_limit_is_the_whole_portfolios_and_wakes_what_waited(
    shop: Shop, meta: Receiver, blast: Any
) -> None:
    with system_session() as session:
        second = add_number(session, shop.client_id)
        session.run("UPDATE whatsapp_numbers SET portfolio_id = 'p', tier = 'TIER_250'")
        session.run(
            "UPDATE blasts SET hold_until = now() + interval '1 day', hold_reason = 'portfolio_limit'"
        )
        second_id = second.id

    meta.take_in(
        shop, news(shop, "business_capability_update", {"max_daily_conversations_per_business": 2000})
    )

    assert scalar("SELECT tier FROM whatsapp_numbers WHERE id = :id", id=second_id) == "TIER_2K"
    assert read(shop, blast.id).hold_reason is None


def restriction(kind: str, ends: datetime | None) -> dict[str, Any]:
    info: dict[str, Any] = {"restriction_type": kind}
    if ends is not None:
        info["expiration"] = int(ends.timestamp())
    return {"event": "ACCOUNT_RESTRICTION", "restriction_info": [info]}


def test_an_account_that_may_only_answer_answers_and_begins_nothing(
    shop: Shop, meta: Receiver, blast: Any
) -> None:
    ends = utc_now().replace(microsecond=0) + timedelta(days=3)
    begins = queue_message(
        shop,
        make_thread(shop, window_expires_at=utc_now() - timedelta(hours=1)),
        sender="followup",
        message_type="template",
        payload=payload(),
    )
    answers = queue_message(shop, make_thread(shop))

    meta.take_in(shop, news(shop, "account_update", restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", ends)))
    with GraphServer() as graph:
        send(graph, shop)
        sent = sends(graph)

    assert len(sent) == 1
    assert message_row(answers)["state"] == "accepted"
    assert (message_row(begins)["reason"], message_row(begins)["not_before"]) == ("restricted_by_meta", ends)
    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "restricted_by_meta")
    assert matrix()[-1].startswith("OUTBOUND")


def test_a_restriction_without_an_end_is_looked_at_again_in_a_month(shop: Shop, meta: Receiver) -> None:
    meta.take_in(shop, news(shop, "account_update", restriction("RESTRICTED_BIZ_INITIATED_MESSAGING", None)))

    until = scalar("SELECT no_initiating_until FROM whatsapp_numbers")
    assert timedelta(days=29) < until - utc_now() <= timedelta(days=30)
    meta.take_in(shop, news(shop, "account_update", {"event": "ACCOUNT_RECONNECTED"}, time=1_750_000_001))
    assert scalar("SELECT no_initiating_until FROM whatsapp_numbers") is None


@pytest.mark.parametrize(
    "value",
    [
        {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "DISABLE", "waba_ban_date": "today"}},
        {"event": "ACCOUNT_DELETED"},
        restriction("RESTRICTED_CUSTOMER_INITIATED_MESSAGING", datetime(2027, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_ban_stops_everything_of_this_account_alone(
    shop: Shop, meta: Receiver, blast: Any, value: dict[str, Any]
) -> None:
    with system_session() as session:
        other = add_number(session, shop.client_id).id

    meta.take_in(shop, news(shop, "account_update", value))

    assert scalar("SELECT paused_reason IS NOT NULL FROM whatsapp_numbers WHERE id = :id", id=shop.number_id)
    assert scalar("SELECT paused_reason IS NULL FROM whatsapp_numbers WHERE id = :id", id=other)
    assert read(shop, blast.id).paused_reason == "number_paused"
    assert matrix()[-1].startswith("ERROR WhatsApp account:")


LINES: list[tuple[str, dict[str, Any], str]] = [
    (
        "account_alerts",
        {
            "alert_info": {
                "alert_severity": "CRITICAL",
                "alert_type": "X_FAILED",
                "alert_description": "Look.",
            }
        },
        "ERROR WhatsApp account: X failed (Look.)",
    ),
    (
        "account_alerts",
        {"alert_info": {"alert_severity": "INFORMATIONAL", "alert_type": "X_DONE", "alert_description": ""}},
        "SYSTEM WhatsApp account: X done",
    ),
    (
        "security",
        {"event": "PIN_CHANGED", "requester": "1"},
        "ERROR WhatsApp account: Pin changed. If it was none of you, change the PIN at Meta now",
    ),
    ("account_review_update", {"decision": "APPROVED"}, "SYSTEM WhatsApp account: Approved"),
    (
        "phone_number_name_update",
        {"decision": "APPROVED", "requested_verified_name": "Ratnavali"},
        "SYSTEM WhatsApp account: Approved (Ratnavali)",
    ),
]


@pytest.mark.parametrize(("field", "value", "line"), LINES)
def test_what_only_has_to_be_known_is_a_line(
    shop: Shop, meta: Receiver, field: str, value: dict[str, Any], line: str
) -> None:
    meta.take_in(shop, news(shop, field, value))

    assert matrix() == [line]


def test_an_approved_name_is_the_numbers_name(shop: Shop, meta: Receiver) -> None:
    value = {"decision": "APPROVED", "requested_verified_name": "Ratnavali"}
    meta.take_in(shop, news(shop, "phone_number_name_update", value))

    assert scalar("SELECT verified_name FROM whatsapp_numbers") == "Ratnavali"


def test_a_field_nobody_knows_is_stored_and_has_no_effect(shop: Shop, meta: Receiver) -> None:
    meta.take_in(shop, addressed_to(shop, sample("field_unknown_field_xyz__piusalfred")))

    assert scalar("SELECT kind || ' ' || reason FROM webhook_events") == "other unknown kind, kept"
    assert matrix() == []


FIELD_SAMPLES = [
    "field_account_update_account_restriction__meta_docs_2",
    "field_account_update_account_violation__meta_docs_2",
    "field_account_update_disabled_update__meta_docs_2",
    "field_account_update_verified_account__meta_docs",
    "field_business_capability_update__meta_docs",
    "field_message_template_components_update__meta_docs",
    "field_message_template_quality_update_quality_score_yellow__pywa",
    "field_message_template_status_update_paused__directsend_capture",
    "field_message_template_status_update_rejected__java_api",
    "field_phone_number_quality_update_flagged__meta_docs",
    "field_security_pin_reset_request__meta_docs",
    "field_template_category_update_completed__meta_docs",
    "field_template_correct_category_detection__directsend_capture",
]


@pytest.mark.parametrize("name", FIELD_SAMPLES)
def test_real_news_take_effect_and_are_told(shop: Shop, meta: Receiver, name: str) -> None:
    body = copy.deepcopy(sample(name))
    meta.take_in(shop, addressed_to(shop, body))

    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NULL") == 0
    assert scalar("SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL") == 0
    assert len(matrix()) >= 1


def test_another_shops_account_is_left_alone(shop: Shop, meta: Receiver) -> None:
    stranger = make_shop()
    make_template(stranger)

    meta.take_in(shop, news(shop, STATUS, of_template("PAUSED")))

    assert scalar("SELECT status FROM message_templates") == "APPROVED"
