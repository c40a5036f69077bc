"""The kit page's own panels. Its words are samples: it is not translated (tests/unit/ui/test_language.py)."""

import time

import reflex as rx

# When the pages were built: what the samples' clocks count from.
NOW = int(time.time() * 1000)


def panel(title: str, *inside: rx.Component, span: int = 4) -> rx.Component:
    """A card of twelve columns' `span`."""
    return rx.el.section(
        rx.el.h2(title, class_name="panel-title"),
        *inside,
        class_name="panel kit-panel",
        style={"--span": span},
        custom_attrs={"aria-label": title},
    )


def line(*things: rx.Component) -> rx.Component:
    """Things beside each other."""
    return rx.el.div(*things, class_name="kit-line")


def group(words: str, *things: rx.Component) -> rx.Component:
    """The same below a word."""
    return rx.el.div(rx.el.span(words, class_name="kit-word"), line(*things), class_name="kit-group")
