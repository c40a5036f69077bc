"""Wishes of no piece in hand: to see some, to know how many or which size, to pay less, to bring pieces of her own."""

import re

from revive_app.providers.ai.offline.catalog import nearest, not_in_the_catalog, show
from revive_app.providers.ai.offline.in_short import begin_with
from revive_app.providers.ai.offline.papers import asks, asks_of_a_service, quote
from revive_app.providers.ai.offline.selling import for_less
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.naming import kinds_in, names_pieces
from revive_app.rules.catalog.rows_asked import asks_how_many_are_left, asks_how_many_there_are
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.following import about
from revive_app.rules.language.text import words
from revive_app.rules.numbers.quantities import Unit, read
from revive_app.rules.short_answers import Short

_HOW_TO_SIZE = re.compile(
    r"\b(?:how|kaise|kese)\b.{0,40}\b(?:size|naap)\b|\b(?:size|naap)\b.{0,30}\b(?:kaise|kese|pata)\b|साइज़?.{0,24}कैसे|नाप.{0,24}कैसे",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"\b(?:measur\w*|size chart|size guide|ring sizer|naap)\b|नाप", re.IGNORECASE)
_OFF = re.compile(r"\b(?:off|discount|chhoot|chhut|less)\b|छूट", re.IGNORECASE)
# words
_A_NAME = 4


def of_her_own_pieces(turn: Turn) -> Answer | None:
    """ "Do you buy old silver?": ours are not asked for. What the papers say of it, else a colleague."""
    if not turn.wants(Intent.EXCHANGE_OLD_GOLD) or turn.wants(Intent.CATALOG_REQUEST):
        return None
    return quote(turn) or unknown()


def of_a_size(turn: Turn) -> Answer | None:
    """ "How do I know my ring size?": no piece of ours is asked for."""
    if _HOW_TO_SIZE.search(turn.text) is None:
        return None
    told = any(_MEASURES.search(passage.content) for passage in turn.request.passages)
    return (quote(turn) if told else None) or unknown()


def for_a_share_less(turn: Turn) -> Answer | None:
    """ "The owner's friend told me 50 % off": bargaining, whatever papers tell of the owner."""
    share = any(one.unit is Unit.PERCENT for one in read(turn.text))
    return for_less(turn) if share and _OFF.search(turn.text) and not turn.request.shown else None


def of_the_whole_catalog(turn: Turn) -> Answer | None:
    """ "How many designs do you have?": those of the kind she names, else asked back what kind she has in mind."""
    if asks_of_a_service(turn):
        return None
    if asks_how_many_are_left(turn.text) and not names_pieces(turn.text) and not turn.request.shown:
        return Answer("which_piece")
    if not asks_how_many_there_are(turn.text):
        return None
    return show(turn) if kinds_in(turn.text) else Answer("which_kind")


def wished_for(turn: Turn) -> Answer | None:
    """Pieces she would see, of what she says of them."""
    if turn.request.names_nothing and not turn.wants(Intent.STORE_INFO):
        return begin_with(turn, Short.SHOW)
    if turn.wants(Intent.CATALOG_REQUEST) or read_budget(turn.text) is not None:
        return show(turn) or nearest(turn)
    return None


def only_named(turn: Turn) -> Answer | None:
    """ "Jadau set": a piece is named and nothing asked, which no paper answers."""
    if turn.intents or asks(turn) or not kinds_in(turn.text) or len(words(turn.text)) > _A_NAME:
        return None
    if asks_of_a_service(turn) or about(turn.text, turn.earlier):
        return None
    return show(turn) or nearest(turn) or not_in_the_catalog(turn) or unknown()


def unknown() -> Answer:
    """A colleague is asked."""
    return Answer("ask_colleague", action=ActionKind.HANDOFF)
