"""Buttons. Gold is the one next step of a screen, ink a second strong one, the rest have a line; words are verbs."""

from typing import Any

import reflex as rx

from revive_app.ui.elements import icon, link
from revive_app.ui.language import t

Words = str | rx.Var[str]


def button(
    words: Words,
    *,
    look: str = "",
    image: str = "",
    size: str = "",
    busy: rx.Var[bool] | bool = False,
    **props: Any,
) -> rx.Component:
    """`look`: "", gold, ink, bare, danger (asks first), ruby (does it). `size`: "", small, large.

    `busy` keeps its words and its width, shows that something is on its way, and takes no second click.
    """
    props.setdefault("type", "button")
    props["class_name"] = _classes("button", look, size, props.get("class_name", ""))
    props["custom_attrs"] = {**props.get("custom_attrs", {}), "aria-busy": busy}
    return rx.el.button(*_face(words, image), **props)


def link_button(
    words: Words, *, to: str | rx.Var[str], look: str = "", image: str = "", size: str = "", **props: Any
) -> rx.Component:
    """A button that leads to another page."""
    props["class_name"] = _classes("button", look, size, props.get("class_name", ""))
    return link(*_face(words, image), to=to, **props)


def icon_button(image: str, words: Words, **props: Any) -> rx.Component:
    """A picture that is pressed; its words are told to who hovers and to who cannot see it."""
    props.setdefault("type", "button")
    props["class_name"] = _classes("icon-button", props.get("class_name", ""))
    props["custom_attrs"] = {**props.get("custom_attrs", {}), "aria-label": t(words)}
    return rx.el.button(icon(image), title=t(words), **props)


def with_reason(pressed: rx.Component, why_not: Words) -> rx.Component:
    """A button that is disabled says why under it."""
    return rx.el.div(pressed, rx.el.p(t(why_not), class_name="why-not"), class_name="with-reason")


def _face(words: Words, image: str) -> tuple[rx.Component, ...]:
    # Words may hold a name of any length: a button in a full row cuts them short.
    said = rx.el.span(t(words), class_name="cut")
    return (icon(image), said) if image else (said,)


def _classes(*names: str) -> str:
    return " ".join(name for name in names if name)
