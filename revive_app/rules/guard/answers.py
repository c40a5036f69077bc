"""A question the reply asks and answers itself: "No bill? We still take it back." drops a condition in two sentences."""

from collections.abc import Iterator
from itertools import pairwise

from revive_app.rules.guard.claims import TAKEN_BACK
from revive_app.rules.guard.proofs import PROOFS, refuses
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.glossary import is_telling
from revive_app.rules.language.phrases import compile_phrases

_LACKS = compile_phrases(
    """
    no|without|lost|lose|misplaced|missing|forgot|forgotten|dont|havent|not
    nahi|nahin|na|kho|gum|bhool|bhul|bina|bagair|chhoot|kahin
    """,
    {"BARRIER": ""},
)
_GRANTS = compile_phrases(
    """
    still|anyway|regardless|fine|ok|okay|sure|yes
    no problem|problems|issue|issues|worries|worry
    phir|fir|tab|tabhi|to bhi
    koi ~1 baat|dikkat|tension|chinta
    chalega|chalegi|haan|zaroor|bilkul
    lenge|denge|lete|dete|jayega|jayegi|sakta|sakte|sakti|milega|milegi|karenge
    """,
    {"BARRIER": ""},
)


def check_answers(reply: Reply) -> Iterator[Reason]:
    """A reason for every answer that does without what the question before it lacks, where the facts ask for it."""
    for question, answer in pairwise(reply.sentences):
        lacking = question.notions & PROOFS
        if not (lacking and question.text.rstrip().endswith("?") and _LACKS.search(question.folded)):
            continue
        if answer.asks or answer.quoted or refuses(answer) or not _granted(answer):
            continue
        if _asked_for(lacking, question, answer, reply):
            yield answer.reason(ReasonCode.CONTRADICTS_DATA, 0, len(answer.text), "condition dropped")


def _granted(answer: Sentence) -> bool:
    return _GRANTS.search(answer.folded) is not None or (not answer.negated and bool(_services(answer)))


def _services(sentence: Sentence) -> frozenset[str]:
    return frozenset(n for n in sentence.notions if is_telling(n)) - PROOFS


def _asked_for(lacking: frozenset[str], question: Sentence, answer: Sentence, reply: Reply) -> bool:
    """Whether a fact asks for it, where it speaks of what the two sentences do."""
    services = _services(question) | _services(answer)
    return any(
        lacking & said.context
        and not said.negated
        and (not services or services & said.context or (services & TAKEN_BACK and said.context & TAKEN_BACK))
        for said in reply.known.statements
    )
