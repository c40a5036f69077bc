"""A shop's opening hours as the sentences its agent may quote, in the papers' plain English."""

from datetime import date
from itertools import groupby

from revive_app.rules.visits.opening import Opening, Span

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_CLOSED = 12


def hours_told(opening: Opening, today: date) -> str:
    """When the shop is open, weekday by weekday, and the days to come on which it is closed; "" where nobody said."""
    if not opening.is_known:
        return ""
    runs = [
        (days[0], days[-1], spans)
        for spans, days in (
            (spans, list(run)) for spans, run in groupby(range(7), key=lambda day: opening.week[day])
        )
    ]
    told = [_told(first, last, spans) for first, last, spans in runs]
    coming = sorted(day for day in opening.closed if day >= today)[:_MOST_CLOSED]
    told += [f"On {day.day} {day:%B %Y} the shop is closed." for day in coming]
    return " ".join(told)


def _told(first: int, last: int, spans: tuple[Span, ...]) -> str:
    when = _DAYS[first] if first == last else f"{_DAYS[first]} to {_DAYS[last]}"
    if not spans:
        return f"On {when} the shop is closed." if first == last else f"The shop is closed {when}."
    clocks = " and ".join(f"from {begins:%H:%M} to {ends:%H:%M}" for begins, ends in spans)
    return f"On {when} the shop is open {clocks}." if first == last else f"The shop is open {when} {clocks}."
