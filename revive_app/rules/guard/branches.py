"""The shop's branches as its papers call them, and which of them a sentence speaks of."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from revive_app.rules.guard.claims import COMMON_CAPITALS
from revive_app.rules.guard.reading import Reply
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import fold_all, sentences
from revive_app.rules.numbers.quantities import Unit

_BRANCH = "branch|branches|store|stores|shop|shops|showroom|showrooms|outlet|outlets|dukan|dukaan|dukano|dukaano|dukanon|shakha|shakhao|shakhaon|counter|boutique"
EACH = compile_phrases(
    f"""
    both|each|every|all|dono|donon|teeno|teenon|charo|chaaron|har|sabhi|saari|sari|saare|either ~3 {_BRANCH}
    {_BRANCH} ~1 dono|teeno|sabhi|each|both
    """,
    {"BARRIER": ""},
)
_OF_THE_SHOP = frozenset({"store", "open", "close", "time", "address"})
_WORDS_OF_BRANCHES = fold_all(_BRANCH.replace("|", " "))
_COMMON = fold_all(COMMON_CAPITALS)
_NEAR = 3


@lru_cache(maxsize=256)
def branch_words(passages: tuple[str, ...]) -> frozenset[str]:
    """The words by which the facts call branches: "Besant Road branch: …", "three stores: Naupada, Kalyan"."""
    found: set[str] = set()
    for passage in passages:
        for sentence in sentences(passage):
            pieces = [piece for piece in scan(sentence) if piece.kind is PieceKind.WORD]
            if not _WORDS_OF_BRANCHES & {p.folded for p in pieces} or not meanings(pieces) & _OF_THE_SHOP:
                continue
            found |= {
                piece.folded
                for index, piece in enumerate(pieces)
                if piece.text[:1].isupper()
                and piece.folded not in _COMMON | _WORDS_OF_BRANCHES
                and (index or _WORDS_OF_BRANCHES & {p.folded for p in pieces[1 : 1 + _NEAR]})
            }
    return frozenset(found)


def branch_by_branch(spoken: frozenset[str], folded: str, reply: Reply) -> Iterator[Reply]:
    """The reply as each branch that is meant has to bear it: with that branch's hours and those of all.

    `spoken`: what the clause speaks of; "both branches" means each one that has hours of its own. The reply itself
    where no branch is meant.
    """
    names = frozenset(notion(word) for word in branch_words(reply.facts.passages))
    called = {said: names & said.segment or names & said.context for said in reply.known.statements}
    own = {
        branch
        for said, branch in called.items()
        if branch and (any(q.unit is Unit.CLOCK for q in said.figures) or said.context & {"open", "close"})
    }
    meant = [branch for branch in own if branch & spoken] or (list(own) if EACH.search(folded) else [])
    if len(own) < 2 or not meant:
        yield reply
        return
    for branch in meant:
        held = tuple(said for said in reply.known.statements if not called[said] or called[said] & branch)
        yield replace(reply, known=replace(reply.known, statements=held))
