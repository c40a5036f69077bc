"""A number in a card that catches the light, with what it gained and its curve."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import reflex as rx

from revive_app.ui import words
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import say, t

# The curve's box, in its own units.
WIDTH, HEIGHT, MARGIN = 64, 26, 3


@dataclass(frozen=True)
class Stat:
    """One number, what the period added, and its curve."""

    value: str = ""
    change: str = ""
    direction: str = "level"
    period: str = ""
    line: str = ""
    area: str = ""
    end_x: str = "0"
    end_y: str = "0"


def stat(
    value: int, curve: Sequence[int], period_words: str, write: Callable[[int], str] = words.count
) -> Stat:
    """A number with its change over the curve, for a State to keep."""
    change = curve[-1] - curve[0]
    line, end_x, end_y = _line(curve)
    return Stat(
        value=write(value),
        change=write(abs(change)) if change else say("No change"),
        direction=direction(change),
        period=period_words,
        line=line,
        area=f"{line}V{HEIGHT}H{MARGIN}Z",
        end_x=str(end_x),
        end_y=str(end_y),
    )


def direction(change: int) -> str:
    """`up`, `down` or `level`."""
    return "up" if change > 0 else "down" if change < 0 else "level"


def stat_card(
    name: str,
    image: str,
    title: Words,
    short: Words,
    stat: rx.Var[Stat],
    *,
    loaded: rx.Var[bool] | bool = True,
) -> rx.Component:
    """The card; `short` is its title where there is little room."""
    figures = _figures(stat)
    shown = rx.cond(loaded, figures, figures_to_come()) if isinstance(loaded, rx.Var) else figures
    return rx.el.article(
        rx.el.div(
            _facets(),
            rx.el.span(class_name="sheen"),
            stat_title(image, title, short),
            shown,
            class_name="stat-face",
        ),
        class_name="stat tilt",
        custom_attrs=attrs(data_testid=f"stat-{name}"),
    )


def stat_title(image: str, title: Words, short: Words) -> rx.Component:
    """The card's head."""
    return rx.el.h2(
        icon(image),
        rx.el.span(t(title), class_name="long"),
        rx.el.span(t(short), class_name="short"),
        class_name="stat-title",
    )


def change_line(direction: rx.Var[str], change: rx.Var[str], period: rx.Var[str] | str) -> rx.Component:
    """An arrow, by how much, since when."""
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


def figures_to_come() -> rx.Component:
    """While they are counted."""
    return rx.el.div(bone("84px", 28), bone("110px"), class_name="stat-bones skeleton")


def _figures(stat: rx.Var[Stat]) -> rx.Component:
    return rx.fragment(
        rx.el.p(stat.value, class_name="stat-value number"),
        change_line(stat.direction, stat.change, stat.period),
        rx.el.svg(
            rx.el.path(d=stat.area, class_name="spark-area"),
            rx.el.path(d=stat.line, class_name="spark-line"),
            rx.el.circle(cx=stat.end_x, cy=stat.end_y, r="2.6", class_name="spark-end"),
            view_box=f"0 0 {WIDTH} {HEIGHT}",
            class_name="spark",
            custom_attrs={"aria-hidden": "true"},
        ),
    )


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


def _line(curve: Sequence[int]) -> tuple[str, float, float]:
    """The curve as an SVG path that fills its box, and where it ends."""
    low, high = min(curve), max(curve)
    step = (WIDTH - 2 * MARGIN) / max(1, len(curve) - 1)
    reach = HEIGHT - 2 * MARGIN
    points = [
        (
            round(MARGIN + place * step, 1),
            round(HEIGHT - MARGIN - (value - low) / (high - low) * reach if high > low else HEIGHT / 2, 1),
        )
        for place, value in enumerate(curve)
    ]
    return "M" + "L".join(f"{x} {y}" for x, y in points), *points[-1]
