"""`/campaigns`: what each campaign has brought, and what can be done with it."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.rules.money import short
from revive_app.rules.rights import Right
from revive_app.services import campaign_shelf, campaigns
from revive_app.services.campaign_shelf import CampaignLine
from revive_app.services.campaigns import CampaignChange
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.badges import badge, campaign_mark
from revive_app.ui.components.buttons import icon_button, link_button
from revive_app.ui.components.choices import segments
from revive_app.ui.components.menus import menu, menu_item, menu_line
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import Col, table
from revive_app.ui.elements import attrs, link, time_since
from revive_app.ui.handling import as_id, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.campaigns.architect.state import LIST, NEW
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import CampaignStatus

_TONES = {CampaignStatus.ACTIVE: "good", CampaignStatus.PAUSED: "wait", CampaignStatus.DRAFT: "gold"}


@dataclass(frozen=True)
class Row:
    """One campaign."""

    id: str
    name: str
    at: str
    hue: int
    about: str
    status: str
    status_words: str
    tone: str
    people: str
    pipeline: str
    won: str
    won_words: str
    changed: int


class ListState(rx.State):
    """The shop's campaigns, or those that were put away."""

    loaded: bool = False
    archived: bool = False
    rows: list[Row] = []

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """What the address asks for."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(ListState.refresh, ("campaign.", "lead."), every=1.0))
        self.archived = asked(self, "show") == "archived"
        await self._load()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._load()

    @rx.event
    async def show(self, which: str) -> rx.event.EventSpec:
        """The current ones, or those put away."""
        return go(LIST, show="archived" if which == "archived" else "")

    @rx.event
    @in_words
    async def switch_to(self, campaign_id: str, status: str) -> Any:
        """Pause, go on, put away, take out again; putting away can be undone."""
        if status not in set(CampaignStatus):
            return None
        campaign = as_id(campaign_id)
        before = await ask_shop(self, campaigns.read_campaign, campaign)
        change = CampaignChange(status=CampaignStatus(status))
        by = await name_of(self)
        view = await change_shop(self, Right.SHAPE, campaigns.change_campaign, campaign, change, by=by)
        await self._load()
        undo = ListState.switch_to(campaign_id, before.status.value)
        state = say(words.CAMPAIGN_STATES[view.status])
        told = toasts.done(word("{name}: {state}"), undo=undo, name=view.name, state=state)
        return [told, ShellState.enter]

    @rx.event
    @in_words
    async def duplicate(self, campaign_id: str) -> Any:
        """A draft like it, opened at once."""
        by = await name_of(self)
        view = await change_shop(self, Right.SHAPE, campaign_shelf.duplicate, as_id(campaign_id), by=by)
        return [toasts.done(word("{name} is a draft now"), name=view.name), go(NEW, draft=view.id)]

    @rx.event
    @in_words
    async def delete(self, campaign_id: str) -> Any:
        """Only one that has sent nothing."""
        campaign = as_id(campaign_id)
        view = await ask_shop(self, campaigns.read_campaign, campaign)
        by = await name_of(self)
        await change_shop(self, Right.SHAPE, campaigns.delete_campaign, campaign, by=by)
        return [toasts.done(word("{name} was deleted"), name=view.name), go(LIST), ShellState.enter]

    async def _load(self) -> None:
        found = await ask_shop(self, campaign_shelf.campaign_lines, archived=self.archived)
        self.rows = [_row(line) for line in found]
        self.loaded = True


def _row(line: CampaignLine) -> Row:
    draft = line.status is CampaignStatus.DRAFT
    speaks = say("{agent} speaks", agent=line.agent_name) if line.agent_name else ""
    papers = words.plural(line.sources, word("{n} source"), word("{n} sources")) if line.sources else ""
    default = say("answers newcomers") if line.is_default else ""
    return Row(
        id=str(line.id),
        name=line.name,
        at=f"{NEW}?draft={line.id}" if draft else f"{LIST}/{line.id}",
        hue=words.hue(line.id),
        about=" · ".join(filter(None, (speaks, papers, default))),
        status=line.status.value,
        status_words=say(words.CAMPAIGN_STATES[line.status]),
        tone=_TONES.get(line.status, ""),
        people=words.count(line.leads),
        pipeline=short(line.pipeline_rupees) if line.pipeline_rupees else "–",
        won=short(line.won_rupees) if line.won_rupees else "–",
        won_words=words.plural(line.won, word("{n} sale"), word("{n} sales")) if line.won else "",
        changed=words.millis(line.updated_at),
    )


OPENING = [ShellState.enter, ListState.open_page]


def campaigns_page() -> rx.Component:
    """The list, or how to begin."""
    return framed(
        rx.el.div(
            page_bar(
                word("Campaigns"),
                rx.fragment(),
                segments(
                    (("", word("Current")), ("archived", word("Put away"))),
                    rx.cond(ListState.archived, "archived", ""),
                    ListState.show,
                    label=word("Which campaigns"),
                ),
                rx.cond(
                    ShellState.who.may_shape,
                    link_button(
                        word("New campaign"),
                        to=NEW,
                        look="gold",
                        image="plus",
                        custom_attrs=attrs(data_testid="campaign-new"),
                    ),
                ),
            ),
            table(
                ListState.rows,
                _COLUMNS,
                label=word("Campaigns"),
                loaded=ListState.loaded,
                nothing=_nothing(),
                test_id="campaign",
            ),
            class_name="plain-page campaigns",
        ),
        here=LIST,
    )


def _nothing() -> rx.Component:
    return rx.cond(
        ListState.archived,
        empty("bangles", word("Nothing is put away"), word("Campaigns that are over can be put away here.")),
        empty(
            "choker",
            word("No campaign yet"),
            word("A campaign is an agent with a voice, papers to read and people to talk to."),
            rx.cond(ShellState.who.may_shape, link_button(word("New campaign"), to=NEW, image="plus")),
        ),
    )


def _name(row: rx.Var[Row]) -> rx.Component:
    return rx.el.span(
        campaign_mark(row.hue),
        rx.el.span(
            link(row.name, to=row.at, class_name="row-link"),
            rx.el.span(row.about, class_name="row-about"),
            class_name="row-words",
        ),
        class_name="row-person",
    )


def _won(row: rx.Var[Row]) -> rx.Component:
    return rx.el.span(row.won, rx.el.span(row.won_words, class_name="row-about"), class_name="row-words")


def _menu(row: rx.Var[Row]) -> rx.Component:
    menu_id = f"campaign-{row.id}"

    def to(status: str, label: str, image: str) -> rx.Component:
        return menu_item(label, menu_id=menu_id, image=image, on_click=ListState.switch_to(row.id, status))

    return rx.cond(
        ShellState.who.may_shape,
        menu(
            icon_button("ellipsis", word("More")),
            rx.cond(row.status == "active", to("paused", word("Pause"), "pause")),
            rx.cond(row.status == "paused", to("active", word("Go on"), "play")),
            rx.cond(row.status == "archived", to("paused", word("Take out again"), "archive_restore")),
            menu_item(
                word("Begin another like this"),
                menu_id=menu_id,
                image="copy",
                on_click=ListState.duplicate(row.id),
            ),
            menu_line(),
            rx.cond(row.status != "archived", to("archived", word("Put away"), "archive")),
            menu_id=menu_id,
            title=row.name,
        ),
    )


_COLUMNS = (
    Col(word("Campaign"), _name, "main wide"),
    Col(word("State"), lambda row: badge(row.status_words, row.tone)),
    Col(word("People"), lambda row: row.people, "number"),
    Col(word("On the way"), lambda row: row.pipeline, "number"),
    Col(word("Won"), _won, "number"),
    Col(word("Changed"), lambda row: time_since(row.changed), "quiet number"),
    Col(word("More"), _menu, "last"),
)
