"""`interactive`: who may have which header, and how long everything may be (REFERENCE §6.1).

Broken limits in here are 131009, as in the captures of real refusals.
"""

from collections.abc import Callable

from revive_app.sandbox.errors import INVALID, NOT_VALID, GraphError
from revive_app.sandbox.validation.buttons import check_link_button, check_reply_buttons
from revive_app.sandbox.validation.carousel import check_carousel
from revive_app.sandbox.validation.media import check_media
from revive_app.sandbox.validation.node import Node, unique
from revive_app.sandbox.validation.products import check_catalog, check_product, check_product_list

BODY = 1024
LIST_BODY = 4096
HEADER_TEXT = 60
FOOTER = 60
LIST_BUTTON = 20
SECTIONS = 10
SECTION_TITLE = 24
ROWS = 10
ROW_ID = 200
ROW_TITLE = 24
ROW_DESCRIPTION = 72
FLOW_CTA = 30
PIN_CODE = 6

_ANY_HEADER = ("text", "image", "video", "document")
_TEXT_HEADER = ("text",)
_NO_HEADER = ()
_HEADERS: dict[str, tuple[str, ...]] = {
    "button": _ANY_HEADER,
    "cta_url": _ANY_HEADER,
    "flow": _ANY_HEADER,
    "list": _TEXT_HEADER,
    "product_list": _TEXT_HEADER,
    "product": _NO_HEADER,
    "catalog_message": _NO_HEADER,
    "carousel": _NO_HEADER,
    "location_request_message": _NO_HEADER,
    "address_message": _NO_HEADER,
}


def check_interactive(message: Node) -> None:
    """Header, body, footer and action of an interactive message."""
    interactive = message.child("interactive", limit_code=NOT_VALID)
    if str(interactive.value.get("type")).lower() == "voice_call":
        raise GraphError(138000, "WhatsApp Cloud API Calling not enabled for this phone number.")
    kind = interactive.choice("type", _ACTIONS)
    interactive.only("type", "header", "body", "footer", "action")
    _check_header(interactive, kind)
    _check_body(interactive, kind)
    _check_footer(interactive, kind)
    _ACTIONS[kind](interactive.child("action"))


def _check_header(interactive: Node, kind: str) -> None:
    header = interactive.optional_child("header")
    if header is None:
        if kind == "product_list":
            interactive.required("header")
        return
    if not _HEADERS[kind]:
        raise GraphError(INVALID, f'Unexpected key "header" on param "{interactive.path}".')
    form = header.choice("type", _HEADERS[kind])
    if form == "text":
        header.text("text", longest=HEADER_TEXT)
    else:
        check_media(header.child(form), form, caption=False)


def _check_body(interactive: Node, kind: str) -> None:
    if kind == "product" and not interactive.has("body"):
        return
    interactive.child("body").text("text", longest=LIST_BODY if kind == "list" else BODY)


def _check_footer(interactive: Node, kind: str) -> None:
    footer = interactive.optional_child("footer")
    if footer is None:
        return
    if kind == "carousel":
        raise GraphError(INVALID, f'Unexpected key "footer" on param "{interactive.path}".')
    footer.text("text", longest=FOOTER)


def _check_buttons(action: Node) -> None:
    check_reply_buttons(action, "reply")


def _check_list(action: Node) -> None:
    action.only("button", "sections")
    action.text("button", longest=LIST_BUTTON)
    sections = action.children("sections", least=1, most=SECTIONS)
    row_ids: list[str] = []
    for section in sections:
        section.only("title", "rows")
        if len(sections) > 1:
            section.required("title")
        section.optional_text("title", longest=SECTION_TITLE)
        row_ids += [_check_row(row) for row in section.children("rows", least=1, most=1000)]
    if len(row_ids) > ROWS:
        raise GraphError(NOT_VALID, f"Total row count exceed max allowed count: {ROWS}")
    unique(row_ids, "Duplicate row id")


def _check_row(row: Node) -> str:
    row.only("id", "title", "description")
    row.text("title", longest=ROW_TITLE)
    row.optional_text("description", longest=ROW_DESCRIPTION)
    return row.text("id", longest=ROW_ID)


def _check_flow(action: Node) -> None:
    action.choice("name", ("flow",))
    flow = action.child("parameters")
    flow.choice("flow_message_version", ("3",))
    if flow.has("flow_id") == flow.has("flow_name"):
        raise GraphError(INVALID, f"Param {flow.path} must have exactly one of 'flow_id' and 'flow_name'.")
    flow.text("flow_cta", longest=FLOW_CTA)
    if flow.has("flow_action"):
        flow.choice("flow_action", ("navigate", "data_exchange"))


def _check_location_request(action: Node) -> None:
    action.choice("name", ("send_location",))


def _check_address(action: Node) -> None:
    action.choice("name", ("address_message",))
    parameters = action.child("parameters")
    parameters.choice("country", ("in",))
    values = parameters.optional_child("values")
    if values is not None:
        values.optional_text("in_pin_code", longest=PIN_CODE)


_ACTIONS: dict[str, Callable[[Node], None]] = {
    "button": _check_buttons,
    "list": _check_list,
    "cta_url": check_link_button,
    "flow": _check_flow,
    "location_request_message": _check_location_request,
    "address_message": _check_address,
    "product": check_product,
    "product_list": check_product_list,
    "catalog_message": check_catalog,
    "carousel": check_carousel,
}
