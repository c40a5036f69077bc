"""A person, drawn: beside the inbox, and in a drawer over the board."""

from typing import Any

import reflex as rx

from revive_app.ui.components.badges import avatar
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.choices import tabs
from revive_app.ui.elements import attrs
from revive_app.ui.language import t, word
from revive_app.ui.person.doings import notes, stop, tasks
from revive_app.ui.person.known import consent, orders, others, profile, visits, wants
from revive_app.ui.person.standing import person_stands
from revive_app.ui.person.state import ABOUT, TIMELINE, PersonState
from revive_app.ui.person.timeline_view import timeline


def person_panel(on_leave: Any) -> rx.Component:
    """The right column of the inbox; where there is no room for it, `on_leave` goes back to the chat."""
    return rx.el.aside(
        icon_button("x", word("Back to the chat"), class_name="person-close", on_click=on_leave),
        rx.cond(
            PersonState.person.contact_id != "",
            rx.fragment(rx.el.header(person_who(), person_stands(), class_name="known-head"), person_body()),
            rx.cond(PersonState.loaded, rx.fragment(), _to_come()),
        ),
        class_name="person-panel",
        tab_index=0,
        custom_attrs={"aria-label": t("About the person")},
    )


def person_who() -> rx.Component:
    """Her picture, name and number."""
    person = PersonState.person
    return rx.el.div(
        avatar(person.initials, person.hue, "large"),
        rx.el.div(
            rx.el.h2(person.name, class_name="cut"),
            rx.el.span(person.phone, class_name="number"),
        ),
        class_name="person-who",
    )


def person_body() -> rx.Component:
    """What is known of her, or everything that was said, and why."""
    return rx.fragment(
        tabs(
            ((ABOUT, word("About"), ""), (TIMELINE, word("Why sent, or not"), "")),
            PersonState.part,
            PersonState.show_part,
            label=word("About the person"),
            class_name="tabs person-tabs",
        ),
        rx.cond(PersonState.part == TIMELINE, timeline(), _about()),
    )


def _about() -> rx.Component:
    return rx.el.div(
        tasks(),
        wants(),
        visits(),
        consent(),
        profile(),
        orders(),
        others(),
        notes(),
        stop(),
        class_name="person-body",
    )


def _to_come() -> rx.Component:
    return rx.el.div(
        bone("60%", 24),
        bone("100%", 8),
        bone("80%"),
        bone("50%"),
        bone("70%"),
        class_name="skeleton person-bones",
    )


def open_chat() -> rx.Component:
    """From the drawer into the inbox; to somebody nobody has written to, a template goes first."""
    return rx.cond(
        PersonState.person.thread_id != "",
        link_button(
            word("Open the chat"),
            to=f"/inbox?thread={PersonState.person.thread_id}",
            look="gold",
            image="message_circle",
            custom_attrs=attrs(data_testid="open-chat"),
        ),
        rx.cond(
            (PersonState.person.contact_id != "") & (PersonState.person.dnd == ""),
            write_first(PersonState.write_first, look="gold"),
        ),
    )


def write_first(on_click: Any, look: str = "") -> rx.Component:
    """The way to the first message to her."""
    return button(
        word("Write with a template"),
        image="layout_template",
        look=look,
        on_click=on_click,
        custom_attrs=attrs(data_testid="write-first"),
    )
