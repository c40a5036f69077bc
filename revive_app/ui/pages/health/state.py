"""What the page of health shows, and the little that can be done on it."""

from typing import Any

import reflex as rx

from revive_app.rules.rights import Right
from revive_app.services import parked, shop_health, shops
from revive_app.ui.components import toasts
from revive_app.ui.handling import as_id, in_words
from revive_app.ui.language import word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.health.facts import (
    FailureRow,
    Measure,
    NumberRow,
    ParkedRow,
    UnsureRow,
    WaitingRow,
    failure_rows,
    measures,
    number_rows,
    parked_rows,
    unsure_rows,
    waiting_rows,
)
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

MOST_PARKED = 50


class HealthState(rx.State):
    """How it was a moment ago."""

    loaded: bool = False
    measures: list[Measure] = []
    numbers: list[NumberRow] = []
    waiting: list[WaitingRow] = []
    parked: list[ParkedRow] = []
    unsure: list[UnsureRow] = []
    failures: list[FailureRow] = []

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Look, and look again whenever something changes."""
        scope = await scope_of(self)
        kinds = ("health.", "message.", "conversation.", "settings.")
        subscribe(self, scope.client_id, Want(HealthState.refresh, kinds, every=1.0))
        await self._load()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again: also every few seconds, for what no event tells."""
        await self._load()

    @rx.event
    @in_words
    async def retry(self, event_id: str) -> Any:
        """Work it again, with all its attempts."""
        by = await name_of(self)
        try:
            await change_shop(self, Right.SHAPE, parked.retry, as_id(event_id), by=by)
        finally:
            await self._load()
        return [toasts.done(word("It is tried again")), ShellState.look_again]

    @rx.event
    @in_words
    async def dismiss(self, event_id: str) -> Any:
        """Let it go: it stays stored, without effect."""
        by = await name_of(self)
        try:
            await change_shop(self, Right.SHAPE, parked.dismiss, as_id(event_id), by=by)
        finally:
            await self._load()
        return [toasts.done(word("Let go: it stays stored, without effect")), ShellState.look_again]

    @rx.event
    @in_words
    async def hold(self, number_id: str, paused: bool) -> None:
        """Nothing leaves a number, or everything that waited does."""
        by = await name_of(self)
        await change_shop(self, Right.SHAPE, shops.hold_number, as_id(number_id), held=paused is True, by=by)
        await self._load()

    async def _load(self) -> None:
        found = await ask_shop(self, shop_health.shop_health)
        lying = await ask_shop(self, parked.parked_events, limit=MOST_PARKED)
        self.measures, self.numbers = measures(found), number_rows(found.numbers)
        self.waiting, self.unsure = waiting_rows(found.waiting), unsure_rows(found.unsure)
        self.failures, self.parked = failure_rows(found.failures), parked_rows(lying.items)
        self.loaded = True
