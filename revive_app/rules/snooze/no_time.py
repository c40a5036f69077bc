"""Times a message names that put nothing off: how often, and when not."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import fold_all
from revive_app.rules.snooze import phrases
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.clauses import Clause
from revive_app.rules.snooze.line import Line

_NOT_THEN = compile_phrases(phrases.NOT_THEN, phrases.GROUPS)


def says_how_often(line: Line, clause: Clause) -> bool:
    """ "Free once a year", "twice every month": no time at all."""
    return any(
        line.word(e.first) in _EVERY
        and not _TIMES_OVER.isdisjoint((line.word(e.first - 1), line.word(e.first - 2)))
        for e in clause.expressions
    )


_EVERY = fold_all("a every each per")
_TIMES_OVER = fold_all("once twice thrice times time")


def says_when_not(line: Line, clause: Clause) -> bool:
    """ "Don't call on Sunday": then she is not to be written to; "not before Sunday" says when she is."""
    times = clause.times
    around = {line.word(index) for e in times for index in range(e.first, e.last + 3)}
    if not times or not clause.has(_NOT_THEN):
        return False
    # "not after nine" is at night; "not now, after Diwali" waits for it
    bounds = _BOUNDS if any(e.day or e.event for e in times) else _BOUNDS - v.AFTER_BEFORE
    return not around & bounds


_BOUNDS = frozenset(
    (*v.UNTIL_BEFORE, *v.UNTIL_BEHIND, *v.AFTER_BEFORE, *v.AFTER_BEHIND, *v.BEFORE_BEFORE, *v.BEFORE_BEHIND)
)
