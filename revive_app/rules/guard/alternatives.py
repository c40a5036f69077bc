"""What the facts rule out in favour of another thing: "in jewellery only, not in cash" makes cash no choice."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import BESIDE, GENERAL
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_telling, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern

_DENIED = compile_phrases(
    """
    ^ ?but|and not|no|never|nor|na|nahi|nahin
    nahi|nahin|nhi $
    is|are not|never accepted|taken|possible|available|allowed|given|sold|offered|kept|done|made|returned|exchanged|refunded $
    """,
    {"BARRIER": ""},
)
# a clause of so few words denies what it names and nothing else
_SHORT = 6


def check_alternatives(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that grants what a fact about the same thing rules out."""
    ruled_out = [(said, denied) for said in reply.known.statements if (denied := _ruled_out(said))]
    for sentence in reply.sentences:
        told = affirmed(sentence)
        if told is None or told.asks or told.quoted:
            continue
        granted = any(_grants(told, said, denied, reply) for said, denied in ruled_out)
        if granted or (
            not sentence.negated and any(_of_partners(told, said) for said in reply.known.statements)
        ):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "ruled out")


_NOT_US = compile_phrases(
    "not ~1 by ~1 us|ourselves\nhum|ham ~1 nahi|nahin|khud $\nkhud ~1 nahi|nahin", {"BARRIER": ""}
)
_WE = word_pattern("we our us ourselves hum ham hamara hamare hamari humara humare humari khud", {})


def _of_partners(sentence: Sentence, said: Statement) -> bool:
    """ "We give loans ourselves", where a partner gives them, "not by us"."""
    if not _NOT_US.search(said.folded) or not _WE.search(sentence.folded):
        return False
    own = {n for n in said.context if is_telling(n) and not is_kind(n)} - BESIDE - GENERAL
    named = {n for n in sentence.notions if weight(n) == _OWN_WORD}
    return bool(own & sentence.notions) and not named & said.context


_OWN_WORD = 2


def _ruled_out(said: Statement) -> frozenset[str]:
    """The notions of a short clause that is nothing but a "not": "not in cash", "cash nahi"."""
    words = said.own_folded.split()
    if not said.negated or len(words) > _SHORT or not _DENIED.search(said.own_folded):
        return frozenset()
    return frozenset(n for n in said.notions if is_telling(n)) - BESIDE - GENERAL


def _grants(sentence: Sentence, said: Statement, denied: frozenset[str], reply: Reply) -> bool:
    if not denied <= sentence.notions:
        return False
    topics = {n for n in said.context - denied if is_telling(n) and not is_kind(n)} - BESIDE - GENERAL
    shared = topics & sentence.notions
    alone = said.folded == said.own_folded and not (
        {n for n in sentence.notions - denied if is_telling(n)} - BESIDE - GENERAL
    )
    return (bool(shared) or alone) and not any(
        denied <= other.segment and (alone or shared & other.context) and not other.negated
        for other in reply.known.statements
    )
