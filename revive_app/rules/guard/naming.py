"""Names in a reply that nobody mentioned: places, brands, people."""

import re
from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard import claims
from revive_app.rules.guard.places import is_covered
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.unknown import is_spelling_of
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import is_trade_word
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold, fold_all, words

_COMMON = fold_all(claims.COMMON_CAPITALS)
# "I am Meera", "Meera bol rahi hoon": whoever the customer says we are
_PRESENTS = compile_phrases(
    """
    bol|likh ~1 raha|rahi|rahe ~1 hu|hoon|hun|hain|hai
    ^ ~1 i am|m
    ^ im
    ^ ~1 main|mai ~4 hu|hoon|hun
    my name is
    mera naam
    this is ~3 speaking|from|writing|here
    """,
    claims.GROUPS,
)


# "I am Ruma", "Main Ruma bol rahi hoon", "मैं रूमा बोल रही हूँ"
_I_AM = re.compile(
    r"^\W*(?:\w+[\s,!]+){0,2}?(?:(?i:i am|i'm|my name is|this is|mera naam)\s+([A-Z][a-z]+)"
    r"|(?i:main|mai|me)\s+([A-Z][a-z]+)\b(?=.*\b(?:bol|likh|hoon|hun|hu)\b)|मैं\s+(\S+)\s+बोल)"
    r"|^\W*(?:(?i:hi|hello|hey|namaste)\W+)?([A-Z][a-z]+)\s+(?:here|speaking|this side)\b"
)


def _somebody_else(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """A colleague's name, though the facts hold it, is not the assistant's own."""
    match = _I_AM.search(sentence.text)
    if match is None:
        return
    name = next(found for found in match.groups() if found)
    own = {word.folded for given in reply.facts.names for word in words(given)}
    known = fold(name) in _COMMON or fold(name) in own or is_trade_word(fold(name))
    if not known and any(fold(name) in _folded_words(text) for text in reply.facts.passages):
        yield sentence.reason(ReasonCode.PROMISE_WORD, 0, len(sentence.text), "another's name")


@lru_cache(maxsize=256)
def _folded_words(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(word.folded for word in words(text))


def _is_hers(pieces: tuple[Piece, ...], index: int, reply: Reply) -> bool:
    """ "Since you live in Dubai": where the customer says she is."""
    said = {word.folded for word in words(reply.facts.customer_words)}
    before = {piece.folded for piece in pieces[max(0, index - _NEAR) : index]}
    behind = {piece.folded for piece in pieces[index + 1 : index + _NEAR]}
    return pieces[index].folded in said and bool(_YOU & before) and bool(_STAYING & (before | behind))


_NEAR = 4
_YOU = fold_all("you youre aap ap")
_STAYING = fold_all("live stay are youre based from rehte rehti rahte rahti hain se")


def unknown_names(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Places, brands and people nobody mentioned."""
    yield from _somebody_else(sentence, reply)
    presents = _PRESENTS.search(sentence.folded) is not None
    asked = set() if presents else {word.folded for word in words(reply.facts.customer_words)}
    for index, piece in enumerate(sentence.pieces):
        if piece.kind is not PieceKind.WORD or piece.folded in reply.known.folded or piece.folded in _COMMON:
            continue
        if fold(re.split("['’]", piece.text)[0]) in _COMMON:
            continue
        if (
            piece.folded.removesuffix("s") in reply.known.folded
            or piece.folded.removesuffix("es") in reply.known.folded
        ):
            continue
        place = place_of(piece.text, piece.folded)
        if place is not None and is_covered(piece, sentence, reply):
            continue
        if place is not None and _is_hers(sentence.pieces, index, reply):
            continue
        capital = index > 0 and piece.text[:1].isupper() and piece.text.isascii() and len(piece.text) > 2
        starts = index > 0 and sentence.pieces[index - 1].is_sign(":!.?")
        shouted = piece.text.isupper() or is_trade_word(piece.folded)
        if capital and is_spelling_of(piece.folded, reply.known.folded):
            continue
        if place is not None or (capital and not starts and not shouted and piece.folded not in asked):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, "name")
