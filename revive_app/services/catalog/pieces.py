"""Pieces: made, changed, taken off the shelf and put back."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.live.publish import publish
from revive_app.models import Product
from revive_app.rules.clean import clean_text
from revive_app.services import pictures, presses

LARGEST_PRICE = 10_000_000_000
LONGEST_NAME, LONGEST_TEXT, LONGEST_DESCRIPTION, LONGEST_SKU = 200, 120, 4_000, 60
CHANGED = "product.changed"


@dataclass(frozen=True, slots=True)
class ProductView:
    """A piece. `price` in whole rupees, `weight_mg` in milligrams, `stock` None: not counted. `tile`: its shelf's colour."""

    id: UUID
    sku: str
    name: str
    description: str
    category: str
    price: int
    stock: int | None
    image_url: str | None
    metal: str
    purity: str
    weight_mg: int | None
    making_charge_bp: int | None
    stones: str
    meta_catalog_id: str | None
    agent_may_show: bool
    tile: str
    changed_by: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class ProductChange:
    """What is given of a piece; None leaves a thing alone. `cleared` names the optional ones to take away."""

    sku: str | None = None
    name: str | None = None
    description: str | None = None
    category: str | None = None
    price: int | None = None
    stock: int | None = None
    image_url: str | None = None
    metal: str | None = None
    purity: str | None = None
    weight_mg: int | None = None
    making_charge_bp: int | None = None
    stones: str | None = None
    meta_catalog_id: str | None = None
    agent_may_show: bool | None = None
    tile: str | None = None
    cleared: frozenset[str] = frozenset()


def read_product(session: TenantSession, product_id: UUID) -> ProductView:
    """One piece. Raises NotFound."""
    return view(_get(session, product_id))


def create_product(
    session: TenantSession, new: ProductChange, *, by: str = "", press: str = ""
) -> ProductView:
    """A new piece, with a code of its own unless one is given; one for all that arrives of a `press`.

    Raises InvalidInput, Conflict.
    """
    values = checked(new)
    for needed in ("name", "price"):
        if values.get(needed) in (None, ""):
            raise InvalidInput("A piece needs a name and a price.", fields=(FieldError(needed, "is needed"),))
    product_id = presses.row_id(session, press)
    made = session.get(Product, product_id)
    if made is not None:
        return view(made)
    sku = values.pop("sku", None) or f"RV-{product_id.hex[-8:].upper()}"
    product = session.exec(
        select(Product).where(col(Product.sku) == sku, col(Product.hidden_at).is_not(None)).with_for_update()
    ).first()
    if product is not None:
        session.delete(product)
        session.flush()
    _use_picture(session, values.get("image_url"))
    product = Product(id=product_id, client_id=session.client_id, sku=sku, changed_by=by, **values)
    session.add(product)
    return _stored(session, product)


def change_product(
    session: TenantSession, product_id: UUID, change: ProductChange, *, by: str = ""
) -> ProductView:
    """Change it; the agent quotes the new price from its next message on. Raises NotFound, InvalidInput, Conflict."""
    product = _get(session, product_id, lock=True)
    values = checked(change)
    if values.get("image_url") != product.image_url:
        _use_picture(session, values.get("image_url"))
    for name, value in values.items():
        setattr(product, name, value)
    product.changed_by, product.updated_at = by, utc_now()
    return _stored(session, product)


def delete_product(session: TenantSession, product_id: UUID) -> None:
    """Hide it from everybody. Raises NotFound."""
    product = _get(session, product_id, lock=True)
    product.hidden_at = product.updated_at = utc_now()
    session.flush()
    publish(session, session.client_id, CHANGED, product_id=product_id)


def restore_product(session: TenantSession, product_id: UUID) -> ProductView:
    """Bring a deleted piece back. Raises NotFound."""
    product = _get(session, product_id, lock=True, hidden=True)
    product.hidden_at, product.updated_at = None, utc_now()
    return _stored(session, product)


def _get(session: TenantSession, product_id: UUID, *, lock: bool = False, hidden: bool = False) -> Product:
    query = select(Product).where(col(Product.id) == product_id)
    if not hidden:
        query = query.where(col(Product.hidden_at).is_(None))
    product = session.exec(query.with_for_update() if lock else query).first()
    if product is None:
        raise NotFound("No such piece.")
    return product


def _use_picture(session: TenantSession, address: str | None) -> None:
    if address is not None and pictures.is_ours(address):
        pictures.use(session, address)


def _stored(session: TenantSession, product: Product) -> ProductView:
    sku = product.sku
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise Conflict(f"Another piece has the code {sku} already.", code="sku_taken") from error
    publish(session, session.client_id, CHANGED, product_id=product.id)
    return view(product)


_LENGTHS = {
    "sku": LONGEST_SKU,
    "name": LONGEST_NAME,
    "description": LONGEST_DESCRIPTION,
    **dict.fromkeys(("category", "metal", "purity", "stones", "meta_catalog_id"), LONGEST_TEXT),
}
# The colours a piece may lie on: tokens of the theme.
TILES = ("ivory", "blush", "sage", "mist", "velvet", "wine", "night")
_RANGES = {
    "price": (0, LARGEST_PRICE),
    "stock": (0, 1_000_000),
    "weight_mg": (1, 100_000_000),
    "making_charge_bp": (0, 10_000),
}
_CLEARABLE = frozenset({"stock", "image_url", "weight_mg", "making_charge_bp", "meta_catalog_id"})


def checked(change: ProductChange) -> dict[str, Any]:
    """The given values, cleaned, as they are kept. Raises InvalidInput with every fault there is."""
    given = {name: value for name, value in asdict(change).items() if name != "cleared" and value is not None}
    faults = [FieldError(name, "cannot be taken away") for name in sorted(change.cleared - _CLEARABLE)]
    for name, longest in _LENGTHS.items():
        if name in given:
            given[name] = clean_text(given[name]).strip()
            if len(given[name]) > longest or (name in ("name", "sku") and not given[name]):
                faults.append(FieldError(name, f"must have at most {longest} characters, and some"))
    for name, (least, most) in _RANGES.items():
        if name in given and not least <= given[name] <= most:
            faults.append(FieldError(name, f"must lie between {least} and {most}"))
    if given.get("tile", TILES[0]) not in TILES:
        faults.append(FieldError("tile", "must be one of " + ", ".join(TILES)))
    if "image_url" in given and not _is_picture_address(given["image_url"]):
        faults.append(FieldError("image_url", "must be an https address or one of Revive's"))
    if faults:
        raise InvalidInput("Some of this cannot be a piece.", fields=tuple(faults))
    return given | dict.fromkeys(change.cleared & _CLEARABLE)


def _is_picture_address(address: str) -> bool:
    """https, or a path of ours: it becomes an `img`, and a link Meta fetches."""
    if len(address) > 2_000 or any(character.isspace() for character in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    own = address.startswith("/products/") and ".." not in address
    return (
        own
        or pictures.is_ours(address)
        or (parts.scheme in {"https", "http"} and bool(parts.hostname) and not parts.username)
    )


_VIEW_FIELDS = tuple(field.name for field in fields(ProductView))


def view(product: Product) -> ProductView:
    """The row as screens and API show it."""
    return ProductView(**{name: getattr(product, name) for name in _VIEW_FIELDS})
