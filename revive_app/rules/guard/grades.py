"""A day's rate told of another grade of its metal: "925 silver at ₹172", where that is fine silver's."""

from collections.abc import Iterable, Iterator

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.purity import is_purity, same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit


def check_grades(reply: Reply) -> Iterator[Reason]:
    """A reason for every amount that is a rate of the facts, and of no such grade as its clause names."""
    rates = list(_rates(reply))
    for sentence in reply.sentences:
        if sentence.asks or sentence.quoted or not rates:
            continue
        for clause in sentence.clauses:
            inside = (p.folded for p in sentence.pieces if clause.start <= p.start < clause.end)
            told = _grades(clause.quantities, inside)
            for quantity in clause.quantities:
                held = [grade for amount, grade in rates if is_money(quantity) and close(quantity, amount)]
                if len(told) == 1 and held and not any(same_purity(told[0], [_of(g)]) for g in held):
                    yield sentence.reason(
                        ReasonCode.PRICE_NOT_IN_DATA, quantity.start, quantity.end, "another grade"
                    )


def _rates(reply: Reply) -> Iterator[tuple[float, float]]:
    """Each rate of the facts that is told of one grade, and the grade."""
    for said in reply.known.statements:
        grades = _grades(said.quantities, said.own_folded.split())
        if len(grades) == 1:
            yield from ((amount, grades[0]) for amount in _amounts(said))


def _amounts(said: Statement) -> Iterator[float]:
    counted = {end for end, _ in said.rates}
    yield from (q.value for q in said.quantities if q.end in counted)


def _grades(quantities: Iterable[Quantity], words: Iterable[str]) -> list[float]:
    """The karats and finenesses that are named; "fine" silver is 999."""
    found = {q.value for q in quantities if is_purity(q)}
    return sorted(found or ({_FINE} if not _PURE.isdisjoint(words) else set()))


def _of(grade: float) -> Quantity:
    return Quantity(grade, Unit.PURITY, 0, 0)


_FINE = 999.0
_PURE = fold_all("fine pure shuddh shudh khari khalis फाइन शुद्ध ख़ालिस")
