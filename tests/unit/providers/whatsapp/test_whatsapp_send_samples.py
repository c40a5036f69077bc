"""Our builders write what Meta's documentation and other libraries' tests send, sample by sample.

Compared is the message without its recipient. Three spellings mean the same to Meta and are made one: a
button's `index` as number or text, `sub_type` and `type` in capitals, and the old `policy` of a language.
"""

from typing import Any

import pytest

from revive_app.errors import InvalidInput
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.payloads import (
    Button,
    HeaderKind,
    Media,
    MediaHeader,
    ProductSection,
    QuickReply,
    Row,
    Section,
    UrlSuffix,
)
from tests.fakes.meta_samples import load, names

NOT_OF_THE_MESSAGE = {
    "messaging_product",
    "recipient_type",
    "to",
    "recipient",
    "recipient_identity_key_hash",
    "product_policy",
    "message_activity_sharing",
    "category",
}

WORKSHOP = payloads.buttons(
    "Hi Pablo! Your gardening workshop is scheduled for 9am tomorrow. Use the buttons if you need to reschedule. "
    "Thank you!",
    [Button("change-button", "Change"), Button("cancel-button", "Cancel")],
    header=MediaHeader(HeaderKind.IMAGE, Media(id="2762702990552401")),
    footer="Lucky Shrub: Your gateway to succulents!™",
)
APPOINTMENT = (
    "Would you like to confirm your appointment for tomorrow?",
    [Button("1278454", "YES"), Button("1278455", "NO"), Button("1278456", "CHANGE")],
)
SIMPLE = payloads.text("Simple Message")

BUILT: dict[str, dict[str, Any]] = {
    "send_text__courier": SIMPLE,
    "send_text__courier_2": payloads.text("☺"),
    "send_text__courier_4": payloads.text("Interactive form msg"),
    "send_text__java_api": payloads.text("*Hello world!*\nSome code here: \n```hello world code here```"),
    "send_text_identity_hash__meta_docs": payloads.text("Your latest statement is attached. See..."),
    "send_text_reply__meta_openapi": payloads.quoting(
        payloads.text("<TEXT_MSG_CONTENT>"), "<MSGID_OF_PREV_MSG>"
    ),
    "send_text_to_bsuid__courier": SIMPLE,
    "send_text_to_bsuid_direct_send_utility__directsend_capture": payloads.text("Hello via BSUID100101"),
    "send_text_to_bsuid_recipient_only__restfb": payloads.text("hello via bsuid"),
    "send_text_to_bsuid_to_and_recipient__restfb": payloads.text("hello with fallback"),
    "send_image_by_id__meta_openapi": payloads.image(Media(id="<IMAGE_OBJECT_ID>")),
    "send_image_by_id_reply__meta_openapi": payloads.quoting(
        payloads.image(Media(id="<IMAGE_OBJECT_ID>")), "<MSGID_OF_PREV_MSG>"
    ),
    "send_image_by_link__courier_2": payloads.image(Media(link="https://foo.bar/image.jpg")),
    "send_video_by_id__meta_docs": payloads.video(
        Media(id="1166846181421424"), caption="A succulent eclipse!"
    ),
    "send_video_by_link__courier": payloads.video(
        Media(link="https://foo.bar/video.mp4"), caption="video caption"
    ),
    "send_document_by_id__meta_openapi": payloads.document(
        Media(id="<DOCUMENT_OBJECT_ID>", filename="<DOCUMENT_FILENAME>"), caption="<DOCUMENT_CAPTION_TO_SEND>"
    ),
    "send_audio_by_id__java_api": payloads.audio(Media(id="4545454545454")),
    "send_sticker_by_id__meta_docs": payloads.sticker(Media(id="798882015472548")),
    "send_reaction__meta_openapi": payloads.reaction("wamid.HBgLM...", "😀"),
    "send_mark_read__java_api": payloads.read_receipt("123456"),
    "send_mark_read_typing__courier": payloads.read_receipt("wamid.HBgMNTU3", typing=True),
    "send_interactive_button__courier_2": payloads.buttons(
        "Interactive List QRs Extra Empty", [Button("0", "OPTION1")]
    ),
    "send_interactive_button__meta_openapi": payloads.buttons(
        "<BUTTON_TEXT>",
        [
            Button("<UNIQUE_BUTTON_ID_1>", "<BUTTON_TITLE_1>"),
            Button("<UNIQUE_BUTTON_ID_2>", "<BUTTON_TITLE_2>"),
        ],
    ),
    "send_interactive_button_document_header__java_api": payloads.buttons(
        *APPOINTMENT,
        header=MediaHeader(
            HeaderKind.DOCUMENT,
            Media(
                link="https://www.w3.org/WAI/ER/tests/xhtml/testfiles/resources/pdf/dummy.pdf",
                filename="schedule.pdf",
            ),
        ),
        footer="Choose an option:",
    ),
    "send_interactive_button_image_header__java_api": payloads.buttons(
        *APPOINTMENT,
        header=MediaHeader(
            HeaderKind.IMAGE,
            Media(link="https://upload.wikimedia.org/wikipedia/commons/8/87/Tamarama_Beach.jpg"),
        ),
        footer="Choose an option:",
    ),
    "send_interactive_button_image_header__meta_docs": WORKSHOP,
    "send_fragment_interactive_button__piusalfred": WORKSHOP,
    "send_interactive_button_video_header__courier": payloads.buttons(
        "Interactive Button Msg",
        [Button("0", "BUTTON1")],
        header=MediaHeader(HeaderKind.VIDEO, Media(link="https://foo.bar/video.mp4")),
    ),
    "send_interactive_cta_url__courier": payloads.cta_url(
        "Interactive URL msg", "Visit", url="https://example.com"
    ),
    "send_interactive_cta_url__courier_2": payloads.cta_url(
        "Interactive URL msg", "Open Link", url="https://example.com"
    ),
    "send_interactive_cta_url_image_header__meta_docs": payloads.cta_url(
        "Tap the button below to see available dates.",
        "See Dates",
        url="https://www.luckyshrub.com?clickID=kqDGWd24Q5TRwoEQTICY7W1JKoXvaZOXWAS7h1P76s0R7Paec4",
        header=MediaHeader(
            HeaderKind.IMAGE,
            Media(link="https://www.luckyshrub.com/assets/lucky-shrub-banner-logo-v1.png"),
        ),
        footer="Dates subject to change.",
    ),
    "send_interactive_list__courier": payloads.list_menu(
        "Interactive List QRs Extra Msg",
        "Menu",
        sections=[Section([Row("0", "OPTION1", "This option is the most popular")])],
    ),
    "send_interactive_list__meta_docs": payloads.list_menu(
        "Which shipping option do you prefer?",
        "Shipping Options",
        header="Choose Shipping Option",
        footer="Lucky Shrub: Your gateway to succulents™",
        sections=[
            Section(
                [
                    Row("priority_express", "Priority Mail Express", "Next Day to 2 Days"),
                    Row("priority_mail", "Priority Mail", "1–3 Days"),
                ],
                title="I want it ASAP!",
            ),
            Section(
                [
                    Row("usps_ground_advantage", "USPS Ground Advantage", "2–5 Days"),
                    Row("media_mail", "Media Mail", "2–8 Days"),
                ],
                title="I can wait a bit",
            ),
        ],
    ),
    "send_interactive_list__meta_openapi": payloads.list_menu(
        "<BODY_TEXT>",
        "<BUTTON_TEXT>",
        header="<HEADER_TEXT>",
        footer="<FOOTER_TEXT>",
        sections=[
            Section(
                [
                    Row(
                        f"<LIST_SECTION_{section}_ROW_{row}_ID>",
                        f"<SECTION_{section}_ROW_{row}_TITLE>",
                        f"<SECTION_{section}_ROW_{row}_DESC>",
                    )
                    for row in (1, 2)
                ],
                title=f"<LIST_SECTION_{section}_TITLE>",
            )
            for section in (1, 2)
        ],
    ),
    "send_interactive_location_request_message__courier": payloads.location_request(
        "Interactive send location"
    ),
    "send_interactive_product__meta_openapi": payloads.product(
        "367025965434465", "<ID_TEST_ITEM_1>", text="<OPTIONAL_BODY_TEXT>", footer="<OPTIONAL_FOOTER_TEXT>"
    ),
    "send_interactive_product_list__gh_file": payloads.product_list(
        "Browse our products",
        "Our Catalog",
        catalog_id="CAT789",
        sections=[ProductSection(["PHONE01", "LAPTOP02"], title="Electronics")],
    ),
    "send_template_no_params__courier": payloads.template("revive_issue", "en_US"),
    "send_marketing_messages_api_simple_template_message__meta_openapi": payloads.template(
        "hello_world", "en"
    ),
    "send_marketing_messages_api_template_with_product_policy__meta_openapi": payloads.template(
        "welcome_offer", "en-US"
    ),
    "send_template_body_params__courier": payloads.template(
        "revive_issue", "en_US", body=["Chef", "tomorrow"]
    ),
    "send_template_body_params__java_api": payloads.template(
        "number_confirmation", "pt_BR", body=["18754269072"]
    ),
    "send_template_named__meta_docs": payloads.template(
        "order_confirmation", "en_US", body={"first_name": "Jessica", "order_number": "SKBUP2-4CPIG9"}
    ),
    "send_template_btn_quick_reply__java_api": payloads.template(
        "schedule_confirmation3",
        "pt_BR",
        body=["Mauricio", "04/11/2022", "14:30"],
        buttons=[QuickReply(0, "OP_YES_48547"), QuickReply(1, "OP_NO_48548"), QuickReply(2, "OP_CH_48549")],
    ),
    "send_template_hdr_image_btn_quick_reply_btn_url__courier": payloads.template(
        "revive_issue",
        "en_US",
        header=MediaHeader(HeaderKind.IMAGE, Media(link="https://foo.bar/image.jpg")),
        body=["Ryan Lewis", "niño"],
        buttons=[QuickReply(0, "Sip"), UrlSuffix(1, "id00231")],
    ),
    "send_template_hdr_image_named__meta_docs_2": payloads.template(
        "reservation_confirmation",
        "en_US",
        header=MediaHeader(HeaderKind.IMAGE, Media(id="2871834006348767")),
        body={
            "number_of_guests": "4",
            "day": "Saturday",
            "date": "August 30th, 2025",
            "time": "7:30 pm",
        },
    ),
    "send_fragment_template_hello_world__piusalfred": payloads.template(
        "hello_world", "en_US", header=payloads.TextParameter("Hello World"), body=["Jane"]
    ),
}

PLACEHOLDERS = "holds placeholders no builder of ours lets through"
ALONE = "Revive does not send this kind"
NOT_BUILT = {
    "send_audio_by_link__meta_openapi": PLACEHOLDERS,
    "send_document_by_link__meta_openapi": PLACEHOLDERS,
    "send_image_by_link_reply__meta_openapi": PLACEHOLDERS,
    "send_template_btn_url__meta_docs": PLACEHOLDERS,
    "send_template_hdr_image__meta_openapi": PLACEHOLDERS,
    "send_template_payment_link_india__meta_docs": PLACEHOLDERS,
    "send_component_header_location__meta_docs": ALONE,
    "send_contacts__meta_docs": ALONE,
    "send_contacts__meta_openapi": ALONE,
    "send_fragment_interactive_carousel__piusalfred_2": ALONE,
    "send_fragment_order_details_india_payment_link_image__meta_docs": ALONE,
    "send_fragment_order_details_india_pg_razorpay__meta_docs": ALONE,
    "send_fragment_order_details_india_upi_intent__meta_docs": ALONE,
    "send_fragment_template_auth_otp__piusalfred": "an authentication template whose button lacks its index",
    "send_fragment_template_order_delivery_update__piusalfred": "a template with a location as header",
    "send_interactive_carousel__meta_docs_3": ALONE,
    "send_interactive_catalog_message__meta_docs": ALONE,
    "send_interactive_flow__courier": ALONE,
    "send_interactive_flow_data_exchange__courier": ALONE,
    "send_interactive_flow_draft_navigate__meta_openapi": ALONE,
    "send_interactive_flow_navigate__meta_openapi": ALONE,
    "send_interactive_voice_call__meta_docs": ALONE,
    "send_location__meta_docs": ALONE,
    "send_location__meta_openapi": ALONE,
    "send_marketing_messages_api_parameterized_template__meta_openapi": "a currency value: we write prices as text",
    "send_order_status_india__meta_docs": ALONE,
    "send_pin_group__meta_docs": ALONE,
    "send_template_btn_catalog__meta_docs": ALONE,
    "send_template_btn_quick_reply__java_api_2": "a date value: we write dates as text",
    "send_template_carousel__meta_docs": ALONE,
    "send_template_hdr_image_btn_quick_reply__java_api": "a currency value: we write prices as text",
    "send_template_hdr_image_limited_time_offer_btn_copy_code_btn_url__meta_docs": ALONE,
    "send_template_hdr_product_named__meta_docs": ALONE,
    "send_template_hdr_text_btn_mpm__meta_docs": ALONE,
    "send_template_tap_target_override__meta_docs": ALONE,
}


def message_of(name: str) -> dict[str, Any]:
    """The sample as our builders would write it: without recipient, each thing spelled in one way."""
    sample = load(name)
    if name.startswith("send_fragment_interactive_"):
        sample = {"type": "interactive", "interactive": sample}
    if name.startswith("send_fragment_template_"):
        sample = {"type": "template", "template": sample}
    body = {key: part for key, part in sample.items() if key not in NOT_OF_THE_MESSAGE}
    if "text" in body:
        body["text"] = {"preview_url": False, "body": body["text"]["body"].strip()}
    if "interactive" in body:
        body["interactive"]["type"] = body["interactive"]["type"].lower()
    for component in body.get("template", {}).get("components", []):
        if "index" in component:
            component["index"] = str(component["index"])
    if "template" in body:
        body["template"]["language"].pop("policy", None)
    return body


@pytest.mark.parametrize("name", sorted(BUILT))
def test_we_write_what_the_sample_sends(name: str) -> None:
    assert BUILT[name] == message_of(name)


def test_every_sample_is_built_or_has_a_reason_why_not() -> None:
    assert sorted([*BUILT, *NOT_BUILT]) == names("send_")


@pytest.mark.parametrize("link", ["<http(s)://audio-url>", "http(s)://image-url", "<IMAGE>", "the-url"])
def test_a_placeholder_is_no_address(link: str) -> None:
    with pytest.raises(InvalidInput):
        Media(link=link)
