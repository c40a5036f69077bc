"""The catalog over HTTP."""

from dataclasses import asdict, replace
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, File, Form, Query, UploadFile
from pydantic import BaseModel, ConfigDict, Field

from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.origins import own_path, public_address
from revive_app.providers.storage import Storage
from revive_app.services import catalog, pictures
from revive_app.services.catalog import (
    LARGEST_PRICE,
    LONGEST_NAME,
    LONGEST_SKU,
    ProductChange,
    ProductFilter,
    ProductView,
    StockState,
    sheet,
)
from revive_app.settings import get_settings

Text = Annotated[str, Field(max_length=120)]
Price = Annotated[int, Field(ge=0, le=LARGEST_PRICE, strict=True)]


class ProductPatch(BaseModel):
    """What to change. `null` takes stock, picture, weight, making charge or Meta's catalog id away."""

    model_config = ConfigDict(extra="forbid")

    sku: Annotated[str, Field(min_length=1, max_length=LONGEST_SKU)] | None = None
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)] | None = None
    description: Annotated[str, Field(max_length=4000)] | None = None
    category: Text | None = None
    price: Price | None = None
    stock: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    image_url: Annotated[str, Field(max_length=2000)] | None = None
    metal: Text | None = None
    purity: Text | None = None
    weight_mg: Annotated[int, Field(ge=1, le=100_000_000)] | None = None
    making_charge_bp: Annotated[int, Field(ge=0, le=10_000)] | None = None
    stones: Text | None = None
    meta_catalog_id: Text | None = None
    agent_may_show: bool | None = None
    tile: Text | None = None

    def change(self) -> ProductChange:
        """As the catalog takes it: a given null means take away."""
        given = self.model_dump(exclude_unset=True)
        if given.get("image_url"):
            given["image_url"] = own_path(given["image_url"], get_settings())
        cleared = frozenset(name for name, value in given.items() if value is None)
        return ProductChange(**given, cleared=cleared)


class NewProduct(ProductPatch):
    """A piece. Without `sku` it gets a code of its own; without `stock` it is not counted. `null` is as good as nothing."""

    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    price: Price

    def change(self) -> ProductChange:
        """As the catalog takes it: there is nothing yet that could be taken away."""
        return replace(super().change(), cleared=frozenset())


class ProductBody(BaseModel):
    """A piece: price in whole rupees, weight in milligrams, making charge in hundredths of a percent.

    `agent_may_show` off: the agent neither shows nor names it. `tile`: the colour it lies on.
    """

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
    created_at: Moment
    updated_at: Moment


class ProductList(BaseModel):
    """A page of pieces."""

    items: list[ProductBody]
    next_cursor: str | None


class UploadedPicture(BaseModel):
    """Where the picture is: for a piece's `image_url`."""

    image_url: str


Name = Annotated[str | None, Query(max_length=120)]


def _filter(
    q: Annotated[str, Query(max_length=200, description='Words, and a budget: "jhumka under 1 lakh"')] = "",
    category: Name = None,
    metal: Name = None,
    purity: Name = None,
    price_from: Annotated[int | None, Query(ge=0, le=LARGEST_PRICE)] = None,
    price_to: Annotated[int | None, Query(ge=0, le=LARGEST_PRICE)] = None,
    stock: StockState | None = None,
    has_picture: bool | None = None,
    agent_may_show: bool | None = None,
) -> ProductFilter:
    return ProductFilter(q, category, metal, purity, price_from, price_to, stock, has_picture, agent_may_show)


Wanted = Annotated[ProductFilter, Depends(_filter)]


class BadRowBody(BaseModel):
    """A cell that cannot be taken; rows are counted as a spreadsheet shows them, the header is a row."""

    row: int
    column: str
    value: str
    reason: str


class ImportedBody(BaseModel):
    """What came of a price list. `rows` = created + updated + unchanged + rejected; the first hundred bad cells."""

    list_id: UUID | None
    rows: int
    created: int
    updated: int
    unchanged: int
    rejected: int
    errors: list[BadRowBody]
    columns: list[str]
    ignored: list[str]


def build_router(storage: Storage) -> APIRouter:
    """The routes, with the place where pictures lie."""
    router = APIRouter(prefix="/products", tags=["products"])

    @router.get("", include_in_schema=False)
    @router.get("/", responses=responses(401, 422))
    def list_products(
        scope: CallerScope,
        wanted: Wanted,
        limit: Limit = 100,
        cursor: CursorParameter = None,
    ) -> ProductList:
        """The catalog, the last changed first."""
        with tenant_session(scope.client_id) as session:
            page = catalog.list_products(session, wanted, limit=limit, cursor=cursor)
        return ProductList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)

    @router.post("/upload-image", status_code=201, responses=responses(400, 401, 403, 413, 422, 503))
    def upload_image(
        scope: CallerScope,
        file: Annotated[UploadFile, File(description="JPEG, PNG or WebP, at most 5 MB")],
    ) -> UploadedPicture:
        """Keep a picture, drawn anew: nothing of the file but what is to be seen. Without a piece it goes after a day."""
        path = pictures.add_picture(scope.client_id, file=file.file, storage=storage)
        return UploadedPicture(image_url=public_address(path, get_settings()))

    @router.post("/import", responses=responses(400, 401, 403, 413, 422, 503))
    def import_list(
        scope: CallerScope,
        file: Annotated[UploadFile, File(description="CSV, at most 4 MB and 5,000 rows, with headings")],
        dry_run: Annotated[bool, Form()] = False,
    ) -> ImportedBody:
        """Take a price list: known codes (or names) are changed, the others are new. A dry run only tells, and keeps
        the list for an hour: `POST /products/import/{list_id}` takes it."""
        list_id = sheet.keep_sheet(scope.client_id, file=file.file, storage=storage) if dry_run else None
        with tenant_session(scope.client_id) as session:
            result = sheet.import_sheet(session, file.file, dry_run=dry_run, by=name_of(scope))
        return ImportedBody(list_id=list_id, **_imported(result))

    @router.post("/import/{list_id}", responses=responses(401, 403, 404, 422, 503))
    def import_kept_list(scope: CallerScope, list_id: UUID) -> ImportedBody:
        """Take a list a dry run has kept."""
        file = sheet.kept_sheet(scope.client_id, list_id, storage=storage)
        with tenant_session(scope.client_id) as session:
            result = sheet.import_sheet(session, file, dry_run=False, by=name_of(scope))
        return ImportedBody(list_id=None, **_imported(result))

    @router.post("", status_code=201, include_in_schema=False)
    @router.post("/", status_code=201, responses=responses(400, 401, 403, 409, 422))
    def create_product(scope: CallerScope, new: NewProduct) -> ProductBody:
        """A new piece. 409 when another has its code."""
        with tenant_session(scope.client_id) as session:
            return _body(catalog.create_product(session, new.change(), by=name_of(scope)))

    @router.get("/{product_id}", responses=responses(401, 404, 422))
    def read_product(scope: CallerScope, product_id: UUID) -> ProductBody:
        """One piece."""
        with tenant_session(scope.client_id) as session:
            return _body(catalog.read_product(session, product_id))

    @router.patch("/{product_id}", responses=responses(400, 401, 403, 404, 409, 422))
    def change_product(scope: CallerScope, product_id: UUID, patch: ProductPatch) -> ProductBody:
        """Change it; the agent quotes what it is now."""
        with tenant_session(scope.client_id) as session:
            return _body(catalog.change_product(session, product_id, patch.change(), by=name_of(scope)))

    @router.delete("/{product_id}", status_code=204, responses=responses(401, 403, 404, 422))
    def delete_product(scope: CallerScope, product_id: UUID) -> None:
        """Take it off the shelf; `restore` brings it back."""
        with tenant_session(scope.client_id) as session:
            catalog.delete_product(session, product_id)

    @router.post("/{product_id}/restore", responses=responses(401, 403, 404, 422))
    def restore_product(scope: CallerScope, product_id: UUID) -> ProductBody:
        """Bring a deleted piece back."""
        with tenant_session(scope.client_id) as session:
            return _body(catalog.restore_product(session, product_id))

    return router


def _imported(result: sheet.SheetResult) -> dict[str, Any]:
    return asdict(result)


def _body(view: ProductView) -> ProductBody:
    body = ProductBody.model_validate(view, from_attributes=True)
    if view.image_url is not None and view.image_url.startswith("/"):
        body.image_url = public_address(view.image_url, get_settings())
    return body
