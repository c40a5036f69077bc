"""Catalog messages: one product, a list of them, the whole catalog (REFERENCE §6.1)."""

from revive_app.sandbox.errors import NOT_VALID, GraphError
from revive_app.sandbox.validation.node import Node

SECTIONS = 10
PRODUCTS = 30
SECTION_TITLE = 24
RETAILER_ID = 100


def check_product(action: Node) -> None:
    """The action of a single-product message."""
    action.only("catalog_id", "product_retailer_id")
    action.text("catalog_id", longest=RETAILER_ID)
    action.text("product_retailer_id", longest=RETAILER_ID)


def check_product_list(action: Node) -> None:
    """The action of a multi-product message: up to 30 products in up to 10 titled sections."""
    action.only("catalog_id", "sections")
    action.text("catalog_id", longest=RETAILER_ID)
    check_product_sections(action)


def check_product_sections(holder: Node) -> None:
    """The `sections` of a multi-product message or template button."""
    sections = holder.children("sections", least=1, most=SECTIONS)
    count = 0
    for section in sections:
        if len(sections) > 1:
            section.required("title")
        section.optional_text("title", longest=SECTION_TITLE)
        items = section.children("product_items", least=1, most=1000)
        count += len(items)
        for item in items:
            item.text("product_retailer_id", longest=RETAILER_ID)
    if count > PRODUCTS:
        raise GraphError(NOT_VALID, f"Total product count exceed max allowed count: {PRODUCTS}")


def check_catalog(action: Node) -> None:
    """The action of a message that opens the catalog."""
    action.choice("name", ("catalog_message",))
    parameters = action.optional_child("parameters")
    if parameters is not None:
        parameters.optional_text("thumbnail_product_retailer_id", longest=RETAILER_ID)
