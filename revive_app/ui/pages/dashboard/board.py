"""The board: five columns of cards, moved by mouse, by menu, by key."""

import reflex as rx

from revive_app.services.board import BOARD_STAGES
from revive_app.ui import words
from revive_app.ui.components.bones import bone
from revive_app.ui.components.menus import menu_item
from revive_app.ui.components.ticks import ticks
from revive_app.ui.components.value_edit import value_edit
from revive_app.ui.elements import DragDiv, attrs, icon, link, opens, popover, time_left
from revive_app.ui.language import t, word
from revive_app.ui.pages.dashboard.board_state import BoardState, stage_columns
from revive_app.ui.pages.dashboard.cards import Card, Column
from revive_app.ui.pages.dashboard.filters import chosen_pills
from revive_app.ui.shell.state import ShellState
from revive_app.vocabulary import LeadStatus

_MENU = "move-menu"
_NOBODY = {
    LeadStatus.NEW: word("New leads land here: from an import, or when somebody writes first."),
    LeadStatus.CONTACTED: word("Whoever you have written to waits here for an answer."),
    LeadStatus.INTEREST: word("Whoever answers comes here on their own."),
    LeadStatus.NEGOTIATING: word("Drag a card here when you talk about a price."),
    LeadStatus.WON: word("Drag a card here when the piece is sold."),
    LeadStatus.DND: word("Whoever asked for no messages stands here."),
}


def board() -> rx.Component:
    """The columns; one menu for all cards."""
    return rx.el.div(
        chosen_pills(),
        rx.el.section(
            *(_column(stage, column) for stage, column in stage_columns()),
            rx.cond(BoardState.looking.dnd == "1", _column(LeadStatus.DND, BoardState.dnd)),
            class_name="board",
            custom_attrs={
                "aria-label": t("Board"),
                "data-lanes": rx.cond(BoardState.looking.dnd == "1", "6", "5"),
            },
        ),
        _menu(),
        class_name="board-place",
    )


def stage_tabs() -> rx.Component:
    """On a phone one column is shown; these choose it."""
    return rx.el.div(
        *(_tab(stage.value, t(words.STAGES[stage]), column.count) for stage, column in stage_columns()),
        rx.cond(
            BoardState.looking.dnd == "1",
            _tab(LeadStatus.DND.value, t(words.STAGES[LeadStatus.DND]), BoardState.dnd.count),
        ),
        _tab("matrix", t("The Matrix"), ""),
        class_name="stage-tabs",
        role="tablist",
    )


def _tab(name: str, title: str, count: rx.Var[str] | str) -> rx.Component:
    return rx.el.button(
        title,
        rx.el.span(count, class_name="number"),
        type="button",
        role="tab",
        on_click=BoardState.choose_tab(name),
        custom_attrs={"aria-selected": BoardState.tab == name},
    )


def _column(stage: LeadStatus, column: rx.Var[Column]) -> rx.Component:
    return DragDiv.create(
        rx.el.header(
            rx.el.span(class_name="stage-mark"),
            rx.el.h2(t(words.STAGES[stage])),
            rx.el.span(
                column.count,
                class_name="column-count number",
                title=t("All leads of this stage"),
                custom_attrs={"data-leads": t("leads")},
            ),
            rx.el.span(
                column.revenue, class_name="column-sum number", title=t("What they may be worth together")
            ),
            class_name="column-head",
        ),
        rx.el.div(
            rx.cond(
                BoardState.loaded,
                rx.fragment(
                    rx.foreach(column.cards, lambda card: lead_card(card=card, key=card.id)),
                    rx.cond(
                        column.cards.length() == 0,
                        rx.el.p(
                            rx.cond(
                                BoardState.chosen.length() > 0, t("Nobody here is so."), t(_NOBODY[stage])
                            ),
                            class_name="column-empty",
                        ),
                    ),
                    _rest(stage, column),
                ),
                _cards_to_come(),
            ),
            class_name="column-cards",
        ),
        class_name="column",
        custom_attrs={
            **attrs(data_testid="board-column", data_stage=stage.value),
            "data-shown": BoardState.tab == stage.value,
        },
        on_drag_over=rx.prevent_default,
        **({"on_drop": BoardState.drop_on(stage.value).prevent_default} if stage in BOARD_STAGES else {}),
    )


def _rest(stage: LeadStatus, column: rx.Var[Column]) -> rx.Component:
    return rx.fragment(
        rx.cond(
            column.more > 0,
            rx.el.button(
                t("{n} more", n=column.more),
                type="button",
                class_name="button bare column-more",
                on_click=BoardState.more(stage.value),
            ),
        ),
        rx.cond(
            column.capped,
            rx.el.p(t("These are the first. Choose a campaign to see others."), class_name="column-empty"),
        ),
    )


def _cards_to_come() -> rx.Component:
    return rx.el.div(
        *(
            rx.el.div(
                bone("60%"), bone("92%", 10), bone("74%", 10), bone("44%", 10), class_name="lead-card bones"
            )
            for _ in range(3)
        ),
        class_name="skeleton cards-to-come",
    )


@rx.memo
def lead_card(card: rx.Var[Card], rest: rx.RestProp) -> rx.Component:
    """One lead. Her mood's dot and the campaign's square are drawn by CSS: forty cards, eighty elements less."""
    return DragDiv.create(
        rx.el.div(
            rx.el.button(
                card.name,
                type="button",
                class_name="card-open cut",
                on_click=BoardState.open_lead(card.id),
                custom_attrs=attrs(data_testid="open-lead"),
            ),
            _value(card),
            class_name="card-top",
            title=card.mood_words,
            custom_attrs={"data-mood": card.mood},
        ),
        rx.el.p(rx.cond(card.author != "", rx.el.b(card.author)), card.words, class_name="card-words"),
        rx.el.div(
            rx.el.span(card.campaign, class_name="cut card-campaign", custom_attrs={"data-hue": card.hue}),
            _foot(card),
            _more(card),
            class_name="card-foot",
        ),
        class_name=rx.cond(card.fresh, "lead-card fresh", "lead-card"),
        draggable=True,
        tab_index=0,
        on_drag_start=BoardState.lift(card.id),
        custom_attrs={
            **attrs(data_testid="lead-card", role="group", aria_roledescription=t("card")),
            "data-lead-id": card.id,
            "aria-label": f"{card.name}, {card.value}, {card.mood_words}",
        },
    )


def _value(card: rx.Var[Card]) -> rx.Component:
    return rx.cond(
        BoardState.editing == card.id,
        value_edit(
            card.full_value,
            wrong=BoardState.value_wrong,
            on_submit=BoardState.save_value,
            on_leave=BoardState.leave_edit,
            test_id="lead-value",
        ),
        rx.el.button(
            card.value,
            type="button",
            class_name="lead-value number",
            title=t("₹{value}, click to change", value=card.full_value),
            on_click=BoardState.edit(card.id),
            custom_attrs=attrs(data_testid="lead-value"),
        ),
    )


def _foot(card: rx.Var[Card]) -> rx.Component:
    return rx.match(
        card.foot,
        ("window", time_left(card.closes_at, title=card.foot_title)),
        (
            "ticks",
            rx.el.span(
                ticks(card.tick), card.foot_words, class_name="card-when number", title=card.foot_title
            ),
        ),
        (
            "snoozed",
            rx.el.span(
                icon("moon_star", 14, "icon-small"),
                card.foot_words,
                class_name="badge",
                title=card.foot_title,
            ),
        ),
        (
            "done",
            rx.el.span(
                icon("circle_check", 14, "icon-small"),
                card.foot_words,
                class_name="card-done",
                title=card.foot_title,
            ),
        ),
        (
            "closed",
            rx.el.span(
                icon("lock", 12, "icon-small"), card.foot_words, class_name="card-when", title=card.foot_title
            ),
        ),
        rx.el.span(card.foot_words, class_name="card-when"),
    )


def _more(card: rx.Var[Card]) -> rx.Component:
    return rx.el.button(
        type="button",
        class_name="card-more",
        title=t("Move to… (M)"),
        on_click=BoardState.take(card.id),
        custom_attrs={
            **opens(_MENU),
            **attrs(data_testid="move-menu"),
            "aria-haspopup": "menu",
            "aria-label": t("Move {name} to…", name=card.name),
        },
    )


def _menu() -> rx.Component:
    """Where the card goes whose button opened it."""
    taken = BoardState.taken
    return popover(
        rx.el.div(t("Move {name} to", name=taken.name), class_name="menu-head cut"),
        *(_destination(stage) for stage in BOARD_STAGES),
        rx.el.div(class_name="menu-line"),
        menu_item(
            t("Everything about {name}", name=taken.name),
            menu_id=_MENU,
            image="user",
            on_click=BoardState.open_lead(taken.id),
        ),
        rx.cond(ShellState.sandbox & (taken.phone != ""), _hold_phone(taken.phone)),
        popover_id=_MENU,
        class_name="menu sheet",
        role="menu",
    )


def _destination(stage: LeadStatus) -> rx.Component:
    return rx.el.button(
        rx.el.span(class_name="stage-mark"),
        t(words.STAGES[stage]),
        type="button",
        role="menuitem",
        class_name="menu-item",
        on_click=BoardState.move_taken(stage.value),
        custom_attrs={
            **attrs(data_stage=stage.value),
            # Not `disabled`: which card was taken comes a moment after the focus.
            "aria-disabled": rx.cond(BoardState.taken.stage == stage.value, "true", "false"),
            "popoverTarget": _MENU,
            "popoverTargetAction": "hide",
        },
    )


def _hold_phone(phone: rx.Var[str]) -> rx.Component:
    """Only in the sandbox: play this customer."""
    return link(
        icon("smartphone"),
        t("Hold this phone"),
        to=f"/simulator?phone={phone}",
        role="menuitem",
        class_name="menu-item",
    )
