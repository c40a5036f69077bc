"""What is counted in a reply and in the facts: "up to 10 pieces at home" is held against the facts' own count of them."""

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, notion, weight
from revive_app.rules.language.phrases import word_pattern
from revive_app.rules.numbers.quantities import Quantity, Unit

_COUNTING = frozenset({Unit.PIECE, Unit.PLAIN})
_UPTO = word_pattern("upto up within maximum most tak first", {})
_BY_MONTH = frozenset({"emi", "scheme", "saving", "month"})
_A_COUNT = 100
_TELLING = 1.5
# "10 monthly instalments"
_BETWEEN = 2


def counted_elsewhere(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool | None:
    """Whether the facts' own count of the same things bears this one; None where they count no such things."""
    known = _counts_of(quantity, sentence, reply)
    if not known:
        return None
    return any(
        quantity.value == q.value
        or (q in said.limits and quantity.value < q.value and _UPTO.search(said.folded))
        for said, q in known
    )


def _counts_of(quantity: Quantity, sentence: Sentence, reply: Reply) -> list[tuple[Statement, Quantity]]:
    """The facts' counts of what is counted here: pieces that are tried or held, instalments of the plan, letters."""
    if quantity.unit is Unit.PIECE:
        topics = {n for n in sentence.notions if weight(n) >= 2 and not is_kind(n)}
        return [
            (said, q)
            for said in reply.known.statements
            if topics & said.context
            for q in said.quantities
            if q.unit is Unit.PIECE and q in said.limits
        ]
    things = {n for n in map(notion, _behind(quantity, sentence)) if weight(n) >= _TELLING and not is_kind(n)}
    if "month" in things:
        things |= {"emi", "scheme"}  # "3, 6 or 9 months"
    units = _COUNTING | ({Unit.MONTH} if things & _BY_MONTH else set())
    planned = "scheme" in sentence.notions
    return [
        (said, q)
        for said in reply.known.statements
        if things & (said.notions | said.context) and ("scheme" in said.context) >= planned
        for q in said.quantities
        if q.unit in units and q.value < _A_COUNT
    ]


def _behind(quantity: Quantity, sentence: Sentence) -> list[str]:
    return [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][:_BETWEEN]
