"""The Matrix: the newest lines, of one type or all; it stands still while somebody reads."""

from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.services import activity
from revive_app.services.activity import ActivityLine
from revive_app.ui import words
from revive_app.ui.handling import in_words
from revive_app.ui.shell.state import ShellState, ask_shop_together
from revive_app.vocabulary import ActivityType

LINES = 20
ALL = ""
_TYPES = frozenset({ALL, *(kind.value for kind in ActivityType)})


@dataclass(frozen=True)
class Line:
    """One line. `at` is in milliseconds for the clock at its end."""

    id: str
    type: str
    clock: str
    agent: str
    detail: str
    about: str
    at: int
    title: str


class MatrixState(rx.State):
    """What the panel shows."""

    loaded: bool = False
    lines: list[Line] = []
    type: str = ALL
    per_minute: int = 0
    paused: bool = False
    waiting: int = 0
    tall: bool = False

    _newest: int = 0

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look for new lines; while paused only count them."""
        await self._read()

    @rx.event
    @in_words
    async def choose_type(self, kind: str) -> None:
        """Show one type of line, or all for an empty word."""
        self.type = kind if kind in _TYPES else ALL
        self.paused, self.waiting = False, 0
        await self._read()

    @rx.event
    async def pause(self) -> None:
        """The pointer is over the lines: nothing may move under it."""
        self.paused = True

    @rx.event
    @in_words
    async def go_on(self) -> None:
        """The pointer has left."""
        self.paused, self.waiting = False, 0
        await self._read()

    @rx.event
    async def toggle_tall(self) -> None:
        """More lines, or the board back."""
        self.tall = not self.tall

    async def _read(self) -> None:
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        kind = ActivityType(self.type) if self.type else None
        lines, self.per_minute = await ask_shop_together(self, _look, kind)
        if self.paused:
            self.waiting = sum(1 for line in lines if line.position > self._newest)
            return
        self._newest = max((line.position for line in lines), default=self._newest)
        self.lines = [_line(line, zone) for line in lines]
        self.loaded = True


def _look(session: TenantSession, kind: ActivityType | None) -> tuple[list[ActivityLine], int]:
    lines = activity.recent(session, limit=LINES, event_type=kind)
    return lines, activity.lately(session, since=utc_now() - timedelta(minutes=1))


def _line(line: ActivityLine, zone: ZoneInfo) -> Line:
    return Line(
        id=str(line.id),
        type=line.event_type.value,
        clock=f"{line.created_at.astimezone(zone):%H:%M:%S}",
        agent=line.agent,
        detail=line.detail,
        about=_about(line),
        at=words.millis(line.created_at),
        title=words.full_moment(line.created_at, zone),
    )


def _about(line: ActivityLine) -> str:
    """Whom it concerns, where the line does not say so: an arrow before her whom something was written to."""
    if line.event_type is ActivityType.THINKING or line.about in line.agent or line.about in line.detail:
        return ""
    return f"→ {line.about}" if line.event_type is ActivityType.OUTBOUND else line.about
