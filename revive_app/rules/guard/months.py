"""Months in a reply without a day: the end of one, the whole of one, one the offer does not reach."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Unit
from revive_app.rules.numbers.units import MONTHS


def check_months(reply: Reply) -> Iterator[Reason]:
    """A reason for every month or part of one that the facts do not name so."""
    for sentence in reply.sentences:
        if _part_of_month(sentence, reply):
            yield sentence.reason(ReasonCode.DATE_NOT_IN_DATA, 0, len(sentence.text), "month")


_PART_OF_MONTH = compile_phrases(
    """
    @MONTHS ~1 end|ant|aakhir|akhir|last|mid|beech
    end|last|mid|middle|close ~2 @MONTHS
    month|mahine ?ke end|ant|aakhir|akhir
    end ~3 month
    poore|pura|poora|whole|entire|throughout|full|saare ~2 @MONTHS
    @MONTHS ~1 bhar
    all ~1 of|through ~1 @MONTHS
    """,
    {"BARRIER": "", "MONTHS": " ".join(MONTHS)},
)


def _bare_month(sentence: Sentence, reply: Reply) -> bool:
    """ "The Pongal offer runs till February", where it is one of January."""
    if not sentence.notions & _LIMITED:
        return False
    named = {
        MONTHS[piece.folded]
        for piece in sentence.pieces
        if piece.folded in MONTHS
        and len(piece.folded) > _SHORTEST
        and not any(q.start <= piece.start < q.end for q in sentence.quantities)
    }
    topics = sentence.notions
    of_it = [s for s in reply.known.statements if s.context & _LIMITED and topics & s.context]
    held = {int(q.value // 100) for s in of_it for q in s.figures if q.unit is Unit.DATE}
    held |= {MONTHS[word] for s in of_it for word in s.folded.split() if word in MONTHS}
    return bool(named and held) and not named <= held


_LIMITED = frozenset({"offer", "validity", "coupon"})
# "may" and "mar" are other words
_SHORTEST = 3


def _part_of_month(sentence: Sentence, reply: Reply) -> bool:
    """ "Till the end of December", where the facts name a day, or none."""
    if sentence.asks or sentence.negated or sentence.quoted:
        return False
    if _bare_month(sentence, reply):
        return True
    match = _PART_OF_MONTH.search(sentence.folded)
    return match is not None and not any(
        _PART_OF_MONTH.search(said.folded) for said in reply.known.statements
    )
