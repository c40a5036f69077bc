"""How things stand, each with its explanation: the connection, the sandbox, the model."""

import reflex as rx

from revive_app.ui.components.connection import disconnected
from revive_app.ui.elements import icon, link, opens, popover, time_since
from revive_app.ui.language import t, word
from revive_app.ui.shell.state import ShellState

_CONNECTED = (
    word("Connected"),
    word("This page hears of every message, move and verdict within a second. You never have to reload it."),
)
_LOST = (
    word("Not connected"),
    word(
        "What you see may be old. The page tries again every second; messages keep coming in and going out"
        " meanwhile."
    ),
)
_SANDBOX = (
    word("Sandbox"),
    word(
        "No WhatsApp credentials are set, so a WhatsApp of our own stands in: it checks, delivers and fails like"
        " Meta's, but every phone is made up and nothing leaves this machine."
    ),
)
_OFFLINE_MODEL = (
    word("Offline model"),
    word(
        "No Mistral key is set. The answers come from Revive's own model on this machine: it only says what your"
        " catalog and papers hold."
    ),
)


def state_box() -> rx.Component:
    """The box above the person, in the rail."""
    return rx.el.div(
        rx.cond(
            disconnected(),
            _row("lost", "wifi_off", "bad", *_LOST, time_since()),
            _row("connected", "radio", "good", *_CONNECTED, None),
        ),
        rx.cond(ShellState.sandbox, _row("sandbox", "package", "wait", *_SANDBOX, None)),
        rx.cond(ShellState.offline_model, _row("model", "cpu", "calm", *_OFFLINE_MODEL, None)),
        class_name="state-box",
    )


def _row(
    name: str, image: str, tone: str, title: str, words: str, beside: rx.Component | None
) -> rx.Component:
    popover_id = f"about-{name}"
    return rx.el.div(
        rx.el.button(
            icon(image, 14, f"icon-small {tone}"),
            rx.el.span(t(title), class_name="rail-words"),
            rx.el.span(
                beside if beside is not None else icon("info", 14, "icon-small"), class_name="state-more"
            ),
            type="button",
            class_name="state-row",
            title=t(title),
            custom_attrs=opens(popover_id),
        ),
        popover(
            rx.el.h3(t(title)),
            rx.el.p(t(words)),
            link(t("Hold a customer's phone"), to="/simulator", class_name="button")
            if name == "sandbox"
            else rx.fragment(),
            popover_id=popover_id,
            class_name="explain from-rail",
        ),
    )


def state_lines() -> tuple[rx.Component, ...]:
    """The same facts as lines of the phone's menu."""
    return (
        rx.cond(ShellState.sandbox, _line("package", "wait", *_SANDBOX)),
        rx.cond(ShellState.offline_model, _line("cpu", "calm", *_OFFLINE_MODEL)),
    )


def _line(image: str, tone: str, title: str, words: str) -> rx.Component:
    return rx.el.div(
        icon(image, 16, f"icon {tone}"),
        rx.el.div(rx.el.strong(t(title)), rx.el.p(t(words))),
        class_name="state-line",
    )
