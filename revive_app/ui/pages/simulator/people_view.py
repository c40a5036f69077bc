"""The list beside the phone: whose it is, ready sentences, numbers that go wrong. A sheet on phones."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.elements import attrs, icon, link, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.simulator.people import MagicNumber, PeopleState, PersonRow, magic_numbers
from revive_app.ui.pages.simulator.state import PhoneState

# What customers of a jeweller write, and what stops everything.
# Sentences of customers, so they are never translated.
_READY = (
    "Rajwadi jhumka ka price?",
    "Discount milega?",
    "Sunday open hai?",
    "Diwali ke baad",
    "STOP",
)

# The five a newcomer should try, in her words.
_FIRST = {
    "26": ("circle_x", word("Message cannot be delivered")),
    "47": ("lock", word("24-hour window has closed")),
    "10": ("hourglass", word("Answer arrives very late")),
    "15": ("check_check", word("Delivered, but never read")),
    "01": ("message_circle_reply", word("Answers everything at once")),
}


def people() -> rx.Component:
    """The column."""
    return popover(
        rx.el.section(
            rx.el.h2(t("Whose phone is this?")),
            rx.el.div(
                icon("search", 15),
                rx.el.input(
                    type="search",
                    class_name="input",
                    placeholder=t("Name or number"),
                    on_change=PeopleState.look_for,
                    custom_attrs={"aria-label": t("Search people"), "autoComplete": "off"},
                ),
                class_name="people-search",
            ),
            rx.cond(
                PeopleState.loaded,
                rx.el.nav(
                    _held(),
                    rx.foreach(PeopleState.people, _person),
                    rx.cond(
                        PeopleState.people.length() == 0,
                        rx.el.p(t("Nobody of that name."), class_name="people-none"),
                    ),
                    class_name="people-list",
                    custom_attrs=attrs(aria_label=t("People")),
                ),
                rx.el.div(*(bone("100%", 40) for _ in range(5)), class_name="people-list skeleton"),
            ),
            class_name="people-who",
        ),
        ready(),
        rx.el.section(
            rx.el.h2(t("Make it go wrong")),
            *(_magic(number) for number in magic_numbers() if number.phone[-2:] in _FIRST),
            rx.el.details(
                rx.el.summary(t("All magic numbers")),
                *(_magic(number) for number in magic_numbers() if number.phone[-2:] not in _FIRST),
            ),
            class_name="people-magic",
        ),
        popover_id="people",
        class_name="people",
    )


def ready() -> rx.Component:
    """Sentences that are sent by a click."""
    return rx.el.section(
        rx.el.h2(t("Say something")),
        rx.el.div(
            *(
                rx.el.button(words, type="button", class_name="ready", custom_attrs={"data-ready": words})
                for words in _READY
            ),
            class_name="ready-list",
        ),
    )


def _held() -> rx.Component:
    """The phone in the hand stands first, whether or not it is among the people shown."""
    holder = PhoneState.holder
    return rx.cond(
        PhoneState.customer != "",
        _row(PhoneState.customer, holder.name, holder.number, holder.initials, holder.hue),
    )


def _person(person: rx.Var[PersonRow]) -> rx.Component:
    return rx.cond(
        person.phone != PhoneState.customer,
        _row(person.phone, person.name, person.words, person.initials, person.hue),
    )


def _row(
    phone: rx.Var[str], name: rx.Var[str], words: rx.Var[str], initials: rx.Var[str], hue: rx.Var[int]
) -> rx.Component:
    return link(
        rx.el.span(initials, class_name="avatar", custom_attrs={"data-hue": hue}),
        rx.el.span(rx.el.strong(name, class_name="cut"), rx.el.span(words, class_name="cut")),
        to=f"/simulator?phone={phone}",
        class_name="people-row",
        custom_attrs={"aria-current": rx.cond(phone == PhoneState.customer, "true", "false")},
    )


def _magic(number: MagicNumber) -> rx.Component:
    image, words = _FIRST.get(number.phone[-2:], ("hash", number.about))
    return link(
        icon(image, 15),
        rx.el.span(t(words)),
        to=f"/simulator?phone={number.phone}",
        class_name="magic",
        title=number.shown + ": " + t(number.about),
        custom_attrs={"aria-current": rx.cond(PhoneState.customer == number.phone, "true", "false")},
    )
