"""Several pieces at once: their sum, and what goes with the one she saw."""

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.catalog import shown
from revive_app.providers.ai.offline.rows import facts_of, priced
from revive_app.providers.ai.offline.turn import MOST_PRICED, MOST_SHOWN, Answer, Turn
from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules import money
from revive_app.rules.catalog.naming import kinds_in
from revive_app.rules.catalog.together import (
    asks_for_matching,
    asks_for_total,
    asks_what_goes_with,
    places_named,
)


def of_the_sum(turn: Turn) -> Answer | None:
    """ "Total kitna hoga?": each piece she means with its price, and the sum; which ones, where it could be several."""
    if not asks_for_total(turn.text):
        return None
    meant = _meant(turn)
    if not meant:
        return Answer("which_piece")
    if len(meant) > MOST_PRICED:
        return Answer("which", {"names": ", ".join(piece.name for piece in meant[:MOST_SHOWN])})
    if len(meant) == 1:
        return priced(turn, meant)
    names = ", ".join(piece.name.replace(", ", " ") for piece in meant)
    values = {
        "facts": facts_of(turn, meant),
        "names": names,
        "sum": money.rupees(sum(piece.price for piece in meant)),
    }
    ids = tuple(piece.id for piece in meant)
    return Answer("total", values, products=ids, briefly=priced(turn, meant))


def of_matching(turn: Turn) -> Answer | None:
    """ "Matching pieces?" beside a piece that was shown: those of other kinds with its stones and metal."""
    beside = _beside_a_named_one(turn)
    if beside:
        return shown(beside, "a_few")
    latest = pieces.latest(turn.request)
    if not latest or not asks_for_matching(turn.text):
        return None
    found = [piece for piece in turn.request.products if piece not in latest]
    return shown(found, "a_few") if found else None


def _beside_a_named_one(turn: Turn) -> list[ProductFact]:
    """ "Jhumke for the Lakshmi Haar": pieces of the kind she names beside it, of its metal first."""
    own = pieces.called_by_name(turn.text, turn.request.products)
    if len(own) != 1 or not asks_what_goes_with(turn.text):
        return []
    kinds = kinds_in(turn.text) - pieces.nature_of(own[0])
    found = [piece for piece in turn.request.products if kinds & pieces.nature_of(piece)]
    return [piece for piece in found if piece.metal == own[0].metal] or found


def _meant(turn: Turn) -> list[ProductFact]:
    """The pieces whose sum is asked: called by name, pointed at by their places, else those told of last."""
    own = pieces.called_by_name(turn.text, turn.request.products)
    if len(own) > 1:
        return own
    latest = pieces.latest(turn.request)
    placed = [latest[place] for place in places_named(turn.text) if place < len(latest)]
    return placed if len(placed) > 1 else own or list(latest)
