"""Facts as a shopkeeper says them: stages, moods, moments, verdicts. No handler and no table knows these words.

Constants are words to be said by `t` or `say`; functions say them already, in the language of who looks.
"""

import hashlib
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.ui.language import say, word
from revive_app.vocabulary import CampaignStatus, LeadStatus, MessageState, Role

STAGES = {
    LeadStatus.NEW: word("New"),
    LeadStatus.CONTACTED: word("Contacted"),
    LeadStatus.INTEREST: word("Interest"),
    LeadStatus.NEGOTIATING: word("Negotiating"),
    LeadStatus.WON: word("Won"),
    LeadStatus.DND: word("Do not disturb"),
}

ROLES = {Role.OWNER: word("Owner"), Role.MANAGER: word("Manager"), Role.AGENT: word("Sales")}

CAMPAIGN_STATES = {
    CampaignStatus.ACTIVE: word("Live"),
    CampaignStatus.PAUSED: word("Held"),
    CampaignStatus.DRAFT: word("Draft"),
    CampaignStatus.ARCHIVED: word("Archived"),
}

LANGUAGES = {
    "en": word("English"),
    "hi": word("Hindi"),
    "hi-Latn": word("Hinglish"),
    "gu": word("Gujarati"),
    "pa": word("Punjabi"),
    "bn": word("Bengali"),
    "ta": word("Tamil"),
    "te": word("Telugu"),
    "kn": word("Kannada"),
    "ml": word("Malayalam"),
    "other": word("another language"),
}

# From which score on a customer counts as happy or not; between them she is neither.
HAPPY_FROM, UNHAPPY_FROM = 0.25, -0.12

HUES = 6

MOODS = {"happy": word("Happy"), "neutral": word("Neutral"), "unhappy": word("Unhappy")}

_WEEKDAYS = (
    *(word("Monday"), word("Tuesday"), word("Wednesday"), word("Thursday"), word("Friday"), word("Saturday")),
    word("Sunday"),
)
_DAYS = (word("Mon"), word("Tue"), word("Wed"), word("Thu"), word("Fri"), word("Sat"), word("Sun"))
_MONTHS = (
    *(word("January"), word("February"), word("March"), word("April"), word("May"), word("June")),
    *(word("July"), word("August"), word("September"), word("October"), word("November"), word("December")),
)
_MONTHS_SHORT = (
    *(word("Jan"), word("Feb"), word("Mar"), word("Apr"), word("May"), word("Jun")),
    *(word("Jul"), word("Aug"), word("Sep"), word("Oct"), word("Nov"), word("Dec")),
)

# How far a message of ours got, as the ticks show it.
TICKS = {
    MessageState.QUEUED: "waiting",
    MessageState.SENDING: "waiting",
    MessageState.UNKNOWN: "unsure",
    MessageState.ACCEPTED: "sent",
    MessageState.SENT: "sent",
    MessageState.DELIVERED: "delivered",
    MessageState.READ: "read",
    MessageState.PLAYED: "read",
    MessageState.FAILED: "failed",
    MessageState.SKIPPED: "failed",
    MessageState.CANCELLED: "failed",
}

TICK_WORDS = {
    "waiting": word("Waiting to be sent"),
    "unsure": word("Not sure yet whether it arrived"),
    "sent": word("Sent"),
    "delivered": word("Delivered"),
    "read": word("Read"),
    "failed": word("Not delivered"),
}


def mood(score: float) -> str:
    """`happy`, `neutral` or `unhappy`."""
    if score >= HAPPY_FROM:
        return "happy"
    return "unhappy" if score <= UNHAPPY_FROM else "neutral"


def full_name(first: str, last: str, *, otherwise: str | None = None) -> str:
    """The name, or what to call somebody without one."""
    return f"{first} {last}".strip() or (say("No name yet") if otherwise is None else otherwise)


def initials(name: str) -> str:
    """Up to two letters for the round picture."""
    letters = [part[0] for part in name.split() if part[0].isalpha()]
    return "".join(letters[:1] + letters[1:][-1:]).upper() or "?"


def hue(identity: object) -> int:
    """One of six colours, always the same for the same id."""
    return hashlib.sha256(str(identity).encode()).digest()[0] % HUES + 1


def count(number: int) -> str:
    """A number with Indian grouping."""
    head, tail = divmod(abs(number), 1000)
    if not head:
        return str(number)
    groups = []
    while head:
        head, group = divmod(head, 100)
        groups.append(f"{group:02d}" if head else str(group))
    return f"{'-' if number < 0 else ''}{','.join(reversed(groups))},{tail:03d}"


def plural(number: int, one: str, many: str) -> str:
    """`plural(2, word("{n} lead"), word("{n} leads"))`: `2 leads`."""
    return say(one if number == 1 else many, n=count(number))


def file_size(size: int) -> str:
    """`214 kB`, `3.2 MB`."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} kB"
    return f"{size / 1024 / 1024:.1f} MB".replace(".0 ", " ")


def millis(moment: datetime | None) -> int:
    """The moment as browsers count, 0 for none."""
    return int(moment.timestamp() * 1000) if moment is not None else 0


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """`11:42`."""
    return f"{moment.astimezone(zone):%H:%M}"


def day(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """`Today`, `Yesterday`, `Tomorrow`, else `20 Nov`, with the year when it is another one."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    near = {0: say("Today"), -1: say("Yesterday"), 1: say("Tomorrow")}.get((local - today).days)
    return near or day_of_year(local, today=today)


def since(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """The same inside a sentence: `since today`, `since 20 Nov`."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    near = {0: say("since today"), -1: say("since yesterday")}.get((local - today).days)
    return near or say("since {day}", day=day_of_year(local, today=today))


def day_of_year(day: date, *, today: date) -> str:
    """`20 Nov`, with the year when it is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {say(_MONTHS_SHORT[day.month - 1])}{year}"


def moment_words(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """`11:42` today, else the day."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    return clock(moment, zone) if local == today else day(moment, now=now, zone=zone)


def coming_moment(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """What lies before us: `Today, 12:30`, `Tomorrow, 12:30`, else `Wed 30 Dec, 12:30`, with the year when it is another."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    near = 0 <= (local - today).days <= 1
    named = day(moment, now=now, zone=zone)
    return f"{named if near else f'{weekday(moment, zone)} {named}'}, {clock(moment, zone)}"


def near_moment(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """For lists: `11:42` today, `Sat 12:29` within the last six days, else `12 Nov`."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    if local == today:
        return clock(moment, zone)
    if 0 < (today - local).days <= 6:
        return f"{weekday(moment, zone)} {clock(moment, zone)}"
    return day_of_year(local, today=today)


def weekday(moment: datetime, zone: ZoneInfo) -> str:
    """`Sat`."""
    return say(_DAYS[moment.astimezone(zone).weekday()])


def full_moment(moment: datetime, zone: ZoneInfo) -> str:
    """For the hover: `Sunday 22 November 2026, 11:42`."""
    local = moment.astimezone(zone)
    name, month = say(_WEEKDAYS[local.weekday()]), say(_MONTHS[local.month - 1])
    return f"{name} {local.day} {month} {local.year}, {local:%H:%M}"


def start_of_day(now: datetime, zone: ZoneInfo) -> datetime:
    """Midnight of today in the zone."""
    return now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def moments_between(since: datetime, until: datetime, steps: int) -> list[datetime]:
    """`steps` + 1 moments, evenly apart, both ends included."""
    step: timedelta = (until - since) / steps
    return [since + step * place for place in range(steps)] + [until]


def month_short(month: int) -> str:
    """`Feb`."""
    return say(_MONTHS_SHORT[month - 1])


def weekday_short(number: int) -> str:
    """`Mon` for 1."""
    return say(_DAYS[number - 1])
