"""Rows of a price list: which column holds what, and a row as a piece, or the reasons why it is none."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from revive_app.rules import money
from revive_app.rules.catalog.measures import basis_points, milligrams, pieces
from revive_app.rules.clean import clean_text

# How shops head the columns of a price list; letters and digits only, in lower case.
_HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "product", "productname", "item", "itemname", "title", "piece", "design", "designname"),
    "sku": (
        *("sku", "code", "itemcode", "productcode", "designno", "designcode", "article", "articleno"),
        *("tagno", "tag", "barcode", "styleno", "stylecode", "huid", "id"),
    ),
    "description": ("description", "details", "desc", "about", "remarks", "note", "notes"),
    "category": ("category", "type", "group", "ornament", "ornamenttype", "collection", "subcategory"),
    "price": (
        *("price", "mrp", "sellingprice", "saleprice", "amount", "rate", "value", "total", "totalamount"),
        *("priceinr", "pricers", "dam", "daam"),
    ),
    "metal": ("metal", "metaltype", "material"),
    "purity": ("purity", "karat", "carat", "kt", "fineness", "hallmark", "goldpurity"),
    "weight": (
        *("weight", "grossweight", "grosswt", "gwt", "wt", "weightg", "weightgrams", "weightingrams", "gms"),
        *("grams", "netweight", "netwt", "grossweightg"),
    ),
    "making": (
        *(
            "making",
            "makingcharge",
            "makingcharges",
            "makingpercent",
            "making",
            "mc",
            "labour",
            "labourcharge",
        ),
    ),
    "stones": ("stones", "stone", "gems", "gemstones", "diamond", "stonedetails"),
    "stock": ("stock", "qty", "quantity", "pcs", "pieces", "available", "instock", "nos"),
    "image_url": ("image", "imageurl", "imagelink", "photo", "picture", "photourl"),
}
_FIELD_OF = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
# "Gross wt (g)", "MRP [₹]"
_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]")
_ODD = re.compile(r"[^0-9a-z]+")
# A list may begin with the shop's name and a date.
HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the header stands (the first row is 0), and which column holds which field."""

    header: int
    places: Mapping[str, int]
    names: Mapping[str, str]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a cell cannot be kept. `column` as the list calls it."""

    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class PieceRow:
    """A row: its values by field, only those the list has a column for, and what is wrong with it."""

    values: Mapping[str, Any]
    faults: tuple[RowFault, ...]


def find_columns(records: Sequence[Sequence[str]]) -> Columns | None:
    """The header among the first rows: the row that names most fields, a name or a code among them."""
    best: Columns | None = None
    for number, record in enumerate(records[:HEADER_WITHIN]):
        places: dict[str, int] = {}
        ignored = []
        for place, cell in enumerate(record):
            field = _FIELD_OF.get(_ODD.sub("", _ASIDE.sub("", cell[:200].lower())))
            if field is not None and field not in places:
                places[field] = place
            elif cell.strip():
                ignored.append(cell.strip()[:60])
        if not places.keys() & {"name", "sku"} or len(places) < 2:
            continue
        if best is None or len(places) > len(best.places):
            names = {field: record[place].strip()[:60] for field, place in places.items()}
            best = Columns(number, places, names, tuple(ignored))
    return best


def read_row(record: Sequence[str], columns: Columns) -> PieceRow | None:
    """The row as a piece; None for an empty one. An empty cell says nothing, but for stock: made to order."""
    cells = {
        field: clean_text(record[place]).strip() if place < len(record) else ""
        for field, place in columns.places.items()
    }
    if not any(cells.values()):
        return None
    values: dict[str, Any] = {}
    faults: list[RowFault] = []
    for field, cell in cells.items():
        key, read = _READERS.get(field, (field, _text))
        if not cell and field != "stock":
            continue
        try:
            values[key] = read(cell)
        except ValueError as error:
            faults.append(RowFault(columns.names[field], cell[:80], str(error)))
    return PieceRow(values, tuple(faults))


def _price(cell: str) -> int:
    """`1,94,000`, `₹1.94 lakh`, `194000.00`, `1.94L`."""
    plain = (
        cell.replace(",", "")
        .removeprefix("₹")
        .removeprefix("Rs.")
        .removeprefix("Rs")
        .removesuffix("/-")
        .strip()
    )
    if re.fullmatch(r"\d+(?:\.\d{1,2})?", plain):
        return int(float(plain) + 0.5)
    amounts = money.read(cell)
    if len(amounts) != 1:
        raise ValueError("is no price: write it like 1,94,000 or 1.94 lakh")
    return amounts[0].value


def _text(cell: str) -> str:
    return cell


_READERS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "price": ("price", _price),
    "weight": ("weight_mg", milligrams),
    "making": ("making_charge_bp", basis_points),
    "stock": ("stock", pieces),
}
