"""Pieces of the catalog given away: only where a fact gives such a piece, not where some service is free."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import BESIDE, GENERAL
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import (
    STOPWORDS,
    content,
    is_kind,
    is_material,
    is_quality,
    is_telling,
    notion,
    weight,
)
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.small_talk import OUR_WORDS, SAFE_WORDS
from revive_app.rules.language.text import fold_all


def check_gifts(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence in which nothing but a piece can be what costs nothing, and no fact gives one."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted or not _FREE.search(sentence.folded):
            continue
        kinds = _kinds(sentence)
        if not kinds or _things(sentence.notions - _of_names(sentence)):
            continue
        if not any(_gives(said, kinds) for said in reply.known.statements):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "piece given")


_FREE = compile_phrases(
    """
    free|muft|complimentary|gratis
    no|zero cost|charge
    no|zero extra|additional cost|charge
    on the house
    """,
    {"BARRIER": ""},
)


def _kinds(sentence: Sentence) -> set[str]:
    return {n for n in sentence.notions | _of_names(sentence) if is_kind(n)}


def _of_names(sentence: Sentence) -> frozenset[str]:
    return frozenset(n for m in sentence.mentions for p in m.products for n in content(p.name))


def _things(notions: frozenset[str]) -> frozenset[str]:
    """What may be free beside a piece: a service, a box, a delivery."""
    spoken = {n for n in notions - BESIDE - GENERAL if not (is_kind(n) or is_material(n) or is_quality(n))}
    told = {n for n in spoken - _OF_GIVING if is_telling(n) or (weight(n) >= _OWN_WORD and n not in _TALK)}
    return frozenset(told | notions & _DONE)


# a word of the facts' own, such as "trunk", may be what is free
_OWN_WORD = 2
_GIVING = "well ill we'll i'll add adds added adding comes come along with get gets give gives giving also too both dono milega milegi aata aati denge"
_TALK = frozenset(map(notion, SAFE_WORDS | OUR_WORDS | STOPWORDS | fold_all(_GIVING)))
# everyday words for what is done to a piece
_DONE = frozenset(
    map(
        notion,
        fold_all(
            "touch wrap naam name letter size shorten lengthen changing likh likhte likhna lagate lagana laga jodna"
        ),
    )
)
_OF_GIVING = frozenset({"free", "gift", "offer", "order", "buy", "get", "happen"})


def _gives(said: Statement, kinds: set[str]) -> bool:
    """Whether the clause that calls something free speaks of such a piece and of nothing else."""
    return (
        not said.negated
        and "free" in said.notions
        and bool(kinds & said.context)
        and not _things(said.notions)
    )
