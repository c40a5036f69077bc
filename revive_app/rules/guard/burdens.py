"""A denied burden is a promise: "nothing is deducted", "no papers are asked for", "bina gala kar lete hain"."""

from collections.abc import Iterator
from itertools import pairwise

from revive_app.rules.guard.affirmed import NO_IDEA
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated, split_clauses, without_conditions
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.qualities import LACKED, qualified
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material, notion, weight
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
    fark|farak|antar|difference ~2 nahi|nahin ~1 dena|deni|lagega|lagta|lenge|dene
    no|without|not ~3 difference ~2 pay|paid|charged|payable|taken
    without|dont ~2 paying|pay ~2 difference
    kuch|kuchh ~1 nahi|nahin ~1 hoga|hota|bigdega
    nahi|nahin|not|never ~2 bigadta|bigdega|toot*|tut*|utar*|gir*
    """,
    {"BARRIER": ""},
)
_WITHOUT = word_pattern("without bina bagair", {})
_ZERO = word_pattern("zero nil shunya शून्य", {})
_NONE = word_pattern(
    "no not none nothing never without free nahi nahin bina muft unless zero nil shunya none", {}
)


def check_burdens(reply: Reply) -> Iterator[Reason]:
    """A reason for every burden that is denied where no fact denies it too."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.quoted or not (sentence.negated or _ZERO.search(sentence.folded)):
            continue
        for part in split_clauses(without_conditions(sentence.pieces)):
            line = _line(part)
            if NO_IDEA.search(line):
                continue  # "I'm not sure we have black pearls"
            named = [p for p in part if any(m.start <= p.start < m.end for m in sentence.mentions)]
            burdens = meanings([p for p in part if p not in named]) & _BURDENS  # a paan box is no PAN
            if not _turns_black(part):
                burdens -= {"black"}
            lifted = frozenset(b for b in burdens if LACKED + b in qualified(line))
            if not (lifted or _denies(part) or _ZERO.search(line)):
                continue
            if _WITHOUT.search(line):
                burdens = lifted  # "gold without hallmark is tested": only what is missing is denied
            told = _TOLD.search(line) is not None
            if (burdens or told) and not _lifted(burdens, part, sentence, reply):
                start, end = part[0].start, part[-1].end
                yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, start, end, "burden denied")


def _lifted(burdens: frozenset[str], part: list[Piece], sentence: Sentence, reply: Reply) -> bool:
    """Whether a fact denies one of these burdens, and none lays it on just what the sentence speaks of."""
    own = next(clause for clause in sentence.clauses if clause.start <= part[0].start < clause.end)
    line = _line([piece for piece in sentence.pieces if own.start <= piece.start < own.end])
    denied = burdens | {LACKED + burden for burden in burdens}
    told, around = qualified(line) - denied, qualified(sentence.folded) - denied
    laying = [s for s in reply.known.statements if _lays(s, burdens)]
    laid = {(s.folded, s.segment) for s in laying}
    lifting = [s for s in reply.known.statements if _lifts(s, burdens, sentence) and s not in laying]
    lifting = [s for s in lifting if (s.folded, s.segment) not in laid] or lifting
    most = max((_fit(s, told, around, reply) for s in lifting), default=-1.0)
    return most >= max((_fit(s, told, around, reply) for s in laying), default=0.0)


def _fit(said: Statement, told: frozenset[str], around: frozenset[str], reply: Reply) -> float:
    """How much a fact's own part of its sentence shares with the clause, and less so with the sentence."""
    parts = (
        s.own_folded for s in reply.known.statements if s.folded == said.folded and s.segment == said.segment
    )
    own = frozenset[str]().union(*map(qualified, parts))
    return _pull(told & own) + _AROUND * _pull(around & own)


def _pull(shared: frozenset[str]) -> float:
    return sum(weight(named.removeprefix(LACKED)) for named in shared)


_AROUND = 0.3


def _lays(said: Statement, burdens: frozenset[str]) -> bool:
    """Whether a fact's own clause lays one of these burdens: "on pieces without hallmark 4 % is deducted" does."""
    return bool(burdens & qualified(said.own_folded)) and not _FREES.search(said.own_folded)


_FREES = compile_phrases(
    """
    no|not|never|none|nothing|without|zero|bina ~1 deduct*|deduction|katauti|kat*|wastage|advance|test|interest|documents|pan|aadhaar
    deduct*|deduction|katauti|kat*|wastage|advance|test|interest|documents|pan|aadhaar ~2 nahi|nahin|not|bina|bagair
    """,
    {"BARRIER": ""},
)


def _turns_black(part: list[Piece]) -> bool:
    """Not "no black pearls": a colour right before what has it."""
    words = [notion(piece.folded) for piece in part if piece.folded]
    return not any(
        first == "black" and (is_kind(second) or is_material(second)) for first, second in pairwise(words)
    )


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
