"""Times a visit may begin, and which one a customer means."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.snooze import PartOfDay
from revive_app.rules.visits import (
    SlotRules,
    Wish,
    bookable,
    faults_of,
    fitting,
    free,
    read_opening,
    read_wish,
    spread,
)
from revive_app.rules.visits.calendar_file import CalendarEvent, calendar_file
from revive_app.rules.visits.talk import VisitTalk, read_talk
from revive_app.rules.visits.wish import pick

JAIPUR = ZoneInfo("Asia/Kolkata")
# A Wednesday.
NOW = datetime(2026, 11, 25, 15, 0, tzinfo=JAIPUR)
HOURS = {
    "thu": [["10:30", "13:30"], ["15:00", "20:30"]],
    "sat": [["10:30", "20:30"]],
    "sun": [["11:00", "18:00"]],
}


def rules(**more: object) -> SlotRules:
    values: dict[str, object] = {
        "opening": read_opening(HOURS),
        "zone": JAIPUR,
        "length": timedelta(minutes=30),
        "capacity": 1,
        "notice": timedelta(hours=1),
        "days_ahead": 7,
    }
    return SlotRules(**{**values, **more})  # type: ignore[arg-type]


def local(moments: list[datetime]) -> list[str]:
    return [f"{at.astimezone(JAIPUR):%a %H:%M}" for at in moments]


# --- opening hours -------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_closed() -> None:
    opening = read_opening(
        {"mon": [["9:00", "10:00"]], "tue": "always", "wed": [["18:00", "10:00"]]}, ["x", 7]
    )

    assert not opening.is_known
    assert opening.closed == frozenset()


def test_a_closed_day_is_closed_whatever_its_weekday_says() -> None:
    opening = read_opening(HOURS, ["2026-11-28"])

    assert opening.on(date(2026, 11, 28)) == ()
    assert opening.on(date(2026, 12, 5)) == ((time(10, 30), time(20, 30)),)


@pytest.mark.parametrize(
    ("hours", "closed", "field"),
    [
        ({"monday": []}, [], "opening_hours.monday"),
        ({"mon": "10-8"}, [], "opening_hours.mon"),
        ({"mon": [["10:30"]]}, [], "opening_hours.mon"),
        ({"mon": [["10:30", "25:00"]]}, [], "opening_hours.mon"),
        ({"mon": [["20:30", "10:30"]]}, [], "opening_hours.mon"),
        ({"mon": [["10:00", "14:00"], ["13:00", "18:00"]]}, [], "opening_hours.mon"),
        ({"mon": [["10:00", "11:00"]] * 5}, [], "opening_hours.mon"),
        ({}, ["28.11.2026"], "closed_days"),
        ({}, [None], "closed_days"),
    ],
)
def test_a_setting_nobody_could_keep_is_named(
    hours: dict[str, object], closed: list[object], field: str
) -> None:
    assert [fault[0] for fault in faults_of(hours, closed)] == [field]


def test_good_hours_have_no_faults() -> None:
    assert faults_of(HOURS, ["2026-11-28"]) == []


# --- slots ---------------------------------------------------------------------------------------------


def test_visits_begin_on_the_grid_and_end_before_closing() -> None:
    thursday = [at for at in bookable(rules(), NOW) if at.astimezone(JAIPUR).date() == date(2026, 11, 26)]

    assert local(thursday)[:6] == [
        "Thu 10:30",
        "Thu 11:00",
        "Thu 11:30",
        "Thu 12:00",
        "Thu 12:30",
        "Thu 13:00",
    ]
    assert local(thursday)[6] == "Thu 15:00"
    assert local(thursday)[-1] == "Thu 20:00"


def test_nothing_sooner_than_the_notice_nor_later_than_the_horizon() -> None:
    thursday_noon = datetime(2026, 11, 26, 12, 10, tzinfo=JAIPUR)

    found = bookable(rules(days_ahead=2), thursday_noon)

    assert local(found)[0] == "Thu 15:00", "13:00 is less than an hour away"
    assert local(found)[-1] == "Sat 20:00"


@given(capacity=st.integers(1, 3), taken=st.lists(st.integers(0, 40), max_size=60))
def test_a_slot_is_free_while_it_has_a_seat(capacity: int, taken: list[int]) -> None:
    slots = bookable(rules(capacity=capacity), NOW)
    visits = [
        (slots[place % len(slots)], slots[place % len(slots)] + timedelta(minutes=30)) for place in taken
    ]

    left = free(rules(capacity=capacity), slots, visits)

    for at in slots:
        assert (at in left) == (sum(begins == at for begins, _ in visits) < capacity)


def test_a_longer_visit_blocks_what_it_overlaps() -> None:
    slots = bookable(rules(), NOW)

    left = free(rules(), slots, [(slots[0] + timedelta(minutes=15), slots[0] + timedelta(minutes=75))])

    assert left == slots[3:]


def test_a_choice_is_spread_over_days_and_hours() -> None:
    chosen = spread(bookable(rules(), NOW), JAIPUR)

    assert local(chosen) == [
        *("Thu 10:30", "Thu 13:00", "Thu 17:30", "Thu 20:00"),
        *("Sat 10:30", "Sat 15:30", "Sat 20:00"),
        *("Sun 11:00", "Sun 14:00", "Sun 17:30"),
    ]
    assert spread([], JAIPUR) == []


# --- wishes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Saturday 4 baje", Wish(date(2026, 11, 28), time(16))),
        ("saturday 4", Wish(date(2026, 11, 28), time(16))),
        ("kal 5 baje aa sakti hu?", Wish(date(2026, 11, 26), time(17))),
        ("शनिवार को 4 बजे", Wish(date(2026, 11, 28), time(16))),
        ("28 nov 4.30 pm", Wish(date(2026, 11, 28), time(16, 30))),
        ("aaj shaam ko", Wish(date(2026, 11, 25), part=PartOfDay.EVENING)),
        ("kal nahi aa paungi, Sunday ko aati hu", Wish(date(2026, 11, 29))),
        ("subah 11 baje", Wish(clock=time(11))),
        ("in 2 hours", Wish(date(2026, 11, 25), time(17))),
        ("message me next week", None),
        ("abhi nahi, Saturday ko batati hu", None),
        ("what is the price?", None),
        ("4", None),
    ],
)
def test_what_time_is_meant(text: str, wish: Wish | None) -> None:
    assert read_wish(text, NOW, JAIPUR) == wish


@pytest.mark.parametrize(
    ("text", "exact", "nearest"),
    [
        ("Saturday 4 baje", "Sat 16:00", ["Sat 16:00"]),
        (
            "Saturday 4:10 pm",
            None,
            ["Sat 15:00", "Sat 15:30", "Sat 16:00", "Sat 16:30", "Sat 17:00", "Sat 17:30"],
        ),
        ("friday 4 pm", None, ["Thu 19:30", "Thu 20:00", "Sat 10:30", "Sat 11:00", "Sat 11:30", "Sat 12:00"]),
        ("4 baje", "Thu 16:00", ["Thu 16:00", "Sat 16:00", "Sun 16:00"]),
        ("sunday evening", None, ["Sun 16:00", "Sun 16:30", "Sun 17:00", "Sun 17:30"]),
    ],
)
def test_the_slot_that_is_meant_or_those_nearest_to_it(
    text: str, exact: str | None, nearest: list[str]
) -> None:
    wish = read_wish(text, NOW, JAIPUR)
    assert wish is not None

    found, near = fitting(wish, bookable(rules(), NOW), JAIPUR)

    assert (local([found])[0] if found else None, local(near)) == (exact, nearest)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2", "Sun 14:00"),
        ("option 4", "Thu 20:00"),
        ("doosra wala", "Thu 13:00"),
        ("the last one", "Sun 17:30"),
        ("11", "Sun 11:00"),
        ("17", None),
        ("4 please book it for me and my sister who comes from Pune", None),
        ("what is the 2nd one made of?" * 2, None),
    ],
)
def test_a_number_points_at_an_hour_on_offer_or_at_a_place_in_the_list(text: str, meant: str | None) -> None:
    offered = spread(bookable(rules(), NOW), JAIPUR)

    found = pick(text, offered, JAIPUR)

    assert (local([found])[0] if found else None) == meant


@pytest.mark.parametrize(
    ("text", "another", "talk"),
    [
        ("appointment cancel kar do", False, VisitTalk.CALL_OFF),
        ("nahi aa paungi kal", False, VisitTalk.CALL_OFF),
        ("I can't come tomorrow", False, VisitTalk.CALL_OFF),
        ("मैं नहीं आ पाऊँगी", False, VisitTalk.CALL_OFF),
        ("kal nahi aa paungi, Sunday ko aati hu", True, VisitTalk.MOVE),
        ("can we reschedule?", False, VisitTalk.MOVE),
        ("time change karna hai", False, VisitTalk.MOVE),
        ("kisi aur din", False, VisitTalk.MOVE),
        ("cancel my order", False, None),
        ("price kya hai", False, None),
        ("ok see you", False, None),
    ],
)
def test_what_is_said_of_a_visit(text: str, another: bool, talk: VisitTalk | None) -> None:
    assert read_talk(text, names_another_time=another) is talk


# --- calendar ------------------------------------------------------------------------------------------


def event(**more: object) -> CalendarEvent:
    values: dict[str, object] = {
        "uid": "1@revive",
        "starts_at": datetime(2026, 11, 28, 10, 30, tzinfo=UTC),
        "ends_at": datetime(2026, 11, 28, 11, 0, tzinfo=UTC),
        "summary": "Visit: Ratnavali; Jewels, Jaipur",
        "location": "जौहरी बाज़ार " * 12,
        "sequence": 2,
        "changed_at": datetime(2026, 11, 25, 9, 0, tzinfo=UTC),
    }
    return CalendarEvent(**{**values, **more})  # type: ignore[arg-type]


def test_the_file_is_what_calendars_read() -> None:
    lines = calendar_file(event()).split("\r\n")

    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTART:20261128T103000Z" in lines
    assert "SUMMARY:Visit: Ratnavali\\; Jewels\\, Jaipur" in lines
    assert "SEQUENCE:2" in lines
    assert max(len(line.encode()) for line in lines) <= 75
    assert lines[-1] == ""


def test_a_cancelled_visit_takes_itself_out() -> None:
    file = calendar_file(event(cancelled=True))

    assert "METHOD:CANCEL\r\n" in file
    assert "STATUS:CANCELLED\r\n" in file


def test_a_name_cannot_begin_a_line_of_its_own() -> None:
    file = calendar_file(event(summary="Visit\r\nATTACH:https://evil.example"))

    assert "\r\nATTACH" not in file
