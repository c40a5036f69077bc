"""What was typed in the settings, read; what the page of health makes of its measures; the morning's news in short."""

from datetime import UTC, date, datetime, time
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from revive_app.errors import InvalidInput
from revive_app.rules.briefing import Facts
from revive_app.services.appointments.opening import VisitSettings
from revive_app.services.briefings import BriefingView
from revive_app.ui.pages.dashboard import briefing
from revive_app.ui.pages.health.facts import span
from revive_app.ui.pages.settings import hours, talk

TALK = {
    "quiet_from": "21:00",
    "quiet_until": "09:00",
    "frequency_cap_count": "2",
    "frequency_cap_days": "7",
    "reply_debounce": "2.5",
    "snooze_default_days": "30",
    "discount_percent": "8",
    "confirm_opt_out": "no",
    "ai_budget_rupees": "1,500",
}
VISITS = {
    "visit_minutes": "45",
    "visit_capacity": "2",
    "notice_hours": "1.5",
    "visit_days_ahead": "14",
    "closed_days": "2026-11-08\n2026-11-09",
}

INDIA = ZoneInfo("Asia/Kolkata")


def visits(**opening: list[list[str]]) -> VisitSettings:
    return VisitSettings(opening, [], 30, 1, 60, 14, "", None, "Asia/Kolkata")


def faults_of(form: dict[str, str]) -> dict[str, str]:
    with pytest.raises(InvalidInput) as refused:
        talk._read({**TALK, **form})
    return {fault.field: fault.reason for fault in refused.value.fields}


def test_limits_are_read_as_the_service_keeps_them() -> None:
    assert talk._read(TALK) == {
        "quiet_from": time(21),
        "quiet_until": time(9),
        "frequency_cap_count": 2,
        "frequency_cap_days": 7,
        "reply_debounce_ms": 2500,
        "snooze_default_days": 30,
        "discount_percent": 8,
        "confirm_opt_out": False,
        "ai_budget_rupees": 1500,
    }


def test_empty_quiet_hours_and_an_empty_budget_are_none() -> None:
    read = talk._read({**TALK, "quiet_from": "", "quiet_until": "", "ai_budget_rupees": " "})

    assert (read["quiet_from"], read["quiet_until"], read["ai_budget_rupees"]) == (None, None, None)


def test_every_fault_is_named_at_once() -> None:
    assert faults_of({"frequency_cap_count": "two", "quiet_from": "9 pm", "reply_debounce": "60"}) == {
        "frequency_cap_count": "Write a whole number.",
        "quiet_from": "Write a time, like 21:00.",
        "reply_debounce": "Between 0 and 20 seconds.",
    }


def test_a_day_with_a_break_has_two_spans_and_an_empty_one_none() -> None:
    form = {
        **VISITS,
        "mon-from1": "10:00",
        "mon-until1": "13:00",
        "mon-from2": "15:00",
        "mon-until2": "20:00",
    }

    change = hours._read(form, visits(tue=[["10:00", "20:00"]]))

    assert change.opening_hours == {"mon": [["10:00", "13:00"], ["15:00", "20:00"]]}
    assert (change.visit_minutes, change.visit_notice_minutes) == (45, 90)
    assert change.closed_days == ["2026-11-08", "2026-11-09"]


def test_a_third_span_set_elsewhere_stays() -> None:
    before = visits(mon=[["08:00", "09:00"], ["10:00", "12:00"], ["14:00", "15:00"]])
    form = {
        **VISITS,
        "mon-from1": "08:00",
        "mon-until1": "09:00",
        "mon-from2": "10:00",
        "mon-until2": "12:00",
    }

    assert hours._read(form, before).opening_hours == before.opening_hours


@pytest.mark.parametrize(
    ("begin", "end", "reason"),
    [
        ("10:00", "", "A beginning and an end, please."),
        ("20:00", "10:00", "The end must come after the beginning."),
    ],
)
def test_a_day_that_cannot_be_is_named(begin: str, end: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        hours._read({**VISITS, "sun-from1": begin, "sun-until1": end}, visits())

    assert [(fault.field, fault.reason) for fault in refused.value.fields] == [("opening_hours.sun", reason)]


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.42, "0.4 s"), (12.4, "12 s"), (180.0, "3 min"), (7_300.0, "2 h")]
)
def test_a_span_is_said_in_few_words(seconds: float, words: str) -> None:
    assert span(seconds) == words


def test_the_morning_s_news_lead_to_whoever_waits() -> None:
    facts = Facts(new_leads=1, conversations=12, interested=3, won=2, won_rupees=485_000, waiting=2, unsure=1)
    view = BriefingView(
        uuid4(), date(2026, 11, 22), "", facts, True, None, datetime(2026, 11, 22, 3, tzinfo=UTC)
    )

    shown = briefing._briefing(view, INDIA)

    assert shown.told == ["1 new lead", "12 people wrote", "3 became interested", "2 sales, ₹4.85 L"]
    assert (shown.needs, shown.at) == ("3 need a person", "/inbox")
    # The numbers are those of the morning, however late one reads them.
    assert shown.title == "The day up to 08:30"


def test_a_quiet_morning_needs_nobody() -> None:
    view = BriefingView(
        uuid4(), date(2026, 11, 22), "", Facts(), False, "", datetime(2026, 11, 22, 3, tzinfo=UTC)
    )

    shown = briefing._briefing(view, INDIA)

    assert (shown.needs, shown.told[-1]) == ("", "0 sales")
