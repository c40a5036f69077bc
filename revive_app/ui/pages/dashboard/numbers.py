"""The four numbers, the speedometer and the closing strip as the page draws them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.money import short
from revive_app.services.closing import ClosingSoon
from revive_app.services.reporting import Stats
from revive_app.services.trends import Trends
from revive_app.ui import words
from revive_app.ui.address import address
from revive_app.ui.components.stat import Stat, stat
from revive_app.ui.language import say, word


@dataclass(frozen=True)
class Period:
    """A span the page can look back on, and in how many steps its curves are drawn."""

    days: int
    name: str
    words: str
    few_words: str
    steps: int

    def since(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Its beginning: midnight for today, else so many days ago."""
        return words.start_of_day(now, zone) if self.days == 1 else now - timedelta(days=self.days)


PERIODS = {
    1: Period(1, word("Today"), word("today"), word("today"), 8),
    7: Period(7, word("7 days"), word("in 7 days"), word("in 7 d"), 7),
    30: Period(30, word("30 days"), word("in 30 days"), word("in 30 d"), 15),
}


@dataclass(frozen=True)
class ClosingPerson:
    """Somebody in the strip; `turn` begins answering them all with her."""

    lead_id: str
    turn: str
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


def stats_of(stats: Stats, trends: Trends, period: Period) -> tuple[Stat, Stat, Stat, Stat]:
    """Leads, conversations, won, pipeline."""
    when, briefly = say(period.words), say(period.few_words)
    return (
        stat(stats.total_leads, trends.leads, when),
        stat(stats.active_conversations, trends.conversations, when),
        stat(stats.won, trends.won, when),
        stat(stats.revenue_in_pipeline, trends.revenue, briefly, short),
    )


def closing_of(closing: ClosingSoon) -> Closing:
    """The strip's people."""
    people = tuple(
        ClosingPerson(
            lead_id=str(lead.lead_id),
            turn=address("/inbox", turn="1", thread=str(lead.conversation_id)),
            stage=lead.stage.value,
            name=words.full_name(lead.first_name, ""),
            initials=words.initials(f"{lead.first_name} {lead.last_name}"),
            hue=words.hue(lead.contact_id),
            closes_at=words.millis(lead.closes_at),
        )
        for lead in closing.leads
    )
    more = closing.count - len(people)
    return Closing(
        count=closing.count,
        words=words.plural(closing.count, "{n} hot lead", "{n} hot leads"),
        revenue=short(closing.revenue),
        more=say("+{n} more", n=more) if more else "",
        people=people,
        first_closes_at=people[0].closes_at if people else 0,
    )
