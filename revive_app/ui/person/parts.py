"""Parts of what is known of a person: a title, names and what they are."""

import reflex as rx

from revive_app.ui.language import t
from revive_app.ui.person.person import Fact


def part(title: str, *inside: rx.Component) -> rx.Component:
    """One part of what is known, with its title."""
    return rx.el.section(rx.el.h3(t(title)), *inside, class_name="known-part")


def row(name: str, value: rx.Component | rx.Var[str]) -> rx.Component:
    """A name and what it is."""
    return rx.el.div(rx.el.dt(t(name)), rx.el.dd(value))


def fact(one: rx.Var[Fact]) -> rx.Component:
    """The same, out of a list."""
    return rx.el.div(rx.el.dt(one.name), rx.el.dd(one.value))
