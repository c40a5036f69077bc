"""What follows an accepted send: sent, delivered, read, or why not, each a webhook with its moment."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from revive_app.sandbox.envelopes import status_envelope
from revive_app.sandbox.errors import Failure
from revive_app.sandbox.magic import Course, Fate
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.store import Number, Webhook, WebhookKind

SENT_MS = (20, 80)
DELIVERED_MS = (60, 300)
READ_MS = (500, 1500)
FAILED_MS = (150, 500)
AGAIN_MS = (50, 150)
SLOW_READER = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A send Meta took. `category` is what it is billed as; a reaction gets no status but `sent`."""

    number: Number
    phone: Phone
    wamid: str
    opaque: str | None
    category: str
    fate: Fate
    failure: Failure | None
    is_reaction: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class _Step:
    status: str
    at: datetime
    due_at: datetime
    priced: bool = False


def follow(accepted: Accepted, dice: random.Random) -> list[Webhook]:
    """The status webhooks of an accepted send, in the order they are due."""
    if accepted.failure is not None:
        return [_webhook(accepted, step) for step in _failing(accepted, dice)]
    return [_webhook(accepted, step) for step in _going_well(accepted, dice)]


def read_at(webhooks: list[Webhook]) -> datetime | None:
    """When the customer reads, if she does."""
    return next((one.due_at for one in webhooks if one.outcome == "read"), None)


def _failing(accepted: Accepted, dice: random.Random) -> Iterator[_Step]:
    at = accepted.at
    if accepted.fate.sent_first:
        at += _some(SENT_MS, dice)
        yield _Step("sent", at, at, priced=True)
    at += _some(FAILED_MS, dice)
    yield _Step("failed", at, at)


def _going_well(accepted: Accepted, dice: random.Random) -> list[_Step]:
    course = accepted.fate.course
    sent = accepted.at + _some(SENT_MS, dice)
    delivered = sent + _some(DELIVERED_MS, dice)
    read = delivered + (SLOW_READER if course is Course.SLOW_READER else _some(READ_MS, dice))
    steps = [_Step("sent", sent, sent, priced=True)]
    if accepted.is_reaction or course is Course.SENT_ONLY:
        return steps
    if course is Course.UNDELIVERED_READ:
        return [*steps, _Step("read", read, read, priced=True)]
    steps.append(_Step("delivered", delivered, delivered, priced=True))
    if course is not Course.NEVER_READ:
        steps.append(_Step("read", read, read))
    if course is Course.DOUBLED:
        return [
            *steps,
            *(_Step(one.status, one.at, one.at + _some(AGAIN_MS, dice), one.priced) for one in steps),
        ]
    if course is Course.REVERSED:
        return _reversed(steps, dice)
    return steps


def _reversed(steps: list[_Step], dice: random.Random) -> list[_Step]:
    """The same events, told last one first."""
    due = steps[-1].at
    told = []
    for step in reversed(steps):
        told.append(_Step(step.status, step.at, due, step.priced))
        due += _some(AGAIN_MS, dice)
    return told


def _webhook(accepted: Accepted, step: _Step) -> Webhook:
    failed = step.status == "failed"
    return Webhook(
        kind=WebhookKind.STATUS,
        phone_number_id=accepted.number.phone_number_id,
        customer=accepted.phone.customer,
        subject=accepted.wamid,
        outcome=step.status,
        body=status_envelope(
            accepted.number,
            accepted.phone,
            wamid=accepted.wamid,
            status=step.status,
            at=step.at,
            opaque=accepted.opaque,
            category=accepted.category if step.priced else None,
            failure=accepted.failure if failed else None,
        ),
        due_at=step.due_at,
        created_at=accepted.at,
    )


def _some(milliseconds: tuple[int, int], dice: random.Random) -> timedelta:
    return timedelta(milliseconds=dice.uniform(*milliseconds))
