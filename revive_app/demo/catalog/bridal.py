"""Chokers, naths and tikkas: what a bride wears once and keeps for ever."""

from revive_app.demo.catalog.piece import BRIDAL, Piece

PIECES = (
    Piece(
        sku="CK-0090",
        name="Meenakari Choker",
        category=BRIDAL,
        description=(
            "Bridal choker in 22K: emeralds and uncut polki in turn, ruby and emerald drops, meenakari on the"
            " back that only the bride knows of. With BIS hallmark and buyback card."
        ),
        price=485_000,
        metal="Gold",
        purity="22K",
        weight_mg=32_800,
        making_percent=12,
        stones="Emerald, polki, ruby, pearl",
        stock=1,
        tile="wine",
    ),
    Piece(
        sku="CK-0096",
        name="Neelkanth Choker",
        category=BRIDAL,
        description=(
            "A choker for a reception in blue or silver: sapphires and polki in 22K, sapphire drops, silk dori."
            " Made to order in 30 days, so the length is yours."
        ),
        price=412_000,
        metal="Gold",
        purity="22K",
        weight_mg=26_500,
        making_percent=12,
        stones="Sapphire, polki, pearl",
        stock=None,
        tile="mist",
    ),
    Piece(
        sku="NT-0027",
        name="Moti Nath",
        category=BRIDAL,
        description=(
            "Bridal nath in 22K with Basra-style pearls, a ruby flower and a chain to the hair. With and without"
            " piercing. 4.2 cm across."
        ),
        price=38_500,
        metal="Gold",
        purity="22K",
        weight_mg=3_100,
        making_percent=10,
        stones="Pearl, ruby, emerald",
        stock=4,
        tile="night",
    ),
    Piece(
        sku="NT-0031",
        name="Neelam Nath",
        category=BRIDAL,
        description=(
            "A slimmer nath in 22K with a sapphire flower, for the bride who will wear it again. With and without"
            " piercing. 3.6 cm across."
        ),
        price=34_900,
        metal="Gold",
        purity="22K",
        weight_mg=2_800,
        making_percent=10,
        stones="Pearl, sapphire",
        stock=2,
        tile="sage",
    ),
    Piece(
        sku="MT-0019",
        name="Maang Tikka",
        category=BRIDAL,
        description=(
            "Round tikka in 22K, emerald in the middle, ruby and kundan petals around, one ruby drop. Sits by"
            " itself, no pin needed. The next ones come from the karigar in two weeks."
        ),
        price=64_200,
        metal="Gold",
        purity="22K",
        weight_mg=4_600,
        making_percent=12,
        stones="Emerald, ruby, kundan, pearl",
        stock=0,
        tile="velvet",
    ),
    Piece(
        sku="MT-0022",
        name="Phool Maang Tikka",
        category=BRIDAL,
        description=(
            "Flower tikka in 22K, ruby in the middle, green petals, a longer pearl string for high partings."
            " Matches the Rajwadi jhumkas."
        ),
        price=71_400,
        metal="Gold",
        purity="22K",
        weight_mg=5_100,
        making_percent=12,
        stones="Ruby, emerald, kundan, pearl",
        stock=3,
        tile="blush",
    ),
)
