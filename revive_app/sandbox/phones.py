"""The phones of customers, to be held: write, tap, read, and see the thread. The simulator page and tests use them.

All functions are synchronous, own their transaction, and refuse an unknown number with NotFound.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from revive_app.db import SystemSession, system_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.sandbox import phonebook, store
from revive_app.sandbox.bell import phone_changed, ring
from revive_app.sandbox.bubbles import PhoneBubble, bubbles_of
from revive_app.sandbox.choices import choices
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.customers import customer_key, is_user_id, user_id_of
from revive_app.sandbox.envelopes import preference_envelope, status_envelope
from revive_app.sandbox.errors import GraphError, Json
from revive_app.sandbox.inbound import compose, say, with_media
from revive_app.sandbox.media import Media, find_media, store_media
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.store import Number, Webhook, WebhookKind
from revive_app.sandbox.validation.media import KINDS

TYPING_LASTS = timedelta(seconds=25)


def phone_send(
    phone_number_id: str,
    customer: str,
    message: Json | str,
    *,
    name: str | None = None,
    wa_user_id: str | None = None,
) -> str:
    """Write to the business; the wamid of the message. The webhook leaves at once.

    `customer` is a phone in any spelling, or a user id for somebody who hides hers. `message` is text, or
    Meta's message object without sender, id and time: text, image, video, audio, document, sticker (by the id
    of an upload), location, reaction, order, button, interactive; `context: {"id": …}` quotes. Raises
    InvalidInput for what a phone cannot send.
    """
    now = utc_now()
    with system_session() as session:
        number, phone = _hold(session, phone_number_id, customer, now=now, name=name, wa_user_id=wa_user_id)
        try:
            said = _with_upload(session, compose(message, number), number, now=now)
        except GraphError as error:
            raise InvalidInput(f"A phone cannot send that: {error.details or error.message}") from error
        _check_quoted(session, said, phone)
        sent, webhook = say(number, phone, said, at=now, now=now)
        store.add_messages(session, [sent])
        _queue(session, phone, [webhook])
    return sent.id


def phone_tap(phone_number_id: str, customer: str, message_id: str, choice: str) -> str:
    """Tap a reply button, list row or quick reply of a message that came in; the wamid of the answer."""
    with system_session() as session:
        message = store.find_messages(session, [message_id]).get(message_id)
    if message is None or message["phone_number_id"] != phone_number_id:
        raise NotFound("This message is not on the phone.")
    for one in choices(message["body"], message["shown"]):
        if one.id == choice:
            answer = {**one.said(), "context": {"id": message_id}}
            return phone_send(phone_number_id, customer, answer)
    raise InvalidInput("There is nothing like that to tap in this message.")


def phone_read(phone_number_id: str, customer: str) -> int:
    """Look at everything that arrived: the business hears of it at once. How many messages were unread."""
    now = utc_now()
    with system_session() as session:
        number, phone = _hold(session, phone_number_id, customer, now=now)
        unread = session.rows(
            "SELECT id, opaque FROM sandbox_messages WHERE phone_number_id = :number AND customer = :customer"
            " AND direction = 'to_customer' AND status = 'delivered' ORDER BY created_at",
            number=phone_number_id,
            customer=phone.customer,
        )
        session.run(
            "DELETE FROM sandbox_webhooks WHERE subject = ANY(:ids) AND outcome = 'read' AND attempts = 0",
            ids=[row["id"] for row in unread],
        )
        receipts = [_receipt(number, phone, row["id"], row["opaque"], now) for row in unread]
        _queue(session, phone, receipts)
    return len(unread)


def phone_marketing(phone_number_id: str, customer: str, *, wanted: bool) -> None:
    """Stop or resume marketing of this business in WhatsApp's own settings."""
    now = utc_now()
    with system_session() as session:
        number, phone = _hold(session, phone_number_id, customer, now=now)
        phonebook.set_marketing_stopped(session, phone_number_id, phone.customer, at=None if wanted else now)
        webhook = Webhook(
            kind=WebhookKind.PREFERENCE,
            phone_number_id=phone_number_id,
            customer=phone.customer,
            body=preference_envelope(number, phone, at=now, stop=not wanted),
            due_at=now,
            created_at=now,
        )
        _queue(session, phone, [webhook])


def phone_upload(phone_number_id: str, content: bytes, *, mime_type: str, filename: str = "") -> str:
    """Take a picture or file into the phone, to be sent by the id that comes back."""
    now = utc_now()
    with system_session() as session:
        _number(session, phone_number_id)
        try:
            return store_media(
                session, phone_number_id, content, mime_type=mime_type, filename=filename, now=now
            )
        except GraphError as error:
            raise InvalidInput(error.details or error.message) from error


def phone_media(phone_number_id: str, media_id: str) -> Media:
    """What an id in a bubble stands for, bytes included."""
    with system_session() as session:
        media = find_media(session, media_id, now=utc_now(), content=True)
    if media is None or media.phone_number_id != phone_number_id:
        raise NotFound("This file is not on the phone.")
    return media


def phone_thread(phone_number_id: str, customer: str, *, limit: int = 100) -> list[PhoneBubble]:
    """The newest bubbles on the phone, oldest first. What never arrived is not there."""
    with system_session() as session:
        number = _number(session, phone_number_id)
        rows = session.rows(
            "SELECT id, direction, body, shown, status, created_at FROM sandbox_messages"
            " WHERE phone_number_id = :number AND customer = :customer AND created_at <= :now"
            # A reaction of the business gets no status but `sent`.
            " AND (direction = 'from_customer' OR status IN ('delivered', 'read')"
            "  OR (status = 'sent' AND body->>'type' = 'reaction'))"
            " ORDER BY created_at DESC, id DESC LIMIT :limit",
            number=phone_number_id,
            customer=_key(session, number, customer),
            now=utc_now(),
            limit=limit,
        )
    return bubbles_of(reversed(rows))


def business_is_typing(phone_number_id: str, customer: str) -> bool:
    """Whether the phone shows typing dots: until the business answers, at most 25 seconds."""
    with system_session() as session:
        number = _number(session, phone_number_id)
        row = session.row(
            "SELECT typing_until FROM sandbox_phones"
            " WHERE phone_number_id = :number AND customer = :customer AND typing_until > :now",
            number=phone_number_id,
            customer=_key(session, number, customer),
            now=utc_now(),
        )
    return row is not None


def seen_by_business(
    session: SystemSession, number: Number, message_id: str, *, typing: bool, now: datetime
) -> bool:
    """The business read this message and all before it, and perhaps types. False when there is no such message."""
    message = store.find_messages(session, [message_id]).get(message_id)
    if (
        message is None
        or message["phone_number_id"] != number.phone_number_id
        or message["direction"] != "from_customer"
    ):
        return False
    if typing:
        session.run(
            "UPDATE sandbox_phones SET typing_until = :until"
            " WHERE phone_number_id = :number AND customer = :customer",
            until=now + TYPING_LASTS,
            number=number.phone_number_id,
            customer=message["customer"],
        )
    session.run(
        "UPDATE sandbox_messages SET status = 'read' WHERE phone_number_id = :number AND customer = :customer"
        " AND direction = 'from_customer' AND created_at <= :until AND status <> 'read'",
        number=number.phone_number_id,
        customer=message["customer"],
        until=message["created_at"],
    )
    session.after_commit(lambda: phone_changed(number.phone_number_id, message["customer"]))
    return True


def _number(session: SystemSession, phone_number_id: str) -> Number:
    number = store.find_number(session, phone_number_id)
    if number is None:
        raise NotFound("The sandbox does not know this number.")
    return number


def _key(session: SystemSession, number: Number, customer: str) -> str:
    key = customer_key(customer)
    if not key:
        raise InvalidInput("A customer is a phone number or a user id.")
    pair = (number.phone_number_id, key)
    return phonebook.customers_by_user_id(session, [pair]).get(pair, key) if is_user_id(key) else key


def _hold(
    session: SystemSession,
    phone_number_id: str,
    customer: str,
    *,
    now: datetime,
    name: str | None = None,
    wa_user_id: str | None = None,
) -> tuple[Number, Phone]:
    number = _number(session, phone_number_id)
    key = _key(session, number, customer)
    if wa_user_id is not None and not is_user_id(wa_user_id):
        raise InvalidInput("A user id is two letters, a dot, and letters or digits.")
    pair = (phone_number_id, key)
    if wa_user_id is not None:
        taken = phonebook.customers_by_user_id(session, [(phone_number_id, wa_user_id)])
        if taken.get((phone_number_id, wa_user_id), key) != key:
            raise InvalidInput("This user id belongs to somebody else.")
    phonebook.lock_phones(session, {pair: wa_user_id or user_id_of(key, number.waba_id)}, now=now)
    if name is not None or wa_user_id is not None:
        session.run(
            "UPDATE sandbox_phones SET profile_name = coalesce(:name, profile_name),"
            " wa_user_id = coalesce(:wa_user_id, wa_user_id)"
            " WHERE phone_number_id = :number AND customer = :customer",
            name=name,
            wa_user_id=wa_user_id,
            number=phone_number_id,
            customer=key,
        )
    phones = phonebook.lock_phones(session, {pair: user_id_of(key, number.waba_id)}, now=now)
    return number, phones[pair]


def _with_upload(session: SystemSession, said: Json, number: Number, *, now: datetime) -> Json:
    if said["type"] not in KINDS:
        return said
    media = find_media(session, said[said["type"]]["id"], now=now)
    if media is None or media.phone_number_id != number.phone_number_id:
        raise InvalidInput("This file is not on the phone.")
    return with_media(said, mime_type=media.mime_type, sha256=media.checksum, filename=media.filename)


def _check_quoted(session: SystemSession, said: Json, phone: Phone) -> None:
    wanted = {
        said[kind][key] for kind, key in (("context", "id"), ("reaction", "message_id")) if kind in said
    }
    known = store.find_messages(session, wanted)
    for wamid in wanted:
        message = known.get(wamid)
        if message is None or (message["phone_number_id"], message["customer"]) != (
            phone.phone_number_id,
            phone.customer,
        ):
            raise InvalidInput("The message this refers to is not on the phone.")


def _receipt(number: Number, phone: Phone, wamid: str, opaque: str | None, now: datetime) -> Webhook:
    return Webhook(
        kind=WebhookKind.STATUS,
        phone_number_id=number.phone_number_id,
        customer=phone.customer,
        subject=wamid,
        outcome="read",
        body=status_envelope(number, phone, wamid=wamid, status="read", at=now, opaque=opaque),
        due_at=now,
        created_at=now,
    )


def _queue(session: SystemSession, phone: Phone, webhooks: Iterable[Webhook]) -> None:
    store.add_webhooks(session, list(webhooks))
    session.after_commit(ring)
    session.after_commit(lambda: phone_changed(phone.phone_number_id, phone.customer))
