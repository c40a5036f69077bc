"""Which pieces of the catalog the offline model speaks of: named, pointed at, or fitting what was wished for."""

from collections.abc import Iterable

from revive_app.providers.ai.protocol import ProductFact, ReplyRequest
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.catalog.naming import must_have
from revive_app.rules.catalog.references import read_reference
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.glossary import content
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import words


def named(text: str, products: Iterable[ProductFact]) -> list[ProductFact]:
    """The pieces a text names, in its order; several where the words fit each equally."""
    by_sku = {product.sku: product for product in products}
    known = tuple(
        KnownProduct(p.sku, p.name, p.price, p.purity, p.weight_mg, p.stock) for p in by_sku.values()
    )
    skus = dict.fromkeys(found.sku for mention in find_mentions(text, known) for found in mention.products)
    return [by_sku[sku] for sku in skus]


def pointed_at(text: str, shown: tuple[ProductFact, ...]) -> list[ProductFact]:
    """The piece "2nd one" or "uska" means among those shown last; all of them when it could be any."""
    reference = read_reference(text)
    if reference is None or not shown:
        return []
    if reference.place is None:
        return list(shown)
    return [shown[reference.place]] if -1 <= reference.place < len(shown) else []


def spoken_of(text: str, request: ReplyRequest) -> list[ProductFact]:
    """The pieces a message is about: those it names, among those shown if they are there, else what it points at."""
    mentioned = named(text, request.products)
    among_shown = [product for product in mentioned if product in request.shown]
    if among_shown and len(among_shown) < len(mentioned):
        return among_shown
    return mentioned or pointed_at(text, request.shown)


def outermost(text: str, products: tuple[ProductFact, ...]) -> ProductFact | None:
    """The cheapest, dearest, lightest or heaviest piece, when one of these is asked for."""
    folded = "".join(f" {word.folded}" for word in words(text))
    weighed = [product for product in products if product.weight_mg]
    for pattern, found, size, last in (
        (_CHEAPEST, products, _price, False),
        (_DEAREST, products, _price, True),
        (_LIGHTEST, weighed, _weight, False),
        (_HEAVIEST, weighed, _weight, True),
    ):
        if pattern.search(folded) and found:
            return (max if last else min)(found, key=size)
    return None


def _price(product: ProductFact) -> int:
    return product.price


def _weight(product: ProductFact) -> int:
    return product.weight_mg or 0


_CHEAPEST = compile_phrases(
    "sabse sasta|saste|sasti|kam\ncheapest\nsasta|sasti|saste vala|vali|vale|one\nleast expensive\nlowest price",
    {"BARRIER": ""},
)
_DEAREST = compile_phrases(
    "sabse mehnga|mahanga|mehngi|mehnge\nmost expensive|costly\ncostliest", {"BARRIER": ""}
)
_LIGHTEST = compile_phrases("sabse halka|halki|halke\nlightest\nhalka|halki vala|vali", {"BARRIER": ""})
_HEAVIEST = compile_phrases("sabse bhari|bhaari|vajandar\nheaviest", {"BARRIER": ""})


def fitting(text: str, products: tuple[ProductFact, ...]) -> list[ProductFact]:
    """The pieces that are of every kind and material named, and within the budget; all when neither was."""
    wanted = must_have(text)
    budget = read_budget(text)
    return [
        product
        for product in products
        if wanted <= _nature(product) and (budget is None or budget.holds(product.price))
    ]


def _nature(product: ProductFact) -> frozenset[str]:
    return frozenset(
        content(f"{product.name} {product.category} {product.metal} {product.purity} {product.stones}")
    )
