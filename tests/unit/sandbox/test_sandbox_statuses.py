"""What follows an accepted send, for every course a customer can take."""

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app.sandbox import errors
from revive_app.sandbox.magic import Course, Fate
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.statuses import Accepted, follow, read_at
from revive_app.sandbox.store import Number

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NUMBER = Number("106", "102", "+91 98200 11111", "Meera Jewels", 80, None, "token", "secret")
PHONE = Phone("106", "919812345678", "IN.77", "Asha", None, None, None)


def accepted(**changes: Any) -> Accepted:
    known: dict[str, Any] = {
        "number": NUMBER,
        "phone": PHONE,
        "wamid": "wamid.1",
        "opaque": "our-id",
        "category": "marketing",
        "fate": Fate(),
        "failure": None,
        "is_reaction": False,
        "at": NOW,
    }
    return Accepted(**{**known, **changes})


def told(one: Accepted, seed: int = 1) -> list[tuple[str, dict[str, Any]]]:
    """Statuses in the order they are due, with the status object of each."""
    webhooks = sorted(follow(one, random.Random(seed)), key=lambda webhook: webhook.due_at)
    statuses = [
        json.loads(webhook.body)["entry"][0]["changes"][0]["value"]["statuses"][0] for webhook in webhooks
    ]
    assert [webhook.outcome for webhook in webhooks] == [status["status"] for status in statuses]
    assert {webhook.subject for webhook in webhooks} == {"wamid.1"}
    return [(status["status"], status) for status in statuses]


@pytest.mark.parametrize(
    ("course", "names"),
    [
        (Course.NORMAL, ["sent", "delivered", "read"]),
        (Course.SLOW_READER, ["sent", "delivered", "read"]),
        (Course.SENT_ONLY, ["sent"]),
        (Course.NEVER_READ, ["sent", "delivered"]),
        (Course.UNDELIVERED_READ, ["sent", "read"]),
        (Course.REVERSED, ["read", "delivered", "sent"]),
    ],
)
@pytest.mark.parametrize("seed", range(20))
def test_each_course_tells_its_statuses_in_its_order(course: Course, names: list[str], seed: int) -> None:
    assert [name for name, _ in told(accepted(fate=Fate(course=course)), seed)] == names


def test_doubled_statuses_come_twice_and_are_the_same() -> None:
    statuses = told(accepted(fate=Fate(course=Course.DOUBLED)))

    assert sorted(name for name, _ in statuses) == ["delivered", "delivered", "read", "read", "sent", "sent"]
    for name in ("sent", "delivered", "read"):
        first, second = [status for other, status in statuses if other == name]
        assert first == second


def test_reversed_statuses_keep_the_time_at_which_they_happened() -> None:
    times = {
        name: int(status["timestamp"]) for name, status in told(accepted(fate=Fate(course=Course.REVERSED)))
    }

    assert times["sent"] <= times["delivered"] <= times["read"]


def test_a_slow_reader_takes_minutes() -> None:
    read = read_at(follow(accepted(fate=Fate(course=Course.SLOW_READER)), random.Random(1)))

    assert read is not None
    assert read - NOW >= timedelta(minutes=3)


@pytest.mark.parametrize(
    ("course", "priced"),
    [
        (Course.NORMAL, ["sent", "delivered"]),
        (Course.UNDELIVERED_READ, ["sent", "read"]),
        (Course.SENT_ONLY, ["sent"]),
    ],
)
def test_the_price_is_on_sent_and_on_the_first_of_delivered_and_read(
    course: Course, priced: list[str]
) -> None:
    statuses = told(accepted(fate=Fate(course=course)))

    assert [name for name, status in statuses if "pricing" in status] == priced
    assert statuses[0][1]["pricing"] == {
        "billable": True,
        "pricing_model": "PMP",
        "category": "marketing",
        "type": "regular",
    }


def test_a_reaction_is_only_sent() -> None:
    assert [name for name, _ in told(accepted(is_reaction=True))] == ["sent"]


def test_a_failure_comes_alone_with_its_error_and_no_price() -> None:
    ((name, status),) = told(accepted(failure=errors.WINDOW_CLOSED))

    assert name == "failed"
    assert [error["code"] for error in status["errors"]] == [131047]
    assert status["biz_opaque_callback_data"] == "our-id"
    assert "pricing" not in status


def test_accepted_then_failed_is_sent_first() -> None:
    fate = Fate(failure=errors.SOMETHING_WENT_WRONG, sent_first=True)

    assert [name for name, _ in told(accepted(fate=fate, failure=fate.failure))] == ["sent", "failed"]


def test_every_status_carries_our_id_and_both_of_hers() -> None:
    for _, status in told(accepted()):
        assert status["id"] == "wamid.1"
        assert status["biz_opaque_callback_data"] == "our-id"
        assert (status["recipient_id"], status["recipient_user_id"]) == ("919812345678", "IN.77")
        assert isinstance(status["timestamp"], str)


def test_without_our_id_there_is_none() -> None:
    assert all("biz_opaque_callback_data" not in status for _, status in told(accepted(opaque=None)))
