"""What words do about a visit: beside one that is agreed on, beside times on offer, and where there is neither."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules.language import Language
from revive_app.rules.snooze import PartOfDay
from revive_app.rules.visits import SlotRules, bookable, read_opening
from revive_app.rules.visits.coming import comes_now, comes_soon, is_elsewhere, speaks_of_video, wants_to_come
from revive_app.rules.visits.deciding import answer, decide
from revive_app.rules.visits.planning import Plan, Step
from revive_app.rules.visits.sentences import moment_words, say
from revive_app.rules.visits.told import ENDED, STANDING, Known, Told, known_from, offered_in, read_told
from revive_app.rules.visits.wish import Wish, read_wish, read_wishes

JAIPUR = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 11, 30, 21, 30, tzinfo=JAIPUR)
HOURS = {
    **{day: [["11:00", "20:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat")},
    "sun": [["12:00", "18:00"]],
}
RULES = SlotRules(read_opening(HOURS, ["2026-12-04"]), JAIPUR, timedelta(hours=1), 1, timedelta(hours=1), 14)
SATURDAY = datetime(2026, 12, 5, 11, tzinfo=JAIPUR)
LANGUAGES = (Language.ENGLISH, Language.HINGLISH, Language.HINDI)


def local(at: datetime | None) -> str | None:
    return at.astimezone(JAIPUR).strftime("%a %d %H:%M") if at is not None else None


def told(plan: Plan | None) -> tuple[str, str | None] | None:
    """The sentence and its time; the first of the offered where there are some."""
    if plan is None:
        return None
    return plan.key, local(plan.at or next(iter(plan.offered), None))


def slots() -> list[datetime]:
    return bookable(RULES, NOW)


# --- a visit that stands -------------------------------------------------------------------------------

BOOKED = Known(SATURDAY, None, Told("confirmed", SATURDAY))
LONG_AGO = Known(SATURDAY, None, None)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("make it 5pm instead", ("moved", "Sat 05 17:00")),
        ("4 pm", ("moved", "Sat 05 16:00")),
        ("sorry 4", None),
        ("no I meant Thursday", ("moved", "Thu 03 11:00")),
        ("sorry I can't make it on Saturday, can we do Thursday same time?", ("moved", "Thu 03 11:00")),
        ("preponed karke 1 baje kar do", ("moved", "Sat 05 13:00")),
        ("5 baje kar sakte ho?", ("moved", "Sat 05 17:00")),
        ("actually can we do Sunday?", ("another", "Sun 06 12:00")),
        ("kisi aur din", ("another", "Tue 01 11:00")),
        ("sorry wrong day", ("another", "Tue 01 11:00")),
        ("make it 10 pm", ("closed", "Sat 05 14:00")),
        ("cancel it", ("called_off", "Sat 05 11:00")),
        ("nahi aa paungi", ("called_off", "Sat 05 11:00")),
        ("मेरा अपॉइंटमेंट रद्द कर दीजिए", ("called_off", "Sat 05 11:00")),
        ("yes please", ("awaited", "Sat 05 11:00")),
        ("ok, see you", ("awaited", "Sat 05 11:00")),
        ("haan pakka", ("awaited", "Sat 05 11:00")),
        ("👍", ("awaited", "Sat 05 11:00")),
        ("yes 11 am is fine", ("awaited", "Sat 05 11:00")),
        ("nahi", ("standing", "Sat 05 11:00")),
        ("I changed my mind", ("standing", "Sat 05 11:00")),
        ("did you book it?", ("standing", "Sat 05 11:00")),
        ("confirm hai na?", ("standing", "Sat 05 11:00")),
        ("when is my appointment?", ("standing", "Sat 05 11:00")),
        ("I'll be 30 mins late", ("noted_for", "Sat 05 11:00")),
        ("I will bring my mother and sister also", ("noted_for", "Sat 05 11:00")),
        ("can you keep the Lakshmi Haar ready for me?", ("noted_for", "Sat 05 11:00")),
        ("another appointment for my sister on Thursday 5pm", ("noted_for", "Sat 05 11:00")),
        # about other things
        ("cancel my order", None),
        ("what about parking?", None),
        ("send me the address please", None),
        ("price of the Lakshmi Haar?", None),
        ("aur necklaces dikhao", None),
        ("wait, is Saturday a holiday?", None),
    ],
)
def test_words_right_after_a_visit_was_told(words: str, meant: tuple[str, str] | None) -> None:
    assert told(decide(words, BOOKED, RULES, NOW, slots)) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("make it 5pm instead", ("moved", "Sat 05 17:00")),
        ("cancel it", ("called_off", "Sat 05 11:00")),
        ("meri appointment kab hai?", ("standing", "Sat 05 11:00")),
        ("can we reschedule?", ("another", "Tue 01 11:00")),
        # these are about what was spoken of since
        ("ok", None),
        ("nahi", None),
        ("4 pm", None),
        ("thanks", None),
    ],
)
def test_words_when_something_else_was_spoken_of_since(words: str, meant: tuple[str, str] | None) -> None:
    assert told(decide(words, LONG_AGO, RULES, NOW, slots)) == meant


def test_a_no_to_whether_it_shall_stay_asks_for_another_time() -> None:
    asked = Known(SATURDAY, None, Told("standing", SATURDAY))

    assert told(decide("nahi", asked, RULES, NOW, slots)) == ("another", "Tue 01 11:00")


def test_that_she_is_expected_is_said_once() -> None:
    said = Known(SATURDAY, None, Told("awaited", SATURDAY))

    assert decide("ok", said, RULES, NOW, slots) is None


# --- times on offer ------------------------------------------------------------------------------------

SUNDAY = tuple(datetime(2026, 12, 6, hour, tzinfo=JAIPUR) for hour in range(12, 18))
THREE_DAYS = tuple(datetime(2026, 12, day, hour, tzinfo=JAIPUR) for day in (1, 2, 3) for hour in (11, 15, 19))


@pytest.mark.parametrize(
    ("words", "offered", "meant"),
    [
        # an hour means the day that was on offer, not tomorrow
        ("2pm", SUNDAY, ("confirmed", "Sun 06 14:00")),
        ("4 बजे", SUNDAY, ("confirmed", "Sun 06 16:00")),
        ("3", SUNDAY, ("confirmed", "Sun 06 15:00")),
        ("evening", SUNDAY, ("offer", "Sun 06 16:00")),
        # of several days none is hers before she says which
        ("3 pm", THREE_DAYS, ("offer", "Tue 01 15:00")),
        ("kal", THREE_DAYS, ("offer", "Tue 01 11:00")),
        ("yes please", SUNDAY, ("which", "Sun 06 12:00")),
        ("haan pakka", SUNDAY[:1], ("confirmed", "Sun 06 12:00")),
        ("cancel", SUNDAY, ("dropped", None)),
        ("what is the price?", SUNDAY, None),
        ("thanks", SUNDAY, None),
    ],
)
def test_words_beside_times_on_offer(
    words: str, offered: tuple[datetime, ...], meant: tuple[str, str | None] | None
) -> None:
    assert told(decide(words, Known(None, offered, None, offers=True), RULES, NOW, slots)) == meant


@pytest.mark.parametrize("words", ["yes please", "ok", "sorry wrong day"])
def test_a_yes_is_about_the_times_only_right_below_them(words: str) -> None:
    assert decide(words, Known(None, SUNDAY, None), RULES, NOW, slots) is None


# --- neither -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("when is my appointment?", ("none_yet", "Tue 01 11:00")),
        ("I have an appointment but I want to change the time", ("none_yet", "Tue 01 11:00")),
        ("I had booked a visit, want to cancel", ("not_found", None)),
        ("cancel it", None),
        ("5 pm", None),
        ("yes", None),
        ("", None),
    ],
)
def test_words_of_somebody_without_a_visit(words: str, meant: tuple[str, str | None] | None) -> None:
    assert told(decide(words, Known(), RULES, NOW, slots)) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("kal shaam 5 baje aa sakti hu kya", (Step.TAKE, "Tue 01 17:00")),
        ("kal 7 baje", (Step.TAKE, "Tue 01 19:00")),
        ("रविवार को दुकान खुली है? मैं 2 बजे आऊँगी", (Step.TAKE, "Sun 06 14:00")),
        ("sat 11", (Step.TAKE, "Sat 05 11:00")),
        ("Saturday or Sunday around 3", (Step.OFFER, "Sat 05 15:00, Sun 06 15:00")),
        ("Thursday 4pm or Saturday 12?", (Step.OFFER, "Thu 03 16:00, Sat 05 12:00")),
        ("kal 3 ya 5 baje", (Step.OFFER, "Tue 01 15:00, Tue 01 17:00")),
        # further ahead than the list reaches, and a day that is over
        ("25 December 1pm", (Step.COLLEAGUE, None)),
        ("28 nov 4pm", (Step.OFFER, "Tue 01 11:00")),
    ],
)
def test_a_wish_to_come(words: str, meant: tuple[Step, str | None]) -> None:
    plan = answer(words, Known(), RULES, NOW, slots)

    times = (
        [plan.at]
        if plan.at
        else list(plan.offered[:2] if " or " in words or " ya " in words else plan.offered[:1])
    )
    assert (plan.step, ", ".join(str(local(at)) for at in times) or None) == meant


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("kal subah 9 baje", "closed"),
        ("Friday 1 pm", "closed"),
        ("Sunday 11am", "closed"),
        ("Thursday 4:30 pm", "offer_other"),
        ("Thursday", "offer"),
        ("my flight lands Thursday at 2, can come after that", "offer"),
        ("I would like to come", "offer"),
        ("abhi aa jau?", "closed_now"),
    ],
)
def test_why_other_times_are_offered(words: str, key: str) -> None:
    assert answer(words, Known(), RULES, NOW, slots).key == key


def test_who_is_on_her_way_hears_how_long_the_shop_is_open() -> None:
    plan = answer("can I come now?", Known(), RULES, NOW.replace(hour=18), slots)

    assert (plan.step, plan.key, local(plan.at)) == (Step.SAY, "open_now", "Mon 30 20:00")


def test_two_times_are_two_wishes_and_a_no_is_none() -> None:
    three = time(15)
    assert read_wishes("Saturday or Sunday around 3", NOW, JAIPUR) == (
        Wish(date(2026, 12, 5), three),
        Wish(date(2026, 12, 6), three),
    )
    assert read_wishes("kal nahi, Sunday 3 baje", NOW, JAIPUR) == (Wish(date(2026, 12, 6), three),)
    assert read_wishes("what is the price?", NOW, JAIPUR) == ()


# --- what we said --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [*STANDING, *ENDED])
@pytest.mark.parametrize(
    "at", [SATURDAY, datetime(2026, 12, 1, 19, 30, tzinfo=JAIPUR), datetime(2027, 1, 2, 12, tzinfo=JAIPUR)]
)
def test_our_own_sentences_are_read_again(language: Language, key: str, at: datetime) -> None:
    words = say(key, language, when=moment_words(at, language), hello=say("hello", language, name="Asha"))

    assert read_told(f"{words}\nJohari Bazaar", NOW, JAIPUR) == Told(key, at)


@pytest.mark.parametrize(
    "words", ["", "Hello!", "Unworn pieces can be returned within 7 days.", "Sat 5 Dec: 4:00 pm"]
)
def test_other_words_tell_of_no_visit(words: str) -> None:
    assert read_told(words, NOW, JAIPUR) is None
    assert offered_in(words, NOW, JAIPUR) == ()


def test_a_thread_of_words_leaves_a_visit_or_times_known() -> None:
    booked = say("confirmed", Language.ENGLISH, when=moment_words(SATURDAY, Language.ENGLISH))
    off = say("called_off", Language.ENGLISH, when=moment_words(SATURDAY, Language.ENGLISH))
    times = f"{say('offer', Language.HINDI)}\nशनिवार 5 दिसंबर: सुबह 11:00, शाम 7:00"

    assert known_from([times], NOW, JAIPUR).offered == (SATURDAY, SATURDAY.replace(hour=19))
    assert known_from([times, booked], NOW, JAIPUR) == BOOKED
    assert known_from([booked, "Moti Nath: ₹38,500."], NOW, JAIPUR) == LONG_AGO
    assert known_from([booked, off], NOW, JAIPUR).visit is None
    assert known_from([booked], NOW + timedelta(days=6), JAIPUR).visit is None


# --- coming --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "i want to visit the store",
        "mujhe dukan aana hai",
        "Book Friday 2pm",
        "Book me for Wednesday at 3pm",
        "tmrw 4pm ok?",
        "sat 11",
        "appointmnt tmrw 4",
        "I want an appointment for tomorrow",
        "मुझे शनिवार का अपॉइंटमेंट चाहिए",
        "कल शाम 5 बजे आ सकती हूँ क्या?",
        "કાલે સાંજે 5 વાગે આવી શકું?",
        "நாளை மாலை 4 மணிக்கு வரலாமா?",
        "రేపు 4 గంటలకు రావచ్చా?",
        "उद्या ४ वाजता येऊ का?",
        "I'd like to see the wedding collection in person",
        "when can i come?",
        "which slots are free on Saturday?",
        "main is hafte ke end me aungi",
    ],
)
def test_she_wants_to_come(words: str) -> None:
    assert wants_to_come(words)


@pytest.mark.parametrize(
    "words",
    [
        "Do I need an appointment or can I just walk in?",
        "bina appointment ke aa sakte hai?",
        "can you come to my home on Sunday?",
        "can we do a video call tomorrow at 5?",
        "call me at 6pm",
        "I booked a visit yesterday and when I came nobody was there!!",
        "what are your shop timings?",
        "aap sunday ko khule ho?",
        "kal",
        "5 baje",
        "I want to try it on",
        "maybe after diwali",
        "mera order kab aayega",
        "show me gold necklaces",
        "what time is my visit?",
    ],
)
def test_she_does_not_ask_for_a_visit(words: str) -> None:
    assert not wants_to_come(words)


def test_now_home_and_video() -> None:
    assert [comes_now(words) for words in ("abhi aa jau?", "Can I come in half an hour?", "kal aa jau?")] == [
        True,
        True,
        False,
    ]
    assert is_elsewhere("ghar pe dikhane aa sakte ho?")
    assert not is_elsewhere("dukan aana hai")
    assert speaks_of_video("vdo call possible?")
    assert not speaks_of_video("call me")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("sorry wrong day", ("another", "Tue 01 11:00")),
        ("my husband and kids will come too, ok?", ("which", "Sun 06 12:00")),
        ("confirm hai na?", ("which", "Sun 06 12:00")),
        ("kitne baje ka slot hai mera?", ("which", "Sun 06 12:00")),
        ("I changed my mind", ("which", "Sun 06 12:00")),
        ("yes", ("which", "Sun 06 12:00")),
        ("nahi", None),
        ("thanks", None),
        ("aur necklaces dikhao", None),
    ],
)
def test_words_right_below_the_list(words: str, meant: tuple[str, str] | None) -> None:
    assert told(decide(words, Known(None, SUNDAY, None, offers=True), RULES, NOW, slots)) == meant


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("tmrw evng 5", Wish(date(2026, 12, 1), time(17))),
        ("Saturday 4 people", Wish(date(2026, 12, 5))),
        ("sham ko aungi kal", Wish(date(2026, 12, 1), part=PartOfDay.EVENING)),
        ("I got your msg, I can drop by on Thursday at 5", Wish(date(2026, 12, 3), time(17))),
        ("சனிக்கிழமை வரலாமா?", Wish(date(2026, 12, 5))),
        ("ఆదివారం రావచ్చా", Wish(date(2026, 12, 6))),
        ("मैं 2 बजे आऊँगी", Wish(clock=time(14))),
        ("msg me on Thursday", None),
    ],
)
def test_times_as_they_are_typed(words: str, wish: Wish | None) -> None:
    assert read_wish(words, NOW, JAIPUR) == wish


def test_a_part_of_the_day_counts_for_both_days() -> None:
    assert read_wishes("sham ko aungi kal ya parso", NOW, JAIPUR) == (
        Wish(date(2026, 12, 1), part=PartOfDay.EVENING),
        Wish(date(2026, 12, 2), part=PartOfDay.EVENING),
    )


@pytest.mark.parametrize(
    ("words", "soon"),
    [
        ("ok i will come to shop tomorrow 5pm", True),
        ("we can come any day after 6", True),
        ("I will come back to you next week", False),
        ("diwali ke baad aungi", False),
        ("kal batati hu", False),
        ("message me on Friday", False),
    ],
)
def test_a_visit_announced_puts_nothing_off(words: str, soon: bool) -> None:
    assert comes_soon(words, NOW, JAIPUR) is soon
