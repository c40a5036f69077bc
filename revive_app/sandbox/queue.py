"""The queue of webhooks in PostgreSQL: claimed under a lease, kept until somebody answered 200.

What a webhook tells of happens when it first leaves: the message gets its status, the template is reviewed.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from revive_app.db import SystemSession
from revive_app.sandbox.phonebook import Pair
from revive_app.sandbox.store import WebhookKind

GIVE_UP_AFTER = timedelta(days=7)
LEASE = timedelta(seconds=8)

FIRST_PAUSE = 0.5
EARLY_CAP = 30.0
# Later the pause grows with the age of the webhook: 5 % of it.
AGE_SHARE = 0.05

_RANK = {"accepted": 0, "sent": 1, "delivered": 2, "read": 3, "failed": 4}


@dataclass(frozen=True, slots=True)
class Claimed:
    """A webhook whose turn it is, with all it takes to post it. `attempts` counts this one."""

    id: int
    kind: str
    phone_number_id: str
    customer: str | None
    subject: str | None
    outcome: str | None
    attempts: int
    created_at: datetime
    callback_url: str | None
    body: str = field(repr=False)
    app_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Posted:
    """What came of posting one: the HTTP status, or None when nobody answered."""

    webhook: Claimed
    status: int | None

    @property
    def delivered(self) -> bool:
        """Only 200 counts (REFERENCE §2.2)."""
        return self.status == 200


def claim(session: SystemSession, *, now: datetime, limit: int) -> list[Claimed]:
    """Take due webhooks, oldest due first, for the length of a lease, and let happen what they tell of."""
    rows = session.rows(
        "WITH due AS (SELECT id FROM sandbox_webhooks WHERE settled_at IS NULL AND due_at <= :now"
        "  ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED),"
        " taken AS (UPDATE sandbox_webhooks AS webhook SET due_at = :lease_end, attempts = attempts + 1"
        "  FROM due WHERE webhook.id = due.id RETURNING webhook.*)"
        " SELECT id, kind, phone_number_id, customer, subject, outcome, attempts, created_at, callback_url,"
        " body, app_secret FROM taken JOIN sandbox_numbers USING (phone_number_id) ORDER BY id",
        now=now,
        lease_end=now + LEASE,
        limit=limit,
    )
    claimed = [Claimed(**row) for row in rows]
    _let_happen(session, [one for one in claimed if one.attempts == 1])
    return claimed


def settle(session: SystemSession, posted: Sequence[Posted], *, now: datetime) -> None:
    """Write down what came of a batch: delivered, given up, or when to try again.

    A message of a customer whose webhook got through has its second tick.
    """
    session.run(
        "UPDATE sandbox_webhooks AS webhook SET last_status = result.status,"
        " settled_at = result.settled_at, due_at = result.due_at"
        " FROM json_to_recordset(:results)"
        " AS result(id bigint, status integer, settled_at timestamptz, due_at timestamptz)"
        " WHERE webhook.id = result.id AND webhook.settled_at IS NULL",
        results=json.dumps([_result(one, now) for one in sorted(posted, key=lambda one: one.webhook.id)]),
    )
    heard = (one.webhook for one in posted if one.delivered and one.webhook.kind == WebhookKind.MESSAGE)
    _advance(session, ((webhook.subject, "delivered") for webhook in heard))


def next_due(session: SystemSession) -> datetime | None:
    """When the next webhook is due."""
    row = session.row("SELECT min(due_at) AS due_at FROM sandbox_webhooks WHERE settled_at IS NULL")
    return row["due_at"] if row is not None else None


def pause(attempts: int, age: timedelta) -> timedelta:
    """How long to wait after so many failed attempts at a webhook so old: less and less often."""
    early = min(FIRST_PAUSE * 2.0 ** min(attempts - 1, 16), EARLY_CAP)
    return timedelta(seconds=max(early, AGE_SHARE * age.total_seconds()))


def changed_phones(webhooks: Iterable[Claimed]) -> set[Pair]:
    """The phones a batch concerns."""
    return {(one.phone_number_id, one.customer) for one in webhooks if one.customer is not None}


def _result(posted: Posted, now: datetime) -> dict[str, str | int | None]:
    webhook = posted.webhook
    age = now - webhook.created_at
    settled = posted.delivered or age > GIVE_UP_AFTER
    return {
        "id": webhook.id,
        "status": posted.status,
        "settled_at": now.isoformat() if settled else None,
        "due_at": (now + pause(webhook.attempts, age)).isoformat(),
    }


def _let_happen(session: SystemSession, webhooks: Iterable[Claimed]) -> None:
    news = list(webhooks)
    _advance(session, ((one.subject, one.outcome) for one in news if one.kind == WebhookKind.STATUS))
    for one in news:
        if one.kind == WebhookKind.TEMPLATE:
            session.run(
                "UPDATE sandbox_templates SET status = :status WHERE id = :id",
                status=one.outcome,
                id=one.subject,
            )


def _advance(session: SystemSession, news: Iterable[tuple[str | None, str | None]]) -> None:
    """Move messages forward to a status, never back."""
    furthest: dict[str, str] = {}
    for wamid, status in news:
        if wamid is not None and status is not None:
            furthest[wamid] = max(furthest.get(wamid, status), status, key=_RANK.__getitem__)
    if not furthest:
        return
    session.run(
        # Locked in the order of their ids: two processes may hear of the same messages.
        "WITH news AS (SELECT * FROM json_to_recordset(:news) AS told(id text, status text, below json)),"
        " locked AS (SELECT message.id FROM sandbox_messages AS message JOIN news USING (id)"
        "  ORDER BY message.id FOR UPDATE OF message)"
        " UPDATE sandbox_messages AS message SET status = news.status FROM news JOIN locked USING (id)"
        " WHERE message.id = news.id"
        " AND message.status IN (SELECT json_array_elements_text(news.below))",
        news=json.dumps(
            [
                {"id": wamid, "status": status, "below": [one for one in _RANK if _RANK[one] < _RANK[status]]}
                for wamid, status in sorted(furthest.items())
            ]
        ),
    )
