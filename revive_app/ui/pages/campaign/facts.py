"""A blast as the page writes it: how far it is, in numbers that add up, why not, what it costs, what it proved."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees, whole
from revive_app.rules.reasons import words_for
from revive_app.services.blasts.progress import BlastView, Outcome
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import BlastStatus

STATES = {
    BlastStatus.SCHEDULED: (word("Set for later"), "wait"),
    BlastStatus.RUNNING: (word("Sending"), "good"),
    BlastStatus.PAUSED: (word("Paused"), "wait"),
    BlastStatus.COMPLETED: (word("Done"), "plain"),
    BlastStatus.CANCELLED: (word("Cancelled"), ""),
}

MESSAGE_STATES = {
    "queued": (word("Waiting"), ""),
    "sending": (word("Sending"), "gold"),
    "accepted": (word("Sent"), "plain"),
    "sent": (word("Sent"), "plain"),
    "delivered": (word("Delivered"), "good"),
    "read": (word("Read"), "good"),
    "failed": (word("Failed"), "bad"),
    "skipped": (word("Left out"), "wait"),
    "unknown": (word("Not sure yet"), "wait"),
    "cancelled": (word("Cancelled"), ""),
}

_LIMITS = {
    "rate": word("as fast as the number may send"),
    "quiet_hours": word("because of the quiet hours"),
    "portfolio_limit": word("because of Meta's daily limit"),
}


@dataclass(frozen=True)
class BlastLine:
    """One run in the list."""

    id: str
    template: str
    state: str
    tone: str
    when: str
    when_full: str
    people: str
    percent: int
    delivered: str
    read: str
    replied: str
    cost: str


@dataclass(frozen=True)
class Stair:
    """A step of the funnel: how many, how wide against the first, how many of the step before."""

    name: str
    count: str
    width: int
    of_before: str


@dataclass(frozen=True)
class Why:
    """So many for one reason; `code` is Meta's."""

    words: str
    count: str
    share: int
    code: str
    note: str


@dataclass(frozen=True)
class Run:
    """A blast, whole."""

    id: str = ""
    template: str = ""
    status: str = ""
    state: str = ""
    tone: str = ""
    about: str = ""
    percent: int = 0
    handled: str = ""
    ending: str = ""
    read: int = 0
    delivered: int = 0
    sent: int = 0
    sending: int = 0
    unknown: int = 0
    failed: int = 0
    left_out: int = 0
    waiting: int = 0
    adds_up: str = ""
    trouble: str = ""
    cancel_words: str = ""
    cost: str = ""
    forecast: str = ""
    cost_share: int = 0
    cost_note: str = ""
    revenue: str = ""
    opted_out: str = ""


def blast_line(view: BlastView, *, now: datetime, zone: ZoneInfo) -> BlastLine:
    """The run in the list."""
    state, tone = STATES[view.status]
    at = view.started_at or view.scheduled_at or view.created_at
    return BlastLine(
        id=str(view.id),
        template=view.template_name,
        state=say(state),
        tone=tone,
        when=words.near_moment(at, now=now, zone=zone),
        when_full=words.full_moment(at, zone),
        people=words.count(view.audience_count),
        percent=_handled_percent(view),
        delivered=_share(view.delivered, view.reached),
        read=_share(view.counts["read"], view.reached),
        replied=words.count(view.replied),
        cost=rupees(whole(view.costs.billed_paise or view.costs.forecast_paise)),
    )


def run_of(view: BlastView, *, now: datetime, zone: ZoneInfo) -> Run:
    """The blast as a whole."""
    state, tone = STATES[view.status]
    counts = view.counts
    waiting = counts["queued"]
    left = counts["skipped"] + counts["cancelled"]
    handled = view.audience_count - waiting - counts["sending"]
    forecast, billed = view.costs.forecast_paise, view.costs.billed_paise
    excluded = sum(view.excluded.values())
    return Run(
        id=str(view.id),
        template=view.template_name,
        status=view.status.value,
        state=say(state),
        tone=tone,
        about=_about(view, now=now, zone=zone),
        percent=_handled_percent(view),
        handled=say("{n} of {all} handled", n=words.count(handled), all=words.count(view.audience_count)),
        ending=_ending(view, now=now, zone=zone),
        read=counts["read"],
        delivered=counts["delivered"],
        sent=counts["accepted"] + counts["sent"],
        sending=counts["sending"],
        unknown=counts["unknown"],
        failed=counts["failed"],
        left_out=left,
        waiting=waiting,
        adds_up=say(
            "{all} chosen = {out} left out + {handled} handled + {waiting} waiting",
            all=words.count(excluded + view.audience_count),
            out=words.count(excluded),
            handled=words.count(handled),
            waiting=words.count(waiting + counts["sending"]),
        ),
        trouble=_trouble(view, now=now, zone=zone),
        cancel_words=words.plural(
            waiting, word("{n} person will not be written to."), word("{n} people will not be written to.")
        ),
        cost=rupees(whole(billed)),
        forecast=rupees(whole(forecast)),
        cost_share=min(100, round(100 * billed / forecast)) if forecast else 0,
        cost_note=_cost_note(view),
        revenue=rupees(view.revenue),
        opted_out=words.count(view.opted_out),
    )


def stairs(view: BlastView) -> list[Stair]:
    """The funnel: each step against the first, and as a share of the one before."""
    steps = (
        (word("Eligible"), view.audience_count),
        (word("Sent"), view.reached),
        (word("Delivered"), view.delivered),
        (word("Read"), view.counts["read"]),
        (word("Replied"), view.replied),
        (word("Won"), view.won),
    )
    first = steps[0][1] or 1
    found = []
    for place, (name, count) in enumerate(steps):
        before = steps[place - 1][1] if place else 0
        found.append(
            Stair(
                say(name),
                words.count(count),
                round(100 * count / first),
                _share(count, before) if place else "",
            )
        )
    return found


def left_out(excluded: dict[str, int]) -> list[Why]:
    """Who was not chosen, and why, most first."""
    most = max(excluded.values(), default=1) or 1
    return [
        Why(say(words_for(reason)), words.count(count), max(2, round(100 * count / most)), "", "")
        for reason, count in sorted(excluded.items(), key=lambda pair: -pair[1])
        if count
    ]


def troubles(outcomes: tuple[Outcome, ...]) -> list[Why]:
    """What waits, was not sent, or failed, by reason."""
    return [
        Why(
            say(one.words),
            words.count(one.count),
            0,
            str(one.code or ""),
            say(MESSAGE_STATES.get(one.status, (word("Waiting"), ""))[0]),
        )
        for one in outcomes
    ]


def limited(by: str) -> str:
    """What a blast waits for most."""
    return say(_LIMITS[by]) if by in _LIMITS else ""


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"


def _handled_percent(view: BlastView) -> int:
    if not view.audience_count:
        return 100
    waits = view.counts["queued"] + view.counts["sending"]
    return (100 * (view.audience_count - waits)) // view.audience_count


def _about(view: BlastView, *, now: datetime, zone: ZoneInfo) -> str:
    if view.status is BlastStatus.SCHEDULED and view.scheduled_at:
        return say("Begins {when}", when=words.full_moment(view.scheduled_at, zone))
    at = words.near_moment(view.started_at or view.created_at, now=now, zone=zone)
    return say("Started by {who}, {when}", who=view.created_by or "Revive", when=at)


def _ending(view: BlastView, *, now: datetime, zone: ZoneInfo) -> str:
    if view.status is BlastStatus.COMPLETED and view.finished_at:
        return say("Done {when}", when=words.near_moment(view.finished_at, now=now, zone=zone))
    if view.status is BlastStatus.CANCELLED:
        return say("Cancelled")
    if view.finishes_at is None or view.finishes_at <= now:
        return ""
    at = words.near_moment(view.finishes_at, now=now, zone=zone)
    if view.finishes_at.astimezone(zone).date() != now.astimezone(zone).date():
        at = words.full_moment(view.finishes_at, zone)
    return say("Done around {when}, {why}", when=at, why=limited(view.limited_by))


def _trouble(view: BlastView, *, now: datetime, zone: ZoneInfo) -> str:
    if view.status is BlastStatus.PAUSED:
        return say(view.paused_words or words_for(view.paused_reason))
    if view.hold_reason:
        until = words.near_moment(view.hold_until, now=now, zone=zone) if view.hold_until else ""
        held = say(words_for(view.hold_reason))
        return say("{why}, until {when}", why=held, when=until) if until else held
    return ""


def _cost_note(view: BlastView) -> str:
    note = say("Meta charges what is delivered, before GST.")
    if view.costs.unreported:
        note = say("For {n} delivered Meta has not told the price yet.", n=words.count(view.costs.unreported))
    return " ".join(filter(None, (without_rate(view.costs.unpriced), note)))


def without_rate(people: int) -> str:
    """Whom an expected sum leaves out: nobody has told a price for their countries."""
    if people == 1:
        return say("1 person in a country without a known rate is not in it.")
    many = "{n} people in countries without a known rate are not in it."
    return say(many, n=words.count(people)) if people else ""
