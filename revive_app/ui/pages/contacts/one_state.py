"""The person whose drawer is open: what is known, her ledger, what a colleague writes into it, her erasure."""

from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import FieldError, InvalidInput, NotFound, ReviveError
from revive_app.rules.rights import Right
from revive_app.services.contacts import erasing, ledger, listing
from revive_app.services.conversation import by_hand
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_form, as_id, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.contacts.facts import (
    Fact,
    LeadLine,
    Person,
    ProofLine,
    facts,
    lead_lines,
    person,
    proof_lines,
)
from revive_app.ui.pages.contacts.state import PATH, PeopleState
from revive_app.ui.pages.inbox.rows import PATH as INBOX
from revive_app.ui.pictures import at_api
from revive_app.ui.run import run_sync
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import ConsentAction, ConsentScope

# What can be written down: what she did, and about which messages.
SAID = {
    "stop_all": (ConsentAction.WITHDRAWN, ConsentScope.ALL),
    "stop_offers": (ConsentAction.WITHDRAWN, ConsentScope.MARKETING),
    "offers": (ConsentAction.GRANTED, ConsentScope.MARKETING),
    "again": (ConsentAction.GRANTED, ConsentScope.ALL),
}


class OneState(Faults, rx.State):
    """Her."""

    open: bool = False
    her: Person = Person()
    facts: list[Fact] = []
    leads: list[LeadLine] = []
    proof: list[ProofLine] = []
    export_url: str = ""
    # the form that writes down what she said
    writing: bool = False
    form_key: str = ""
    also_silence: bool = False

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """Whom the address names."""
        wanted = asked(self, "person")
        if not wanted:
            self.open = False
            return None
        if wanted != self.her.id:
            self.writing, self.also_silence = False, False
        try:
            await self._read(wanted)
        except (NotFound, InvalidInput) as gone:
            self.open = False
            return [toasts.refused(gone.message), OneState.leave]
        self.open = True
        return None

    @rx.event
    async def leave(self) -> rx.event.EventSpec:
        """Back to the list, as it was filtered."""
        filters = await self.get_state(PeopleState)
        return go(PATH, **filters._filters())

    @rx.event
    async def show(self, person_id: str) -> rx.event.EventSpec:
        """Open her."""
        filters = await self.get_state(PeopleState)
        return go(PATH, **filters._filters(), person=as_text(person_id, longest=40))

    @rx.event
    @in_words
    async def write_first(self) -> rx.event.EventSpec:
        """To the inbox, where a template is chosen for somebody nobody has written to."""
        return go(INBOX, thread=await ask_shop(self, by_hand.begin, as_id(self.her.id)))

    @rx.event
    async def write(self) -> None:
        """The form opens."""
        self._accept()
        self.writing, self.form_key = True, str(utc_now())

    @rx.event
    async def stop_writing(self) -> None:
        """And closes."""
        self.writing = False

    @rx.event
    @in_words
    async def record(self, form: dict[str, Any]) -> Any:
        """What she said, and where that stands on paper. It holds at once, for every path."""
        if not self.writing:
            return None
        typed = as_form(form)
        said = SAID.get(as_text(typed.get("said"), longest=20))
        source = " ".join(as_text(typed.get("source"), longest=ledger.LONGEST_SOURCE).split())
        note = as_text(typed.get("note"), longest=ledger.LONGEST_NOTE)
        try:
            if said is None:
                raise InvalidInput(
                    "Choose what they said.", fields=(FieldError("said", "Choose what they said."),)
                )
            if not source:
                raise InvalidInput(
                    "Say where this is written down: it is the proof.",
                    fields=(FieldError("source", "Say where this is written down: it is the proof."),),
                )
            scope = await scope_of(self)
            await change_shop(
                self,
                Right.TALK,
                ledger.record,
                scope,
                as_id(self.her.id),
                action=said[0],
                about=said[1],
                source=source,
                note=note,
            )
        except ReviveError as error:
            self._refuse(error)
            return None
        self._accept()
        self.writing = False
        await self._read(self.her.id)
        return [
            toasts.done("Written down for {name}", word("It holds at once."), name=self.her.name),
            PeopleState.refresh,
        ]

    @rx.event
    async def choose_silence(self) -> None:
        """Whether she is never to be written to again, even from a new list."""
        self.also_silence = not self.also_silence

    @rx.event
    @in_words
    async def erase(self) -> Any:
        """Forget her for good."""
        scope = await scope_of(self)
        scope.require(Right.SHAPE)
        by = await name_of(self)
        await run_sync(erasing.erase, scope.client_id, as_id(self.her.id), by=by, suppress=self.also_silence)
        self.open = False
        self.her, self.facts, self.leads, self.proof = Person(), [], [], []
        return [
            OneState.leave,
            PeopleState.refresh,
            toasts.done(word("Forgotten"), word("Counts stay; words, numbers and files are gone.")),
        ]

    async def _read(self, person_id: str) -> None:
        profile = await ask_shop(self, listing.read_person, as_id(person_id))
        state = await ask_shop(self, ledger.read_consent, as_id(person_id))
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.her = person(profile, now=now, zone=zone)
        self.facts, self.leads = facts(profile), lead_lines(profile)
        self.proof = proof_lines(state, now=now, zone=zone)
        self.export_url = at_api(f"/contacts/{profile.person.id}/export")
