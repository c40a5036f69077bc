"""The customer's phone in the hand, and its field to write in."""

from typing import Any

import reflex as rx

from revive_app.ui.components.phone import phone
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.simulator.chat import chat
from revive_app.ui.pages.simulator.state import LONGEST_TEXT, PhoneState
from revive_app.ui.shell.state import ShellState


def device() -> rx.Component:
    """The phone. Below 760 px nothing of it is drawn: the phone in the hand is the frame."""
    who = ShellState.who
    return phone(
        chat(),
        composer(PhoneState, customer=PhoneState.customer, name=PhoneState.holder.first_name),
        business=who.shop,
        initial=who.shop_initial,
        zone=who.zone,
        under_name=rx.cond(
            PhoneState.typing,
            rx.el.span(t("typing…"), class_name="chat-link typing-words"),
            rx.el.span(t("Business account")),
        ),
        label=word("The customer's phone"),
        class_name="in-hand",
    )


def composer(state: Any, *, customer: rx.Var[str], name: rx.Var[str]) -> rx.Component:
    """Where the customer writes. What becomes of the words, js/sending.js and the State's `send` settle."""
    return rx.el.form(
        rx.el.input(type="hidden", name="send_id"),
        rx.el.input(type="hidden", name="ready"),
        rx.cond(
            state.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(state.said_wrong),
                id="phone-wrong",
                role="alert",
                class_name="said-wrong",
            ),
        ),
        rx.el.textarea(
            name="text",
            rows="1",
            max_length=LONGEST_TEXT,
            placeholder=t("Message as {name}", name=name),
            auto_complete="off",
            custom_attrs=attrs(
                aria_label=t("Message"), aria_describedby="phone-wrong", data_testid="phone-input"
            ),
        ),
        rx.el.button(
            icon("send_horizontal", 18),
            type="submit",
            title=t("Send (Enter; Shift and Enter begin a new line)"),
            custom_attrs=attrs(aria_label=t("Send"), data_testid="phone-send"),
        ),
        on_submit=state.send,
        class_name="composer",
        key=customer,
        custom_attrs={
            "data-customer": customer,
            "data-sends": "",
            "data-draft": f"phone-draft:{customer}",
        },
    )
