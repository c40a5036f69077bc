"""The templates as Meta has them, and the one that is looked at."""

from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.rules.rights import Right
from revive_app.services.graph_address import graph_base_url
from revive_app.services.templates import authoring, mirror, previews, syncing
from revive_app.settings import get_settings
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.templates.facts import TemplateCard, TemplateLine, card_of, line_of
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, name_of
from revive_app.ui.templates import examples_of, template_bubble

PATH = "/templates"
ON_A_PAGE = 50
NEW = "new"
STATES = ("APPROVED", "PENDING", "REJECTED", "PAUSED")


class TemplatesState(Pages, rx.State):
    """A page of them."""

    loaded: bool = False
    templates: list[TemplateLine] = []
    state: str = ""
    syncing: bool = False
    open: bool = False
    card: TemplateCard = TemplateCard()
    bubble: Bubble = Bubble("template", "in")
    seen_by: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """What the address asks for; anew whenever Meta tells something of a template."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(TemplatesState.refresh, ("template.",)))
        wanted = asked(self, "state").upper()
        state = wanted if wanted in STATES else ""
        same, self.state = self.loaded and state == self.state, state
        await (self._show_page() if same else self._first_page())
        self.loaded = True
        return await self._look(asked(self, "template"))

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._show_page()
        if self.open:
            await self._look(self.card.id)

    @rx.event
    async def choose(self, state: str) -> rx.event.EventSpec:
        """Those of one state, or all."""
        state = as_text(state, longest=20)
        return go(PATH, state="" if state == self.state else state)

    @rx.event
    async def leave(self) -> rx.event.EventSpec:
        """Back to the list."""
        return go(PATH, state=self.state)

    @rx.event(background=True)
    async def sync(self) -> Any:
        """Read them from Meta now."""
        async with self:
            if self.syncing:
                return None
            scope = await scope_of(self)
            scope.require(Right.SHAPE)
            self.syncing = True
        try:
            report = await syncing.sync_shop(graph(), scope.client_id)
        except ReviveError as error:
            told = toasts.refused(error.message)
        else:
            told = toasts.done(
                word("Read from Meta"),
                "{n} new, {m} changed",
                n=words.count(report.added),
                m=words.count(report.changed + report.deleted),
            )
        async with self:
            self.syncing = False
            await self._show_page()
        return told

    @rx.event(background=True)
    async def delete(self) -> Any:
        """Delete it, at Meta and here."""
        async with self:
            scope = await scope_of(self)
            scope.require(Right.SHAPE)
            template_id, by, name = as_id(self.card.id), await name_of(self), self.card.name
        try:
            await authoring.delete(graph(), scope.client_id, template_id, by=by)
        except ReviveError as error:
            return toasts.refused(error.message)
        async with self:
            self.open = False
            await self._show_page()
        return [TemplatesState.leave, toasts.done("{name} is deleted", name=name)]

    async def _look(self, template_id: str) -> Any:
        if not template_id or template_id == NEW:
            self.open = False
            return None
        try:
            view = await ask_shop(self, mirror.read_template, as_id(template_id))
        except (NotFound, InvalidInput) as gone:
            self.open = False
            return [toasts.refused(gone.message), TemplatesState.leave]
        known = await ask_shop(self, previews.anybody)
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.card = card_of(view, now=now, zone=zone)
        shown = examples_of(view.components)
        name = known.get("first_name", "")
        if name and shown:
            shown[next(iter(shown))] = name
        self.seen_by = say("As {name} sees it", name=name) if name else say("As a customer sees it")
        self.bubble = template_bubble(view.components, shown, clock=words.clock(now, zone))
        self.open = True
        return None

    async def _read_page(self, cursor: str | None) -> str | None:
        page = await ask_shop(
            self, mirror.list_templates, status=self.state or None, limit=ON_A_PAGE, cursor=cursor
        )
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.templates = [line_of(view, now=now, zone=zone) for view in page.items]
        return page.next_cursor


@cache
def graph() -> GraphClient:
    """The way to Meta, on the pages' event loop."""
    settings = get_settings()
    return GraphClient(lambda: graph_base_url(settings), settings.graph_api_version)
