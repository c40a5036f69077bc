"""The Command Center, put together."""

import reflex as rx

from revive_app.ui.address import asked
from revive_app.ui.elements import icon, link, shop_clock
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.dashboard.board import board, stage_tabs
from revive_app.ui.pages.dashboard.board_state import BoardState
from revive_app.ui.pages.dashboard.briefing import BriefingState, briefing_card
from revive_app.ui.pages.dashboard.chosen_lead import lead_drawer
from revive_app.ui.pages.dashboard.closing import closing_strip
from revive_app.ui.pages.dashboard.filters import filters
from revive_app.ui.pages.dashboard.first_steps import first_steps
from revive_app.ui.pages.dashboard.matrix import matrix
from revive_app.ui.pages.dashboard.matrix_state import MatrixState
from revive_app.ui.pages.dashboard.numbers import PERIODS
from revive_app.ui.pages.dashboard.state import DashboardState
from revive_app.ui.pages.dashboard.stats import stats_row
from revive_app.ui.person.state import PersonState
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import CampaignLine, ShellState

# What changes a card, and what changes a number, by the kinds of live events.
_BOARD_KINDS = ("lead.", "message.", "conversation.")
_LINE_KINDS = ("activity.",)
_PERSON_KINDS = ("note.", "task.", "order.", "appointment.", "consent.")


class CommandCenter(rx.State):
    """Nothing but the page's opening."""

    @rx.event
    async def listen(self) -> None:
        """From now on this tab hears of what happens in its shop."""
        scope = await scope_of(self)
        drawer = Want(PersonState.refresh, (*_BOARD_KINDS, *_PERSON_KINDS), every=1.0)
        subscribe(
            self,
            scope.client_id,
            Want(BoardState.refresh, _BOARD_KINDS),
            Want(MatrixState.refresh, _LINE_KINDS),
            Want(DashboardState.refresh, (*_BOARD_KINDS, *_LINE_KINDS), every=1.0),
            *([drawer] if asked(self, "lead") else []),
        )


OPENING = [
    ShellState.enter,
    CommandCenter.listen,
    BoardState.open_page,
    DashboardState.refresh,
    MatrixState.refresh,
    BriefingState.refresh,
]


def dashboard_page() -> rx.Component:
    """`/`."""
    return framed(
        rx.el.div(
            page_bar(
                word("Command Center"),
                shop_clock(ShellState.who.zone, class_name="when number"),
                _periods(),
                _period_list(),
                _campaigns(),
                filters(),
                rx.cond(
                    ShellState.sandbox,
                    link(icon("smartphone"), t("Be a customer"), to="/simulator", class_name="button gold"),
                ),
            ),
            stats_row(),
            briefing_card(),
            closing_strip(),
            first_steps(),
            stage_tabs(),
            board(),
            matrix(),
            lead_drawer(),
            class_name="command-center",
        ),
        here="/",
    )


def _periods() -> rx.Component:
    return rx.el.div(
        *(
            rx.el.button(
                t(PERIODS[days].name),
                type="button",
                on_click=DashboardState.choose_days(days),
                custom_attrs={"aria-pressed": DashboardState.days == days},
            )
            for days in PERIODS
        ),
        class_name="segments",
        role="group",
        custom_attrs={"aria-label": t("Look back")},
    )


def _period_list() -> rx.Component:
    """The same on a phone."""
    return rx.el.span(
        rx.el.select(
            *(rx.el.option(t(PERIODS[days].name), value=str(days)) for days in PERIODS),
            value=DashboardState.days.to_string(),
            on_change=DashboardState.choose_days,
            custom_attrs={"aria-label": t("Look back")},
        ),
        icon("chevron_down", 14),
        class_name="pick period-pick",
    )


def _campaigns() -> rx.Component:
    return rx.el.span(
        icon("funnel"),
        rx.el.select(
            rx.el.option(t("All campaigns"), value=""),
            rx.foreach(ShellState.campaigns, _campaign),
            value=DashboardState.campaign_id,
            on_change=lambda value: BoardState.choose("campaign", value),
            custom_attrs={"aria-label": t("Campaign")},
        ),
        icon("chevron_down", 14),
        class_name="pick campaign-pick",
    )


def _campaign(campaign: rx.Var[CampaignLine]) -> rx.Component:
    return rx.el.option(campaign.name, value=campaign.id)
