"""The dialog that gives a visit its time."""

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.fields import choice_field, moment_field
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.diary.asking import tell_her
from revive_app.ui.pages.diary.timing import FreeTime, TimeState

_FORM = "visit-time-form"


def time_dialog() -> rx.Component:
    """A free time, or another one."""
    state, visit = TimeState, TimeState.visit
    return dialog(
        rx.el.h2(rx.cond(visit.clock != "", t("Move the visit"), t("Find a time"))),
        rx.el.form(
            rx.el.div(
                rx.el.strong(visit.who.name),
                rx.cond(visit.about != "", rx.el.p(visit.about, class_name="asked-words")),
                rx.cond(visit.when != "", rx.el.p(t("So far: {when}", when=visit.when), class_name="calm")),
                class_name="asked-about",
            ),
            rx.cond(
                state.days.length() > 0,
                _free(),
                rx.el.p(t("No free time in the weeks ahead."), class_name="calm"),
            ),
            _other(),
            tell_her("visit-time"),
            _wrong(state.said_wrong),
            id=_FORM,
            key=state.began,
            on_submit=state.save,
            class_name="form",
        ),
        shown=state.open,
        on_leave=state.leave,
        foot=(
            button(word("Cancel"), custom_attrs={"data-leave": ""}),
            button(
                word("Write it down"),
                look="gold",
                type="submit",
                form=_FORM,
                custom_attrs=attrs(data_testid="visit-time-save"),
            ),
        ),
        class_name="narrow diary-asks",
        test_id="visit-time-dialog",
    )


def _free() -> rx.Component:
    state = TimeState
    return rx.fragment(
        choice_field(
            word("Day"),
            "day",
            state.days,
            value=state.day,
            image="calendar_days",
            on_change=state.choose_day,
            test_id="visit-time-day",
        ),
        rx.el.fieldset(
            rx.el.legend(t("Free at")),
            rx.foreach(state.times, _time),
            class_name="free-times",
        ),
        _wrong(state.faults.get("at", "")),
    )


def _time(time: rx.Var[FreeTime]) -> rx.Component:
    return rx.el.label(
        rx.el.input(type="radio", name="at", value=time.id, class_name="unseen"),
        rx.el.span(time.clock, class_name="number"),
        key=time.id,
        custom_attrs=attrs(data_testid="free-time"),
    )


def _other() -> rx.Component:
    """A colleague knows what she does: hours and seats do not bind her."""
    return rx.el.details(
        rx.el.summary(t("Another time")),
        moment_field(
            word("Day and time"),
            "other",
            fault=TimeState.faults.get("other", TimeState.faults.get("starts_at", "")),
            hint=word("Also when you are closed or full then."),
            test_id="visit-time-other",
        ),
        class_name="other-time",
    )


def _wrong(words: rx.Var[str]) -> rx.Component:
    return rx.cond(
        words != "",
        rx.el.p(
            icon("circle_alert", 14, "icon-small"), rx.el.span(words), class_name="said-wrong", role="alert"
        ),
    )
