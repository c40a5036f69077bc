"""The shelf as it is filtered. Filters stand in the address, so a reload keeps them and a link carries them."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.rules.rights import Right
from revive_app.services import catalog
from revive_app.services.catalog import ProductFilter, Shelf, StockState
from revive_app.services.catalog.shelf import count_matching
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.catalog.pieces import PieceCard, card_of
from revive_app.ui.searching import Searching
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop, change_shop, name_of

PATH = "/products"
ON_A_PAGE = 40
MOST_CATEGORIES = 8
FILTERS = ("q", "category", "metal", "purity", "stock", "picture", "hidden", "view")
NARROWING = ("metal", "purity", "stock", "picture", "hidden")


@dataclass(frozen=True)
class Named:
    """A category, a metal or a purity, and how many pieces have it."""

    id: str
    name: str
    count: str


class CatalogState(Searching, Pages, rx.State):
    """A page of it, and what it is filtered by."""

    loaded: bool = False
    cards: list[PieceCard] = []
    categories: list[Named] = []
    metals: list[Named] = []
    purities: list[Named] = []
    pieces: int = 0
    pieces_words: str = ""
    bare: int = 0
    matching: str = ""
    q: str = ""
    category: str = ""
    metal: str = ""
    purity: str = ""
    stock: str = ""
    picture: str = ""
    hidden: str = ""
    view: str = ""
    # how many of the filters in the box are on
    narrowed: int = 0

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """What the address asks for; anew whenever a piece of this shop changes."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(CatalogState.refresh, ("product.",)))
        wanted = {name: asked(self, name, longest=200) for name in FILTERS}
        same = self.loaded and all(getattr(self, name) == value for name, value in wanted.items())
        self._arrive(wanted["q"], shown=self.q)
        for name, value in wanted.items():
            setattr(self, name, value)
        self.narrowed = sum(bool(getattr(self, name)) for name in NARROWING)
        await self._count()
        await (self._show_page() if same else self._first_page())
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._count()
        await self._show_page()

    @rx.event
    async def search(self, text: str) -> rx.event.EventSpec:
        """Words, and a budget: "jhumka under 1 lakh"."""
        q = as_text(text, longest=200).strip()
        self._type(q, shown=self.q)
        return self._go(replace=True, q=q)

    @rx.event
    async def choose(self, name: str, value: str) -> rx.event.EventSpec | None:
        """One filter; choosing what is chosen takes it away."""
        if name not in FILTERS:
            return None
        value = as_text(value, longest=120)
        return self._go(**{name: "" if getattr(self, name) == value else value})

    @rx.event
    async def drop_filters(self) -> rx.event.EventSpec:
        """The whole shelf."""
        return go(PATH, view=self.view)

    @rx.event
    async def look(self, view: str) -> rx.event.EventSpec:
        """On the shelf, or as a list."""
        return self._go(view="list" if view == "list" else "")

    @rx.event
    @in_words
    async def delete(self, piece_id: str) -> Any:
        """Off the shelf; Undo puts it back."""
        product_id = as_id(piece_id)
        piece = await ask_shop(self, catalog.read_product, product_id)
        await change_shop(self, Right.SHAPE, catalog.delete_product, product_id)
        await self._count()
        await self._show_page()
        return toasts.done(
            "{name} is off the shelf", undo=CatalogState.restore(str(product_id)), name=piece.name
        )

    @rx.event
    @in_words
    async def restore(self, piece_id: str) -> None:
        """Back on the shelf."""
        await change_shop(self, Right.SHAPE, catalog.restore_product, as_id(piece_id))
        await self._count()
        await self._show_page()

    @rx.event
    @in_words
    async def show_to_customers(self, piece_id: str, show: bool) -> None:
        """Whether the agent may show it."""
        change = catalog.ProductChange(agent_may_show=bool(show))
        by = await name_of(self)
        await change_shop(self, Right.SHAPE, catalog.change_product, as_id(piece_id), change, by=by)
        await self._show_page()

    def _go(self, *, replace: bool = False, **changed: str) -> rx.event.EventSpec:
        return go(PATH, replace=replace, **{name: getattr(self, name) for name in FILTERS} | changed)

    def _wanted(self) -> ProductFilter:
        known = {state.value for state in StockState}
        return ProductFilter(
            q=self.q,
            category=self.category or None,
            metal=self.metal or None,
            purity=self.purity or None,
            stock=StockState(self.stock) if self.stock in known else None,
            has_picture={"none": False, "some": True}.get(self.picture),
            agent_may_show=False if self.hidden else None,
        )

    async def _read_page(self, cursor: str | None) -> str | None:
        page = await ask_shop(self, catalog.list_products, self._wanted(), limit=ON_A_PAGE, cursor=cursor)
        self.cards = [card_of(piece) for piece in page.items]
        return page.next_cursor

    async def _count(self) -> None:
        shelf: Shelf = await ask_shop(self, catalog.count_shelf)
        matching = await ask_shop(self, count_matching, self._wanted())
        self.pieces, self.bare = shelf.pieces, shelf.without_picture
        self.pieces_words = words.plural(shelf.pieces, word("{n} piece"), word("{n} pieces"))
        self.matching = say("{n} of {all} pieces", n=words.count(matching), all=words.count(shelf.pieces))
        self.categories = [_named(pair) for pair in shelf.categories[:MOST_CATEGORIES]]
        self.metals = [_named(pair) for pair in shelf.metals]
        self.purities = [_named(pair) for pair in shelf.purities]


def _named(pair: tuple[str, int]) -> Named:
    name, pieces = pair
    return Named(name, name, words.count(pieces))
