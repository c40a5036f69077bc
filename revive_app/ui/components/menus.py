"""Menus: a button that opens a list in the browser's top layer; on phones it is a sheet."""

from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import given, icon, link, opens, popover
from revive_app.ui.language import t


def menu(
    opener: rx.Component, *items: rx.Component, menu_id: str | rx.Var[str], title: Words = "", from_: str = ""
) -> rx.Component:
    """`opener` is a button; it is told what it opens. `from_`: "rail" for menus that open sideways."""
    opener.custom_attrs = {**opener.custom_attrs, **opens(menu_id), "aria-haspopup": "menu"}
    side = "menu sheet from-rail" if from_ == "rail" else "menu sheet"
    return rx.fragment(
        opener,
        popover(
            rx.el.div(t(title), class_name="menu-head cut") if given(title) else rx.fragment(),
            *items,
            popover_id=menu_id,
            class_name=side,
            role="menu",
        ),
    )


def menu_item(
    words: Words,
    *,
    menu_id: str | rx.Var[str],
    image: str = "",
    mark: rx.Component | None = None,
    key: str = "",
    danger: bool = False,
    on_phone: bool = False,
    **props: Any,
) -> rx.Component:
    """One thing to do; choosing it closes the menu. `key` is the key that does the same.

    `on_phone`: a wide screen has a button for it.
    """
    extra = {"popoverTarget": menu_id, "popoverTargetAction": "hide"}
    props["custom_attrs"] = {**extra, **props.get("custom_attrs", {})}
    return rx.el.button(
        *_face(words, image, mark, key),
        type="button",
        role="menuitem",
        class_name=_classes(danger, on_phone),
        **props,
    )


def menu_link(
    words: Words,
    *,
    to: str | rx.Var[str],
    image: str = "",
    mark: rx.Component | None = None,
    key: str = "",
    on_phone: bool = False,
) -> rx.Component:
    """One place to go."""
    return link(*_face(words, image, mark, key), to=to, role="menuitem", class_name=_classes(False, on_phone))


def menu_line() -> rx.Component:
    """Between what belongs together and the rest."""
    return rx.el.div(class_name="menu-line", role="separator")


def _classes(danger: bool, on_phone: bool) -> str:
    return " ".join(["menu-item", *(["danger"] if danger else []), *(["on-phone"] if on_phone else [])])


def _face(words: Words, image: str, mark: rx.Component | None, key: str) -> tuple[Any, ...]:
    return (
        mark if mark is not None else icon(image) if image else rx.fragment(),
        rx.el.span(t(words)),
        rx.el.kbd(key, custom_attrs={"aria-hidden": "true"}) if key else rx.fragment(),
    )
