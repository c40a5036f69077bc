"""`/diary`: who comes, and what was ordered."""

import reflex as rx

from revive_app.ui.components.choices import tabs
from revive_app.ui.language import word
from revive_app.ui.pages.diary.orders import OrdersState
from revive_app.ui.pages.diary.orders_view import cancelling, orders
from revive_app.ui.pages.diary.places import ORDERS, PATH, VISITS
from revive_app.ui.pages.diary.state import DiaryState
from revive_app.ui.pages.diary.timing_view import time_dialog
from revive_app.ui.pages.diary.visits import VisitsState
from revive_app.ui.pages.diary.visits_view import calling_off, visits
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, DiaryState.open_page, VisitsState.open_page, OrdersState.open_page]


def diary_page() -> rx.Component:
    """Visits, or orders."""
    state = DiaryState
    return framed(
        rx.el.div(
            page_bar(word("Diary"), rx.el.span(state.today, class_name="when number")),
            tabs(
                ((VISITS, word("Visits"), state.visits), (ORDERS, word("Orders"), state.orders)),
                state.part,
                state.show,
                label=word("Parts of the diary"),
            ),
            rx.cond(
                state.part == ORDERS,
                rx.fragment(orders(), cancelling()),
                rx.fragment(visits(), time_dialog(), calling_off()),
            ),
            class_name="plain-page diary",
        ),
        here=PATH,
    )
