"""Customers who answer by themselves, once they have read: the magic numbers with a habit."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from revive_app.sandbox.choices import choices
from revive_app.sandbox.envelopes import preference_envelope
from revive_app.sandbox.errors import Json
from revive_app.sandbox.inbound import say
from revive_app.sandbox.magic import Habit
from revive_app.sandbox.statuses import Accepted
from revive_app.sandbox.store import Message, Webhook, WebhookKind

THINKS = timedelta(milliseconds=300)
# She does not answer answers: two machines would talk for ever.
SILENCE = timedelta(minutes=10)

REPLY_WORDS = "Yes, tell me more"
STOP_WORDS = "STOP"


@dataclass(frozen=True, slots=True)
class Answered:
    """What a habit adds: a message of hers, a webhook, perhaps that she wants no more marketing."""

    message: Message | None
    webhook: Webhook
    stops_marketing: bool = False


def answer(accepted: Accepted, *, body: Json, shown: Json | None, read_at: datetime) -> Answered | None:
    """What she does after reading; None when she does nothing."""
    habit, last = accepted.fate.habit, accepted.phone.last_inbound_at
    if habit is Habit.NONE or (last is not None and accepted.at - last < SILENCE):
        return None
    at = read_at + THINKS
    if habit is Habit.STOP_MARKETING:
        return Answered(None, _stop_marketing(accepted, at), stops_marketing=True)
    said = _said(habit, body, shown)
    if said is None:
        return None
    said["context"] = {"from": accepted.number.digits, "id": accepted.wamid}
    message, webhook = say(accepted.number, accepted.phone, said, at=at, now=accepted.at)
    return Answered(message, webhook)


def _said(habit: Habit, body: Json, shown: Json | None) -> Json | None:
    if habit is Habit.TAP:
        taps = choices(body, shown)
        return taps[0].said() if taps else None
    words = STOP_WORDS if habit is Habit.STOP else REPLY_WORDS
    return {"type": "text", "text": {"body": words}}


def _stop_marketing(accepted: Accepted, at: datetime) -> Webhook:
    return Webhook(
        kind=WebhookKind.PREFERENCE,
        phone_number_id=accepted.number.phone_number_id,
        customer=accepted.phone.customer,
        body=preference_envelope(accepted.number, accepted.phone, at=at, stop=True),
        due_at=at,
        created_at=accepted.at,
    )
