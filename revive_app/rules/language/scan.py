"""A text as pieces: words, numbers, signs, addresses and article codes, each with its place."""

import re
from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.language.glossary import loanword
from revive_app.rules.language.indic import ascii_digits, has_indic, spelt_out
from revive_app.rules.language.text import fold


class PieceKind(StrEnum):
    """What a piece of text is."""

    WORD = "word"
    NUMBER = "number"
    CLOCK = "clock"
    CODE = "code"
    ADDRESS = "address"
    SIGN = "sign"


_PIECES = re.compile(
    r"""
    (?P<address>
        (?:https?://|www\.)[^\s<>"'\u0964]+
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)*
      | (?<![\w@])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:/[^\s<>"']*)?(?![\w])
    )
  | (?P<code>(?<![\w])(?!(?:rs|inr|emi|upi|gst|am|pm)\b|rs[.\-]?\d|inr\d)[A-Za-z]{1,6}-?\d{1,8}(?:-[A-Za-z0-9]{1,8})*(?![\w]))
  | (?P<clock>(?<![\d:])\d{1,2}:\d{2}(?![\d:]))
  | (?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)
  | (?P<word>[^\W\d_](?:[^\W\d_]|['’\u0900-\u0963\u0970-\u0DFF\u200c\u200d])*)
  | (?P<sign>/-|[₹$€£¥%+=~]|[-–—/&,.;:!?()\u0964\n])
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. `folded` is empty for anything but words; `glued` means no gap before it."""

    kind: PieceKind
    text: str
    folded: str
    start: int
    end: int
    glued: bool

    def is_sign(self, signs: str) -> bool:
        """Whether it is one of these single signs."""
        return self.kind is PieceKind.SIGN and self.text in signs


def _folded(word: str) -> str:
    """The common form; "बीस" and "bees" are twenty, "BIS" is the bureau that hallmarks."""
    letters = spelt_out(word) if has_indic(word) else None
    if letters:
        return fold(letters)
    folded = fold(word)
    if has_indic(word):
        folded = loanword(folded)
    return _TWENTY if folded == "bis" and word.upper() != "BIS" else folded


_TWENTY = fold("twenty")


def scan(text: str) -> list[Piece]:
    """The pieces of a text, in order. Indian digits count as digits; places refer to `text` as given."""
    plain = ascii_digits(text)
    pieces = []
    last_end = -1
    for match in _PIECES.finditer(plain):
        kind = PieceKind(str(match.lastgroup))
        folded = _folded(match[0]) if kind is PieceKind.WORD else ""
        pieces.append(Piece(kind, match[0], folded, match.start(), match.end(), match.start() == last_end))
        last_end = match.end()
    return pieces
