"""Who is shown, what is known of her, and what may be done about it."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.services import consent, dossier, notes, staff_tasks
from revive_app.services.appointments import desk
from revive_app.services.appointments.desk import VisitChange
from revive_app.services.conversation import by_hand
from revive_app.services.conversation.views import MessageView
from revive_app.services.dossier import Dossier
from revive_app.services.staff_tasks import TaskChange
from revive_app.ui.address import go
from revive_app.ui.components import toasts
from revive_app.ui.handling import as_form, as_id, as_rupees, as_stage, as_text, in_words, press_of
from revive_app.ui.language import say, word
from revive_app.ui.pages.dashboard import edits
from revive_app.ui.pages.inbox.rows import PATH as INBOX
from revive_app.ui.person.facts import as_uuid, person_of
from revive_app.ui.person.person import Person
from revive_app.ui.person.timeline import Moment, moment_of
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import AppointmentStatus, LeadStatus, StaffTaskStatus

ABOUT, TIMELINE = "about", "timeline"


class PersonState(rx.State):
    """One person at a time."""

    person: Person = Person()
    timeline: list[Moment] = []
    part: str = ABOUT
    loaded: bool = False
    editing: bool = False
    value_wrong: str = ""
    noted: int = 0
    said_wrong: str = ""

    _contact: str = ""
    _lead: str = ""

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again; what has not changed is not sent again."""
        if self._contact or self._lead:
            await self._read()

    @rx.event
    @in_words
    async def show_part(self, part: str) -> None:
        """What is known of her, or everything that was said to her."""
        self.part = TIMELINE if part == TIMELINE else ABOUT
        if self._contact or self._lead:
            await self._read()

    @rx.event
    @in_words
    async def move(self, stage: str) -> None:
        """Her place on the board."""
        seen = LeadStatus(self.person.stage) if self.person.stage else None
        try:
            await ask_shop(
                self, edits.move, as_id(self.person.lead_id), as_stage(stage), seen=seen, by=await self._by()
            )
        finally:
            await self._read()

    @rx.event
    async def edit(self) -> None:
        """Open her value."""
        self.editing, self.value_wrong = bool(self.person.lead_id), ""

    @rx.event
    async def leave_edit(self) -> None:
        """Close it, nothing changed."""
        self.editing, self.value_wrong = False, ""

    @rx.event
    @in_words
    async def save_value(self, form: dict[str, Any]) -> None:
        """The value as it was typed."""
        try:
            value = as_rupees(as_form(form).get("value"))
        except InvalidInput as error:
            self.value_wrong = say(error.message)
            return
        self.editing, self.value_wrong = False, ""
        try:
            await ask_shop(
                self,
                edits.set_value,
                as_id(self.person.lead_id),
                value,
                seen=self.person.rupees,
                by=await self._by(),
            )
        finally:
            await self._read()

    @rx.event
    @in_words
    async def note(self, form: dict[str, Any]) -> None:
        """Keep some words on her."""
        text = as_text(as_form(form).get("text"), longest=notes.LONGEST)
        try:
            await ask_shop(
                self,
                notes.write_note,
                await scope_of(self),
                as_id(self.person.contact_id),
                text,
                press=press_of(as_form(form)),
            )
        except ReviveError as error:
            self.said_wrong = say(error.message)
            return
        self.said_wrong = ""
        self.noted += 1
        await self._read()

    @rx.event
    @in_words
    async def forget_note(self, note_id: str) -> rx.event.EventSpec:
        """Take a note away."""
        wanted = as_id(note_id)
        await ask_shop(self, notes.delete_note, wanted)
        await self._read()
        return toasts.done(word("Note taken away"), undo=PersonState.restore_note(str(wanted)))

    @rx.event
    @in_words
    async def restore_note(self, note_id: str) -> None:
        """And back."""
        await ask_shop(self, notes.restore_note, as_id(note_id))
        await self._read()

    @rx.event
    @in_words
    async def task_done(self, task_id: str) -> rx.event.EventSpec:
        """A task was done."""
        scope = await scope_of(self)
        await ask_shop(
            self,
            staff_tasks.change_task,
            scope,
            as_id(task_id),
            TaskChange(status=StaffTaskStatus.DONE),
            given=frozenset({"status"}),
            by=await self._by(),
        )
        await self._read()
        return ShellState.look_again

    @rx.event
    @in_words
    async def confirm_visit(self, visit_id: str, version: int) -> rx.event.EventSpec:
        """The shop says yes, and she is told while her window is open."""
        try:
            visit = await ask_shop(
                self,
                desk.change,
                as_id(visit_id),
                VisitChange(status=AppointmentStatus.CONFIRMED),
                seen_version=version if isinstance(version, int) else None,
                by=await self._by(),
            )
        finally:
            await self._read()
        return toasts.told(word("The visit is confirmed"), visit.heard)

    @rx.event
    @in_words
    async def write_first(self) -> rx.event.EventSpec:
        """To the inbox, where a template is chosen for somebody nobody has written to."""
        lead = as_uuid(self.person.lead_id)
        thread = await ask_shop(self, by_hand.begin, as_id(self.person.contact_id), lead)
        return go(INBOX, thread=thread)

    @rx.event
    @in_words
    async def stop_all(self) -> rx.event.EventSpec:
        """She wants no messages at all: written into the ledger, what waits is cancelled."""
        scope = await scope_of(self)
        cancelled = await ask_shop(self, consent.stop_all, as_id(self.person.contact_id), by=scope.user_id)
        await self._read()
        return toasts.done(
            word("{name} gets no more messages"),
            word("{n} that waited were cancelled"),
            name=self.person.name,
            n=cancelled,
        )

    async def _show(self, *, contact_id: str, lead_id: str) -> None:
        """From now on this person; nobody for empty ids."""
        if (contact_id, lead_id) != (self._contact, self._lead):
            self._contact, self._lead = contact_id, lead_id
            self.person, self.timeline, self.part = Person(), [], ABOUT
            self.editing, self.said_wrong = False, ""
        # Of nobody there is nothing to wait for.
        self.loaded = not (contact_id or lead_id)
        if not self.loaded:
            await self._read()

    async def _by(self) -> str:
        return (await self.get_state(ShellState)).who.name.split(" ")[0] or "A colleague"

    async def _read(self) -> None:
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        now = utc_now()
        try:
            known, messages = await ask_shop(
                self, _look, as_uuid(self._contact), as_uuid(self._lead), now, self.part == TIMELINE
            )
        except NotFound:
            self.person, self.timeline, self.loaded = Person(), [], True
            return
        person = person_of(known, now=now, zone=zone)
        if person != self.person:
            self.person = person
        moments = [moment_of(message, now=now, zone=zone) for message in messages]
        if moments != self.timeline:
            self.timeline = moments
        self.loaded = True


def _look(
    session: TenantSession, contact_id: UUID | None, lead_id: UUID | None, now: Any, with_messages: bool
) -> tuple[Dossier, tuple[MessageView, ...]]:
    if lead_id is not None:
        known = dossier.of_lead(session, lead_id, now=now)
    elif contact_id is not None:
        known = dossier.of_person(session, contact_id, now=now)
    else:
        raise NotFound("No such person.")
    return known, dossier.timeline(session, known.person.id) if with_messages else ()
