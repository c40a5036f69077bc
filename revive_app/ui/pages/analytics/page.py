"""`/analytics`: did it pay."""

from typing import Any

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import link_button
from revive_app.ui.components.choices import pick, segments
from revive_app.ui.components.notices import empty
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.analytics.charts import response_chart, voices_chart
from revive_app.ui.pages.analytics.state import PATH, AnalyticsState, Money, Row, Square, Stair
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, AnalyticsState.open_page]


def analytics_page() -> rx.Component:
    """Everything of a span of days."""
    state = AnalyticsState
    return framed(
        rx.el.div(
            page_bar(
                word("Analytics"),
                segments(
                    (("7", word("7 days")), ("30", word("30 days")), ("90", word("90 days"))),
                    state.days,
                    state.choose_days,
                    label=word("How far back"),
                ),
                pick(
                    state.campaigns,
                    state.campaign,
                    state.choose_campaign,
                    label=word("Campaign"),
                    all_words=word("All campaigns"),
                    image="megaphone",
                    test_id="analytics-campaign",
                ),
            ),
            rx.cond(state.loaded, rx.cond(state.nothing, _nothing(), _all()), _waiting()),
            class_name="plain-page analytics",
        ),
        here=PATH,
    )


def _all() -> rx.Component:
    state = AnalyticsState
    return rx.fragment(
        rx.el.dl(
            _number(word("People reached"), state.reached, "reached"),
            _number(word("Answered within 7 days"), state.rate, "rate"),
            _number(word("Sold"), state.revenue, "revenue"),
            _number(word("Messages cost"), state.cost, "cost"),
            class_name="key-numbers",
        ),
        rx.el.div(
            _panel(
                word("Response"),
                response_chart(),
                _legend((word("Reached"), "gold"), (word("Answered"), "good")),
                class_name="wide-panel",
            ),
            _panel(
                word("From message to sale"),
                rx.el.ol(rx.foreach(state.stairs, _stair), class_name="stairs"),
                rx.el.span(t("of the step before"), class_name="calm"),
            ),
            _panel(
                word("What it brought, and what it cost"),
                rx.el.ul(rx.foreach(state.money, _money), class_name="money-rows"),
                class_name="wide-panel",
            ),
            _panel(
                word("Agent and colleagues"),
                voices_chart(),
                _legend((word("Agent"), "gold"), (word("Colleagues"), "calm")),
            ),
            _panel(word("When they write"), _hours(), class_name="whole-panel"),
            class_name="analytics-cards",
        ),
    )


def _panel(title: str, body: rx.Component, beside: Any = None, class_name: str = "") -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.h2(t(title), class_name="panel-title"), beside if beside is not None else rx.fragment()
        ),
        body,
        class_name=f"panel {class_name}".strip(),
    )


def _legend(*parts: tuple[str, str]) -> rx.Component:
    return rx.el.span(
        *(rx.el.span(rx.el.i(class_name=f"legend {tone}"), t(words)) for words, tone in parts),
        class_name="legends calm",
    )


def _number(words: str, number: rx.Var[str], name: str) -> rx.Component:
    return rx.el.div(
        rx.el.dt(t(words)),
        rx.el.dd(number, class_name="number", custom_attrs=attrs(data_testid=f"analytics-{name}")),
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


def _money(one: rx.Var[Money]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            link(one.name, to=f"/campaigns/{one.id}?part=blasts", class_name="link cut"),
            rx.el.span(one.won, class_name="calm number"),
        ),
        rx.el.div(
            rx.el.span(rx.el.span(style={"width": f"{one.width}%"}), class_name="money-bar good"),
            rx.el.span(rx.el.span(style={"width": f"{one.cost_width}%"}), class_name="money-bar thin"),
            class_name="money-bars",
        ),
        rx.el.div(
            rx.el.strong(one.revenue, class_name="number"),
            rx.el.span(t("cost {money}", money=one.cost), class_name="calm number"),
            class_name="money-sums",
        ),
        key=one.id,
    )


def _hours() -> rx.Component:
    return rx.el.figure(
        rx.el.div(
            rx.foreach(AnalyticsState.week, _day),
            rx.el.div(
                rx.el.span(),
                *(rx.el.span(str(hour), class_name="number") for hour in range(0, 24, 3)),
                class_name="hours-foot",
            ),
            class_name="hours",
            custom_attrs={"aria-hidden": "true"},
        ),
        rx.el.figcaption(icon("clock", 14, "icon-small"), AnalyticsState.best, class_name="import-note"),
        custom_attrs=attrs(data_testid="chart-hours"),
    )


def _day(row: rx.Var[Row]) -> rx.Component:
    return rx.el.div(
        rx.el.span(row.name), rx.foreach(row.squares, _square), class_name="hours-row", key=row.name
    )


def _square(square: rx.Var[Square]) -> rx.Component:
    return rx.el.span(
        class_name="hour", title=square.title, custom_attrs={"data-heat": square.heat}, key=square.id
    )


def _nothing() -> rx.Component:
    return empty(
        "chandbali",
        word("Nothing to count yet"),
        word("Once offers went out and people wrote, their answers, sales and costs are here."),
        link_button(word("See the campaigns"), to="/campaigns", image="megaphone"),
    )


def _waiting() -> rx.Component:
    return rx.el.div(
        *(bone("100%", 240) for _ in range(4)),
        class_name="analytics-cards skeleton",
        custom_attrs={"aria-busy": "true"},
    )
