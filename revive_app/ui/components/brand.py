"""Revive's own mark, and the seal of a shop."""

import reflex as rx


def brand_line() -> rx.Component:
    """The mark with the name."""
    return rx.el.div(
        rx.el.img(src="/art/logo.svg", alt="", width="32", height="32"),
        rx.el.span("Revive"),
        class_name="brand",
    )


def not_yet() -> rx.Component:
    """While nobody knows who is there: paper, and after a moment the mark."""
    return rx.el.div(brand_line(), class_name="not-yet", custom_attrs={"aria-busy": "true"})


def seal(initial: rx.Var[str] | str) -> rx.Component:
    """A shop's wax-green seal with its first letter."""
    return rx.el.span(rx.el.span(initial), class_name="seal", custom_attrs={"aria-hidden": "true"})
