"""Ready answers: taken into the field, kept, forgotten."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.errors import InvalidInput
from revive_app.services import quick_replies
from revive_app.services.quick_replies import LONGEST_TEXT, LONGEST_TITLE, QuickReplyView
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_form, as_id, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.inbox.thread_state import ThreadState
from revive_app.ui.sending import write
from revive_app.ui.shell.state import ask_shop


@dataclass(frozen=True)
class Answer:
    """One of them, in this customer's words already."""

    id: str
    title: str
    text: str


class AnswersState(Faults, rx.State):
    """What the box shows."""

    answers: list[Answer] = []
    loaded: bool = False
    kept: int = 0

    @rx.event
    @in_words
    async def open_box(self) -> None:
        """Somebody looks for one."""
        self._accept()
        await self._read()

    @rx.event
    @in_words
    async def take(self, answer_id: str) -> rx.event.EventSpec:
        """Into the field, for somebody to send or change."""
        text = await ask_shop(self, quick_replies.use_quick_reply, as_id(answer_id))
        return write(_for(text, (await self.get_state(ThreadState)).head.first_name))

    @rx.event
    @in_words
    async def keep(self, form: dict[str, Any]) -> rx.event.EventSpec | None:
        """Keep some words for the next time."""
        given = as_form(form)
        title, text = (
            as_text(given.get("title"), longest=LONGEST_TITLE),
            as_text(given.get("text"), longest=LONGEST_TEXT),
        )
        try:
            await ask_shop(self, quick_replies.keep_quick_reply, title=title, text=text)
        except InvalidInput as error:
            self._refuse(error)
            return None
        self._accept()
        self.kept += 1
        await self._read()
        return toasts.done(word("“{name}” is kept"), name=title.strip())

    @rx.event
    @in_words
    async def forget(self, answer_id: str) -> None:
        """Nobody needs it any more."""
        await ask_shop(self, quick_replies.delete_quick_reply, as_id(answer_id))
        await self._read()

    async def _read(self) -> None:
        name = (await self.get_state(ThreadState)).head.first_name
        found = await ask_shop(self, quick_replies.list_quick_replies)
        self.answers = [_answer(one, name) for one in found]
        self.loaded = True


def _answer(one: QuickReplyView, name: str) -> Answer:
    return Answer(str(one.id), one.title, _for(one.text, name))


def _for(text: str, first_name: str) -> str:
    """A gap nobody can fill leaves no hole."""
    return text.replace("{{first_name}}", first_name).replace(" ,", ",").replace("  ", " ").strip()
