"""Where the facts make a claim: the sentences of theirs that say "free", "returned", "on EMI", and what they are about."""

from functools import lru_cache
from typing import NamedTuple

from revive_app.rules.guard import claims
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.statements import leans_back
from revive_app.rules.language.phrases import Searched, compile_phrases
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.text import sentences

NEED_A_FACT = {name: compile_phrases(phrases, claims.GROUPS) for name, phrases in claims.NEED_A_FACT.items()}
FOR_EVER = NEED_A_FACT["guarantee_claim"]
_OFFER = NEED_A_FACT["offer_claim"]
_SCHEME = NEED_A_FACT["scheme_claim"]
_A_FEW = 3


class Claim(NamedTuple):
    """What a sentence of the facts speaks of, with its heading, and the sentence itself."""

    notions: frozenset[str]
    text: str
    # the part of it, between semicolons, that makes the claim
    part: frozenset[str]


@lru_cache(maxsize=4096)
def claims_in(text: str, pattern: Searched, alone: frozenset[str], *, denied_too: bool) -> tuple[Claim, ...]:
    """What the sentences of a fact speak of that make this claim; "there is no EMI" makes none of EMI.

    `alone`: the notion that is the whole claim, which a fact may tell in other words.
    """
    found: list[Claim] = []
    heading: frozenset[str] = frozenset()
    headed = False  # "# Diwali offer": all below is of it
    before: frozenset[str] = frozenset()
    makes = False
    for sentence in sentences(text):
        pieces = scan(sentence)
        goes_on = leans_back(pieces) or _GOES_ON.search(line(pieces))
        spoken = meanings(pieces) | (before if goes_on else frozenset())
        before = spoken
        if sentence.startswith("#"):
            heading, headed = spoken, pattern is _OFFER and pattern.search(line(pieces)) is not None
        if pattern is FOR_EVER:
            # "1 year free service, lifetime exchange": for ever is what stands beside it
            beside = [part for part in split_clauses(pieces) if pattern.search(line(part))]
            found.extend(
                Claim(
                    meanings(part) | heading | (spoken if len(part) < _A_FEW else frozenset()),
                    sentence,
                    spoken,
                )
                for part in beside
            )
            continue
        # "Dhan Varsha scheme: … It is redeemed in jewellery": still of the scheme
        makes = (
            (makes and bool(goes_on) and pattern is _SCHEME)
            or headed
            or any(
                pattern.search(line(part)) or (alone and alone <= meanings(part))
                for part in affirming(pieces, denied_too)
            )
        )
        if makes:
            found.append(Claim(spoken | heading, sentence, _part_of(pieces, pattern) or spoken))
    return tuple(found)


def _part_of(pieces: list[Piece], pattern: Searched) -> frozenset[str]:
    """ "Making 13 % on necklaces; coins have no making charge": what the part between the semicolons speaks of."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.is_sign(";"):
            parts.append([])
        else:
            parts[-1].append(piece)
    return frozenset().union(*(meanings(part) for part in parts if part and pattern.search(line(part))))


# "It is ready the next day": of what the sentence before was about
_GOES_ON = compile_phrases(
    "^ it|they|this|these is|are|will|takes|take|can|comes|come|costs|cost", claims.GROUPS
)


def affirming(pieces: list[Piece], denied_too: bool) -> list[list[Piece]]:
    """The sentence itself, or those of its clauses that deny nothing when it denies something."""
    if denied_too or not is_negated(pieces):
        return [pieces]
    return [part for part in split_clauses(pieces) if not is_negated(part)]


def line(pieces: list[Piece]) -> str:
    """The folded words, one blank before each."""
    return "".join(f" {piece.folded}" for piece in pieces if piece.folded)
