"""The board's filters, drawn: a box with all of them, and what is chosen as pills above the columns."""

import reflex as rx

from revive_app.rules.money import short
from revive_app.ui import words
from revive_app.ui.components.choices import kept, pick
from revive_app.ui.components.fields import check, search_field
from revive_app.ui.elements import attrs, icon, opens, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.dashboard.board_state import BoardState
from revive_app.ui.pages.dashboard.looking import SNOOZED, WORTHS, Chosen

_BOX = "board-filters"


def filters() -> rx.Component:
    """The button with how many are chosen, and its box."""
    return rx.fragment(
        rx.el.button(
            icon("sliders_horizontal"),
            rx.el.span(t("Filters"), class_name="filters-word"),
            rx.cond(
                BoardState.chosen.length() > 0,
                rx.el.span(BoardState.chosen.length(), class_name="count-badge number gold"),
            ),
            type="button",
            class_name="button filters-open",
            custom_attrs={
                **opens(_BOX),
                **attrs(data_testid="board-filters"),
                "aria-haspopup": "dialog",
                "aria-label": t("Filters"),
            },
        ),
        popover(
            _inside(), popover_id=_BOX, class_name="board-filters", custom_attrs={"aria-label": t("Filters")}
        ),
    )


def _inside() -> rx.Component:
    at = BoardState.looking
    return rx.fragment(
        search_field(
            word("Name or number"),
            value=at.q,
            on_change=BoardState.look_for.debounce(250),
            test_id="board-search",
            key=BoardState.arrived.to_string(),
        ),
        _pick(word("Mood"), "mood", tuple(words.MOODS.items()), at.mood, word("Any mood")),
        _pick(word("Snoozed"), "snoozed", tuple(SNOOZED.items()), at.snoozed, word("Snoozed or not")),
        _pick(
            word("Worth"),
            "worth",
            tuple((str(worth), t("From {value}", value=short(worth))) for worth in WORTHS),
            at.worth,
            word("Any value"),
        ),
        check(
            word("Only who can be answered now"),
            checked=at.window == "1",
            on_change=lambda on: BoardState.choose("window", rx.cond(on, "1", "")),
        ),
        check(
            word("Also who asked not to be disturbed"),
            checked=at.dnd == "1",
            on_change=lambda on: BoardState.choose("dnd", rx.cond(on, "1", "")),
            custom_attrs=attrs(data_testid="board-dnd"),
        ),
        rx.cond(
            BoardState.chosen.length() > 0,
            rx.el.button(t("Clear all"), type="button", class_name="link", on_click=BoardState.clear),
        ),
    )


def _pick(label: str, name: str, options: tuple, chosen: rx.Var[str], all_words: str) -> rx.Component:  # type: ignore[type-arg]
    return pick(
        options,
        chosen,
        lambda value: BoardState.choose(name, value),
        label=label,
        all_words=all_words,
        class_name="wide",
        test_id=f"board-{name}",
    )


def chosen_pills() -> rx.Component:
    """What narrows the board, each to be taken away."""
    return rx.cond(
        BoardState.chosen.length() > 0,
        rx.el.div(
            rx.foreach(BoardState.chosen, _pill),
            rx.el.button(t("Clear all"), type="button", class_name="link", on_click=BoardState.clear),
            class_name="board-chosen",
        ),
    )


def _pill(one: rx.Var[Chosen]) -> rx.Component:
    return kept(one.words, on_drop=BoardState.choose(one.name, ""))
