"""A web page as the text a visitor reads: its main part, headings, lists and tables. What is hidden stays out."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.plain import decode, read_all
from revive_app.providers.documents.tables import table_lines

_NOT_TEXT = (
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "audio",
    "video", "picture", "title", "button", "select", "textarea", "dialog", "nav", "head",
)  # fmt: skip
# Around the page's own text; inside an article a header holds its headline.
_AROUND = ("header", "footer", "aside")
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "tr", "td", "th", "ul",
    )
)  # fmt: skip
_CELLS = ("td", "th")
_HEADING = re.compile(r"^h[1-6]$")
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n{3,}")
# A main part this short is a heading over a page that a script fills: then the whole body is read.
_SHORTEST_MAIN = 200


def read_html(file: BinaryIO, limits: ReadingLimits, *, charset: str = "") -> Extract:
    """The page's title and main text. Raises Unreadable."""
    soup = BeautifulSoup(decode(read_all(file, limits), declared=charset), "html.parser")
    title = _title(soup)
    for tag in soup.find_all(_NOT_TEXT):
        tag.decompose()
    for tag in soup.find_all(_is_hidden):
        if not tag.decomposed:
            tag.decompose()
    text = _text_of(_main(soup))
    if title and not text.startswith("# "):
        text = f"# {title}\n\n{text}" if text else ""
    return Extract(text, title)


def _title(soup: BeautifulSoup) -> str:
    found = soup.title or soup.h1
    return _SPACES.sub(" ", found.get_text(" ")).strip()[:300] if found else ""


def _is_hidden(tag: Tag) -> bool:
    if tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    return _HIDDEN_STYLE.search(str(tag.get("style") or "")) is not None


def _main(soup: BeautifulSoup) -> Tag:
    whole = soup.body or soup
    for candidate in (soup.find("main"), soup.find(None, {"role": "main"}), _only_article(soup)):
        if isinstance(candidate, Tag) and len(candidate.get_text(" ", strip=True)) >= _SHORTEST_MAIN:
            return candidate
    for tag in whole.find_all(_AROUND):
        if not tag.decomposed and tag.find_parent("article") is None and tag.find(_HEADING) is None:
            tag.decompose()
    return whole


def _only_article(soup: BeautifulSoup) -> Tag | None:
    articles = soup.find_all("article", limit=2)
    return articles[0] if len(articles) == 1 else None


def _text_of(root: Tag) -> str:
    text = "".join(_pieces(root))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _pieces(root: Tag) -> Iterator[str]:
    """The text in reading order with line breaks, without recursion: a page may nest a thousand deep."""
    stack: list[Tag | NavigableString | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            stack.extend(reversed(_parts(node)))
        elif isinstance(node, PreformattedString):
            continue  # comments, declarations, CDATA
        elif isinstance(node, NavigableString):
            yield _SPACES.sub(" ", node)
        else:
            yield node


def _parts(tag: Tag) -> list[Tag | NavigableString | str]:
    """What a tag comes to: its children, with what its kind puts around them."""
    children: list[Tag | NavigableString | str] = [
        child for child in tag.children if isinstance(child, Tag | NavigableString)
    ]
    if tag.name == "br":
        return ["\n"]
    if _HEADING.match(tag.name):
        heading = _inline(tag)
        return [f"\n\n{'#' * int(tag.name[1])} {heading}\n\n"] if heading else []
    if tag.name == "table" and tag.find("table") is None:
        return ["\n\n" + "\n".join(_table(tag)) + "\n\n"]
    if tag.name == "li":
        return ["\n- ", *children, "\n"]
    if tag.name == "p":
        return ["\n\n", *children, "\n\n"]
    return ["\n", *children, "\n"] if tag.name in _BLOCKS else children


def _table(table: Tag) -> list[str]:
    rows = [_cells(row) for row in table.find_all("tr")]
    rows = [row for row in rows if row]
    has_header = bool(rows) and all(cell.name == "th" for cell in rows[0])
    lines = table_lines([[_inline(cell) for cell in row] for row in rows], has_header=has_header)
    caption = table.find("caption")
    return [_inline(caption), *lines] if caption else lines


def _cells(row: Tag) -> list[Tag]:
    """A row's cells. HTML lets writers leave out `</td>` and `</tr>`: then what follows lies inside."""
    return [cell for cell in row.find_all(_CELLS) if cell.find_parent("tr") is row]


def _inline(tag: Tag) -> str:
    """All of a tag's text on one line; only what begins a line of its own puts a blank between words."""
    words = []
    for part in tag.descendants:
        if isinstance(part, Tag):
            if part.name in _CELLS:
                break
            words.append(" " if part.name == "br" or part.name in _BLOCKS else "")
        elif isinstance(part, NavigableString) and not isinstance(part, PreformattedString):
            words.append(part)
    return _SPACES.sub(" ", "".join(words)).strip()
