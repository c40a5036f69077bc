"""Does she want to come to the shop? Said in whatever words, with or without a time; a question about visits is none."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words
from revive_app.rules.visits.talk import BESIDE_A_TIME
from revive_app.rules.visits.wish import names_only_a_time, read_wish

_GROUPS = {
    "BARRIER": "",
    "SHOP": "shop store showroom dukan dukaan boutique outlet there you aapke aapki apki apke u",
    "VISIT": "appointment appointments apointment appointmnt appoinment apointmnt appt visit slot mulakat booking",
}
_COMES = compile_phrases(
    """
    can|could|may|shall|should|will ~1 i|we|hum|main ~2 come|com|visit|drop|stop|swing|pop|walk
    i|we|ill|well ~2 come|coming|visit|drop|stop|reaching|reach ~2 by|in|over|to|at|on|@SHOP
    i|we|am|are|ill|im|hum ~3 be|will ~1 coming|visiting
    i|we|im|ill ~2 coming|visiting|come
    want|like|love|wish|need|plan|planning|hoping|interested ~2 come|visit|see ~3 @SHOP|person|in
    want|like|love|wish|plan|planning ~2 visit|come
    can come|visit
    will|ill ~1 drop ~2 it|by|in ~2 today|tomorrow|evening|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    kal|parso|aaj|baje|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~3 shop|store|dukan|dukaan|showroom ~1 pe|par ~1 milte
    ^ ~1 ?ok|okay|fine|then come|coming ~1 on|tomorrow|today|at|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    aayega|aayegi|ayega|ayegi ~2 baje
    see|look|check|view|dekhna ~6 in person
    aana|aanaa|ana ~1 hai|chahta|chahti|chahte|chahenge|tha|thi
    aa|aah ~1 sakta|sakti|sakte|sakun
    aa ~1 jau|jaun|jaye|jaaye|jaun|jayen|jaungi|jaunga|jayenge|rahi|raha|rahe
    aati|aata|ati|ata hu|hoon|hun
    kal|aaj|parso|sunday|saturday ~2 aane pe|par
    kal|parso|aaj|shaam|subah|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~3 aate|aati|aata|aayenge|aenge ~1 hai|hain|hu|hun|hoon|hum|$
    be|reach|reaching ~2 there|shop|store|showroom ~2 in|within|by
    stop|drop|swing ~1 by ~1 kar*
    dukan|dukaan|shop|store|showroom ~4 dekh|dekhne|dekhna ~1 sakti|sakta|sakte|lu|loon|lungi|lunga|lenge
    can|could|may ~1 i|we ~1 see|check|look|view|try ~6 shop|store|showroom
    aau|aaun|aaungi|aaunga|aungi|aunga|auga|aaenge|aayenge|ayenge|aunge
    milne ~1 aa*|aana
    dukan|dukaan|shop|store|showroom ~3 aana|aau|aaun|aungi|aaungi|visit|jana
    pahuch|pahunch|pohoch ~1 rahi|raha|rahe|jau|jaun|jaungi|jayenge
    aavi shaku|shakie|shakun|shakiye
    aavish|aavis|aavu|avish|aavishu|avisha
    varalama|varalaama|varlama|varen|varuven|varom|varugiren
    ravachcha|ravacha|ravachha|vastanu|vastaanu|ravali
    yeu|yeoo|yeun ~2 ka|shakte|shakto|shakato|shakate
    yeu|yeoo
    yete|yeto|yein|yeil
    """,
    _GROUPS,
)
_BOOKS = compile_phrases(
    """
    book|reserve|schedule|fix|arrange|confirm ~4 @VISIT|time
    book|schedule|reserve me|us|it|for|on|a|an|my
    want|need|get|have|like|take|require|chahiye|lena|leni|dedo|give ~3 @VISIT
    @VISIT ~3 chahiye|chahie|dedo|de|dijiye|lena|leni|karna|please|pls|book|fix
    ^ ?an|a|need|for @VISIT ?please|pls $
    ^ ?kya ?my|for @VISIT ~4 @DAYTIME
    """.replace("@DAYTIME", "kal|aaj|today|tomorrow|tmrw|tmr|on|at|for|parso"),
    _GROUPS,
)
_BARE_BOOK = compile_phrases(
    "^ ?please|pls|kindly|plz ?can ?you book|schedule|visit|appointment|appointmnt|booking", _GROUPS
)
_ASKS_FOR_TIMES = compile_phrases(
    """
    when|kab|kis|kitne ~3 can|may|should|shall|sakti|sakta|sakte ~2 come|visit|i|we|aa|aana
    what time ~1 can|may|should ~1 i|we ~1 come|visit
    kab|kis|kitne ~2 aau|aaun|aana|aaye|aaun|aa
    which|what|kaunsa|kaunse|konsa|konse|kaun|koi|any ~3 slot|slots|time|times|timing|day|appointment ~3 free|available|khali|khaali|milega|open
    slot|slots|time ~3 free|available|khali|khaali
    ^ kab ?kab ~1 khali|khaali|free
    """,
    _GROUPS,
)
# Of somebody's home, a video call, a colleague who comes, what was: no visit to the shop.
_ELSEWHERE = compile_phrases(
    """
    video|vdo|vidio|vidiyo ~2 call|kol|chat|pe
    come|visit|aa|aana|aao|aaoge|send ~4 my|our|mere|hamare ~1 home|house|ghar|place|office
    home|ghar|house ~1 visit|trial|pe|par|service
    somebody|someone|koi|designer|staff|executive ~4 come|visit|aa
    came|went|visited|aaye|aayi|aaya|gaye|gayi ~1 tha|thi|the|last|yesterday|there|and|but
    booked|had ~3 visit|appointment
    come|coming|get|getting back ~2 you|u|to
    come|coming down ~3 price|prices|rate|on|bit|little|$
    roz|daily|hamesha ~2 aati|aata|aate
    aap|aaplog|tum|you|u ~3 aa ~1 rahe|rahi|raha|sakte|jaiye
    aap|aaplog|tum|you|u ~3 aaoge|aoge|aayenge|ayenge
    ^ ~1 are|will you|u ~1 coming|come
    order|parcel|delivery|courier|paise|paisa|amount|money|refund|payment|message|messages|msg ~4 aa|aana|aate|aati|aata|come|aayega|aayenge|aenge|reach
    call ~1 me|us
    """,
    _GROUPS,
)
_VIDEO = compile_phrases(
    "video|vdo|vidio|vidiyo ~2 call|calls|kol|chat\nvideo|vdo pe|par|on ~2 dikha*", _GROUPS
)
# What papers answer about visits.
_ABOUT_VISITS = compile_phrases(
    """
    do|does|is|kya ~2 i|we|it|an|appointment ~2 need|needed|required|necessary|must|zaroori|jaruri|compulsory
    without|bina|bagair ~1 appointment|booking
    appointment|booking ke|k ?bina|bagair
    walk in|ins
    how ~4 book|reach|get|come
    what|which ~1 time|timing|times ~2 shop|store|showroom|you|u|dukan|dukaan ~1 open|opens|close|closes|closed
    shop|store|showroom|dukan|dukaan|you|u ~1 open|opens|close|closes ~2 what|which time
    kaise ~2 aau|aana|aaye|pahuche|book
    """,
    _GROUPS,
)
_AT_ONCE = compile_phrases(
    """
    now|abhi|turant|immediately
    right ~1 away|now
    half|aadhe|adhe ~1 hour|ghante|hr
    in|within ~1 min|mins|minutes|minute
    min|mins|minute|minutes ~1 me|mein|mai|men
    """,
    _GROUPS,
)


_SOON = timedelta(days=30)
# Whether a day is named depends on no moment.
_ANY_MOMENT, _ANYWHERE = datetime(2026, 1, 1, 12, tzinfo=UTC), ZoneInfo("UTC")


def names_an_hour(text: str) -> bool:
    """Whether an hour or a part of a day is named; who asks whether she may come and names none, asks of our ways."""
    wish = read_wish(text, _ANY_MOMENT, _ANYWHERE)
    return wish is not None and (wish.clock is not None or wish.part is not None)


def wants_to_come(text: str) -> bool:
    """Whether a message asks for a visit, says that she comes, or is nothing but a day and an hour."""
    folded = _folded(text)
    if _ELSEWHERE.search(folded) or _ABOUT_VISITS.search(folded):
        return False
    if any(pattern.search(folded) for pattern in (_COMES, _BOOKS, _ASKS_FOR_TIMES)):
        return True
    wish = read_wish(text, _ANY_MOMENT, _ANYWHERE)
    if wish is None or wish.day is None:
        return False
    timed = wish.clock is not None or wish.part is not None
    return _BARE_BOOK.search(folded) is not None or (
        timed and names_only_a_time(text, _ANY_MOMENT, _ANYWHERE, BESIDE_A_TIME)
    )


def comes_soon(text: str, now: datetime, zone: ZoneInfo) -> bool:
    """Whether she says that she comes on a day, or at an hour, of the next weeks: that puts nothing off."""
    wish = read_wish(text, now, zone)
    if wish is None or not (wish.day or wish.clock) or not wants_to_come(text):
        return False
    return wish.day is None or wish.day - now.astimezone(zone).date() <= _SOON


def is_elsewhere(text: str) -> bool:
    """Whether it is about her home, a call, a parcel or what was, and not about coming to the shop."""
    return _ELSEWHERE.search(_folded(text)) is not None


def speaks_of_video(text: str) -> bool:
    """Whether a video call is spoken of."""
    return _VIDEO.search(_folded(text)) is not None


def comes_now(text: str) -> bool:
    """Whether she is on her way: "abhi aa jau?", "pahuch rahi hu 10 min me"."""
    folded = _folded(text)
    return _AT_ONCE.search(folded) is not None and _COMES.search(folded) is not None


def _folded(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(clean(text[:500])))
