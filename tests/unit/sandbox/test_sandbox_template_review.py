"""What may become a template (REFERENCE §8.2): every rule broken once, with Meta's sub-code where it has one."""

import copy
from typing import Any

import pytest

from revive_app.sandbox.errors import GraphError
from revive_app.sandbox.templates.review import review

Json = dict[str, Any]

SEASONAL: Json = {
    "name": "seasonal_promotion",
    "language": "en_US",
    "category": "MARKETING",
    "components": [
        {
            "type": "HEADER",
            "format": "TEXT",
            "text": "Our {{1}} is on!",
            "example": {"header_text": ["Summer Sale"]},
        },
        {
            "type": "BODY",
            "text": "Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.",
            "example": {"body_text": [["the end of August", "25OFF", "25%"]]},
        },
        {"type": "FOOTER", "text": "Use the buttons below to manage your marketing subscriptions"},
        {
            "type": "BUTTONS",
            "buttons": [
                {"type": "QUICK_REPLY", "text": "Unsubscribe from Promos"},
                {"type": "QUICK_REPLY", "text": "Unsubscribe from All"},
            ],
        },
    ],
}

OFFER: Json = {
    "name": "limited_time_offer_caribbean_pkg_2023",
    "language": "en_US",
    "category": "marketing",
    "components": [
        {"type": "header", "format": "image", "example": {"header_handle": ["4::aW..."]}},
        {
            "type": "limited_time_offer",
            "limited_time_offer": {"text": "Expiring offer!", "has_expiration": True},
        },
        {
            "type": "body",
            "text": "Good news, {{1}}! Use code {{2}} to get 25% off all Caribbean Destination packages!",
            "example": {"body_text": [["Pablo", "CARIBE25"]]},
        },
        {
            "type": "buttons",
            "buttons": [
                {"type": "copy_code", "example": "CARIBE25"},
                {
                    "type": "url",
                    "text": "Book now!",
                    "url": "https://awesomedestinations.com/offers?code={{1}}",
                    "example": ["https://awesomedestinations.com/offers?ref=n3mtql"],
                },
            ],
        },
    ],
}

NAMED: Json = {
    "name": "order_ready",
    "language": "hi",
    "category": "UTILITY",
    "parameter_format": "named",
    "components": [
        {
            "type": "BODY",
            "text": "Dear {{first_name}}, your order is ready.",
            "example": {"body_text_named_params": [{"param_name": "first_name", "example": "Asha"}]},
        }
    ],
}


@pytest.mark.parametrize("request_body", [SEASONAL, OFFER, NAMED], ids=["seasonal", "offer", "named"])
def test_metas_own_examples_pass(request_body: Json) -> None:
    draft = review(request_body)

    assert draft.name == request_body["name"]
    assert draft.category == request_body["category"].upper()
    assert draft.components == request_body["components"]


def test_named_variables_make_a_named_template() -> None:
    assert review(NAMED).parameter_format == "NAMED"
    assert review(SEASONAL).parameter_format == "POSITIONAL"


def component(kind: str, **fields: Any) -> Json:
    return {"type": kind, **fields}


def body(text: str, *examples: str) -> Json:
    return component("BODY", text=text, example={"body_text": [list(examples)]})


PLAIN = component("BODY", text="Our festive collection is here.")


def buttons(*kinds: str) -> Json:
    made = {
        "QUICK_REPLY": {"type": "QUICK_REPLY", "text": "Yes"},
        "URL": {"type": "URL", "text": "Look", "url": "https://a.example"},
        "PHONE_NUMBER": {"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+911"},
        "COPY_CODE": {"type": "COPY_CODE", "example": "GOLD"},
    }
    return component("BUTTONS", buttons=[made[kind] for kind in kinds])


def link(url: str, **more: Any) -> Json:
    return component("BUTTONS", buttons=[{"type": "URL", "text": "Look", "url": url, **more}])


REFUSED: list[tuple[str, list[Json], int | None]] = [
    ("no body", [component("FOOTER", text="x")], 2388072),
    ("two bodies", [PLAIN, PLAIN], None),
    ("a body too long", [component("BODY", text="x" * 1025)], 2388072),
    ("a variable first", [body("{{1}}, our festive collection is here.", "Asha")], 2388299),
    ("a variable last", [body("Our festive collection is here, dear {{1}}", "Asha")], 2388299),
    (
        "variables side by side",
        [body("Dear {{1}}{{2}}, our whole festive collection is here.", "a", "b")],
        2388293,
    ),
    ("too few words", [body("For {{1}} and {{2}} now", "a", "b")], 2388293),
    ("a gap in the numbers", [body("Dear {{1}}, our {{3}} collection is here for you.", "a", "b")], None),
    ("no example", [component("BODY", text="Dear {{1}}, our festive collection is here.")], None),
    ("an example too few", [body("Dear {{1}}, our whole {{2}} collection is here.", "a")], None),
    ("a header too long", [component("HEADER", format="TEXT", text="x" * 61), PLAIN], 2388047),
    (
        "two variables in a header",
        [
            component("HEADER", format="TEXT", text="{{1}} and {{2}}", example={"header_text": ["a", "b"]}),
            PLAIN,
        ],
        2388047,
    ),
    ("a picture without a sample", [component("HEADER", format="IMAGE"), PLAIN], 2388047),
    ("a footer too long", [PLAIN, component("FOOTER", text="x" * 61)], 2388073),
    ("a variable in a footer", [PLAIN, component("FOOTER", text="For {{1}}")], 2388073),
    ("eleven buttons", [PLAIN, buttons(*["QUICK_REPLY"] * 11)], None),
    ("three links", [PLAIN, buttons("URL", "URL", "URL")], None),
    ("two calls", [PLAIN, buttons("PHONE_NUMBER", "PHONE_NUMBER")], None),
    ("quick replies in two blocks", [PLAIN, buttons("QUICK_REPLY", "URL", "QUICK_REPLY")], None),
    (
        "a button text too long",
        [PLAIN, component("BUTTONS", buttons=[{"type": "QUICK_REPLY", "text": "x" * 26}])],
        None,
    ),
    ("a variable inside an address", [PLAIN, link("https://a.example/{{1}}/b", example=["x"])], None),
    ("an address without its example", [PLAIN, link("https://a.example/{{1}}")], None),
    ("an address too long", [PLAIN, link("https://a.example/" + "x" * 2000)], None),
    (
        "an offer without a link",
        [
            component("LIMITED_TIME_OFFER", limited_time_offer={"text": "Soon"}),
            PLAIN,
            buttons("COPY_CODE"),
        ],
        None,
    ),
    (
        "an offer with a long body",
        [
            component("LIMITED_TIME_OFFER", limited_time_offer={"text": "Soon"}),
            component("BODY", text="x" * 601),
            buttons("COPY_CODE", "URL"),
        ],
        2388072,
    ),
    (
        "an offer with too many words",
        [
            component("LIMITED_TIME_OFFER", limited_time_offer={"text": "x" * 17}),
            PLAIN,
            buttons("COPY_CODE", "URL"),
        ],
        None,
    ),
    ("one card", [PLAIN, component("CAROUSEL", cards=[{"components": [PLAIN]}])], None),
    (
        "cards of two shapes",
        [
            PLAIN,
            component("CAROUSEL", cards=[{"components": [PLAIN, buttons("URL")]}, {"components": [PLAIN]}]),
        ],
        None,
    ),
]


@pytest.mark.parametrize(
    ("what", "components", "subcode"), REFUSED, ids=[one[0].replace(" ", "-") for one in REFUSED]
)
def test_a_broken_rule_is_refused(what: str, components: list[Json], subcode: int | None) -> None:
    with pytest.raises(GraphError) as refused:
        review({**SEASONAL, "components": components})

    assert refused.value.status == 400
    assert refused.value.subcode == subcode


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Seasonal"),
        ("name", "seasonal-promotion"),
        ("name", "x" * 513),
        ("language", "english"),
        ("language", "en-US"),
        ("category", "PROMOTION"),
        ("parameter_format", "MIXED"),
        ("components", []),
    ],
)
def test_a_wrong_field_is_refused(field: str, value: Any) -> None:
    with pytest.raises(GraphError) as refused:
        review({**SEASONAL, field: value})

    assert refused.value.code == 100


def test_quick_replies_may_stand_in_one_block_before_others() -> None:
    request = copy.deepcopy(SEASONAL)
    request["components"] = [PLAIN, buttons("QUICK_REPLY", "QUICK_REPLY", "URL", "PHONE_NUMBER")]

    assert review(request).components == request["components"]
