"""The strip of a shop that has nobody in it yet: what to do first."""

import reflex as rx

from revive_app.ui.components.buttons import link_button
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.dashboard.state import DashboardState
from revive_app.ui.shell.state import ShellState


def first_steps() -> rx.Component:
    """Where the others' strips are; gone with the first person."""
    who = ShellState.who
    return rx.cond(
        DashboardState.loaded & (DashboardState.leads.value == "0") & who.may_shape,
        rx.el.section(
            icon("sparkles", 18),
            rx.el.p(
                rx.el.strong(t("Begin here")),
                rx.el.span(
                    " ", t("A number customers write to, an agent who answers, and your customer book.")
                ),
            ),
            rx.el.div(
                rx.cond(
                    who.may_own,
                    link_button(
                        word("Connect a number"), to="/settings?part=numbers", image="plug", size="small"
                    ),
                ),
                link_button(word("Bring your customers"), to="/imports", image="file_up", size="small"),
                class_name="closing-people",
            ),
            link_button(word("New campaign"), to="/campaigns/new", look="ink", image="plus"),
            class_name="closing first-steps",
            custom_attrs={**attrs(data_testid="first-steps"), "aria-label": t("Begin here")},
        ),
    )
