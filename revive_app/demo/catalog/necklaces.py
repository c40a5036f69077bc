"""Haars and mangalsutras."""

from revive_app.demo.catalog.piece import NECKLACES, Piece

PIECES = (
    Piece(
        sku="HR-0051",
        name="Lakshmi Haar",
        category=NECKLACES,
        description=(
            "Temple haar in 22K with an emerald pendant framed in rubies and a fringe of rice pearls. Worn by"
            " three generations in one wedding album on our wall. 44 cm, adjustable dori."
        ),
        price=274_000,
        metal="Gold",
        purity="22K",
        weight_mg=19_600,
        making_percent=12,
        stones="Emerald, ruby, pearl",
        stock=1,
        tile="sage",
    ),
    Piece(
        sku="HR-0058",
        name="Gulnaar Haar",
        category=NECKLACES,
        description=(
            "Bridal haar in 22K, red on red: ruby pendant, ruby and gold beads to the neck. Heavy enough for the"
            " mandap, and the pendant comes off to be worn alone. 48 cm."
        ),
        price=398_000,
        metal="Gold",
        purity="22K",
        weight_mg=28_400,
        making_percent=12,
        stones="Ruby, pearl",
        stock=2,
        tile="wine",
    ),
    Piece(
        sku="MS-0133",
        name="Sutra Mangalsutra",
        category=NECKLACES,
        description=(
            "Two strings of black beads with ruby vatis and a diamond drop, in 18K. Made to be worn daily: no"
            " sharp edges, lobster clasp. 46 cm."
        ),
        price=86_400,
        metal="Gold",
        purity="18K",
        weight_mg=8_400,
        making_percent=10,
        stones="Black beads, ruby, diamond 0.12 ct",
        stock=6,
        tile="ivory",
    ),
    Piece(
        sku="MS-0140",
        name="Black Bead Haar",
        category=NECKLACES,
        description=(
            "A longer, fuller mangalsutra in 18K: bigger black beads, emerald vatis, diamond drop. Also worn"
            " over a kurta as a haar. 60 cm."
        ),
        price=104_500,
        metal="Gold",
        purity="18K",
        weight_mg=10_200,
        making_percent=10,
        stones="Black beads, emerald, diamond 0.15 ct",
        stock=5,
        tile="blush",
    ),
    Piece(
        sku="MS-0152",
        name="Gulabi Mangalsutra",
        category=NECKLACES,
        description=(
            "Short mangalsutra in 18K rose gold with a small diamond drop, for saree and shirt alike. The one"
            " our younger brides ask for. 40 cm."
        ),
        price=58_200,
        metal="Rose gold",
        purity="18K",
        weight_mg=5_200,
        making_percent=10,
        stones="Black beads, ruby, diamond 0.08 ct",
        stock=7,
        tile="ivory",
    ),
)
