"""WhatsApp's own marks in a text (*bold*, _italic_, ~struck~, ```fixed```) and its links, as plain pieces.

Nothing of a customer's words ever becomes HTML: each piece is text with a look.
"""

import re
from dataclasses import dataclass

import reflex as rx

from revive_app.ui.elements import link_away

_MARKS = {"*": "bold", "_": "italic", "~": "struck"}
# A mark counts only around words: neither `2*3*4` nor `a_b_c` nor a lone asterisk.
_PIECES = re.compile(
    r"```(?P<fixed>[^`]+)```"
    r"|(?<![\w*_~])(?P<mark>[*_~])(?P<inside>[^\s*_~](?:[^*_~\n]*[^\s*_~])?)(?P=mark)(?![\w*_~])"
    r"|(?P<link>https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]])"
)


@dataclass(frozen=True)
class TextPiece:
    """Some words, how they look (`bold`, `italic`, `struck`, `fixed` or plain), and where they lead."""

    text: str
    look: str = ""
    href: str = ""


def text_pieces(text: str) -> list[TextPiece]:
    """The text cut where its look changes. Joined again without marks it is the text."""
    pieces: list[TextPiece] = []
    done = 0
    for found in _PIECES.finditer(text):
        if found.start() > done:
            pieces.append(TextPiece(text[done : found.start()]))
        pieces.append(_piece(found))
        done = found.end()
    if done < len(text):
        pieces.append(TextPiece(text[done:]))
    return pieces


def _piece(found: re.Match[str]) -> TextPiece:
    if found["fixed"]:
        return TextPiece(found["fixed"], "fixed")
    if found["link"]:
        return TextPiece(found["link"], href=found["link"])
    return TextPiece(found["inside"], _MARKS[found["mark"]])


def chat_text(pieces: rx.Var[list[TextPiece]]) -> rx.Component:
    """The pieces, drawn."""
    return rx.foreach(pieces, _drawn)


def _drawn(piece: rx.Var[TextPiece]) -> rx.Component:
    return rx.cond(
        piece.href != "",
        link_away(piece.text, to=piece.href),
        rx.el.span(piece.text, class_name=piece.look),
    )
