"""Four cards that catch the light, and the speedometer."""

import math

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.elements import attrs, icon
from revive_app.ui.pages.dashboard.numbers import HEIGHT, WIDTH, Stat
from revive_app.ui.pages.dashboard.state import DashboardState

# The speedometer's box: the middle of its foot, and the radius of the arc.
_CX, _CY, _R = 60, 62, 50


def stats_row() -> rx.Component:
    """The row of five."""
    state = DashboardState
    return rx.el.section(
        _card("total_leads", "users", "Total leads", "Leads", state.leads),
        _card(
            "active_conversations",
            "message_circle",
            "Active conversations",
            "Active chats",
            state.conversations,
        ),
        _card("won", "badge_check", "Won", "Won", state.won),
        _card("revenue_in_pipeline", "indian_rupee", "Revenue in pipeline", "Pipeline", state.pipeline),
        _rate(),
        class_name="stats",
        tab_index=0,
        custom_attrs=attrs(aria_label="Numbers"),
    )


def _card(name: str, image: str, title: str, short: str, stat: rx.Var[Stat]) -> rx.Component:
    return rx.el.article(
        rx.el.div(
            _facets(),
            rx.el.span(class_name="sheen"),
            _title(image, title, short),
            rx.cond(DashboardState.loaded, _figures(stat), _figures_to_come()),
            class_name="stat-face",
        ),
        class_name="stat tilt",
        custom_attrs=attrs(data_testid=f"stat-{name}"),
    )


def _title(image: str, title: str, short: str) -> rx.Component:
    return rx.el.h2(
        icon(image),
        rx.el.span(title, class_name="long"),
        rx.el.span(short, class_name="short"),
        class_name="stat-title",
    )


def _figures(stat: rx.Var[Stat]) -> rx.Component:
    return rx.fragment(
        rx.el.p(stat.value, class_name="stat-value number"),
        _change(stat.direction, stat.change, stat.period),
        rx.el.svg(
            rx.el.path(d=stat.area, class_name="spark-area"),
            rx.el.path(d=stat.line, class_name="spark-line"),
            rx.el.circle(cx=stat.end_x, cy=stat.end_y, r="2.6", class_name="spark-end"),
            view_box=f"0 0 {WIDTH} {HEIGHT}",
            class_name="spark",
            custom_attrs={"aria-hidden": "true"},
        ),
    )


def _figures_to_come() -> rx.Component:
    return rx.el.div(bone("84px", 28), bone("110px"), class_name="stat-bones skeleton")


def _change(direction: rx.Var[str], change: rx.Var[str], period: rx.Var[str] | str) -> rx.Component:
    return rx.el.p(
        rx.match(
            direction,
            ("up", icon("arrow_up", 14, "icon-small")),
            ("down", icon("arrow_down", 14, "icon-small")),
            rx.fragment(),
        ),
        rx.el.strong(change, class_name="number"),
        rx.el.span(period, class_name="period"),
        class_name="stat-change",
        custom_attrs={"data-direction": direction},
    )


def _rate() -> rx.Component:
    rate = DashboardState.rate
    return rx.el.article(
        rx.el.div(
            _title("gauge", "Response rate", "Response"),
            rx.cond(
                DashboardState.loaded,
                rx.el.div(
                    _gauge(),
                    rx.el.div(
                        rx.el.p(rate.value, class_name="stat-value number"),
                        _change(rate.direction, rate.change, ""),
                        rx.el.p(rate.before, class_name="rate-before number"),
                    ),
                    class_name="rate-body",
                ),
                _figures_to_come(),
            ),
            class_name="stat-face",
        ),
        class_name="stat rate",
        title="Of the people we wrote to, so many answered. The green mark is where this stood before.",
        custom_attrs=attrs(data_testid="stat-response_rate"),
    )


def _gauge() -> rx.Component:
    rate = DashboardState.rate
    arc = f"M{_CX - _R} {_CY}A{_R} {_R} 0 0 1 {_CX + _R} {_CY}"
    return rx.el.svg(
        rx.el.defs(
            rx.el.linear_gradient(
                rx.el.stop(offset="0", class_name="gauge-dark"),
                rx.el.stop(offset="1", class_name="gauge-bright"),
                id="gauge-gold",
                x1="0",
                x2="1",
                y1="0",
                y2="0",
            )
        ),
        rx.el.path(d=arc, class_name="gauge-bed"),
        rx.el.path(
            d=arc,
            path_length=100,
            class_name="gauge-arc",
            style={"stroke_dasharray": f"{rate.share} 200"},
        ),
        *_ticks(),
        rx.el.g(
            rx.el.path(d=f"M{_CX} {_CY - _R - 6}V{_CY - _R + 7}"),
            class_name="gauge-before",
            style={"--angle": f"{rate.before_angle}deg"},
        ),
        rx.el.g(
            rx.el.path(d=f"M{_CX - 3.4} {_CY}L{_CX} {_CY - _R + 11}L{_CX + 3.4} {_CY}Z"),
            class_name="gauge-needle",
            style={"--angle": f"{rate.angle}deg"},
        ),
        rx.el.circle(cx=_CX, cy=_CY, r="5.6", class_name="gauge-hub"),
        rx.el.circle(cx=_CX, cy=_CY, r="2.4", class_name="gauge-pivot"),
        view_box="0 0 120 70",
        class_name="gauge",
        role="img",
        custom_attrs={"aria-label": f"Response rate {rate.value}, {rate.before}"},
    )


def _ticks() -> list[rx.Component]:
    """Every tenth part of the way, longer at the quarters."""
    ticks = []
    for place in range(21):
        angle = math.pi * place / 20
        major = place % 5 == 0
        outer, inner = _R - 9.5, _R - (14.5 if major else 12.5)
        start = f"{_CX - outer * math.cos(angle):.1f} {_CY - outer * math.sin(angle):.1f}"
        end = f"{_CX - inner * math.cos(angle):.1f} {_CY - inner * math.sin(angle):.1f}"
        ticks.append(
            rx.el.path(d=f"M{start}L{end}", class_name="gauge-tick major" if major else "gauge-tick")
        )
    return ticks


def _facets() -> rx.Component:
    """A brilliant's crown in the corner, faded so that no number touches it."""
    return rx.el.svg(
        rx.el.path(d="M52 -6L70 22L58 44L22 44L10 22L26 -6Z", class_name="facet-1"),
        rx.el.path(d="M70 22L96 14L100 40L84 58L58 44Z", class_name="facet-2"),
        rx.el.path(d="M58 44L84 58L70 82L40 72L22 44Z", class_name="facet-1"),
        rx.el.path(d="M22 44L40 72L10 78L-8 56L10 22Z", class_name="facet-2"),
        rx.el.path(d="M52 -6L96 14L70 22Z", class_name="facet-1"),
        rx.el.path(
            d="M26 -6L10 22L22 44L58 44L70 22L52 -6M70 22L96 14M58 44L84 58M100 40L84 58L70 82L40 72L22 44M40 72L10 78"
            "M10 22L-8 56L10 78M96 14L100 40",
            class_name="facet-lines",
        ),
        view_box="0 0 96 84",
        class_name="facets",
        custom_attrs={"aria-hidden": "true"},
    )
