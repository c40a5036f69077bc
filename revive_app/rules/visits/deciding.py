"""What her words do about a visit, from what is known of it: the same in a thread and in a rehearsal of one."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from revive_app.rules.short_answers import Short, read_short
from revive_app.rules.visits.coming import comes_now
from revive_app.rules.visits.planning import Plan, Step, complete, open_until, plan
from revive_app.rules.visits.slots import SlotRules
from revive_app.rules.visits.talk import (
    BESIDE_A_TIME,
    VisitTalk,
    agrees,
    asks_for_hers,
    calls_off,
    read_talk,
)
from revive_app.rules.visits.told import STANDING, Known
from revive_app.rules.visits.wish import Wish, names_only_a_time, pick, read_wishes

Slots = Callable[[], Sequence[datetime]]

_SAME_TIME = re.compile(
    r"\bsame (?:time|timing)\b|\b(?:usi|isi|same) (?:time|samay|waqt)\b|उसी समय|इसी समय", re.IGNORECASE
)
_AFTER_THAT = re.compile(
    r"\bafter (?:that|this|it)\b|\b(?:uske|iske|us ke) baa?d\b|उसके बाद|इसके बाद", re.IGNORECASE
)


def decide(words: str, known: Known, rules: SlotRules, now: datetime, slots: Slots) -> Plan | None:
    """The plan; None when the words are about something else.

    Only what was asked for is taken for a choice: a time without our having offered any, and without a visit, is for
    the agent to read. `slots`: the free times, asked for only where they matter.
    """
    if not words.strip():
        return None
    if known.visit is not None:
        found = _of_a_visit(words, known, known.visit, rules, now, slots)
        if found is not None or known.offered is None:
            return found
    if known.offered is not None:
        found = _of_an_offer(words, known, rules, now, slots)
        if found is not None:
            return found
    match asks_for_hers(words):
        case VisitTalk.CALL_OFF:
            return Plan(Step.SAY, "not_found")
        case VisitTalk.WHEN | VisitTalk.MOVE:
            return Plan(Step.OFFER, "none_yet", offered=tuple(slots()))
        case _:
            return None


def answer(words: str, known: Known, rules: SlotRules, now: datetime, slots: Slots) -> Plan:
    """She wants to come, in these words: the time she means, or times to choose from."""
    if comes_now(words):
        return _now(rules, now, slots())
    wishes = [complete(wish, known.offered, None, rules.zone) for wish in read_wishes(words, now, rules.zone)]
    if _AFTER_THAT.search(words):
        # "my flight lands Saturday at 2, I can come after that": the day is hers, the hour is not
        wishes = [Wish(day=wish.day, part=wish.part) for wish in wishes if wish.day or wish.part]
    return plan(wishes, slots(), rules, now)


def _of_a_visit(
    words: str, known: Known, visit: datetime, rules: SlotRules, now: datetime, slots: Slots
) -> Plan | None:
    wishes = read_wishes(words, now, rules.zone)
    last = known.last
    talk = read_talk(
        words,
        names_another_time=any(_is_another(wish, visit, rules) for wish in wishes),
        spoken_of=last is not None and last.key in STANDING,
        only_a_time=names_only_a_time(words, now, rules.zone, BESIDE_A_TIME),
    )
    match talk:
        case VisitTalk.CALL_OFF:
            return Plan(Step.CALL_OFF, "called_off", at=visit)
        case VisitTalk.MOVE:
            return _move(words, wishes, visit, rules, now, slots)
        case VisitTalk.WHEN:
            return Plan(Step.TELL, "standing", at=visit)
        case VisitTalk.DOUBT:
            asked = last is not None and last.key == "standing"
            return _others(slots) if asked else Plan(Step.TELL, "standing", at=visit)
        case VisitTalk.AGREE:
            repeats = last is not None and last.key == "awaited"
            return None if repeats else Plan(Step.TELL, "awaited", at=visit)
        case VisitTalk.NOTE:
            return Plan(Step.NOTE, "noted_for", at=visit)
        case _:
            return None


def _move(
    words: str, wishes: Sequence[Wish], visit: datetime, rules: SlotRules, now: datetime, slots: Slots
) -> Plan:
    meant = [wish for wish in wishes if _is_another(wish, visit, rules)]
    if not meant:
        return _others(slots)
    if _SAME_TIME.search(words):
        meant = [Wish(day=wish.day) for wish in meant]
    planned = plan([complete(wish, None, visit, rules.zone) for wish in meant], slots(), rules, now)
    if planned.step is Step.TAKE:
        return Plan(Step.TAKE, "moved", at=planned.at)
    if planned.step is Step.OFFER and not any(wish.clock for wish in meant):
        # her old hour is not to be had on the day she names: nobody asked for that hour
        return Plan(Step.OFFER, "another", offered=planned.offered)
    return planned


def _others(slots: Slots) -> Plan:
    return Plan(Step.OFFER, "another", offered=tuple(slots()))


def _of_an_offer(words: str, known: Known, rules: SlotRules, now: datetime, slots: Slots) -> Plan | None:
    offered = known.offered or ()
    chosen = pick(words, offered, rules.zone)
    if chosen is not None:
        return Plan(Step.TAKE, "confirmed", at=chosen)
    if calls_off(words):
        return Plan(Step.SAY, "dropped")
    if read_wishes(words, now, rules.zone):
        return answer(words, known, rules, now, slots)
    return _beside_the_list(words, offered, slots) if known.offers and offered else None


def _beside_the_list(words: str, offered: tuple[datetime, ...], slots: Slots) -> Plan | None:
    """What names none of the times just offered: a yes to the only one, "wrong day", "we are four": which one, then?"""
    if read_short(words) in (Short.THANKS, Short.NO):
        return None
    talk = VisitTalk.AGREE if agrees(words) else read_talk(words, names_another_time=False, spoken_of=True)
    if talk is VisitTalk.AGREE and len(offered) == 1:
        return Plan(Step.TAKE, "confirmed", at=offered[0])
    if talk is VisitTalk.MOVE:
        return _others(slots)
    return Plan(Step.OFFER, "which", offered=offered) if talk is not None else None


def _now(rules: SlotRules, now: datetime, slots: Sequence[datetime]) -> Plan:
    """She is on her way: the shop is open, or the next times it takes visits."""
    closes = open_until(rules.opening, now.astimezone(rules.zone))
    if closes is None:
        return Plan(Step.OFFER, "closed_now", offered=tuple(slots))
    at = datetime.combine(now.astimezone(rules.zone).date(), closes, rules.zone)
    return Plan(Step.SAY, "open_now", at=at)


def _is_another(wish: Wish, visit: datetime, rules: SlotRules) -> bool:
    """Whether a time she names is not the one she has: "kal nahi aa paungi" of tomorrow's visit names none."""
    local = visit.astimezone(rules.zone)
    same_day = wish.day is None or wish.day == local.date()
    same_clock = wish.clock is None or wish.clock == local.time()
    return not (same_day and same_clock)
