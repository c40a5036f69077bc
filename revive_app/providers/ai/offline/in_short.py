"""Messages that name nothing: "haan", "photo", "thanks", "aur dikhao". They mean what the shop's last words make of them."""

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.catalog import shown
from revive_app.providers.ai.offline.coming import ask_for_her_photo
from revive_app.providers.ai.offline.papers import from_settings
from revive_app.providers.ai.offline.rows import priced
from revive_app.providers.ai.offline.turn import MOST_PRICED, MOST_SHOWN, Answer, Turn
from revive_app.providers.ai.protocol import ActionKind, ReplyRequest
from revive_app.rules.catalog.naming import kinds_in
from revive_app.rules.catalog.rows_asked import wants_a_picture
from revive_app.rules.knowledge.asked_plainly import asked_plainly
from revive_app.rules.short_answers import Asked, Short, agrees, looks_around, read_asked, read_short


def in_short(turn: Turn) -> Answer | None:
    """A message that names nothing: what it means beside what the shop had said; None for every other.

    No paper is searched for it: none of them could be meant.
    """
    said = read_short(turn.text)
    if said is None or pieces.pointed_at(turn.text, turn.request) or asked_plainly(turn.text) is not None:
        return None
    if said is Short.OFFER:
        return from_settings(turn)
    ours = _our_last_words(turn.request)
    told = pieces.latest(turn.request)
    if wants_a_picture(turn.text) and 0 < len(told) <= MOST_PRICED and said is not Short.MORE:
        return shown(told)
    asked = read_asked(ours)
    if said is Short.WHO:
        return Answer("greeting")
    if said is Short.THANKS:
        return Answer("thanks")
    if looks_around(said, asked):
        return begin_with(turn, said)
    return _agreed(turn, asked) if agrees(said, asked) and asked is not None else Answer("at_leisure")


def begin_with(turn: Turn, said: Short) -> Answer:
    """The pieces picked for her, or a question back where there are none."""
    known = turn.request.products
    others = tuple(piece for piece in known if piece not in turn.request.shown)
    kinds = kinds_in(turn.text)
    alike = tuple(piece for piece in others if kinds and kinds <= pieces.nature_of(piece))
    found = (alike or (others if said is Short.MORE else ()) or known)[:MOST_SHOWN]
    if not found:
        return Answer("which_kind")
    # the one spoken of last, before all that were shown
    meant = [piece for piece in pieces.latest(turn.request) if piece in found] or list(found)
    few = turn.request.shown and len(meant) <= MOST_PRICED
    if few and said in (Short.PRICE, Short.DETAILS, Short.YES):
        return priced(turn, meant)
    ids = tuple(product.id for product in found)
    return Answer("a_few", action=ActionKind.SHOW_PRODUCTS, products=ids)


def _agreed(turn: Turn, asked: Asked) -> Answer:
    """A yes to what was asked of her."""
    match asked:
        case Asked.VISIT:
            return Answer("visit", action=ActionKind.BOOK_APPOINTMENT)
        case Asked.HER_PHOTO:
            return ask_for_her_photo(turn)
        case _:
            return Answer("person", action=ActionKind.HANDOFF)


def _our_last_words(request: ReplyRequest) -> str:
    """What the shop had said before that."""
    return next((turn.text for turn in reversed(request.history) if turn.role == "shop"), "")
