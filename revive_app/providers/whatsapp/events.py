"""Meta's webhook envelope as a list of items, each with a durable key and a subject to order by.

The hot path: it runs inside the web process for every delivery, before the 200.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from revive_app.providers.whatsapp import wire
from revive_app.rules.clean import clean_text
from revive_app.vocabulary import EventKind

WHATSAPP_OBJECT = "whatsapp_business_account"
MESSAGES = "messages"
PREFERENCES = "user_preferences"
USER_IDS = "user_id_update"

# Both end in B-tree indexes, whose entries may not pass 2,700 bytes.
_KEY_LENGTH = 300
_ID_LENGTH = 128

_TEMPLATE_FIELDS = ("message_template_", "template_")
_ACCOUNT_FIELDS = ("account_", "business_", "phone_number_", "security")
_EXPECTED_BESIDE = {"messaging_product", "metadata", "contacts", "errors"}


class BadEnvelope(ValueError):
    """The body is not JSON, or not the envelope of a WhatsApp business account."""


@dataclass(frozen=True, slots=True)
class WebhookItem:
    """One thing Meta told us.

    `key` is the same whenever Meta repeats it, within a number or account; `subject` is shared by all
    events of one person on one number. Neither holds a NUL or a lone surrogate; `payload` may.
    """

    kind: EventKind
    field: str
    phone_number_id: str | None
    waba_id: str
    key: str
    subject: str
    payload: dict[str, Any]


def parse_envelope(body: bytes) -> dict[str, Any]:
    """The envelope in `body`. What lies deeper than 100 levels is None in it. Raises BadEnvelope."""
    try:
        envelope = wire.parse(body)
    except wire.NotJson as error:
        raise BadEnvelope("the body is not JSON") from error
    if not isinstance(envelope, dict) or envelope.get("object") != WHATSAPP_OBJECT:
        raise BadEnvelope(f'the body is not an object with "object": "{WHATSAPP_OBJECT}"')
    if not isinstance(envelope.get("entry"), list):
        raise BadEnvelope('the envelope has no list "entry"')
    return envelope


def items(envelope: Mapping[str, Any]) -> list[WebhookItem]:
    """Everything the envelope holds, in order, odd things as kind `other`. Never raises.

    The same key may appear twice: Meta does repeat itself within one body, and the database decides.
    """
    return [item for entry in envelope["entry"] for item in _of_entry(entry)]


def dump_payload(payload: Mapping[str, Any]) -> str:
    """The payload as JSON that PostgreSQL's `json` type accepts, whatever characters are in it."""
    return wire.dump(payload)


def _of_entry(entry: Any) -> Iterator[WebhookItem]:
    changes = entry.get("changes") if isinstance(entry, dict) else None
    if not isinstance(changes, list):
        change = _Change("", _id(entry.get("id")) if isinstance(entry, dict) else "")
        yield change.item(EventKind.OTHER, {"entry": entry}, identity=entry)
        return
    waba_id, time = _id(entry.get("id")), entry.get("time")
    for raw in changes:
        if isinstance(raw, dict):
            yield from _of_change(raw, waba_id, time)
        else:
            yield _Change("", waba_id, time=time).item(EventKind.OTHER, {"change": raw}, identity=raw)


def _of_change(raw: dict[str, Any], waba_id: str, time: Any) -> Iterator[WebhookItem]:
    value = raw.get("value")
    if not isinstance(value, dict):
        change = _Change(_id(raw.get("field")), waba_id, time=time)
        yield change.item(change.kind, {"value": value}, identity=value)
        return
    metadata = value.get("metadata")
    phone_number_id = _id(metadata.get("phone_number_id")) or None if isinstance(metadata, dict) else None
    # One of Meta's own examples has `field` inside the value.
    field = _id(raw.get("field", value.get("field")))
    change = _Change(field, waba_id, phone_number_id=phone_number_id, time=time)
    if change.field == MESSAGES:
        yield from _of_messages(change, value)
    elif change.field == PREFERENCES and (preferences := _list(value.get(PREFERENCES))):
        yield from change.of_people(EventKind.PREFERENCE, "preference", changes=preferences, value=value)
    elif change.field == USER_IDS and (updates := _list(value.get(USER_IDS))):
        yield from change.of_people(EventKind.USER_ID, "user_id_update", changes=updates, value=value)
    else:
        yield change.item(change.kind, {"value": value}, identity=value)


def _of_messages(change: "_Change", value: dict[str, Any]) -> Iterator[WebhookItem]:
    messages, statuses = _list(value.get("messages")), _list(value.get("statuses"))
    errors, metadata = value.get("errors"), value.get("metadata")
    contacts = _Contacts(value.get("contacts"))
    for message in messages:
        yield change.message(message, contacts, metadata, alone=len(messages) == 1)
    for status in statuses:
        yield change.status(status, contacts, alone=len(statuses) == 1)
    if errors:
        reported = {"errors": errors, "metadata": metadata}
        yield change.item(EventKind.ERRORS, {"value": reported}, identity=errors)
    if not (messages or statuses or errors):
        yield change.item(EventKind.OTHER, {"value": value}, identity=value)
    elif strange := {name: part for name, part in value.items() if _is_strange(name, part)}:
        yield change.item(EventKind.OTHER, {"value": strange}, identity=strange)


def _is_strange(name: str, part: Any) -> bool:
    """Whether a part that stands beside messages is one nobody here reads."""
    if name in (MESSAGES, "statuses"):
        return not isinstance(part, list) and bool(part)
    return name not in _EXPECTED_BESIDE and isinstance(part, dict | list) and bool(part)


class _Contacts:
    """`contacts[]` of one value: looked up by id, because it need not line up with anything."""

    __slots__ = ("_all", "_by_id")

    def __init__(self, contacts: Any) -> None:
        self._all = (
            [part for part in contacts if isinstance(part, dict)] if isinstance(contacts, list) else []
        )
        self._by_id: dict[Any, dict[str, Any]] = {}
        for contact in self._all:
            for own_id in (contact.get("wa_id"), contact.get("user_id")):
                if isinstance(own_id, str) and own_id:
                    self._by_id.setdefault(own_id, contact)

    def of(self, own_ids: tuple[str, ...], *, alone: bool) -> dict[str, Any] | None:
        """The contact with one of these ids; else the only one there is.

        Among several items an only contact that names somebody else belongs to nobody.
        """
        for own_id in own_ids:
            if own_id in self._by_id:
                return self._by_id[own_id]
        if len(self._all) != 1:
            return None
        only = self._all[0]
        return only if alone or not own_ids or not (only.get("wa_id") or only.get("user_id")) else None


class _Change:
    """What the items of one change share."""

    __slots__ = ("_place", "_time", "field", "phone_number_id", "waba_id")

    def __init__(
        self, field: str, waba_id: str, *, phone_number_id: str | None = None, time: Any = None
    ) -> None:
        self.field = field
        self.phone_number_id = phone_number_id
        self.waba_id = waba_id
        self._time = time
        self._place = phone_number_id or waba_id

    @property
    def kind(self) -> EventKind:
        """What a change is that is stored whole."""
        if self.field.startswith(_TEMPLATE_FIELDS):
            return EventKind.TEMPLATE
        return EventKind.ACCOUNT if self.field.startswith(_ACCOUNT_FIELDS) else EventKind.OTHER

    def message(self, message: Any, contacts: _Contacts, metadata: Any, *, alone: bool) -> WebhookItem:
        if not isinstance(message, dict):
            return self.item(EventKind.OTHER, {"message": message}, identity=message)
        contact = contacts.of(_ids(message, "from_user_id", "from"), alone=alone)
        wamid = message.get("id")
        key = _key("message", wamid) if isinstance(wamid, str) and wamid else f"message:{_digest(message)}"
        return self._item(
            EventKind.MESSAGE,
            key,
            subject=_person(message, contact),
            payload={"message": message, "contact": contact, "metadata": metadata},
        )

    def status(self, status: Any, contacts: _Contacts, *, alone: bool) -> WebhookItem:
        if not isinstance(status, dict):
            return self.item(EventKind.OTHER, {"status": status}, identity=status)
        contact = contacts.of(_ids(status, "recipient_user_id", "recipient_id"), alone=alone)
        wamid, word, time = status.get("id"), status.get("status"), status.get("timestamp")
        if isinstance(wamid, str) and wamid and isinstance(word, str):
            key = _key("status", f"{wamid}:{word}:{time}")
        else:
            key = f"status:{_digest(status)}"
        payload = {"status": status, "contact": contact}
        return self._item(EventKind.STATUS, key, subject="status", payload=payload)

    def of_people(
        self, kind: EventKind, name: str, *, changes: list[Any], value: dict[str, Any]
    ) -> Iterator[WebhookItem]:
        """One item a person: preferences and changed user ids."""
        contacts = _Contacts(value.get("contacts"))
        for change in changes:
            if not isinstance(change, dict):
                yield self.item(EventKind.OTHER, {name: change}, identity=change)
                continue
            contact = contacts.of(_ids(change, "user_id", "wa_id"), alone=len(changes) == 1)
            payload = {name: change, "contact": contact, "metadata": value.get("metadata")}
            subject = _person(change, contact)
            yield self._item(kind, self._own_key(change), subject=subject, payload=payload)

    def item(self, kind: EventKind, payload: dict[str, Any], *, identity: Any) -> WebhookItem:
        """An item of the number or the account, known by its content."""
        if self._time is not None:
            payload["time"] = self._time
        return self._item(kind, self._own_key(identity), subject=self.field or "unknown", payload=payload)

    def _item(self, kind: EventKind, key: str, *, subject: str, payload: dict[str, Any]) -> WebhookItem:
        return WebhookItem(
            kind=kind,
            field=self.field,
            phone_number_id=self.phone_number_id,
            waba_id=self.waba_id,
            key=key,
            subject=f"{self._place}:{subject}",
            payload=payload,
        )

    def _own_key(self, identity: Any) -> str:
        # A template may be approved, paused and approved again in the same words: the entry's time tells
        # the third from the first. Items with a timestamp of their own need no help.
        if self._time is not None and not (isinstance(identity, dict) and "timestamp" in identity):
            identity = [identity, self._time]
        return f"{self.field or 'unknown'}:{_digest(identity)}"


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _ids(item: dict[str, Any], *names: str) -> tuple[str, ...]:
    return tuple(own_id for name in names if isinstance(own_id := item.get(name), str) and own_id)


def _person(item: dict[str, Any], contact: dict[str, Any] | None) -> str:
    """Whose turn an item waits for: the user id where there is one, because every event may carry it."""
    number = _id(item.get("from")) or _id(item.get("wa_id"))
    user_id = item.get("from_user_id") or item.get("user_id")
    if isinstance(user_id, dict):
        user_id = user_id.get("current")
    if not isinstance(user_id, str) and contact is not None and _id(contact.get("wa_id")) in ("", number):
        user_id = contact.get("user_id")
    found = _id(user_id) or number
    if not found and contact is not None:
        found = _id(contact.get("wa_id"))
    return found or "nobody"


def _id(value: Any) -> str:
    """An id or name as a short text column holds it; '' for anything that is none."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return ""
    value = _keepable(value).strip()
    return value if len(value) <= _ID_LENGTH else hashlib.sha256(value.encode()).hexdigest()


def _keepable(text: str) -> str:
    # A mark in its place: without the NUL it might be somebody else's id.
    return clean_text(text.replace("\0", "\ufffd"))


def _key(kind: str, identity: str) -> str:
    """`kind:identity`, hashed where it is too long or cannot be text."""
    key = f"{kind}:{identity}"
    if len(key) > _KEY_LENGTH or _keepable(key) != key:
        return f"{kind}:{hashlib.sha256(identity.encode(errors='surrogatepass')).hexdigest()}"
    return key


def _digest(value: Any) -> str:
    canonical = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
