"""The sequence: its steps as rows to be set, and every message to be with its reason."""

import reflex as rx

from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.fields import switch
from revive_app.ui.components.menus import menu, menu_item
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.campaign.steps_state import TRIGGERS, StepLine, StepsState, TimerLine
from revive_app.ui.shell.state import ShellState


def sequence_part() -> rx.Component:
    """What stands below the campaign's tab "Follow-ups"."""
    state = StepsState
    return rx.el.div(
        rx.el.header(
            rx.el.div(
                rx.el.h2(t("Written by itself"), class_name="part-title"),
                rx.el.p(
                    t("Only to people who agree to offers; it ends when they answer, book, buy or say stop."),
                    class_name="calm",
                ),
            ),
            rx.cond(ShellState.who.may_shape, _add()),
            class_name="part-head",
        ),
        rx.cond(
            state.steps,
            rx.el.fieldset(
                rx.el.ul(rx.foreach(state.steps, _step), class_name="steps-list"),
                disabled=~ShellState.who.may_shape,
            ),
            rx.cond(
                state.loaded,
                empty(
                    "mangalsutra",
                    word("Nothing goes out by itself"),
                    word(
                        "A reminder after three days without an answer brings many back. Add it, set it, switch it on."
                    ),
                ),
            ),
        ),
        rx.el.section(
            rx.el.h3(t("What will be written, and why"), class_name="panel-title"),
            table(
                state.timers,
                _COLUMNS,
                label=word("What will be written, and why"),
                loaded=state.loaded,
                nothing=rx.el.p(t("Nothing waits right now."), class_name="calm"),
                test_id="timer",
            ),
            rx.cond(state.has_more | (state.page_number > 1), pager(state)),
            class_name="run-people",
        ),
        class_name="campaign-part",
    )


def _add() -> rx.Component:
    return menu(
        button(word("Add a step"), image="plus", look="gold", custom_attrs=attrs(data_testid="step-add")),
        *(
            menu_item(words, menu_id="add-step", image=image, on_click=StepsState.add(trigger.value))
            for trigger, (words, image) in TRIGGERS.items()
        ),
        menu_id="add-step",
    )


def _step(step: rx.Var[StepLine]) -> rx.Component:
    state = StepsState
    return rx.el.li(
        rx.el.span(
            rx.match(
                step.trigger,
                *((trigger.value, icon(image, 18)) for trigger, (_, image) in TRIGGERS.items()),
                icon("clock", 18),
            ),
            class_name="skill-mark",
        ),
        rx.el.div(
            rx.el.strong(step.name),
            rx.cond(
                step.waiting != "0",
                rx.el.span(
                    many(step.waiting, word("{n} person waits"), word("{n} people wait")),
                    class_name="calm number",
                ),
            ),
            class_name="step-words",
        ),
        rx.cond(step.has_days, _number(step, "days", word("days"), step.days)),
        rx.cond(
            step.has_days,
            _field(
                rx.el.input(
                    type="time",
                    default_value=step.at,
                    class_name="input number",
                    on_blur=lambda text: state.put(step.id, "at", text),
                    custom_attrs={"aria-label": t("Time of day")},
                ),
                word("where the customer lives"),
            ),
        ),
        rx.cond(step.has_minutes, _number(step, "minutes", word("minutes before"), step.minutes)),
        rx.cond(
            step.has_days,
            rx.el.span(
                rx.el.select(
                    rx.el.option(t("The campaign's own template"), value=""),
                    rx.foreach(state.templates, lambda one: rx.el.option(one.name, value=one.id)),
                    value=step.template,
                    on_change=lambda value: state.put(step.id, "template", value),
                    custom_attrs={"aria-label": t("Template")},
                ),
                icon("chevron_down", 14),
                class_name="pick bare",
            ),
            rx.el.span(t("One short sentence of the agent"), class_name="calm"),
        ),
        switch(
            step.name,
            on=step.enabled,
            bare=True,
            on_change=lambda value: state.put(step.id, "enabled", value),
            custom_attrs=attrs(data_testid="step-switch"),
        ),
        icon_button("trash_2", word("Take away"), on_click=state.remove(step.id)),
        rx.cond(
            state.wrong_step == step.id,
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                state.said_wrong,
                class_name="said-wrong",
                role="alert",
            ),
        ),
        key=step.id,
        custom_attrs={"data-testid": "step", "data-on": step.enabled},
    )


def _number(step: rx.Var[StepLine], field: str, unit: str, value: rx.Var[str]) -> rx.Component:
    return _field(
        rx.el.input(
            default_value=value,
            class_name="input number step-number-field",
            on_blur=lambda text: StepsState.put(step.id, field, text),
            custom_attrs={"inputMode": "numeric", "aria-label": t(unit), "data-testid": f"step-{field}"},
        ),
        unit,
    )


def _field(control: rx.Component, unit: str) -> rx.Component:
    return rx.el.label(control, rx.el.span(t(unit), class_name="calm"), class_name="step-field")


def _when(timer: rx.Var[TimerLine]) -> rx.Component:
    return rx.cond(
        StepsState.moving == timer.id,
        rx.el.input(
            type="datetime-local",
            default_value=timer.at,
            class_name="input number",
            on_blur=lambda text: StepsState.move(timer.id, text),
            auto_focus=True,
            custom_attrs={"aria-label": t("Another moment")},
        ),
        rx.el.span(timer.when, title=timer.when_full),
    )


def _do(timer: rx.Var[TimerLine]) -> rx.Component:
    return rx.el.span(
        icon_button("calendar_clock", word("Move it"), on_click=StepsState.begin_move(timer.id)),
        icon_button("x", word("Never send it"), on_click=StepsState.cancel(timer.id)),
        class_name="marked",
    )


_COLUMNS = (
    Col(word("Name"), lambda timer: timer.name, "main"),
    Col(word("Why"), lambda timer: timer.why, "wide"),
    Col(word("When"), _when, "number"),
    Col("", _do, "number"),
)
