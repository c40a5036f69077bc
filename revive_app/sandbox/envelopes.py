"""Webhook bodies as Meta writes them (REFERENCE §2.5, §3, §4, §5), as the exact text that is signed and sent."""

import json
from datetime import datetime

from revive_app.sandbox.errors import Failure, Json
from revive_app.sandbox.magic import fate_of
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.store import Number
from revive_app.sandbox.templates.definition import Template


def status_envelope(
    number: Number,
    phone: Phone,
    *,
    wamid: str,
    status: str,
    at: datetime,
    opaque: str | None = None,
    category: str | None = None,
    failure: Failure | None = None,
) -> str:
    """One status of one message. `category` makes it carry the price."""
    event: Json = {"id": wamid, "status": status, "timestamp": seconds(at)}
    if shows_phone(phone):
        event["recipient_id"] = phone.customer
    event["recipient_user_id"] = phone.wa_user_id
    if category is not None:
        event["pricing"] = {
            "billable": True,
            "pricing_model": "PMP",
            "category": category,
            "type": "regular",
        }
    if failure is not None:
        event["errors"] = [failure.body()]
    if opaque is not None:
        event["biz_opaque_callback_data"] = opaque
    value = _value(number, statuses=[event])
    if failure is None:
        value["contacts"] = [_contact(phone)]
    return _text(number.waba_id, "messages", value)


def message_envelope(number: Number, phone: Phone, *, wamid: str, at: datetime, message: Json) -> str:
    """One message of a customer. `message` holds its type, content and context."""
    event: Json = {"id": wamid, "timestamp": seconds(at), **message}
    if shows_phone(phone):
        event["from"] = phone.customer
    event["from_user_id"] = phone.wa_user_id
    contact = _contact(phone)
    contact.setdefault("profile", {"name": f"Customer {phone.customer[-4:]}"})
    return _text(number.waba_id, "messages", _value(number, contacts=[contact], messages=[event]))


def preference_envelope(number: Number, phone: Phone, *, at: datetime, stop: bool) -> str:
    """The customer stopped or resumed marketing in WhatsApp itself. Its timestamp is a number."""
    event: Json = {
        "detail": f"User requested to {'stop' if stop else 'resume'} marketing messages",
        "category": "marketing_messages",
        "value": "stop" if stop else "resume",
        "timestamp": int(at.timestamp()),
    }
    if shows_phone(phone):
        event["wa_id"] = phone.customer
    event["user_id"] = phone.wa_user_id
    value = _value(number, contacts=[_contact(phone)], user_preferences=[event])
    return _text(number.waba_id, "user_preferences", value)


def template_envelope(template: Template, *, event: str, reason: str | None, at: datetime) -> str:
    """A template was approved, rejected, paused or disabled."""
    value: Json = {
        "event": event,
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
        "reason": reason,
        "message_template_category": template.category,
    }
    return _text(template.waba_id, "message_template_status_update", value, time=int(at.timestamp()))


def seconds(at: datetime) -> str:
    """A moment as messages and statuses write it: seconds, as a string."""
    return str(int(at.timestamp()))


def shows_phone(phone: Phone) -> bool:
    """Whether Meta tells the business this customer's phone, not only her user id."""
    return phone.customer.isdigit() and not fate_of(phone.customer).hides_phone


def peer(phone: Phone) -> str:
    """By what a message id names the customer."""
    return phone.customer if shows_phone(phone) else phone.wa_user_id


def _value(number: Number, **events: list[Json]) -> Json:
    metadata = {"display_phone_number": number.digits, "phone_number_id": number.phone_number_id}
    return {"messaging_product": "whatsapp", "metadata": metadata, **events}


def _contact(phone: Phone) -> Json:
    contact: Json = {"user_id": phone.wa_user_id}
    if shows_phone(phone):
        contact["wa_id"] = phone.customer
    if phone.profile_name:
        contact["profile"] = {"name": phone.profile_name}
    return contact


def _text(waba_id: str, field: str, value: Json, *, time: int | None = None) -> str:
    """Meta escapes everything beyond ASCII, and slashes too: who parses before checking the signature fails."""
    entry: Json = {"id": waba_id, "changes": [{"value": value, "field": field}]}
    if time is not None:
        entry["time"] = time
    envelope = {"object": "whatsapp_business_account", "entry": [entry]}
    return json.dumps(envelope, separators=(",", ":")).replace("/", "\\/")
