"""The catalog over the composer, drawn."""

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.fields import search_field
from revive_app.ui.elements import attrs, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.pieces_state import Piece, PiecesState
from revive_app.ui.pages.inbox.thread_state import ThreadState


def pieces_box() -> rx.Component:
    """Look for a piece, take it, send it."""
    return popover(
        search_field(
            word("Name, code or “jhumka under 1 lakh”"),
            on_change=PiecesState.look_for,
            test_id="piece-search",
        ),
        rx.cond(
            PiecesState.pieces.length() > 0,
            rx.el.ul(rx.foreach(PiecesState.pieces, _piece), class_name="offered"),
            rx.cond(PiecesState.loaded, rx.el.p(t("Nothing found"), class_name="answers-none")),
        ),
        rx.cond(
            PiecesState.chosen != "",
            button(
                t("Send to {name}", name=ThreadState.head.name),
                look="ink",
                image="send",
                on_click=PiecesState.send,
                custom_attrs={
                    **attrs(data_testid="send-piece"),
                    "popoverTarget": "pieces-box",
                    "popoverTargetAction": "hide",
                },
            ),
        ),
        popover_id="pieces-box",
        class_name="compose-pop pieces-box",
        custom_attrs={"aria-label": t("Send a piece")},
    )


def _piece(piece: rx.Var[Piece]) -> rx.Component:
    return rx.el.li(
        rx.el.button(
            rx.el.span(
                rx.cond(piece.picture != "", rx.el.img(src=piece.picture, alt="", loading="lazy")),
                class_name="piece-tile",
                custom_attrs={"data-tile": piece.tile},
            ),
            rx.el.span(
                rx.el.strong(piece.name, class_name="cut"), rx.el.span(piece.detail, class_name="cut")
            ),
            rx.el.b(piece.price, class_name="number"),
            type="button",
            on_click=PiecesState.choose(piece.id),
            custom_attrs={**attrs(data_testid="piece"), "aria-pressed": PiecesState.chosen == piece.id},
        ),
        key=piece.id,
    )
