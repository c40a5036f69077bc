"""What is said in a few words: what a list knew of somebody, since when, how many, what a task is about."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from revive_app.services.staff_tasks import StaffTaskView
from revive_app.ui import words
from revive_app.ui.pages.campaign import reckoning
from revive_app.ui.pages.dashboard import cards
from revive_app.ui.person.facts import known_facts
from revive_app.ui.shell import bell
from revive_app.vocabulary import StaffTaskKind, StaffTaskStatus

INDIA = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
_NOTHING = (
    *("phone", "conversation_id", "appointment_id", "order_id", "message_id", "media_id", "assigned_to"),
    *("closed_at", "closed_by"),
)
REMARK = "Prefers temple work; her mother's haar is to be reset, and nobody calls before eleven. " * 4


@pytest.mark.parametrize(
    ("_case", "context", "said"),
    [
        ("one of the usual columns", {"Remarks": "Asked twice", "Note": "Temple work"}, "Note: Temple work"),
        ("any other column of the list", {"City": "", "Remarks": "Asked twice"}, "Remarks: Asked twice"),
        ("a column in a machine's words", {"ring_size": 12}, "Ring size: 12"),
        ("nothing", {"Remarks": "  ", "old": None}, "Nothing known yet."),
    ],
)
def test_a_card_tells_what_the_list_knew(_case: str, context: dict[str, Any], said: str) -> None:
    assert cards._note(context) == said


def test_a_long_remark_is_told_to_its_end() -> None:
    (remark,) = known_facts({"Remarks": REMARK})

    assert remark.value == REMARK.strip()


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "since today"), (1, "since yesterday"), (12, "since 18 Nov"), (400, "since 26 Oct 2025")],
)
def test_since_when_reads_as_a_part_of_a_sentence(days: int, said: str) -> None:
    assert words.since(NOW - timedelta(days=days), now=NOW, zone=INDIA) == said


def test_the_day_of_meta_s_rates_is_written_as_days_are() -> None:
    assert reckoning._day("2026-10-01", NOW, INDIA) == "1 Oct"
    assert reckoning._day("2025-10-01", NOW, INDIA) == "1 Oct 2025"


@pytest.mark.parametrize(
    ("title", "detail"),
    [
        ("Aarti 💎 Mehta: a human is asked for", "Wants to speak to the owner"),
        ("Send her the photo", "Aarti 💎 Mehta"),
    ],
)
def test_a_task_in_the_bell_says_a_name_once(title: str, detail: str) -> None:
    task = StaffTaskView(
        id=uuid4(),
        kind=StaffTaskKind.HANDOFF,
        status=StaffTaskStatus.OPEN,
        title=title,
        detail="Wants to speak to the owner\nSaid at nine",
        contact_id=uuid4(),
        contact_name="Aarti 💎 Mehta",
        **dict.fromkeys(_NOTHING),
        created_at=NOW,
        updated_at=NOW,
    )

    assert bell._task(task).detail == detail
