"""The words that talk is made of: whatever outsiders had a shop's assistant say that claims nothing."""

from functools import cache
from pathlib import Path

from revive_app.rules.language.scan import scan

# Written by `make learn`: a word a line, folded, in order.
WORDS = Path(__file__).with_name("talk_words.txt")


def is_of_talk(text: str) -> bool:
    """Whether all words of a text are of talk."""
    return all(piece.folded in _known() for piece in scan(text) if piece.folded)


@cache
def _known() -> frozenset[str]:
    return frozenset(WORDS.read_text(encoding="utf-8").split("\n"))
