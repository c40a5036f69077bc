"""The list of threads, drawn: whose, in which order, what was found."""

import reflex as rx

from revive_app.services.conversation.queue import Order, Whose
from revive_app.ui.components.badges import avatar, count_badge
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, link_button
from revive_app.ui.components.choices import pick
from revive_app.ui.components.fields import search_field
from revive_app.ui.components.notices import empty
from revive_app.ui.components.ticks import ticks
from revive_app.ui.elements import attrs, icon, link, opens, time_left
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.list_state import ListState
from revive_app.ui.pages.inbox.rows import Row
from revive_app.ui.pages.inbox.thread_state import ThreadState

_BONES = 6
_ORDERS = (
    (Order.CLOSING.value, word("Window closing first")),
    (Order.NEWEST.value, word("Newest first")),
)


def thread_list() -> rx.Component:
    """The left column."""
    return rx.el.section(
        rx.el.header(
            rx.el.h1(t("Inbox")),
            search_field(
                word("Search in chats"),
                value=ListState.looking_for,
                on_change=ListState.look_for.debounce(250),
                test_id="inbox-search",
                key=ListState.arrived.to_string(),
            ),
            rx.el.button(
                icon("keyboard"),
                type="button",
                class_name="icon-button inbox-keys-open",
                title=t("Keys"),
                custom_attrs={**opens("inbox-keys"), "aria-label": t("Keys"), "data-key": "?"},
            ),
            class_name="inbox-top",
        ),
        _whose(),
        rx.cond(ListState.looking_for == "", _order(), _found()),
        rx.cond(ListState.loaded, _rows(), _to_come()),
        class_name="inbox-list",
        custom_attrs={"aria-label": t("Conversations")},
    )


def _whose() -> rx.Component:
    agent = rx.cond(ListState.agent_name != "", ListState.agent_name, t("Agents"))
    return rx.el.div(
        _segment(Whose.YOURS, t("Yours"), ListState.yours),
        _segment(Whose.WAITING, t("Waiting"), ListState.waiting),
        _segment(Whose.AGENT, agent, ListState.agent),
        _segment(Whose.ALL, t("All"), ""),
        class_name="segments inbox-whose",
        role="group",
        custom_attrs={"aria-label": t("Whose conversations")},
    )


def _segment(whose: Whose, name: rx.Var[str], count: rx.Var[str] | str) -> rx.Component:
    return rx.el.button(
        rx.el.span(name, class_name="cut"),
        rx.el.span(count, class_name="number"),
        type="button",
        on_click=ListState.choose_whose(whose.value),
        custom_attrs={
            "aria-pressed": (ListState.whose == whose.value) & (ListState.looking_for == ""),
            "data-testid": f"inbox-{whose.value}",
        },
    )


def _order() -> rx.Component:
    return rx.el.div(
        rx.el.span(t("Sorted by")),
        pick(_ORDERS, ListState.order, ListState.choose_order, label=word("Sorted by")),
        class_name="inbox-order",
    )


def _found() -> rx.Component:
    return rx.el.div(
        rx.el.span(t("With “{words}”", words=ListState.looking_for), class_name="cut"),
        rx.el.button(t("Clear"), type="button", class_name="link", on_click=ListState.clear),
        class_name="inbox-order",
    )


def _rows() -> rx.Component:
    return rx.cond(
        ListState.rows.length() > 0,
        rx.el.div(
            rx.el.ul(rx.foreach(ListState.rows, lambda row: thread_row(row=row, key=row.id))),
            rx.cond(
                ListState.more,
                button(
                    word("More conversations"),
                    look="bare",
                    class_name="inbox-more",
                    on_click=ListState.show_more,
                ),
            ),
            class_name="inbox-rows",
            tab_index=-1,
        ),
        _nobody(),
    )


def _nobody() -> rx.Component:
    everybody = button(word("See all"), on_click=ListState.choose_whose(Whose.ALL.value))
    return rx.match(
        rx.cond(ListState.looking_for != "", "found", ListState.whose),
        (
            "found",
            empty(
                "nath",
                word("Nothing found"),
                word("Try the first letters of a name, a number, or a word from the chat."),
                button(word("Clear"), on_click=ListState.clear),
            ),
        ),
        (
            Whose.ALL.value,
            empty(
                "nath",
                word("No conversations yet"),
                word("They appear here when a campaign is sent, or when somebody writes to your number."),
                link_button(word("To the campaigns"), to="/campaigns", image="megaphone"),
            ),
        ),
        (
            Whose.AGENT.value,
            empty(
                "nath",
                word("The agent talks to nobody"),
                word("Hand a conversation back and it goes on."),
                everybody,
            ),
        ),
        empty(
            "nath", word("Nobody waits for you"), word("The agent has every conversation in hand."), everybody
        ),
    )


@rx.memo
def thread_row(row: rx.Var[Row], rest: rx.RestProp) -> rx.Component:
    """One thread."""
    return rx.el.li(
        link(
            avatar(row.initials, row.hue),
            rx.el.span(
                rx.el.strong(row.name, class_name="cut"),
                rx.el.span(row.at, class_name="number row-at", title=row.at_title),
                class_name="row-top",
            ),
            rx.el.span(
                rx.cond(row.tick != "", ticks(row.tick)),
                rx.cond(row.author != "", rx.el.b(row.author)),
                rx.el.span(row.words, class_name="cut"),
                rx.cond(
                    row.unread != "",
                    count_badge(row.unread, look="good", label=t("{n} unread", n=row.unread)),
                ),
                class_name="said-last",
            ),
            rx.el.span(
                rx.cond(
                    row.closes_at > 0,
                    time_left(row.closes_at),
                    rx.el.span(icon("lock", 12, "icon-small"), t("Closed"), class_name="row-closed"),
                ),
                rx.cond(
                    row.hand != "",
                    rx.el.span(
                        icon("hand", 13, "icon-small"),
                        rx.el.span(row.hand, class_name="cut"),
                        class_name="row-hand",
                    ),
                ),
                rx.cond(
                    row.visit != "",
                    rx.el.span(icon("calendar_check", 13, "icon-small"), row.visit, class_name="badge plain"),
                ),
                rx.cond(
                    row.snoozed != "",
                    rx.el.span(icon("moon_star", 13, "icon-small"), row.snoozed, class_name="badge"),
                ),
                class_name="row-facts",
            ),
            to=row.way,
            class_name=rx.cond(row.unread != "", "thread-row unread", "thread-row"),
            custom_attrs={
                **attrs(data_testid="inbox-item"),
                "data-thread": row.id,
                "aria-current": rx.cond(ThreadState.head.id == row.id, "true", "false"),
            },
        ),
    )


def _to_come() -> rx.Component:
    return rx.el.div(
        *(
            rx.el.div(
                rx.el.span(class_name="bone round"),
                rx.el.div(bone("54%"), bone("88%", 10), bone("30%", 10)),
                class_name="row-bones",
            )
            for _ in range(_BONES)
        ),
        class_name="skeleton inbox-rows",
    )
