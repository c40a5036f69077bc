"""Answers the catalog holds: prices, stock, what to show."""

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.frames import frames
from revive_app.providers.ai.offline.papers import TRADE, asks_for_a_time
from revive_app.providers.ai.offline.turn import MOST_PRICED, MOST_SHOWN, Answer, Turn
from revive_app.providers.ai.protocol import ActionKind, ProductFact
from revive_app.rules import money
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.language import Language
from revive_app.rules.language.glossary import content
from revive_app.rules.language.text import word_set
from revive_app.rules.short_answers import asks_to_see

# what a catalog row answers
_IN_THE_ROW = word_set(
    "weight purity carat price stock ready money value stone final expensive cheap bridal gift"
)


def of_what_was_shown(turn: Turn) -> Answer | None:
    """What "2nd one" or "uska" is asked; where its row and description say nothing, a colleague must."""
    shown = turn.request.shown
    if not shown or pieces.named(turn.text, turn.request.products):
        return None
    if turn.wants(Intent.DISCOUNT_REQUEST) and len(shown) == 1:
        return _price_and_ask(turn, list(shown))
    meant = pieces.pointed_at(turn.text, shown)
    if not meant:
        return None
    return _about(turn, meant) or Answer("ask_colleague", action=ActionKind.HANDOFF)


def of_a_piece(turn: Turn) -> Answer | None:
    """Price, stock or make of the pieces named."""
    named = pieces.spoken_of(turn.text, turn.request)
    if turn.wants(Intent.DISCOUNT_REQUEST) and 0 < len(named) <= MOST_PRICED:
        return _price_and_ask(turn, named)
    only_named = not set(turn.intents) - {Intent.GREETING} and len(named) <= MOST_PRICED
    if turn.wants(Intent.PRICE_QUESTION, Intent.AVAILABILITY) or only_named:
        return _about(turn, named)
    return None


def of_the_best(turn: Turn) -> Answer | None:
    """ "Sabse sasta kaunsa?": of those shown, else of those found."""
    found = pieces.outermost(turn.text, turn.request.shown or turn.request.products)
    return priced(turn, [found]) if found is not None else None


def nearest(turn: Turn) -> Answer | None:
    """Where nothing fits what she would see, what comes nearest to it; said so."""
    found = turn.request.products[:MOST_SHOWN]
    if not found or not asks_to_see(turn.text) or asks_for_a_time(turn):
        return None
    ids = tuple(product.id for product in found)
    return Answer("nearest", action=ActionKind.SHOW_PRODUCTS, products=ids)


def show(turn: Turn) -> Answer | None:
    """The pieces of the kind, material and budget wished for; None when the catalog has none."""
    found = pieces.fitting(turn.text, turn.request.products)
    if not found:
        return None
    ids = tuple(product.id for product in found[:MOST_SHOWN])
    return Answer("show", action=ActionKind.SHOW_PRODUCTS, products=ids)


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
    quote = best_quote(turn.text, [kept[0].description])
    return Answer("quote", {"quote": quote.text}, products=(kept[0].id,)) if quote is not None else None


def _beyond_the_row(turn: Turn, named: list[ProductFact]) -> bool:
    """Whether something is asked that name, price, purity, weight and stock do not answer: a size, an origin."""
    held = _IN_THE_ROW.union(*(content(f"{p.name} {p.category} {p.metal} {p.stones}") for p in named))
    terms = read_question(turn.text).terms
    return any(not term.light and term.pull >= TRADE and term.named not in held for term in terms)


def priced(turn: Turn, named: list[ProductFact]) -> Answer:
    """The rows of these pieces."""
    facts = " ".join(_facts(product, turn.language) for product in named)
    return Answer("price", {"facts": facts}, products=tuple(product.id for product in named))


def _price_and_ask(turn: Turn, named: list[ProductFact]) -> Answer:
    """Its price, and a colleague for anything below it."""
    facts = " ".join(_facts(product, turn.language) for product in named)
    ids = tuple(product.id for product in named)
    return Answer("price_and_ask", {"facts": facts}, action=ActionKind.HANDOFF, products=ids)


def _facts(product: ProductFact, language: Language) -> str:
    """A catalog row as one sentence, and the stock where it is counted."""
    details = [product.purity] if product.purity else []
    if product.weight_mg:
        details.append(f"{product.weight_mg / 1000:g} g")
    about = f" ({', '.join(details)})" if details else ""
    end = "।" if language is Language.HINDI else "."
    said = f"{product.name}{about}: {money.rupees(product.price)}{end}"
    if product.stock is None:
        return said
    frame = frames(language)["known_stock" if product.stock else "sold_out"]
    return f"{said} {frame.format(name=product.name)}"
