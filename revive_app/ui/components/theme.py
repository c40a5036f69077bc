"""The switch between light and dark. Reflex keeps the choice; document.py hands it to the styles."""

import reflex as rx

from revive_app.ui.elements import icon
from revive_app.ui.language import both


def theme_button() -> rx.Component:
    """A quiet button that names what it switches to."""
    return rx.el.button(*_faces(14), type="button", class_name="theme-button", on_click=rx.toggle_color_mode)


def theme_item() -> rx.Component:
    """The same as an item of a menu."""
    return rx.el.button(
        *_faces(16), type="button", role="menuitem", class_name="menu-item", on_click=rx.toggle_color_mode
    )


def _faces(size: int) -> tuple[rx.Component, rx.Component]:
    """Both; the theme shows one of them, so nothing flickers before the page is awake."""
    return (
        rx.el.span(icon("moon", size), both("Dark"), class_name="when-light"),
        rx.el.span(icon("sun", size), both("Light"), class_name="when-dark"),
    )
