"""Where one stands on a way of a few steps, and how far something is."""

import math
from collections.abc import Sequence

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import given, icon, link
from revive_app.ui.language import t


def stepper(steps: Sequence[tuple[Words, str | rx.Var[str]]], current: rx.Var[int] | int) -> rx.Component:
    """Pairs of name and address (empty: not to be gone to). `current` counts from 1; those before it are done."""
    here = current if isinstance(current, rx.Var) else rx.Var.create(current)
    return rx.el.ol(
        *(_step(place, name, to, here) for place, (name, to) in enumerate(steps, start=1)),
        class_name="stepper",
        custom_attrs={"aria-label": t("Steps")},
    )


def _step(place: int, name: Words, to: str | rx.Var[str], here: rx.Var[int]) -> rx.Component:
    face = (
        rx.el.span(
            rx.cond(
                here > place,
                rx.fragment(icon("check", 14, "icon-small"), rx.el.span(t("Done"), class_name="unseen")),
                rx.el.span(str(place)),
            ),
            class_name="step-number number",
        ),
        rx.el.span(t(name), class_name="step-name"),
    )
    return rx.el.li(
        link(*face, to=to) if given(to) else rx.fragment(*face),
        custom_attrs={
            "data-state": rx.cond(here > place, "done", rx.cond(here == place, "current", "to-come")),
            "aria-current": rx.cond(here == place, "step", "false"),
        },
    )


def bar(percent: rx.Var[int] | int, *, label: Words, tone: str = "") -> rx.Component:
    """How far it is, 0…100; the number stands beside it. `tone`: "" gold, good, bad."""
    return rx.el.div(
        rx.el.span(style={"width": f"{percent}%"}),
        class_name=f"bar {tone}".strip(),
        role="progressbar",
        custom_attrs={
            "aria-valuenow": percent,
            "aria-valuemin": 0,
            "aria-valuemax": 100,
            "aria-label": t(label),
        },
    )


def parts_bar(parts: Sequence[tuple[str, rx.Var[int] | int, Words]]) -> rx.Component:
    """One bar of several parts and a legend that repeats them with their numbers: colour token, count, words.

    A part that is there is at least two pixels wide; one of none is not drawn.
    """
    return rx.el.div(
        rx.el.div(
            *(
                rx.el.span(
                    style={"flex_grow": count, "background": f"var(--run-{name})"}, hidden=_none(count)
                )
                for name, count, _ in parts
            ),
            class_name="parts",
            custom_attrs={"aria-hidden": "true"},
        ),
        rx.el.ul(
            *(
                rx.el.li(
                    rx.el.span(class_name="part-mark", style={"background": f"var(--run-{name})"}),
                    t(words),
                    " ",
                    rx.el.strong(count, class_name="number"),
                )
                for name, count, words in parts
            ),
            class_name="part-names",
        ),
        class_name="parts-bar",
    )


def ring(done: rx.Var[int] | int, of: rx.Var[int] | int) -> rx.Component:
    """`4/6` in a ring that is as far round."""
    around = 2 * math.pi * 20
    share = done / of
    return rx.el.span(
        rx.el.svg(
            rx.el.circle(cx="24", cy="24", r="20", class_name="ring-bed"),
            rx.el.circle(
                cx="24",
                cy="24",
                r="20",
                class_name="ring-done",
                style={"stroke_dasharray": f"{share * around} {around:.1f}"},
            ),
            view_box="0 0 48 48",
            custom_attrs={"aria-hidden": "true"},
        ),
        rx.el.span(done, "/", of, class_name="number"),
        class_name="ring",
    )


def _none(count: rx.Var[int] | int) -> rx.Var[bool] | bool:
    return count == 0
