"""Files somebody sends us."""

import io

from PIL import Image

PDF = b"%PDF-1.4\n%%EOF\n"


def picture(kind: str = "JPEG") -> bytes:
    """A small golden one."""
    into = io.BytesIO()
    Image.new("RGB", (200, 120), "gold").save(into, kind)
    return into.getvalue()
