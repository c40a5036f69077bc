"""What moves a sale: an order in words, a price that is too high, a wish that leans on what was shown, other shops."""

import re
from dataclasses import replace

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.catalog import about_price, not_in_the_catalog, shown
from revive_app.providers.ai.offline.in_short import begin_with
from revive_app.providers.ai.offline.papers import asks, quote
from revive_app.providers.ai.offline.rows import facts_of, priced
from revive_app.providers.ai.offline.turn import MOST_PRICED, MOST_SHOWN, Answer, Turn
from revive_app.providers.ai.protocol import ActionKind, ProductFact, Setting
from revive_app.rules import sentiment
from revive_app.rules.beside_us import asks_of_other_customers, speaks_of_other_shops
from revive_app.rules.buying import buys
from revive_app.rules.catalog.beside import kinds_of, leans_on_shown
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.leaning import (
    Extreme,
    Leaning,
    finds_it_costly,
    lies_that_way,
    outermost_first,
    passed_over,
    read_leaning,
)
from revive_app.rules.catalog.naming import kinds_in, names_pieces, says_gold_alone
from revive_app.rules.catalog.references import read_reference
from revive_app.rules.catalog.rows_asked import asks_whether_real
from revive_app.rules.forecasts import asks_for_a_forecast
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.following import about, subjects_of
from revive_app.rules.language.glossary import content, is_material
from revive_app.rules.numbers.quantities import Unit, read
from revive_app.rules.short_answers import Short, wants_others


def of_others(turn: Turn) -> Answer | None:
    """ "Who else bought this? Their number?": private, as hers is."""
    return Answer("private") if asks_of_other_customers(turn.text) else None


def of_other_shops(turn: Turn) -> Answer | None:
    """ "Tanishq is cheaper": not a word of them; of ours what may be offered, and a colleague where she bargains."""
    if not speaks_of_other_shops(turn.text) or _brings_from_there(turn):
        return None
    offer = next((told for told in turn.request.passages if told.source == Setting.OFFER), None)
    action = ActionKind.HANDOFF if turn.wants(Intent.DISCOUNT_REQUEST) else None
    if offer is None:
        return Answer("ask_price", action=action) if action else Answer("only_ours")
    frame = "quote_and_ask" if action else "only_ours_offer"
    return Answer(frame, {"quote": offer.content}, action=action, cited=(offer.id,))


def _brings_from_there(turn: Turn) -> bool:
    """ "It is from Tanishq, how much will I get": of her gold, for which it does not matter whose it was."""
    matter = subjects_of(about(turn.text, turn.earlier) or next(iter(turn.earlier[-1:]), ""))
    return bool(matter & _TAKEN_IN) and _FROM_THERE.search(turn.text) is not None


_TAKEN_IN = frozenset({"exchange", "sell", "buyback", "old", "polish", "repair", "clean", "resize"})
_FROM_THERE = re.compile(r"\b(?:from|se|ka|ki|ke|not from you|bought)\b", re.IGNORECASE)


def order(turn: Turn) -> Answer | None:
    """She takes a piece: what it is and costs, and a colleague who settles the rest; asked back where it may be several.

    A kind alone ("I want to buy a ring") is a wish to see some.
    """
    if not buys(turn.text) or _bargains(turn):
        return None
    meant = pieces.chosen(turn.text, turn.request)
    if not meant:
        return None if kinds_in(turn.text) else Answer("order_what")
    made_of = {word for word in content(turn.text) if is_material(word)}
    narrowed = [piece for piece in meant if made_of & set(content(piece.name))]
    meant = narrowed or meant
    if len(meant) > 1:
        return Answer("which", {"names": ", ".join(piece.name for piece in meant[:MOST_SHOWN])})
    ids = tuple(piece.id for piece in meant)
    return Answer("order", {"facts": facts_of(turn, meant)}, action=ActionKind.HANDOFF, products=ids)


def order_of_a_named_piece(turn: Turn) -> Answer | None:
    """ "I will take the Neelkanth Choker and pay online": an order, before what else is said beside it."""
    return (
        order(turn) if buys(turn.text) and pieces.called_by_name(turn.text, turn.request.products) else None
    )


def beside_what_was_shown(turn: Turn) -> Answer | None:
    """ "Too costly", "something lighter", "same in silver", "under 1 lakh?": what lies there beside the pieces shown."""
    latest = pieces.latest(turn.request)
    if not latest:
        return Answer("which_budget") if finds_it_costly(turn.text) and not kinds_in(turn.text) else None
    if (
        not leans_on_shown(turn.text)
        or asks_whether_real(turn.text)
        or pieces.called_by_name(turn.text, turn.request.products)
    ):
        return None
    if _bargains(turn) and not finds_it_costly(turn.text) and read_budget(turn.text) is None:
        return None  # "thoda kam karo": of this one
    leaning = Leaning.OTHERS if wants_others(turn.text) else read_leaning(turn.text)
    over = passed_over(leaning, latest)
    found = [piece for piece in turn.request.products if piece not in over]
    there = [piece for piece in found if leaning is None or lies_that_way(leaning, piece, latest)]
    one = [piece for piece in latest if set(content(piece.name)) & set(content(turn.text))]
    if leaning is None and len(one) == 1 < len(latest) and read_budget(turn.text) is None:
        return priced(turn, one)  # "moti wala", of two
    fitting = [piece for piece in pieces.fitting(turn.text, tuple(there)) if _is_such(piece, turn, latest)]
    if fitting:
        return shown(fitting)
    if leaning is Leaning.OTHERS:
        return begin_with(turn, Short.MORE)
    if leaning in _LEAST and len(latest) > 1:
        return priced(turn, outermost_first(_LEAST[leaning], latest)[:1])  # of these, then
    if finds_it_costly(turn.text) and len(latest) <= MOST_PRICED:
        return about_price(turn, list(latest))
    return not_in_the_catalog(turn) or (shown(there, "nearest") if there else None)


_LEAST = {Leaning.CHEAPER: Extreme.CHEAPEST, Leaning.LIGHTER: Extreme.LIGHTEST}


def _bargains(turn: Turn) -> bool:
    """Whether she asks for less: by her words, or by a share of the price."""
    return turn.wants(Intent.DISCOUNT_REQUEST) or any(one.unit is Unit.PERCENT for one in read(turn.text))


def _is_such(piece: ProductFact, turn: Turn, latest: tuple[ProductFact, ...]) -> bool:
    """Whether it is of the kind she spoke of; any of the category will do where she finds the price too high."""
    wanted = kinds_in(turn.text) or kinds_of(latest)
    of_category = read_leaning(turn.text) is not None and piece.category == latest[0].category
    return wanted <= kinds_of([piece]) or of_category


def for_less(turn: Turn) -> Answer | None:
    """ "25 % off and I take it", with no piece on the table: what the papers or the offer allow; a colleague for more."""
    if not _bargains(turn):
        return None
    told = quote(turn)
    of_less = told is not None and any(_OF_LESS & set(content(one)) for one in told.sentences)
    # "2.10 size me milega?" only sounds like it
    if told is not None and (of_less or _SAYS_LESS.search(turn.text) is None):
        return replace(told, briefly=Answer("ask_price", action=ActionKind.HANDOFF))
    offer = next((one for one in turn.request.passages if one.source == Setting.OFFER), None)
    if offer is None:
        return Answer("ask_price", action=ActionKind.HANDOFF)
    return Answer(
        "quote_and_ask",
        {"quote": offer.content},
        action=ActionKind.HANDOFF,
        cited=(offer.id,),
        briefly=Answer("ask_price", action=ActionKind.HANDOFF),
    )


_SAYS_LESS = re.compile(
    r"\b(?:last|final|best|kam|less|lower|down|discount|chhoot|loge|doge|lagaoge|off|reduce|negotia\w*|bargain)\b|%|कम|छूट",
    re.IGNORECASE,
)
_OF_LESS = frozenset({"discount", "offer", "bargain", "off", "making", "coupon", "scheme", "fix"})


def only_gold(turn: Turn) -> Answer | None:
    """ "Gold": of the kind shown last, else a few of all there are; no paper about old gold is asked for."""
    if not says_gold_alone(turn.text):
        return None
    golden = [piece for piece in turn.request.products if "gold" in pieces.nature_of(piece)]
    kinds = kinds_of(pieces.latest(turn.request)) if turn.request.shown else set[str]()
    alike = [piece for piece in golden if kinds and kinds <= kinds_of([piece])]
    return shown(alike) if alike else shown(golden, "a_few") if golden else begin_with(turn, Short.SHOW)


def of_a_forecast(turn: Turn) -> Answer | None:
    """ "Will gold go up?": nobody knows, and nothing is guessed."""
    return Answer("no_forecast") if asks_for_a_forecast(turn.text) else None


def whether_real(turn: Turn) -> Answer | None:
    """ "Is it real?": what the papers say of stones and metal, asked in the words papers have for it."""
    if not asks_whether_real(turn.text):
        return None
    latest = pieces.latest(turn.request)
    about = (_materials(turn.text) - {"stone"}) or set().union(
        *(_materials(f"{p.stones} {p.metal}") for p in latest[:1])
    )
    coloured = sorted(about - _METALS - _OWN_CHAPTERS)
    for word in coloured:
        told = _of_coloured_stones(turn, word)
        if told is not None:
            return told
    stones = [(word, f"are your {word}s natural") for word in sorted(about - _METALS) if not coloured]
    for word, asked in (*stones, *((word, f"is your {word} hallmarked") for word in sorted(about & _METALS))):
        told = quote(replace(turn, text=asked))
        if told is not None and any(word in content(one) for one in told.sentences):
            return told  # what is said of diamonds says nothing of emeralds
    named = _materials(turn.text) - _METALS
    return (
        Answer("ask_colleague", action=ActionKind.HANDOFF)
        if named and not pieces.named(turn.text, latest)
        else None
    )


def _of_coloured_stones(turn: Turn, word: str) -> Answer | None:
    """What papers tell of a coloured stone, or of all of them: where they are from, and what was done to them."""
    for asked in (f"are your {word}s natural", f"{word} coloured stones origin and treatment card"):
        told = quote(replace(turn, text=asked))
        said = (
            [one for one in told.sentences if _COLOURED.search(one) or word in content(one)] if told else []
        )
        if told is not None and said and not any("diamond" in content(one) for one in said):
            return Answer("quote", {"quote": " ".join(said)}, cited=told.cited, sentences=tuple(said))
    return None


_COLOURED = re.compile(r"\b(?:colou?red stones?|stone card|gemstones?|treatment|origin)\b", re.IGNORECASE)
# papers speak of these by themselves
_OWN_CHAPTERS = frozenset({"diamond", "pearl", "stone"})
_METALS = frozenset({"gold", "silver", "platinum"})


def _materials(text: str) -> set[str]:
    return {word for word in content(text) if is_material(word)}


def pleased(turn: Turn) -> Answer | None:
    """She likes what she saw: an invitation to come and see it."""
    latest = pieces.latest(turn.request)
    if not latest or turn.intents or asks(turn) or sentiment.feel(turn.text).compound <= 0:
        return None
    return Answer("liked")


def pointing_at_nothing(turn: Turn) -> Answer | None:
    """ "Ye wala", "iska weight?", with nothing shown: which one?"""
    points = read_reference(turn.text) is not None and not turn.request.shown
    return Answer("which_piece") if points else None


def of_what_was_never_shown(turn: Turn) -> Answer | None:
    """ "Isme aur colour hai?", with nothing shown: which one? Of colours and sizes of a piece no paper tells."""
    its_own = _OF_ONE_PIECE & set(content(turn.text)) and not names_pieces(turn.text)
    return pointing_at_nothing(turn) if its_own else None


_OF_ONE_PIECE = frozenset({"colour", "size", "weight"})
