"""What the agent is given to read, how far each source is, and a question to try her knowledge with."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import reflex as rx

from revive_app.errors import ReviveError
from revive_app.providers.ai.protocol import Turn
from revive_app.rules.rights import Right
from revive_app.services import rag
from revive_app.services.accounts import Scope
from revive_app.services.conversation import rehearsal
from revive_app.services.knowledge import sources
from revive_app.services.knowledge.sources import SourceView
from revive_app.ui import words
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaigns.architect.state import ArchitectState
from revive_app.ui.rehearsing import models
from revive_app.ui.run import run_sync
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop, change_shop
from revive_app.vocabulary import SourceKind, SourceStatus

MOST_SHOWN = 100
MOST_PASSAGES = 4
LONGEST_PASSAGE = 320
_TONES = {SourceStatus.READY: "good", SourceStatus.FAILED: "bad"}
_IMAGES = {SourceKind.URL: "globe", SourceKind.FILE: "file_text", SourceKind.TEXT: "notebook_pen"}


@dataclass(frozen=True)
class SourceLine:
    """One source. `busy` while it is being read."""

    id: str
    name: str
    image: str
    words: str
    tone: str
    progress: int
    busy: bool
    can_retry: bool


@dataclass(frozen=True)
class Found:
    """A passage a question brings up."""

    source: str
    content: str
    score: str


class KnowledgeState(Faults, rx.State):
    """Step two."""

    loaded: bool = False
    lines: list[SourceLine] = []
    passages: int = 0
    question: str = ""
    asking: bool = False
    answer: str = ""
    found: list[Found] = []
    nothing_found: bool = False
    adding: bool = False
    # raised with each page that was added: the field begins anew
    pages_added: int = 0

    _campaign: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """The sources of the campaign that is open."""
        campaign = (await self.get_state(ArchitectState)).head.id
        if campaign != self._campaign:
            self._campaign, self.loaded, self.lines = campaign, False, []
            self.answer, self.found, self.question, self.nothing_found = "", [], "", False
            self._accept()
        await self._load()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Somebody, or the worker, has changed one."""
        await self._load()

    @rx.event
    @in_words
    async def took_file(self, answer: dict[str, Any]) -> None:
        """A file has arrived; the worker reads it."""
        as_form(answer)
        await self._load()

    @rx.event
    @in_words
    async def add_page(self, form: dict[str, Any]) -> Any:
        """Have a web page read."""
        url = as_text(as_form(form).get("url"), longest=2_000).strip()
        if url and "://" not in url:
            url = f"https://{url}"
        try:
            await change_shop(self, Right.SHAPE, sources.add_page, campaign_id=UUID(self._campaign), url=url)
        except ReviveError as error:
            self._refuse(error)
            return
        self._accept()
        self.pages_added += 1
        await self._load()

    @rx.event
    @in_words
    async def read_again(self, source_id: str) -> None:
        """A page that failed is fetched anew."""
        source = await ask_shop(self, sources.read_source, as_id(source_id))
        if source.url:
            await change_shop(
                self, Right.SHAPE, sources.add_page, campaign_id=source.campaign_id, url=source.url
            )
        await self._load()

    @rx.event
    @in_words
    async def delete(self, source_id: str) -> Any:
        """She no longer knows it."""
        source = await ask_shop(self, sources.read_source, as_id(source_id))
        await change_shop(self, Right.SHAPE, sources.delete_source, source.id)
        await self._load()
        return toasts.done(word("{name} is forgotten"), name=source.title or source.name)

    @rx.event(background=True)
    async def ask(self, form: dict[str, Any]) -> None:
        """What she would answer, and from which passages."""
        question = as_text(as_form(form).get("question"), longest=500).strip()
        if not question:
            return
        async with self:
            scope, campaign = await scope_of(self), self._campaign
            if not campaign:
                return
            self.question, self.asking = question, True
        try:
            answer, passages = await run_sync(_ask, scope, UUID(campaign), question)
            refused = ""
        except ReviveError as error:
            answer, passages, refused = "", [], say(error.message)
        async with self:
            self.asking = False
            self.answer = answer or refused
            self.found = passages
            self.nothing_found = not passages

    async def _load(self) -> None:
        if not self._campaign:
            return
        page = await ask_shop(self, sources.list_sources, UUID(self._campaign), limit=MOST_SHOWN)
        self.lines = [_line(source) for source in page.items]
        self.passages = sum(source.chunk_count for source in page.items)
        self.loaded = True


def _ask(scope: Scope, campaign_id: UUID, question: str) -> tuple[str, list[Found]]:
    found = rag.searcher(scope.client_id, campaign_id, models().embedder)(question)
    rehearsed = rehearsal.rehearse(
        scope.client_id, models(), (Turn("customer", question),), campaign_id=campaign_id
    )
    passages = [
        Found(passage.source, _cut(passage.content), f"{passage.score:.2f}")
        for passage in found.passages[:MOST_PASSAGES]
    ]
    return rehearsed.reply, passages


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_PASSAGE else f"{text[:LONGEST_PASSAGE].rstrip()}…"


def _line(source: SourceView) -> SourceLine:
    busy = source.status not in (SourceStatus.READY, SourceStatus.FAILED)
    ready = words.plural(source.chunk_count, word("{n} passage"), word("{n} passages"))
    return SourceLine(
        id=str(source.id),
        name=source.title or source.name,
        image=_IMAGES[source.kind],
        words=ready if source.status is SourceStatus.READY else say(source.status_words),
        tone=_TONES.get(source.status, "wait"),
        progress=source.progress,
        busy=busy,
        can_retry=source.status is SourceStatus.FAILED and source.kind is SourceKind.URL,
    )
