"""Templates a colleague may send: the list, the one in hand with its gaps, how it will look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from revive_app.errors import ReviveError
from revive_app.rules.templates.shape import PLACEHOLDER, shape_of
from revive_app.services.conversation import by_hand, writing
from revive_app.services.conversation.writing import TemplateChoice
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui import words
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.inbox.thread_state import ThreadState
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop
from revive_app.ui.templates import template_bubble
from revive_app.vocabulary import TemplateCategory

_CATEGORIES = {
    TemplateCategory.MARKETING: word("Offer"),
    TemplateCategory.UTILITY: word("Service"),
}
LONGEST_VALUE = 400
_WORDS_BEFORE = 4


@dataclass(frozen=True)
class Line:
    """One template in the list."""

    id: str
    name: str
    category: str
    language: str
    text: str


@dataclass(frozen=True)
class Gap:
    """One value it asks for."""

    name: str
    label: str
    value: str


@dataclass(frozen=True)
class InHand:
    """The one that was chosen."""

    id: str = ""
    name: str = ""
    is_offer: bool = False
    bubble: Bubble = Bubble("template", "out")
    gaps: list[Gap] = ()  # type: ignore[assignment]


class TemplatesState(rx.State):
    """What the picker and its dialog show."""

    open: bool = False
    loaded: bool = False
    lines: list[Line] = []
    hand: InHand = InHand()
    said_wrong: str = ""

    _known: dict[str, TemplateView] = {}
    _thread: str = ""

    @rx.event
    @in_words
    async def look(self) -> None:
        """The page opened, or the window closed: which templates there are."""
        thread = await self.get_state(ThreadState)
        if thread.head.writes == "closed" and thread.head.id:
            await self._read(thread.head.id)

    @rx.event
    @in_words
    async def open_list(self) -> None:
        """Choose one, while free words are possible, too."""
        thread = await self.get_state(ThreadState)
        if thread.head.id:
            await self._read(thread.head.id)
            self.hand, self.said_wrong, self.open = InHand(), "", True

    @rx.event
    async def leave(self) -> None:
        """Away with it."""
        self.open, self.hand, self.said_wrong = False, InHand(), ""

    @rx.event
    @in_words
    async def choose(self, template_id: str) -> None:
        """Take one into the hand; her name goes into the first gap."""
        template = self._known.get(as_text(template_id, longest=36))
        if template is None:
            return
        thread = await self.get_state(ThreadState)
        named = shape_of(template.components).body.variables
        first = [thread.head.first_name, *[""] * len(named)]
        self.hand = _in_hand(template, named, first[: len(named)])
        self.said_wrong, self.open = "", True

    @rx.event
    async def back(self) -> None:
        """To the list."""
        self.hand, self.said_wrong = InHand(), ""

    @rx.event
    async def fill_one(self, name: str, value: str) -> None:
        """Show it with what is typed into one of its gaps."""
        template = self._known.get(self.hand.id)
        if template is not None:
            typed = as_text(value, longest=LONGEST_VALUE)
            gaps_now = [replace(gap, value=typed) if gap.name == name else gap for gap in self.hand.gaps]
            bubble = _bubble(template, [gap.value for gap in gaps_now])
            self.hand = replace(self.hand, gaps=gaps_now, bubble=bubble)

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> rx.event.EventSpec | None:
        """It goes out, once: whoever presses again has nothing in hand any more."""
        template, thread = self._known.get(self.hand.id), await self.get_state(ThreadState)
        if template is None or not thread.head.id or self._thread != thread.head.id:
            return None
        values = _values(form, self.hand.gaps)
        empty = [gap.label for gap, value in zip(self.hand.gaps, values, strict=True) if not value]
        if empty:
            self.said_wrong = say("Fill in: {what}", what=", ".join(empty))
            return None
        choice = TemplateChoice(template.name, template.language, tuple(values))
        try:
            await ask_shop(self, writing.write_template, await scope_of(self), as_id(thread.head.id), choice)
        except ReviveError as error:
            self.said_wrong = say(error.message)
            return None
        self.open, self.hand, self.said_wrong = False, InHand(), ""
        return ThreadState.refresh

    async def _read(self, thread_id: str) -> None:
        found = await ask_shop(self, by_hand.templates_for, as_id(thread_id))
        self._known = {str(one.id): one for one in found}
        self._thread = thread_id
        lines = [_line(one) for one in found]
        if lines != self.lines:
            self.lines = lines
        self.loaded = True


def _line(template: TemplateView) -> Line:
    return Line(
        id=str(template.id),
        name=template.name.replace("_", " "),
        category=say(_CATEGORIES.get(template.category, word("Service"))),
        language=_language(template.language),
        text=_body(template),
    )


def _language(code: str) -> str:
    tongue = code.partition("_")[0]
    return say(words.LANGUAGES.get(tongue, code))


def _body(template: TemplateView) -> str:
    return PLACEHOLDER.sub("…", shape_of(template.components).body.text)


def _in_hand(template: TemplateView, named: Sequence[str], values: Sequence[str]) -> InHand:
    labels = _labels(shape_of(template.components).body.text, named)
    return InHand(
        id=str(template.id),
        name=template.name.replace("_", " "),
        is_offer=template.category is TemplateCategory.MARKETING,
        bubble=_bubble(template, values),
        gaps=[
            Gap(f"gap-{place}", label, value)
            for place, (label, value) in enumerate(zip(labels, values, strict=True), start=1)
        ],
    )


def _labels(body: str, named: Sequence[str]) -> list[str]:
    """A gap without a name of its own is called by the words before it."""
    parts = PLACEHOLDER.split(body)
    before = dict(zip(reversed(parts[1::2]), reversed(parts[:-1:2]), strict=True))
    labels = []
    for name in named:
        nearest = " ".join(before[name].split()[-_WORDS_BEFORE:])
        plain = say("After “{words}”", words=nearest) if nearest.strip(",.:; ") else say("At the beginning")
        labels.append(plain if name.isdecimal() else name.replace("_", " ").capitalize())
    return labels


def _bubble(template: TemplateView, values: Sequence[str]) -> Bubble:
    named = shape_of(template.components).body.variables
    known = {name: value for name, value in zip(named, values, strict=True) if value}
    return replace(template_bubble(template.components, known), direction="out")


def _values(form: Any, wanted: list[Gap]) -> list[str]:
    given = as_form(form)
    return [" ".join(as_text(given.get(gap.name), longest=LONGEST_VALUE).split()) for gap in wanted]
