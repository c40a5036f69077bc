"""What is known of a person: what she wants, what she agreed to, when she comes, what she bought."""

import reflex as rx

from revive_app.ui.components.badges import mood_mark, stage_mark
from revive_app.ui.components.buttons import button
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.person.parts import fact, part, row
from revive_app.ui.person.person import Consent, OrderLine, Other, Visit
from revive_app.ui.person.state import PersonState


def wants() -> rx.Component:
    """The piece shown to her last, and what she said of herself."""
    person = PersonState.person
    return part(
        word("What they want"),
        rx.cond(
            person.piece_name != "",
            rx.el.div(
                rx.el.span(
                    rx.cond(
                        person.piece_picture != "",
                        rx.el.img(src=person.piece_picture, alt="", loading="lazy"),
                    ),
                    class_name="piece-tile",
                    custom_attrs={"data-tile": person.piece_tile},
                ),
                rx.el.div(
                    rx.el.strong(person.piece_name, class_name="cut"),
                    rx.el.span(person.piece_detail),
                    rx.el.b(person.piece_price, class_name="number"),
                ),
                class_name="wanted-piece",
            ),
        ),
        rx.el.dl(
            rx.foreach(person.context, fact),
            rx.cond(person.mood != "", row(word("Mood"), mood_mark(person.mood, person.mood_words))),
            rx.cond(person.language != "", row(word("Language"), person.language)),
            rx.cond(person.campaign != "", row(word("Campaign"), person.campaign)),
        ),
    )


def visits() -> rx.Component:
    """Those to come and those that were; one that waits is confirmed here."""
    return rx.cond(
        PersonState.person.visits.length() > 0,
        part(word("Visits"), rx.el.ul(rx.foreach(PersonState.person.visits, _visit), class_name="visits")),
    )


def _visit(visit: rx.Var[Visit]) -> rx.Component:
    return rx.el.li(
        rx.el.span(rx.el.span(visit.weekday), rx.el.strong(visit.day), class_name="visit-day number"),
        rx.el.div(rx.el.strong(visit.title), rx.el.span(visit.state)),
        rx.cond(
            visit.asks,
            button(
                word("Confirm"),
                on_click=PersonState.confirm_visit(visit.id, visit.version),
                custom_attrs=attrs(data_testid="confirm-visit"),
            ),
        ),
        key=visit.id,
        custom_attrs={"data-coming": visit.coming},
    )


def consent() -> rx.Component:
    """What she agreed to, where it was written down, and what is left of this week's offers."""
    person = PersonState.person
    return part(
        word("Consent"),
        rx.el.dl(
            row(
                word("Offers"),
                rx.el.span(
                    rx.cond(
                        person.offers_ok,
                        icon("circle_check", 14, "icon-small"),
                        icon("ban", 14, "icon-small"),
                    ),
                    person.offers,
                    rx.cond(person.offers_since != "", f", {person.offers_since}", ""),
                    class_name=rx.cond(person.offers_ok, "marked good", "marked calm"),
                ),
            ),
            rx.cond(person.offers_source != "", row(word("Source"), person.offers_source)),
            row(word("This week"), rx.el.span(person.offers_used, class_name="number")),
        ),
        rx.cond(
            person.consent.length() > 1,
            rx.el.details(
                rx.el.summary(t("Everything in the ledger")),
                rx.el.ul(rx.foreach(person.consent, _ledger_line), class_name="ledger"),
            ),
        ),
    )


def _ledger_line(line: rx.Var[Consent]) -> rx.Component:
    return rx.el.li(
        rx.el.span(line.words, rx.el.span(line.at, class_name="number")),
        rx.el.span(line.how),
    )


def profile() -> rx.Component:
    """City, birthday and what else a customer book holds."""
    return part(word("About them"), rx.el.dl(rx.foreach(PersonState.person.profile, fact)))


def orders() -> rx.Component:
    """What she bought."""
    bought = PersonState.person.orders
    return rx.cond(bought.length() > 0, part(word("Before"), rx.foreach(bought, _order)))


def _order(order: rx.Var[OrderLine]) -> rx.Component:
    return rx.el.div(
        rx.el.div(rx.el.strong(order.title, class_name="cut"), rx.el.span(order.detail)),
        rx.el.b(order.total, class_name="number"),
        class_name="order-line",
    )


def others() -> rx.Component:
    """Where she stands in other campaigns."""
    elsewhere = PersonState.person.others
    return rx.cond(elsewhere.length() > 0, part(word("In other campaigns"), rx.foreach(elsewhere, _other)))


def _other(other: rx.Var[Other]) -> rx.Component:
    return rx.el.div(
        rx.el.div(rx.el.strong(other.campaign, class_name="cut"), stage_mark(other.stage, other.stage_words)),
        rx.el.b(other.value, class_name="number"),
        class_name="order-line",
    )
