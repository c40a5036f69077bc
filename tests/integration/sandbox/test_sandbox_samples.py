"""Every complete send of Meta's samples that is within our scope is accepted; the same with one thing broken is not."""

import asyncio
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from revive_app import db
from revive_app.sandbox.phones import phone_send
from tests.fakes.meta_samples import load, names
from tests.integration.sandbox.kit import PHONE_ID, WABA_ID, Graph, Receiver, tell_template

pytestmark = pytest.mark.anyio

Json = dict[str, Any]

# Files that are no complete send: parts of one, or with holes where an address or a name belongs.
INCOMPLETE = {
    "send_audio_by_link__meta_openapi",
    "send_component_header_location__meta_docs",
    "send_document_by_link__meta_openapi",
    "send_fragment_order_details_india_payment_link_image__meta_docs",
    "send_fragment_order_details_india_pg_razorpay__meta_docs",
    "send_fragment_order_details_india_upi_intent__meta_docs",
    "send_fragment_template_auth_otp__piusalfred",
    "send_image_by_link_reply__meta_openapi",
    "send_order_status_india__meta_docs",
    "send_pin_group__meta_docs",
    "send_template_btn_url__meta_docs",
    "send_template_hdr_image__meta_openapi",
    "send_template_payment_link_india__meta_docs",
}
# Other interfaces of Meta's, and the code with which an account without them is refused.
REFUSED = {
    "send_interactive_voice_call__meta_docs": 138000,
    "send_text_to_bsuid_direct_send_utility__directsend_capture": 100,
    # Cards of two shapes, in a library's own fixture.
    "send_fragment_interactive_carousel__piusalfred_2": 131009,
}
RECEIPTS = {"send_mark_read__java_api", "send_mark_read_typing__courier"}
SENDS = sorted(set(names("send_")) - INCOMPLETE - set(REFUSED) - RECEIPTS)

MANY_WORDS = "some words of a friendly jeweller around it so that nobody complains"


def whole(name: str) -> Json:
    """The sample as a request: parts put where they belong, a phone where a placeholder stands."""
    sample: Json = load(name)
    if name.startswith("send_fragment_template"):
        sample = {"messaging_product": "whatsapp", "type": "template", "template": sample}
    elif name.startswith("send_fragment"):
        sample = {"messaging_product": "whatsapp", "type": "interactive", "interactive": sample}
    if "recipient" not in sample and "{{" in sample.get("to", "{{"):
        sample["to"] = "+16505551234"
    return sample


def uploads(value: Any) -> Iterator[tuple[str, str]]:
    """Kind and id of all media a request names."""
    if isinstance(value, list):
        for item in value:
            yield from uploads(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in TYPES and isinstance(inner, dict) and "id" in inner:
                yield key, inner["id"]
            yield from uploads(inner)


TYPES = {
    "image": "image/jpeg",
    "video": "video/mp4",
    "audio": "audio/mpeg",
    "document": "application/pdf",
    "sticker": "image/webp",
}


def upload_all(request: Json) -> None:
    """Have the media a request names, under their ids."""
    with db.system_session() as session:
        for kind, media_id in uploads(request):
            session.run(
                "INSERT INTO sandbox_media (id, phone_number_id, mime_type, content, sha256, created_at)"
                " VALUES (:id, :number, :type, 'x', 'x', now())",
                id=media_id,
                number=PHONE_ID,
                type=TYPES[kind],
            )


def text_with(parameters: list[Json], place: str) -> Json:
    """A HEADER or BODY with as many variables as values are sent for it."""
    named = bool(parameters) and "parameter_name" in parameters[0]
    variables = [one.get("parameter_name", str(position)) for position, one in enumerate(parameters, start=1)]
    text = "Hello " + f" {MANY_WORDS} ".join(f"{{{{{one}}}}}" for one in variables) + f" {MANY_WORDS}"
    if place == "header":
        text = f"For {{{{{variables[0]}}}}} now"
    key = f"{place}_text_named_params" if named else f"{place}_text"
    examples = [one["parameter_name"] for one in parameters] if named else [["x"] * len(parameters)]
    return {"text": text, "example": {key: examples if place == "body" else ["x"]}}


def definition(components: list[Json]) -> list[Json]:
    """A template these components fill."""
    made: list[Json] = []
    buttons: dict[int, Json] = {}
    for component in components:
        kind, parameters = component["type"], component.get("parameters", [])
        if kind == "header" and parameters[0]["type"] == "text":
            made.append({"type": "HEADER", "format": "TEXT", **text_with(parameters, "header")})
        elif kind == "header":
            form = parameters[0]["type"].upper()
            made.append({"type": "HEADER", "format": form, "example": {"header_handle": ["4::aW"]}})
        elif kind == "body":
            made.append({"type": "BODY", **text_with(parameters, "body")})
        elif kind == "button":
            buttons[int(component["index"])] = BUTTONS[component["sub_type"].lower()]
        elif kind == "limited_time_offer":
            words = {"text": "Soon", "has_expiration": True}
            made.append({"type": "LIMITED_TIME_OFFER", "limited_time_offer": words})
        elif kind == "carousel":
            cards = [{"components": card_definition(card["components"])} for card in component["cards"]]
            made.append({"type": "CAROUSEL", "cards": cards})
    if not any(one["type"] == "BODY" for one in made):
        made.append({"type": "BODY", "text": "Hello there."})
    if buttons:
        made.append({"type": "BUTTONS", "buttons": [buttons[index] for index in sorted(buttons)]})
    return made


def card_definition(components: list[Json]) -> list[Json]:
    return [one for one in definition(components) if one["type"] != "BODY"]


BUTTONS: dict[str, Json] = {
    "quick_reply": {"type": "QUICK_REPLY", "text": "Yes"},
    "url": {
        "type": "URL",
        "text": "Look",
        "url": "https://a.example/{{1}}",
        "example": ["https://a.example/x"],
    },
    "copy_code": {"type": "COPY_CODE", "example": "CARIBE25"},
    "catalog": {"type": "CATALOG", "text": "View catalog"},
    "mpm": {"type": "MPM", "text": "View items"},
}


def tell_template_for(request: Json) -> None:
    """Have a template this request fits."""
    template = request["template"]
    components = definition(template.get("components", []))
    named = '"parameter_name"' in json.dumps(template)
    tell_template(
        template["name"],
        language=template["language"]["code"],
        components=components,
        parameter_format="NAMED" if named else "POSITIONAL",
        waba_id=WABA_ID,
    )


async def prepare(request: Json) -> None:
    """Everything a good request needs: its template, its media."""
    await asyncio.to_thread(upload_all, request)
    if request["type"] == "template":
        await asyncio.to_thread(tell_template_for, request)


@pytest.mark.parametrize("name", SENDS)
async def test_a_complete_sample_is_accepted(graph: Graph, name: str) -> None:
    request = whole(name)
    await prepare(request)

    answered = await graph.send(request)

    assert answered.status_code == 200, answered.text
    assert answered.json()["messages"][0]["id"].startswith("wamid.")


@pytest.mark.parametrize(("name", "code"), sorted(REFUSED.items()))
async def test_what_this_account_does_not_have_is_refused(graph: Graph, name: str, code: int) -> None:
    assert (await graph.refused(whole(name)))[:2] == (400, code)


@pytest.mark.parametrize("name", sorted(RECEIPTS))
async def test_a_sample_of_a_receipt_marks_her_message_read(graph: Graph, name: str) -> None:
    receipt: Json = load(name)
    await asyncio.to_thread(phone_send, PHONE_ID, "+919812345678", "Hello")
    with db.system_session() as session:
        session.run("UPDATE sandbox_messages SET id = :id", id=receipt["message_id"])

    answered = await graph.send(receipt)

    assert answered.json() == {"success": True}


def drop(path: str) -> Callable[[Json], None]:
    """Remove what a dotted path leads to."""

    def change(request: Json) -> None:
        *way, last = path.split(".")
        holder: Any = request
        for step in way:
            holder = holder[int(step)] if step.isdigit() else holder[step]
        del holder[int(last) if last.isdigit() else last]

    return change


def put(path: str, value: Any) -> Callable[[Json], None]:
    """Replace what a dotted path leads to."""

    def change(request: Json) -> None:
        *way, last = path.split(".")
        holder: Any = request
        for step in way:
            holder = holder[int(step)] if step.isdigit() else holder[step]
        holder[int(last) if last.isdigit() else last] = value

    return change


BROKEN: list[tuple[str, Callable[[Json], None], int, int]] = [
    ("send_text__courier", drop("messaging_product"), 400, 100),
    ("send_text__courier", drop("to"), 400, 131008),
    ("send_text__courier", put("text.body", "x" * 4097), 400, 100),
    ("send_image_by_link__courier_2", put("image.link", "ftp://foo.bar/image.jpg"), 400, 100),
    ("send_image_by_id__meta_openapi", put("image.id", "never uploaded"), 400, 131009),
    ("send_location__meta_docs", put("location.latitude", "here"), 400, 100),
    ("send_contacts__meta_docs", drop("contacts.0.name"), 400, 131008),
    ("send_reaction__meta_openapi", put("reaction.emoji", "ok"), 400, 100),
    (
        "send_interactive_button_image_header__meta_docs",
        put("interactive.action.buttons.1.reply.id", "change-button"),
        400,
        131009,
    ),
    ("send_interactive_list__meta_docs", put("interactive.action.button", "x" * 21), 400, 131009),
    ("send_interactive_list__meta_docs", drop("interactive.action.sections.0.title"), 400, 131008),
    (
        "send_interactive_cta_url__courier",
        put("interactive.action.parameters.display_text", "x" * 21),
        400,
        131009,
    ),
    ("send_interactive_product_list__gh_file", drop("interactive.header"), 400, 131008),
    ("send_interactive_carousel__meta_docs_3", put("interactive.action.cards.1.card_index", 0), 400, 131009),
    ("send_interactive_flow__courier", drop("interactive.action.parameters.flow_cta"), 400, 131008),
    ("send_interactive_location_request_message__courier", drop("interactive.body"), 400, 131008),
    ("send_template_named__meta_docs", put("template.name", "order_confirmatio"), 404, 132001),
    ("send_template_named__meta_docs", put("template.language.code", "en"), 404, 132001),
    ("send_template_named__meta_docs", drop("template.components.0.parameters.0"), 400, 132000),
    (
        "send_template_named__meta_docs",
        drop("template.components.0.parameters.0.parameter_name"),
        400,
        132012,
    ),
    ("send_template_named__meta_docs", put("template.components.0.parameters.0.text", ""), 400, 131008),
    ("send_template_body_params__courier", drop("template.components"), 400, 132000),
    (
        "send_template_body_params__courier",
        put("template.components.0.parameters.0.parameter_name", "name"),
        400,
        132012,
    ),
    ("send_template_hdr_image_btn_quick_reply_btn_url__courier", drop("template.components.0"), 400, 132012),
    ("send_template_hdr_image_btn_quick_reply_btn_url__courier", drop("template.components.3"), 400, 131008),
    ("send_template_carousel__meta_docs", drop("template.components.1.cards.2"), 400, 132000),
    (
        "send_template_hdr_image_limited_time_offer_btn_copy_code_btn_url__meta_docs",
        drop("template.components.2"),
        400,
        131008,
    ),
    (
        "send_template_hdr_image_limited_time_offer_btn_copy_code_btn_url__meta_docs",
        put("template.components.3.parameters.0.coupon_code", "x" * 21),
        400,
        131009,
    ),
    ("send_template_hdr_text_btn_mpm__meta_docs", drop("template.components.2"), 400, 131008),
]


@pytest.mark.parametrize(
    ("name", "break_it", "status", "code"),
    BROKEN,
    ids=[f"{one[0]}-{one[3]}-{n}" for n, one in enumerate(BROKEN)],
)
async def test_a_broken_sample_is_refused_with_the_right_code(
    graph: Graph, name: str, break_it: Callable[[Json], None], status: int, code: int
) -> None:
    request = whole(name)
    await prepare(request)

    break_it(request)

    assert (await graph.refused(request))[:2] == (status, code)
    with db.system_session() as session:
        assert session.row("SELECT 1 FROM sandbox_messages") is None


@pytest.mark.parametrize("name", [name for name in SENDS if "template" in name and "bsuid" not in name])
async def test_a_sample_template_arrives(graph: Graph, receiver: Receiver, name: str) -> None:
    request = whole(name)
    request["to"] = "+919812345678"
    await prepare(request)

    statuses = await receiver.statuses_of(await graph.wamid(request), "read")

    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]
