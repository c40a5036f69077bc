"""Whether values fit a template: count, kind, names, length, buttons; and what the phone then shows."""

from typing import Any

import pytest

from revive_app.sandbox.errors import GraphError
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.fit import fit
from revive_app.sandbox.validation import read_send

Json = dict[str, Any]

BODY = {"type": "BODY", "text": "Hello {{1}}, your {{2}} is ready at our shop."}


def template(*components: Json, named: bool = False, category: str = "MARKETING") -> Template:
    return Template("1", "2", "offer", "en", category, "APPROVED", named, components)


def words(*values: str) -> list[Json]:
    return [{"type": "text", "text": value} for value in values]


def body(*values: str) -> Json:
    return {"type": "body", "parameters": words(*values)}


def header(*parameters: Json) -> Json:
    return {"type": "header", "parameters": list(parameters)}


def button(sub_type: str, index: int | str, *parameters: Json) -> Json:
    return {"type": "button", "sub_type": sub_type, "index": index, "parameters": list(parameters)}


def filled(known: Template, *components: Json) -> Json:
    """The template filled by a send with these components."""
    message = {
        "messaging_product": "whatsapp",
        "to": "+919812345678",
        "type": "template",
        "template": {"name": "offer", "language": {"code": "en"}, "components": list(components)},
    }
    read = read_send(message)
    assert read.template is not None
    return fit(known, read.template)


def refusal(known: Template, *components: Json) -> tuple[int, str]:
    with pytest.raises(GraphError) as refused:
        filled(known, *components)
    return refused.value.code, refused.value.details


def test_values_stand_where_their_numbers_do() -> None:
    known = template({"type": "BODY", "text": "For {{2}}: {{1}} and {{1}} again."})

    assert filled(known, body("gold", "Asha"))["body"] == "For Asha: gold and gold again."


def test_named_values_come_in_any_order() -> None:
    known = template({"type": "BODY", "text": "Hello {{first_name}}, your {{piece}} waits."}, named=True)
    parameters = [
        {"type": "text", "parameter_name": "piece", "text": "ring"},
        {"type": "text", "parameter_name": "first_name", "text": "Asha"},
    ]

    assert filled(known, {"type": "body", "parameters": parameters})["body"] == "Hello Asha, your ring waits."


def test_money_and_dates_show_their_fallback() -> None:
    money = {"type": "currency", "currency": {"fallback_value": "₹500", "code": "INR", "amount_1000": 500000}}
    date = {"type": "date_time", "date_time": {"fallback_value": "Friday"}}

    assert filled(template(BODY), {"type": "body", "parameters": [money, date]})["body"] == (
        "Hello ₹500, your Friday is ready at our shop."
    )


def test_everything_around_the_body_is_shown() -> None:
    known = template(
        {"type": "HEADER", "format": "TEXT", "text": "For {{1}}"},
        BODY,
        {"type": "FOOTER", "text": "Meera Jewels"},
        {
            "type": "BUTTONS",
            "buttons": [
                {"type": "QUICK_REPLY", "text": "Yes"},
                {"type": "QUICK_REPLY", "text": "Stop"},
                {"type": "URL", "text": "Look", "url": "https://meera.example/{{1}}"},
                {"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+919820011111"},
                {"type": "COPY_CODE", "example": "GOLD10"},
            ],
        },
    )

    shown = filled(
        known,
        header(*words("Diwali")),
        body("Asha", "ring"),
        button("quick_reply", "0", {"type": "payload", "payload": "YES_1"}),
        button("URL", 2, *words("ring-7")),
        button("copy_code", 4, {"type": "coupon_code", "coupon_code": "GOLD15"}),
    )

    assert shown == {
        "header": {"type": "text", "text": "For Diwali"},
        "body": "Hello Asha, your ring is ready at our shop.",
        "footer": "Meera Jewels",
        "buttons": [
            {"type": "quick_reply", "text": "Yes", "payload": "YES_1"},
            {"type": "quick_reply", "text": "Stop", "payload": "Stop"},
            {"type": "url", "text": "Look", "url": "https://meera.example/ring-7"},
            {"type": "phone_number", "text": "Call", "phone_number": "+919820011111"},
            {"type": "copy_code", "text": "Copy code", "code": "GOLD15"},
        ],
    }


IMAGE = {"type": "HEADER", "format": "IMAGE"}
LINK = {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Look", "url": "https://a.example/{{1}}"}]}
STATIC_LINK = {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Look", "url": "https://a.example"}]}
CALL = {"type": "BUTTONS", "buttons": [{"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+911"}]}
COUPON = {"type": "BUTTONS", "buttons": [{"type": "COPY_CODE", "example": "GOLD"}]}
PICTURE = {"type": "image", "image": {"link": "https://a.example/a.jpg"}}
PLAIN = {"type": "BODY", "text": "Our festive collection is here."}
OFFER = {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Ends soon", "has_expiration": True}}
NAMED = [{"type": "text", "parameter_name": "x", "text": "Asha"}]

COUNT = "number of localizable_params ({}) does not match the expected number of params ({})"

REFUSED: list[tuple[str, Template, list[Json], int, str]] = [
    ("one value too few", template(BODY), [body("Asha")], 132000, "body: " + COUNT.format(1, 2)),
    ("one value too many", template(BODY), [body("a", "b", "c")], 132000, "body: " + COUNT.format(3, 2)),
    ("no values", template(BODY), [], 132000, "body: " + COUNT.format(0, 2)),
    (
        "a header's value where there is none",
        template(PLAIN),
        [header(*words("x"))],
        132000,
        "header: " + COUNT.format(1, 0),
    ),
    ("no picture", template(IMAGE, PLAIN), [], 132012, "expected IMAGE, received UNKNOWN"),
    (
        "words for a picture",
        template(IMAGE, PLAIN),
        [header(*words("x"))],
        132012,
        "expected IMAGE, received TEXT",
    ),
    (
        "a picture for words",
        template({"type": "HEADER", "format": "TEXT", "text": "{{1}}"}, PLAIN),
        [header(PICTURE)],
        132012,
        "expected TEXT, received IMAGE",
    ),
    (
        "a name in a numbered template",
        template({"type": "BODY", "text": "Hello {{1}} there"}),
        [{"type": "body", "parameters": NAMED}],
        132012,
        "not allowed",
    ),
    (
        "no name in a named one",
        template({"type": "BODY", "text": "Hello {{x}} there"}, named=True),
        [body("Asha")],
        132012,
        "Parameter name is missing or empty",
    ),
    (
        "another name",
        template({"type": "BODY", "text": "Hello {{y}} there"}, named=True),
        [{"type": "body", "parameters": NAMED}],
        132012,
        "names do not match",
    ),
    ("a body too long when filled", template(BODY), [body("x" * 1024, "y")], 132005, "1060 characters"),
    (
        "a header too long when filled",
        template({"type": "HEADER", "format": "TEXT", "text": "For {{1}}"}, PLAIN),
        [header(*words("x" * 60))],
        132005,
        "64 characters",
    ),
    (
        "a link without its end",
        template(PLAIN, LINK),
        [],
        131008,
        "buttons: Button at index 0 of type Url requires a parameter",
    ),
    (
        "an end for a link without one",
        template(PLAIN, STATIC_LINK),
        [button("url", 0, *words("x"))],
        100,
        "Button at index 0 is of type Url and does not support parameters",
    ),
    (
        "a value for a call button",
        template(PLAIN, CALL),
        [button("url", 0, *words("x"))],
        100,
        "Button at index 0 is of type Call and does not support parameters",
    ),
    ("no code", template(PLAIN, COUPON), [], 131008, "of type CopyCode requires a parameter"),
    (
        "the wrong kind of button",
        template(PLAIN, LINK),
        [button("quick_reply", 0, {"type": "payload", "payload": "x"})],
        132012,
        "is of type Url, received quick_reply",
    ),
    (
        "a button there is not",
        template(PLAIN, LINK),
        [button("url", 0, *words("x")), button("url", 1, *words("y"))],
        132000,
        "no button at index 1",
    ),
    (
        "an index twice",
        template(PLAIN, LINK),
        [button("url", 0, *words("x")), button("url", "0", *words("y"))],
        100,
        "same index",
    ),
    ("an offer without its end", template(PLAIN, OFFER), [], 131008, "expiration_time_ms is required"),
    (
        "an end without an offer",
        template(PLAIN),
        [
            {
                "type": "limited_time_offer",
                "parameters": [
                    {"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": 1}}
                ],
            }
        ],
        132012,
        "no limited-time offer",
    ),
    ("a body twice", template(BODY), [body("a", "b"), body("a", "b")], 100, "2 times"),
]


@pytest.mark.parametrize(
    ("what", "known", "components", "code", "details"),
    REFUSED,
    ids=[one[0].replace(" ", "-") for one in REFUSED],
)
def test_what_does_not_fit_is_refused_in_metas_words(
    what: str, known: Template, components: list[Json], code: int, details: str
) -> None:
    got_code, got_details = refusal(known, *components)

    assert got_code == code
    assert details in got_details


def card_of(*components: Json) -> Json:
    return {"components": list(components)}


def test_a_carousel_needs_a_value_set_for_each_card() -> None:
    cards = [card_of(IMAGE, {"type": "BODY", "text": "Ring"}, LINK)] * 2
    known = template(PLAIN, {"type": "CAROUSEL", "cards": cards})
    sent = [
        {
            "card_index": position,
            "components": [header(PICTURE), button("url", 0, *words(f"ring-{position}"))],
        }
        for position in range(2)
    ]

    shown = filled(known, {"type": "carousel", "cards": sent})

    assert [card["buttons"][0]["url"] for card in shown["cards"]] == [
        "https://a.example/ring-0",
        "https://a.example/ring-1",
    ]
    assert refusal(known, {"type": "carousel", "cards": sent[:1]}) == (
        132000,
        "carousel: number of cards (1) does not match the expected number of cards (2)",
    )
    assert refusal(known)[0] == 132000


def test_an_authentication_template_takes_its_code_twice() -> None:
    known = template(
        {"type": "BODY", "add_security_recommendation": True},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
        category="AUTHENTICATION",
    )

    shown = filled(known, body("4711"), button("url", "0", *words("4711")))

    assert shown["body"] == "*4711* is your verification code."
    assert shown["buttons"] == [{"type": "otp", "text": "Copy code", "code": "4711"}]
    assert refusal(known, body("4711")) == (
        131008,
        "buttons: Button at index 0 of type Url requires a parameter",
    )
