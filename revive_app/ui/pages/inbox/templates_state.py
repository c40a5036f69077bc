"""Templates a colleague may send: the list, the one in hand with its gaps, how it will look."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, ReviveError
from revive_app.rules.templates.shape import PLACEHOLDER, shape_of
from revive_app.services.conversation import by_hand
from revive_app.services.conversation.by_hand import TemplateChoice
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui import words
from revive_app.ui.handling import as_form, as_id, as_sentence, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.inbox.hand import (
    HEAD,
    Held,
    InHand,
    redrawn,
    taken,
    template_name,
    with_faults,
    with_value,
)
from revive_app.ui.pages.inbox.thread_state import ThreadState
from revive_app.ui.pages.inbox.turns import TurnState
from revive_app.ui.sending import release
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop
from revive_app.vocabulary import TemplateCategory

FILE = "template-file"
LONGEST_VALUE = 2_000
_CATEGORIES = {
    TemplateCategory.MARKETING: word("Offer"),
    TemplateCategory.UTILITY: word("Service"),
}
_PARAMETERS = "parameters."


@dataclass(frozen=True)
class Line:
    """One template in the list."""

    id: str
    name: str
    category: str
    language: str
    text: str


class TemplatesState(rx.State):
    """What the picker and its dialog show."""

    open: bool = False
    loaded: bool = False
    lines: list[Line] = []
    hand: InHand = InHand()
    held: Held = Held()
    said_wrong: str = ""

    _known: dict[str, TemplateView] = {}
    _of_her: dict[str, str] = {}
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
            self._put_down()
            self.open = True

    @rx.event
    async def leave(self) -> None:
        """Away with it."""
        self._put_down()
        self.open = False

    @rx.event
    @in_words
    async def choose(self, template_id: str) -> None:
        """Take one into the hand; what is known of her goes into its gaps."""
        template = self._known.get(as_text(template_id, longest=36))
        if template is not None:
            self._put_down()
            self.hand, self.open = taken(template, self._of_her), True

    @rx.event
    async def back(self) -> None:
        """To the list."""
        self._put_down()

    @rx.event
    async def fill_one(self, name: str, value: str) -> None:
        """Show it with what is typed into one of its gaps."""
        template = self._known.get(self.hand.id)
        if template is not None:
            hand = with_value(self.hand, as_text(name, longest=40), as_text(value, longest=LONGEST_VALUE))
            self.hand = redrawn(hand, template, self.held)

    @rx.event
    async def hold(self, file: dict[str, Any]) -> None:
        """A file was chosen, or put away; it is in this browser, and shown from there."""
        template = self._known.get(self.hand.id)
        if template is not None:
            self.held = _held(as_form(file))
            self.hand = redrawn(with_value(self.hand, HEAD, ""), template, self.held)

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> rx.event.EventSpec | None:
        """It goes out, once: whoever presses again has nothing in hand any more. A file is let go by the browser."""
        template, thread = self._known.get(self.hand.id), await self.get_state(ThreadState)
        if template is None or not thread.head.id or self._thread != thread.head.id:
            return None
        values = self._values(as_form(form))
        with_file = bool(self.held.name)
        self.hand = with_faults(self.hand, self._missing(values, with_file=with_file))
        if any(gap.fault for gap in self.hand.gaps):
            return None
        choice = TemplateChoice(template.name, template.language, values)
        if with_file:
            values.pop(HEAD, None)
            fields = {
                "template_name": choice.name,
                "language": choice.language,
                "parameters": json.dumps(values),
            }
            return release(FILE, f"/conversations/{thread.head.id}/template", fields)
        try:
            await ask_shop(self, by_hand.write_template, await scope_of(self), as_id(thread.head.id), choice)
        except ReviveError as error:
            self._refuse(error)
            return None
        return TemplatesState.sent

    @rx.event
    async def uploaded(self, answer: dict[str, Any]) -> rx.event.EventSpec:
        """The file is there, and the template under it; what the page tells of it is not believed."""
        return TemplatesState.sent

    @rx.event
    async def sent(self) -> list[Any]:
        """Nothing in hand any more, and the thread is read."""
        self._put_down()
        self.open = False
        return [ThreadState.refresh, TurnState.answered]

    def _put_down(self) -> None:
        self.hand, self.held, self.said_wrong = InHand(), Held(), ""

    def _values(self, form: Mapping[str, Any]) -> dict[str, str]:
        values = {
            gap.name: " ".join(as_text(form.get(gap.name), longest=gap.longest).split())
            for gap in self.hand.gaps
        }
        return {name: value for name, value in values.items() if value}

    def _missing(self, values: Mapping[str, str], *, with_file: bool) -> dict[str, str]:
        return {
            gap.name: say("Choose a file, or write its address") if gap.accept else say("Fill this in")
            for gap in self.hand.gaps
            if gap.name not in values and not (gap.name == HEAD and with_file)
        }

    def _refuse(self, error: ReviveError) -> None:
        """Words beside each gap that is wrong; what belongs to none of them, at the foot."""
        fields = error.fields if isinstance(error, InvalidInput) else ()
        faults = {one.field.removeprefix(_PARAMETERS): as_sentence(say(one.reason)) for one in fields}
        self.hand = with_faults(self.hand, faults)
        self.said_wrong = "" if any(gap.fault for gap in self.hand.gaps) else say(error.message)

    async def _read(self, thread_id: str) -> None:
        found, self._of_her = await ask_shop(self, _look, thread_id)
        self._known = {str(one.id): one for one in found}
        self._thread = thread_id
        lines = [_line(one) for one in found]
        if lines != self.lines:
            self.lines = lines
        self.loaded = True


def _look(session: TenantSession, thread_id: str) -> tuple[tuple[TemplateView, ...], dict[str, str]]:
    wanted = as_id(thread_id)
    return by_hand.templates_for(session, wanted), by_hand.known_of(session, wanted)


def _held(file: Mapping[str, Any]) -> Held:
    """What the browser says of its file. Only an address this tab made itself is shown."""
    url = as_text(file.get("url"), longest=300)
    return Held(
        name=as_text(file.get("name"), longest=200),
        kind=as_text(file.get("kind"), longest=20),
        url=url if url.startswith("blob:") else "",
        size=as_text(file.get("size"), longest=20),
    )


def _line(template: TemplateView) -> Line:
    return Line(
        id=str(template.id),
        name=template_name(template.name),
        category=say(_CATEGORIES.get(template.category, word("Service"))),
        language=_language(template.language),
        text=_body(template),
    )


def _language(code: str) -> str:
    tongue = code.partition("_")[0]
    return say(words.LANGUAGES.get(tongue, code))


def _body(template: TemplateView) -> str:
    return PLACEHOLDER.sub("…", shape_of(template.components).body.text)
