"""The two drawn by recharts, in our colours; each says in words what it shows, for who does not see it."""

from typing import Any

import reflex as rx

from revive_app.ui.elements import attrs
from revive_app.ui.language import t
from revive_app.ui.pages.analytics.state import AnalyticsState

_TICK = {"fill": "var(--ink-3)", "fontSize": 12}
_BOX = {
    "background": "var(--raised)",
    "border": "1px solid var(--line)",
    "borderRadius": "8px",
    "color": "var(--ink)",
}
# The words beside a chart say what it shows; arrow keys through a hundred bars say no more.
_SILENT = {"accessibilityLayer": False}
_MARGIN = {"top": 8, "right": 8, "left": -20, "bottom": 0}


def response_chart() -> rx.Component:
    """People reached and people who answered, day by day."""
    return _frame(
        rx.recharts.bar_chart(
            *_axes(),
            _bar("reached", t("Reached"), "var(--gold)"),
            _bar("answered", t("Answered"), "var(--good)"),
            data=AnalyticsState.response,
            width="100%",
            height=248,
            margin=_MARGIN,
            custom_attrs=_SILENT,
        ),
        AnalyticsState.in_short,
        "chart-response",
    )


def voices_chart() -> rx.Component:
    """Replies of the agent and of colleagues, day by day."""
    return _frame(
        rx.recharts.bar_chart(
            *_axes(),
            _bar("agent", t("Agent"), "var(--gold)", stack="answers"),
            _bar("human", t("Colleagues"), "var(--calm)", stack="answers"),
            data=AnalyticsState.voices,
            width="100%",
            height=208,
            margin=_MARGIN,
            custom_attrs=_SILENT,
        ),
        t("{percent} of the answers were the agent's.", percent=AnalyticsState.by_agent),
        "chart-voices",
    )


def _bar(key: str, name: rx.Var[str], colour: str, *, stack: str = "") -> rx.Component:
    return rx.recharts.bar(
        data_key=key,
        name=name,
        fill=colour,
        stroke=colour,
        is_animation_active=False,
        **({"stack_id": stack} if stack else {}),
    )


def _axes() -> tuple[rx.Component, ...]:
    return (
        rx.recharts.cartesian_grid(stroke="var(--line)", vertical=False),
        rx.recharts.x_axis(data_key="day", tick=_TICK, tick_line=False, axis_line=False, min_tick_gap=28),
        rx.recharts.y_axis(tick=_TICK, tick_line=False, axis_line=False, allow_decimals=False),
        rx.recharts.graphing_tooltip(content_style=_BOX, label_style={"color": "var(--ink-3)"}),
    )


def _frame(chart: rx.Component, words: Any, test_id: str) -> rx.Component:
    return rx.el.figure(
        rx.el.div(chart, class_name="chart", custom_attrs={"aria-hidden": "true"}),
        rx.el.figcaption(words, class_name="calm"),
        custom_attrs=attrs(data_testid=test_id),
    )
