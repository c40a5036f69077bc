"""The one photo a customer of the demo shop sent: drawn, so that it shows nobody, and put where received files lie."""

import io

from PIL import Image, ImageDraw

from revive_app.errors import ProviderError
from revive_app.models.base import new_id
from revive_app.providers.storage import Storage
from revive_app.services.seeding.ground import StoredPhoto

WIDTH, HEIGHT = 600, 800
_WALL, _SKIN, _HAIR, _KURTA, _SHADE = "#e9dfd2", "#c99a76", "#2c1f1b", "#7a2440", "#b58661"


def draw() -> bytes:
    """Head and shoulders of nobody, as a JPEG."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _WALL)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((150, 90, 450, 560), fill=_HAIR)
    pen.rounded_rectangle((245, 420, 355, 640), 40, fill=_SHADE)
    pen.ellipse((190, 140, 410, 480), fill=_SKIN)
    pen.pieslice((40, 560, 560, 1_200), 180, 360, fill=_KURTA)
    pen.polygon(((230, 570), (370, 570), (300, 700)), fill=_SHADE)
    for x in (245, 355):
        pen.ellipse((x - 14, 290, x + 14, 304), fill=_HAIR)
    pen.arc((255, 360, 345, 420), 20, 160, fill=_HAIR, width=5)
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def hang(storage: Storage) -> StoredPhoto | None:
    """Store it; None when the storage is away: the shop is made without it."""
    content = draw()
    key = f"received/demo/{new_id()}.jpg"
    try:
        storage.put(key, io.BytesIO(content))
    except ProviderError:
        return None
    return StoredPhoto(key, len(content), WIDTH, HEIGHT)
