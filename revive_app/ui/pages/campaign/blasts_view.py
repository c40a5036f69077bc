"""The blasts of a campaign: the list, the plan of a new one, the run of one."""

import reflex as rx

from revive_app.ui.components.buttons import link_button
from revive_app.ui.components.notices import empty
from revive_app.ui.components.steps import bar
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaign.facts import BlastLine
from revive_app.ui.pages.campaign.plan_view import plan
from revive_app.ui.pages.campaign.run_view import run
from revive_app.ui.pages.campaign.state import BlastsState
from revive_app.ui.shell.state import ShellState


def blasts_part() -> rx.Component:
    """What stands below the campaign's tab "Blasts"."""
    return rx.el.div(
        rx.match(BlastsState.view, ("new", plan()), ("run", run()), _list()),
        class_name="campaign-part",
    )


def _new() -> rx.Component:
    return rx.cond(
        ShellState.who.may_shape & (BlastsState.base != ""),
        link_button(
            word("Plan a blast"),
            to=f"{BlastsState.base}&blast=new",
            look="gold",
            image="send",
            custom_attrs=attrs(data_testid="blast-new"),
        ),
    )


def _bring() -> rx.Component:
    return rx.cond(
        ShellState.who.may_shape,
        link_button(
            word("Bring people"),
            to=BlastsState.bring_at,
            look="gold",
            image="user_plus",
            custom_attrs=attrs(data_testid="bring-people"),
        ),
    )


def _list() -> rx.Component:
    state = BlastsState
    return rx.fragment(
        rx.cond(
            state.blasts | ~state.loaded,
            rx.el.header(
                rx.el.h2(t("Blasts"), class_name="part-title"),
                _new(),
                class_name="part-head",
            ),
        ),
        table(
            state.blasts,
            _COLUMNS,
            label=word("Blasts"),
            loaded=state.loaded,
            nothing=rx.cond(
                state.empty,
                empty(
                    "choker",
                    word("Nobody is in this campaign yet"),
                    word(
                        "She answers whoever writes. To write first, bring the people from your customer book."
                    ),
                    _bring(),
                ),
                empty(
                    "choker",
                    word("Nothing was sent yet"),
                    word(
                        "Choose whom, see what it costs and how it reads, and press start when it is right."
                    ),
                    _new(),
                ),
            ),
            test_id="blast-row",
        ),
        rx.cond(state.has_more | (state.page_number > 1), pager(state)),
    )


def _name(one: rx.Var[BlastLine]) -> rx.Component:
    return rx.el.span(
        link(one.template, to=f"{BlastsState.base}&blast={one.id}", class_name="row-link cut template-name"),
        rx.el.span(one.when, title=one.when_full, class_name="row-about"),
        class_name="row-words",
    )


def _far(one: rx.Var[BlastLine]) -> rx.Component:
    return rx.el.span(
        bar(one.percent, label=word("How far it is")),
        rx.el.span(f"{one.percent} %", class_name="number"),
        class_name="how-far",
    )


_COLUMNS = (
    Col(word("Template"), _name, "main wide"),
    Col(word("State"), lambda one: rx.el.span(one.state, class_name=f"badge {one.tone}")),
    Col(word("Handled"), _far),
    Col(word("People"), lambda one: one.people, "number"),
    Col(word("Delivered"), lambda one: one.delivered, "quiet number"),
    Col(word("Read"), lambda one: one.read, "quiet number"),
    Col(word("Replied"), lambda one: one.replied, "number"),
    Col(word("Cost"), lambda one: one.cost, "number"),
)
