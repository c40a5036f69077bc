"""Whether the page hears anything at all, said honestly: by the socket itself, not by the last good news."""

import reflex as rx
from reflex_components_core.core.banner import has_connection_errors

from revive_app.ui.elements import icon, time_since
from revive_app.ui.language import t


def disconnected() -> rx.Var[bool]:
    """True while the event socket is down."""
    return has_connection_errors


def live_mark() -> rx.Component:
    """A green pulse and "Live", or a ruby dot and for how long it has been off."""
    return rx.cond(
        disconnected(),
        rx.el.span(
            rx.el.span(class_name="pulse off"), t("Offline"), " ", time_since(), class_name="live-mark off"
        ),
        rx.el.span(rx.el.span(class_name="pulse"), t("Live"), class_name="live-mark"),
    )


def offline_banner() -> rx.Component:
    """Over every page while the socket is down."""
    return rx.el.div(
        rx.cond(
            disconnected(),
            rx.el.div(
                icon("wifi_off", 14, "icon-small"),
                rx.el.span(
                    t("No connection for"),
                    " ",
                    time_since(),
                    ". ",
                    rx.el.span(t("What you see may be old by that much."), " ", class_name="long"),
                    t("It comes back by itself."),
                ),
                class_name="offline-banner",
            ),
        ),
        role="status",
    )
