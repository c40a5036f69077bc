"""The demo shop's twenty-four pieces, in the order of its shelf."""

from revive_app.demo.catalog import bridal, earrings, necklaces, rings_and_bangles
from revive_app.demo.catalog.piece import Piece

# Five to a row on a laptop; no two neighbours on the same coloured tile.
_SHELF = (
    "RJ-1042", "SR-0307", "BG-0218", "HR-0051", "CK-0090",
    "MS-0133", "NT-0027", "CB-0064", "MT-0019", "ER-0411",
    "NT-0031", "MT-0022", "CB-0071", "ER-0420", "MS-0140",
    "ER-0433", "CK-0096", "RJ-1043", "HR-0058", "MS-0152",
    "JH-0925", "BG-0226", "SR-0312", "BG-0925",
)  # fmt: skip

_BY_SKU = {
    piece.sku: piece
    for piece in (*earrings.PIECES, *necklaces.PIECES, *rings_and_bangles.PIECES, *bridal.PIECES)
}

PIECES: tuple[Piece, ...] = tuple(_BY_SKU[sku] for sku in _SHELF)

__all__ = ["PIECES", "Piece", "piece_of"]


def piece_of(sku: str) -> Piece:
    """The piece of that SKU. Raises KeyError."""
    return _BY_SKU[sku]
