"""A paper's lines as it means them: headings, questions of an FAQ, rows of a table, and sentences its layout had broken.

Papers come as Markdown, as a page's text, as what a PDF gives away. Only the layout is undone: no word is changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.language.text import sentences

_HEADED = 70
_MARKED = re.compile(r"#{1,6}\s+")
_ASKED = re.compile(
    r"(?:\*\*)?(?:Q(?:\s?\d{1,2})?|Ques(?:tion)?(?:\s?\d{1,2})?|प्रश्न)\s*[:.)]\s*", re.IGNORECASE
)
_ANSWERED = re.compile(r"(?:\*\*)?(?:A(?:\s?\d{1,2})?|Ans(?:wer)?(?:\s?\d{1,2})?|उत्तर)\s*[:.)]\s*(?=\S)")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])[.)]\s+(?=\S)")
_BULLET = re.compile(r"[-*•·▪●–—]\s+(?=\S)")
_MARKS = (_BULLET, _ANSWERED, _NUMBERED, _ASKED)
_FURNITURE = re.compile(r"\s*\bpage\s*\d{1,3}\s*(?:(?:of|/)\s*\d{1,3})?\s*$", re.IGNORECASE)
_GAPS = re.compile(r"\n{3,}")
_RULED = re.compile(r"[-=_*|:\s]{3,}")
_ENDED = re.compile(r"[.!?।…:;][\"'”’)]?$")
# a line that cannot end here
_OPEN = re.compile(
    r"(?:[,&/+(-]|\b(?:a|an|the|of|on|in|at|for|to|and|or|with|from|by|per|is|are|be|will|near|within|only|our))$",
    re.IGNORECASE,
)
_ROW = re.compile(r"[^.;:?!]{2,60}: [^.?!]*\S; \S")
# columns whose name adds nothing to what stands in them
_SAYS_NOTHING = frozenset(
    ("details", "detail", "remarks", "remark", "notes", "note", "description", "particulars", "info")
)
_SHORTENED = tuple(
    f" {word}"
    for word in [
        "Estd.",
        "estd.",
        "approx.",
        "incl.",
        "excl.",
        "Opp.",
        "opp.",
        "Nr.",
        "St.",
        "p.a.",
        "p.m.",
        "w.e.f.",
        "e.g.",
        "i.e.",
    ]
)
# an answer that is none without the sentence behind it
_BARE = frozenset(("yes", "no", "sure", "of course", "certainly", "absolutely", "haan", "ji haan", "nahi"))


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or words under one. `stands_alone`: a table's row, which the next row adds nothing to; `marked`: as it
    stands in a tidy text."""

    text: str
    is_heading: bool = False
    stands_alone: bool = False
    marked: str = ""


@lru_cache(maxsize=4096)
def lines_of(text: str) -> tuple[Line, ...]:
    """The headings and sentences of a text, in their order. A heading keeps no mark of its own."""
    return tuple(line for whole in _unbroken(text) for line in _cut(whole))


@lru_cache(maxsize=4096)
def sections_of(text: str) -> tuple[str, ...]:
    """A text in its sections, each a heading and the sentences under it, one a line; a table's row is one by itself."""
    found: list[list[str]] = [[]]
    heading: list[str] = []
    for line in lines_of(text):
        if line.is_heading:
            heading = [f"# {line.text}"]
            found.append(heading.copy())
        elif line.stands_alone:
            found += [[*heading, line.text], heading.copy()]
        else:
            found[-1].append(line.text)
    return tuple("\n".join(told) for told in found if not all(one.startswith("# ") for one in told))


def tidy(text: str) -> str:
    """The text with its layout undone: headings marked, broken paragraphs whole, a table's rows naming their columns."""
    told = (
        f"\n{line.marked}" if line.is_heading else line.marked or line.text
        for line in _unbroken(text, spaced=True)
    )
    return _GAPS.sub("\n\n", "\n".join(told)).strip()


def _cut(whole: Line) -> Iterator[Line]:
    """A paragraph in its sentences."""
    if whole.is_heading or whole.stands_alone:
        yield whole
        return
    kept = ""
    for sentence in sentences(whole.text):
        kept = f"{kept} {sentence}".strip()
        if not f" {kept}".endswith(_SHORTENED) and kept.rstrip(".!").lower() not in _BARE:
            yield Line(kept)
            kept = ""
    if kept:
        yield Line(kept)


def _unbroken(text: str, *, spaced: bool = False) -> Iterator[Line]:
    """Headings, rows and paragraphs: a paragraph broken over lines is one again. `spaced`: empty lines too."""
    kept = mark = ""
    header: Sequence[str] = ()
    raw = text.split("\n")
    for index, said in enumerate(raw):
        line = _FURNITURE.sub("", said).strip()
        if kept and line and _goes_on(kept, line):
            kept = _joined(kept, line)
            continue
        if kept:
            yield Line(kept, marked=f"{mark}{kept}")
            kept = ""
        cells = _cells(line)
        if cells and index + 1 < len(raw) and _is_ruler(raw[index + 1]):
            header = cells
        elif cells:
            yield Line(_row(cells, header), stands_alone=True)
        elif line and not _RULED.fullmatch(line):
            header = ()
            told = _standing(line)
            if told is not None:
                yield told
            else:
                kept, mark = _unmarked(line), "- " if _BULLET.match(line) else ""
        elif spaced and not line:
            yield Line("")
    if kept:
        yield Line(kept, marked=f"{mark}{kept}")


def _cells(line: str) -> Sequence[str]:
    """The cells of a table's row; none where it is no row."""
    if "|" not in line or _RULED.fullmatch(line) or not (line.startswith("|") or " | " in line):
        return ()
    return [cell.strip() for cell in line.strip("|").split("|")]


def _is_ruler(line: str) -> bool:
    """The line between a table's header and its rows."""
    return "-" in line and "|" in line and _RULED.fullmatch(line.strip()) is not None


def _row(cells: Sequence[str], header: Sequence[str]) -> str:
    """ "Ring resizing: Charges Rs 400; Time 2 days": a row that makes sense alone."""
    first, *others = cells
    names = [*header[1:], *[""] * len(others)]
    said = [
        cell if name.lower() in _SAYS_NOTHING else f"{name} {cell}".strip()
        for name, cell in zip(names, others, strict=False)
        if cell
    ]
    return f"{first}: {'; '.join(said)}" if first and said else first or "; ".join(said)


def _standing(line: str) -> Line | None:
    """A line that is no part of a paragraph: a heading or a row."""
    if _MARKED.match(line):
        return Line(_MARKED.sub("", line, count=1), is_heading=True, marked=line)
    if _is_question(line):
        return _heading(_ASKED.sub("", line, count=1).strip("* "))
    if _is_title(line):
        return _heading(_NUMBERED.sub("", line, count=1).rstrip(": "))
    if _ROW.match(line):
        return Line(line, stands_alone=True)
    return None


def _heading(named: str) -> Line:
    return Line(named, is_heading=True, marked=f"## {named}")


def _is_question(line: str) -> bool:
    """A question the paper itself answers below."""
    plain = _ASKED.sub("", line, count=1).rstrip("* ")
    return len(line) <= 2 * _HEADED and plain.endswith("?") and len(sentences(plain)) == 1


def _is_title(line: str) -> bool:
    """ "RATES & CHARGES", "2. STORE", "Return policy:"."""
    named = _NUMBERED.sub("", line, count=1)
    letters = [letter for letter in named if letter.isalpha()]
    if len(line) > _HEADED or line.startswith("(") or len(letters) < 3 or re.search(r"\d", named):
        return False
    loud = all(letter.isupper() for letter in letters) and not named.endswith(".")
    return loud or (named.endswith(":") and not _BULLET.match(named))


def _unmarked(line: str) -> str:
    """Without the bullet, the number or the "A:" it begins with."""
    for mark in (_BULLET, _ANSWERED, _NUMBERED):
        line = mark.sub("", line, count=1) if mark.match(line) else line
    return line.strip("*") if line.startswith("**") and line.endswith("**") else line


def _goes_on(kept: str, line: str) -> bool:
    """Whether a line is the rest of the one before."""
    if _ENDED.search(kept) or _standing(line) is not None or any(mark.match(line) for mark in _MARKS):
        return False
    return line[0].islower() or line[0].isdigit() or _OPEN.search(kept) is not None


def _joined(kept: str, line: str) -> str:
    """One line of two; a word parted by the line's end is whole again."""
    parted = kept.endswith("-") and kept[-2:-1].isalpha() and line[0].islower()
    return f"{kept[:-1]}{line}" if parted else f"{kept} {line}"
