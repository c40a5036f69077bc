"""Webhook bodies, as the exact text Meta would send."""

import json
from datetime import UTC, datetime

from revive_app.sandbox.delivery import signature
from revive_app.sandbox.envelopes import (
    message_envelope,
    preference_envelope,
    status_envelope,
    template_envelope,
)
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.store import Number
from revive_app.sandbox.templates.definition import Template

AT = datetime.fromtimestamp(1750030073, UTC)
NUMBER = Number("106540352242922", "102290129340398", "+1 555-078-3881", "Shop", 80, None, "token", "secret")
PHONE = Phone("106540352242922", "16505551234", "US.1349", "Sheena Nelson", None, None, None)
HIDDEN = Phone("106540352242922", "919999900019", "IN.1349", "", None, None, None)
UNKNOWN = Phone("106540352242922", "US.1349", "US.1349", "", None, None, None)


def test_a_message_is_metas_envelope_to_the_byte() -> None:
    text = message_envelope(
        NUMBER, PHONE, wamid="wamid.1", at=AT, message={"type": "text", "text": {"body": "café a/b 😀"}}
    )

    assert text == (
        '{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":'
        '{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881",'
        '"phone_number_id":"106540352242922"},"contacts":[{"user_id":"US.1349","wa_id":"16505551234",'
        '"profile":{"name":"Sheena Nelson"}}],"messages":[{"id":"wamid.1","timestamp":"1750030073",'
        '"type":"text","text":{"body":"caf\\u00e9 a\\/b \\ud83d\\ude00"},"from":"16505551234",'
        '"from_user_id":"US.1349"}]},"field":"messages"}]}]}'
    )


def test_parsing_and_writing_again_changes_the_signature() -> None:
    text = message_envelope(
        NUMBER, PHONE, wamid="wamid.1", at=AT, message={"type": "text", "text": {"body": "a/b"}}
    )
    rewritten = json.dumps(json.loads(text), ensure_ascii=False)

    assert signature("secret", text.encode()) != signature("secret", rewritten.encode())


def test_the_signature_is_metas() -> None:
    body = b'{"object":"whatsapp_business_account","entry":[]}'

    assert signature("revive-test-secret", body) == (
        "sha256=96185d4a7f1f7377a33e238ed11d365afda1ad34b098a9addda98f1132d42fab"
    )


def test_who_hides_her_phone_is_known_by_user_id_alone() -> None:
    for phone in (HIDDEN, UNKNOWN):
        status = json.loads(status_envelope(NUMBER, phone, wamid="wamid.1", status="sent", at=AT))
        told = json.loads(
            message_envelope(
                NUMBER, phone, wamid="wamid.2", at=AT, message={"type": "text", "text": {"body": "x"}}
            )
        )
        sent = status["entry"][0]["changes"][0]["value"]
        heard = told["entry"][0]["changes"][0]["value"]

        assert sent["contacts"] == [{"user_id": phone.wa_user_id}]
        assert "recipient_id" not in sent["statuses"][0]
        assert sent["statuses"][0]["recipient_user_id"] == phone.wa_user_id
        assert "wa_id" not in heard["contacts"][0]
        assert "from" not in heard["messages"][0]
        assert heard["messages"][0]["from_user_id"] == phone.wa_user_id


def test_a_preference_has_its_own_field_and_a_number_for_a_time() -> None:
    envelope = json.loads(preference_envelope(NUMBER, PHONE, at=AT, stop=True))

    (change,) = envelope["entry"][0]["changes"]
    assert change["field"] == "user_preferences"
    assert change["value"]["user_preferences"] == [
        {
            "detail": "User requested to stop marketing messages",
            "category": "marketing_messages",
            "value": "stop",
            "timestamp": 1750030073,
            "wa_id": "16505551234",
            "user_id": "US.1349",
        }
    ]


def test_a_templates_verdict_names_it_by_a_number_and_has_the_time_in_the_entry() -> None:
    template = Template("1689556908129832", "102", "order", "en_US", "UTILITY", "PENDING", False, ())

    envelope = json.loads(template_envelope(template, event="APPROVED", reason="NONE", at=AT))

    assert envelope["entry"] == [
        {
            "id": "102",
            "changes": [
                {
                    "value": {
                        "event": "APPROVED",
                        "message_template_id": 1689556908129832,
                        "message_template_name": "order",
                        "message_template_language": "en_US",
                        "reason": "NONE",
                        "message_template_category": "UTILITY",
                    },
                    "field": "message_template_status_update",
                }
            ],
            "time": 1750030073,
        }
    ]
