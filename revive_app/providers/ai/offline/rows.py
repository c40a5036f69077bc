"""The rows of catalog pieces as sentences: name, purity, weight, price, stock."""

from collections.abc import Sequence

from revive_app.providers.ai.offline.frames import frames
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules import money
from revive_app.rules.language import Language


def priced(turn: Turn, named: Sequence[ProductFact]) -> Answer:
    """The rows of these pieces."""
    return Answer("price", {"facts": facts_of(turn, named)}, products=tuple(product.id for product in named))


def facts_of(turn: Turn, named: Sequence[ProductFact]) -> str:
    """The rows of these pieces as sentences."""
    return " ".join(_facts(product, turn.language) for product in named)


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
