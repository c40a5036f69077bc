"""The chat on the phone: everything said, what can be tapped in it, typing dots."""

import reflex as rx

from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.chat import said
from revive_app.ui.components.phone import dots
from revive_app.ui.language import t
from revive_app.ui.pages.simulator.state import PhoneState


def chat() -> rx.Component:
    """The wall with everything said on it. It hangs from its newest bubble (phone.css)."""
    return rx.el.div(
        rx.el.ol(
            rx.cond(
                PhoneState.bubbles.length() == 0,
                rx.el.li(
                    rx.cond(PhoneState.loaded, t("Nothing said yet. Write first."), "…"),
                    class_name="chat-note",
                ),
            ),
            rx.foreach(PhoneState.bubbles, lambda bubble: phone_bubble(bubble=bubble, key=bubble.id)),
            rx.cond(PhoneState.typing, dots()),
            class_name="chat-said",
            custom_attrs={"aria-live": "polite", "aria-label": t("Chat")},
        ),
        class_name="chat",
        key=PhoneState.customer,
        tab_index=0,
    )


@rx.memo
def phone_bubble(bubble: rx.Var[Bubble], rest: rx.RestProp) -> rx.Component:
    """One bubble with the day above it and the quick replies below."""
    return said(
        bubble,
        test_id="phone-bubble",
        on_tap=lambda bubble, tap: PhoneState.tap(bubble.id, tap.choice, tap.title),
    )
