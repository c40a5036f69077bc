"""What a cell says once the marks of spreadsheets and keyboards are off it."""

import re
import unicodedata

import regex  # type: ignore[import-untyped]

LETTERS = regex.compile(r"[\p{L}\p{M}]{2,}")

# A formula that is nothing but its text: how programs keep Excel from eating a leading zero.
_TEXT_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
_JOINERS = "\u200c\u200d"
# Invisible on paper: format and control characters, but for the joiners Indian scripts and emoji are written with.
_INVISIBLE = regex.compile(rf"(?![{_JOINERS}])[\p{{Cf}}\p{{Cc}}\ufe00-\ufe0e]")
_LOOSE_JOINER = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{So}}\p{{Sk}}\ufe0f])[{_JOINERS}]|[{_JOINERS}](?![\p{{L}}\p{{M}}\p{{So}}])"
)
_BARE = re.compile(r"[\s\-–—―_.…/\\|*#•]*")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def tidy(cell: str) -> str:
    """The cell as a person would copy it: white space collapsed, nothing invisible, `="text"` is its text."""
    if not (cell.isascii() and cell.isprintable()):
        cell = unicodedata.normalize("NFC", " ".join(cell.split()))
        cell = _LOOSE_JOINER.sub("", _INVISIBLE.sub("", cell))
    elif "  " not in cell and not cell.startswith((" ", '="')) and not cell.endswith(" "):
        return cell
    text = " ".join(cell.split())
    quoted = _TEXT_FORMULA.fullmatch(text) if text.startswith('="') else None
    return text if quoted is None else " ".join(quoted[1].replace('""', '"').split())


def western(text: str) -> str:
    """Full-width letters and everybody's digits as plain ones; nothing invisible."""
    if text.isascii():
        return text
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return "".join(_digit(char) for char in plain)


def says_nothing(text: str) -> bool:
    """Whether the cell is empty, or filled with a dash or dots only."""
    return not text[:1].isalnum() and _BARE.fullmatch(text) is not None


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula when it opens a file of ours."""
    return text.startswith(_FORMULA_STARTS)


def neutral(text: str) -> str:
    """The text for a cell of a file of ours: never a formula, readable all the same."""
    return f"'{text}" if is_formula(text.lstrip(" \n\u00a0\ufeff")) or is_formula(text) else text


def _digit(char: str) -> str:
    return str(unicodedata.digit(char)) if char.isdigit() else char
