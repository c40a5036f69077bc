"""What a wish comes to beside the shop's hours and free times: a time that is hers, others to choose from, or a colleague."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from revive_app.rules.visits.opening import Opening
from revive_app.rules.visits.slots import SlotRules
from revive_app.rules.visits.wish import Wish, fitting

# A day so far ahead is one of last year's said without its year: "28 Nov" on the 30th.
_BEHIND_US = timedelta(days=270)
_TWELVE_HOURS = 12


class Step(StrEnum):
    """What is done about a visit."""

    TAKE = "take"
    OFFER = "offer"
    COLLEAGUE = "colleague"
    CALL_OFF = "call_off"
    # said of the visit she has, nothing done
    TELL = "tell"
    # something the shop should know of it
    NOTE = "note"
    # about no visit of ours
    SAY = "say"


@dataclass(frozen=True, slots=True)
class Plan:
    """A step and the sentence (`sentences`) that says it; the time it is about, or those offered."""

    step: Step
    key: str
    at: datetime | None = None
    offered: tuple[datetime, ...] = ()


def plan(wishes: Sequence[Wish], slots: Sequence[datetime], rules: SlotRules, now: datetime) -> Plan:
    """What becomes of her wishes; of several she leaves the choice, so it goes back to her."""
    meant = [_in_opening(wish, rules) for wish in wishes]
    if not meant:
        return Plan(Step.OFFER, "offer", offered=tuple(slots))
    if len(meant) > 1:
        both = {at for wish in meant for at in slots if _is_meant(wish, at, slots, rules)}
        if both:
            return Plan(Step.OFFER, "offer", offered=tuple(sorted(both)))
    return _one(meant[-1], slots, rules, now)


def _one(wish: Wish, slots: Sequence[datetime], rules: SlotRules, now: datetime) -> Plan:
    today = now.astimezone(rules.zone).date()
    beyond = wish.day is not None and wish.day > today + timedelta(days=rules.days_ahead)
    if beyond and wish.day is not None and wish.day - today < _BEHIND_US:
        return Plan(Step.COLLEAGUE, "far")
    if beyond:
        return Plan(Step.OFFER, "closed", offered=tuple(slots))
    exact, near = fitting(wish, slots, rules.zone)
    if exact is not None and (wish.day is not None or _is_settled(exact, near, today, rules)):
        return Plan(Step.TAKE, "confirmed", at=exact)
    if _is_closed(wish, rules):
        return Plan(Step.OFFER, "closed", offered=tuple(near))
    first = "offer" if exact is not None or _only_a_day(wish, near, rules) else "offer_other"
    return Plan(Step.OFFER, first, offered=tuple(near))


def complete(wish: Wish, offered: Sequence[datetime] | None, visit: datetime | None, zone: ZoneInfo) -> Wish:
    """The wish with what she leaves unsaid: the one day that was on offer, or what her visit has already."""
    if wish.day is None and offered:
        days = {at.astimezone(zone).date() for at in offered}
        at_that_hour = {
            at.astimezone(zone).date() for at in offered if at.astimezone(zone).time() == wish.clock
        }
        known = next((found for found in (days, at_that_hour) if len(found) == 1), None)
        return replace(wish, day=next(iter(known))) if known else wish
    return wish.beside(visit.astimezone(zone)) if visit is not None and not offered else wish


def open_until(opening: Opening, local: datetime) -> time | None:
    """When the shop closes today, while it is open; None when it is closed at this moment."""
    return next((ends for begins, ends in opening.on(local.date()) if begins <= local.time() < ends), None)


def _in_opening(wish: Wish, rules: SlotRules) -> Wish:
    """ "7 baje" is of the evening where the shop is closed at seven in the morning and open twelve hours later."""
    if not wish.loose or wish.clock is None or wish.clock.hour >= _TWELVE_HOURS:
        return wish
    later = wish.clock.replace(hour=wish.clock.hour + _TWELVE_HOURS)
    days = [wish.day] if wish.day else [_MONDAY + timedelta(days=ahead) for ahead in range(7)]
    spans = [span for day in days for span in rules.opening.on(day)]
    if not _inside(wish.clock, spans) and _inside(later, spans):
        return replace(wish, clock=later)
    return wish


_MONDAY = date(2024, 1, 1)


def _inside(clock: time, spans: Sequence[tuple[time, time]]) -> bool:
    return any(begins <= clock < ends for begins, ends in spans)


def _is_closed(wish: Wish, rules: SlotRules) -> bool:
    if wish.day is None:
        return False
    spans = rules.opening.on(wish.day)
    return not spans or (wish.clock is not None and not _inside(wish.clock, spans))


def _is_settled(exact: datetime, near: Sequence[datetime], today: date, rules: SlotRules) -> bool:
    """Whether an hour without a day can only be meant of one: of today, or of the only day that has it."""
    return len(near) == 1 or exact.astimezone(rules.zone).date() == today


def _is_meant(wish: Wish, at: datetime, slots: Sequence[datetime], rules: SlotRules) -> bool:
    exact, near = fitting(wish, slots, rules.zone)
    return at == exact if exact is not None and wish.day is not None else at in near


def _only_a_day(wish: Wish, near: Sequence[datetime], rules: SlotRules) -> bool:
    """Whether she named a day (or a part of one) and there is room on it."""
    days = {at.astimezone(rules.zone).date() for at in near}
    return wish.clock is None and (wish.day is None or wish.day in days)
