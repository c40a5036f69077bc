"""A day's rate told of another grade of its metal: "925 silver at ₹172", where that is fine silver's."""

from collections.abc import Iterable, Iterator

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.purity import is_purity, same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit


def check_grades(reply: Reply) -> Iterator[Reason]:
    """A reason for every amount that is a rate of the facts, and of no such grade as its clause names."""
    rates = list(_rates(reply))
    for sentence in reply.sentences:
        if sentence.asks or sentence.quoted or not rates:
            continue
        for quantity, told in _graded(sentence):
            held = [grade for amount, grade in rates if close(quantity, amount)]
            if held and not any(same_purity(told, [_of(g)]) for g in held):
                yield sentence.reason(
                    ReasonCode.PRICE_NOT_IN_DATA, quantity.start, quantity.end, "another grade"
                )


def _graded(sentence: Sentence) -> Iterator[tuple[Quantity, float]]:
    """Each amount of money with the one grade it is told of."""
    in_turn = _in_turn(sentence.quantities)
    if in_turn:
        yield from in_turn
        return
    for clause in sentence.clauses:
        inside = (p.folded for p in sentence.pieces if clause.start <= p.start < clause.end)
        told = _grades(clause.quantities, inside)
        if len(told) == 1:
            yield from ((q, told[0]) for q in clause.quantities if _is_amount(q))


def _rates(reply: Reply) -> Iterator[tuple[float, float]]:
    """Each rate of the facts that is told of one grade, and the grade."""
    for said in reply.known.statements:
        counted = {end for end, _ in said.rates}
        in_turn = _in_turn(said.quantities)
        grades = _grades(said.quantities, said.own_folded.split())
        if in_turn and counted:
            yield from ((amount.value, grade) for amount, grade in in_turn)
        elif len(grades) == 1:
            yield from ((q.value, grades[0]) for q in said.quantities if q.end in counted)


def _in_turn(quantities: Iterable[Quantity]) -> list[tuple[Quantity, float]]:
    """ "999 at ₹186, 925 at ₹172": amounts and grades by turns, two of each or more; none where told otherwise."""
    told = [q for q in quantities if is_purity(q) or _is_amount(q)]
    pairs = [told[at : at + 2] for at in range(0, len(told), 2)]
    first = [is_purity(pair[0]) for pair in pairs]
    alternating = all(len(pair) > 1 and is_purity(pair[0]) is not is_purity(pair[1]) for pair in pairs)
    if len(pairs) < _SEVERAL or not alternating or len(set(first)) > 1:
        return []
    return [(pair[1], pair[0].value) if first[0] else (pair[0], pair[1].value) for pair in pairs]


_SEVERAL = 2


def _is_amount(quantity: Quantity) -> bool:
    return is_money(quantity) and not is_purity(quantity)


def _grades(quantities: Iterable[Quantity], words: Iterable[str]) -> list[float]:
    """The karats and finenesses that are named; "fine" silver is 999."""
    found = {q.value for q in quantities if is_purity(q)}
    return sorted(found or ({_FINE} if not _PURE.isdisjoint(words) else set()))


def _of(grade: float) -> Quantity:
    return Quantity(grade, Unit.PURITY, 0, 0)


_FINE = 999.0
_PURE = fold_all("fine pure shuddh shudh khari khalis फाइन शुद्ध ख़ालिस")
