"""Every limit of REFERENCE §6.1: what just fits is taken, one more is refused with Meta's code and path."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from revive_app.sandbox.errors import GraphError
from revive_app.sandbox.validation import read_send

Json = dict[str, Any]


def send(kind: str, content: Any, **more: Any) -> Json:
    return {"messaging_product": "whatsapp", "to": "+919812345678", "type": kind, kind: content, **more}


def interactive(kind: str, action: Json, **more: Any) -> Json:
    return send("interactive", {"type": kind, "body": {"text": "Choose"}, "action": action, **more})


def buttons(*replies: tuple[str, str]) -> Json:
    return interactive(
        "button",
        {"buttons": [{"type": "reply", "reply": {"id": one, "title": title}} for one, title in replies]},
    )


def rows(count: int, **fields: str) -> list[Json]:
    return [{"id": f"row-{number}", "title": f"Row {number}", **fields} for number in range(count)]


def listing(*sections: Json, button: str = "Open") -> Json:
    return interactive("list", {"button": button, "sections": list(sections)})


def products(*counts: int) -> Json:
    sections = [
        {
            "title": f"Part {part}",
            "product_items": [{"product_retailer_id": f"{part}-{n}"} for n in range(count)],
        }
        for part, count in enumerate(counts)
    ]
    message = interactive("product_list", {"catalog_id": "1", "sections": sections})
    message["interactive"]["header"] = {"type": "text", "text": "Catalog"}
    return message


def card(position: int, *, body: str = "A ring", kind: str = "image") -> Json:
    return {
        "card_index": position,
        "type": "cta_url",
        "header": {"type": kind, kind: {"link": "https://example.com/ring"}},
        "body": {"text": body},
        "action": {"name": "cta_url", "parameters": {"display_text": "See", "url": "https://example.com"}},
    }


def carousel(*cards: Json) -> Json:
    return interactive("carousel", {"cards": list(cards)})


def link_button(text: str) -> Json:
    return interactive(
        "cta_url", {"name": "cta_url", "parameters": {"display_text": text, "url": "https://a.in"}}
    )


def flow(call: str) -> Json:
    parameters = {"flow_message_version": "3", "flow_id": "1", "flow_cta": call}
    return interactive("flow", {"name": "flow", "parameters": parameters})


def headed(text: str) -> Json:
    message = buttons(("a", "A"))
    message["interactive"]["header"] = {"type": "text", "text": text}
    return message


def footed(text: str) -> Json:
    message = buttons(("a", "A"))
    message["interactive"]["footer"] = {"text": text}
    return message


def bodied(message: Json, text: str) -> Json:
    message["interactive"]["body"] = {"text": text}
    return message


def contacts(count: int) -> Json:
    return send("contacts", [{"name": {"formatted_name": "Asha"}}] * count)


def address(pin: str) -> Json:
    parameters = {"country": "IN", "values": {"in_pin_code": pin}}
    return interactive("address_message", {"name": "address_message", "parameters": parameters})


MEDIA = {"link": "https://example.com/file"}

# What it is, how to make one of a size, the largest that fits, the code above it, the path Meta names.
LIMITS: list[tuple[str, Callable[[int], Json], int, int, str]] = [
    ("text", lambda n: send("text", {"body": "x" * n}), 4096, 100, "text['body']"),
    ("image caption", lambda n: send("image", {**MEDIA, "caption": "x" * n}), 1024, 100, "image['caption']"),
    ("video caption", lambda n: send("video", {**MEDIA, "caption": "x" * n}), 1024, 100, "video['caption']"),
    (
        "document caption",
        lambda n: send("document", {**MEDIA, "caption": "x" * n}),
        1024,
        100,
        "document['caption']",
    ),
    ("header text", lambda n: headed("x" * n), 60, 131009, "interactive['header']['text']"),
    ("footer", lambda n: footed("x" * n), 60, 131009, "interactive['footer']['text']"),
    (
        "button body",
        lambda n: bodied(buttons(("a", "A")), "x" * n),
        1024,
        131009,
        "interactive['body']['text']",
    ),
    (
        "link button body",
        lambda n: bodied(link_button("Go"), "x" * n),
        1024,
        131009,
        "interactive['body']['text']",
    ),
    (
        "list body",
        lambda n: bodied(listing({"rows": rows(1)}), "x" * n),
        4096,
        131009,
        "interactive['body']['text']",
    ),
    ("flow body", lambda n: bodied(flow("Go"), "x" * n), 1024, 131009, "interactive['body']['text']"),
    (
        "carousel body",
        lambda n: bodied(carousel(card(0), card(1)), "x" * n),
        1024,
        131009,
        "['body']['text']",
    ),
    (
        "reply buttons",
        lambda n: buttons(*((str(i), f"B{i}") for i in range(n))),
        3,
        131009,
        "interactive['action']['buttons']",
    ),
    (
        "button title",
        lambda n: buttons(("a", "x" * n)),
        20,
        131009,
        "interactive['action']['buttons'][0]['reply']['title']",
    ),
    (
        "button id",
        lambda n: buttons(("x" * n, "A")),
        256,
        131009,
        "interactive['action']['buttons'][0]['reply']['id']",
    ),
    (
        "list button",
        lambda n: listing({"rows": rows(1)}, button="x" * n),
        20,
        131009,
        "interactive['action']['button']",
    ),
    (
        "list sections",
        lambda n: listing(*({"title": "S", "rows": [{"id": f"{i}", "title": "R"}]} for i in range(n))),
        10,
        131009,
        "interactive['action']['sections']",
    ),
    ("rows in all", lambda n: listing({"rows": rows(n)}), 10, 131009, "max allowed count: 10"),
    (
        "section title",
        lambda n: listing({"title": "x" * n, "rows": rows(1)}),
        24,
        131009,
        "['sections'][0]['title']",
    ),
    (
        "row id",
        lambda n: listing({"rows": [{"id": "x" * n, "title": "R"}]}),
        200,
        131009,
        "['rows'][0]['id']",
    ),
    (
        "row title",
        lambda n: listing({"rows": [{"id": "1", "title": "x" * n}]}),
        24,
        131009,
        "['rows'][0]['title']",
    ),
    (
        "row description",
        lambda n: listing({"rows": rows(1, description="x" * n)}),
        72,
        131009,
        "['rows'][0]['description']",
    ),
    (
        "link button text",
        lambda n: link_button("x" * n),
        20,
        131009,
        "['action']['parameters']['display_text']",
    ),
    ("flow call", lambda n: flow("x" * n), 30, 131009, "['action']['parameters']['flow_cta']"),
    ("products", lambda n: products(n - 15, 15), 30, 131009, "max allowed count: 30"),
    ("product sections", lambda n: products(*[1] * n), 10, 131009, "interactive['action']['sections']"),
    (
        "carousel cards",
        lambda n: carousel(*(card(i) for i in range(n))),
        10,
        131009,
        "interactive['action']['cards']",
    ),
    (
        "card body",
        lambda n: carousel(card(0), card(1, body="x" * n)),
        160,
        131009,
        "['cards'][1]['body']['text']",
    ),
    (
        "card line breaks",
        lambda n: carousel(card(0), card(1, body="x" + "\nx" * n)),
        2,
        131009,
        "['cards'][1]['body']['text']",
    ),
    ("pin code", lambda n: address("1" * n), 6, 131009, "['values']['in_pin_code']"),
    ("contacts", contacts, 257, 100, "contacts"),
    (
        "opaque data",
        lambda n: send("text", {"body": "x"}, biz_opaque_callback_data="x" * n),
        512,
        100,
        "biz_opaque_callback_data",
    ),
]


@pytest.mark.parametrize(("what", "make", "most", "code", "path"), LIMITS, ids=[one[0] for one in LIMITS])
def test_the_limit_fits_and_one_more_does_not(
    what: str, make: Callable[[int], Json], most: int, code: int, path: str
) -> None:
    assert read_send(make(most)).to == "+919812345678"

    with pytest.raises(GraphError) as refused:
        read_send(make(most + 1))

    assert (refused.value.code, refused.value.status) == (code, 400)
    assert path in refused.value.details


def without(message: Json, *path: str | int) -> Json:
    changed = copy.deepcopy(message)
    holder: Any = changed
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return changed


def changed(message: Json, value: Any, *path: str | int) -> Json:
    copied = copy.deepcopy(message)
    holder: Any = copied
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return copied


TEXT = send("text", {"body": "Namaste"})
LIST = listing({"title": "A", "rows": rows(2)})
TEMPLATE = send(
    "template",
    {
        "name": "offer",
        "language": {"code": "en"},
        "components": [{"type": "body", "parameters": [{"type": "text", "text": "Asha"}]}],
    },
)
PARAMETER = ("template", "components", 0, "parameters", 0)

REFUSED: list[tuple[str, Json, int, str]] = [
    ("no product", without(TEXT, "messaging_product"), 100, ""),
    ("another product", changed(TEXT, "sms", "messaging_product"), 100, "{WHATSAPP}"),
    ("a group", changed(TEXT, "group", "recipient_type"), 100, "{INDIVIDUAL}"),
    ("nobody", without(TEXT, "to"), 131008, "to"),
    ("a number that is no string", changed(TEXT, 919812345678, "to"), 100, "to"),
    (
        "a recipient that is no user id",
        {**without(TEXT, "to"), "recipient": "919812345678"},
        100,
        "recipient",
    ),
    ("an unknown type", changed(TEXT, "poll", "type"), 100, "INTERACTIVE"),
    ("no content", without(TEXT, "text"), 131008, "text"),
    ("content that is no object", changed(TEXT, "Namaste", "text"), 100, "text"),
    ("no words", changed(TEXT, "", "text", "body"), 100, "text['body']"),
    ("only blanks", changed(TEXT, " \n ", "text", "body"), 100, "text['body']"),
    ("a misspelt key", changed(TEXT, True, "text", "preview"), 100, 'Unexpected key "preview"'),
    ("a preview that is no boolean", changed(TEXT, "yes", "text", "preview_url"), 100, "text['preview_url']"),
    ("an empty quote", changed(TEXT, {}, "context"), 131008, "context['message_id']"),
    ("a calling message", interactive("voice_call", {}), 138000, "Calling not enabled"),
    ("Direct Send", {**TEXT, "category": "utility"}, 100, "Direct Send"),
    ("neither id nor link", send("image", {}), 100, "exactly one of 'id' and 'link'"),
    ("both id and link", send("image", {**MEDIA, "id": "1"}), 100, "exactly one of 'id' and 'link'"),
    ("a link without a scheme", send("image", {"link": "example.com/a.jpg"}), 100, "not a valid URI"),
    ("a file link", send("image", {"link": "file:///etc/passwd"}), 100, "not a valid URI"),
    ("a caption on a sound", send("audio", {**MEDIA, "caption": "x"}), 100, 'Unexpected key "caption"'),
    ("a caption on a sticker", send("sticker", {**MEDIA, "caption": "x"}), 100, 'Unexpected key "caption"'),
    (
        "a latitude that is no number",
        send("location", {"latitude": "north", "longitude": 1}),
        100,
        "['latitude']",
    ),
    ("a place off the map", send("location", {"latitude": 91, "longitude": 1}), 100, "['latitude']"),
    ("no contacts", send("contacts", []), 100, "contacts"),
    ("a contact without a name", send("contacts", [{"name": {}}]), 131008, "['formatted_name']"),
    ("two emoji", send("reaction", {"message_id": "wamid.1", "emoji": "😀😀"}), 100, "single emoji"),
    ("a letter as emoji", send("reaction", {"message_id": "wamid.1", "emoji": "a"}), 100, "single emoji"),
    ("a reaction to nothing", send("reaction", {"emoji": "😀"}), 131008, "reaction['message_id']"),
    ("the same button id", buttons(("a", "A"), ("a", "B")), 131009, "Duplicate button id"),
    ("the same button title", buttons(("a", "A"), ("b", "A")), 131009, "Duplicate button title"),
    ("no buttons", buttons(), 131009, "interactive['action']['buttons']"),
    (
        "a list with a picture",
        changed(LIST, {"type": "image", "image": MEDIA}, "interactive", "header"),
        100,
        "header",
    ),
    (
        "an untitled section of two",
        listing({"title": "A", "rows": rows(1)}, {"rows": rows(1)}),
        131008,
        "title",
    ),
    (
        "the same row id",
        listing({"title": "A", "rows": rows(1)}, {"title": "B", "rows": rows(1)}),
        131009,
        "Duplicate row id",
    ),
    ("products without a header", without(products(1), "interactive", "header"), 131008, "header"),
    (
        "a product with a header",
        changed(
            interactive("product", {"catalog_id": "1", "product_retailer_id": "a"}),
            {"type": "text", "text": "x"},
            "interactive",
            "header",
        ),
        100,
        'Unexpected key "header"',
    ),
    (
        "a carousel with a footer",
        changed(carousel(card(0), card(1)), {"text": "x"}, "interactive", "footer"),
        100,
        'Unexpected key "footer"',
    ),
    ("one card", carousel(card(0)), 131009, "2 to 10 items"),
    ("cards of two shapes", carousel(card(0), card(1, kind="video")), 131009, "same header type"),
    ("cards out of order", carousel(card(1), card(0)), 131009, "card_index"),
    (
        "a link button to nowhere",
        changed(link_button("Go"), "a.in", "interactive", "action", "parameters", "url"),
        100,
        "not a valid URI",
    ),
    (
        "an address outside India",
        changed(address("1"), "US", "interactive", "action", "parameters", "country"),
        100,
        "{IN}",
    ),
    (
        "an older flow",
        changed(flow("Go"), "2", "interactive", "action", "parameters", "flow_message_version"),
        100,
        "{3}",
    ),
    ("no template name", without(TEMPLATE, "template", "name"), 131008, "template['name']"),
    ("no language", without(TEMPLATE, "template", "language"), 131008, "template['language']"),
    (
        "an unknown component",
        changed(TEMPLATE, "foot", "template", "components", 0, "type"),
        100,
        "template['components'][0]['type']",
    ),
    ("a parameter without its value", without(TEMPLATE, *PARAMETER, "text"), 100, "mandatory for component"),
    ("an empty value", changed(TEMPLATE, "", *PARAMETER, "text"), 131008, "missing text value"),
    ("a value with a line break", changed(TEMPLATE, "a\nb", *PARAMETER, "text"), 100, "new-line/tab"),
    ("a value with a tab", changed(TEMPLATE, "a\tb", *PARAMETER, "text"), 100, "new-line/tab"),
    ("five blanks in a value", changed(TEMPLATE, "a     b", *PARAMETER, "text"), 100, "4 consecutive spaces"),
    (
        "a phone button's value",
        changed(
            TEMPLATE,
            [{"type": "button", "sub_type": "phone_number", "index": "0", "parameters": []}],
            "template",
            "components",
        ),
        100,
        "template['components'][0]['sub_type'] must be one of",
    ),
    (
        "a button without an index",
        changed(TEMPLATE, [{"type": "button", "sub_type": "url"}], "template", "components"),
        131008,
        "['index']",
    ),
]


@pytest.mark.parametrize(
    ("what", "message", "code", "words"), REFUSED, ids=[one[0].replace(" ", "-") for one in REFUSED]
)
def test_a_malformed_send_is_refused_with_the_place(what: str, message: Json, code: int, words: str) -> None:
    with pytest.raises(GraphError) as refused:
        read_send(message)

    assert refused.value.code == code
    assert words in refused.value.details


@pytest.mark.parametrize("emoji", ["😀", "👍🏽", "❤️", "👨‍👩‍👧", "🇮🇳", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", ""])
def test_one_emoji_or_none_reacts(emoji: str) -> None:
    read = read_send(send("reaction", {"message_id": "wamid.1", "emoji": emoji}))

    assert read.reacts_to == "wamid.1"


def test_four_blanks_in_a_value_are_taken() -> None:
    read = read_send(changed(TEMPLATE, "a    b", *PARAMETER, "text"))

    assert read.template is not None
    assert read.template.components[0].parameters[0].words == "a    b"


def test_without_a_type_it_is_text() -> None:
    assert read_send(without(TEXT, "type")).kind == "text"


def test_to_and_recipient_are_both_read() -> None:
    read = read_send({**TEXT, "recipient": "IN.13491208655302741918"})

    assert (read.to, read.recipient) == ("+919812345678", "IN.13491208655302741918")


def test_media_are_found_wherever_they_are_named() -> None:
    header = {"type": "header", "parameters": [{"type": "image", "image": {"id": "77"}}]}
    message = changed(TEMPLATE, [header], "template", "components")

    assert [(use.media_id, use.kind) for use in read_send(message).media] == [("77", "image")]
    assert read_send(send("video", {"link": "https://a.in/v.mp4"})).links == ("https://a.in/v.mp4",)
