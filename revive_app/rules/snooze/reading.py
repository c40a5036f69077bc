"""Reading a message: does it put the conversation off, and what of its times is the one meant?"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules import sentiment, small_talk
from revive_app.rules.a_moment import asks_for_a_moment
from revive_app.rules.family_news import mourns
from revive_app.rules.language.phrases import BARRIER, compile_phrases, word_pattern
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import clean, fold_all
from revive_app.rules.snooze import phrases
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.busy import is_busy_now
from revive_app.rules.snooze.clauses import Clause, clauses_of
from revive_app.rules.snooze.expressions import find_expressions
from revive_app.rules.snooze.line import Expression, Line
from revive_app.rules.snooze.no_time import (
    keeps_something,
    points_at_a_place,
    says_how_often,
    says_when_not,
    says_which_days,
    tells_an_occasion,
    was_yesterday,
    wishes_a_piece_by_then,
    wishes_well,
)
from revive_app.rules.snooze.verdict import PartOfDay, Snooze

_GROUPS = phrases.GROUPS
_LATER, _NOT_NOW, _THINKING, _WAITING, _SUITING, _AFTERWARDS = (
    compile_phrases(lines, _GROUPS)
    for lines in (
        phrases.LATER,
        phrases.NOT_NOW,
        phrases.THINKING,
        phrases.WAITING,
        phrases.SUITING,
        phrases.AFTERWARDS,
    )
)
_THEN = compile_phrases(phrases.BACK_TO_IT, _GROUPS)
(
    _BYGONE,
    _NOT_SPOKEN,
    _BUT_THEN,
    _NO_CALL,
    _VISITING,
    _RESETTING,
    _QUESTIONING,
    _CHEAPER,
    _HOW_MUCH,
    _AT_ONCE_WISHED,
) = (
    compile_phrases(lines, _GROUPS)
    for lines in (
        phrases.BYGONE,
        phrases.NOT_SPOKEN,
        phrases.BUT_THEN,
        phrases.NO_CALL,
        phrases.VISITING,
        phrases.RESETTING,
        phrases.QUESTIONING,
        phrases.CHEAPER,
        phrases.HOW_MUCH,
        phrases.AT_ONCE_WISHED,
    )
)
# a moment, good wishes, one of those shown, a death, the day a piece is worn
_MEANT_OTHERWISE = (asks_for_a_moment, wishes_well, points_at_a_place, mourns, wishes_a_piece_by_then)
_UNDER_A_SUM = re.compile(r" [\d,.]*\d ?k? se kam\b")
_AT_ONCE = compile_phrases(phrases.AT_ONCE, {**_GROUPS, BARRIER: _GROUPS["NOT"]})
_SPEAK = word_pattern("@SPEAK", _GROUPS)
_SHALL_TELL = compile_phrases(
    "bataunga|bataungi|batata|batati|batate|bataenge|batayenge|batau|bataun|tell|inform you|u", _GROUPS
)
_PLEADS = compile_phrases("can|could|would|will you|u ~1 check|ask|update ~1 with|back|in|me|again", _GROUPS)
_TELL = word_pattern("@TELL", _GROUPS)
_TOPIC = word_pattern("@TOPIC", _GROUPS)
_PROMISE = compile_phrases(
    "lets ~2 @DECIDE\nlet us ~2 @DECIDE\n@WILL ~2 @DECIDE\n@WILL ~6 decide|confirm|finalise|finalize\n@SHALL\nreply you|u",
    _GROUPS,
)
_COURTESIES = fold_all(_GROUPS["COURTESY"])
_RINGS = compile_phrases(
    "catch ~1 you|u|up\ncircle back\nring|buzz|shout|holler ~1 me|us|back\ngive|drop|do ~2 ring|buzz|shout|holler|line",
    _GROUPS,
)
_SEND = compile_phrases("bhejna|bhejiyega|bhej|send ?dena|dijiyega|me|it|details|then", _GROUPS)

_NIGHT_IS_OVER = 23
_PART_STARTS = {
    PartOfDay.MORNING: 5,
    PartOfDay.AFTERNOON: 12,
    PartOfDay.EVENING: 16,
    PartOfDay.NIGHT: _NIGHT_IS_OVER,
}


def read(text: str, base: datetime, zone: ZoneInfo, *, of_visit: bool = False) -> Snooze | None:
    """The postponement in the first 2,000 characters of a message that came at `base` (aware); None when there is none.

    A pure function of its arguments; dates are the contact's, in `zone`. `of_visit`: the shop has just spoken of a visit;
    another time is one to come at, then, unless she asks to be written to.
    """
    cleaned = clean(text)
    line = Line(tuple(scan(cleaned)), base.astimezone(zone))
    expressions = find_expressions(line)
    clauses = clauses_of(line, expressions)
    deciding = [
        clause
        for clause in clauses
        if not says_how_often(line, clause)
        and not says_when_not(line, clause)
        and not says_which_days(line, clause)
        and not tells_an_occasion(line, clause)
        and not keeps_something(clause)
        and not was_yesterday(line, clause)
        and _puts_off(clause, clauses, of_visit=of_visit)
    ]
    if not deciding or any(meant(text) for meant in _MEANT_OTHERWISE):
        return None
    if sentiment.feel(text).fault or small_talk.read(text) is not None:
        return None
    return _meant(line, expressions, clauses, deciding, cleaned)


def tells_time(text: str) -> bool:
    """Whether a message names a day or an hour: "kal 4 baje", "Saturday evening"."""
    line = Line(tuple(scan(clean(text))), _ANY_MOMENT)
    return any(e.day or e.clock or e.part or e.moment for e in find_expressions(line))


_ANY_MOMENT = datetime(2026, 1, 1, 12, tzinfo=UTC)


def _puts_off(clause: Clause, clauses: list[Clause], *, of_visit: bool) -> bool:
    """Whether this clause postpones the conversation."""
    # an occasion without a day is a time only when it is to pass first
    told = any(e.day or e.moment or e.clock or e.part for e in clause.times) or (
        bool(clause.times) and clause.has(_AFTERWARDS)
    )
    elsewhere = any(other.times or other.expressions for other in clauses if other is not clause)
    if clause.has(_BYGONE) or clause.has(_RESETTING) or clause.has(_AT_ONCE_WISHED):
        return False
    if any(other.has(_NO_CALL) for other in clauses):
        return False
    if any(other.has(_HOW_MUCH) for other in clauses) and not (clause.has(_SPEAK) or clause.has(_SHALL_TELL)):
        return False
    # "shivratri ke baad aana hoga, msg kar dena"
    waits = any(e.event and e.day and e.last - e.first > 1 for other in clauses for e in other.expressions)
    if _asks_for_a_word(clause, told, elsewhere, waits):
        return True
    if told and clause.has(_BUT_THEN) and any(other.has(_NOT_SPOKEN) for other in clauses):
        return True
    if clause.asks or clause.has(_QUESTIONING) or clause.has(_CHEAPER) or clause.has(_UNDER_A_SUM):
        return False
    if clause.has(_THINKING):
        return True
    if of_visit and told:
        return False
    if any(
        other.has(_AT_ONCE) and not other.has(_NOT_NOW) or (other.asks and other.has(_TOPIC))
        for other in clauses
    ):
        return False
    if clause.has(_LATER) or clause.has(_NOT_NOW):
        return not any(other.asks for other in clauses)
    if clause.has(_VISITING) or of_visit:
        return False
    if told and (clause.has(_PROMISE) or clause.has(_SUITING)):
        return True
    asked = any(other.asks or other.has(_QUESTIONING) for other in clauses)
    if elsewhere and not asked and clause.has(_THEN) and clause.has(_PROMISE):
        return True
    if clause.has(_WAITING) and (clause.expressions or elsewhere or clause.has(_LATER)):
        return True
    if clause.has(_AFTERWARDS) and _names_occasion(clauses):
        return True
    return told and _bare(clause, clauses)


def _asks_for_a_word(clause: Clause, told: bool, elsewhere: bool, waits: bool) -> bool:
    """ "Message me then": a word about speaking, and a time for it."""
    speaks = (
        clause.has(_SPEAK)
        or clause.has(_RINGS)
        or (clause.has(_SEND) and not clause.has(_TOPIC) and not clause.asks)
    )
    tells = clause.has(_TELL) and not clause.has(_TOPIC) and (not clause.asks or clause.has(_PLEADS))
    if not (speaks or tells):
        return False
    if told or (speaks and clause.has(_LATER)):
        return not (clause.has(_VISITING) and not clause.has(_SPEAK))
    return elsewhere and (clause.has(_THEN) or (waits and speaks and not clause.asks))


def _names_occasion(clauses: list[Clause]) -> bool:
    """Whether something to wait for is named, and nothing of the shop is asked."""
    asked = any(clause.has(_TOPIC) and clause.asks and not clause.has(_THINKING) for clause in clauses)
    return not asked and any(e.event or e.day for clause in clauses for e in clause.expressions)


def _bare(clause: Clause, clauses: list[Clause]) -> bool:
    """A time and nothing else but courtesies: "next month pls", "after Diwali only"."""
    rest = [word for word in clause.folded.split() if word not in (phrases.TIME, phrases.EVENT)]
    if any(word not in _COURTESIES for word in rest):
        return False
    if any(e.event and e.day is None for e in clause.expressions):
        return False  # "wedding on 12 December" says when, and puts nothing off
    shifted = any(e.last - e.first > 1 or e.moment for e in clause.times) or len(clause.times) > 1
    shifted = shifted or any(other.has(_NOT_NOW) for other in clauses if other is not clause)
    return shifted and not any(other.asks for other in clauses)


def _meant(
    line: Line,
    expressions: list[Expression],
    clauses: list[Clause],
    deciding: list[Clause],
    text: str,
) -> Snooze:
    """The one time the deciding clauses mean, else any of the message."""
    wanted = [e for clause in deciding for e in clause.expressions]
    open_ones = [e for e in expressions if not _negated(line, e, expressions)]
    waits = any(clause.has(_WAITING) or clause.has(_NOT_NOW) for clause in deciding)
    days = [e for e in open_ones if (e.day or e.moment) and (not e.bare or waits)]
    near = [e for e in days if e in wanted]
    chosen = _last(near) or _last(days)
    event = next((e.event for e in reversed(expressions) if e.event), None)
    words = _words(line, wanted or expressions, text)
    if chosen is not None and chosen.moment is not None:
        moment = chosen.moment.replace(second=0, microsecond=0)
        return Snooze(moment.date(), PartOfDay.of(moment.time()), moment.time(), event=event, words=words)
    clock = next((time(*e.clock) for e in reversed(open_ones) if e.clock), None)
    part = PartOfDay.of(clock) if clock else next((e.part for e in reversed(open_ones) if e.part), None)
    day = chosen.day if chosen is not None else None
    if day is not None and chosen is not None and _then_after(line, chosen, clauses):
        day += timedelta(days=1)
    if day is None or (chosen is not None and chosen.today):
        day = _day_of(line.base, clock, part, day)
    soon = day is None and event is None and any(is_busy_now(clause.folded) for clause in deciding)
    return Snooze(day, part, clock, vague=day is None, event=event, words=words, soon=soon)


def _last(expressions: list[Expression]) -> Expression | None:
    """The last day named: "kal nahi, parso"; a pay day only when no other day was."""
    named = [e for e in expressions if e.event != "salary" and not e.today] or expressions
    return named[-1] if named else None


def _negated(line: Line, expression: Expression, others: list[Expression]) -> bool:
    """ "kal nahi", "not this month", "tomorrow I can't"; the "nahi" of "aaj nahi kal" is of today."""
    if expression.event == "salary":
        return False  # "salary not credited yet" is waited for
    of_another = any(other.last == expression.first - 1 for other in others)
    if line.word(expression.first - 1) in ("not", "no") and not of_another:
        return True
    after = line.skip(expression.last, ("i", "hum", "main", "to", "ko", "posibl", "posible", "ve"), 2)
    return line.word(after) in v.NOT


def _then_after(line: Line, chosen: Expression, clauses: list[Clause]) -> bool:
    """ "shraadh chal rahe hain, uske baad": after it, said in another clause."""
    later = [clause for clause in clauses if chosen not in clause.expressions]
    passed = line.word(chosen.first) in v.AFTER_BEFORE or line.word(chosen.last - 1) in v.AFTER_BEHIND
    return not passed and any(c.has(_AFTER_THAT) for c in later)


_AFTER_THAT = compile_phrases("uske|iske|us ~1 baad|bad\nafter that|this|it", _GROUPS)


def _day_of(base: datetime, clock: time | None, part: PartOfDay | None, said: date | None) -> date | None:
    """The day of a time without one: today while it is ahead, else tomorrow. None when nothing was said."""
    if clock is not None:
        ahead = clock > base.time()
    elif part is not None:
        ahead = base.hour < _PART_STARTS[part]
    else:
        return None
    if ahead or said is not None:
        return base.date()
    return base.date() + timedelta(days=1)


def _words(line: Line, expressions: list[Expression], text: str) -> str:
    """The customer's words for the time; the whole message when it named none."""
    if not expressions:
        return text.strip()[:200]
    first, last = expressions[0].first, min(max(e.last for e in expressions), len(line.pieces))
    return text[line.pieces[first].start : line.pieces[last - 1].end][:200]
