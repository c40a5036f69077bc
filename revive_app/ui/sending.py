"""What is told to the field somebody writes messages in: js/sending.js keeps its words until then."""

import json
from collections.abc import Mapping

import reflex as rx


def sent(send_id: str) -> rx.event.EventSpec:
    """This press of "Send" has happened: its words leave the field."""
    return rx.call_function(f"() => window.revive?.sent({_quoted(send_id)})")


def not_sent(send_id: str) -> rx.event.EventSpec:
    """It was refused: the words stay, and may be sent again."""
    return rx.call_function(f"() => window.revive?.notSent({_quoted(send_id)})")


def answered(press: str) -> rx.event.EventSpec:
    """A form that was handed over is answered, well or not: js/presses.js lets it go again."""
    return rx.call_function(f"() => window.revive?.answered({_quoted(press)})")


def write(words: str, *, instead: bool = False) -> rx.event.EventSpec:
    """Put words into the field, for somebody to send, change or delete. `instead` of what stands there."""
    return rx.call_function(f"() => window.revive?.write({_quoted(words)}, {json.dumps(instead)})")


def release(held_id: str, to: str, fields: Mapping[str, str]) -> rx.event.EventSpec:
    """Let the file in that `held_file` go to this route below /api/v1, with these fields beside it: js/held.js."""
    told = ", ".join(_quoted(part) for part in (held_id, to))
    return rx.call_function(f"() => window.revive?.release({told}, {_quoted(dict(fields))})")


def _quoted(words: str | dict[str, str]) -> str:
    """As JavaScript that cannot end a script either: the words may be anybody's."""
    return json.dumps(words).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
