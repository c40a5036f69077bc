"""What stands where nothing is to be shown: nothing there yet, or something wrong, and what to do."""

import reflex as rx

from revive_app.ui.elements import icon
from revive_app.ui.language import t


def empty(
    picture: str, title: str | rx.Var[str], words: str | rx.Var[str], *action: rx.Component
) -> rx.Component:
    """A piece of jewellery, a sentence, at most one button."""
    return rx.el.div(
        rx.el.span(rx.el.img(src=f"/art/{picture}.svg", alt=""), class_name="medal"),
        rx.el.h2(t(title)),
        rx.el.p(t(words)),
        *action,
        class_name="notice",
    )


def trouble(
    image: str, title: str | rx.Var[str], words: str | rx.Var[str], *action: rx.Component
) -> rx.Component:
    """What is wrong, what is safe, what happens next."""
    return rx.el.div(
        rx.el.span(icon(image, 24), class_name="medal bad"),
        rx.el.h2(t(title)),
        rx.el.p(t(words)),
        *action,
        class_name="notice",
        role="alert",
    )
