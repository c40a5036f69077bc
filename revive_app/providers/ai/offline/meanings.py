"""What a word of the trade means, as the shop's papers tell it."""

from revive_app.providers.ai.offline.papers import quote
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules.knowledge.meanings import asks_what_it_means, told_of
from revive_app.rules.knowledge.quoting import together

_MOST_SENTENCES = 3
# papers have a chapter about these
_OF_A_CHAPTER = frozenset({"hallmark", "huid"})


def of_a_meaning(turn: Turn) -> Answer | None:
    """ "What does 916 mean": the sentences that say it, a colleague where none does; no piece is asked for."""
    terms = asks_what_it_means(turn.text)
    if not terms:
        return None
    said = quote(turn) if terms <= _OF_A_CHAPTER else None
    if said is not None:
        return said
    told = told_of(terms, [passage.content for passage in turn.request.passages])
    if told is None:
        return Answer("ask_colleague", action=ActionKind.HANDOFF)
    place, known = told[0], told[1][:_MOST_SENTENCES]
    cited = (turn.request.passages[place].id,)
    brief = Answer("quote", {"quote": known[0]}, cited=cited) if len(known) > 1 else None
    return Answer("quote", {"quote": together(known)}, cited=cited, sentences=known, briefly=brief)
