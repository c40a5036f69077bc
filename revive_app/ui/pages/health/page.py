"""`/health`: four measures, the numbers, and what waits for somebody."""

from typing import Any

import reflex as rx

from revive_app.ui.components.badges import badge
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button
from revive_app.ui.elements import attrs, icon, link, time_since
from revive_app.ui.language import t, word
from revive_app.ui.pages.health.facts import FailureRow, Measure, NumberRow, ParkedRow, UnsureRow, WaitingRow
from revive_app.ui.pages.health.state import HealthState
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, HealthState.open_page]
# What no event tells: a lag that grows. js/clocks.js presses the button.
_EVERY = 5_000


def health_page() -> rx.Component:
    """All of it."""
    state = HealthState
    return framed(
        rx.el.div(
            page_bar(
                word("Health"),
                rx.el.span(t("Looked at every five seconds"), class_name="when"),
                rx.el.button(
                    type="button",
                    hidden=True,
                    on_click=state.refresh,
                    custom_attrs={"data-every": _EVERY, "aria-hidden": "true"},
                ),
            ),
            rx.cond(
                state.loaded,
                rx.fragment(
                    rx.el.ul(rx.foreach(state.measures, _measure), class_name="measures"),
                    rx.cond(state.parked, _parked()),
                    rx.el.div(
                        _list(word("WhatsApp numbers"), state.numbers, _number, _no_number()),
                        _list(
                            word("Waits to be sent"),
                            state.waiting,
                            _waiting,
                            word("Nothing waits: everything has left."),
                        ),
                        class_name="health-columns",
                    ),
                    rx.el.div(
                        _list(
                            word("Nobody knows whether it arrived"),
                            state.unsure,
                            _unsure,
                            word("Meta has told the fate of every message."),
                            hint=word("Never sent again. Meta's news settles it, or a day passes."),
                        ),
                        _list(
                            word("Not delivered, in seven days"),
                            state.failures,
                            _failure,
                            word("Everything arrived."),
                        ),
                        class_name="health-columns",
                    ),
                ),
                _bones(),
            ),
            class_name="plain-page health",
        ),
        here="/health",
    )


def _measure(measure: rx.Var[Measure]) -> rx.Component:
    return rx.el.li(
        rx.el.span(measure.title, class_name="measure-title"),
        rx.el.strong(measure.value, class_name="measure-value number"),
        rx.el.span(measure.about, class_name="row-about"),
        key=measure.id,
        class_name="panel measure",
        custom_attrs={"data-tone": measure.tone, **attrs(data_testid="measure"), "data-measure": measure.id},
    )


def _no_number() -> rx.Component:
    return rx.el.p(
        icon("circle_alert", 14, "icon-small wait"),
        t("No number is connected: nobody can be written to."),
        link(t("Connect a number"), to="/settings?part=numbers", class_name="link"),
        class_name="health-fine",
    )


def _list(title: str, rows: Any, draw: Any, nothing: str | rx.Component, *, hint: str = "") -> rx.Component:
    fine = (
        rx.el.p(icon("check", 14, "icon-small good"), t(nothing), class_name="health-fine")
        if isinstance(nothing, str)
        else nothing
    )
    return rx.el.section(
        rx.el.h2(t(title)),
        rx.el.p(t(hint), class_name="field-hint") if hint else rx.fragment(),
        rx.cond(
            rows,
            rx.el.ul(rx.foreach(rows, draw), class_name="lines"),
            fine,
        ),
        class_name="panel",
    )


def _parked() -> rx.Component:
    return rx.el.section(
        rx.el.h2(t("Told by Meta, and not worked")),
        rx.el.p(
            t("Nothing is lost: each is stored as it came. Try again once the reason is gone."),
            class_name="field-hint",
        ),
        rx.el.ul(rx.foreach(HealthState.parked, _parked_line), class_name="lines"),
        class_name="panel parked",
    )


def _parked_line(row: rx.Var[ParkedRow]) -> rx.Component:
    return rx.el.li(
        icon("circle_alert", 18),
        rx.el.span(
            rx.el.strong(row.what),
            rx.el.span(row.reason, class_name="row-about"),
            class_name="row-words",
        ),
        rx.el.span(row.attempts, " · ", time_since(row.at), class_name="row-about number"),
        rx.cond(
            ShellState.who.may_shape,
            rx.fragment(
                button(
                    word("Try again"),
                    size="small",
                    look="ink",
                    on_click=HealthState.retry(row.id),
                    custom_attrs=attrs(data_testid="parked-retry"),
                ),
                button(word("Let go"), size="small", look="bare", on_click=HealthState.dismiss(row.id)),
            ),
        ),
        key=row.id,
        custom_attrs=attrs(data_testid="parked"),
    )


def _number(row: rx.Var[NumberRow]) -> rx.Component:
    return rx.el.li(
        icon("smartphone", 18),
        rx.el.span(
            rx.el.strong(row.phone, class_name="number"),
            rx.el.span(
                rx.cond(row.paused != "", row.paused, row.tier),
                rx.cond(row.heard > 0, rx.fragment(" · ", t("heard"), " ", time_since(row.heard))),
                class_name="row-about number",
            ),
            class_name="row-words",
        ),
        rx.cond(row.paused != "", badge(word("Held"), "bad"), badge(row.quality, row.tone)),
        rx.cond(
            ShellState.who.may_shape,
            rx.cond(
                row.paused != "",
                button(
                    word("Let it send"), size="small", look="ink", on_click=HealthState.hold(row.id, False)
                ),
                button(word("Hold"), size="small", on_click=HealthState.hold(row.id, True)),
            ),
        ),
        key=row.id,
        custom_attrs=attrs(data_testid="health-number"),
    )


def _waiting(row: rx.Var[WaitingRow]) -> rx.Component:
    return rx.el.li(
        rx.el.span(row.reason, class_name="row-words"),
        rx.el.strong(row.count, class_name="number"),
        key=row.id,
    )


def _unsure(row: rx.Var[UnsureRow]) -> rx.Component:
    return rx.el.li(
        rx.el.span(
            rx.el.strong(row.name, class_name="cut"),
            rx.el.span(row.content, class_name="row-about cut"),
            class_name="row-words",
        ),
        time_since(row.since, class_name="row-about number"),
        key=row.id,
    )


def _failure(row: rx.Var[FailureRow]) -> rx.Component:
    return rx.el.li(
        rx.el.span(row.words, class_name="row-words"),
        rx.cond(row.code != "", rx.el.code(row.code)),
        rx.el.strong(row.count, class_name="number"),
        key=row.id,
    )


def _bones() -> rx.Component:
    return rx.el.div(
        rx.el.div(*(bone("100%", 96) for _ in range(4)), class_name="measures"),
        bone("100%", 180),
        class_name="skeleton",
        custom_attrs={"aria-busy": "true"},
    )
