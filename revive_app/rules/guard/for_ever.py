"""What is promised for as long as a piece is somebody's: "as long as you own the ring", "jab tak aapke paas hai"."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import BESIDE, GENERAL
from revive_app.rules.guard.proofs import PROOFS
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import is_kind, is_material, is_telling
from revive_app.rules.language.phrases import compile_phrases

_WHILE_HERS = compile_phrases(
    """
    as|so long as ~1 you|u|she|he ~1 own|owns|have|has|keep|keeps|wear|wears|use|uses|live|lives
    as|so long as ~3 yours|hers|his|lasts|exists
    all|for ~3 years|days ~2 you ~1 own|have|keep|wear|use
    jab|jabtak tak ~4 paas|pass|pehn*|pahn*|rakh*|jeev*|zinda|jiye*|chal*
    jab tak ~3 aapka|aapki|aapke|apka|apki|apke ~1 hai|rahe|rahega|rahegi
    """,
    {"BARRIER": ""},
)


def check_for_ever(reply: Reply) -> Iterator[Reason]:
    """A reason for every service or promise without an end that no fact gives for a lifetime."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if not (sentence.asks or sentence.quoted) and _lasts(sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "for ever")


def _lasts(sentence: Sentence, reply: Reply) -> bool:
    if not _WHILE_HERS.search(sentence.folded) or sentence.notions & PROOFS:
        return False  # "as long as you have the bill": a condition
    promised = {n for n in sentence.notions if is_telling(n) and not (is_kind(n) or is_material(n))}
    promised -= BESIDE | GENERAL
    for_life = [said.context for said in reply.known.statements if "lifetime" in said.context]
    return bool(promised) and not any(promised & context for context in for_life)
