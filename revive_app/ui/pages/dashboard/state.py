"""The numbers of the Command Center, and for which days and campaign everything on it is shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.services import closing, reporting, trends
from revive_app.services.closing import ClosingSoon
from revive_app.services.reporting import Stats
from revive_app.services.trends import Trends
from revive_app.ui import words
from revive_app.ui.components.gauge import Gauge, gauge
from revive_app.ui.handling import in_words
from revive_app.ui.pages.dashboard.numbers import (
    PERIODS,
    Closing,
    Period,
    Stat,
    closing_of,
    stats_of,
)
from revive_app.ui.shell.state import ShellState, ask_shop_together

# What lies behind does not change by the second, and takes a look at every thread.
PAST_KEPT = timedelta(minutes=1)


@dataclass(frozen=True)
class Past:
    """The curves, and the response rate before the period, as they were read a moment ago."""

    days: int
    campaign_id: str
    read_at: datetime
    curves: Trends
    rate: float


class DashboardState(rx.State):
    """What stands above the board."""

    loaded: bool = False
    days: int = 7
    campaign_id: str = ""
    leads: Stat = Stat()
    conversations: Stat = Stat()
    won: Stat = Stat()
    pipeline: Stat = Stat()
    rate: Gauge = Gauge()
    closing: Closing = Closing()
    _past: Past | None = None

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Read everything anew."""
        await self._read()

    @rx.event
    @in_words
    async def choose_days(self, days: int | str) -> None:
        """Look back on another span."""
        self.days = next((span for span in PERIODS if str(span) == str(days)), 7)
        await self._read()

    def _campaign(self) -> UUID | None:
        return UUID(self.campaign_id) if self.campaign_id else None

    async def _read(self) -> None:
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        asked = (PERIODS[self.days], zone, self._campaign())
        past = await self._look_back(*asked)
        stats, soon = await ask_shop_together(self, _numbers, *asked)
        self.leads, self.conversations, self.won, self.pipeline = stats_of(stats, past.curves, asked[0])
        self.rate = gauge(stats.response_rate, past.rate)
        self.closing = closing_of(soon)
        self.loaded = True

    async def _look_back(self, period: Period, zone: ZoneInfo, campaign_id: UUID | None) -> Past:
        """What lies behind, as this tab read it a moment ago, or anew."""
        now, past = utc_now(), self._past
        if (
            past is None
            or (past.days, past.campaign_id) != (self.days, self.campaign_id)
            or now - past.read_at > PAST_KEPT
        ):
            curves, rate = await ask_shop_together(self, _what_was, period, zone, campaign_id)
            past = self._past = Past(self.days, self.campaign_id, now, curves, rate)
        return past


def _numbers(
    session: TenantSession, period: Period, zone: ZoneInfo, campaign_id: UUID | None
) -> tuple[Stats, ClosingSoon]:
    """As they are, and what was added since the period began."""
    now = utc_now()
    return (
        reporting.stats(session, since=period.since(now, zone), campaign_id=campaign_id, now=now),
        closing.closing_soon(session, now=now, campaign_id=campaign_id),
    )


def _what_was(
    session: TenantSession, period: Period, zone: ZoneInfo, campaign_id: UUID | None
) -> tuple[Trends, float]:
    """The curves, and the response rate before the period."""
    now = utc_now()
    since = period.since(now, zone)
    moments = words.moments_between(since, now, period.steps)
    return (
        trends.trends(session, moments=moments, campaign_id=campaign_id),
        reporting.response_rate_at(session, since, campaign_id=campaign_id),
    )
