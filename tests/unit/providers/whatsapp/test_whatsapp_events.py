"""Meta's envelope as items: nothing lost, nothing invented, and keys that stay the same for ever."""

import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp.events import (
    BadEnvelope,
    WebhookItem,
    dump_payload,
    items,
    parse_envelope,
)
from revive_app.vocabulary import EventKind
from tests.fakes.meta_samples import PHONE_NUMBER_ID, WABA_ID, envelope, load, read, value, webhook

TEXT = {
    "from": "919829041100",
    "id": "wamid.A",
    "timestamp": "1749416383",
    "type": "text",
    "text": {"body": "Hi"},
}
SENT = {"id": "wamid.B", "status": "sent", "timestamp": "1750030073", "recipient_id": "919829041100"}


def only(wrapped: dict[str, Any]) -> WebhookItem:
    (item,) = items(wrapped)
    return item


def kinds(wrapped: dict[str, Any]) -> list[EventKind]:
    return [item.kind for item in items(wrapped)]


class TestParseEnvelope:
    def test_metas_body_is_read(self) -> None:
        assert parse_envelope(read("inbound_text__meta_docs")) == load("inbound_text__meta_docs")

    @pytest.mark.parametrize(
        ("case", "body"),
        [
            ("not JSON", b"hello"),
            ("empty", b""),
            ("NaN inside", b'{"object":"whatsapp_business_account","entry":[NaN]}'),
            ("not UTF-8", b'{"object":"whatsapp_business_account","entry":["\xff"]}'),
            ("an array", b"[]"),
            ("a string", b'"whatsapp_business_account"'),
            ("no object", b'{"entry":[]}'),
            ("another object", b'{"object":"page","entry":[]}'),
            ("no entry", b'{"object":"whatsapp_business_account"}'),
            ("entry is an object", b'{"object":"whatsapp_business_account","entry":{}}'),
            ("nothing but depth", b"[" * 100_000),
        ],
    )
    def test_anything_else_is_a_bad_envelope(self, case: str, body: bytes) -> None:
        with pytest.raises(BadEnvelope):
            parse_envelope(body)

    def test_metas_sample_of_another_object_is_a_bad_envelope(self) -> None:
        with pytest.raises(BadEnvelope):
            parse_envelope(read("webhook_wrong_object__piusalfred"))

    @pytest.mark.parametrize("depth", [1_000, 100_000])
    def test_a_message_with_something_deep_in_it_arrives_without_it(self, depth: int) -> None:
        body = json.dumps(
            envelope(value(messages=[TEXT | {"deep": "HERE"}, TEXT | {"id": "wamid.C"}]))
        ).encode()
        body = body.replace(b'"HERE"', b"[" * depth + b"]" * depth)

        first, second = items(parse_envelope(body))

        assert (first.key, first.payload["message"]["text"]) == ("message:wamid.A", {"body": "Hi"})
        assert second.key == "message:wamid.C"
        assert len(dump_payload(first.payload)) < 1_000

    def test_three_megabytes_of_messages_are_read_in_linear_time(self) -> None:
        messages = [TEXT | {"id": f"wamid.{number}"} for number in range(26_000)]
        body = json.dumps(envelope(value(messages=messages))).encode()
        contacts = [{"wa_id": str(10**11 + number)} for number in range(5_000)]
        crowded = envelope(value(contacts=contacts, messages=messages[:5_000]))

        began = time.perf_counter()
        found = items(parse_envelope(body))
        items(crowded)
        elapsed = time.perf_counter() - began

        assert len(body) > 2_900_000
        assert len(found) == 26_000
        assert elapsed < 5


class TestMessagesAndStatuses:
    def test_a_message_is_one_item_with_its_contact(self) -> None:
        contact = {"profile": {"name": "Priya"}, "wa_id": "919829041100"}

        item = only(envelope(value(contacts=[contact], messages=[TEXT])))

        assert item == WebhookItem(
            kind=EventKind.MESSAGE,
            field="messages",
            phone_number_id=PHONE_NUMBER_ID,
            waba_id=WABA_ID,
            key="message:wamid.A",
            subject=f"{PHONE_NUMBER_ID}:919829041100",
            payload={"message": TEXT, "contact": contact, "metadata": value()["metadata"]},
        )

    def test_a_status_is_one_item_known_by_message_word_and_moment(self) -> None:
        item = only(envelope(value(statuses=[SENT])))

        assert (item.kind, item.key, item.subject, item.payload) == (
            EventKind.STATUS,
            "status:wamid.B:sent:1750030073",
            f"{PHONE_NUMBER_ID}:status",
            {"status": SENT, "contact": None},
        )

    def test_a_timestamp_as_a_number_makes_the_same_key(self) -> None:
        assert only(envelope(value(statuses=[SENT | {"timestamp": 1750030073}]))).key == (
            "status:wamid.B:sent:1750030073"
        )

    def test_every_level_is_walked(self) -> None:
        change = {"field": "messages", "value": value(messages=[TEXT, TEXT], statuses=[SENT, SENT])}
        entry = {"id": WABA_ID, "changes": [change, change]}

        found = items({"object": "whatsapp_business_account", "entry": [entry, entry]})

        assert len(found) == 16
        assert [item.kind for item in found[:4]] == [EventKind.MESSAGE] * 2 + [EventKind.STATUS] * 2

    def test_the_same_message_twice_has_the_same_key_twice(self) -> None:
        first, second = items(webhook("webhook_multiple_messages_duplicate__courier"))

        assert first == second
        assert first.key == "message:external_id"

    def test_messages_errors_and_statuses_side_by_side_all_arrive(self) -> None:
        wrapped = envelope(value(messages=[TEXT], statuses=[SENT], errors=[{"code": 131000}]))

        assert kinds(wrapped) == [EventKind.MESSAGE, EventKind.STATUS, EventKind.ERRORS]

    def test_errors_without_a_message_are_one_item(self) -> None:
        item = only(webhook("webhook_value_errors_130429__meta_docs"))

        assert (item.kind, item.subject) == (EventKind.ERRORS, f"{PHONE_NUMBER_ID}:messages")
        assert item.payload["value"]["errors"][0]["code"] == 130429

    def test_an_unknown_list_beside_messages_is_not_lost(self) -> None:
        message, other = items(envelope(value(messages=[TEXT], parcels=[{"id": 1}], note="")))

        assert (message.kind, other.kind) == (EventKind.MESSAGE, EventKind.OTHER)
        assert other.payload == {"value": {"parcels": [{"id": 1}]}}

    def test_messages_of_the_wrong_type_beside_statuses_are_not_lost(self) -> None:
        status, other = items(envelope(value(messages={"id": "wamid.A"}, statuses=[SENT])))

        assert (status.kind, other.kind) == (EventKind.STATUS, EventKind.OTHER)
        assert other.payload == {"value": {"messages": {"id": "wamid.A"}}}

    @pytest.mark.parametrize("odd", ["text", 5, None, ["list"], True])
    def test_an_item_of_unknown_shape_is_other(self, odd: object) -> None:
        assert kinds(envelope(value(messages=[odd, TEXT], statuses=[odd]))) == [
            EventKind.OTHER,
            EventKind.MESSAGE,
            EventKind.OTHER,
        ]


class TestContacts:
    PRIYA = {"wa_id": "919829041100", "profile": {"name": "Priya"}}
    ANIL = {"wa_id": "919829041111", "user_id": "IN.2", "profile": {"name": "Anil"}}

    @pytest.mark.parametrize(
        ("case", "contacts", "message", "expected"),
        [
            ("by phone, in any order", [ANIL, PRIYA], TEXT, PRIYA),
            ("by user id", [PRIYA, ANIL], {"from_user_id": "IN.2", "id": "wamid.A"}, ANIL),
            ("by a user id in from", [PRIYA, ANIL], {"from": "IN.2", "id": "wamid.A"}, ANIL),
            ("the only one, for the only message", [ANIL], TEXT, ANIL),
            ("none of several", [ANIL, {"wa_id": "4"}], TEXT, None),
            ("none at all", [], TEXT, None),
            ("not a list", {"wa_id": "919829041100"}, TEXT, None),
            ("odd contacts between", [None, "x", PRIYA], TEXT, PRIYA),
        ],
    )
    def test_the_matching_contact_goes_along(
        self, case: str, contacts: Any, message: dict[str, Any], expected: dict[str, Any] | None
    ) -> None:
        assert only(envelope(value(contacts=contacts, messages=[message]))).payload["contact"] == expected

    def test_one_persons_contact_is_not_given_to_another(self) -> None:
        other = TEXT | {"id": "wamid.C", "from": "919829041122"}

        mine, theirs = items(envelope(value(contacts=[self.PRIYA], messages=[TEXT, other])))

        assert (mine.payload["contact"], theirs.payload["contact"]) == (self.PRIYA, None)


class TestSubject:
    @pytest.mark.parametrize(
        ("case", "message", "contact"),
        [
            ("user id and phone", {"from": "919829041100", "from_user_id": "IN.1"}, {}),
            ("user id alone", {"from_user_id": "IN.1"}, {}),
            ("user id in from", {"from": "IN.1"}, {}),
            (
                "user id in the contact",
                {"from": "919829041100"},
                {"wa_id": "919829041100", "user_id": "IN.1"},
            ),
            ("the draft of 2025, empty from", {"from": ""}, {"wa_id": "", "user_id": "IN.1"}),
        ],
    )
    def test_one_person_has_one_subject(
        self, case: str, message: dict[str, Any], contact: dict[str, Any]
    ) -> None:
        wrapped = envelope(value(contacts=[contact] if contact else [], messages=[message | {"id": case}]))

        assert only(wrapped).subject == f"{PHONE_NUMBER_ID}:IN.1"

    def test_a_person_without_a_user_id_is_known_by_phone(self) -> None:
        assert only(envelope(value(messages=[TEXT]))).subject == f"{PHONE_NUMBER_ID}:919829041100"

    def test_the_user_id_of_somebody_else_is_not_taken(self) -> None:
        contact = {"wa_id": "919829041111", "user_id": "IN.2"}

        item = only(envelope(value(contacts=[contact], messages=[TEXT])))

        assert item.subject == f"{PHONE_NUMBER_ID}:919829041100"

    def test_a_preference_shares_the_subject_of_the_persons_messages(self) -> None:
        contact = {"wa_id": "919829041100", "user_id": "IN.1"}
        stop = {"wa_id": "919829041100", "value": "stop", "timestamp": 1789400000}

        message = only(envelope(value(contacts=[contact], messages=[TEXT])))
        preference = only(envelope(value(contacts=[contact], user_preferences=[stop]), "user_preferences"))

        assert preference.subject == message.subject == f"{PHONE_NUMBER_ID}:IN.1"

    def test_a_new_user_id_shares_the_subject_of_the_messages_to_come(self) -> None:
        item = only(webhook("field_user_id_update__restfb"))

        assert item.subject == f"{PHONE_NUMBER_ID}:US.13491208655302741918"

    def test_nobody_is_nobody(self) -> None:
        assert only(envelope(value(messages=[{"id": "wamid.A"}]))).subject == f"{PHONE_NUMBER_ID}:nobody"


class TestOtherFields:
    @pytest.mark.parametrize(
        ("field", "kind"),
        [
            ("message_template_status_update", EventKind.TEMPLATE),
            ("message_template_quality_update", EventKind.TEMPLATE),
            ("message_template_components_update", EventKind.TEMPLATE),
            ("template_category_update", EventKind.TEMPLATE),
            ("template_correct_category_detection", EventKind.TEMPLATE),
            ("account_update", EventKind.ACCOUNT),
            ("account_alerts", EventKind.ACCOUNT),
            ("account_review_update", EventKind.ACCOUNT),
            ("business_capability_update", EventKind.ACCOUNT),
            ("phone_number_quality_update", EventKind.ACCOUNT),
            ("phone_number_name_update", EventKind.ACCOUNT),
            ("security", EventKind.ACCOUNT),
            ("flows", EventKind.OTHER),
            ("unknown_field_xyz", EventKind.OTHER),
        ],
    )
    def test_the_field_decides_what_it_is(self, field: str, kind: EventKind) -> None:
        item = only(envelope({"event": "X"}, field))

        assert (item.kind, item.field, item.phone_number_id) == (kind, field, None)
        assert item.subject == f"{WABA_ID}:{field}"
        assert item.payload == {"value": {"event": "X"}}

    @pytest.mark.parametrize("field", ["smb_message_echoes", "history", "standby", "message_echoes", ""])
    def test_messages_in_other_fields_are_never_customers_messages(self, field: str) -> None:
        assert kinds(envelope(value(messages=[TEXT]), field)) == [EventKind.OTHER]

    def test_each_preference_is_an_item(self) -> None:
        preferences = [{"wa_id": "1", "value": "stop"}, {"wa_id": "2", "value": "resume"}, "odd"]

        found = items(envelope(value(user_preferences=preferences), "user_preferences"))

        assert [item.kind for item in found] == [EventKind.PREFERENCE, EventKind.PREFERENCE, EventKind.OTHER]
        assert [item.subject for item in found[:2]] == [f"{PHONE_NUMBER_ID}:1", f"{PHONE_NUMBER_ID}:2"]
        assert found[0].payload["preference"] == preferences[0]

    def test_preferences_of_the_wrong_type_are_other(self) -> None:
        assert kinds(envelope(value(user_preferences="stop"), "user_preferences")) == [EventKind.OTHER]

    def test_a_field_inside_the_value_counts_when_there_is_no_other(self) -> None:
        item = only(webhook("field_account_update_partner_app_uninstalled__meta_docs"))

        assert (item.kind, item.field) == (EventKind.ACCOUNT, "account_update")

    def test_the_entrys_time_goes_along(self) -> None:
        assert only(envelope({"event": "X"}, "account_update", time=1743451903)).payload["time"] == 1743451903


class TestKeys:
    def test_a_message_without_an_id_is_known_by_its_content(self) -> None:
        first = only(envelope(value(messages=[{"from": "1", "text": {"body": "a"}}])))
        same = only(envelope(value(messages=[{"text": {"body": "a"}, "from": "1"}])))
        other = only(envelope(value(messages=[{"from": "1", "text": {"body": "b"}}])))

        assert first.key == same.key != other.key
        assert first.key.startswith("message:")
        assert len(first.key) == len("message:") + 64

    def test_the_same_words_at_another_time_are_other_news(self) -> None:
        approved, again = ({"event": "APPROVED", "message_template_name": "diwali"} for _ in range(2))
        field = "message_template_status_update"

        first = only(envelope(approved, field, time=1751247548))
        repeated = only(envelope(again, field, time=1751247548))
        later = only(envelope(again, field, time=1751250000))

        assert first.key == repeated.key != later.key

    def test_a_preference_repeated_in_another_delivery_keeps_its_key(self) -> None:
        stop = {"wa_id": "1", "value": "stop", "timestamp": 1789400000}

        first = only(envelope(value(user_preferences=[stop]), "user_preferences", time=1))
        repeated = only(envelope(value(user_preferences=[stop]), "user_preferences", time=2))

        assert first.key == repeated.key

    @pytest.mark.parametrize("wamid", ["w" * 5_000, "a\0b", "a\ud83d"])
    def test_a_key_is_short_and_printable_and_still_tells_messages_apart(self, wamid: str) -> None:
        key = only(envelope(value(messages=[{"id": wamid}]))).key
        other = only(envelope(value(messages=[{"id": wamid + "x"}]))).key

        assert key != other
        assert len(key) <= 300
        assert "\0" not in key
        assert key.encode()

    def test_ids_that_differ_only_in_what_cannot_be_stored_stay_apart(self) -> None:
        keys = {
            only(envelope(value(messages=[{"id": wamid}]))).key
            for wamid in ("a\ud800", "a\ud801", "a\0", "a")
        }

        assert len(keys) == 4

    def test_ids_fit_text_columns_and_index_entries(self) -> None:
        long = "9" * 100_000
        odd = {
            "id": long,
            "changes": [{"field": "f\0\ud83d" + long, "value": {"metadata": {"phone_number_id": "1\0"}}}],
        }

        item = only({"object": "whatsapp_business_account", "entry": [odd]})

        for text in (item.waba_id, item.field, item.subject, item.key, item.phone_number_id or ""):
            assert "\0" not in text
            assert len(text.encode()) <= 1_200
        assert item.phone_number_id == "1\ufffd"


class TestNothingIsLost:
    ODD_ENTRIES: list[Any] = [
        None,
        5,
        "entry",
        [],
        {},
        {"id": "1"},
        {"id": "1", "changes": "x"},
        {"id": 1, "changes": None},
    ]

    @pytest.mark.parametrize("entry", ODD_ENTRIES)
    def test_an_odd_entry_is_one_item(self, entry: object) -> None:
        item = only({"object": "whatsapp_business_account", "entry": [entry]})

        assert (item.kind, item.payload) == (EventKind.OTHER, {"entry": entry})

    @pytest.mark.parametrize("change", [None, 5, "change", [], True])
    def test_an_odd_change_is_one_item(self, change: object) -> None:
        item = only({"object": "whatsapp_business_account", "entry": [{"id": "7", "changes": [change]}]})

        assert (item.kind, item.waba_id, item.payload) == (EventKind.OTHER, "7", {"change": change})

    @pytest.mark.parametrize("odd", [None, 5, "value", [], [{"messages": [TEXT]}], {}])
    def test_a_value_without_a_known_list_is_one_item(self, odd: object) -> None:
        item = only(envelope(odd))

        assert (item.kind, item.payload) == (EventKind.OTHER, {"value": odd})

    @pytest.mark.parametrize("part", ["messages", "statuses"])
    @pytest.mark.parametrize("odd", [None, 5, "x", {}, {"a": 1}, []])
    def test_a_list_that_is_none_is_kept_with_its_value(self, part: str, odd: object) -> None:
        wrapped = value(**{part: odd})

        assert only(envelope(wrapped)).payload == {"value": wrapped}

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(
                        [
                            "id",
                            "changes",
                            "field",
                            "value",
                            "metadata",
                            "contacts",
                            "messages",
                            "statuses",
                            "errors",
                            "x",
                        ]
                    ),
                    inner,
                    max_size=5,
                )
            ),
            max_leaves=25,
        ),
        st.sampled_from(["messages", "user_preferences", "user_id_update", "account_update", "x"]),
    )
    def test_no_envelope_breaks_it_and_every_item_can_be_stored(self, odd: Any, field: str) -> None:
        entries = [odd, {"id": odd, "changes": [odd, {"field": field, "value": odd}]}]
        wrapped = {
            "id": "1",
            "changes": [{"field": field, "value": {"messages": odd, "statuses": odd, field: odd}}],
        }

        for item in items({"object": "whatsapp_business_account", "entry": [*entries, wrapped]}):
            assert len(item.key) <= 300
            assert "\0" not in item.key + item.subject + item.field + item.waba_id
            assert (item.key + item.subject + item.field + item.waba_id).encode()
            assert json.loads(dump_payload(item.payload)) == item.payload
