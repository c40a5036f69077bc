"""Whose phone to hold: the shop's people, and numbers that force an outcome."""

from dataclasses import dataclass

import reflex as rx

from revive_app.db import TenantSession
from revive_app.rules.phone import digits_of, grouped
from revive_app.sandbox import magic
from revive_app.services import leads
from revive_app.services.leads import LeadFilter, LeadView
from revive_app.ui import words
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.shell.state import ask_shop

MOST_PEOPLE = 40
# These stop or slow the shop's only number for everybody: docs/sandbox.md.
_HARMFUL = frozenset({"29", "32"})


@dataclass(frozen=True)
class PersonRow:
    """One of the shop's people. `phone` is her digits."""

    phone: str
    name: str
    words: str
    initials: str
    hue: int


@dataclass(frozen=True)
class MagicNumber:
    """A number that forces an outcome; `about` says which."""

    phone: str
    shown: str
    about: str


def magic_numbers() -> list[MagicNumber]:
    """All that may be held safely, as docs/sandbox.md lists them."""
    return [_magic(ending) for ending in magic.FATES if ending not in _HARMFUL]


def _magic(ending: str) -> MagicNumber:
    phone = f"{magic.PREFIX}{ending}"
    return MagicNumber(phone, grouped(f"+{phone}"), magic.FATES[ending].about)


class PeopleState(rx.State):
    """The list beside the phone."""

    loaded: bool = False
    people: list[PersonRow] = []
    looking_for: str = ""

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Read the list anew."""
        await self._read()

    @rx.event(debounce=200)
    @in_words
    async def look_for(self, name: str) -> None:
        """Only people of that name or number."""
        self.looking_for = as_text(name, longest=80)
        await self._read()

    async def _read(self) -> None:
        self.people = await ask_shop(self, _people, self.looking_for)
        self.loaded = True


def _people(session: TenantSession, looking_for: str) -> list[PersonRow]:
    found = leads.list_leads(session, LeadFilter(q=looking_for.strip().lstrip("+")), limit=2 * MOST_PEOPLE)
    rows = {lead.phone: _row(lead) for lead in reversed(found.items) if lead.phone}
    return list(reversed(rows.values()))[:MOST_PEOPLE]


def first_phone(session: TenantSession) -> str:
    """Whose phone is held when nobody was chosen: whoever something happened to last; empty in an empty shop."""
    people = _people(session, "")
    return people[0].phone if people else ""


def _row(lead: LeadView) -> PersonRow:
    name = words.full_name(lead.first_name, lead.last_name, otherwise=grouped(lead.phone or ""))
    return PersonRow(
        phone=digits_of(lead.phone or ""),
        name=name,
        words=lead.last_message_text or say(words.STAGES[lead.status]),
        initials=words.initials(name),
        hue=words.hue(lead.contact_id),
    )
