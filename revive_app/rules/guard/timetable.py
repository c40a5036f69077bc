"""Which days the facts speak of, and which of their clauses are the timetable of what is asked."""

from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.weekdays import THEN, days_of
from revive_app.rules.knowledge.meaning import WEEKDAYS as WEEK
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import notion, weight
from revive_app.rules.language.text import fold_all


def days_stated(said: Statement) -> frozenset[str]:
    """The days a fact's clause is about; "when we close at 2" after "except Friday" is about Friday."""
    own = days_of(said.own_folded)
    if own or said.own_folded.split()[:1] not in THEN:
        return own
    return said.excepted & frozenset(WEEK)


def timetable(own: frozenset[str], reply: Reply) -> list[Statement]:
    """The statements that name days and speak most of what the sentence speaks of: its timetable."""
    naming = [s for s in reply.known.statements if days_of(s.folded)]
    fits = [sum(weight(n) for n in own & s.context if weight(n) >= 1.5) for s in naming]
    best = max(fits, default=0.0)
    return [s for s, fit in zip(naming, fits, strict=True) if fit == best] if best > 0 else []


def is_occasional(folded: str, day: str) -> bool:
    """ "The last Sunday of the month": not every one."""
    words = folded.split()
    return any(
        word in _WHICH and any(notion(after) == day for after in words[index + 1 : index + 3])
        for index, word in enumerate(words)
    )


_WHICH = fold_all(
    "first second third fourth last alternate 1st 2nd 3rd 4th pehla pehle dusra dusre doosre tisra tisre aakhri antim"
)
