"""Toasts: what happened, then what is next, for six seconds; with Undo where undo exists.

return toasts.done("{name} moved to Won", "{value} added to today", undo=BoardState.move(...), name=…, value=…)
"""

from typing import Any

import reflex as rx
from reflex_components_sonner.toast import ToastAction

from revive_app.services.hearing import Heard
from revive_app.ui.language import say, word


def done(title: str, more: str = "", *, undo: Any = None, **values: Any) -> rx.event.EventSpec:
    """It worked. `undo` is an event that takes it back."""
    return _toast(rx.toast.success, title, more, word("Undo"), undo, values)


def held(title: str, more: str = "", **values: Any) -> rx.event.EventSpec:
    """It waits, and for what."""
    return _toast(rx.toast.warning, title, more, "", None, values)


def refused(title: str, more: str = "", *, look: Any = None, **values: Any) -> rx.event.EventSpec:
    """It did not work, and what is safe. `look` is an event that shows why."""
    return _toast(rx.toast.error, title, more, word("Look"), look, values)


_HEARD = {
    Heard.LEAVES: word("They are told on WhatsApp."),
    Heard.HELD: word("The line to them waits: your number is held."),
    Heard.CLOSED: word("They are not told: their 24-hour window is closed. A template may still reach them."),
    Heard.SILENT: word("They are not told: they asked for no messages."),
    Heard.NO_CHAT: word("They are not told: nobody has a chat with them yet."),
}


def told(title: str, heard: Heard | None, **values: Any) -> rx.event.EventSpec:
    """It worked, and whether the customer hears of it; None where she was not to."""
    if heard is None:
        return done(title, **values)
    show = done if heard is Heard.LEAVES else held
    return show(title, _HEARD[heard], **values)


def _toast(
    show: Any, title: str, more: str, label: str, act: Any, values: dict[str, Any]
) -> rx.event.EventSpec:
    extra: dict[str, Any] = {}
    if more:
        extra["description"] = say(more, **_of(more, values))
    if act is not None:
        extra["action"] = ToastAction(label=say(label), on_click=act)
    return show(say(title, **_of(title, values)), **extra)


def _of(sentence: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values this sentence has gaps for."""
    return {name: value for name, value in values.items() if f"{{{name}}}" in sentence}
