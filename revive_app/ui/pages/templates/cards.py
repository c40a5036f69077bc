"""The cards of a template being written, and the files on top of them and of the message."""

from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from revive_app.rules.templates.lint import Finding
from revive_app.ui.handling import as_text
from revive_app.ui.language import say
from revive_app.ui.pages.templates.drafting import (
    CARD_FIELDS,
    LEAST_CARDS,
    MOST_CARDS,
    CardTyped,
    card_place,
    sentence,
)
from revive_app.ui.template_media import OnTop, taken

# Where the message's own file stands; a card's place is its id.
TOP = "top"


@dataclass(frozen=True)
class Card:
    """A card being written: what stands in its fields, its picture, what is wrong with it."""

    id: str
    name: str
    text: str
    reply: str
    link_words: str
    link: str
    picture: OnTop
    fault: str


class CardParts(rx.State, mixin=True):
    """Whoever mixes it in looks at everything anew after each change: `_weigh`."""

    # one of `drafting.TOPS`; the file in place of words
    top: str = "text"
    on_top: OnTop = OnTop()
    # a carousel's; without any it is one message
    cards: list[Card] = []

    _cards: list[CardTyped] = []
    # by place: what Meta calls the files, and how they are shown
    _handles: dict[str, str] = {}
    _files: dict[str, OnTop] = {}
    # which fields somebody has been in: nobody is told of what she has not come to yet
    _touched: set[str] = set()

    async def _weigh(self) -> None:
        """What there is to say of all that is typed."""
        raise NotImplementedError

    @rx.event
    async def add_card(self) -> None:
        """One more card at the end."""
        if LEAST_CARDS <= len(self._cards) < MOST_CARDS:
            self._cards = [*self._cards, CardTyped(_next_id(self._cards))]
            await self._weigh()

    @rx.event
    async def drop_card(self, card: str) -> None:
        """One less."""
        if len(self._cards) > LEAST_CARDS:
            self._cards = [one for one in self._cards if one.id != card]
            await self._weigh()

    @rx.event
    async def write_card(self, card: str, field: str, typed: str) -> None:
        """A field of a card, as it is typed."""
        if field in CARD_FIELDS:
            text = as_text(typed, longest=2_000)
            self._cards = [replace(one, **{field: text}) if one.id == card else one for one in self._cards]
            self._touched = {*self._touched, f"card-{card}"}
            await self._weigh()

    @rx.event
    async def take_file(self, place: str, uploaded: dict[str, Any]) -> None:
        """A file was dropped on a card, or above the words."""
        found = taken(uploaded, "sample")
        if found is None or place not in {TOP, *(one.id for one in self._cards)}:
            return
        shown, handle = found
        self._files, self._handles = {**self._files, place: shown}, {**self._handles, place: handle}
        await self._weigh()

    @rx.event
    async def drop_file(self, place: str) -> None:
        """Without it."""
        self._files = {name: file for name, file in self._files.items() if name != place}
        await self._weigh()

    def _card(self, place: int, one: CardTyped, blocking: list[Finding]) -> Card:
        wrong = [sentence(finding) for finding in blocking if card_place(finding) == place]
        return Card(
            id=one.id,
            name=say("Card {n}", n=place + 1),
            text=one.text,
            reply=one.reply,
            link_words=one.link_words,
            link=one.link,
            picture=self._shown(one.id),
            fault=". ".join(dict.fromkeys(wrong)) if f"card-{one.id}" in self._touched else "",
        )

    def _shown(self, place: str) -> OnTop:
        """The file of that place, when it is of the kind that belongs there."""
        file = self._files.get(place, OnTop())
        wanted = self.top if place == TOP else "image"
        return file if file.kind == wanted else OnTop()

    def _handle(self, place: str) -> str:
        return self._handles.get(place, "") if self._shown(place).name else ""


def fresh_cards() -> list[CardTyped]:
    """As few as there may be, with nothing on them."""
    return [CardTyped(str(place)) for place in range(LEAST_CARDS)]


def _next_id(cards: list[CardTyped]) -> str:
    return str(1 + max(int(one.id) for one in cards))
