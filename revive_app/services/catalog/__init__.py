"""What the shop sells: `pieces` keeps them, `shelf` finds them, `sheet` takes many at once from a table.

A deleted piece is hidden: it can come back, and old messages still know it.
"""

from revive_app.services.catalog.pieces import (
    LARGEST_PRICE,
    LONGEST_NAME,
    LONGEST_SKU,
    ProductChange,
    ProductView,
    change_product,
    create_product,
    delete_product,
    read_product,
    restore_product,
)
from revive_app.services.catalog.shelf import (
    ProductFilter,
    Shelf,
    StockState,
    count_shelf,
    list_products,
)

__all__ = [
    "LARGEST_PRICE",
    "LONGEST_NAME",
    "LONGEST_SKU",
    "ProductChange",
    "ProductFilter",
    "ProductView",
    "Shelf",
    "StockState",
    "change_product",
    "count_shelf",
    "create_product",
    "delete_product",
    "list_products",
    "read_product",
    "restore_product",
]
