"""What a reply says of a city or country must be what the facts say of it, not of another one."""

from collections.abc import Iterator

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.scopes import NOWHERE, reaches, scope
from revive_app.rules.guard.stated import same_unit
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import is_left_out
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.places import place_of
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.numbers.quantities import Quantity

_HOW = fold_all("same next express overnight instant free")
# opened and closed by day is judged in `days`
_JUDGED_ELSEWHERE = word_set("open close store time address day city")


def check_places(reply: Reply) -> Iterator[Reason]:
    """A reason for every place that is promised what the facts keep for other places."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted:
            continue
        for index, piece in enumerate(sentence.pieces):
            if _is_a_town(sentence.pieces, index) and not (
                _knows(piece, reply)
                or _may_have_it(
                    piece.folded,
                    _told_of(piece, sentence),
                    sentence,
                    reply,
                    free=_given_there(piece, sentence),
                )
            ):
                yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, "place")
                continue
            place = place_of(piece.text, piece.folded)
            if is_left_out(sentence.pieces, index):
                continue
            if place is not None and not _may_have_it(
                place, _told_of(piece, sentence), sentence, reply, free=_given_there(piece, sentence)
            ):
                yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, piece.start, piece.end, "place")


def _is_a_town(pieces: tuple[Piece, ...], index: int) -> bool:
    """ "Puri me delivery free hai", "to Puri": a town whose name is an everyday word as well."""
    if pieces[index].text not in _TOWNS:
        return False
    before = pieces[index - 1].folded if index else ""
    behind = pieces[index + 1].folded if index + 1 < len(pieces) else ""
    return before in _TO or behind in _THERE


_TOWNS = frozenset(
    {"Puri", "Gaya", "Mandi", "Anand", "Pali", "Sagar", "Salem", "Una", "Mau", "Daman", "पुरी", "गया"}
)
_TO = fold_all("to in within for at across")
_THERE = fold_all("me mein tak")


def _knows(piece: Piece, reply: Reply) -> bool:
    return any(piece.folded in said.folded.split() for said in reply.known.statements)


def _given_there(piece: Piece, sentence: Sentence) -> bool:
    """Whether the clause that names the place calls something free."""
    return any(
        "free" in clause.notions for clause in sentence.clauses if clause.start <= piece.start < clause.end
    )


def _told_of(piece: Piece, sentence: Sentence) -> tuple[Quantity, ...]:
    """The numbers told of a place: those of its clause, else the first that follows: "Delhi and Agra three days"."""
    own = next(clause for clause in sentence.clauses if clause.start <= piece.start < clause.end)
    before = _listed_behind(own, sentence)
    if before is not None:
        return before.quantities  # "2 days in Bhubaneswar and Cuttack, …"
    if "free" in own.notions:
        return own.quantities  # "inside Lucknow free; to Kanpur ₹300"
    after = (quantity for quantity in sentence.quantities if quantity.start >= piece.end)
    return own.quantities or tuple(quantity for quantity in [next(after, None)] if quantity is not None)


def _listed_behind(own: Clause, sentence: Sentence) -> Clause | None:
    """The clause that told a number of the place before, where this one only names the next of the list."""
    before = None
    for clause in sentence.clauses[: sentence.clauses.index(own) + 1]:
        inside = [p for p in sentence.pieces if clause.start <= p.start < clause.end]
        named = [p for p in inside if place_of(p.text, p.folded) is not None]
        if not named or (before is None and clause is own):
            before = None
        elif len(named) < len(inside):
            numbers = [q for q in clause.quantities if q.end <= named[0].start]
            before = clause if numbers and inside[-1] is named[-1] else None
    alone = all(
        place_of(p.text, p.folded) is not None
        for p in sentence.pieces
        if own.start <= p.start < own.end and p.folded
    )
    return before if alone else None


def _may_have_it(
    place: str, told: tuple[Quantity, ...], sentence: Sentence, reply: Reply, *, free: bool
) -> bool:
    """By the facts that hold the sentence's numbers; where there are none, by those that speak most of the same."""
    held = False
    for quantity in told:
        holding = _holding(quantity, reply)
        if holding and not any(reaches(said, place) for said in holding):
            return False
        held = held or bool(holding)
    topical = _on_the_topic(sentence, reply)
    given = [said for said in topical if "free" in said.notions]
    if free and given and not any(reaches(said, place) for said in given):
        return False
    return held or not topical or any(reaches(said, place) for said in topical)


def is_covered(piece: Piece, sentence: Sentence, reply: Reply) -> bool:
    """Whether a place is one the facts hold for without its name: a city of a state, any of the country."""
    place = place_of(piece.text, piece.folded)
    if place is None:
        return False
    told = [said for quantity in _told_of(piece, sentence) for said in _holding(quantity, reply)]
    return place in reply.known.places or any(
        scope(said) != NOWHERE and reaches(said, place) for said in (*told, *_on_the_topic(sentence, reply))
    )


def _holding(quantity: Quantity, reply: Reply) -> list[Statement]:
    """The facts that hold a number."""
    return [
        said
        for said in reply.known.statements
        if any(same_unit(quantity, q) and close(quantity, q.value) for q in said.quantities)
    ]


def _on_the_topic(sentence: Sentence, reply: Reply) -> list[Statement]:
    """The clauses of facts that speak most of what the sentence offers, and among them of how."""
    topics = {
        named
        for named in sentence.notions - _JUDGED_ELSEWHERE
        if is_telling(named) and not (is_kind(named) or is_material(named) or is_quality(named))
    }
    how = _HOW & set(sentence.folded.split())
    fits = [
        (len(topics & said.context), len(how & set(said.own_folded.split())))
        for said in reply.known.statements
    ]
    best = max(fits, default=(0, 0))
    return (
        [said for said, fit in zip(reply.known.statements, fits, strict=True) if fit == best]
        if best[0]
        else []
    )
