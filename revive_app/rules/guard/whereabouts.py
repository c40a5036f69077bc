"""Which branch a piece lies in: no catalog says so, and one piece is not in two shops."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.branches import EACH, branch_words
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Unit

_LIES = compile_phrases(
    """
    is|are|has|have|had|hai|hain|rakha|rakhi|rakhe|kept|lying|lies|pada|padi|available|uplabdh|maujood|stock|displayed|there|theres|left|bacha|bachi|bache|milega|milegi|mil
    """,
    {"BARRIER": ""},
)
_MOVED = word_pattern(
    "move moved moves shift shifted transfer bring brought send sent bhej bhejenge mangwa mangwana mangwakar lakar aayega aayegi aa open close closed"
    " khula khuli khule band visit trial try call ask puch pooch",
    {},
)
_COUNTS = frozenset({Unit.PIECE, Unit.PLAIN})
_SPANS = frozenset({Unit.DAY, Unit.HOUR, Unit.WEEK})


def check_whereabouts(reply: Reply) -> Iterator[Reason]:
    """A reason for every piece that is said to lie in a branch, or in each of them, where no fact puts it there."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted or not _places_a_piece(sentence):
            continue
        each = EACH.search(sentence.folded) is not None
        if (each or _in_a_branch(sentence, reply)) and not _said_so(reply):
            yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "whereabouts")


def _places_a_piece(sentence: Sentence) -> bool:
    counted = any(q.unit in _COUNTS for q in sentence.quantities)
    if not (sentence.mentions or (sentence.about and (counted or "stock" in sentence.notions))):
        return False
    moved = _MOVED.search(sentence.folded) or any(q.unit in _SPANS for q in sentence.quantities)
    return not moved and (counted or _LIES.search(sentence.folded) is not None)


def _in_a_branch(sentence: Sentence, reply: Reply) -> bool:
    """Whether a word of a branch's name stands in the sentence, and is no word of a piece's name."""
    names = branch_words(reply.facts.passages)
    return any(
        piece.folded in names
        and (piece.text[:1].isupper() or not piece.text.isascii())
        and not any(mention.start <= piece.start < mention.end for mention in sentence.mentions)
        for piece in sentence.pieces
    )


def _said_so(reply: Reply) -> bool:
    """Whether a fact puts pieces into branches itself."""
    return any(
        EACH.search(said.folded) and said.context & {"stock", "design", "collection"}
        for said in reply.known.statements
    )
