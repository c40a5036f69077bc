"""Answering in turn: those whose window closes soon, one after the other, the next one when one was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.clock import utc_now
from revive_app.services import closing
from revive_app.ui.address import address, asked, go
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.handling import in_words
from revive_app.ui.language import say, t
from revive_app.ui.pages.inbox.rows import PATH
from revive_app.ui.shell.state import ask_shop

TURN = "turn"
MOST = 50


@dataclass(frozen=True, slots=True)
class Turn:
    """`number` of `all`, from 1; 0 for none of them. `after`: the thread that comes then, or nothing."""

    number: int
    all: int
    after: str


class TurnState(rx.State):
    """How many there are, and who is next. Empty while nobody goes through them."""

    place: str = ""
    next_way: str = ""

    @rx.event
    @in_words
    async def look(self) -> None:
        """The address says whether somebody goes through them."""
        self.place, self.next_way = "", ""
        if not asked(self, TURN):
            return
        soon = await ask_shop(self, closing.closing_soon, now=utc_now(), limit=MOST)
        turn = turn_of([str(lead.conversation_id) for lead in soon.leads], asked(self, "thread", longest=36))
        self.place = say("{n} of {all}", n=turn.number, all=turn.all) if turn.number else ""
        self.next_way = _way(turn.after) if turn.after else ""

    @rx.event
    @in_words
    async def answered(self) -> Any:
        """On to the next; after the last one back to the list."""
        if asked(self, TURN):
            return rx.redirect(self.next_way) if self.next_way else go(PATH)
        return None


def turn_of(threads: Sequence[str], here: str) -> Turn:
    """Where `here` stands among them; who is not among them comes before the first."""
    # Somebody of two campaigns is hot twice, in one thread.
    each = list(dict.fromkeys(threads))
    number = each.index(here) + 1 if here in each else 0
    return Turn(number, len(each), each[number] if number < len(each) else "")


def _way(thread_id: str) -> str:
    return address(PATH, turn="1", thread=thread_id)


def turn_bar() -> rx.Component:
    """Above the field: which of them this is, and the way on without an answer."""
    return rx.cond(
        TurnState.place != "",
        rx.el.div(
            icon("hourglass", 14, "icon-small"),
            rx.el.strong(t("Closing soon")),
            rx.el.span(TurnState.place, class_name="number"),
            rx.cond(
                TurnState.next_way != "",
                link(
                    t("Next"),
                    icon("arrow_right", 14),
                    to=TurnState.next_way,
                    class_name="link",
                    custom_attrs=attrs(data_testid="turn-next", data_key="n"),
                ),
            ),
            class_name="turn-bar",
        ),
    )
