"""A template being written: what Meta would say of it and how it reads, with every word."""

import json
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.rules.plain_text import size
from revive_app.rules.rights import Right
from revive_app.rules.templates.lint import BODY
from revive_app.rules.templates.shape import PLACEHOLDER, shape_of
from revive_app.services.templates import authoring, mirror
from revive_app.services.templates.authoring import NewTemplate
from revive_app.ui import words
from revive_app.ui.address import asked
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import Faults, as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.templates.cards import TOP, CardParts, fresh_cards
from revive_app.ui.pages.templates.drafting import (
    BLANK,
    CARD_FIELDS,
    FIELDS,
    TOPS,
    Typed,
    advice,
    copy_of,
    named,
    place_of,
    sentence,
    template_of,
)
from revive_app.ui.pages.templates.state import NEW, TemplatesState, graph
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, name_of
from revive_app.ui.template_media import OnTop
from revive_app.ui.templates import examples_of, template_bubble

MOST_EXAMPLES = 10
# Reviewers at Meta read the examples: nobody of the shop's people is shown to them unasked.
SAMPLE_NAME = "Meera"


@dataclass(frozen=True)
class Beginning:
    """What the fields begin with. Another `key`, and they begin anew."""

    key: str = ""
    name: str = ""
    language: str = "en"
    category: str = "MARKETING"
    header: str = ""
    body: str = ""
    footer: str = ""
    reply_1: str = ""
    reply_2: str = ""
    reply_3: str = ""
    link_words: str = ""
    link: str = ""


@dataclass(frozen=True)
class Example:
    """A variable of the body, and what stands in it for Meta and on the phone."""

    place: str
    written: str
    value: str


class WritingState(CardParts, Faults, rx.State):
    """The editor."""

    open: bool = False
    sending: bool = False
    began: Beginning = Beginning()
    examples: list[Example] = []
    advice: list[str] = []
    bubble: Bubble = Bubble("template", "in")
    # whether there is anything to see of it yet
    drawn: bool = False
    seen_by: str = ""
    length: str = ""
    sound: bool = False
    # what Meta will call it, where that is not what was typed
    saved_as: str = ""

    _typed: dict[str, str] = {}
    _values: dict[str, str] = {}

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """An empty one, or a copy of `like`."""
        if asked(self, "template") != NEW:
            self.open = False
            return
        if self.open:
            return
        self.seen_by = say("As a customer sees it")
        await self._begin(asked(self, "like"))
        self.open = True

    @rx.event
    async def write(self, field: str, typed: str) -> None:
        """One field, as it is typed."""
        if field in FIELDS:
            self._typed = {**self._typed, field: as_text(typed, longest=4_000)}
            self._touched = {*self._touched, field}
            if field == "name":
                name = self._typed["name"].strip()
                self.saved_as = called if (called := named(name)) != name else ""
            await self._weigh()

    @rx.event
    async def give_example(self, place: str, typed: str) -> None:
        """What stands in a variable."""
        if place in {one.place for one in self.examples}:
            self._values = {**self._values, place: as_text(typed, longest=300)}
            await self._weigh()

    @rx.event
    async def add_variable(self) -> rx.event.EventSpec:
        """The next `{{1}}` at the end of what is written."""
        body = self._typed.get("body", "")
        taken = [int(name) for name in PLACEHOLDER.findall(body) if name.isdecimal()]
        more = f"{body.rstrip()} {{{{{max(taken, default=0) + 1}}}}} ".lstrip()
        self._typed = {**self._typed, "body": more}
        await self._weigh()
        return rx.call_script(_SET_BODY.format(text=json.dumps(more)))

    @rx.event
    async def choose_top(self, top: str) -> None:
        """Nothing above the words, a headline, or a file."""
        if top in TOPS:
            self.top = top
            await self._laid_out()

    @rx.event
    async def choose_build(self, build: str) -> None:
        """One message, or cards to swipe."""
        self._cards = (self._cards or fresh_cards()) if build == "cards" else []
        await self._laid_out()

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> Any:
        """All of it, as it stands in the fields; what Meta would refuse is said beside its field."""
        typed = as_form(form)
        self._typed = {name: as_text(typed.get(name), longest=4_000) for name in FIELDS}
        self._cards = [
            replace(
                one,
                **{name: as_text(typed.get(f"card-{one.id}-{name}"), longest=2_000) for name in CARD_FIELDS},
            )
            for one in self._cards
        ]
        self._touched = {*FIELDS, "examples", "cards", *(f"card-{one.id}" for one in self._cards)}
        await self._weigh()
        return WritingState.submit if self.sound and not self.sending else None

    @rx.event(background=True)
    async def submit(self) -> Any:
        """Have Meta review it."""
        async with self:
            scope = await scope_of(self)
            scope.require(Right.SHAPE)
            if self.sending or not self.sound:
                return None
            self.sending = True
            new, by = self._template(), await name_of(self)
        try:
            view = await authoring.submit(graph(), scope.client_id, new, by=by)
        except ReviveError as error:
            async with self:
                self.sending = False
                self._refuse(error)
            return None
        async with self:
            self.sending, self.open = False, False
        return [
            TemplatesState.refresh,
            TemplatesState.leave,
            toasts.done(
                "{name} is with Meta", word("You hear of its answer here; it takes minutes."), name=view.name
            ),
        ]

    async def _begin(self, like: str) -> None:
        typed: dict[str, str] = dict(BLANK)
        values: dict[str, str] = {}
        self.saved_as = ""
        self.top, self._cards, self._handles, self._files = "text", [], {}, {}
        if like:
            try:
                view = await ask_shop(self, mirror.read_template, as_id(like))
            except (NotFound, InvalidInput):
                pass
            else:
                copied = copy_of(view)
                typed, values = copied.fields, examples_of(view.components)
                self.top, self._cards = copied.top, copied.cards
        self._typed, self._values, self._touched = typed, values, set()
        self.began = Beginning(key=str(words.millis(utc_now())), **typed)
        await self._weigh()

    async def _laid_out(self) -> None:
        """Fields come and go: what comes begins with what was typed."""
        self.began = replace(self.began, **{name: self._typed.get(name, "") for name in FIELDS})
        await self._weigh()

    async def _weigh(self) -> None:
        """What Meta would say, how it reads, how long it is."""
        body = self._typed.get("body", "")
        places = shape_of([{"type": "BODY", "text": body}]).body.variables[:MOST_EXAMPLES]
        values = {place: self._values.get(place, SAMPLE_NAME if place == "1" else "") for place in places}
        self._values = {**self._values, **values}
        self.examples = [Example(place, "{{" + place + "}}", values[place]) for place in places]
        new = self._template()
        findings = authoring.check(new)
        blocking = [one for one in findings if one.blocks]
        self.sound = not blocking
        self.faults = {
            place_of(one): sentence(one) for one in reversed(blocking) if self._was_there(place_of(one))
        }
        self.said_wrong = ""
        self.advice = [advice(one) for one in findings if not one.blocks]
        self.length = say("{n} of {most}", n=size(body), most=BODY)
        self.on_top = self._shown(TOP) if self.top not in {"none", "text"} else OnTop()
        self.cards = [self._card(place, one, blocking) for place, one in enumerate(self._cards)]
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.bubble = template_bubble(
            new.components,
            values,
            clock=words.clock(utc_now(), zone),
            picture=self.on_top.url if self.on_top.kind == "image" else "",
            pictures=[card.picture.url for card in self.cards],
        )
        seen = self.bubble
        self.drawn = bool(
            seen.header or seen.picture or seen.media or seen.pieces or seen.footer or seen.cards
        )

    def _was_there(self, place: str) -> bool:
        return place in self._touched or (place == "examples" and "body" in self._touched)

    def _template(self) -> NewTemplate:
        return template_of(
            Typed(
                fields=self._typed,
                examples=[self._values.get(one.place, "") for one in self.examples],
                top=self.top,
                handle=self._handle(TOP),
                cards=[replace(one, handle=self._handle(one.id)) for one in self._cards],
            )
        )


_SET_BODY = """
(() => {{ const body = document.getElementById("field-body");
  if (body) {{ body.value = {text}; body.focus(); }} }})()
"""
