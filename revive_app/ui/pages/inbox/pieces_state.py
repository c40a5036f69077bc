"""A piece of the catalog, looked for and sent into the thread."""

from dataclasses import dataclass

import reflex as rx

from revive_app.rules.money import rupees
from revive_app.services.catalog import ProductFilter, ProductView, list_products
from revive_app.services.conversation import writing
from revive_app.ui.components.bubbles import local
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.pages.inbox.thread_state import ThreadState
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop

MOST = 12


@dataclass(frozen=True)
class Piece:
    """One that could be sent."""

    id: str
    name: str
    detail: str
    price: str
    picture: str
    tile: str


class PiecesState(rx.State):
    """What was found, and the one in hand."""

    pieces: list[Piece] = []
    chosen: str = ""
    loaded: bool = False

    @rx.event
    @in_words
    async def open_box(self) -> None:
        """The pieces that were changed last."""
        self.chosen = ""
        await self._read("")

    @rx.event(debounce=200)
    @in_words
    async def look_for(self, text: str) -> None:
        """By name, code, or a budget."""
        await self._read(as_text(text, longest=80))

    @rx.event
    async def choose(self, piece_id: str) -> None:
        """Take it into the hand; sending is another press."""
        wanted = as_text(piece_id, longest=36)
        self.chosen = "" if wanted == self.chosen else wanted

    @rx.event
    @in_words
    async def send(self) -> rx.event.EventSpec | None:
        """The one in hand goes out, once."""
        chosen, self.chosen = self.chosen, ""
        thread = await self.get_state(ThreadState)
        if not chosen or not thread.head.id:
            return None
        scope = await scope_of(self)
        await ask_shop(self, writing.write_piece, scope, as_id(thread.head.id), as_id(chosen))
        return ThreadState.refresh

    async def _read(self, text: str) -> None:
        page = await ask_shop(self, list_products, ProductFilter(q=text), limit=MOST)
        self.pieces = [_piece(one) for one in page.items]
        self.loaded = True


def _piece(one: ProductView) -> Piece:
    return Piece(
        id=str(one.id),
        name=one.name,
        detail=", ".join(part for part in (one.purity, one.sku) if part),
        price=rupees(one.price),
        picture=local(one.image_url or ""),
        tile=str(one.tile),
    )
