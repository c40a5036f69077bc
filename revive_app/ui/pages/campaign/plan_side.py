"""Beside the plan: how it reads, whom it reaches, what it costs, and the button."""

import reflex as rx

from revive_app.ui.components.buttons import button, with_reason
from revive_app.ui.components.chat import said
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.fields import text_field
from revive_app.ui.components.phone import wall
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaign.facts import Why
from revive_app.ui.pages.campaign.planning import PlanState
from revive_app.ui.shell.state import ShellState


def seen() -> rx.Component:
    """How a real person would read it."""
    state = PlanState
    return rx.el.section(
        rx.el.h3(
            rx.cond(state.seen_by != "", state.seen_by, t("As a customer sees it")), class_name="panel-title"
        ),
        wall(said(state.bubble, test_id="plan-bubble"), label=word("How the template reads")),
        class_name="template-seen",
    )


def reach() -> rx.Component:
    """Whom it reaches and whom not, what it costs; a test first, then the start."""
    state, found = PlanState, PlanState.reach
    return rx.el.section(
        rx.el.div(
            rx.el.div(
                rx.el.strong(
                    found.people,
                    class_name="plan-number number",
                    custom_attrs=attrs(data_testid="plan-people"),
                ),
                rx.el.span(t("people get it")),
            ),
            rx.el.div(
                rx.el.strong(
                    found.cost, class_name="plan-number number", custom_attrs=attrs(data_testid="plan-cost")
                ),
                rx.el.span(found.note),
            ),
            class_name="plan-numbers",
            custom_attrs={"aria-busy": state.reckoning},
        ),
        rx.cond(
            found.ending != "",
            rx.el.p(icon("clock", 14, "icon-small"), found.ending, class_name="import-note"),
        ),
        rx.cond(
            state.left_out,
            rx.el.div(
                rx.el.h4(t("Left out, and why")),
                rx.el.ul(rx.foreach(state.left_out, why_row), class_name="whys"),
            ),
        ),
        rx.cond(
            state.trouble != "",
            rx.el.p(
                icon("circle_alert"), rx.el.span(state.trouble), class_name="import-trouble", role="alert"
            ),
        ),
        rx.el.form(
            text_field(
                word("First to a colleague's phone"),
                "phone",
                placeholder="+91 98290 12345",
                fault=state.faults.get("phone", ""),
                test_id="plan-test-phone",
            ),
            button(
                word("Send a test"),
                type="submit",
                image="smartphone",
                custom_attrs=attrs(data_testid="plan-test"),
            ),
            on_submit=state.test,
            class_name="plan-test",
        ),
        rx.cond(
            ShellState.who.may_shape,
            with_reason(
                button(
                    rx.cond(state.when == "later", t("Set it for later"), t("Start the blast")),
                    look="gold",
                    size="large",
                    image="send",
                    busy=state.reckoning,
                    disabled=~found.some,
                    custom_attrs={**asks("start-blast"), "data-testid": "plan-start"},
                ),
                rx.cond(
                    found.some,
                    t("You are asked once more."),
                    rx.cond(found.known, t("Nobody would get it."), ""),
                ),
            ),
        ),
        confirm(
            word("Start this blast?"),
            found.sure,
            word("Yes, start"),
            state.start,
            dialog_id="start-blast",
            danger=False,
            test_id="plan-sure",
        ),
        class_name="panel plan-reach",
    )


def why_row(why: rx.Var[Why]) -> rx.Component:
    """So many for one reason, with a bar."""
    return rx.el.li(
        rx.el.span(why.words),
        rx.el.span(rx.el.span(style={"width": f"{why.share}%"}), class_name="why-bar"),
        rx.el.strong(why.count, class_name="number"),
        key=why.words,
    )
