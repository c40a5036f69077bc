"""A yes or a no, where a paper's sentence decides the question she asked; nothing where it only speaks of it."""

import re

from revive_app.rules.knowledge.asking import Question, read_question
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.spoken import Term, spoken_of
from revive_app.rules.language.glossary import is_kind
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import read_pieces

# "do you have", "can I", "kya aap … karte ho", "… milega?", "… hai?"
_ASKS = compile_phrases(
    """
    ^ do|does|can|could|is|are|will|have|may|any
    ^ kya
    hai|hain|he|h|hota|hoti|milega|milegi|milta|milti|karte|krte|karti|lete|dete|chalega|chalegi|hoga|hogi|sakte|sakti|sakta|available|possible|accepted|iruka ~1 ho|hai|hain|kya $
    hai|hain|he|h|milega|milegi|milta|milti|chalega|chalegi|hoga|hogi|available|possible|accepted|iruka $
    """,
    {"BARRIER": ""},
)
# how, when, which: no yes answers that; nor what compares, bounds or supposes
_NO_YES = compile_phrases(
    "how|what|which|when|where|who|why|kitn*|kab|kaun*|kahan|kaha|kidhar|kaise|kis|kiske|kaunsa|kyu*|evlo"
    "|or|ya|extra|only|sirf|all|every|always|sab|sabhi|same|more|less|zyada|kam|different|alag|separate*|else|before|after|baad|pehle"
    "|if|agar|without|bina|bin|zaroori|zaruri|required|need|needed|compulsory|must|mandatory|safe|still|not|nahi|nahin|dont|last|today|aaj|kal|tomorrow|now|abhi\n"
    "^ kya ~1 hai|hain|he|h|hota $\nkya ~2 milega|milta|milegi|karu|karna|karein|matlab",
    {"BARRIER": ""},
)
_ANSWERED = re.compile(r"\W*(?:yes|no|yeah|sure|of course|haan|ji haan|nahi|हाँ|जी|नहीं)\b", re.IGNORECASE)
_CLOSED = fold_all("closed close shut band बंद")


def answer_to(question: str, said: str) -> bool | None:
    """Whether the sentence answers yes or no; None where it does not decide, or says so itself.

    It decides where one clause of it, or the sentence as a whole, speaks of everything that is asked.
    """
    pieces = scan(question)
    line = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
    asked = read_question(question)
    terms = [term for term in asked.terms if not term.light and not _is_beside(term, asked)]
    if not terms or asked.expects or read_pieces(pieces) or _ANSWERED.match(said):
        return None
    if not _ASKS.search(line) or _NO_YES.search(line):
        return None
    whole = spoken_of(said)
    if not all(whole.nearness(term) for term in terms) or not any(whole.holds(term) for term in terms):
        return None
    clauses = _of(terms, said)
    denied = {is_negated(clause) or _is_closed(clause) for clause in clauses}
    return not denied.pop() if len(denied) == 1 else None


def _is_beside(term: Term, asked: Question) -> bool:
    """A ring where rings are meant like any piece; that money is paid."""
    return term.named in _BESIDE or (is_kind(term.named) and term.named not in asked.specific)


_BESIDE = frozenset({"jewellery", "pay", "price", "money", "store"})


def _of(terms: list[Term], said: str) -> list[list[Piece]]:
    """The clauses that speak of most of what is asked."""
    clauses = _with_their_label(split_clauses(scan(said)))
    told = [sum(term.pull for term in terms if spoken_of(_text(clause, said)).holds(term)) for clause in clauses]
    most = max(told, default=0.0)
    return [clause for clause, worth in zip(clauses, told, strict=True) if worth == most and most > 0]


def _with_their_label(clauses: list[list[Piece]]) -> list[list[Piece]]:
    """ "Gold loan: not offered", "Sunday – closed": a label alone neither affirms nor denies."""
    first = clauses[0] if clauses else []
    labels = len(clauses) > 1 and len(first) <= _LABEL and not any(piece.folded in _VERBS for piece in first)
    return [[*first, *clauses[1]], *clauses[2:]] if labels else clauses


_LABEL = 4
_VERBS = fold_all("is are have has take takes give gives offer accept do does can sell make send hai hain")


def _text(clause: list[Piece], said: str) -> str:
    return said[clause[0].start : clause[-1].end]


def _is_closed(clause: list[Piece]) -> bool:
    return any(piece.kind is PieceKind.WORD and piece.folded in _CLOSED for piece in clause)
