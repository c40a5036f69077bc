"""The orders of the diary, drawn."""

import reflex as rx

from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.choices import filter_bar, pill
from revive_app.ui.components.fields import switch
from revive_app.ui.components.menus import menu, menu_item
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs
from revive_app.ui.language import t, word
from revive_app.ui.pages.diary.asking import ask_before
from revive_app.ui.pages.diary.facts import OrderRow, Piece
from revive_app.ui.pages.diary.orders import OrdersState
from revive_app.ui.pages.diary.visits_view import person
from revive_app.ui.person.lines import ORDERS as STATES
from revive_app.ui.shell.state import ShellState


def orders() -> rx.Component:
    """Filtered, a page of them."""
    state = OrdersState
    return rx.el.div(
        _filters(),
        table(
            state.orders,
            _COLUMNS,
            label=word("Orders"),
            loaded=state.loaded,
            nothing=_none(),
            test_id="order-row",
        ),
        rx.cond(state.has_more | (state.page_number > 1), pager(state)),
        class_name="diary-part",
    )


def _filters() -> rx.Component:
    """Which orders; and whether a step is told."""
    state = OrdersState
    options = (("", word("All")), *((status.value, words) for status, words in STATES.items()))
    return rx.el.div(
        filter_bar(
            *(
                pill(
                    words,
                    pressed=state.status == value,
                    on_click=state.choose(value),
                    custom_attrs=attrs(data_testid=f"orders-{value or 'all'}"),
                )
                for value, words in options
            )
        ),
        rx.cond(
            ShellState.who.may_talk,
            switch(
                word("Tell them on WhatsApp"),
                on=state.tells,
                on_change=state.tell,
                custom_attrs=attrs(data_testid="orders-tell"),
            ),
        ),
        class_name="orders-bar",
    )


def _customer(order: rx.Var[OrderRow]) -> rx.Component:
    return person(order.who)


def _pieces(order: rx.Var[OrderRow]) -> rx.Component:
    return rx.el.div(
        rx.el.ul(rx.foreach(order.pieces, _piece), class_name="order-pieces"),
        rx.cond(order.note != "", rx.el.p("“", order.note, "”", class_name="calm order-note")),
        class_name="order-words",
    )


def _piece(piece: rx.Var[Piece]) -> rx.Component:
    return rx.el.li(
        rx.el.span(piece.count, " ×", class_name="number calm"),
        rx.el.span(piece.name, class_name="ordered-name"),
        rx.cond(
            piece.known,
            rx.el.span(piece.price, class_name="number calm ordered-price"),
            badge(word("Not in the catalog"), "wait"),
        ),
        key=piece.id,
    )


def _total(order: rx.Var[OrderRow]) -> rx.Component:
    return rx.el.div(
        rx.el.strong(order.total, class_name="number"),
        rx.cond(
            order.saw != "",
            rx.el.span(
                t("They saw {price}", price=order.saw),
                class_name="badge wait number",
                custom_attrs=attrs(data_testid="order-saw"),
            ),
        ),
        class_name="order-total",
    )


def _steps(order: rx.Var[OrderRow]) -> rx.Component:
    def step(words: str, image: str) -> rx.Component:
        return button(
            words,
            image=image,
            size="small",
            on_click=OrdersState.step(order.id, order.version, order.next),
            custom_attrs={**attrs(data_testid="order-next"), "data-step": order.next},
        )

    menu_id = f"order-{order.id}"
    return rx.cond(
        ShellState.who.may_talk & (order.next != ""),
        rx.el.div(
            rx.cond(
                order.next == "confirmed",
                step(word("Confirm"), "check"),
                step(word("Handed over"), "package_check"),
            ),
            menu(
                icon_button("ellipsis", word("More"), custom_attrs=attrs(data_testid="order-more")),
                menu_item(
                    word("Cancel the order"),
                    menu_id=menu_id,
                    image="x",
                    danger=True,
                    on_click=OrdersState.ask_cancel(order.id),
                    custom_attrs=attrs(data_testid="order-cancel"),
                ),
                menu_id=menu_id,
            ),
            class_name="visit-acts",
        ),
    )


_COLUMNS = (
    Col(word("Customer"), _customer, "main"),
    Col(word("Pieces"), _pieces, "wide"),
    Col(word("Total"), _total, "number"),
    Col(word("Ordered"), lambda order: rx.el.span(order.when, title=order.when_full), "quiet number"),
    Col(word("State"), lambda order: rx.el.span(order.state, class_name=f"badge {order.tone}")),
    Col("", _steps, "steps"),
)


def cancelling() -> rx.Component:
    """Before an order is cancelled."""
    state, order = OrdersState, OrdersState.leaving
    return ask_before(
        word("Cancel this order?"),
        t(
            "{name}, {price}. A cancelled order cannot be taken up again.",
            name=order.who.name,
            price=order.total,
        ),
        word("Cancel the order"),
        on_do=state.cancel,
        on_keep=state.keep,
        shown=state.asking,
        name="order-cancel",
    )


def _none() -> rx.Component:
    return rx.cond(
        OrdersState.status != "",
        empty(
            "bangles",
            word("No order like that"),
            word("No order stands at this step now."),
            button(word("Show all orders"), on_click=OrdersState.choose("")),
        ),
        empty(
            "bangles",
            word("No order yet"),
            word("What people put into the cart of your WhatsApp catalog stands here, for you to confirm."),
            rx.cond(
                ShellState.who.may_shape, link_button(word("To the catalog"), to="/products", image="gem")
            ),
        ),
    )
