"""A blast at work: how far, what it led to, who was left out, what failed, what it costs, each of its people."""

import reflex as rx

from revive_app.ui.components.badges import avatar
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button
from revive_app.ui.components.choices import pick
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.steps import parts_bar
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs, file_link, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.campaign.facts import Stair, Why
from revive_app.ui.pages.campaign.plan_side import why_row
from revive_app.ui.pages.campaign.proving import ArmLine
from revive_app.ui.pages.campaign.recipient import PersonLine
from revive_app.ui.pages.campaign.state import BlastsState, RecipientsState
from revive_app.ui.shell.state import ShellState


def run() -> rx.Component:
    """One blast."""
    return rx.cond(
        BlastsState.loaded & (BlastsState.run.id != ""),
        rx.fragment(
            _head(),
            _progress(),
            rx.el.div(
                _funnel(),
                rx.el.div(_left_out(), _failed(), class_name="run-column"),
                rx.el.div(_cost(), _proved(), class_name="run-column"),
                class_name="run-cards",
            ),
            _people(),
        ),
        rx.el.div(
            bone("100%", 160),
            bone("100%", 320),
            class_name="skeleton form",
            custom_attrs={"aria-busy": "true"},
        ),
    )


def _head() -> rx.Component:
    state, one = BlastsState, BlastsState.run
    return rx.el.header(
        link(icon("arrow_left"), to=state.base, class_name="icon-button", title=t("All blasts")),
        rx.el.h2(one.template, class_name="part-title cut"),
        rx.el.span(one.state, class_name=f"badge {one.tone}", custom_attrs=attrs(data_testid="run-state")),
        rx.el.span(one.about, class_name="calm run-about cut"),
        rx.el.div(
            file_link(icon("download"), t("Recipients"), to=state.csv_url, class_name="button"),
            rx.cond(ShellState.who.may_shape, _steering()),
            class_name="run-do",
        ),
        class_name="part-head",
    )


def _steering() -> rx.Component:
    state, one = BlastsState, BlastsState.run
    live = (one.status == "running") | (one.status == "paused") | (one.status == "scheduled")
    return rx.fragment(
        rx.cond(
            live,
            rx.fragment(
                button(
                    word("Cancel the rest"),
                    look="danger",
                    image="octagon_x",
                    custom_attrs={**asks("cancel-blast"), "data-testid": "run-cancel"},
                ),
                confirm(
                    word("Cancel the rest?"),
                    one.cancel_words,
                    word("Cancel the rest"),
                    state.steer("cancelled"),
                    dialog_id="cancel-blast",
                    test_id="run-cancel-sure",
                ),
            ),
        ),
        rx.match(
            one.status,
            (
                "running",
                button(
                    word("Pause"),
                    look="ink",
                    image="pause",
                    on_click=state.steer("paused"),
                    custom_attrs=attrs(data_testid="run-pause"),
                ),
            ),
            (
                "paused",
                button(
                    word("Go on"),
                    look="ink",
                    image="play",
                    on_click=state.steer("running"),
                    custom_attrs=attrs(data_testid="run-resume"),
                ),
            ),
            (
                "scheduled",
                button(word("Start now"), look="ink", image="play", on_click=state.steer("running")),
            ),
            rx.fragment(),
        ),
    )


def _progress() -> rx.Component:
    one = BlastsState.run
    return rx.el.section(
        rx.cond(
            one.trouble != "",
            rx.el.p(icon("circle_pause"), rx.el.span(one.trouble), class_name="run-trouble", role="status"),
        ),
        rx.el.div(
            rx.el.strong(one.percent, "%", class_name="import-percent number"),
            rx.el.div(
                rx.el.p(one.handled, class_name="number", custom_attrs=attrs(data_testid="run-handled")),
                rx.el.p(one.ending, class_name="calm"),
            ),
            class_name="import-progress",
        ),
        parts_bar(
            (
                ("read", one.read, word("Read")),
                ("delivered", one.delivered, word("Delivered")),
                ("sent", one.sent, word("Sent")),
                ("sending", one.sending, word("Sending")),
                ("unknown", one.unknown, word("Not sure yet")),
                ("failed", one.failed, word("Failed")),
                ("waiting", one.waiting, word("Waiting")),
            )
        ),
        rx.el.p(
            icon("scale", 14, "icon-small"),
            t("Nothing is lost:"),
            " ",
            rx.el.strong(one.adds_up, class_name="number", custom_attrs=attrs(data_testid="run-sum")),
            class_name="run-sum",
        ),
        class_name="panel run-progress",
    )


def _funnel() -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.h3(t("From message to sale"), class_name="panel-title"),
            rx.el.span(t("of the step before"), class_name="calm"),
        ),
        rx.el.ol(rx.foreach(BlastsState.stairs, _stair), class_name="stairs"),
        rx.el.p(
            rx.cond(
                BlastsState.run.opted_out == "0",
                t("Nobody said stop after it."),
                t("{n} said stop after it.", n=BlastsState.run.opted_out),
            ),
            class_name="calm number run-stopped",
        ),
        class_name="panel",
    )


def _stair(stair: rx.Var[Stair]) -> rx.Component:
    return rx.el.li(
        rx.el.span(stair.name),
        rx.el.span(rx.el.span(style={"width": f"{stair.width}%"}), class_name="stair-bar"),
        rx.el.strong(stair.count, class_name="number"),
        rx.el.span(stair.of_before, class_name="number calm"),
        key=stair.name,
    )


def _left_out() -> rx.Component:
    return rx.cond(
        BlastsState.left_out,
        rx.el.section(
            rx.el.h3(t("Left out, and why"), class_name="panel-title"),
            rx.el.ul(rx.foreach(BlastsState.left_out, why_row), class_name="whys"),
            class_name="panel",
        ),
    )


def _failed() -> rx.Component:
    return rx.el.section(
        rx.el.h3(t("What waits, and what did not go"), class_name="panel-title"),
        rx.cond(
            BlastsState.troubles,
            rx.el.ul(rx.foreach(BlastsState.troubles, _trouble), class_name="run-troubles"),
            rx.el.p(
                icon("check", 14, "icon-small"),
                t("Everything that was to go has gone."),
                class_name="import-note",
            ),
        ),
        class_name="panel",
    )


def _trouble(why: rx.Var[Why]) -> rx.Component:
    return rx.el.li(
        rx.el.strong(why.count, class_name="trouble-count number"),
        rx.el.div(
            rx.el.p(why.words, " ", rx.cond(why.code != "", rx.el.code(why.code))),
            rx.el.p(why.note, class_name="calm"),
        ),
        key=f"{why.words}{why.note}{why.code}",
    )


def _cost() -> rx.Component:
    one = BlastsState.run
    return rx.el.section(
        rx.el.h3(t("Cost"), class_name="panel-title"),
        rx.el.p(
            rx.el.strong(one.cost, class_name="plan-number number"),
            " ",
            rx.el.span(t("so far"), class_name="calm"),
        ),
        rx.el.div(rx.el.span(style={"width": f"{one.cost_share}%"}), class_name="bar"),
        rx.el.p(t("of {cost} expected", cost=one.forecast), class_name="number"),
        rx.el.p(one.cost_note, class_name="calm"),
        rx.el.p(t("Sales after it: {money}", money=one.revenue), class_name="number run-revenue"),
        class_name="panel run-cost",
    )


def _proved() -> rx.Component:
    return rx.cond(
        BlastsState.arms,
        rx.el.section(
            rx.el.h3(t("What it proved"), class_name="panel-title"),
            rx.el.ul(rx.foreach(BlastsState.arms, _arm), class_name="arms"),
            rx.foreach(
                BlastsState.verdicts,
                lambda one: rx.el.p(icon("scale", 14, "icon-small"), one, class_name="import-note"),
            ),
            class_name="panel",
            custom_attrs=attrs(data_testid="run-proved"),
        ),
    )


def _arm(arm: rx.Var[ArmLine]) -> rx.Component:
    return rx.el.li(
        rx.el.p(rx.el.strong(arm.name), rx.el.span(arm.people, class_name="number calm")),
        rx.cond(arm.template != "", rx.el.p(arm.template, class_name="template-name calm cut")),
        rx.el.p(rx.el.span(t("answered")), rx.el.span(arm.replied, class_name="number")),
        rx.el.p(rx.el.span(t("bought")), rx.el.span(arm.won, class_name="number")),
        key=arm.name,
    )


def _people() -> rx.Component:
    state = RecipientsState
    return rx.el.section(
        rx.el.header(
            rx.el.h3(t("Each of them"), class_name="panel-title"),
            pick(
                _STATES,
                state.status,
                state.choose,
                label=word("State"),
                all_words=word("All"),
                test_id="recipients-state",
            ),
            class_name="part-head",
        ),
        table(
            state.people,
            _COLUMNS,
            label=word("Each of them"),
            loaded=state.shown,
            nothing=rx.el.p(t("Nobody."), class_name="calm"),
            test_id="recipient",
        ),
        rx.cond(state.has_more | (state.page_number > 1), pager(state)),
        class_name="run-people",
    )


_STATES = (
    ("queued", word("Waiting")),
    ("sent", word("Sent")),
    ("delivered", word("Delivered")),
    ("read", word("Read")),
    ("failed", word("Failed")),
    ("skipped", word("Left out")),
    ("unknown", word("Not sure yet")),
    ("cancelled", word("Cancelled")),
)


def _person(one: rx.Var[PersonLine]) -> rx.Component:
    return rx.el.span(
        avatar(one.initials, one.hue),
        link(one.name, to=f"/contacts?person={one.contact}", class_name="row-link cut"),
        class_name="row-person",
    )


_COLUMNS = (
    Col(word("Name"), _person, "main wide"),
    Col(word("Phone number"), lambda one: rx.el.span(one.phone, class_name="phone-number")),
    Col(word("State"), lambda one: rx.el.span(one.state, class_name=f"badge {one.tone}")),
    Col(word("Why"), lambda one: rx.el.span(one.words, class_name="recipient-why"), "quiet"),
    Col(word("Template"), lambda one: one.variant, "quiet", when=BlastsState.compares),
    Col(word("Answer"), lambda one: one.replied),
    Col(word("When"), lambda one: one.when, "quiet number"),
)
