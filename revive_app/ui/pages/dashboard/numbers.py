"""The four numbers and the speedometer as the page draws them: words, curves, angles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.money import short
from revive_app.services.closing import ClosingSoon
from revive_app.services.reporting import Stats
from revive_app.services.trends import Trends
from revive_app.ui import words

# The curve's box, in its own units.
WIDTH, HEIGHT, MARGIN = 64, 26, 3


@dataclass(frozen=True)
class Period:
    """A span the page can look back on, and in how many steps its curves are drawn."""

    days: int
    words: str
    few_words: str
    steps: int

    def since(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Its beginning: midnight for today, else so many days ago."""
        return words.start_of_day(now, zone) if self.days == 1 else now - timedelta(days=self.days)


PERIODS = {
    1: Period(1, "today", "today", 8),
    7: Period(7, "in 7 days", "in 7 d", 7),
    30: Period(30, "in 30 days", "in 30 d", 15),
}


@dataclass(frozen=True)
class Stat:
    """One number, what the period added, and its curve."""

    value: str = ""
    change: str = ""
    direction: str = "level"
    period: str = ""
    line: str = ""
    area: str = ""
    end_x: str = "0"
    end_y: str = "0"


@dataclass(frozen=True)
class Gauge:
    """The response rate. Angles run from −90° (0 %) to 90° (100 %); `share` is 0…100 for the arc."""

    value: str = ""
    change: str = ""
    direction: str = "level"
    before: str = ""
    share: float = 0
    angle: float = -90
    before_angle: float = -90


@dataclass(frozen=True)
class ClosingPerson:
    """Somebody in the strip."""

    lead_id: str
    stage: str
    name: str
    initials: str
    hue: int
    closes_at: int


@dataclass(frozen=True)
class Closing:
    """The strip; nothing to show while `count` is 0."""

    count: int = 0
    words: str = ""
    revenue: str = ""
    more: str = ""
    people: tuple[ClosingPerson, ...] = ()
    first_closes_at: int = 0


def stat(
    value: int, curve: Sequence[int], period_words: str, write: Callable[[int], str] = words.count
) -> Stat:
    """A number with its change over the curve."""
    change = curve[-1] - curve[0]
    line, end_x, end_y = _line(curve)
    return Stat(
        value=write(value),
        change=write(abs(change)) if change else "No change",
        direction=_direction(change),
        period=period_words,
        line=line,
        area=f"{line}V{HEIGHT}H{MARGIN}Z",
        end_x=str(end_x),
        end_y=str(end_y),
    )


def stats_of(stats: Stats, trends: Trends, period: Period) -> tuple[Stat, Stat, Stat, Stat]:
    """Leads, conversations, won, pipeline."""
    return (
        stat(stats.total_leads, trends.leads, period.words),
        stat(stats.active_conversations, trends.conversations, period.words),
        stat(stats.won, trends.won, period.words),
        stat(stats.revenue_in_pipeline, trends.revenue, period.few_words, short),
    )


def gauge_of(stats: Stats) -> Gauge:
    """The response rate now and before the period."""
    now, before = stats.response_rate, stats.previous_response_rate
    change = round(now) - round(before)
    points = words.plural(abs(change), "point")
    return Gauge(
        value=f"{now:.0f}%",
        change=points if change else "No change",
        direction=_direction(change),
        before=f"was {before:.0f}%",
        share=round(now, 1),
        angle=_angle(now),
        before_angle=_angle(before),
    )


def closing_of(closing: ClosingSoon) -> Closing:
    """The strip's people."""
    people = tuple(
        ClosingPerson(
            lead_id=str(lead.lead_id),
            stage=lead.stage.value,
            name=words.full_name(lead.first_name, ""),
            initials=words.initials(f"{lead.first_name} {lead.last_name}"),
            hue=words.hue(lead.lead_id),
            closes_at=words.millis(lead.closes_at),
        )
        for lead in closing.leads
    )
    more = closing.count - len(people)
    return Closing(
        count=closing.count,
        words=words.plural(closing.count, "hot lead"),
        revenue=short(closing.revenue),
        more=f"+{more} more" if more else "",
        people=people,
        first_closes_at=people[0].closes_at if people else 0,
    )


def _line(curve: Sequence[int]) -> tuple[str, float, float]:
    """The curve as an SVG path that fills its box, and where it ends."""
    low, high = min(curve), max(curve)
    step = (WIDTH - 2 * MARGIN) / max(1, len(curve) - 1)
    reach = HEIGHT - 2 * MARGIN
    points = [
        (
            round(MARGIN + place * step, 1),
            round(HEIGHT - MARGIN - (value - low) / (high - low) * reach if high > low else HEIGHT / 2, 1),
        )
        for place, value in enumerate(curve)
    ]
    return "M" + "L".join(f"{x} {y}" for x, y in points), *points[-1]


def _angle(percent: float) -> float:
    return round(-90 + 180 * max(0.0, min(100.0, percent)) / 100, 1)


def _direction(change: int) -> str:
    return "up" if change > 0 else "down" if change < 0 else "level"
