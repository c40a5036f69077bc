"""Places a sentence looks beyond: "COD works outside Odisha too", where a fact keeps it within Odisha."""

from collections.abc import Iterator, Sequence

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import BESIDE, GENERAL
from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import is_outside
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material, is_telling
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import place_of, places_among
from revive_app.rules.language.scan import Piece


def check_beyond(reply: Reply) -> Iterator[Reason]:
    """A reason for every service told of the outside of a place that a fact keeps it within."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        outside = places_left(sentence.pieces)
        told = _services(sentence.notions)
        if not outside or not told:
            continue
        of_it = [said for said in reply.known.statements if told & said.context]
        if any(_kept_within(said, outside) for said in of_it) and not any(
            outside & _left_by(said) and not said.negated for said in of_it
        ):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "outside")


def places_left(pieces: Sequence[Piece]) -> frozenset[str]:
    """The places named for what is not in them: "outside Nagpur", "Pune ke bahar"."""
    behind = [p for index, p in enumerate(pieces[1:]) if is_outside(pieces, index)]
    three = zip(pieces, pieces[1:], pieces[2:], strict=False)
    ahead = [p for p, ke, bahar in three if (ke.folded, bahar.folded) == _BAHAR]
    return frozenset(place for p in (*behind, *ahead) if (place := place_of(p.text, p.folded)))


_BAHAR = ("ke", "bahar")


def _services(notions: frozenset[str]) -> frozenset[str]:
    return frozenset(n for n in notions if is_telling(n) and not is_kind(n) and not is_material(n)) - _ANY


_ANY = BESIDE | GENERAL | {"elsevhere", "elsewhere", "outside"}


def _kept_within(said: Statement, outside: frozenset[str]) -> bool:
    """ "Only within Odisha", "sirf Pune ke andar": and nowhere else."""
    return not said.negated and bool(outside & _places(said)) and _ONLY.search(said.folded) is not None


def _left_by(said: Statement) -> frozenset[str]:
    """The places a fact looks beyond itself: "outside Pune at ₹200"."""
    return _places(said) if _OUTSIDE.search(said.folded) else frozenset()


def _places(said: Statement) -> frozenset[str]:
    return places_among((word, word) for word in said.folded.split())


_ONLY = compile_phrases("only|sirf|keval|bas ~6 within|in|inside|andar|me|mein|to", {"BARRIER": ""})
_OUTSIDE = compile_phrases("outside|beyond|bahar", {"BARRIER": ""})
