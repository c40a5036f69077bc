"""What the demo shop knows of one piece."""

from dataclasses import dataclass

EARRINGS = "Earrings"
NECKLACES = "Necklaces"
RINGS = "Rings"
BANGLES = "Bangles"
BRIDAL = "Bridal"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece as the counter would describe it. Price in whole rupees, making charge in percent of the metal.

    `stock` None: made to order. `tile` names the coloured shelf behind the picture.
    """

    sku: str
    name: str
    category: str
    description: str
    price: int
    metal: str
    purity: str
    weight_mg: int
    making_percent: int
    stones: str
    stock: int | None
    tile: str

    @property
    def image_url(self) -> str:
        """The picture, below the pages' own address."""
        return f"/products/{self.sku.lower()}.jpg"

    @property
    def grams(self) -> str:
        """The weight as it is spoken: `14.2 g`."""
        return f"{self.weight_mg / 1000:g} g"
