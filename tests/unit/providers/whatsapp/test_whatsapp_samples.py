"""Every webhook sample goes through items and readers, and is what its name says.

The samples are Meta's documentation, captures of live traffic and other libraries' fixtures; some hold
only a part of a webhook. `meta_samples.webhook` puts parts where they belong: `status_error_item_*` is one
element of a status' `errors`, `…_n8n_flattened` a value n8n merged with its field, the fragments a part of a
value or of a status. Two account samples lack `"object"`, which Meta's documentation forgot.
"""

import json

import pytest

from revive_app.providers.whatsapp.changes import (
    read_account_change,
    read_preference,
    read_template_change,
    read_user_id_update,
)
from revive_app.providers.whatsapp.events import WebhookItem, dump_payload, items, parse_envelope
from revive_app.providers.whatsapp.inbound import read_message
from revive_app.providers.whatsapp.statuses import read_status
from revive_app.vocabulary import EventKind
from tests.fakes.meta_samples import names, webhook

KINDS_BY_PREFIX = {
    "inbound_interactive_missing_object_with_errors": [EventKind.MESSAGE, EventKind.ERRORS],
    "inbound_": [EventKind.MESSAGE],
    "status_": [EventKind.STATUS],
    "field_account_": [EventKind.ACCOUNT],
    "field_business_": [EventKind.ACCOUNT],
    "field_phone_number_": [EventKind.ACCOUNT],
    "field_security_": [EventKind.ACCOUNT],
    "field_message_template_": [EventKind.TEMPLATE],
    "field_template_": [EventKind.TEMPLATE],
    "field_user_preferences_": [EventKind.PREFERENCE],
    "field_user_id_update_": [EventKind.USER_ID],
    "field_": [EventKind.OTHER],
    "webhook_multi_change_inbound_text": [EventKind.MESSAGE, EventKind.PREFERENCE],
    "webhook_multiple_messages": [EventKind.MESSAGE, EventKind.MESSAGE],
    "webhook_value_errors": [EventKind.ERRORS],
}

WEBHOOKS = [
    name
    for name in names("inbound_", "status_", "field_", "webhook_")
    if name != "webhook_wrong_object__piusalfred"
]


def read_item(item: WebhookItem) -> object:
    match item.kind:
        case EventKind.MESSAGE:
            return read_message(item.payload)
        case EventKind.STATUS:
            return read_status(item.payload)
        case EventKind.PREFERENCE:
            return read_preference(item.payload)
        case EventKind.USER_ID:
            return read_user_id_update(item.payload)
        case EventKind.TEMPLATE:
            return read_template_change(item.payload, item.field)
        case EventKind.ACCOUNT:
            return read_account_change(item.payload, item.field)
        case _:
            return item.payload


def expected_kinds(name: str) -> list[EventKind]:
    return next(kinds for prefix, kinds in KINDS_BY_PREFIX.items() if name.startswith(prefix))


def test_the_samples_are_there() -> None:
    assert len(WEBHOOKS) > 140


@pytest.mark.parametrize("name", WEBHOOKS)
def test_a_sample_is_what_its_name_says_and_can_be_read(name: str) -> None:
    found = items(parse_envelope(json.dumps(webhook(name)).encode()))

    assert [item.kind for item in found] == expected_kinds(name)
    for item in found:
        assert json.loads(dump_payload(item.payload)) == item.payload
        assert read_item(item) is not None


@pytest.mark.parametrize("name", names("inbound_"))
def test_the_type_of_an_inbound_sample_is_the_one_in_its_name(name: str) -> None:
    (item, *_) = items(webhook(name))
    message = read_message(item.payload)

    assert name.removeprefix("inbound_").startswith(message.message_type)
    assert message.wamid is not None
    assert message.unsupported == ("unsupported" in name or "unknown" in name or "missing_object" in name)


@pytest.mark.parametrize("name", [name for name in names("status_") if "marketing_lite" not in name])
def test_the_word_of_a_status_sample_is_the_one_in_its_name(name: str) -> None:
    (item,) = items(webhook(name))
    update = read_status(item.payload)

    assert f"_{update.status}_" in f"{name}_".replace("_error_item_", "_failed_")


@pytest.mark.parametrize("name", names("status_failed", "status_error", "status_fragment_failed"))
def test_every_failed_status_has_its_code(name: str) -> None:
    (item,) = items(webhook(name))
    error = read_status(item.payload).error
    digits = [int(part) for part in name.split("_") if part.isdigit()]

    assert error is not None
    assert error.title
    assert error.code == (digits[0] if digits else None)
