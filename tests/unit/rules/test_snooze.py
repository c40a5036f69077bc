"""Putting off, in forms that belong together: what holds for one holds for its fellows, and for its look-alikes not."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules.snooze import due_at, read

INDIA = ZoneInfo("Asia/Kolkata")
# a Thursday
BASE = datetime(2026, 10, 1, 10, tzinfo=INDIA)

PUT_OFF = [
    ("bhaiya se baat karke batati hu", None),
    ("let me think", None),
    ("kya karu abhi paise nahi hai, agle mahine dekhte hai", None),
    ("agle hafte message karo kitna hoga", None),
    ("subah se kaam mein hu", None),
    # writing is speaking
    ("mangalvar subah likhna", date(2026, 10, 6)),
    ("subah 9 baje likhna", date(2026, 10, 2)),
    ("abhi paper chal rahe hai, 12 october ke baad likhna", date(2026, 10, 13)),
    ("somvar ko likhiyega", date(2026, 10, 5)),
    # let us
    ("Let's pick this up at the weekend", date(2026, 10, 3)),
    ("let's talk on Monday", date(2026, 10, 5)),
    ("lets continue after dussehra", date(2026, 10, 21)),
    # festivals bend like other words
    ("dussehre tak ruk jao", date(2026, 10, 20)),
    ("navratron ke baad baat karte hai", None),
    # pay that has not come
    ("Salary not credited yet, msg once it comes", date(2026, 11, 1)),
    ("salary nahi aayi abhi, aane pe batana", date(2026, 11, 1)),
    # time to think
    ("4-5 din lagenge sochne me", date(2026, 10, 6)),
    ("sochne ke liye 3 din dijiye", date(2026, 10, 4)),
    ("vichari ne kahish", None),
    # not then, but before or after it
    ("don't call me till Sunday", date(2026, 10, 4)),
    ("somvar se pehle call mat karna", date(2026, 10, 5)),
    ("don't message me before Monday", date(2026, 10, 5)),
    ("abhi call mat karo, sunday ko karna", date(2026, 10, 4)),
    ("don't call now, call me on Sunday", date(2026, 10, 4)),
]

NO_PUTTING_OFF = [
    "rakhi pe behen ko dene ke liye kuch batao",
    "let me see on my own photo how the haar sits",
    "dukan wale bhaiya se baat karni hai",
    "saal me kitni baar free me chamka doge",
    "abhi gehne de do paise agle mahine dunga, chalega?",
    "If I order this morning will I get it today, I live in Lucknow",
    "2 lakh se kam mein choker",
    "50k se kam me",
    "kya aap log 25 december ko open ho",
    "ring pe naam likhna hai, kal tak ho jayega?",
    "let's see the bridal set now",
    "4-5 din lagenge kya banne me?",
    "salary account se EMI hoga?",
    "dussehre pe dukan khuli hai?",
    "aaj hi le lunga",
    # half of the money later
    "can I pay half now half later",
    "aadha abhi aadha baad me de sakte hai?",
    # a time that was set is set anew
    "make it 5pm instead",
    "5 baje kar do",
    "shaam 6 baje kar do please",
    "Let's do Sunday instead of Saturday",
    "thodi der se aaungi",
    "मैं थोड़ी देर से आऊँगी",
    # what has not happened yet is no "not now"
    "abhi nahi dekha",
    # what was, and what will not be
    "I was busy last week, now tell me",
    "is polishing free once a year",
    "polish twice a year free?",
    "I can't come tomorrow, please cancel",
    "kal nahi aa paungi",
    # small talk
    "hold on",
    # when not to write is no time to write
    "sunday ko call mat karna",
    "please don't call on Sunday",
    "kal mat bhejna message",
    "don't call me in the morning",
    "never call me at night",
    "do not call after 9pm",
]
# said after "You are booked: …" another time is one to come at
OF_A_VISIT = [
    "next week is better",
    "can't make it, maybe next month",
    "kal nahi, parso",
    "Monday works for me",
]
# but who would be written to says so
LATER_ALL_THE_SAME = ["message me next week", "abhi busy hu, kal msg karna", "I'll think and tell you"]


@pytest.mark.parametrize(("text", "day"), PUT_OFF)
def test_it_is_put_off_to_that_day(text: str, day: date | None) -> None:
    found = read(text, BASE, INDIA)

    assert found is not None
    if day is not None:
        assert found.date == day


@pytest.mark.parametrize("text", NO_PUTTING_OFF)
def test_nothing_is_put_off(text: str) -> None:
    assert read(text, BASE, INDIA) is None


@pytest.mark.parametrize("text", OF_A_VISIT)
def test_another_time_for_a_visit_puts_nothing_off(text: str) -> None:
    assert read(text, BASE, INDIA, of_visit=True) is None


@pytest.mark.parametrize("text", LATER_ALL_THE_SAME)
def test_who_would_be_written_to_is_put_off_even_then(text: str) -> None:
    assert read(text, BASE, INDIA, of_visit=True) is not None


@pytest.mark.parametrize(
    "text", ["kal subah msg kar dena", "do hafte baad phone kar lena", "next week is better"]
)
def test_without_a_visit_these_are_put_off(text: str) -> None:
    assert read(text, BASE, INDIA) is not None


@pytest.mark.parametrize(
    "text",
    [
        *("in a meeting", "मीटिंग में हूँ", "kaam mein hu", "काम में हूँ"),
        *(
            "I am at work",
            "office me hu",
            "driving",
            "gaadi chala rahi hu",
            "so rahi hu",
            "khana kha rahe hai",
        ),
    ],
)
def test_who_is_busy_now_is_written_to_within_hours(text: str) -> None:
    found = read(text, BASE, INDIA)

    assert found is not None
    assert found.soon
    assert due_at(found, BASE, INDIA) == BASE + timedelta(hours=4)


@pytest.mark.parametrize(
    "text",
    [
        "busy",
        "busy hu",
        "व्यस्त हूँ",
        "busy hu aajkal",
        "busy this week",
        "shaadi me busy hu",
        "budget nahi hai abhi",
        "baad me",
        "not now",
    ],
)
def test_what_keeps_her_longer_is_no_matter_of_hours(text: str) -> None:
    found = read(text, BASE, INDIA)

    assert found is not None
    assert not found.soon
    assert due_at(found, BASE, INDIA) > BASE + timedelta(days=1)


def test_a_day_she_names_is_kept_though_she_is_busy() -> None:
    found = read("abhi busy hu, kal msg karna", BASE, INDIA)

    assert found is not None
    assert (found.soon, found.date) == (False, date(2026, 10, 2))
