"""Plated pieces: the catalog says of each whether it is."""

import re
from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct

_PLATED = re.compile(
    r"\b(?:plat(?:ed|ing)|gilded|gilt|vermeil|coated|coating)\b|प्लेटिंग|प्लेटेड|मुलम्म", re.IGNORECASE
)
# "gold plated" names no piece, though one is called so
_FINISH = re.compile(r"(?:[\s-]|gold|silver|rose|rhodium|plat(?:ed|ing)|सोने|की|गोल्ड|प्लेटेड)+", re.IGNORECASE)
# done to a piece, and not said of how it is
_SERVICE = re.compile(
    r"\b(?:re-?plat\w*|rhodium|costs?|charges?|lag\w*|karwa\w*|service|again)\b", re.IGNORECASE
)


def is_plated(product: KnownProduct) -> bool:
    """Whether the catalog calls the piece plated."""
    return _PLATED.search(f"{product.name} {product.purity} {product.about}") is not None


def check_plating(reply: Reply) -> Iterator[Reason]:
    """A reason for every piece called plated that the catalog does not call so."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted or not sentence.mentions or _SERVICE.search(sentence.text):
            continue
        for clause in sentence.clauses:
            match = _PLATED.search(sentence.text, clause.start, clause.end)
            named = [m for m in clause.mentions if not _FINISH.fullmatch(sentence.text[m.start : m.end])]
            pieces = [product for mention in named for product in mention.products]
            if match and pieces and not any(map(is_plated, pieces)):
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "plated")
