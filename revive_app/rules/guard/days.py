"""Weekdays in a reply: open when the facts say closed, at hours of another day, or a service on a day it is not held."""

from collections.abc import Iterator

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.branches import branch_by_branch
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.scopes import of_branch
from revive_app.rules.guard.timetable import days_stated, is_occasional, timetable
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.guard.weekdays import DAILY, DAY, OTHER, days_of, leaves_out
from revive_app.rules.knowledge.meaning import WEEKDAYS as WEEK
from revive_app.rules.knowledge.per import per_units
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_telling
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit

_HOURS = frozenset({"open", "close"})
_HOURS_TOPIC = _HOURS | {"store", "time", "holiday"}
# said of a day, these ask for a visit rather than state anything
_PLANS = frozenset({"visit", "appointment", "book", "call", "videocall"})


# "the last Sunday", "other days"
_OF_NO_SERVICE = frozenset({"final", "baki", "other", "day", "rest", "today"})


def check_days(reply: Reply) -> Iterator[Reason]:
    """A reason for every clause that puts opening, closing or a service on a day the facts do not."""
    for sentence in reply.sentences:
        if _promises_a_day(sentence, reply):
            yield sentence.reason(ReasonCode.PROMISE_WORD, 0, len(sentence.text), "day promised")
        days = days_of(sentence.folded)
        if not days or sentence.asks or sentence.quoted or _by_the_day(sentence):
            continue
        for clause_days, state, clocks, spoken in _told(sentence):
            daily = len(clause_days) == len(WEEK)
            if not all(
                _holds(day, state, clocks, sentence, branch, daily=daily)
                for branch in branch_by_branch(spoken, sentence.folded, reply)
                for day in clause_days
            ):
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "day")
                break


_INVITES = compile_phrases(
    """
    aa|aaiye|aaiyega|aao|aayein|come|visit|drop|walk ~1 sakte|sakta|sakti|jaiye|jao|in|by|$
    come|visit|welcome|available|possible|aaiye|aaiyega|milte|milenge|milega|hota|hoti|hote|hoga|hogi
    ko ~1 bhi
    day|days|sunday|sundays|monday|mondays|saturday|saturdays too|also
    ho|mil|dekh|aa|kar ~1 sakta|sakti|sakte|jayega|jayegi
    """,
    {"BARRIER": ""},
)
_SOON = fold_all("tomorrow kal tonight parso tmrw")
# a stretch of days that is not counted: "next week", "kuch dino me"
_SHORTLY = compile_phrases(
    """
    next|coming|this|agle|agli|isi|is week|weekend|month|hafte|hafta|mahine|saptah
    few|couple ~1 day|days|weeks
    before|by ~2 wedding|anniversary|birthday|engagement|function|event
    shaadi|shadi|sagai|anniversary|birthday|function ~1 se|tak pehle|pahle
    in time
    kuch|kuchh|chand|ek-do din|dino|dinon|hafte|hafton
    """,
    {"BARRIER": ""},
)
_THIS_EVENING = compile_phrases(
    """
    this|by|before ~1 evening|afternoon|morning|noon|lunch|night|dinner
    shaam|raat|dopahar|subah tak
    aaj|isi ~1 shaam|raat|dopahar|subah
    """,
    {"BARRIER": ""},
)
_NEXT_DAY = compile_phrases(
    "next|agle|agli|dusre|following ~2 day|din|subah|morning|shaam|afternoon|evening", {"BARRIER": ""}
)
_COMING = compile_phrases(
    """
    will|ill|shall|would|itll|gonna|can ~4 be|reach*|come*|arrive*|get|deliver*|send|receive|ready|back|dispatch*|ship*
    be ~2 back|ready|delivered|shipped|there|available
    ready|taiyar|tayar|available|mil|pahunch*|pahuch*|aa|ban|bhej*|deliver|nikal|rawana|ravana|chhoot|dispatch|ship ~2 jayega|jayegi|jaenge|jayenge|jaega|jaegi|hoga|hogi|honge|denge|dunga|dungi|milega|milegi
    milega|milegi|pahunchega|pahunchegi|aayega|aayegi|banega|banegi|bhejenge|denge
    """,
    {"BARRIER": ""},
)


# "the repair is done by tomorrow": what the shop does takes the days its papers say
_SERVICES = frozenset({"repair", "resize", "polish", "engrave", "replate", "restring", "custom", "deliver"})


def _by_the_day(sentence: Sentence) -> bool:
    """ "2500 roz ka", "₹2,500 daily", "har din ₹2,500": what a day costs."""
    return any(unit == "day" for _, unit in per_units(sentence.pieces)) or any(
        piece.folded in DAILY and any(0 <= piece.start - q.end <= _BESIDE for q in sentence.quantities)
        for piece in sentence.pieces
    )


_BESIDE = 9


def _promises_a_day(sentence: Sentence, reply: Reply) -> bool:
    """ "The kada will be back tomorrow": a thing told to happen on a day that only the shop's people can know."""
    if sentence.asks or sentence.negated or sentence.quoted or sentence.notions & _PLANS:
        return False
    soon = any(piece.folded in _SOON for piece in sentence.pieces) or _shortly(sentence, reply)
    weekdays = days_of(sentence.folded)
    if weekdays and not soon:
        own = sentence.notions - frozenset(WEEK) - _OF_NO_SERVICE
        soon = not any(weekdays & days_stated(said) for said in timetable(own, reply))
    served = bool(sentence.notions & _SERVICES)
    about_hours = sentence.notions & _HOURS or any(q.unit is Unit.CLOCK for q in sentence.quantities)
    return soon and not about_hours and (served or _COMING.search(sentence.folded) is not None)


def _shortly(sentence: Sentence, reply: Reply) -> bool:
    """ "It comes next week", where no paper says so."""
    if _THIS_EVENING.search(sentence.folded) and sentence.notions & _SERVICES:
        return True
    if _NEXT_DAY.search(sentence.folded):
        return not any(_NEXT_DAY.search(said.folded) for said in reply.known.statements)
    match = _SHORTLY.search(sentence.folded)
    return match is not None and not any(match[0] in said.folded for said in reply.known.statements)


def _told(sentence: Sentence) -> Iterator[tuple[frozenset[str], str, list[Quantity], frozenset[str]]]:
    """Clause by clause: which days, open or closed, at which hours, and what is spoken of up to there."""
    for clause in sentence.clauses:
        folded = "".join(
            f" {piece.folded}" for piece in sentence.pieces if clause.start <= piece.start < clause.end
        )
        if leaves_out(folded.split()):
            yield frozenset(WEEK) - days_of(folded), "close", [], clause.notions
            continue
        days = _others(folded, sentence.folded) or days_of(folded)
        clocks = [q for q in clause.quantities if q.unit is Unit.CLOCK]
        if days and not (clocks and _BOARD & set(folded.split())):
            state = _state(clause.notions, bool(clocks), sentence.negated)
            state = state or _state(_stateless(sentence), False, sentence.negated)
            yield days, state, clocks, clause.notions


# "the board changes at 10 every morning": the rate's hour, not the shop's
_BOARD = fold_all("board bord बोर्ड")


def _stateless(sentence: Sentence) -> frozenset[str]:
    """ "Come on Sunday too, we are open": what the clauses without a day say of open and closed."""
    others = [clause.notions for clause in sentence.clauses if not clause.notions & frozenset(WEEK)]
    return frozenset[str]().union(*others) & _HOURS


def _others(clause: str, sentence: str) -> frozenset[str]:
    """ "On other days": those the sentence names nowhere."""
    words = clause.split()
    rest = any(first in OTHER and second in DAY for first, second in zip(words, words[1:], strict=False))
    return frozenset(WEEK) - days_of(sentence) if rest else frozenset()


def _state(notions: frozenset[str], timed: bool, negated: bool) -> str:
    """Whether a clause says open or closed; "we close at 6" says open. Empty when it is about neither."""
    said = notions & _HOURS | ({"close"} if "holiday" in notions else set())
    if timed:
        return "open"
    if len(said) != 1:
        return ""
    return "open" if (said == {"open"}) != negated else "close"


def _holds(
    day: str, state: str, clocks: list[Quantity], sentence: Sentence, reply: Reply, *, daily: bool
) -> bool:
    service = of_branch(
        timetable(sentence.notions - frozenset(WEEK) - _HOURS_TOPIC - _OF_NO_SERVICE, reply),
        sentence.notions,
    )
    # "piercing is done on Sundays from 11 to 2": hours of its own
    hours = [
        s for s in reply.known.statements if _about_hours(s) and not s.context & _OWN_HOURS - sentence.notions
    ]
    # "Viewing Thursday to Saturday, 1 pm to 6 pm": the days go with the hours
    told_with = {(s.folded, s.segment) for s in hours if _clocks(s)}
    hours += [
        s
        for s in reply.known.statements
        if (s.folded, s.segment) in told_with and days_stated(s) and not _about_hours(s)
    ]
    statements = service or of_branch(hours, sentence.notions)
    always = not is_occasional(sentence.folded, day)
    named = [s for s in statements if day in days_stated(s) and not (always and is_occasional(s.folded, day))]
    dated = hours or [s for s in reply.known.statements if days_of(s.folded)]
    if not state and _INVITES.search(sentence.folded) and _shut(day, service or dated, sentence):
        return False  # "Wednesday ko bhi trial ke liye aa sakte hain"
    if not state and not service and (day in reply.asked or sentence.notions & _PLANS):
        return True  # her own day, said back
    if not state and daily and not service:
        return True  # "for daily wear", "रोज़ गोल्ड"
    if not state:
        if named and not sentence.negated and all(_stated(s) == "close" for s in named):
            return True
        told_of = not statements or bool(named) or not any(days_stated(s) for s in statements)
        # "Tuesday would be fine": a day like any other
        return told_of or (not service and _holds(day, "open", clocks, sentence, reply, daily=daily))
    if state == "open" and _ALL_DAY.search(sentence.folded) and any(map(_pauses, named)):
        return False
    if state == "close" and not named and any(day in s.excepted for s in statements):
        return True
    undated = [s for s in statements if not days_stated(s)]
    # "Dadar:" alone says neither open nor closed
    told = named or [s for s in undated if _clocks(s) or s.notions & (_HOURS | {"holiday"})] or undated
    usual = any(_clocks(s) and not days_of(s.own_folded) and _dayless(s, statements) for s in statements)
    if not named and not usual and any(days_stated(s) and _opens(s) for s in statements if s in hours):
        return state == "close"  # a day their hours leave out
    if not told or state not in {_stated(s) or state for s in told}:
        return False
    opening = [value for s in told for value in _clocks(s)] if daily else _hours_of(told)
    return not clocks or not opening or all(any(close(q, value) for value in opening) for q in clocks)


def _pauses(said: Statement) -> bool:
    """ "Closed on Fridays from 1 to 3": a day that is open but for some hours."""
    return len(_clocks(said)) > 1 and "close" in said.notions and "open" not in said.notions


_ALL_DAY = compile_phrases(
    "all|whole|entire|full|poora|pura|poore|pure|sara|saara ~1 day|din\ndin bhar\nwithout|bina|no ~2 break",
    {"BARRIER": ""},
)


_OWN_HOURS = frozenset({"pierce", "videocall", "engrave", "polish", "test"})


def _shut(day: str, statements: list[Statement], sentence: Sentence) -> bool:
    """Whether the facts close on this day: by name, or as the one left out of "every day"."""
    named = [s for s in statements if day in days_stated(s)]
    if sentence.negated or (
        is_occasional(sentence.folded, day) or any(is_occasional(s.folded, day) for s in named)
    ):
        return False
    if named:
        return all(_stated(s) == "close" or (s.negated and not s.notions & _HOURS) for s in named)
    return any(day in s.excepted for s in statements)


def _hours_of(told: list[Statement]) -> list[float]:
    """The hours of a day; what is said of it alone goes before what is said of all days."""
    own = [s for s in told if _clocks(s) and not _whole_week(s)]
    general = [value for s in told if s not in own for value in _clocks(s)]
    special = [value for s in own for value in _clocks(s)]
    if len(special) == 1 and len(general) > 1:  # "on Sundays we close at 6"
        return [*special, min(general) if "close" in own[0].context else max(general)]
    return special if len(special) > 1 else [*special, *general]


def _dayless(said: Statement, statements: list[Statement]) -> bool:
    """Whether hours are of every day: none is named beside them but such as have hours of their own."""
    naming = [s for s in statements if s.segment == said.segment and days_of(s.own_folded)]
    return not said.segment & frozenset(WEEK) or (bool(naming) and all(_clocks(s) for s in naming))


def _opens(said: Statement) -> bool:
    return _stated(said) != "close"


def _stated(said: Statement) -> str:
    """Whether a fact's clause says open or closed: by its own words, else by those of its sentence."""
    own = said.notions if said.notions & (_HOURS | {"holiday"}) else said.context
    excepting = leaves_out(said.own_folded.split())  # heard in `days_of`
    return _state(own, bool(_clocks(said)), said.negated and not excepting)


def _about_hours(said: Statement) -> bool:
    timed = bool(_clocks(said)) and bool(said.context & _HOURS_TOPIC or days_of(said.own_folded))
    # a line of its own: "9:30 am to 9 pm."
    timed = timed or (
        len(_clocks(said)) > 1 and not any(is_telling(n) for n in said.context - frozenset(WEEK))
    )
    # "10:30 am to 8 pm, all days"
    timed = timed or (_whole_week(said) and any(q.unit is Unit.CLOCK for q in said.figures))
    return timed or bool(said.context & (_HOURS | {"holiday"}))


def _whole_week(said: Statement) -> bool:
    return len(days_of(said.own_folded)) == len(WEEK)


def _clocks(said: Statement) -> list[float]:
    return [q.value for q in said.quantities if q.unit is Unit.CLOCK]
