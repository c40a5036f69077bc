"""Everything needed to decide a batch of sends, looked up at once: a handful of queries for any number of them."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from revive_app.db import SystemSession
from revive_app.sandbox import phonebook, store
from revive_app.sandbox.customers import Customer, customer_of_phone, user_id_of
from revive_app.sandbox.errors import GraphError, bad_token, unknown_object
from revive_app.sandbox.media import media_types
from revive_app.sandbox.pacing import SECOND
from revive_app.sandbox.phonebook import Pair, Phone
from revive_app.sandbox.store import Number
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.store import Key, find_templates
from revive_app.sandbox.validation import Send


@dataclass(frozen=True, slots=True)
class Attempt:
    """A request to send as it came in: a malformed one is refused only once its token is known to be good."""

    phone_number_id: str
    token: str = field(repr=False)
    request: Send | GraphError = field(repr=False)


@dataclass(frozen=True, slots=True)
class Case:
    """A send by a known number to somebody who could exist."""

    number: Number
    customer: Customer
    send: Send

    @property
    def pair(self) -> Pair:
        """Which number writes to whom."""
        return self.number.phone_number_id, self.customer.key

    @property
    def template_key(self) -> Key | None:
        """The template it names."""
        named = self.send.template
        return (self.number.waba_id, named.name, named.language) if named is not None else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the database knows about a batch, and when it was asked."""

    now: datetime
    phones: dict[Pair, Phone]
    templates: dict[Key, Template]
    media: dict[tuple[str, str], str]
    targets: dict[str, sa.RowMapping]
    sent_this_second: dict[str, int]


def gather(
    session: SystemSession, attempts: Sequence[Attempt], *, clock: Callable[[], datetime]
) -> tuple[list[Case | GraphError], Facts]:
    """Each attempt as a case or its refusal, and the facts about the cases. Locks numbers and phones."""
    numbers = store.lock_numbers(session, {attempt.phone_number_id for attempt in attempts})
    # Only behind the lock: whoever comes second must not be earlier than the first.
    now = clock()
    known = _known_user_ids(session, attempts)
    admitted = [_admit(session, attempt, numbers, known) for attempt in attempts]
    cases = [one for one in admitted if isinstance(one, Case)]
    return admitted, _look_up(session, cases, now=now)


def _known_user_ids(session: SystemSession, attempts: Sequence[Attempt]) -> dict[Pair, str]:
    asked = {
        (attempt.phone_number_id, attempt.request.recipient)
        for attempt in attempts
        if isinstance(attempt.request, Send) and attempt.request.to is None and attempt.request.recipient
    }
    return phonebook.customers_by_user_id(session, asked) if asked else {}


def _admit(
    session: SystemSession, attempt: Attempt, numbers: dict[str, Number], known: dict[Pair, str]
) -> Case | GraphError:
    number = numbers.get(attempt.phone_number_id)
    if number is None or not hmac.compare_digest(number.token.encode(), attempt.token.encode()):
        good = store.token_is_known(session, attempt.token)
        return unknown_object(attempt.phone_number_id, "post") if good else bad_token()
    send = attempt.request
    if isinstance(send, GraphError):
        return send
    try:
        customer = _customer(send, number, known)
    except GraphError as error:
        return error
    if customer.key == number.digits:
        return GraphError(131021, "Recipient phone number is the sender's own.")
    return Case(number, customer, send)


def _customer(send: Send, number: Number, known: dict[Pair, str]) -> Customer:
    if send.to is not None:
        return customer_of_phone(send.to, number.display_phone)
    user_id = send.recipient or ""
    return Customer(known.get((number.phone_number_id, user_id), user_id))


def _look_up(session: SystemSession, cases: list[Case], *, now: datetime) -> Facts:
    if not cases:
        return Facts(now, {}, {}, {}, {}, {})
    user_ids = {case.pair: user_id_of(case.customer.key, case.number.waba_id) for case in cases}
    return Facts(
        now=now,
        phones=phonebook.lock_phones(session, user_ids, now=now),
        templates=find_templates(session, {key for case in cases if (key := case.template_key)}),
        media=media_types(session, {use.media_id for case in cases for use in case.send.media}, now=now),
        targets=store.find_messages(session, {case.send.reacts_to for case in cases if case.send.reacts_to}),
        sent_this_second=store.messages_since(
            session, {case.number.phone_number_id for case in cases}, since=now - SECOND
        ),
    )
