"""One piece being written: what the form began with, its picture, what the agents may take off its price."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound, ReviveError
from revive_app.origins import own_path
from revive_app.rules.catalog.floor import lowest_price
from revive_app.rules.catalog.measures import basis_points, milligrams, pieces
from revive_app.rules.knowledge.facts import DiscountBase
from revive_app.rules.money import rupees
from revive_app.rules.rights import Right
from revive_app.services import catalog, pictures
from revive_app.services.agents import shared_name
from revive_app.services.catalog import ProductChange, ProductView
from revive_app.services.catalog.pieces import TILES
from revive_app.services.catalog.quoting import Authority, authorities
from revive_app.settings import get_settings
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_form, as_id, as_rupees, as_text, in_words, press_of
from revive_app.ui.language import say, word
from revive_app.ui.pages.catalog.pieces import grams
from revive_app.ui.pages.catalog.state import FILTERS, PATH, CatalogState
from revive_app.ui.pictures import shown_at
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

NEW = "new"


@dataclass(frozen=True)
class PieceForm:
    """What the fields begin with. Another `key`, and they begin anew."""

    id: str = ""
    key: str = ""
    name: str = ""
    sku: str = ""
    description: str = ""
    category: str = ""
    metal: str = ""
    purity: str = ""
    weight: str = ""
    stones: str = ""
    making: str = ""
    stock: str = ""
    price: str = ""
    shown: bool = True
    changed: str = ""


class PieceState(Faults, rx.State):
    """The dialog: which piece, and what stands beside its fields."""

    open: bool = False
    form: PieceForm = PieceForm()
    picture: str = ""
    picture_shown: str = ""
    tile: str = TILES[0]
    quote: str = ""
    agent: str = ""

    # what the fields were filled from: the address, and how the piece was then
    _begun: str = ""
    _authorities: tuple[Authority, ...] = ()
    _price: int = 0
    _making: int | None = None

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """The piece the address names, or an empty form for a new one, or for a copy of one."""
        wanted = asked(self, "piece")
        if not wanted:
            self.open = False
            return None
        original = wanted if wanted != NEW else asked(self, "like")
        try:
            piece = await ask_shop(self, catalog.read_product, as_id(original)) if original else None
        except (NotFound, InvalidInput) as gone:
            self.open = False
            return [toasts.refused(gone.message), PieceState.leave]
        self._authorities = await ask_shop(self, authorities)
        self.agent = await ask_shop(self, shared_name)
        begun = f"{wanted} {original} {piece.updated_at if piece else ''}"
        if self.open and begun == self._begun:
            # The page is told its address again when the line was lost for a moment: what was typed stays.
            return None
        self._begun = begun
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        self._begin(piece, is_new=wanted == NEW, zone=zone)
        return None

    @rx.event
    async def leave(self) -> rx.event.EventSpec:
        """Back to the shelf, as it was filtered."""
        filters = await self.get_state(CatalogState)
        return go(PATH, **{name: getattr(filters, name) for name in FILTERS})

    @rx.event
    async def take_picture(self, answer: dict[str, Any]) -> None:
        """A picture was uploaded. The answer came through the page: whose it is, is asked again when it is saved."""
        path = own_path(as_text(as_form(answer).get("image_url"), longest=300), get_settings())
        scope = await scope_of(self)
        if path.startswith(f"{pictures.PREFIX}{scope.client_id}/") and pictures.is_ours(path):
            self.picture, self.picture_shown = path, shown_at(path)
            self.faults = {name: words for name, words in self.faults.items() if name != "image_url"}

    @rx.event
    async def take_picture_away(self) -> None:
        """None, after all."""
        self.picture = self.picture_shown = ""

    @rx.event
    async def choose_tile(self, tile: str) -> None:
        """The colour it lies on."""
        if tile in TILES:
            self.tile = tile

    @rx.event
    async def weigh_price(self, typed: str) -> None:
        """Say what the agents make of this price, while it is typed."""
        self._price = _or(as_rupees, typed, 0)
        self._say_quote()

    @rx.event
    async def weigh_making(self, typed: str) -> None:
        """And of this making charge."""
        self._making = _or(basis_points, as_text(typed, longest=20), None)
        self._say_quote()

    @rx.event
    @in_words
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep it; what cannot be kept is said beside its field, and nothing typed is lost."""
        try:
            change = _read(as_form(form), picture=self.picture, tile=self.tile)
            by = await name_of(self)
            if self.form.id:
                piece = await change_shop(
                    self, Right.SHAPE, catalog.change_product, as_id(self.form.id), change, by=by
                )
            else:
                new = replace(change, cleared=frozenset())
                piece = await change_shop(
                    self, Right.SHAPE, catalog.create_product, new, by=by, press=press_of(as_form(form))
                )
        except Conflict as error:
            self._refuse(InvalidInput(error.message, fields=(FieldError("sku", error.message),)))
            return None
        except InvalidInput as error:
            self._refuse_each(error)
            return None
        except ReviveError as error:
            self._refuse(error)
            return None
        self._accept()
        self.open = False
        return [PieceState.leave, toasts.done("{name} is saved", name=piece.name)]

    @rx.event
    async def delete(self) -> Any:
        """Off the shelf; Undo puts it back."""
        self.open = False
        return [PieceState.leave, CatalogState.delete(self.form.id)]

    def _begin(self, piece: ProductView | None, *, is_new: bool, zone: ZoneInfo) -> None:
        self._accept()
        self.form = _form(piece, is_new=is_new, zone=zone)
        self.picture = (piece.image_url if piece else None) or ""
        self.picture_shown = shown_at(self.picture)
        self.tile = piece.tile if piece else TILES[0]
        self._price, self._making = (piece.price, piece.making_charge_bp) if piece else (0, None)
        self._say_quote()
        self.open = True

    def _say_quote(self) -> None:
        self.quote = _quote(self.agent, self._authorities, self._price, self._making)


def _form(piece: ProductView | None, *, is_new: bool, zone: ZoneInfo) -> PieceForm:
    now = utc_now()
    key = f"{piece.id if piece else NEW}-{words.millis(now)}"
    if piece is None:
        return PieceForm(key=key)
    when = words.moment_words(piece.updated_at, now=now, zone=zone)
    by = piece.changed_by
    changed = say("Changed by {who}, {when}", who=by, when=when) if by else say("Changed {when}", when=when)
    return PieceForm(
        id="" if is_new else str(piece.id),
        key=key,
        name=say("{name}, copy", name=piece.name) if is_new else piece.name,
        sku="" if is_new else piece.sku,
        description=piece.description,
        category=piece.category,
        metal=piece.metal,
        purity=piece.purity,
        weight=grams(piece.weight_mg).removesuffix(" g"),
        stones=piece.stones,
        making="" if piece.making_charge_bp is None else f"{piece.making_charge_bp / 100:g}",
        stock="" if piece.stock is None else str(piece.stock),
        price=rupees(piece.price).removeprefix("₹"),
        shown=piece.agent_may_show,
        changed="" if is_new else changed,
    )


def _quote(agent: str, found: tuple[Authority, ...], price: int, making: int | None) -> str:
    """What a customer may be told of the price. The most generous campaign that reaches this piece counts."""
    exactly = (
        say("{agent} quotes exactly this price.", agent=agent)
        if agent
        else say("The agents quote exactly this price.")
    )
    if price <= 0:
        return exactly
    for one in found:
        lowest = lowest_price(price, one.rule, making)
        if lowest is None:
            continue
        of_making = one.rule.base is DiscountBase.MAKING_CHARGES
        more = (
            word(
                "On {campaign} she may take up to {percent} % off the making charge, so never below {price}."
            )
            if of_making
            else word("On {campaign} she may take up to {percent} % off, so never below {price}.")
        )
        said = say(more, campaign=one.campaign, percent=f"{one.rule.cap:g}", price=rupees(lowest))
        return f"{exactly} {said}"
    return f"{exactly} {say('No campaign may take anything off it.')}"


def _read(form: Mapping[str, Any], *, picture: str, tile: str) -> ProductChange:
    """The form as a change; None takes away. Raises InvalidInput with every fault there is."""
    faults: list[FieldError] = []

    def read(field: str, reader: Callable[[str], Any]) -> Any:
        try:
            return reader(as_text(form.get(field), longest=4_100))
        except InvalidInput as error:
            faults.append(FieldError(field, error.message))
        except ValueError as error:
            faults.append(FieldError(field, str(error)))
        return None

    values = {
        "name": read("name", _name),
        "price": read("price", _price),
        "weight_mg": read("weight", milligrams),
        "making_charge_bp": read("making", basis_points),
        "stock": read("stock", pieces),
    }
    if faults:
        raise InvalidInput("Some of this cannot be a piece.", fields=tuple(faults))
    texts = {
        name: as_text(form.get(name), longest=4_100)
        for name in ("description", "category", "metal", "purity", "stones")
    }
    sku = as_text(form.get("sku"), longest=100).strip()
    values |= {"image_url": picture or None}
    cleared = {name for name, value in values.items() if value is None}
    return ProductChange(
        **values,
        **texts,
        sku=sku or None,
        tile=tile,
        agent_may_show=form.get("shown") in (True, "on", "true"),
        cleared=frozenset(cleared),
    )


def _name(typed: str) -> str:
    if not typed.strip():
        raise ValueError(word("give it a name"))
    return typed


def _price(typed: str) -> int:
    if not typed.strip():
        raise ValueError(word("give it a price"))
    return as_rupees(typed, "price")


def _or(reader: Callable[[Any], Any], typed: Any, otherwise: Any) -> Any:
    """What can be read of something half typed."""
    try:
        return reader(typed)
    except (ValueError, ReviveError):
        return otherwise
