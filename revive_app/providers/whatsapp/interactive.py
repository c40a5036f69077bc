"""Interactive messages: buttons, lists, products, a link to press, a request for the location."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from revive_app.providers.whatsapp import limits
from revive_app.providers.whatsapp.limits import Media


class HeaderKind(StrEnum):
    """What may stand above a message with buttons."""

    IMAGE = "image"
    VIDEO = "video"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class MediaHeader:
    """A picture, film or document above a message."""

    kind: HeaderKind
    media: Media


@dataclass(frozen=True, slots=True)
class Button:
    """A reply button. `id` comes back when it is pressed."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """One choice of a list. `id` comes back when it is chosen."""

    id: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Choices under a title; the title may be missing while there is one section."""

    rows: Sequence[Row]
    title: str = ""


@dataclass(frozen=True, slots=True)
class ProductSection:
    """Products of the catalog, by retailer id, under a title that may be missing while it is alone."""

    skus: Sequence[str]
    title: str = ""


Header = str | MediaHeader


def buttons(
    text: str, choices: Sequence[Button], *, header: Header | None = None, footer: str | None = None
) -> dict[str, Any]:
    """Text with one to three reply buttons. Raises InvalidInput, also when two titles end up the same."""
    limits.count("buttons", len(choices), most=limits.BUTTONS)
    titles = [limits.label("button title", choice.title, most=limits.BUTTON_TITLE) for choice in choices]
    ids = [limits.identifier("button id", choice.id, most=limits.BUTTON_ID) for choice in choices]
    limits.unique("button titles", titles)
    limits.unique("button ids", ids)
    replies = [
        {"type": "reply", "reply": {"id": own_id, "title": title}}
        for own_id, title in zip(ids, titles, strict=True)
    ]
    body = _body(text, limits.BODY)
    return _interactive("button", body | _header(header) | _footer(footer), {"buttons": replies})


def list_menu(
    text: str,
    button: str,
    *,
    sections: Sequence[Section],
    header: str | None = None,
    footer: str | None = None,
) -> dict[str, Any]:
    """Text with a menu behind `button`: at most ten rows in all. Raises InvalidInput."""
    limits.count("sections", len(sections), most=limits.SECTIONS)
    rows = [row for section in sections for row in section.rows]
    limits.count("rows", len(rows), most=limits.ROWS)
    limits.unique("row ids", [row.id for row in rows])
    action = {
        "button": limits.label("list button", button, most=limits.BUTTON_TITLE),
        "sections": [_titled(section.title, sections, _rows(section)) for section in sections],
    }
    body = _body(text, limits.LIST_BODY)
    return _interactive("list", body | _header(header) | _footer(footer), action)


def cta_url(
    text: str, label: str, *, url: str, header: Header | None = None, footer: str | None = None
) -> dict[str, Any]:
    """Text with one button that opens `url`. Raises InvalidInput."""
    parameters = {
        "display_text": limits.label("button title", label, most=limits.BUTTON_TITLE),
        "url": limits.address("url", url),
    }
    body = _body(text, limits.BODY) | _header(header) | _footer(footer)
    return _interactive("cta_url", body, {"name": "cta_url", "parameters": parameters})


def product(catalog_id: str, sku: str, *, text: str = "", footer: str | None = None) -> dict[str, Any]:
    """One product of the catalog; this kind takes no header. Raises InvalidInput."""
    body = _body(text, limits.BODY) if text.strip() else {}
    action = {
        "catalog_id": limits.identifier("catalog id", catalog_id),
        "product_retailer_id": limits.identifier("sku", sku),
    }
    return _interactive("product", body | _footer(footer), action)


def product_list(
    text: str,
    header: str,
    *,
    catalog_id: str,
    sections: Sequence[ProductSection],
    footer: str | None = None,
) -> dict[str, Any]:
    """Up to thirty products in up to ten sections, under a header that must be text. Raises InvalidInput."""
    limits.count("sections", len(sections), most=limits.SECTIONS)
    limits.count("products", sum(len(section.skus) for section in sections), most=limits.PRODUCTS)
    action = {
        "catalog_id": limits.identifier("catalog id", catalog_id),
        "sections": [_titled(section.title, sections, _products(section)) for section in sections],
    }
    shown = {"type": "text", "text": limits.label("header", header, most=limits.HEADER)}
    body = {"header": shown} | _body(text, limits.BODY) | _footer(footer)
    return _interactive("product_list", body, action)


def location_request(text: str) -> dict[str, Any]:
    """Text with a button by which the person shares where she is. Raises InvalidInput."""
    body = _body(text, limits.BODY)
    return _interactive("location_request_message", body, {"name": "send_location"})


def _interactive(kind: str, parts: dict[str, Any], action: dict[str, Any]) -> dict[str, Any]:
    return {"type": "interactive", "interactive": {"type": kind, **parts, "action": action}}


def _body(text: str, limit: int) -> dict[str, Any]:
    return {"body": {"text": limits.visible("text", text, most=limit)}}


def _header(header: Header | None) -> dict[str, Any]:
    if header is None:
        return {}
    if isinstance(header, str):
        return {"header": {"type": "text", "text": limits.label("header", header, most=limits.HEADER)}}
    kind = header.kind.value
    media = header.media.reference(named=header.kind is HeaderKind.DOCUMENT)
    return {"header": {"type": kind, kind: media}}


def _footer(footer: str | None) -> dict[str, Any]:
    return {} if footer is None else {"footer": {"text": limits.label("footer", footer, most=limits.FOOTER)}}


def _titled(title: str, siblings: Sequence[object], content: dict[str, Any]) -> dict[str, Any]:
    if not title.strip() and len(siblings) == 1:
        return content
    return {"title": limits.label("section title", title, most=limits.SECTION_TITLE)} | content


def _rows(section: Section) -> dict[str, Any]:
    if not section.rows:
        raise limits.refuse("rows", "a section must have at least one")
    return {"rows": [_row(row) for row in section.rows]}


def _row(row: Row) -> dict[str, str]:
    body = {
        "id": limits.identifier("row id", row.id, most=limits.ROW_ID),
        "title": limits.label("row title", row.title, most=limits.ROW_TITLE),
    }
    if row.description.strip():
        body["description"] = limits.label("row description", row.description, most=limits.ROW_DESCRIPTION)
    return body


def _products(section: ProductSection) -> dict[str, Any]:
    if not section.skus:
        raise limits.refuse("products", "a section must have at least one")
    return {"product_items": [{"product_retailer_id": limits.identifier("sku", sku)} for sku in section.skus]}
