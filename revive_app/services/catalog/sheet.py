"""A price list at once: looked at first, taken then. Whatever cannot be taken is named by its row; the rest comes in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any, BinaryIO
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, NotFound, Retryable, Terminal, TooLarge, Unavailable
from revive_app.live.publish import publish
from revive_app.models import Product
from revive_app.models.base import new_id
from revive_app.providers.sheets import decoding, separated
from revive_app.providers.sheets.kinds import SheetKind, recognise
from revive_app.providers.sheets.limits import SheetLimits
from revive_app.providers.sheets.unusable import Unusable
from revive_app.providers.storage import Storage
from revive_app.rules.catalog.rows import Columns, RowFault, find_columns, read_row
from revive_app.services import activity, files, pictures
from revive_app.services.catalog.pieces import CHANGED, ProductChange, checked
from revive_app.vocabulary import ActivityType

LARGEST_LIST = 4 * 1024 * 1024
MOST_ROWS = 5_000
MOST_TOLD = 100
KEPT_FOR = timedelta(hours=1)
_LIMITS = SheetLimits(file_bytes=LARGEST_LIST, rows=MOST_ROWS, records=MOST_ROWS + 100, columns=100)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A cell that cannot be taken; rows are counted as a spreadsheet shows them, the header is a row."""

    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetResult:
    """What came, or would come, of a list. `rows` = created + updated + unchanged + rejected.

    `columns`: the list's own names of what was understood; `ignored`: of what was not.
    """

    rows: int
    created: int
    updated: int
    unchanged: int
    rejected: int
    errors: tuple[BadRow, ...]
    columns: tuple[str, ...]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One good row."""

    number: int
    values: dict[str, Any]


def keep_sheet(client_id: UUID, *, file: BinaryIO, storage: Storage) -> UUID:
    """Keep a list for an hour, to be looked at and then taken. Raises TooLarge, Unavailable."""
    data = _bytes(file)
    sheet_id = new_id()
    with tenant_session(client_id) as session:
        files.promise_removal(session, _key(client_id, sheet_id), after=KEPT_FOR)
    try:
        storage.put(_key(client_id, sheet_id), BytesIO(data))
    except Retryable as error:
        raise Unavailable("The list could not be stored. Try again in a moment.") from error
    return sheet_id


def kept_sheet(client_id: UUID, sheet_id: UUID, *, storage: Storage) -> BinaryIO:
    """A list that was kept. Raises NotFound, Unavailable."""
    into = BytesIO()
    try:
        storage.get(_key(client_id, sheet_id), into=into)
    except Terminal as error:
        raise NotFound("This list is gone. Upload it again.") from error
    except Retryable as error:
        raise Unavailable("The file storage is away. Try again in a moment.") from error
    return into


def import_sheet(session: TenantSession, file: BinaryIO, *, dry_run: bool, by: str) -> SheetResult:
    """Take a price list: pieces with a known code, or a known name, are changed where the list says something.

    A dry run tells the same and changes nothing. Raises InvalidInput for what is no price list, TooLarge.
    """
    columns, rows = _read(_bytes(file))
    good, bad = _sorted_out(rows, columns)
    counts = _take(session, good, bad, by=by, dry_run=dry_run)
    result = SheetResult(
        rows=len(good) + len({fault.row for fault in bad if fault.row}),
        created=counts["created"],
        updated=counts["updated"],
        unchanged=counts["unchanged"],
        rejected=len({fault.row for fault in bad}),
        errors=tuple(sorted(bad, key=lambda fault: fault.row)[:MOST_TOLD]),
        columns=tuple(columns.names.values()),
        ignored=columns.ignored,
    )
    if not dry_run and result.created + result.updated:
        words = f"Price list taken: {result.created} new, {result.updated} changed, {result.rejected} refused"
        activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by)
        publish(session, session.client_id, CHANGED)
    return result


def _bytes(file: BinaryIO) -> bytes:
    file.seek(0)
    data = file.read(LARGEST_LIST + 1)
    if len(data) > LARGEST_LIST:
        raise TooLarge(f"A price list may have {LARGEST_LIST // 1024 // 1024} MB at most.")
    return data


def _read(data: bytes) -> tuple[Columns, list[tuple[int, list[str]]]]:
    """The columns, and the rows below the header with their numbers. Raises InvalidInput."""
    try:
        if recognise(data) is SheetKind.XLSX:
            raise _no_list("This is an Excel workbook. Save it as CSV and upload that.")
        text = decoding.decode(data).text
        separator, begin = separated.separator_of(text)
        records = list(separated.records(text, separator, _LIMITS, begin=begin))
    except Unusable as error:
        raise _no_list(error.message) from error
    columns = find_columns(records)
    if columns is None:
        raise _no_list("No row of headings was found. Name the columns, like Name, SKU, Price.")
    rows = list(enumerate(records[columns.header + 1 :], start=columns.header + 2))
    if len(rows) > MOST_ROWS:
        raise _no_list(f"A price list may have {MOST_ROWS} rows at most. Cut it in two.")
    return columns, rows


def _no_list(words: str) -> InvalidInput:
    return InvalidInput(words, fields=(FieldError("file", words),))


def _sorted_out(rows: list[tuple[int, list[str]]], columns: Columns) -> tuple[list[_Wanted], list[BadRow]]:
    good: list[_Wanted] = []
    bad: list[BadRow] = []
    seen: dict[str, int] = {}
    for number, record in rows:
        row = read_row(record, columns)
        if row is None:
            continue
        faults = [*row.faults, *_what_catalog_says(row.values, columns)]
        code = str(row.values.get("sku") or row.values.get("name") or "").lower()
        if code and code in seen and not faults:
            column = columns.names.get("sku") or columns.names.get("name", "")
            faults.append(RowFault(column, code[:80], f"stands in row {seen[code]} already"))
        if faults:
            bad += [BadRow(number, fault.column, fault.value, fault.reason) for fault in faults]
            continue
        seen[code] = number
        good.append(_Wanted(number, dict(row.values)))
    return good, bad


def _what_catalog_says(values: Mapping[str, Any], columns: Columns) -> Iterator[RowFault]:
    """What the catalog itself would refuse of these values, and a picture kept here: it may be nobody's any more."""
    if pictures.is_ours(str(values.get("image_url", ""))):
        yield RowFault(columns.names["image_url"], str(values["image_url"])[:80], "add this picture by hand")
    try:
        checked(ProductChange(**{name: value for name, value in values.items() if value is not None}))
    except InvalidInput as error:
        for fault in error.fields:
            column = {"weight_mg": "weight", "making_charge_bp": "making"}.get(fault.field, fault.field)
            yield RowFault(
                columns.names.get(column, column), str(values.get(fault.field, ""))[:80], fault.reason
            )


def _take(
    session: TenantSession, good: list[_Wanted], bad: list[BadRow], *, by: str, dry_run: bool
) -> dict[str, int]:
    """Make and change pieces, all of them locked: whoever edits one meanwhile waits. Adds to `bad`."""
    counts = {"created": 0, "updated": 0, "unchanged": 0}
    by_code, by_name = _known(session, good, lock=not dry_run)
    for wanted in list(good):
        values = wanted.values
        found = by_code.get(str(values.get("sku", "")).lower()) if values.get("sku") else None
        if not values.get("sku"):
            namesakes = by_name.get(str(values.get("name", "")).lower(), [])
            if len(namesakes) > 1:
                good.remove(wanted)
                reason = "several pieces have this name: give the SKU"
                bad.append(BadRow(wanted.number, "name", str(values.get("name"))[:80], reason))
                continue
            found = namesakes[0] if namesakes else None
        if found is None and (not values.get("name") or values.get("price") is None):
            good.remove(wanted)
            missing = "price" if values.get("name") else "name"
            bad.append(BadRow(wanted.number, missing, "", "is needed for a new piece"))
            continue
        counts[_one(session, found, values, by=by, dry_run=dry_run)] += 1
    if not dry_run:
        session.flush()
    return counts


def _known(
    session: TenantSession, good: list[_Wanted], *, lock: bool
) -> tuple[dict[str, Product], dict[str, list[Product]]]:
    """The pieces the list speaks of, deleted ones included: by code, and by name."""
    codes = [str(wanted.values["sku"]).lower() for wanted in good if wanted.values.get("sku")]
    names = [str(wanted.values["name"]).lower() for wanted in good if wanted.values.get("name")]
    query = (
        select(Product)
        .where(
            sa.or_(
                sa.func.lower(col(Product.sku)).in_(codes),
                sa.and_(sa.func.lower(col(Product.name)).in_(names), col(Product.hidden_at).is_(None)),
            )
        )
        .order_by(col(Product.id))
    )
    found = session.exec(query.with_for_update() if lock else query).all()
    by_name: dict[str, list[Product]] = {}
    for product in found:
        if product.hidden_at is None:
            by_name.setdefault(product.name.lower(), []).append(product)
    return {product.sku.lower(): product for product in found}, by_name


def _one(
    session: TenantSession, found: Product | None, values: dict[str, Any], *, by: str, dry_run: bool
) -> str:
    if found is None:
        if not dry_run:
            product_id = new_id()
            sku = values.pop("sku", None) or f"RV-{product_id.hex[-8:].upper()}"
            session.add(Product(id=product_id, client_id=session.client_id, sku=sku, changed_by=by, **values))
        return "created"
    values = {name: value for name, value in values.items() if name != "sku"}
    back = found.hidden_at is not None
    if not back and all(getattr(found, name) == value for name, value in values.items()):
        return "unchanged"
    if not dry_run:
        for name, value in values.items():
            setattr(found, name, value)
        found.hidden_at, found.changed_by, found.updated_at = None, by, utc_now()
    return "created" if back else "updated"


def _key(client_id: UUID, sheet_id: UUID) -> str:
    return f"lists/{client_id}/{sheet_id}"
