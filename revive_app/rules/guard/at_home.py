"""What is done at the customer's home: only what a fact says is done there."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.phrases import compile_phrases, word_pattern

_HOME = "ghar|home|homes|house|doorstep|place"
# somebody of the shop comes
_COMES = compile_phrases(
    f"""
    come|comes|coming|visit|visits|reach|reaches ~2 to|at|your|the|aapke|apke ~1 {_HOME}
    come|comes|coming|visit|visits ~2 {_HOME}
    ghar|doorstep ~2 aa|aake|aakar|aate|aati|aata|aayenge|aayega|aayegi|aaenge|aana|pahunch*|pahuch*|jakar|jaake|bhej*
    """,
    {"BARRIER": ""},
)
# it is done there
_THERE = compile_phrases(
    """
    at|in ~1 your|the|customers|own home|homes|house|place|doorstep
    at home
    home|doorstep ~1 pierc*|resiz*|engrav*|repair*|restring*|replat*|alter*
    ghar|doorstep par|pe|me|mein|hi
    """,
    {"BARRIER": ""},
)
_SAYS_HOME = word_pattern("ghar home homes house doorstep", {})
_DONE = frozenset(
    {"pierce", "engrave", "resize", "repair", "restring", "replate", "alter", "lengthen", "shorten", "custom"}
)
# also what one does at home by oneself
_BY_HERSELF = frozenset({"polish", "clean"})


def check_at_home(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that has a service done at a home, where no fact has this one done there."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        services = _done_at_home(sentence)
        if services and not any(
            services <= said.context and not said.negated and _SAYS_HOME.search(said.folded)
            for said in reply.known.statements
        ):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "at home")


def _done_at_home(sentence: Sentence) -> frozenset[str]:
    if _COMES.search(sentence.folded):
        return sentence.notions & (_DONE | _BY_HERSELF)
    return sentence.notions & _DONE if _THERE.search(sentence.folded) else frozenset()
