"""Known words in a new combination: "parking is free" where parking and free things stand in different facts."""

from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.budgets import SET_ASIDE
from revive_app.rules.guard.claims import BESIDE
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import without_conditions
from revive_app.rules.knowledge.meaning import WEEKDAYS, meanings
from revive_app.rules.knowledge.statements import statements
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling
from revive_app.rules.numbers.quantities import Unit

# its numbers are held against the catalog
_MEASURED = frozenset({"purity"})
# a refundable deposit comes back
_SAME = {"refund": "return"}
_JUDGED_ELSEWHERE = frozenset(WEEKDAYS) | {"open", "close", "holiday"}


def check_support(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence whose trade words no single fact holds two of. Products answer for themselves."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        if _clause_by_clause(sentence):
            continue  # "the rent is ₹19,440 and the deposit ₹97,200": each held by its number
        said = _combined(sentence)
        if sentence.to_customer:
            said -= {n for n in reply.asked if is_kind(n)}  # "for your old chain"
        if sentence.notions & {"scheme", "emi"} and any(p.folded.startswith("jod") for p in sentence.pieces):
            said -= {"repair"}  # "hum ek kist jodenge"
        if {"scheme", "cash"} & said and "scheme" in sentence.notions:
            said -= {"money"}  # "scheme ka paisa gehne me hi milta hai"
        if SET_ASIDE.search(sentence.folded):
            said -= {"care"}  # "aapne jo 70k rakhe hain"
        if "scheme" in reply.known.notions:
            said -= {"saving"}  # "saving ₹8,000 a month", in a plan of the shop's
        kinds = {n for n in sentence.notions if is_kind(n)}
        if {"size", "resize"} <= said and any(
            {"exchange", "size", *kinds} <= s.context for s in reply.known.statements
        ):
            said -= {"resize"}  # "bade size me badal sakte hain": exchanged for a bigger one
        if {"appointment", "book"} <= said:
            said -= {"book"}  # "please book an appointment"
        if "buyback" in said:
            said -= {"sell"}  # "bar wapas bechne par"
        if "pan" in said and not any({"pan", "card"} <= s.context for s in reply.known.statements):
            said -= {"card"}  # a PAN card is no credit card
        if (
            len(said) > 1
            and not any(
                len(said & {_SAME.get(n, n) for n in s.context | s.notions}) > 1
                for s in reply.known.statements
            )
            and not any(said <= _under_its_head(passage) for passage in reply.facts.passages)
        ):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "combination")


@lru_cache(maxsize=1024)
def _under_its_head(passage: str) -> frozenset[str]:
    """What a passage speaks of that begins with what it is about: "Custom designs: … 50 % advance is needed."; else nothing.

    What it denies is not among it.
    """
    head, colon, _ = passage.partition(":")
    headed = colon and len(head.split()) <= _A_HEAD and not any(mark in head for mark in ".;,")
    told = (said.notions | said.context for said in statements(passage) if headed and not said.negated)
    return frozenset[str]().union(*told)


_A_HEAD = 3


def _clause_by_clause(sentence: Sentence) -> bool:
    """Whether it is several clauses, and each tells an amount or a share of a thing of its own."""
    telling = [clause for clause in sentence.clauses if any(q.unit in _AMOUNTS for q in clause.quantities)]
    apart = [
        {n for n in clause.notions if is_telling(n) and not _is_of_a_piece(n)} - BESIDE for clause in telling
    ]
    return len(telling) > 1 and telling == list(sentence.clauses) and all(len(one) == 1 for one in apart)


def _is_of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)


_AMOUNTS = frozenset({Unit.RUPEES, Unit.PERCENT, Unit.PLAIN})


def _combined(sentence: Sentence) -> frozenset[str]:
    """The trade notions of a sentence, without those its products answer for."""
    held = {named for product in sentence.about for named in notions_of(product)}
    return (
        frozenset(
            _SAME.get(n, n)
            for n in meanings(without_conditions(sentence.pieces))
            if is_telling(n) and n not in held and n not in _MEASURED
        )
        - BESIDE
        - _JUDGED_ELSEWHERE
    )
