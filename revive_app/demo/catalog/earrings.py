"""Jhumkas and chandbalis."""

from revive_app.demo.catalog.piece import EARRINGS, Piece

PIECES = (
    Piece(
        sku="RJ-1042",
        name="Rajwadi Jhumka",
        category=EARRINGS,
        description=(
            "Handmade Rajwadi jhumka in 22K with ruby and emerald beads, South Sea pearl drops and a hallmark"
            " (BIS HUID). Nakkashi by our Johari Bazaar karigar. Screw back, 5.2 cm."
        ),
        price=194_000,
        metal="Gold",
        purity="22K",
        weight_mg=14_200,
        making_percent=12,
        stones="Ruby, emerald, pearl",
        stock=3,
        tile="velvet",
    ),
    Piece(
        sku="RJ-1043",
        name="Rajwadi Jhumka, light",
        category=EARRINGS,
        description=(
            "The Rajwadi jhumka for every day: same karigar, same nakkashi, a third lighter. All rubies, seed"
            " pearls below, 4.1 cm. Sits well on small ears, also for a full wedding day."
        ),
        price=131_000,
        metal="Gold",
        purity="22K",
        weight_mg=9_600,
        making_percent=12,
        stones="Ruby, pearl",
        stock=4,
        tile="blush",
    ),
    Piece(
        sku="CB-0064",
        name="Chandbali, ruby",
        category=EARRINGS,
        description=(
            "Half-moon chandbali with a ruby heart, a row of emerald points and hand-strung pearls. Comes with"
            " a sahara chain for the hair, so that the weight does not pull. 5.8 cm."
        ),
        price=158_200,
        metal="Gold",
        purity="22K",
        weight_mg=11_600,
        making_percent=12,
        stones="Ruby, emerald, pearl",
        stock=2,
        tile="mist",
    ),
    Piece(
        sku="CB-0071",
        name="Sitara Chandbali",
        category=EARRINGS,
        description=(
            "Chandbali for the evening: blue sapphire in the crescent, white kundan points that catch every"
            " lamp, double pearl fringe. One pair only, the karigar needs five weeks for the next. 6.2 cm."
        ),
        price=181_000,
        metal="Gold",
        purity="22K",
        weight_mg=13_200,
        making_percent=12,
        stones="Sapphire, kundan, pearl",
        stock=1,
        tile="night",
    ),
    Piece(
        sku="JH-0925",
        name="Chandi Jhumka",
        category=EARRINGS,
        description=(
            "Oxidised 925 silver jhumka with garnet and green onyx, made for college, office and garba. Light"
            " hook, 4.6 cm. Nickel free."
        ),
        price=5_850,
        metal="Silver",
        purity="925",
        weight_mg=18_500,
        making_percent=15,
        stones="Garnet, green onyx, pearl",
        stock=12,
        tile="wine",
    ),
)
