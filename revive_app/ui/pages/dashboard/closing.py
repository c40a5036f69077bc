"""The strip of people who will soon be out of reach. It is not there when nobody is."""

import reflex as rx

from revive_app.ui.elements import attrs, icon, link, time_left
from revive_app.ui.language import t
from revive_app.ui.pages.dashboard.board_state import BoardState
from revive_app.ui.pages.dashboard.numbers import ClosingPerson
from revive_app.ui.pages.dashboard.state import DashboardState


def closing_strip() -> rx.Component:
    """The strip."""
    closing = DashboardState.closing
    return rx.cond(
        closing.count > 0,
        rx.el.section(
            icon("hourglass", 18),
            rx.el.p(
                rx.el.strong(t("Closing soon"), rx.el.span(": ", closing.words, class_name="short")),
                rx.el.span(
                    " ",
                    t(
                        "{leads}, {revenue}, windows end within 2 h",
                        leads=closing.words,
                        revenue=closing.revenue,
                    ),
                    class_name="long number",
                ),
                rx.el.span(
                    t("{revenue}, first ends in", revenue=closing.revenue),
                    " ",
                    time_left(closing.first_closes_at),
                    class_name="short number",
                ),
            ),
            rx.el.div(
                rx.foreach(closing.people, _person),
                rx.cond(closing.more != "", rx.el.span(closing.more, class_name="closing-more number")),
                class_name="closing-people",
            ),
            rx.foreach(closing.people[:1], _first),
            class_name="closing",
            custom_attrs={"aria-label": t("Closing soon")},
        ),
    )


def _first(person: rx.Var[ClosingPerson]) -> rx.Component:
    """One after the other, the one with least time first: the inbox goes on to the next when one is answered."""
    return link(
        rx.el.span(t("Reply in turn"), class_name="long"),
        rx.el.span(t("Reply"), class_name="short"),
        icon("arrow_right", 14),
        to=person.turn,
        class_name="button ink closing-turn",
        custom_attrs=attrs(data_testid="reply-in-turn"),
    )


def _person(person: rx.Var[ClosingPerson]) -> rx.Component:
    """A chip that leads to the card."""
    return rx.el.button(
        rx.el.span(person.initials, class_name="avatar", custom_attrs={"data-hue": person.hue}),
        rx.el.span(person.name, class_name="cut"),
        time_left(person.closes_at),
        type="button",
        class_name="closing-person",
        title=t("Show {name}'s card", name=person.name),
        on_click=[BoardState.choose_tab(person.stage), BoardState.point_at(person.lead_id)],
    )
