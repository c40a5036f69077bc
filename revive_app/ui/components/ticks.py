"""How far a message got: WhatsApp's ticks, drawn once for cards and chats."""

import reflex as rx

from revive_app.ui.elements import icon


def ticks(how_far: rx.Var[str]) -> rx.Component:
    """`waiting` a clock, `sent` one tick, `delivered` two, `read` two blue ones, `failed` a warning."""
    return rx.match(
        how_far,
        ("read", _svg("ticks read", both=True)),
        ("delivered", _svg("ticks", both=True)),
        ("sent", _svg("ticks", both=False)),
        ("failed", icon("circle_alert", 13, "icon-small bad")),
        ("unsure", icon("circle_help", 13, "icon-small wait")),
        icon("clock_3", 12, "icon-small"),
    )


def _svg(class_name: str, *, both: bool) -> rx.Component:
    return rx.el.svg(
        rx.el.path(d="M1.5 6.5L4.5 9.5L10.5 2"),
        *([rx.el.path(d="M7.2 8.6L8.1 9.5L14.3 2")] if both else []),
        view_box="0 0 16 11.5",
        class_name=class_name,
        custom_attrs={"aria-hidden": "true"},
    )
