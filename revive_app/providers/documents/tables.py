"""Tables as sentences: a row that names its columns still makes sense when a passage holds nothing but it."""

import re
from collections.abc import Sequence

Row = Sequence[str]

_DIGIT = re.compile(r"\d")


def table_lines(rows: Sequence[Row], *, has_header: bool = False) -> list[str]:
    """One line a row: `Ring: Making charges 12%; Weight 4 g` under a header, `Delivery | 5 days` without one.

    A first row without numbers above rows with numbers counts as a header, from three columns on.
    """
    filled = [[" ".join(cell.split()) for cell in row] for row in rows]
    filled = [row for row in filled if any(row)]
    if len(filled) > 1 and (has_header or _looks_like_header(filled)):
        header, *body = filled
        return [_under(header, row) for row in body]
    return [" | ".join(cell for cell in row if cell) for row in filled]


def _looks_like_header(rows: Sequence[Row]) -> bool:
    header, *body = rows
    if len(header) < 3 or not all(header) or _DIGIT.search("".join(header)):
        return False
    return all(_DIGIT.search("".join(row)) for row in body)


def _under(header: Row, row: Row) -> str:
    named = [f"{name} {cell}".strip() for name, cell in zip(header[1:], row[1:], strict=False) if cell]
    named += [cell for cell in row[len(header) :] if cell]
    first = row[0] if row else ""
    return f"{first}: {'; '.join(named)}" if first and named else first or "; ".join(named)
