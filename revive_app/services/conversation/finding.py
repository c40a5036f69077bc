"""What the shop's papers and catalog hold for her words, before anybody is asked for an answer."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from revive_app.errors import ProviderError
from revive_app.providers.ai.history import said_before
from revive_app.providers.ai.protocol import Passage, ProductFact, Turn
from revive_app.rules.catalog.beside import leans_on_shown
from revive_app.rules.catalog.together import asks_for_matching
from revive_app.rules.knowledge.asked_plainly import in_words_of_papers
from revive_app.rules.knowledge.following import about, perhaps_about, questions_in
from revive_app.rules.language.regional import in_english
from revive_app.rules.short_answers import asks_papers, read_short
from revive_app.services.conversation.drafts import ReplyContext, our_last_words
from revive_app.services.rag import Found

QUERY_CHARACTERS = 500

_Row = TypeVar("_Row", Passage, ProductFact)

log = logging.getLogger(__name__)


class Finder:
    """Searches for the words of one answer. `searches` remembers each with what it found, in their order."""

    def __init__(self, context: ReplyContext, history: Sequence[Turn], said: str) -> None:
        self.searches: list[tuple[str, Found]] = []
        self._context = context
        self._history = history
        self._said = said

    def find(self) -> Found:
        """What her words bring up. A "yes" or a "photo" is no question: papers are asked what was spoken of, and the
        catalog has nothing it could mean but what is featured."""
        short = read_short(in_english(self._said))
        if asks_papers(short):
            found = self._for_her_question()
        else:
            found = self.search(our_last_words(self._history) or self._said)
        leans = bool(self._context.featured) and (leans_on_shown(self._said) or asks_for_matching(self._said))
        if short is None and found.products and not leans:
            return found
        return replace(found, products=self._context.featured)

    def search(self, text: str) -> Found:
        """What a text brings up, with the shop's own facts; only these while the search is away."""
        query = text[:QUERY_CHARACTERS]
        try:
            found = self._context.search(query)
        except ProviderError as error:
            log.warning("search_failed", extra={"code": error.code})
            found = Found()
        self.searches.append((query, found))
        return replace(found, passages=unique([*found.passages, *self._context.shop_facts]))

    def _for_her_question(self) -> Found:
        """What her question brings up; with her words before, where it leaves out what it is about; each of several
        questions by itself; and as papers would have it asked."""
        said = in_english(self._said)
        earlier = said_before(self._history)
        before = about(said, earlier) or perhaps_about(said, earlier)
        asked = questions_in(said)
        found = self.search(said)
        others = [f"{before}\n{said}"] if before else list(asked) if len(asked) > 1 else []
        others += in_words_of_papers(f"{before} {said}" if before else said)
        more = [passage for query in others for passage in self.search(query).passages]
        return replace(found, passages=unique([*more, *found.passages]))


def unique(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """The rows without those that come again."""
    return tuple({row.id: row for row in rows}.values())
