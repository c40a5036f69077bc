"""A customer's message, typed: exact for every shape Meta is known to send, and calm about the others."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.providers.whatsapp.events import items
from revive_app.providers.whatsapp.inbound import (
    InboundMedia,
    InboundMessage,
    OrderItem,
    OrderSent,
    SystemChange,
    SystemKind,
    read_message,
)
from tests.fakes.meta_samples import names, webhook


def sample(name: str) -> InboundMessage:
    return read_message(items(webhook(name))[0].payload)


def message(**parts: Any) -> InboundMessage:
    return read_message({"message": {"from": "919829041100", "id": "wamid.A", **parts}, "contact": None})


def test_a_plain_text() -> None:
    read = sample("inbound_text__meta_docs")

    assert read == InboundMessage(
        wamid="wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=",
        phone="+16505551234",
        user_id=None,
        profile_name="Sheena Nelson",
        username="",
        message_type="text",
        text="Does it come in another color?",
        happened_at=datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC),
        reply_to=None,
        is_group=False,
        media=None,
        button_id=None,
        reaction_to=None,
        order=None,
        referral=None,
        referred_product=None,
        system=None,
        edits=None,
        revokes=None,
        unsupported=False,
        error_code=None,
        raw=webhook("inbound_text__meta_docs")["entry"][0]["changes"][0]["value"]["messages"][0],
    )


class TestSender:
    @pytest.mark.parametrize(
        ("name", "phone", "user_id", "username"),
        [
            ("inbound_text_bsuid__pywa", "+972987654321", "US.13491208655302741918", ""),
            # no phone at all, and Meta's typo `uUS.` in the contact
            ("inbound_text_bsuid_no_phone__meta_docs_2", None, "US.13491208655302741918", "realsheenanelson"),
            ("inbound_text_bsuid_no_phone_hello_from_bsuid__courier", None, "US.1234", "kfisher"),
            ("inbound_text_bsuid_hello_bsuid_in_from__courier", None, "US.1234", "kfisher"),
            ("inbound_text_invalid_from__courier", None, None, ""),
            # four digits are no telephone number
            ("inbound_text__courier", None, None, ""),
        ],
    )
    def test_phone_and_user_id_are_both_optional(
        self, name: str, phone: str | None, user_id: str | None, username: str
    ) -> None:
        read = sample(name)

        assert (read.phone, read.user_id, read.username) == (phone, user_id, username)

    @pytest.mark.parametrize(
        ("given_from", "phone", "user_id"),
        [
            ("919829041100", "+919829041100", None),
            (919829041100, "+919829041100", None),
            ("+91 98290-41100", "+919829041100", None),
            ("0091982904", None, None),
            ("9" * 16, None, None),
            ("IN.13491208655302741918", None, "IN.13491208655302741918"),
            ("US.ENT.11815799212886844830", None, None),
            ("user.9373795779eb6441c8adb2ee", None, "user.9373795779eb6441c8adb2ee"),
            ("in.123", None, None),
            ("९१९८२९०४११००", None, None),
            (True, None, None),
            (None, None, None),
            ({}, None, None),
        ],
    )
    def test_from_is_a_phone_a_user_id_or_nothing(
        self, given_from: object, phone: str | None, user_id: str | None
    ) -> None:
        read = message(**{"from": given_from})

        assert (read.phone, read.user_id) == (phone, user_id)

    def test_a_contact_of_somebody_else_lends_no_id(self) -> None:
        read = read_message(
            {
                "message": {"from": "919829041100"},
                "contact": {"wa_id": "919829041111", "user_id": "IN.2", "profile": {"name": "Anil"}},
            }
        )

        assert (read.phone, read.user_id) == ("+919829041100", None)

    def test_a_contact_fills_in_the_phone_a_user_id_hides(self) -> None:
        read = read_message(
            {"message": {"from_user_id": "IN.1"}, "contact": {"wa_id": "919829041100", "user_id": "IN.1"}}
        )

        assert (read.phone, read.user_id) == ("+919829041100", "IN.1")

    def test_names_are_cut(self) -> None:
        read = read_message({"contact": {"profile": {"name": "प्रिया" * 100, "username": "@" + "u" * 300}}})

        assert (len(read.profile_name), len(read.username)) == (200, 199)


class TestMoment:
    @pytest.mark.parametrize(
        ("timestamp", "expected"),
        [
            ("1749416383", datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC)),
            (1749416383, datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC)),
            (1749416383.0, datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC)),
            (" 1749416383 ", datetime(2025, 6, 8, 20, 59, 43, tzinfo=UTC)),
            ("1749416383000", None),
            ("1420070399", None),
            ("1420070400", datetime(2015, 1, 1, tzinfo=UTC)),
            ("4102444800", None),
            ("asdf", None),
            ("", None),
            ("9" * 5_000, None),
            (-5, None),
            (1e300, None),
            (True, None),
            (None, None),
            ([], None),
        ],
    )
    def test_only_a_plausible_moment_is_one(self, timestamp: object, expected: datetime | None) -> None:
        assert message(timestamp=timestamp).happened_at == expected

    def test_an_invalid_timestamp_leaves_the_message_readable(self) -> None:
        read = sample("inbound_text_invalid_timestamp__courier")

        assert (read.happened_at, read.text) == (None, "Hello World")

    def test_an_integer_timestamp_of_old_payloads(self) -> None:
        assert sample("inbound_system_user_changed_number__netflie").happened_at == datetime(
            2022, 11, 23, 20, 2, 58, tzinfo=UTC
        )


class TestText:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("inbound_image__courier", "Check out my new phone!"),
            ("inbound_image_bsuid__pywa", ""),
            ("inbound_document__restfb", "RESTFB ANNIVERSARY"),
            ("inbound_audio_voice__restfb", ""),
            ("inbound_sticker_animated_bsuid__pywa", ""),
            ("inbound_button__meta_docs", "I didn't request a code"),
            ("inbound_interactive_button_reply__meta_openapi", "Cancel"),
            ("inbound_interactive_list_reply__meta_docs", "Priority Mail Express"),
            ("inbound_interactive_nfm_reply__courier", "first_name: Bob\nage: 32"),
            ("inbound_interactive_missing_object_with_errors_131000__pywa", ""),
            ("inbound_reaction__meta_openapi", "👍"),
            ("inbound_reaction_removed_no_emoji_bsuid__pywa", ""),
            (
                "inbound_location_named_place__meta_openapi",
                "Philz Coffee, 101 Forest Ave, Palo Alto, CA 94301",
            ),
            ("inbound_location_forwarded_bsuid__pywa", "12.25089, 43.90539"),
            ("inbound_contacts__meta_docs", "Barbara J. Johnson"),
            ("inbound_contacts_bsuid__restfb", "Sheena Nelson"),
            ("inbound_order__meta_openapi", "2 × di9ozbzfi4, 1 × nqryix03ez"),
            ("inbound_edit_image_bsuid__pywa", "Updated image caption"),
            (
                "inbound_system_user_changed_number__meta_docs",
                "User Sheena Nelson changed from 16505551234 to 12195555358",
            ),
            ("inbound_unsupported_131051__restfb", ""),
        ],
    )
    def test_it_is_what_a_person_would_read(self, name: str, text: str) -> None:
        assert sample(name).text == text

    @pytest.mark.parametrize(
        ("case", "response", "text"),
        [
            ("a list", "[1, 2]", "Sent"),
            ("a string", '"hello"', "Sent"),
            ("null", "null", "Sent"),
            ("no JSON", "{", "Sent"),
            ("too deep", "[" * 100_000, "Sent"),
            ("no string", {"a": 1}, "Sent"),
            ("only the token", '{"flow_token": "x"}', "Sent"),
            ("parts that are no answers", '{"a": {"b": 1}, "c": null, "d": 5}', "d: 5"),
        ],
    )
    def test_a_form_whose_answers_are_no_object_reads_as_its_body(
        self, case: str, response: object, text: str
    ) -> None:
        reply = {"name": "flow", "body": "Sent", "response_json": response}

        assert message(type="interactive", interactive={"type": "nfm_reply", "nfm_reply": reply}).text == text

    def test_a_long_text_is_kept_whole(self) -> None:
        assert len(message(type="text", text={"body": "é" * 100_000}).text) == 100_000

    def test_nul_goes_and_lone_surrogates_are_replaced(self) -> None:
        body = "a\0b\ud83dc"
        read = message(
            type="text",
            id="w\0",
            text={"body": body},
            context={"id": body},
            referral={body: [body]},
            extra={body: body},
        )

        assert (read.text, read.wamid, read.reply_to) == ("ab\ufffdc", "w", "ab\ufffdc")
        assert read.referral == {"ab\ufffdc": ["ab\ufffdc"]}
        assert read.raw["extra"] == {"ab\ufffdc": "ab\ufffdc"}

    def test_a_type_meta_has_added_since_is_read_where_words_usually_stand(self) -> None:
        read = message(type="poll", poll={"title": "Gold or silver?"})

        assert (read.message_type, read.text, read.unsupported) == ("poll", "Gold or silver?", False)

    def test_a_missing_type_is_seen_from_the_body(self) -> None:
        read = message(text={"body": "Hi"})

        assert (read.message_type, read.text, read.unsupported) == ("text", "Hi", False)

    def test_a_place_without_a_name_is_its_point_zero_included(self) -> None:
        assert message(type="location", location={"latitude": 0.0, "longitude": 1.0}).text == "0.0, 1.0"

    def test_people_without_a_full_name(self) -> None:
        cards = [
            {"name": {"first_name": "Asha", "last_name": "Rao"}},
            {"phones": [{"phone": "+91 98290 41100"}]},
            {},
            "odd",
        ]

        assert message(type="contacts", contacts=cards).text == "Asha Rao, +91 98290 41100"


class TestMedia:
    @pytest.mark.parametrize(
        ("name", "media"),
        [
            (
                "inbound_audio_voice_with_url__meta_docs",
                InboundMedia(
                    id="1908647269898587",
                    mime_type="audio/ogg; codecs=opus",
                    sha256="wvqXMe6n7n1W0zphvLPoLj+s/NtKqmr3zZ7YzTP7xFI=",
                    voice=True,
                ),
            ),
            (
                "inbound_document__java_api",
                InboundMedia(
                    id="848704520347750",
                    mime_type="application/pdf",
                    sha256="mu/J5jGsroQM3Tbn4c6StBJG4C4glbTi8gT4jhRHSt0=",
                    filename="4_641947.pdf",
                ),
            ),
            (
                "inbound_edit_image_bsuid__pywa",
                InboundMedia(id="1234567890", mime_type="image/jpeg", sha256="a1b2c3d4e5f6..."),
            ),
        ],
    )
    def test_a_file_can_be_fetched(self, name: str, media: InboundMedia) -> None:
        assert sample(name).media == media

    def test_a_slash_escaped_once_too_often_is_put_right(self) -> None:
        media = sample("inbound_image__restfb").media

        assert media is not None
        assert media.mime_type == "image/jpeg"

    @pytest.mark.parametrize("body", [None, {}, {"id": ""}, {"id": None}, "x", [], {"id": {}}])
    def test_without_an_id_there_is_no_file(self, body: object) -> None:
        assert message(type="image", image=body).media is None


class TestAnswersToUs:
    @pytest.mark.parametrize(
        ("name", "button_id", "reply_to"),
        [
            (
                "inbound_button__meta_openapi",
                "Unsubscribe",
                "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBJFNjk2OTMwNEZCQjhGMzUyQUYA",
            ),
            ("inbound_button_bsuid__pywa_2", "callback_data", None),
            ("inbound_interactive_button_reply__restfb", "unique-button-identifier-here", None),
            ("inbound_interactive_list_reply_bsuid__pywa_2", "callback_data", "wamid.xyzxyz"),
            ("inbound_text_reply_bsuid__pywa", None, "wamid.xyzxyz=="),
            ("inbound_text_forwarded_bsuid__pywa", None, None),
        ],
    )
    def test_what_was_pressed_and_what_it_answers(
        self, name: str, button_id: str | None, reply_to: str | None
    ) -> None:
        read = sample(name)

        assert (read.button_id, read.reply_to) == (button_id, reply_to)

    def test_a_reaction_names_its_message(self) -> None:
        read = sample("inbound_reaction__meta_openapi")

        assert read.reaction_to == "wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0RTJEOTc2ODVERUY5RDlGNkYA"

    @pytest.mark.parametrize("reaction", [{"message_id": "wamid.B"}, {"message_id": "wamid.B", "emoji": ""}])
    def test_a_removed_reaction_has_no_emoji_or_an_empty_one(self, reaction: dict[str, str]) -> None:
        read = message(type="reaction", reaction=reaction)

        assert (read.reaction_to, read.text, read.unsupported) == ("wamid.B", "", False)


class TestOrder:
    def test_a_cart(self) -> None:
        assert sample("inbound_order__meta_openapi").order == OrderSent(
            catalog_id="194836987003835",
            note="",
            items=(
                OrderItem("di9ozbzfi4", 2, Decimal(30), "USD"),
                OrderItem("nqryix03ez", 1, Decimal(25), "USD"),
            ),
        )

    @pytest.mark.parametrize(
        ("line", "quantity", "price"),
        [
            ({"quantity": "3", "item_price": "99.99"}, 3, Decimal("99.99")),
            ({"quantity": 2.0, "item_price": 99.99}, 2, Decimal("99.99")),
            ({}, 1, None),
            ({"quantity": -4, "item_price": "abc"}, 1, None),
            ({"quantity": 10**15, "item_price": "1e999999"}, 1_000_000, None),
            ({"quantity": True, "item_price": True}, 1, None),
            ({"quantity": "x", "item_price": "NaN"}, 1, None),
        ],
    )
    def test_odd_quantities_and_prices(
        self, line: dict[str, Any], quantity: int, price: Decimal | None
    ) -> None:
        order = message(type="order", order={"product_items": [{"product_retailer_id": "sku"} | line]}).order

        assert order is not None
        assert order.items == (OrderItem("sku", quantity, price, ""),)

    def test_lines_without_a_product_are_no_lines(self) -> None:
        order = message(
            type="order", order={"product_items": [None, {}, {"product_retailer_id": " "}, "x"]}
        ).order

        assert order == OrderSent(catalog_id="", note="", items=())

    def test_a_note_stands_under_the_cart(self) -> None:
        order = {"text": "Gift wrapped", "product_items": [{"product_retailer_id": "ring-1", "quantity": 2}]}

        assert message(type="order", order=order).text == "2 × ring-1\nGift wrapped"


class TestOrigins:
    def test_an_ad(self) -> None:
        referral = sample("inbound_text_ctwa_referral__meta_openapi").referral

        assert referral is not None
        assert (referral["source_type"], referral["source_id"]) == ("ad", "120226305854810726")

    def test_a_question_about_a_product(self) -> None:
        assert sample("inbound_text_referred_product__meta_openapi").referred_product == "di9ozbzfi4"

    @pytest.mark.parametrize(
        "name", ["inbound_text_group__courier", "inbound_text_group_bsuid_no_phone__restfb"]
    )
    def test_a_group(self, name: str) -> None:
        assert sample(name).is_group is True


class TestSystem:
    @pytest.mark.parametrize(
        ("name", "old_phone", "change"),
        [
            (
                "inbound_system_user_changed_number__meta_docs",
                "+16505551234",
                SystemChange(SystemKind.NUMBER_CHANGED, new_phone="+12195555358"),
            ),
            # placeholders where the numbers were
            ("inbound_system_user_changed_number__netflie", None, SystemChange(SystemKind.NUMBER_CHANGED)),
            (
                "inbound_system_user_changed_number__restfb",
                "+491234567890",
                SystemChange(SystemKind.NUMBER_CHANGED),
            ),
        ],
    )
    def test_a_changed_number(self, name: str, old_phone: str | None, change: SystemChange) -> None:
        read = sample(name)

        assert (read.phone, read.system) == (old_phone, change)

    def test_the_new_number_under_its_old_name(self) -> None:
        system = {"type": "user_changed_number", "new_wa_id": "12195555358", "customer": "16505551234"}

        assert message(type="system", system=system).system == SystemChange(
            SystemKind.NUMBER_CHANGED, new_phone="+12195555358"
        )

    def test_a_changed_user_id(self) -> None:
        read = message(
            type="system", from_user_id="IN.1", system={"type": "user_changed_user_id", "user_id": "IN.2"}
        )

        assert read.system == SystemChange(
            SystemKind.USER_ID_CHANGED, new_user_id="IN.2", previous_user_id="IN.1"
        )

    def test_a_changed_user_id_told_as_a_pair(self) -> None:
        ids = {"previous": "IN.1", "current": "IN.2"}

        assert message(
            type="system", system={"type": "user_changed_user_id", "user_id": ids}
        ).system == SystemChange(SystemKind.USER_ID_CHANGED, new_user_id="IN.2", previous_user_id="IN.1")

    @pytest.mark.parametrize("system", [None, {}, {"type": "group_created"}, {"type": 5}, "x"])
    def test_anything_else_is_other(self, system: object) -> None:
        assert message(type="system", system=system).system == SystemChange(SystemKind.OTHER)


class TestEditsAndFailures:
    def test_an_edit_names_the_original(self) -> None:
        read = sample("inbound_edit_image_bsuid__pywa")

        assert (read.message_type, read.edits, read.revokes) == (
            "edit",
            "wamid.HBgLMTQxMjU1NTA4MjkVAgASGBQzQUNCNjk5RDUwNUZGMUZEM0VBRAA=",
            None,
        )

    def test_a_revoke_names_the_original(self) -> None:
        read = message(type="revoke", revoke={"original_message_id": "wamid.B"})

        assert (read.revokes, read.edits, read.text) == ("wamid.B", None, "")

    @pytest.mark.parametrize(
        ("name", "code"),
        [
            ("inbound_unsupported_131051__restfb", 131051),
            ("inbound_unknown_131051__restfb", 131051),
            ("inbound_unsupported_130501_group__meta_docs", 130501),
            ("inbound_interactive_missing_object_with_errors_131000__pywa", None),
        ],
    )
    def test_what_meta_could_not_hand_over_is_unsupported(self, name: str, code: int | None) -> None:
        read = sample(name)

        assert (read.unsupported, read.error_code, read.text) == (True, code, "")

    @pytest.mark.parametrize("code", ["131051", 131051, 131051.0])
    def test_a_code_may_be_text(self, code: object) -> None:
        assert message(type="unsupported", errors=[{"code": code}]).error_code == 131051

    @pytest.mark.parametrize("code", ["<ERROR_CODE>", None, 10**12, [], True])
    def test_a_code_that_is_none_is_none(self, code: object) -> None:
        assert message(type="unsupported", errors=[{"code": code}]).error_code is None

    @pytest.mark.parametrize(
        "kind",
        ["text", "image", "video", "audio", "document", "sticker", "location", "contacts", "reaction"]
        + ["interactive", "button", "order", "edit", "revoke"],
    )
    @pytest.mark.parametrize("body", [None, "text", 5, True])
    def test_every_type_may_come_without_its_body(self, kind: str, body: object) -> None:
        read = message(type=kind, **({} if body is None else {kind: body}))

        assert (read.message_type, read.text, read.unsupported) == (kind, "", True)

    def test_a_first_greeting_has_no_body_and_is_fine(self) -> None:
        assert message(type="request_welcome").unsupported is False


odd_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_no_part_of_a_sample_can_break_the_reader(data: st.DataObject) -> None:
    payload = items(webhook(data.draw(st.sampled_from(names("inbound_")))))[0].payload
    spot: Any = payload["message"]
    while True:
        key = data.draw(
            st.sampled_from(sorted(spot)) if isinstance(spot, dict) else st.integers(0, len(spot) - 1)
        )
        if not spot[key] or not isinstance(spot[key], dict | list) or data.draw(st.booleans()):
            spot[key] = data.draw(odd_values)
            break
        spot = spot[key]

    read = read_message(payload)

    for text in (read.text, read.profile_name, read.wamid or "", str(read.raw)):
        assert "\0" not in text
        assert text.encode().decode() == text
