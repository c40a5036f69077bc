"""Rings and bangles."""

from revive_app.demo.catalog.piece import BANGLES, RINGS, Piece

PIECES = (
    Piece(
        sku="SR-0307",
        name="Chandni Solitaire",
        category=RINGS,
        description=(
            "Round brilliant solitaire of 0.50 ct, colour F, clarity VS1, in 18K with diamonds on the shoulders."
            " IGI certificate. Sizes 8 to 16, one free resizing."
        ),
        price=112_500,
        metal="Gold",
        purity="18K",
        weight_mg=3_400,
        making_percent=9,
        stones="Diamond 0.50 ct",
        stock=2,
        tile="ivory",
    ),
    Piece(
        sku="SR-0312",
        name="Chandni Solitaire, rose",
        category=RINGS,
        description=(
            "The Chandni in 18K rose gold with a stone of 0.30 ct, colour G, clarity VS2. IGI certificate. The"
            " ring for a roka or a first anniversary."
        ),
        price=78_900,
        metal="Rose gold",
        purity="18K",
        weight_mg=3_100,
        making_percent=9,
        stones="Diamond 0.30 ct",
        stock=3,
        tile="sage",
    ),
    Piece(
        sku="ER-0411",
        name="Panna Ring",
        category=RINGS,
        description=(
            "Zambian emerald of 1.10 ct in an 18K halo of brilliant diamonds. Cut in Jaipur, stone card from a"
            " Jaipur laboratory. One of a kind, because no two pannas are."
        ),
        price=136_000,
        metal="Gold",
        purity="18K",
        weight_mg=4_600,
        making_percent=9,
        stones="Emerald 1.10 ct, diamond",
        stock=1,
        tile="ivory",
    ),
    Piece(
        sku="ER-0420",
        name="Halo Neelam Ring",
        category=RINGS,
        description=(
            "Ceylon blue sapphire of 0.80 ct in a diamond halo, 18K. Stone card from a Jaipur laboratory. Many"
            " wear it on a pandit's advice: bring the muhurat, we keep the ring ready."
        ),
        price=98_600,
        metal="Gold",
        purity="18K",
        weight_mg=4_100,
        making_percent=9,
        stones="Sapphire 0.80 ct, diamond",
        stock=1,
        tile="mist",
    ),
    Piece(
        sku="ER-0433",
        name="Manik Ring",
        category=RINGS,
        description=(
            "Ruby of 0.95 ct in a diamond halo, 18K. Deep red, seen in daylight before it was bought. Stone card"
            " from a Jaipur laboratory."
        ),
        price=118_400,
        metal="Gold",
        purity="18K",
        weight_mg=4_400,
        making_percent=9,
        stones="Ruby 0.95 ct, diamond",
        stock=2,
        tile="velvet",
    ),
    Piece(
        sku="BG-0218",
        name="Gajra Bangles, pair",
        category=BANGLES,
        description=(
            "Pair of broad 22K bangles with a jasmine border, rubies and emeralds set by hand. Made to your size"
            " in 20 days (2.2 to 2.10)."
        ),
        price=497_000,
        metal="Gold",
        purity="22K",
        weight_mg=36_400,
        making_percent=12,
        stones="Ruby, emerald, pearl",
        stock=None,
        tile="blush",
    ),
    Piece(
        sku="BG-0226",
        name="Roop Kangan, set of four",
        category=BANGLES,
        description=(
            "Four slim 22K kangans with blue and white meena, light enough for every day and firm enough for"
            " daughters too. Sizes 2.4 and 2.6."
        ),
        price=332_000,
        metal="Gold",
        purity="22K",
        weight_mg=24_800,
        making_percent=12,
        stones="Meenakari, pearl",
        stock=2,
        tile="velvet",
    ),
    Piece(
        sku="BG-0925",
        name="Chandi Kangan, set of four",
        category=BANGLES,
        description=(
            "Four kangans in 925 silver with red and green stones: a gift for bhabhi, or four gifts. Size 2.4,"
            " other sizes in a week."
        ),
        price=18_400,
        metal="Silver",
        purity="925",
        weight_mg=62_000,
        making_percent=15,
        stones="Garnet, green onyx",
        stock=8,
        tile="night",
    ),
)
