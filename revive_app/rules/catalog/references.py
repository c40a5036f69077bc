"""Words that point back at what was shown: "2nd one", "pehla wala", "uska price?", "isme chhota size?"."""

from dataclasses import dataclass

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import scan

_ONE = "one|wala|wali|wale|vala|vali|piece|design|ring|haar|set|option|number|no|jhumka|bangle|choker|chain|pic|photo"
_PLACES = (
    ("1st|first|pehla|pehli|pahla|pahli|pehle", 0),
    ("2nd|second|dusra|dusri|doosra|doosri|dusre|doosre", 1),
    ("3rd|third|tisra|teesra|teesri|tisri|tisre", 2),
    ("4th|fourth|chautha|chauthi|chauthe", 3),
    ("5th|fifth|panchva|paanchva|paanchvi|panchvi", 4),
    ("6th|sixth|chhatha|chhathi", 5),
    ("last|aakhri|akhri|antim", -1),
)
_BY_WORD = tuple(
    (compile_phrases(f"{words} {_ONE}\n^ ?the {words} $", {"BARRIER": ""}), place) for words, place in _PLACES
)
_BY_DIGIT = tuple(
    (
        compile_phrases(
            f"^ {place + 1} $\n{place + 1} st|nd|rd|th\nnumber|no|nambar|option {place + 1}\n{place + 1} number|no|nambar|wala|wali|vala|vali",
            {"BARRIER": ""},
        ),
        place,
    )
    for place in range(6)
)
_THAT = compile_phrases(
    """
    uska|uski|uske|iska|iski|iske|isme|usme|ismein|usmein|isko|usko|inka|inki|inke|unka|inme|ye|yeh|yah|wo|woh|vah|same
    this|that|it|its|these|those
    yahi|wahi|vahi
    """,
    {"BARRIER": ""},
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What is pointed at: the piece at `place` of those shown last (-1: the last of them), or "that one" (None)."""

    place: int | None


def read_reference(text: str) -> Reference | None:
    """The reference in a message; None when it points at nothing shown."""
    folded = "".join(
        f" {piece.folded or piece.text}"
        for piece in scan(text)
        if piece.folded.isalnum() or piece.text.isalnum()
    )
    for pattern, place in (*_BY_DIGIT, *_BY_WORD):
        if pattern.search(folded):
            return Reference(place)
    return Reference(None) if _THAT.search(folded) else None
