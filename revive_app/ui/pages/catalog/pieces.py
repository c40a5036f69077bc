"""A piece as the shelf shows it, and as a shop speaks of its stock."""

from dataclasses import dataclass

from revive_app.rules.money import rupees
from revive_app.services.catalog import ProductView
from revive_app.ui.language import say
from revive_app.ui.pictures import shown_at


@dataclass(frozen=True)
class PieceCard:
    """One card."""

    id: str
    name: str
    detail: str
    price: str
    stock: str
    tone: str
    picture: str
    tile: str
    shown: bool
    sku: str
    category: str
    purity: str
    weight: str


def card_of(piece: ProductView) -> PieceCard:
    """The card of a piece."""
    stock, tone = stock_words(piece.stock)
    return PieceCard(
        id=str(piece.id),
        name=piece.name,
        detail=" · ".join(filter(None, (piece.purity, grams(piece.weight_mg), piece.sku))),
        price=rupees(piece.price),
        stock=stock,
        tone=tone,
        picture=shown_at(piece.image_url),
        tile=piece.tile,
        shown=piece.agent_may_show,
        sku=piece.sku,
        category=piece.category,
        purity=piece.purity,
        weight=grams(piece.weight_mg),
    )


def stock_words(stock: int | None) -> tuple[str, str]:
    """In words, and how good that is: good, wait, bad."""
    if stock is None:
        return say("Made to order"), "wait"
    if stock == 0:
        return say("Sold out"), "bad"
    if stock == 1:
        return say("Last piece"), "wait"
    return say("In stock, {n}", n=stock), "good"


def grams(weight_mg: int | None) -> str:
    """`14.2 g`; empty for none."""
    return "" if weight_mg is None else f"{weight_mg / 1000:g} g"
