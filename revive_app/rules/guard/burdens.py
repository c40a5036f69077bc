"""A denied burden is a promise: "nothing is deducted", "no papers are asked for", "bina gala kar lete hain"."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated, split_clauses, without_conditions
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import word_set

# what a customer has to give, wait for or suffer
_BURDENS = word_set(
    "deduct documents aadhaar pan wastage advance test customs penalty interest damage black lost"
)
_TOLD = compile_phrases(
    """
    no|without|bina|koi ~2 reason|reasons|question|questions|condition|conditions|date|deadline|tag|papers|paper|proof|penalty|tareekh|tarikh|shart|wajah
    kuch|kuchh ~1 nahi|nahin ~1 hoga|hota|bigdega
    nahi|nahin|not|never ~2 bigadta|bigdega|toot*|tut*|utar*|gir*
    """,
    {"BARRIER": ""},
)
_WITHOUT = word_pattern("without bina bagair", {})
_NONE = word_pattern("no not none nothing never without free nahi nahin bina muft unless", {})


def check_burdens(reply: Reply) -> Iterator[Reason]:
    """A reason for every burden that is denied where no fact denies it too."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.quoted or not sentence.negated:
            continue
        for part in split_clauses(without_conditions(sentence.pieces)):
            if not _denies(part):
                continue
            burdens = meanings(part) & _BURDENS
            told = _TOLD.search(_line(part)) is not None
            if (burdens or told) and not any(
                _lifts(said, burdens, sentence) for said in reply.known.statements
            ):
                start, end = part[0].start, part[-1].end
                yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, start, end, "burden denied")


def _denies(part: list[Piece]) -> bool:
    """Whether a clause denies once: "without the bill we cannot take it back" asks for the bill."""
    if not is_negated(part):
        return False
    rest = [piece for piece in part if not _WITHOUT.search(f" {piece.folded}")]
    return len(rest) == len(part) or not is_negated(rest)


def _lifts(said: Statement, burdens: frozenset[str], sentence: Sentence) -> bool:
    """Whether a fact denies one of these burdens, or speaks with a "no" of what the sentence speaks of."""
    if not _NONE.search(said.folded):
        return False
    return bool(burdens & said.context) if burdens else len(sentence.notions & said.context) > 1


def _line(part: list[Piece]) -> str:
    return "".join(f" {piece.folded}" for piece in part if piece.folded)
