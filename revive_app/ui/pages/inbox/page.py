"""`/inbox`: conversations left, the thread in the middle, the person right; on a phone one after the other."""

import reflex as rx

from revive_app.ui.elements import attrs, popover
from revive_app.ui.language import t, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.inbox.list_state import ListState
from revive_app.ui.pages.inbox.list_view import thread_list
from revive_app.ui.pages.inbox.rows import PATH
from revive_app.ui.pages.inbox.templates_state import TemplatesState
from revive_app.ui.pages.inbox.thread_state import ThreadState
from revive_app.ui.pages.inbox.thread_view import thread
from revive_app.ui.pages.inbox.turns import TurnState
from revive_app.ui.person.state import PersonState
from revive_app.ui.person.view import person_panel
from revive_app.ui.session import scope_of
from revive_app.ui.shell.frame import framed
from revive_app.ui.shell.state import ShellState

# What changes a row, a bubble, or what is known of the person, by the kinds of live events.
_ROW_KINDS = ("conversation.", "message.", "lead.", "appointment.")
_BUBBLE_KINDS = ("conversation.", "message.", "activity.", "media.", "lead.")
_PERSON_KINDS = ("lead.", "note.", "task.", "order.", "appointment.", "consent.", "conversation.")

_KEYS = (
    ("J", word("Next conversation")),
    ("K", word("The one before")),
    ("/", word("Search in chats")),
    ("R", word("Write an answer")),
    ("↵", word("Send it, with Shift a new line")),
    ("D", word("Have the agent draft it")),
    ("F", word("Choose a file to send")),
    ("E", word("Templates")),
    ("T", word("Take over, or hand back")),
    ("A", word("Give it to a colleague")),
    ("S", word("Snooze")),
    ("N", word("The next whose window closes")),
    ("Esc", word("Leave the field")),
)


class Inbox(rx.State):
    """Nothing but the page's opening."""

    @rx.event
    async def listen(self) -> None:
        """From now on this tab hears of what happens in its shop's chats."""
        scope = await scope_of(self)
        subscribe(
            self,
            scope.client_id,
            Want(ListState.refresh, _ROW_KINDS, every=0.5),
            Want(ThreadState.refresh, _BUBBLE_KINDS),
            Want(PersonState.refresh, _PERSON_KINDS, every=1.0),
        )

    @rx.event
    async def show_person(self) -> None:
        """Right of the thread: whoever it is with."""
        head = (await self.get_state(ThreadState)).head
        person = await self.get_state(PersonState)
        await person._show(contact_id=head.contact_id, lead_id=head.lead_id)


OPENING = [
    ShellState.enter,
    Inbox.listen,
    ListState.open_page,
    ThreadState.open_page,
    Inbox.show_person,
    TemplatesState.look,
    TurnState.look,
]


def inbox_page() -> rx.Component:
    """The three columns."""
    return framed(
        rx.el.div(
            thread_list(),
            thread(),
            person_panel(ThreadState.show_person),
            _keys(),
            class_name="inbox",
            custom_attrs={"data-at": ThreadState.at},
        ),
        here=PATH,
    )


def _keys() -> rx.Component:
    return popover(
        rx.el.h3(t("Keys")),
        rx.el.dl(
            *(rx.el.div(rx.el.dt(rx.el.kbd(key)), rx.el.dd(t(what))) for key, what in _KEYS),
        ),
        popover_id="inbox-keys",
        class_name="inbox-keys",
        custom_attrs=attrs(aria_label=t("Keys")),
    )
