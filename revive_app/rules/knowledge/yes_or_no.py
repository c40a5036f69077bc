"""A yes or a no, where a paper's sentence decides the question she asked; nothing where it only speaks of it.

Nothing is risked: a wrong yes is a promise. It is said only to whether the shop has, does or takes something, where a
sentence speaks of all that was asked and, for a yes, denies nothing at all.
"""

import re

from revive_app.rules.knowledge.asking import Question, read_question
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.spoken import Term, spoken_of
from revive_app.rules.language.glossary import is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import read_pieces

# whether the shop has, does, takes or gives it
_ASKS = compile_phrases(
    """
    ^ do|does|will ~1 you|u|the|your|ur|this|it
    ^ have ~1 you|u
    ^ can|could|may ~1 i|we|you|u ~2 pay|return|exchange|get|buy|book|order|use|sell|give|send|ship|deliver|make|exchange|change|resize|repair|engrave|clean|polish|show
    ^ is|are ~2 there|free|available|possible|accepted|allowed|insured|open|hallmarked|certified|offered
    ^ any
    ^ kya ~6 milega|milegi|milta|milti|karte|krte|karti|lete|leti|dete|deti|chalega|chalegi|bhejte|banate|bechte|dikhate|hota|hoti|hai|hain|sakte|sakti|sakta
    milega|milegi|milta|milti|karte|krte|lete|dete|chalega|chalegi|bhejte|banate|bechte|available|possible|accepted ~1 ho|hai|hain|kya $
    milega|milegi|milta|milti|chalega|chalegi|available|possible|accepted|iruka|sakte|sakti|sakta $
    ^ ~4 hai|hain|he|h|hoga|hogi|hota|hoti ~1 kya|na $
    ^ ~4 hai|hain|he|h|hoga|hogi|hota|hoti $
    """,
    {"BARRIER": ""},
)
# how, when, which: no yes answers that; nor what compares, bounds, supposes, doubts
_NO_YES = compile_phrases(
    """
    how|what|which|when|where|who|why|kitn*|kab|kaun*|kahan|kaha|kidhar|kaise|kis|kiske|kaunsa|kyu*|evlo
    or|ya|extra|only|sirf|all|every|always|sab|sabhi|same|more|less|zyada|kam|different|alag|separate*|else|before|after|baad|pehle
    if|agar|without|bina|bin|zaroori|zaruri|required|need|needed|compulsory|must|mandatory|safe|still|not|nahi|nahin|dont|last|today|aaj|kal|tomorrow|now|abhi
    buy|sell|bech*|kharid*|wear|pehn*|pehen*|keep|soak|wash|swim|rakh*|want|chahiye|chahie
    karwan*|karvan*|karna|karni|banwan*|banan*|lena|leni|dena|deni|dikhana
    real|asli|natural|original|genuine|pure|shuddh|fake|nakli|good|accha|achha|sahi|true|sach|worth
    kya hai|hain|he|h|hota|hoti
    ka|ki|ke|mein|me|se|pe kya
    ^ kya karu|karun|kare|karein|karna|matlab
    """,
    {"BARRIER": ""},
)
_ANSWERED = re.compile(r"\W*(?:yes|no|yeah|sure|of course|haan|ji haan|nahi|हाँ|जी|नहीं)\b", re.IGNORECASE)
# what denies only a part, or on a condition
_HALF = re.compile(r"\b(?:without|w/o|except|unless|if not)\b", re.IGNORECASE)
_CLOSED = fold_all("closed close shut band बंद off")
# what is asked of anything: a piece, a payment
_BESIDE = frozenset({"jewellery", "pay", "price", "money", "store"})


def answer_to(question: str, said: tuple[str, ...]) -> bool | None:
    """Whether the sentences answer yes or no; None where they do not decide, or say it themselves.

    Yes where the first that speaks of all that is asked affirms it; no where all that do deny it.
    """
    terms = _decided(question)
    if not terms or not said or _ANSWERED.match(said[0]):
        return None
    told = [answer for one in said if (answer := _told(terms, one)) is not None]
    if told and told[0]:
        return True
    return False if told and not any(told) else None


def _decided(question: str) -> list[Term]:
    """What must be spoken of for a yes or a no; empty where the question asks for neither."""
    pieces = scan(question)
    line = _line(pieces)
    asked = read_question(question)
    if asked.expects or read_pieces(pieces) or not _ASKS.search(line) or _NO_YES.search(line):
        return []
    terms = [term for term in asked.terms if not _is_beside(term, asked)]
    return terms if any(not term.light for term in terms) else []


def _told(terms: list[Term], said: str) -> bool | None:
    """Whether one sentence affirms or denies all that is asked."""
    whole = spoken_of(said)
    if not all(whole.nearness(term) for term in terms) or not any(whole.holds(term) for term in terms):
        return None
    pieces = scan(said)
    if not _denies(pieces):
        return None if _of_wares(terms) and _is_of_a_service(pieces) else True
    if _HALF.search(said):
        return None
    return False if all(_denies(clause) for clause in _of(terms, said)) else None


def _of_wares(terms: list[Term]) -> bool:
    """Whether it is asked if there are such pieces, and nothing of what the shop does."""
    return not any(is_telling(term.named) and not _is_of_a_piece(term.named) for term in terms)


def _is_of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)


def _is_of_a_service(pieces: list[Piece]) -> bool:
    """ "Rhodium on white gold is free" says of no piece that it is there."""
    served = {one for one in meanings(pieces) if is_telling(one) and not _is_of_a_piece(one)} - _BESIDE
    return bool(served) and not _HAS.search(_line(pieces))


_HAS = compile_phrases(
    """
    have|has|keep|keeps|carry|carries|stock|stocks|sell|sells|make|makes|made|craft*|design*|offer|offers|come|comes|available|choose|find|show|set|order
    are ?kept|shown|displayed on|at|here|upstairs
    hamare|humare|hum|ham ~6 hai|hain|banate|bechte|rakhte|milte
    mil*|banate|bechte|rakhte|uplabdh
    """,
    {"BARRIER": ""},
)


def _line(pieces: list[Piece]) -> str:
    return "".join(f" {piece.folded}" for piece in pieces if piece.folded)


def _is_beside(term: Term, asked: Question) -> bool:
    """A ring where rings are meant like any piece; that money is paid."""
    return term.named in _BESIDE or (is_kind(term.named) and term.named not in asked.specific)


def _of(terms: list[Term], said: str) -> list[list[Piece]]:
    """The clauses that speak of most of what is asked."""
    clauses = _with_their_label(split_clauses(scan(said)))
    told = [
        sum(term.pull for term in terms if spoken_of(said[clause[0].start : clause[-1].end]).holds(term))
        for clause in clauses
    ]
    most = max(told, default=0.0)
    return [clause for clause, worth in zip(clauses, told, strict=True) if worth == most and most > 0]


def _with_their_label(clauses: list[list[Piece]]) -> list[list[Piece]]:
    """ "Gold loan: not offered", "Sunday – closed": a label alone neither affirms nor denies."""
    first = clauses[0] if clauses else []
    labels = len(clauses) > 1 and len(first) <= _LABEL and not any(piece.folded in _VERBS for piece in first)
    return [[*first, *clauses[1]], *clauses[2:]] if labels else clauses


_LABEL = 4
_VERBS = fold_all("is are have has take takes give gives offer accept do does can sell make send hai hain")


def _denies(clause: list[Piece]) -> bool:
    return is_negated(clause) or any(piece.folded in _CLOSED for piece in clause)
