"""Free-form carousels: 2 to 10 cards of one shape (REFERENCE §6.1)."""

from revive_app.sandbox.errors import NOT_VALID, GraphError
from revive_app.sandbox.validation.buttons import check_link_button, check_reply_buttons
from revive_app.sandbox.validation.media import check_media
from revive_app.sandbox.validation.node import Node

CARDS = 10
CARD_BODY = 160
CARD_LINE_BREAKS = 2


def check_carousel(action: Node) -> None:
    """The action of a carousel: every card has the same kind of header and the same buttons."""
    action.only("cards")
    cards = action.children("cards", least=2, most=CARDS)
    shapes = [_check_card(card, position) for position, card in enumerate(cards)]
    if len(set(shapes)) > 1:
        raise GraphError(NOT_VALID, "All cards must have the same header type and the same buttons")


def _check_card(card: Node, position: int) -> tuple[str, str]:
    card.only("card_index", "type", "header", "body", "action")
    if card.value.get("card_index") != position:
        raise GraphError(NOT_VALID, f"Param {card.at('card_index')} must be {position}.")
    header = card.child("header")
    form = header.choice("type", ("image", "video"))
    check_media(header.child(form), form, caption=False)
    _check_card_body(card)
    return form, _check_card_action(card.child("action"))


def _check_card_body(card: Node) -> None:
    body = card.optional_child("body")
    if body is None:
        return
    if body.text("text", longest=CARD_BODY).count("\n") > CARD_LINE_BREAKS:
        raise GraphError(
            NOT_VALID, f"Param {body.at('text')} must have at most {CARD_LINE_BREAKS} line breaks."
        )


def _check_card_action(action: Node) -> str:
    if action.has("buttons"):
        return f"{check_reply_buttons(action, 'quick_reply')} quick replies"
    check_link_button(action)
    return "link"
