"""Numbers, messages and queued webhooks in PostgreSQL. Whoever calls owns the transaction."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from revive_app.db import SystemSession, system_session
from revive_app.errors import InvalidInput
from revive_app.sandbox.customers import digits_of
from revive_app.sandbox.errors import Json

THROUGHPUT = 80


@dataclass(frozen=True, slots=True)
class Number:
    """A business number the sandbox plays Meta for. Secrets never show in `repr`."""

    phone_number_id: str
    waba_id: str
    display_phone: str
    verified_name: str
    throughput: int
    callback_url: str | None
    token: str = field(repr=False)
    app_secret: str = field(repr=False)

    @property
    def digits(self) -> str:
        """The number as webhooks write it."""
        return digits_of(self.display_phone)


@dataclass(frozen=True, slots=True)
class Message:
    """A message in either direction. `shown` is a template with its values filled in."""

    id: str
    phone_number_id: str
    customer: str
    direction: str
    body: Json
    status: str
    created_at: datetime
    shown: Json | None = None
    opaque: str | None = None


class WebhookKind(StrEnum):
    """What a webhook tells of."""

    STATUS = "status"
    MESSAGE = "message"
    PREFERENCE = "preference"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Webhook:
    """A POST to come. When it first leaves, `outcome` happens to `subject` (a message or a template)."""

    kind: WebhookKind
    phone_number_id: str
    body: str
    due_at: datetime
    created_at: datetime
    customer: str | None = None
    subject: str | None = None
    outcome: str | None = None


def register_number(
    phone_number_id: str,
    *,
    waba_id: str,
    display_phone: str,
    token: str,
    app_secret: str,
    verified_name: str = "",
    callback_url: str | None = None,
    throughput: int = THROUGHPUT,
) -> None:
    """Tell the sandbox of a number; telling it again updates it. Without `callback_url` webhooks come home.

    Raises InvalidInput for ids that are not digits or empty secrets.
    """
    if not (phone_number_id.isdigit() and waba_id.isdigit() and digits_of(display_phone)):
        raise InvalidInput("A number has a phone number id and an account id of digits, and a phone.")
    if not token or not app_secret:
        raise InvalidInput("A number has a token and an app secret.")
    with system_session() as session:
        session.run(
            "INSERT INTO sandbox_numbers (phone_number_id, waba_id, display_phone, verified_name, token,"
            " app_secret, callback_url, throughput) VALUES (:phone_number_id, :waba_id, :display_phone,"
            " :verified_name, :token, :app_secret, :callback_url, :throughput)"
            " ON CONFLICT (phone_number_id) DO UPDATE SET waba_id = excluded.waba_id,"
            " display_phone = excluded.display_phone, verified_name = excluded.verified_name,"
            " token = excluded.token, app_secret = excluded.app_secret,"
            " callback_url = excluded.callback_url, throughput = excluded.throughput",
            phone_number_id=phone_number_id,
            waba_id=waba_id,
            display_phone=display_phone,
            verified_name=verified_name or display_phone,
            token=token,
            app_secret=app_secret,
            callback_url=callback_url,
            throughput=throughput,
        )


_NUMBER = (
    "SELECT phone_number_id, waba_id, display_phone, verified_name, throughput, callback_url, token, app_secret"
    " FROM sandbox_numbers"
)


def find_number(session: SystemSession, phone_number_id: str) -> Number | None:
    """One number."""
    row = session.row(f"{_NUMBER} WHERE phone_number_id = :id", id=phone_number_id)
    return Number(**row) if row is not None else None


def numbers_of_account(session: SystemSession, waba_id: str) -> list[Number]:
    """All numbers of an account."""
    rows = session.rows(f"{_NUMBER} WHERE waba_id = :waba_id ORDER BY phone_number_id", waba_id=waba_id)
    return [Number(**row) for row in rows]


def token_is_known(session: SystemSession, token: str) -> bool:
    """Whether any number has this token."""
    return session.row("SELECT 1 FROM sandbox_numbers WHERE token = :token", token=token) is not None


def lock_numbers(session: SystemSession, ids: Iterable[str]) -> dict[str, Number]:
    """Numbers by id, locked until the transaction ends, so that their pace is counted by one at a time."""
    rows = session.rows(
        f"{_NUMBER} WHERE phone_number_id = ANY(:ids) ORDER BY phone_number_id FOR NO KEY UPDATE",
        ids=list(ids),
    )
    return {row["phone_number_id"]: Number(**row) for row in rows}


def messages_since(session: SystemSession, ids: Iterable[str], *, since: datetime) -> dict[str, int]:
    """How many messages, in and out, each number has had since then."""
    rows = session.rows(
        "SELECT phone_number_id, count(*) AS count FROM sandbox_messages"
        " WHERE phone_number_id = ANY(:ids) AND created_at > :since GROUP BY phone_number_id",
        ids=list(ids),
        since=since,
    )
    return {row["phone_number_id"]: row["count"] for row in rows}


def remember_messages(messages: Sequence[Message]) -> int:
    """Tell the sandbox what was said before it was there, so that phones show it and windows are open.

    Telling it again changes nothing; how many were new.
    """
    with system_session() as session:
        return add_messages(session, messages)


def add_messages(session: SystemSession, messages: Sequence[Message]) -> int:
    """Keep messages, unless they are there; how many were not."""
    if not messages:
        return 0
    return session.run(
        "INSERT INTO sandbox_messages"
        " (id, phone_number_id, customer, direction, body, shown, opaque, status, created_at)"
        " SELECT * FROM json_to_recordset(:rows) AS row(id text, phone_number_id text, customer text,"
        " direction text, body json, shown json, opaque text, status text, created_at timestamptz)"
        " ON CONFLICT (id) DO NOTHING",
        rows=_records(
            messages,
            (
                "id",
                "phone_number_id",
                "customer",
                "direction",
                "body",
                "shown",
                "opaque",
                "status",
                "created_at",
            ),
        ),
    )


def add_webhooks(session: SystemSession, webhooks: Sequence[Webhook]) -> None:
    """Queue webhooks; the delivery loops find them by their due time."""
    if not webhooks:
        return
    session.run(
        "INSERT INTO sandbox_webhooks"
        " (kind, phone_number_id, customer, subject, outcome, body, due_at, created_at)"
        " SELECT * FROM json_to_recordset(:rows) AS row(kind text, phone_number_id text, customer text,"
        " subject text, outcome text, body text, due_at timestamptz, created_at timestamptz)",
        rows=_records(
            webhooks,
            ("kind", "phone_number_id", "customer", "subject", "outcome", "body", "due_at", "created_at"),
        ),
    )


def find_messages(session: SystemSession, ids: Iterable[str]) -> dict[str, sa.RowMapping]:
    """Messages by id, as rows."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = session.rows(
        "SELECT id, phone_number_id, customer, direction, body, shown, status, created_at"
        " FROM sandbox_messages WHERE id = ANY(:ids)",
        ids=wanted,
    )
    return {row["id"]: row for row in rows}


def _records(things: Iterable[Any], columns: tuple[str, ...]) -> str:
    return json.dumps([{column: getattr(one, column) for column in columns} for one in things], default=_iso)


def _iso(value: datetime) -> str:
    return value.isoformat()
