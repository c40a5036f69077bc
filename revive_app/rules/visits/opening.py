"""A shop's opening hours: read from its setting without ever failing, checked in words when somebody changes them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_SPANS = 4
MOST_CLOSED_DAYS = 366

Span = tuple[time, time]


@dataclass(frozen=True, slots=True)
class Opening:
    """When a shop is open, in its own zone: spans a weekday (Monday first), and days it is closed all the same."""

    week: tuple[tuple[Span, ...], ...]
    closed: frozenset[date] = frozenset()

    @property
    def is_known(self) -> bool:
        """Whether anybody has said when the shop is open."""
        return any(self.week)

    def on(self, day: date) -> tuple[Span, ...]:
        """The spans of that day; none when it is closed."""
        return () if day in self.closed else self.week[day.weekday()]


def read_opening(hours: Mapping[str, object], closed_days: Iterable[object] = ()) -> Opening:
    """The setting as hours; what cannot be read of it is left out."""
    week = tuple(tuple(sorted(_spans(hours.get(weekday)))) for weekday in WEEKDAYS)
    return Opening(week, frozenset(day for raw in closed_days if (day := _day(raw)) is not None))


def faults_of(hours: Mapping[str, object], closed_days: Iterable[object] = ()) -> list[tuple[str, str]]:
    """What is wrong with a setting: field and reason, in words for whoever wrote it."""
    faults = [(f"opening_hours.{name}", "is no weekday: mon … sun") for name in hours if name not in WEEKDAYS]
    for weekday in WEEKDAYS:
        reason = _fault_of_day(hours.get(weekday, []))
        if reason:
            faults.append((f"opening_hours.{weekday}", reason))
    days = list(closed_days)
    if len(days) > MOST_CLOSED_DAYS:
        faults.append(("closed_days", f"at most {MOST_CLOSED_DAYS}"))
    faults += [("closed_days", f"{raw!s:.20} is no date") for raw in days if _day(raw) is None]
    return faults


def _fault_of_day(raw: object) -> str | None:
    if not isinstance(raw, list | tuple) or len(raw) > MOST_SPANS:
        return f"must be a list of at most {MOST_SPANS} spans"
    spans = list(_spans(raw))
    if len(spans) != len(raw):
        return 'each span must be ["10:30", "20:30"], the end after the beginning'
    spans.sort()
    if any(later[0] < earlier[1] for earlier, later in zip(spans, spans[1:], strict=False)):
        return "the spans overlap"
    return None


def _spans(raw: object) -> Iterator[Span]:
    for span in raw if isinstance(raw, list | tuple) else ():
        if isinstance(span, list | tuple) and len(span) == 2:
            begins, ends = _clock(span[0]), _clock(span[1])
            if begins is not None and ends is not None and begins < ends:
                yield begins, ends


def _clock(raw: object) -> time | None:
    if not isinstance(raw, str) or len(raw) != 5:
        return None
    try:
        return time.fromisoformat(raw)
    except ValueError:
        return None


def _day(raw: object) -> date | None:
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) and len(raw) == 10 else None
    except ValueError:
        return None
