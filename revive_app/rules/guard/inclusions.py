"""What a price is said to include: "customs duty is included" needs a fact that says the same of the same."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Quantity, Unit

_INCLUDED = word_pattern("included inclusive shamil", {})
_INCLUDING = word_pattern("included inclusive include includes including shamil", {})
# what is charged is a thing of money, a stone in a price is one of the piece
_TELLING = 2


def check_inclusions(reply: Reply) -> Iterator[Reason]:
    """A reason for every charge that is told to be in the price where no fact says so."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted:
            continue
        if _on_top(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "included")
        if not _INCLUDED.search(sentence.folded):
            continue
        topics = _charged(sentence)
        if topics and not any(_includes(said, topics) for said in reply.known.statements):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "included")


def _on_top(sentence: Sentence, reply: Reply) -> bool:
    """ "Making alag se lagegi", where it is included."""
    if sentence.quantities or not _APART.search(sentence.folded):
        return False
    topics = sentence.notions & _CHARGES
    about = [said for said in reply.known.statements if topics & said.notions]
    return bool(about) and all(_INCLUDED.search(said.own_folded) and not said.negated for said in about)


_APART = compile_phrases(
    """
    alag ~1 se|lagega|lagegi|lagte|lagta|lagti|hoga|hogi|hai
    extra|separate|separately|additional
    on top
    """,
    {"BARRIER": ""},
)
_CHARGES = frozenset({"making", "tax", "deliver", "wastage", "certificate", "insurance"})


def _charged(sentence: Sentence) -> frozenset[str]:
    """What the clause that says "included" speaks of."""
    spoken = frozenset[str]()
    for clause in sentence.clauses:
        inside = [piece for piece in sentence.pieces if clause.start <= piece.start < clause.end]
        if _INCLUDED.search("".join(f" {piece.folded}" for piece in inside if piece.folded)):
            spoken |= clause.notions
    return frozenset(
        n
        for n in spoken - _ALWAYS
        if weight(n) >= _TELLING and not (is_kind(n) or is_material(n)) and not _INCLUDED.search(f" {n}")
    )


# the price itself and how it is told
_ALWAYS = frozenset({"price", "final", "bill", "order", "amount", "included", "inclusive", "shamil", "value"})


def _includes(said: Statement, topics: frozenset[str]) -> bool:
    """Whether a fact that is not denied includes one of them, or calls it free."""
    told = bool(topics & said.context)
    return (
        told and not said.negated and ("free" in said.context or _INCLUDING.search(said.folded) is not None)
    )


def leaves_out(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """ "With a name engraved it comes to ₹9,250", where that is the price without what the engraving costs."""
    if not clause.mentions or not any(quantity.value == p.price for m in clause.mentions for p in m.products):
        return False
    done = clause.notions & _DONE_TO_IT
    inside = [piece for piece in sentence.pieces if clause.start <= piece.start < clause.end]
    if not done or not _COMES_TO.search("".join(f" {piece.folded}" for piece in inside if piece.folded)):
        return False
    costs = [
        s
        for s in reply.known.statements
        if done & s.context and any(q.unit is Unit.RUPEES for q in s.quantities)
    ]
    return bool(costs) and not any("free" in s.context for s in reply.known.statements if done & s.context)


_DONE_TO_IT = frozenset(
    {"engrave", "resize", "replate", "restring", "lengthen", "shorten", "cod", "insurance"}
)
_COMES_TO = compile_phrases(
    """
    with|including|along ~9 comes|come|costs|cost|total|altogether|is
    engraved|resized|lengthened|shortened|replated ~2 comes|come|costs|cost|is|for
    karke|karwa|likhwa*|saath|sahit|milakar ~3 padega|padegi|hoga|hogi|banega|banegi|ka|ki|ke
    """,
    {"BARRIER": ""},
)
