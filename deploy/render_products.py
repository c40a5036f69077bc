"""Draws the demo shop's product pictures: a drawing of `assets/art` on its coloured tile, as a JPEG.

    python deploy/render_products.py [--browser CHROMIUM] [--sheet contact-sheet.jpg]

Run once after a change to the catalog or the drawings; what it writes into `assets/products` is committed.
"""

import argparse
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from revive_app.demo.catalog import PIECES, Piece  # noqa: E402

SIZE = 800
QUALITY = 88
LARGEST = 90_000

# The shelves of the theme: radial-gradient(120% 120% at 30% 12%, a, b).
TILES = {
    "ivory": ("#FBF6EC", "#EBDFC9"),
    "blush": ("#FAF0EC", "#EBD3CB"),
    "sage": ("#F1F5EE", "#D5E0D3"),
    "mist": ("#F2F4F7", "#D7DEE7"),
    "velvet": ("#24453C", "#0C211B"),
    "wine": ("#5A2430", "#260B12"),
    "night": ("#2D3448", "#11141F"),
}

# The drawings' own colours: gold from light to dark, then its outlines and glints.
GOLD = (
    "#F7E6BE", "#D9B36A", "#A9782F", "#DDBB77", "#8C5F22", "#F4DFB0", "#CFA45A", "#8F6326", "#E9CC8D", "#FFF4D6",
    "#CC9F53", "#7E5520", "#7A5320", "#8A6024", "#9A7030", "#6E4A18", "#5E3F14", "#A97F38", "#FFF1CC", "#FFF3D2",
    "#FFF1CE", "#FFF0C8",
)  # fmt: skip
ROSE = (
    "#FBE0D2", "#E4AC92", "#B3714F", "#E8B79E", "#93533A", "#F9DCCB", "#DDA083", "#9A5A3E", "#F0C6B0", "#FFF0E6",
    "#D6987A", "#8A4C33", "#84492F", "#955A3C", "#A5674A", "#783F27", "#663420", "#B57A5B", "#FFE9DC", "#FFEBE0",
    "#FFE9DE", "#FFE8DA",
)  # fmt: skip
SILVER = (
    "#FAFBFC", "#C9CED6", "#8B929D", "#D3D8DF", "#626974", "#F3F5F7", "#B4BAC4", "#6A717D", "#DDE1E7", "#FFFFFF",
    "#AEB5BF", "#555C67", "#4C525C", "#5A616C", "#717884", "#444A54", "#3A4049", "#868E99", "#F7F9FB", "#F5F7FA",
    "#F4F6F9", "#F2F5F8",
)  # fmt: skip
METALS = {"gold": GOLD, "rose": ROSE, "silver": SILVER}

# A stone is three stops of light, and the facet lines drawn over a big one.
STONES = {
    "emerald": ("#9FE3CB", "#16805F", "#053D2D", "#A6E6D0"),
    "ruby": ("#F29AA4", "#B32A3F", "#5C0E1D", "#F6B3BA"),
    "sapphire": ("#A9C4F5", "#2A55B0", "#0A1E58", "#B6CBF6"),
    "polki": ("#FFFFFF", "#E4E9EE", "#A7B4C2", "#F4F8FB"),
    "turquoise": ("#C9F0F2", "#3FA9B5", "#0E5560", "#CBEFF2"),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """How a piece is drawn. `size` is the part of the tile the jewel may fill; `stones` swaps one for another."""

    drawing: str
    size: float = 1.0
    metal: str = "gold"
    stones: dict[str, str] = field(default_factory=dict)


PICTURES = {
    "RJ-1042": Picture("jhumka"),
    "RJ-1043": Picture("jhumka", 0.84, stones={"emerald": "ruby"}),
    "JH-0925": Picture("jhumka", 0.94, "silver"),
    "CB-0064": Picture("chandbali"),
    "CB-0071": Picture("chandbali", 0.96, stones={"ruby": "sapphire", "emerald": "polki"}),
    "HR-0051": Picture("necklace"),
    "HR-0058": Picture("necklace", 1.06, stones={"emerald": "ruby"}),
    "MS-0133": Picture("mangalsutra"),
    "MS-0140": Picture("mangalsutra", 1.06, stones={"ruby": "emerald"}),
    "MS-0152": Picture("mangalsutra", 0.84, "rose"),
    "SR-0307": Picture("solitaire"),
    "SR-0312": Picture("solitaire", 0.88, "rose"),
    "ER-0411": Picture("emring"),
    "ER-0420": Picture("emring", 0.92, stones={"emerald": "sapphire"}),
    "ER-0433": Picture("emring", 0.97, stones={"emerald": "ruby"}),
    "BG-0218": Picture("bangles", 0.94),
    "BG-0226": Picture("bangles", 0.84, stones={"ruby": "polki", "emerald": "sapphire"}),
    "BG-0925": Picture("bangles", 0.9, "silver"),
    "CK-0090": Picture("choker"),
    "CK-0096": Picture("choker", 0.95, stones={"emerald": "sapphire", "ruby": "sapphire"}),
    "NT-0027": Picture("nath"),
    "NT-0031": Picture("nath", 0.88, stones={"ruby": "sapphire", "emerald": "polki"}),
    "MT-0019": Picture("tikka"),
    "MT-0022": Picture("tikka", 1.04, stones={"emerald": "ruby", "ruby": "emerald"}),
}

# Cards crop the square to a strip of two thirds its height, and the jewel wants air within that.
MOST_HEIGHT, MOST_WIDTH = 0.59, 0.72

_PAGE = """<!doctype html><style>
html, body {{ margin: 0; }}
main {{ width: {size}px; height: {size}px; position: relative; overflow: hidden;
  background: radial-gradient(120% 120% at 30% 12%, {light}, {deep}); }}
svg {{ position: absolute; overflow: visible; filter: drop-shadow(0 10px 14px rgba(20, 12, 2, {shadow})); }}
</style><main>{drawing}</main>"""

# The shadow on the ground is no part of the jewel: it must not push it off centre.
_PLACE = """([most_height, most_width, size]) => {
  const svg = document.querySelector('main > svg');
  const whole = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  svg.setAttribute('width', 200); svg.setAttribute('height', 200);
  svg.style.left = svg.style.top = '0';
  for (const part of svg.querySelectorAll(':scope > *:not(defs)')) {
    if ((part.getAttribute('fill') || '').includes('#sh')) continue;
    const box = part.getBoundingClientRect();
    whole.left = Math.min(whole.left, box.left); whole.right = Math.max(whole.right, box.right);
    whole.top = Math.min(whole.top, box.top); whole.bottom = Math.max(whole.bottom, box.bottom);
  }
  const scale = Math.min(most_height * size / (whole.bottom - whole.top), most_width * size / (whole.right - whole.left));
  svg.setAttribute('width', 200 * scale); svg.setAttribute('height', 200 * scale);
  svg.style.left = (size - scale * (whole.left + whole.right)) / 2 + 'px';
  svg.style.top = (size - scale * (whole.top + whole.bottom)) / 2 + 'px';
}"""


def recoloured(drawing: str, picture: Picture) -> str:
    """The drawing in the picture's metal and stones, all swaps at once so that two may trade places."""
    swaps = dict(zip(GOLD, METALS[picture.metal], strict=True))
    for drawn, wanted in picture.stones.items():
        swaps.update(zip(STONES[drawn], STONES[wanted], strict=True))
    return re.sub("#[0-9A-Fa-f]{6}", lambda match: swaps.get(match[0].upper(), match[0]), drawing)


def render(page: Page, piece: Piece) -> Path:
    """One picture, written where the catalog says it is."""
    picture = PICTURES[piece.sku]
    light, deep = TILES[piece.tile]
    drawing = recoloured((ROOT / "assets" / "art" / f"{picture.drawing}.svg").read_text(), picture)
    dark = piece.tile in {"velvet", "wine", "night"}
    page.set_content(
        _PAGE.format(size=SIZE, light=light, deep=deep, drawing=drawing, shadow=0.5 if dark else 0.22)
    )
    page.evaluate(_PLACE, [MOST_HEIGHT * picture.size, MOST_WIDTH * picture.size, SIZE])
    target = ROOT / "assets" / piece.image_url.removeprefix("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target, type="jpeg", quality=QUALITY)
    if target.stat().st_size > LARGEST:
        raise SystemExit(f"{target.name} has {target.stat().st_size} bytes, at most {LARGEST} are wanted.")
    return target


def contact_sheet(page: Page, pictures: list[Path], target: Path) -> None:
    """All pictures on one, six to a row, to be looked at."""
    images = "".join(f'<img src="{picture.as_uri()}" width="300">' for picture in pictures)
    sheet = target.with_suffix(".html")
    sheet.write_text(f'<body style="margin:0;width:1800px;font-size:0">{images}')
    page.set_viewport_size({"width": 1800, "height": 1200})
    page.goto(sheet.as_uri())
    page.screenshot(path=target, type="jpeg", quality=QUALITY)
    sheet.unlink()


def main() -> None:
    """Render every piece of the catalog."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--browser", help="a Chromium to use instead of Playwright's own")
    parser.add_argument("--sheet", type=Path, help="also write a contact sheet")
    wanted = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=wanted.browser, args=["--no-sandbox", "--disable-background-networking"]
        )
        page = browser.new_page(viewport={"width": SIZE, "height": SIZE})
        pictures = [render(page, piece) for piece in PIECES]
        if wanted.sheet is not None:
            contact_sheet(page, pictures, wanted.sheet.resolve())
        browser.close()


if __name__ == "__main__":
    main()
