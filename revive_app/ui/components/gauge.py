"""The speedometer: a gold arc that brightens, a needle in ink, a green mark for what it is held against."""

import math
from dataclasses import dataclass

import reflex as rx

from revive_app.ui import words
from revive_app.ui.components.stat import direction
from revive_app.ui.language import say, t

# Its box: the middle of its foot, and the radius of the arc.
_CX, _CY, _R = 60, 62, 50


@dataclass(frozen=True)
class Gauge:
    """A share in percent. Angles run from −90° (0 %) to 90° (100 %); `share` is 0…100 for the arc."""

    value: str = ""
    change: str = ""
    direction: str = "level"
    before: str = ""
    share: float = 0
    angle: float = -90
    before_angle: float = -90


def gauge(now: float, before: float) -> Gauge:
    """A share now and before, for a State to keep."""
    change = round(now) - round(before)
    points = say("{n} point" if abs(change) == 1 else "{n} points", n=words.count(abs(change)))
    return Gauge(
        value=f"{now:.0f}%",
        change=points if change else say("No change"),
        direction=direction(change),
        before=say("was {n}%", n=f"{before:.0f}"),
        share=round(now, 1),
        angle=_angle(now),
        before_angle=_angle(before),
    )


def speedometer(gauge: rx.Var[Gauge], label: rx.Var[str] | str) -> rx.Component:
    """The drawing. The needle sweeps once when it appears, later only from its old place to the new one."""
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
            style={"stroke_dasharray": f"{gauge.share} 200"},
        ),
        *_ticks(),
        rx.el.g(
            rx.el.path(d=f"M{_CX} {_CY - _R - 6}V{_CY - _R + 7}"),
            class_name="gauge-before",
            style={"--angle": f"{gauge.before_angle}deg"},
        ),
        rx.el.g(
            rx.el.path(d=f"M{_CX - 3.4} {_CY}L{_CX} {_CY - _R + 11}L{_CX + 3.4} {_CY}Z"),
            class_name="gauge-needle",
            style={"--angle": f"{gauge.angle}deg"},
        ),
        rx.el.circle(cx=_CX, cy=_CY, r="5.6", class_name="gauge-hub"),
        rx.el.circle(cx=_CX, cy=_CY, r="2.4", class_name="gauge-pivot"),
        view_box="0 0 120 70",
        class_name="gauge",
        role="img",
        custom_attrs={"aria-label": t(label)},
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


def _angle(percent: float) -> float:
    return round(-90 + 180 * max(0.0, min(100.0, percent)) / 100, 1)
