"""Which floor the shop is on: the one the facts name."""

import re
from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode

_FLOOR = re.compile(
    r"\b(ground|first|second|third|fourth|fifth|top|pehli|pahli|dusri|doosri|teesri|tisri|chauthi|[1-9])"
    r"(?:st|nd|rd|th)?\s+(?:floor|manzil|manjil)\b",
    re.IGNORECASE,
)
_SAME = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "pehli": "1", "pahli": "1",
    "dusri": "2", "doosri": "2", "teesri": "3", "tisri": "3", "chauthi": "4",
}  # fmt: skip


def check_floors(reply: Reply) -> Iterator[Reason]:
    """A reason for every floor that is none of those the facts name, where they name any."""
    held = {_floor(named) for text in reply.facts.passages for named in _FLOOR.findall(text)}
    for sentence in reply.sentences if held else ():
        for match in _FLOOR.finditer(sentence.text):
            if _floor(match[1]) not in held and not (sentence.asks or sentence.negated):
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "floor")


def _floor(named: str) -> str:
    return _SAME.get(named.lower(), named.lower())
