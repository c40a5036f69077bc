"""Tables, progress, numbers."""

from dataclasses import dataclass

import reflex as rx

from revive_app.ui.components.badges import avatar, stage_mark
from revive_app.ui.components.buttons import icon_button
from revive_app.ui.components.cards import product_card
from revive_app.ui.components.gauge import gauge, speedometer
from revive_app.ui.components.notices import empty
from revive_app.ui.components.stat import stat, stat_card
from revive_app.ui.components.steps import bar, parts_bar, ring
from revive_app.ui.components.tables import Col, Selection, Sorting, table
from revive_app.ui.elements import time_left
from revive_app.ui.pages.kit.parts import NOW, line, panel


@dataclass(frozen=True)
class Row:
    """Somebody in the sample table."""

    id: str
    name: str
    initials: str
    hue: int
    stage: str
    stage_words: str
    value: str
    closes_at: int
    last: str


def _row(name: str, initials: str, hue: int, stage: str, value: str, minutes: int, last: str) -> Row:
    return Row(name, name, initials, hue, stage, stage.capitalize(), value, NOW + minutes * 60_000, last)


ROWS = [
    _row("Priya Malhotra", "PM", 1, "interest", "₹1,94,000", 14, "Sat 11:56"),
    _row("Rukmini Joglekar", "RJ", 5, "negotiating", "₹3,62,000", 112, "Sat 13:34"),
    _row("Ishita Banerjee", "IB", 4, "interest", "₹1,12,500", 340, "Sat 17:22"),
    _row("Sneha Reddy", "SR", 6, "won", "₹2,74,000", -1, "Thu"),
]


def _nothing(*_: object) -> rx.event.EventSpec:
    return rx.noop()


def tables() -> rx.Component:
    """Sortable, selectable; rows lead somewhere."""
    columns = (
        Col(
            "Customer",
            lambda row: rx.el.span(
                avatar(row.initials, row.hue),
                rx.el.button(row.name, type="button", class_name="row-link"),
                class_name="row-person",
            ),
            "main",
        ),
        Col("Stage", lambda row: stage_mark(row.stage, row.stage_words)),
        Col("Value", lambda row: row.value, "number", sort="value"),
        Col("Reply window", lambda row: time_left(row.closes_at)),
        Col("Last word", lambda row: row.last, "quiet number", sort="last"),
    )
    return panel(
        "Table",
        table(
            rx.Var.create(ROWS),
            columns,
            label="Customers",
            nothing=empty("solitaire", "Nobody", "Nobody here yet."),
            sorting=Sorting("-value", _nothing),
            selection=Selection(rx.Var.create(["Priya Malhotra"]), _nothing, False, rx.noop()),
        ),
        span=8,
    )


def progress() -> rx.Component:
    """How far it is."""
    return panel(
        "Progress",
        bar(62, label="Sent"),
        bar(100, label="Read", tone="good"),
        parts_bar(
            (
                ("read", 337, "Read"),
                ("delivered", 238, "Delivered"),
                ("sent", 41, "Sent"),
                ("sending", 5, "Sending"),
                ("unknown", 2, "Not sure yet"),
                ("failed", 22, "Failed"),
                ("waiting", 386, "Waiting"),
            )
        ),
        line(ring(4, 6), ring(6, 6)),
        span=8,
    )


def numbers() -> rx.Component:
    """Stat cards that catch the light, the speedometer."""
    sample = rx.Var.create(stat(1284, [1190, 1201, 1199, 1230, 1222, 1260, 1284], "in 7 days"))
    fallen = rx.Var.create(stat(142, [150, 149, 151, 146, 147, 145, 142], "in 7 days"))
    rate = rx.Var.create(gauge(41, 35))
    return panel(
        "Numbers",
        rx.el.div(
            stat_card("sample", "users", "Total leads", "Leads", sample),
            stat_card("sample-2", "message_circle", "Active conversations", "Chats", fallen),
            rx.el.div(
                speedometer(rate, "41 percent, was 35"),
                rx.el.strong(rate.value, class_name="stat-value number"),
                class_name="kit-gauge",
            ),
            class_name="kit-stats",
        ),
        span=8,
    )


def products() -> rx.Component:
    """A piece on its shelf: in stock, the last one, sold out; and one without a picture."""
    pieces = (
        ("Rajwadi Jhumka", "22K · 14.2 g · RJ-1042", "₹1,94,000", "In stock, 3", "good", "rj-1042", "velvet"),
        ("Moti Nath", "22K · 3.1 g · NT-0027", "₹38,500", "Last piece", "wait", "nt-0027", "night"),
        ("Maang Tikka", "22K · 4.6 g · MT-0019", "₹64,200", "Sold out", "bad", "mt-0019", "blush"),
        ("Panna Ring", "18K · 1.10 ct · ER-0411", "₹1,36,000", "Made to order", "wait", "", "sage"),
    )
    return panel(
        "Product cards",
        rx.el.div(
            *(
                product_card(
                    name=name,
                    detail=detail,
                    price=price,
                    stock=stock,
                    stock_tone=tone,
                    picture=f"/products/{picture}.jpg" if picture else "",
                    tile=tile,
                    menu=icon_button("ellipsis", "More"),
                )
                for name, detail, price, stock, tone, picture, tile in pieces
            ),
            class_name="kit-products",
        ),
        span=12,
    )
