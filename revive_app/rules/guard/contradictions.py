"""Words of a reply that say the opposite of what the facts say: closed days called open, denied duties, lost negations."""

from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.claims import UNCHECKED
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import is_trade_word, notion, weight
from revive_app.rules.language.phrases import word_pattern
from revive_app.rules.language.text import fold_all

_NO_IDEA = word_pattern(
    "information info idea details sure know pata jankari say confirm confirmed ask check puch puchh team colleague tell bata batana batayenge batati predict promise guess",
    claims.GROUPS,
)
_WITHOUT = fold_all("no without zero bina")
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_STATES = frozenset({"open", "close"})


def check_contradictions(reply: Reply) -> Iterator[Reason]:
    """Reasons for sentences the facts contradict."""
    for sentence in reply.sentences:
        yield from _contradiction(sentence, reply)
        yield from _denial(sentence, reply)
        yield from _opening_days(sentence, reply)


def _contradiction(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """The facts say the opposite of the same thing."""
    about = {n for n in sentence.notions if weight(n) >= 1.2}
    if len(about) < 2 or sentence.asks or sentence.quantities or _NO_IDEA.search(sentence.folded):
        return
    best, score = None, 0.0
    for said in reply.known.statements:
        shared = about & said.context
        if len(shared) >= 2 and len(shared) / len(about) > score:
            best, score = said, len(shared) / len(about)
    denies = sentence.negated and not sentence.mentions
    if best is not None and score >= 0.6 and best.negated != sentence.negated and (best.negated or denies):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text))


def _denial(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "No PAN is required", "without bill": denied here, affirmed in the facts."""
    if sentence.mentions or sentence.quantities or sentence.asks:
        return
    affirmed = {n for said in reply.known.statements if not said.negated for n in said.notions}
    denied = {n for said in reply.known.statements if said.negated for n in said.context}
    for index, piece in enumerate(sentence.pieces):
        if piece.folded not in _WITHOUT:
            continue
        for after in sentence.pieces[index + 1 : index + 3]:
            named = notion(after.folded)
            if is_trade_word(after.folded) and named in affirmed - denied and named not in UNCHECKED:
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, piece.start, after.end)


def _opening_days(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Open on a day the facts call closed, or closed on one they call open."""
    days = sentence.notions & _WEEKDAYS
    states = sentence.notions & _STATES
    if not days or len(states) != 1 or sentence.asks:
        return
    state = "open" if (states == {"open"}) != sentence.negated else "close"
    for day in days:
        told = [said.context & _STATES for said in reply.known.statements if day in said.context]
        if told and not any(state in states_told for states_told in told):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), day)
