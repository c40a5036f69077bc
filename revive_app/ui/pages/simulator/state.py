"""The phone in hand: whose it is, its chat, and what its owner does with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.rules.phone import grouped
from revive_app.sandbox import magic, phones
from revive_app.sandbox.bubbles import PhoneBubble
from revive_app.sandbox.customers import customer_key, is_user_id, user_id_of
from revive_app.services.accounts import Scope
from revive_app.services.conversation import explain
from revive_app.services.conversation.explain import PieceMatched
from revive_app.services.phones import Acquaintance, SandboxNumber, sandbox_number, who_holds
from revive_app.ui import words
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.pages.simulator.bubbles import Bubble, Setting, codes_in, drawn, was_tapped
from revive_app.ui.pages.simulator.people import first_phone
from revive_app.ui.run import run_sync
from revive_app.ui.sending import not_sent, sent
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ShellState, ask_shop

MOST_BUBBLES = 60
# WhatsApp's own limit of a text.
LONGEST_TEXT = 4096
# Sends remembered, so that a second click on the same words is no second message.
_REMEMBERED = 40


@dataclass(frozen=True)
class Holder:
    """Whose phone it is. `fate` says what her number forces, empty for everybody else's."""

    name: str = ""
    first_name: str = ""
    number: str = ""
    initials: str = ""
    hue: int = 1
    fate: str = ""


class PhoneState(rx.State):
    """One phone, as far as this tab shows it."""

    loaded: bool = False
    no_number: bool = False
    customer: str = ""
    holder: Holder = Holder()
    agent: str = ""
    bubbles: list[Bubble] = []
    typing: bool = False
    said_wrong: str = ""

    _sent: list[str] = []

    @rx.event
    @in_words
    async def take(self) -> None:
        """Take the phone the address names into the hand, else somebody's."""
        wanted = _key(self.router.url.query_parameters.get("phone", ""))
        if not wanted:
            wanted = await ask_shop(self, first_phone)
        if wanted != self.customer:
            self.customer, self.bubbles, self.loaded, self.said_wrong = wanted, [], False, ""
        await self._read()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look at the screen again."""
        if self.customer:
            await self._read()

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> rx.event.EventSpec | None:
        """What was typed, or a ready sentence, goes to the shop; once, however often it was clicked.

        `send_id` names the click: js/sending.js makes it, and keeps the words until `sent` names it back.
        """
        answers = form if isinstance(form, Mapping) else {}
        send_id = as_text(answers.get("send_id"), longest=64)
        text = as_text(answers.get("ready") or answers.get("text"), longest=LONGEST_TEXT).strip()
        if send_id and send_id in self._sent:
            return sent(send_id)
        try:
            if not text:
                raise InvalidInput("Write something first.")
            await self._say(text)
        except ReviveError as error:
            self.said_wrong = say(error.message)
            return not_sent(send_id)
        self._sent = [*self._sent, send_id][-_REMEMBERED:] if send_id else self._sent
        self.said_wrong = ""
        await self._read()
        return sent(send_id)

    @rx.event
    @in_words
    async def tap(self, message_id: str, choice: str, title: str) -> None:
        """A reply button or a list's row, each once."""
        message_id, choice = as_text(message_id, longest=200), as_text(choice, longest=300)
        seen = await run_sync(_look, await scope_of(self), self.customer)
        if not was_tapped(seen.bubbles, message_id, as_text(title, longest=200)):
            await run_sync(phones.phone_tap, seen.number.phone_number_id, self.customer, message_id, choice)
        await self._read()

    async def _say(self, text: str) -> None:
        number = await ask_shop(self, sandbox_number)
        await run_sync(phones.phone_send, number.phone_number_id, self.customer, text)

    async def _read(self) -> None:
        shell = await self.get_state(ShellState)
        try:
            seen = await run_sync(_look, await scope_of(self), self.customer)
        except NotFound:
            self.no_number, self.loaded = True, True
            return
        setting = Setting(shell.who.shop, ZoneInfo(shell.who.zone), utc_now(), seen.pieces)
        bubbles = drawn(seen.bubbles, setting)
        if bubbles != self.bubbles:
            self.bubbles = bubbles
        self.holder = _holder(self.customer, seen.known)
        self.agent = (seen.known.agent_name if seen.known else "") or say("the agent")
        self.typing = seen.typing
        self.no_number, self.loaded = False, True


@dataclass(frozen=True, slots=True)
class _Seen:
    number: SandboxNumber
    known: Acquaintance | None
    bubbles: list[PhoneBubble]
    typing: bool
    pieces: dict[str, PieceMatched]


def _look(scope: Scope, customer: str) -> _Seen:
    """One transaction after another: the phones open their own, and a thread has one connection."""
    number, known = in_shop(scope, line_of, customer)
    bubbles = phones.phone_thread(number.phone_number_id, customer, limit=MOST_BUBBLES)
    typing = phones.business_is_typing(number.phone_number_id, customer)
    codes = codes_in(bubbles)
    matched = in_shop(scope, explain.pieces, codes) if codes else ()
    return _Seen(number, known, bubbles, typing, {piece.sku: piece for piece in matched})


def line_of(session: TenantSession, customer: str) -> tuple[SandboxNumber, Acquaintance | None]:
    """The number a phone writes to, and whom the shop knows by it. Raises NotFound."""
    number = sandbox_number(session)
    user_id = user_id_of(customer, number.waba_id)
    return number, who_holds(session, number, phone=f"+{customer}", user_id=user_id)


def _key(written: object) -> str:
    """The customer an address names, as the sandbox keys her; empty for what is none."""
    text = as_text(written, longest=140).strip()
    key = customer_key(text)
    return key if is_user_id(key) or 5 <= len(key) <= 15 else ""


def _holder(customer: str, known: Acquaintance | None) -> Holder:
    number = customer if is_user_id(customer) else grouped(f"+{customer}")
    fate = magic.fate_of(customer)
    about = _capital(say(fate.about)) if fate is not magic.NORMAL else ""
    name = words.full_name(known.first_name, known.last_name, otherwise="") if known else ""
    name = name or about or number
    return Holder(
        name=name,
        first_name=name if about else name.split(" ")[0],
        number=number,
        initials=words.initials(name),
        hue=words.hue(known.contact_id if known else customer),
        fate=about,
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
