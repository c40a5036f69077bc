"""Whether the page hears anything at all, said honestly: by the socket itself, not by the last good news."""

import reflex as rx
from reflex_components_core.core.banner import has_connection_errors

from revive_app.ui.elements import icon, time_since


def disconnected() -> rx.Var[bool]:
    """True while the event socket is down."""
    return has_connection_errors


def live_mark() -> rx.Component:
    """A green pulse and "Live", or a ruby dot and for how long it has been off."""
    return rx.cond(
        disconnected(),
        rx.el.span(rx.el.span(class_name="pulse off"), "Offline ", time_since(), class_name="live-mark off"),
        rx.el.span(rx.el.span(class_name="pulse"), "Live", class_name="live-mark"),
    )


def offline_banner() -> rx.Component:
    """Over every page while the socket is down."""
    return rx.el.div(
        rx.cond(
            disconnected(),
            rx.el.div(
                icon("wifi_off", 14, "icon-small"),
                rx.el.span(
                    "No connection for ",
                    time_since(),
                    rx.el.span(". What you see may be old by that much; it", class_name="long"),
                    rx.el.span(". It", class_name="short"),
                    " comes back by itself.",
                ),
                class_name="offline-banner",
            ),
        ),
        role="status",
    )
