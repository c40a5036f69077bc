"""The drawn phone around the chat, and its field to write in."""

import reflex as rx

from revive_app.ui.components.brand import seal
from revive_app.ui.elements import attrs, icon, shop_clock
from revive_app.ui.pages.simulator.chat import chat
from revive_app.ui.pages.simulator.state import LONGEST_TEXT, PhoneState
from revive_app.ui.shell.state import ShellState


def device() -> rx.Component:
    """The phone. Below 760 px nothing of it is drawn: the phone in the hand is the frame."""
    return rx.el.section(
        rx.el.div(
            *(rx.el.span(class_name=f"device-key {key}") for key in ("action", "louder", "softer", "side")),
            *(rx.el.span(class_name=f"device-band {band}") for band in ("one", "two", "three", "four")),
            class_name="device-body",
            custom_attrs={"aria-hidden": "true"},
        ),
        rx.el.div(
            _status_bar(),
            _chat_head(),
            chat(),
            composer(),
            rx.el.span(class_name="home-bar", custom_attrs={"aria-hidden": "true"}),
            class_name="screen",
        ),
        rx.el.div(class_name="glare", custom_attrs={"aria-hidden": "true"}),
        class_name="device",
        custom_attrs={"aria-label": "The customer's phone"},
    )


def _status_bar() -> rx.Component:
    return rx.el.div(
        shop_clock(ShellState.who.zone, form="time", class_name="number"),
        rx.el.span(rx.el.span(class_name="lens"), class_name="island"),
        rx.el.span(_signal(), icon("wifi", 17), _battery(), class_name="status-icons"),
        class_name="status-bar",
        custom_attrs={"aria-hidden": "true"},
    )


def _signal() -> rx.Component:
    return rx.el.svg(
        *(
            rx.el.rect(
                x=str(4.6 * place), y=str(8 - 2.6 * place), width="3.2", height=str(4 + 2.6 * place), rx="1"
            )
            for place in range(4)
        ),
        view_box="0 0 18 12",
        class_name="signal",
    )


def _battery() -> rx.Component:
    return rx.el.svg(
        rx.el.rect(x=".5", y=".5", width="23", height="12", rx="3.8", class_name="battery-edge"),
        rx.el.rect(x="2", y="2", width="17", height="9", rx="2.4", class_name="battery-fill"),
        rx.el.path(d="M25 4.6c1.2.4 1.2 3.4 0 3.8z", class_name="battery-fill"),
        view_box="0 0 27 13",
        class_name="battery",
    )


def _chat_head() -> rx.Component:
    return rx.el.header(
        icon("chevron_left", 22, "icon chat-link"),
        seal(ShellState.who.shop_initial),
        rx.el.div(
            rx.el.strong(
                rx.el.span(ShellState.who.shop, class_name="cut"), icon("badge_check", 15, "verified")
            ),
            rx.cond(
                PhoneState.typing,
                rx.el.span("typing…", class_name="chat-link typing-words"),
                rx.el.span("Business account"),
            ),
        ),
        icon("video", 21, "icon chat-link"),
        icon("phone", 19, "icon chat-link"),
        class_name="chat-head",
    )


def composer() -> rx.Component:
    """Where the customer writes. What becomes of the words, js/revive.js and PhoneState.send settle."""
    return rx.el.form(
        rx.el.input(type="hidden", name="send_id"),
        rx.el.input(type="hidden", name="ready"),
        rx.cond(
            PhoneState.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(PhoneState.said_wrong),
                id="phone-wrong",
                role="alert",
                class_name="said-wrong",
            ),
        ),
        rx.el.textarea(
            name="text",
            rows="1",
            max_length=LONGEST_TEXT,
            placeholder=f"Message as {PhoneState.holder.first_name}",
            auto_complete="off",
            custom_attrs=attrs(
                aria_label="Message", aria_describedby="phone-wrong", data_testid="phone-input"
            ),
        ),
        rx.el.button(
            icon("send_horizontal", 18),
            type="submit",
            title="Send",
            custom_attrs=attrs(aria_label="Send", data_testid="phone-send"),
        ),
        on_submit=PhoneState.send,
        class_name="composer",
        key=PhoneState.customer,
        custom_attrs={"data-customer": PhoneState.customer},
    )
