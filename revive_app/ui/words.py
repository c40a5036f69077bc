"""Facts as a shopkeeper says them: stages, moods, moments, verdicts. No handler and no table knows these words."""

import hashlib
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.vocabulary import CampaignStatus, LeadStatus, MessageState, Role

STAGES = {
    LeadStatus.NEW: "New",
    LeadStatus.CONTACTED: "Contacted",
    LeadStatus.INTEREST: "Interest",
    LeadStatus.NEGOTIATING: "Negotiating",
    LeadStatus.WON: "Won",
    LeadStatus.DND: "Do not disturb",
}

ROLES = {Role.OWNER: "Owner", Role.MANAGER: "Manager", Role.AGENT: "Sales"}

CAMPAIGN_STATES = {
    CampaignStatus.ACTIVE: "Live",
    CampaignStatus.PAUSED: "Held",
    CampaignStatus.DRAFT: "Draft",
    CampaignStatus.ARCHIVED: "Archived",
}

LANGUAGES = {
    "en": "English",
    "hi": "Hindi",
    "hi-Latn": "Hinglish",
    "gu": "Gujarati",
    "pa": "Punjabi",
    "bn": "Bengali",
    "ta": "Tamil",
    "te": "Telugu",
    "kn": "Kannada",
    "ml": "Malayalam",
}

# From which score on a customer counts as happy or not; between them she is neither.
HAPPY_FROM, UNHAPPY_FROM = 0.25, -0.12

HUES = 6

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
    "waiting": "Waiting to be sent",
    "unsure": "Not sure yet whether it arrived",
    "sent": "Sent",
    "delivered": "Delivered",
    "read": "Read",
    "failed": "Not delivered",
}


def mood(score: float) -> str:
    """`happy`, `neutral` or `unhappy`."""
    if score >= HAPPY_FROM:
        return "happy"
    return "unhappy" if score <= UNHAPPY_FROM else "neutral"


def full_name(first: str, last: str, *, otherwise: str = "No name yet") -> str:
    """The name, or what to call somebody without one."""
    return f"{first} {last}".strip() or otherwise


def initials(name: str) -> str:
    """Up to two letters for the round picture."""
    letters = [word[0] for word in name.split() if word[0].isalpha()]
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


def plural(number: int, one: str, many: str = "") -> str:
    """`1 lead`, `2 leads`."""
    return f"{count(number)} {one if number == 1 else many or one + 's'}"


def millis(moment: datetime | None) -> int:
    """The moment as browsers count, 0 for none."""
    return int(moment.timestamp() * 1000) if moment is not None else 0


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """`11:42`."""
    return f"{moment.astimezone(zone):%H:%M}"


def day(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """`Today`, `Yesterday`, `Tomorrow`, else `20 Nov`, with the year when it is another one."""
    local, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    near = {0: "Today", -1: "Yesterday", 1: "Tomorrow"}.get((local - today).days)
    if near:
        return near
    year = f" {local.year}" if local.year != today.year else ""
    return f"{local.day} {local:%b}{year}"


def moment_words(moment: datetime, *, now: datetime, zone: ZoneInfo) -> str:
    """`11:42` today, else the day."""
    name = day(moment, now=now, zone=zone)
    return clock(moment, zone) if name == "Today" else name


def full_moment(moment: datetime, zone: ZoneInfo) -> str:
    """For the hover: `Sunday 22 November 2026, 11:42`."""
    local = moment.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B %Y}, {local:%H:%M}"


def start_of_day(now: datetime, zone: ZoneInfo) -> datetime:
    """Midnight of today in the zone."""
    return now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)


def moments_between(since: datetime, until: datetime, steps: int) -> list[datetime]:
    """`steps` + 1 moments, evenly apart, both ends included."""
    step: timedelta = (until - since) / steps
    return [since + step * place for place in range(steps)] + [until]
