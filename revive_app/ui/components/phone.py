"""The drawn phone: titanium, island, glare, a WhatsApp chat in it. Below 760 px nothing of the frame is drawn where the
page wants it so: the phone in the hand is the frame (`class_name="in-hand"`)."""

import reflex as rx

from revive_app.ui.components.brand import seal
from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import icon, shop_clock
from revive_app.ui.language import t


def phone(
    chat: rx.Component,
    foot: rx.Component,
    *,
    business: rx.Var[str] | str,
    initial: rx.Var[str] | str,
    zone: rx.Var[str] | str,
    under_name: rx.Component | None = None,
    label: Words,
    class_name: str = "",
) -> rx.Component:
    """A phone with this chat and this foot. `under_name` stands below the shop's name: "typing…", "online"."""
    return rx.el.section(
        rx.el.div(
            *(rx.el.span(class_name=f"device-key {key}") for key in ("action", "louder", "softer", "side")),
            *(rx.el.span(class_name=f"device-band {band}") for band in ("one", "two", "three", "four")),
            class_name="device-body",
            custom_attrs={"aria-hidden": "true"},
        ),
        rx.el.div(
            _status_bar(zone),
            _chat_head(business, initial, under_name),
            chat,
            foot,
            rx.el.span(class_name="home-bar", custom_attrs={"aria-hidden": "true"}),
            class_name="screen",
        ),
        rx.el.div(class_name="glare", custom_attrs={"aria-hidden": "true"}),
        class_name=f"device {class_name}".strip(),
        custom_attrs={"aria-label": t(label)},
    )


def wall(*bubbles: rx.Component, label: Words, after: tuple[rx.Component, ...] = ()) -> rx.Component:
    """A chat that is shown, not written in. `after` stands below its bubbles: dots, chips."""
    return rx.el.div(
        rx.el.ol(*bubbles, *after, class_name="chat-said", custom_attrs={"aria-label": t(label)}),
        class_name="chat",
        tab_index=0,
    )


def idle_foot() -> rx.Component:
    """WhatsApp's own foot, for a phone nobody writes on."""
    return rx.el.div(
        icon("plus", 20),
        rx.el.span(t("Message"), class_name="idle-field"),
        icon("camera", 20),
        icon("mic", 20),
        class_name="idle-foot",
        custom_attrs={"aria-hidden": "true"},
    )


def dots() -> rx.Component:
    """Somebody types."""
    return rx.el.li(
        *(rx.el.span(class_name="dot") for _ in range(3)),
        rx.el.span(t("typing"), class_name="unseen"),
        class_name="typing",
    )


def _status_bar(zone: rx.Var[str] | str) -> rx.Component:
    return rx.el.div(
        shop_clock(zone, form="time", class_name="number"),
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


def _chat_head(
    business: rx.Var[str] | str, initial: rx.Var[str] | str, under_name: rx.Component | None
) -> rx.Component:
    return rx.el.header(
        icon("chevron_left", 22, "icon chat-link"),
        seal(initial),
        rx.el.div(
            rx.el.strong(rx.el.span(business, class_name="cut"), icon("badge_check", 15, "verified")),
            under_name if under_name is not None else rx.el.span(t("Business account")),
        ),
        icon("video", 21, "icon chat-link"),
        icon("phone", 19, "icon chat-link"),
        class_name="chat-head",
    )
