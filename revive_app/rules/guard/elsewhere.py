"""Statements that are plainly of something else than a clause: another purity, gold bought elsewhere, a charge."""

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.reading import Clause
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import word_set
from revive_app.rules.numbers.purity import same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit


def _other_purity(clause: Clause, said: Statement) -> bool:
    """Whether the clause speaks of 24K and the statement of 22K alone: a rate of one is none of the other."""
    spoken = [q.value for q in clause.quantities if q.unit is Unit.PURITY]
    stated = [q for q in said.quantities if q.unit is Unit.PURITY]
    return bool(spoken and stated) and not any(same_purity(value, stated) for value in spoken)


# "hamare sone par": ours, where the facts tell ours from others'
_OF_OURS = compile_phrases(
    "hamara|hamare|hamari|humara|humare|humari|our ~1 sona|sone|gold|chandi|silver|gehna|gehne|jewellery|piece|pieces|coin|coins|sikka|sikke",
    {"BARRIER": ""},
)


def is_of_another(quantity: Quantity, clause: Clause, said: Statement, line: str) -> bool:
    """Whether the statement is plainly of something else: another purity, gold bought elsewhere, a charge."""
    whose = (
        "ours" in said.context
        and bool(_THEIRS & said.context or _ANYBODY & set(said.folded.split()))
        and ("ours" in said.notions) != ("ours" in clause.notions or _OF_OURS.search(line) is not None)
    )
    words = set(said.folded.split())
    of_ours = "ours" in said.context and not (_THEIRS & said.context or _ANYBODY & words)
    elsewhere = quantity.unit is Unit.PERCENT and of_ours and _elsewhere(clause)
    return (
        whose
        or elsewhere
        or _other_purity(clause, said)
        or _other_percent(quantity, clause, said)
        or (
            _other_service(quantity, clause, said)
            and not any(close(quantity, bound.value) for bound in said.limits)
        )
    )


def _elsewhere(clause: Clause) -> bool:
    """ "Bahar ka sona": gold bought elsewhere."""
    return bool(clause.notions & _OUTSIDE) and "ours" not in clause.notions


_ANYBODY = word_set("any kisi kahin")
_OUTSIDE = word_set("other bahar outside elsewhere dusri jeveler")
# gold that somebody else sold
_THEIRS = word_set("other jeveler any elsevhere anybody")


def _other_service(quantity: Quantity, clause: Clause, said: Statement) -> bool:
    """ "Exchange at 95 %" says nothing of buying back, though one sentence holds both."""
    asked, own, around = (
        {_SAME.get(n, n) for n in notions & SERVICES}
        for notions in (clause.notions, said.notions, said.context)
    )
    told = own - {"deduct"} or around
    alone = sum(q.unit is quantity.unit for q in said.figures) == 1
    if alone and asked & around:
        return False  # "polish and repair free for 1 year": one number for both
    return bool(asked) and bool(told) and not asked & told


_SAME = {"wastage": "deduct", "deposit": "advance", "refund": "return"}
# what percentages, days and amounts are stated of, each by itself
SERVICES = word_set(
    "exchange buyback return refund deduct bonus advance making tax emi deliver repair resize polish engrave insurance"
    " wastage deposit videocall pierce restring"
)


def _other_percent(quantity: Quantity, clause: Clause, said: Statement) -> bool:
    """A percentage off is none charged, and the other way round."""
    if "deduct" in said.context & clause.notions:
        return False  # "katauti" is either
    return quantity.unit is Unit.PERCENT and ("discount" in said.context) != ("discount" in clause.notions)
