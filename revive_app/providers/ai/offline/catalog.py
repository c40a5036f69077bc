"""Answers the catalog holds: prices, stock, what to show."""

from collections.abc import Sequence

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.descriptions import of_its_description, of_their_descriptions
from revive_app.providers.ai.offline.papers import TRADE, asks_for_a_time, quote
from revive_app.providers.ai.offline.rows import facts_of, priced
from revive_app.providers.ai.offline.turn import MOST_PRICED, MOST_SHOWN, Answer, Turn
from revive_app.providers.ai.protocol import ActionKind, ProductFact, Setting
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.naming import (
    METALS,
    RARE,
    TELLING_MATERIALS,
    for_whom,
    kinds_in,
    must_have,
    names_pieces,
    names_what_it_is,
)
from revive_app.rules.catalog.rows_asked import (
    asks_for_its_weight,
    asks_how_many_are_left,
    asks_of_a_row,
    asks_to_know_more,
    compares,
    wants_a_picture,
)
from revive_app.rules.catalog.weight_asked import nearest_in_weight, wished_weight
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.language.glossary import content, is_kind
from revive_app.rules.language.text import word_set
from revive_app.rules.numbers.purity import same_purity
from revive_app.rules.numbers.quantities import Unit, read

# of each piece its own, and in no paper
_ITS_OWN = word_set("colour size lengthen design")
# what a catalog row answers
_IN_THE_ROW = word_set(
    "weight purity carat price stock ready money value stone final expensive cheap bridal gift collection design jewellery catalogue photo"
)


def of_what_was_shown(turn: Turn) -> Answer | None:
    """What "2nd one", "uska" or "purity?" is asked; where its row and description say nothing, a colleague must."""
    latest = pieces.latest(turn.request)
    if not latest or pieces.named(turn.text, turn.request.products):
        return None
    if turn.wants(Intent.DISCOUNT_REQUEST) and len(latest) <= MOST_PRICED:
        return about_price(turn, list(latest))
    meant = pieces.pointed_at(turn.text, turn.request)
    if not meant and len(latest) <= MOST_PRICED and asks_of_a_row(turn.text):
        meant = list(latest)
    if not meant and wants_a_picture(turn.text) and len(latest) <= MOST_PRICED and not kinds_in(turn.text):
        return shown(latest)  # "send photo of both"
    if not meant and asks_of_a_row(turn.text) and not kinds_in(turn.text) and not turn.intents:
        return Answer("which", {"names": ", ".join(piece.name for piece in latest[:MOST_SHOWN])})
    if not meant and len(latest) <= MOST_PRICED and not turn.intents and not kinds_in(turn.text):
        return of_their_descriptions(turn, latest)
    if not meant:
        return None
    if wants_a_picture(turn.text) and len(meant) <= MOST_PRICED:
        return shown(meant)
    if asks_how_many_are_left(turn.text) and len(meant) <= MOST_PRICED:
        return priced(turn, meant)
    of_one = of_its_description(turn, meant[0]) if len(meant) == 1 else None
    return _about(turn, meant) or of_one or _of_papers(turn) or _row_and_ask(turn, meant)


def _of_papers(turn: Turn) -> Answer | None:
    """What the papers say of it; of the colour, size or length of this one piece they say nothing."""
    return None if _ITS_OWN & set(content(turn.text)) else quote(turn)


def told_all(turn: Turn) -> Answer | None:
    """ "Meenakari choker details", "how many grams", "which of the two": what the catalog says of pieces called by name."""
    own = pieces.called_by_name(turn.text, turn.request.products)
    if not own or len(own) > MOST_PRICED:
        return None
    if turn.wants(Intent.DISCOUNT_REQUEST):
        return about_price(turn, own)
    if compares(turn.text) and len(own) > 1:
        return priced(turn, own)
    if asks_to_know_more(turn.text):
        return _described(turn, own)
    return priced(turn, own) if asks_for_its_weight(turn.text) or asks_how_many_are_left(turn.text) else None


def of_a_piece(turn: Turn) -> Answer | None:
    """Price, stock or make of the pieces named; several of a kind are shown."""
    named = pieces.spoken_of(turn.text, turn.request)
    own = pieces.called_by_name(turn.text, turn.request.products)
    if turn.wants(Intent.DISCOUNT_REQUEST) and 0 < len(named) <= MOST_PRICED:
        return about_price(turn, own) if own else None
    if not own and names_what_it_is(turn.text) and not _beyond_the_row(turn, named):
        return show(turn) or _not_as_wished(turn)
    if own and _IN_A_PAPER & set(content(turn.text)) and (told := quote(turn)) is not None:
        return told  # of certificates no row tells
    if len(own) == 1 and _of_another_purity(turn.text, own[0]):
        return _row_and_ask(turn, own)
    if len(own) == 1:
        told = _about(turn, own) or of_its_description(turn, own[0])
        return told or _of_papers(turn) or _row_and_ask(turn, own)
    if 1 < len(own) <= MOST_PRICED:
        return priced(turn, own)
    only_named = not set(turn.intents) - {Intent.GREETING} and len(named) <= MOST_PRICED
    if turn.wants(Intent.PRICE_QUESTION, Intent.AVAILABILITY) or only_named:
        return _about(turn, named)
    return None


_IN_A_PAPER = word_set("certificate hallmark huid")


def _of_another_purity(text: str, piece: ProductFact) -> bool:
    """ "Can I get it in 18k?", of a piece of 22K."""
    told = [one.value for one in read(text) if one.unit is Unit.PURITY]
    return bool(told and piece.purity) and not any(same_purity(one, piece.purity) for one in told)


def _not_as_wished(turn: Turn) -> Answer | None:
    """No piece is all of it: what the papers say of a metal nobody has, else what comes nearest. Of a stone or metal
    alone, and where the catalog is empty, the papers may know more."""
    made_of = must_have(turn.text) & TELLING_MATERIALS
    named = kinds_in(turn.text) - {"set"} or (made_of if "set" in kinds_in(turn.text) else set())
    if not named or not turn.request.products:
        return None
    return (quote(turn) if must_have(turn.text) & RARE else None) or nearest(turn)


def of_the_best(turn: Turn) -> Answer | None:
    """ "Sabse sasta kaunsa?": of those shown, else of those found."""
    if pieces.called_by_name(turn.text, turn.request.products):
        return None
    latest = () if names_pieces(turn.text) else pieces.latest(turn.request)
    among = latest or tuple(pieces.fitting(turn.text, turn.request.products))
    found = pieces.outermost(turn.text, among)
    return priced(turn, [found]) if found is not None else None


def nearest(turn: Turn) -> Answer | None:
    """Where nothing fits what she would see, what comes nearest to it; said so."""
    weight = wished_weight(turn.text)
    found: Sequence[ProductFact] = turn.request.products
    if weight is not None:
        of_kind = [one for one in found if must_have(turn.text) <= pieces.nature_of(one)]
        found = nearest_in_weight(of_kind or found, weight)
    found = found[:MOST_SHOWN]
    if not found or (asks_for_a_time(turn) and read_budget(turn.text) is None):
        return None
    return not_in_the_catalog(turn) or shown(found, "nearest")


def show(turn: Turn) -> Answer | None:
    """The pieces of the kind, material and budget wished for; None when the catalog has none."""
    found = pieces.fitting(turn.text, turn.request.products) or pieces.of_each_kind(
        turn.text, turn.request.products
    )
    if not found or for_whom(turn.text) - set(content(" ".join(f"{p.name} {p.description}" for p in found))):
        return None
    if asks_for_its_weight(turn.text) and len(found) <= MOST_SHOWN and wished_weight(turn.text) is None:
        return priced(turn, found)  # a list of prices tells no grams
    return shown(found)


def shown(found: Sequence[ProductFact], frame: str = "show") -> Answer:
    """These pieces, with the words of a frame above them."""
    ids = tuple(product.id for product in found[:MOST_SHOWN])
    return Answer(frame, action=ActionKind.SHOW_PRODUCTS, products=ids)


def not_in_the_catalog(turn: Turn) -> Answer | None:
    """A kind or a metal is asked for that no piece of the catalog is of: said, and a colleague asked."""
    wanted = must_have(turn.text)
    kinds, made_of = {word for word in wanted if is_kind(word)} - {"set"}, wanted & set(METALS)
    natures = [pieces.nature_of(piece) for piece in turn.request.products]
    misses = (kinds and not any(kinds & one for one in natures)) or any(
        not any(metal in one for one in natures) for metal in made_of
    )
    return Answer("not_ours", action=ActionKind.HANDOFF) if misses else None


def _about(turn: Turn, named: list[ProductFact]) -> Answer | None:
    """What the catalog says of these pieces to what was asked; a question back when it could be several."""
    budget = read_budget(turn.text)
    kept = [p for p in pieces.fitting(turn.text, tuple(named)) if budget is None or budget.holds(p.price)]
    if not kept:
        return None
    if len(kept) > MOST_PRICED:
        return Answer("which", {"names": ", ".join(product.name for product in kept[:MOST_SHOWN])})
    if not _beyond_the_row(turn, kept):
        return priced(turn, kept)
    if len(kept) > 1:
        return Answer("which", {"names": ", ".join(product.name for product in kept)})
    told = best_quote(turn.text, [kept[0].description])
    if told is not None:
        return Answer("quote", {"quote": told.text}, products=(kept[0].id,))
    return of_its_description(turn, kept[0])


def _described(turn: Turn, own: list[ProductFact]) -> Answer:
    """All the catalog says of a piece; the rows where several may be meant."""
    if len(own) > 1 or not own[0].description:
        return priced(turn, own[:MOST_PRICED])
    facts = f"{facts_of(turn, own)} {own[0].description}"
    return Answer("price", {"facts": facts}, products=(own[0].id,), briefly=priced(turn, own))


def _row_and_ask(turn: Turn, meant: list[ProductFact]) -> Answer:
    """Its row, and a colleague for what the row does not say."""
    if len(meant) > MOST_PRICED:
        return Answer("ask_colleague", action=ActionKind.HANDOFF)
    ids = tuple(piece.id for piece in meant)
    return Answer("piece_and_ask", {"facts": facts_of(turn, meant)}, action=ActionKind.HANDOFF, products=ids)


def _beyond_the_row(turn: Turn, named: list[ProductFact]) -> bool:
    """Whether something is asked that name, price, purity, weight and stock do not answer: a size, an origin."""
    held = _IN_THE_ROW | must_have(turn.text) | for_whom(turn.text)
    held = held.union(*(content(f"{p.name} {p.category} {p.metal} {p.stones}") for p in named))
    terms = read_question(turn.text).terms
    return any(not term.light and term.pull >= TRADE and term.named not in held for term in terms)


def about_price(turn: Turn, named: list[ProductFact]) -> Answer:
    """Its price, what the shop's offer says where a piece reaches its limit, and a colleague for anything below."""
    ids = tuple(product.id for product in named)
    facts = facts_of(turn, named)
    plain = Answer("price_and_ask", {"facts": facts}, action=ActionKind.HANDOFF, products=ids)
    offer = next((told for told in turn.request.passages if told.source == Setting.OFFER), None)
    if offer is None or not all(_reaches(product, offer.content) for product in named):
        return plain
    told = {"facts": f"{facts} {offer.content}"}
    return Answer("price_and_ask", told, ActionKind.HANDOFF, products=ids, cited=(offer.id,), briefly=plain)


def _reaches(product: ProductFact, offer: str) -> bool:
    """Whether a piece of gold costs what the offer holds from; silver is fixed in price."""
    limits = [one.value for one in read(offer) if one.unit is Unit.RUPEES]
    return "silver" not in pieces.nature_of(product) and product.price >= max(limits, default=0)
