"""Whom a blast is for: chosen from what the shop's people really have, each choice with how many have it."""

from collections.abc import Callable
from typing import Any

import reflex as rx

from revive_app.ui.components.badges import stage_mark
from revive_app.ui.components.buttons import button
from revive_app.ui.components.choices import kept, pick
from revive_app.ui.components.fields import choice_field, field, money_field, text_field
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaign.audience import MOST_CONDITIONS, Condition, Named
from revive_app.ui.pages.campaign.planning import PlanState

_STAGES = (
    ("new", word("New")),
    ("contacted", word("Contacted")),
    ("interest", word("Interest")),
    ("negotiating", word("Negotiating")),
    ("won", word("Won")),
)
_CONTACTS = (
    ("", word("Whenever")),
    ("30", word("Not for 30 days")),
    ("90", word("Not for 90 days")),
    ("180", word("Not for half a year")),
    ("365", word("Not for a year")),
    ("never", word("Never yet")),
)
_REPLIES = (
    ("", word("Whenever")),
    ("in30", word("In the last 30 days")),
    ("in90", word("In the last 90 days")),
    ("30", word("Not for 30 days")),
    ("90", word("Not for 90 days")),
    ("never", word("Never yet")),
)
_ADDED = (
    ("", word("Whenever")),
    ("7", word("In the last 7 days")),
    ("30", word("In the last 30 days")),
    ("old90", word("More than 90 days ago")),
    ("old365", word("More than a year ago")),
)
_HOWS = (
    ("is", word("is")),
    ("contains", word("contains")),
    ("filled", word("is filled in")),
    ("empty", word("is empty")),
)


def whom() -> rx.Component:
    """Everything here must hold; of several words, any."""
    state = PlanState
    return rx.el.section(
        rx.el.h3(t("Whom"), class_name="panel-title"),
        _stages(),
        rx.el.div(
            text_field(
                word("Cities"),
                "cities",
                value=state.cities,
                placeholder=word("Jaipur, Ajmer"),
                beside=word("any, when empty"),
                on_change=lambda text: state.put("cities", text).debounce(400),
                max_length=300,
                test_id="plan-cities",
            ),
            several(word("Tags"), "tags", state.some_tags, state.tags, word("Any tag")),
            class_name="form-row",
        ),
        rx.el.div(
            several(word("Likes"), "interests", state.some_interests, state.interests, word("Anything")),
            several(
                word("Language"), "languages", state.some_languages, state.languages, word("Any language")
            ),
            class_name="form-row",
        ),
        rx.el.div(
            _money(word("Worth at least"), "value_min", 410),
            _money(word("Worth at most"), "value_max", 420),
            class_name="form-row",
        ),
        rx.el.div(
            _since(word("We last wrote"), "contact", _CONTACTS),
            _since(word("They last wrote"), "reply", _REPLIES),
            class_name="form-row",
        ),
        rx.el.div(
            _since(word("In the book since"), "added", _ADDED),
            rx.cond(
                state.batches,
                one_of(word("From the list"), "batch", state.batches, state.batch, word("Any list")),
            ),
            class_name="form-row",
        ),
        _conditions(),
        class_name="panel form",
        key=f"whom-{state.key}",
    )


def one_of(label: str, name: str, options: rx.Var, chosen: rx.Var, nothing: str) -> rx.Component:
    """A choice among things of the shop, or none of them."""
    choose = pick(
        options,
        chosen,
        lambda value: PlanState.put(name, value),
        label=label,
        all_words=nothing,
        class_name="wide",
        id=f"field-{name}",
    )
    return field(label, name, choose)


def several(label: str, name: str, options: rx.Var, chosen: rx.Var, nothing: str) -> rx.Component:
    """Any of several words: each one chosen stands below and can be taken away."""
    choose = pick(
        options,
        "",
        lambda value: PlanState.choose_word(name, value),
        label=label,
        all_words=rx.cond(options, rx.cond(chosen, t("One more"), t(nothing)), t("Nobody here has one")),
        class_name="wide",
        test_id=f"plan-{name}",
        id=f"field-{name}",
        disabled=options.length() == 0,
    )
    return field(
        label,
        name,
        rx.fragment(
            choose, _chosen(chosen, lambda one: PlanState.drop_word(name, one.id), f"plan-{name}-chosen")
        ),
    )


def _chosen(chosen: rx.Var, drop: Callable[[rx.Var[Named]], Any], test_id: str) -> rx.Component:
    return rx.cond(
        chosen,
        rx.el.div(
            rx.foreach(chosen, lambda one: kept(one.name, on_drop=drop(one))),
            class_name="plan-chosen",
            custom_attrs=attrs(data_testid=test_id),
        ),
    )


def _stages() -> rx.Component:
    state = PlanState
    return rx.el.div(
        *(
            rx.el.button(
                stage_mark(value),
                t(words),
                type="button",
                class_name="pill",
                on_click=state.toggle_stage(value),
                custom_attrs={
                    "aria-pressed": state.stages.contains(value),
                    "data-testid": f"plan-stage-{value}",
                },
            )
            for value, words in _STAGES
        ),
        class_name="plan-stages",
        role="group",
        custom_attrs={"aria-label": t("Stages")},
    )


def _money(label: str, field: str, wait: int) -> rx.Component:
    state = PlanState
    return money_field(
        label,
        field,
        value=getattr(state, field),
        fault=state.faults.get(field, ""),
        # Another time than the other fields': it would cancel what was just typed there.
        on_change=lambda text: state.put(field, text).debounce(wait),
        test_id=f"plan-{field.replace('_', '-')}",
    )


def _since(label: str, field: str, options: tuple[tuple[str, str], ...]) -> rx.Component:
    return choice_field(
        label,
        field,
        options,
        value=getattr(PlanState, field),
        on_change=lambda value: PlanState.put(field, value),
        test_id=f"plan-{field}",
    )


def _conditions() -> rx.Component:
    state = PlanState
    return rx.cond(
        state.columns,
        rx.el.div(
            rx.el.h4(t("What their list says"), class_name="field-title"),
            rx.foreach(state.conditions, _condition),
            rx.cond(
                state.conditions.length() < MOST_CONDITIONS,
                button(
                    word("Ask about a column"),
                    image="plus",
                    size="small",
                    on_click=state.add_condition,
                    custom_attrs=attrs(data_testid="plan-condition-add"),
                ),
            ),
            class_name="plan-conditions",
        ),
    )


def _condition(one: rx.Var[Condition]) -> rx.Component:
    def change(part: str) -> Callable[[Any], Any]:
        return lambda value: PlanState.change_condition(one.id, part, value)

    column = pick(
        PlanState.columns,
        one.column,
        change("column"),
        label=word("Column"),
        class_name="wide",
        test_id="condition-column",
    )
    how = pick(
        _HOWS,
        one.how,
        change("how"),
        label=word("What it must say"),
        class_name="wide",
        test_id="condition-how",
    )
    said = pick(
        one.offered,
        "",
        change("word"),
        label=word("Words"),
        all_words=rx.cond(one.chosen, t("One more"), t("Choose…")),
        class_name="wide",
        test_id="condition-word",
    )
    return rx.el.div(
        rx.el.div(
            column,
            how,
            rx.match(one.how, ("is", said), ("contains", _text(one)), rx.fragment()),
            rx.el.button(
                icon("x", 14),
                type="button",
                class_name="icon-button",
                on_click=PlanState.drop_condition(one.id),
                custom_attrs={"aria-label": t("Take away"), "data-testid": "condition-drop"},
            ),
            class_name="plan-condition-line",
        ),
        rx.cond(
            one.how == "is",
            _chosen(
                one.chosen,
                lambda chosen: PlanState.change_condition(one.id, "unword", chosen.id),
                "condition-chosen",
            ),
        ),
        rx.cond(
            one.fault != "",
            rx.el.p(icon("circle_alert", 14, "icon-small"), one.fault, class_name="said-wrong", role="alert"),
            rx.cond(one.hint != "", rx.el.p(one.hint, class_name="field-hint")),
        ),
        class_name="plan-condition",
        key=one.id,
        custom_attrs=attrs(data_testid="plan-condition"),
    )


def _text(one: rx.Var[Condition]) -> rx.Component:
    return rx.el.input(
        default_value=one.text,
        class_name="input",
        max_length=200,
        on_change=lambda text: PlanState.change_condition(one.id, "text", text).debounce(430),
        on_blur=lambda text: PlanState.change_condition(one.id, "text", text),
        custom_attrs={"aria-label": t("Words"), **attrs(data_testid="condition-text")},
    )
