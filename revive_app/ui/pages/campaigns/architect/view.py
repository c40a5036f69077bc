"""The three steps in their frame: the bar with the way through them, the step, the foot with the next one."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, link_button
from revive_app.ui.components.notices import empty
from revive_app.ui.components.steps import stepper
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaigns.architect.knowledge import knowledge_step
from revive_app.ui.pages.campaigns.architect.persona import persona_step
from revive_app.ui.pages.campaigns.architect.skills import skills_step
from revive_app.ui.pages.campaigns.architect.state import LIST, STEPS, ArchitectState
from revive_app.ui.shell.state import ShellState

_NAMES = (word("Persona"), word("Knowledge"), word("Skills and launch"))


def architect_bar(*right: rx.Component) -> rx.Component:
    """Back, which campaign this is and since when it is kept, where one stands."""
    state = ArchitectState
    return rx.el.header(
        link(icon("arrow_left"), to=LIST, class_name="icon-button", title=t("All campaigns")),
        rx.el.div(
            rx.el.h1(state.head.name, class_name="cut"),
            rx.el.span(
                state.head.status_words,
                rx.cond(state.saved_at != "", rx.fragment(", ", t("saved {at}", at=state.saved_at))),
                class_name="number",
                role="status",
            ),
            class_name="architect-name",
        ),
        rx.cond(
            state.part == "",
            stepper(
                tuple((name, f"{state.steps_at}step={place}") for place, name in enumerate(_NAMES, start=1)),
                state.step,
            ),
        ),
        rx.el.div(
            rx.cond(
                (state.step == 1) & (state.part == ""),
                button(word("Read the full prompt"), look="bare", on_click=state.show_prompt),
            ),
            rx.cond(
                state.step == STEPS,
                link_button(word("Preview in simulator"), to=f"/simulator?try={state.head.id}", look="bare"),
            ),
            *right,
            class_name="page-bar-right",
        ),
        class_name="page-bar architect-bar",
    )


def steps() -> rx.Component:
    """The step the address names."""
    return rx.cond(
        ArchitectState.loaded,
        rx.cond(ArchitectState.missing, _missing(), rx.fragment(_read_only(), _step(), _foot())),
        _waiting(),
    )


def _step() -> rx.Component:
    return rx.el.fieldset(
        rx.match(
            ArchitectState.step,
            (2, knowledge_step()),
            (3, skills_step()),
            persona_step(),
        ),
        disabled=~ShellState.who.may_shape,
        class_name="architect-step",
    )


def _read_only() -> rx.Component:
    return rx.cond(
        ~ShellState.who.may_shape,
        rx.el.p(
            icon("lock", 14, "icon-small"),
            t("You may look. Only a manager or the owner may change this."),
            class_name="read-only",
        ),
    )


def _foot() -> rx.Component:
    state = ArchitectState
    return rx.el.footer(
        rx.match(
            state.step,
            (2, _back(word("Back: Persona"), 1)),
            (3, _back(word("Back: Knowledge"), 2)),
            rx.fragment(),
        ),
        rx.el.span(
            rx.cond(
                state.step == STEPS,
                t("You can change skills any time, also while the campaign runs."),
                rx.cond(
                    state.head.status == "active",
                    t("She is live: what you change holds from her next answer on."),
                    t("Nothing is sent while you are in this editor."),
                ),
            ),
            class_name="foot-words",
        ),
        link_button(word("Save and close"), to=LIST, size="large", class_name="save-close"),
        rx.match(
            state.step,
            (1, _next(word("Next: Knowledge"), 2)),
            (2, _next(word("Next: Skills"), 3)),
            rx.fragment(),
        ),
        class_name="architect-foot",
    )


def _back(words: str, step: int) -> rx.Component:
    return link_button(
        words,
        to=f"{ArchitectState.steps_at}step={step}",
        image="arrow_left",
        size="large",
        custom_attrs=attrs(data_testid="wizard-back"),
    )


def _next(words: str, step: int) -> rx.Component:
    return link_button(
        words,
        to=f"{ArchitectState.steps_at}step={step}",
        look="gold",
        image="arrow_right",
        size="large",
        class_name="next",
        custom_attrs=attrs(data_testid="wizard-next"),
    )


def _missing() -> rx.Component:
    return empty(
        "tikka",
        word("There is no such campaign"),
        word("Perhaps somebody has deleted it."),
        link_button(word("All campaigns"), to=LIST),
    )


def _waiting() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            bone("60%", 28),
            bone("80%"),
            *(bone("100%", 72) for _ in range(4)),
            class_name="step-form",
        ),
        class_name="persona-step skeleton",
        custom_attrs={"aria-busy": "true"},
    )
