"""The customers each number knows: user id, name, pace, wishes. Whoever calls owns the transaction."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from revive_app.db import SystemSession, system_session
from revive_app.errors import NotFound
from revive_app.sandbox.customers import customer_key, user_id_of
from revive_app.sandbox.store import find_number

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Phone:
    """A customer as one number knows her."""

    phone_number_id: str
    customer: str
    wa_user_id: str
    profile_name: str
    pair_free_at: datetime | None
    marketing_stopped_at: datetime | None
    last_inbound_at: datetime | None


def remember_phones(phone_number_id: str, names: Mapping[str, str]) -> None:
    """Tell the sandbox the names on phones, by digits or user id; telling it again updates them.

    Raises NotFound for a number it does not know.
    """
    with system_session() as session:
        number = find_number(session, phone_number_id)
        if number is None:
            raise NotFound("The sandbox does not know this number.")
        rows = [
            {"customer": key, "wa_user_id": user_id_of(key, number.waba_id), "name": name}
            for key, name in sorted((customer_key(written), name) for written, name in names.items())
        ]
        session.run(
            "INSERT INTO sandbox_phones (phone_number_id, customer, wa_user_id, profile_name)"
            " SELECT :number, customer, wa_user_id, name FROM json_to_recordset(:rows)"
            " AS row(customer text, wa_user_id text, name text)"
            " ON CONFLICT (phone_number_id, customer) DO UPDATE SET profile_name = excluded.profile_name",
            number=phone_number_id,
            rows=json.dumps(rows),
        )


def customers_by_user_id(session: SystemSession, pairs: Iterable[Pair]) -> dict[Pair, str]:
    """Who is behind (number, user id), as far as the number has met them."""
    rows = session.rows(
        "SELECT phone_number_id, wa_user_id, customer FROM sandbox_phones"
        " JOIN json_to_recordset(:pairs) AS wanted(phone_number_id text, wa_user_id text)"
        " USING (phone_number_id, wa_user_id)",
        pairs=json.dumps([{"phone_number_id": number, "wa_user_id": user} for number, user in pairs]),
    )
    return {(row["phone_number_id"], row["wa_user_id"]): row["customer"] for row in rows}


def lock_phones(session: SystemSession, user_ids: dict[Pair, str], *, now: datetime) -> dict[Pair, Phone]:
    """The phones behind (number, customer), made if they are new, locked until the transaction ends.

    `user_ids` holds the user id a new phone gets.
    """
    wanted = json.dumps(
        [
            {"phone_number_id": number, "customer": customer, "wa_user_id": user_id}
            for (number, customer), user_id in sorted(user_ids.items())
        ]
    )
    session.run(
        "INSERT INTO sandbox_phones (phone_number_id, customer, wa_user_id)"
        " SELECT * FROM json_to_recordset(:wanted)"
        " AS wanted(phone_number_id text, customer text, wa_user_id text) ON CONFLICT DO NOTHING",
        wanted=wanted,
    )
    rows = session.rows(
        "SELECT phone.phone_number_id, phone.customer, phone.wa_user_id, phone.profile_name,"
        " phone.pair_free_at, phone.marketing_stopped_at,"
        " (SELECT max(created_at) FROM sandbox_messages AS message"
        "  WHERE message.phone_number_id = phone.phone_number_id AND message.customer = phone.customer"
        "  AND message.direction = 'from_customer' AND message.created_at <= :now) AS last_inbound_at"
        " FROM sandbox_phones AS phone"
        " JOIN json_to_recordset(:wanted) AS wanted(phone_number_id text, customer text)"
        " USING (phone_number_id, customer) ORDER BY phone.phone_number_id, phone.customer"
        " FOR UPDATE OF phone",
        wanted=wanted,
        now=now,
    )
    return {(row["phone_number_id"], row["customer"]): Phone(**row) for row in rows}


def note_sends(session: SystemSession, free_at: dict[Pair, datetime]) -> None:
    """Keep each pair's pace after sends to it; the business has answered, so it types no more."""
    session.run(
        "UPDATE sandbox_phones AS phone SET pair_free_at = sent.free_at, typing_until = NULL"
        " FROM json_to_recordset(:sent) AS sent(phone_number_id text, customer text, free_at timestamptz)"
        " WHERE phone.phone_number_id = sent.phone_number_id AND phone.customer = sent.customer",
        sent=json.dumps(
            [
                {"phone_number_id": number, "customer": customer, "free_at": at.isoformat()}
                for (number, customer), at in free_at.items()
            ]
        ),
    )


def set_marketing_stopped(
    session: SystemSession, phone_number_id: str, customer: str, *, at: datetime | None
) -> None:
    """The customer stopped marketing in WhatsApp itself; None when she wants it again."""
    session.run(
        "UPDATE sandbox_phones SET marketing_stopped_at = :at"
        " WHERE phone_number_id = :phone_number_id AND customer = :customer",
        at=at,
        phone_number_id=phone_number_id,
        customer=customer,
    )
