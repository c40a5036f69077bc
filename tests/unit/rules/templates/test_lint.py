"""What Meta would refuse in a template is found before Meta is asked: by our rules, and held against the sandbox's."""

from typing import Any

import pytest

from revive_app.rules.templates.lint import Finding, lint, refusals
from revive_app.sandbox.errors import GraphError
from revive_app.sandbox.templates.review import review
from tests.unit.sandbox.test_sandbox_template_review import NAMED, OFFER, REFUSED, SEASONAL

STOP = {"type": "FOOTER", "text": "Reply STOP to stop"}


def definition(*components: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": "festive",
        "language": "en",
        "category": "MARKETING",
        "components": list(components),
        **more,
    }


def body(text: str, *examples: str) -> dict[str, Any]:
    return {"type": "BODY", "text": text, "example": {"body_text": [list(examples)]}}


def buttons(*listed: dict[str, Any]) -> dict[str, Any]:
    return {"type": "BUTTONS", "buttons": list(listed)}


PLAIN = {"type": "BODY", "text": "Our festive collection is here."}
REPLY = {"type": "QUICK_REPLY", "text": "Yes"}


def found(*components: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    return [(one.field, one.reason) for one in refusals(lint(definition(*components, **more)))]


@pytest.mark.parametrize("request_body", [SEASONAL, OFFER, NAMED], ids=["seasonal", "offer", "named"])
def test_metas_own_examples_are_sound(request_body: dict[str, Any]) -> None:
    assert refusals(lint(request_body)) == ()


@pytest.mark.parametrize(("_case", "components", "_subcode"), REFUSED, ids=[one[0] for one in REFUSED])
def test_whatever_the_sandbox_refuses_we_refuse_before(
    _case: str, components: list[dict[str, Any]], _subcode: int | None
) -> None:
    with pytest.raises(GraphError):
        review(definition(*components))

    assert found(*components) != []


CASES: list[tuple[str, dict[str, Any], tuple[str, str]]] = [
    (
        "a name with a space",
        {"name": "Festive offer"},
        ("name", "has only small letters, digits and underscores, at most 512"),
    ),
    ("a language by name", {"language": "English"}, ("language", "is written like en, en_US or hi")),
    (
        "an unknown category",
        {"category": "ADS"},
        ("category", "is one of MARKETING, UTILITY, AUTHENTICATION"),
    ),
]


@pytest.mark.parametrize(("_case", "change", "expected"), CASES, ids=[one[0] for one in CASES])
def test_the_key_is_checked(_case: str, change: dict[str, Any], expected: tuple[str, str]) -> None:
    assert found(PLAIN, **change) == [expected]


PARTS: list[tuple[str, tuple[dict[str, Any], ...], str, str]] = [
    (
        "a variable first",
        (body("{{1}}, our festive collection is here.", "A"),),
        "body",
        "must not begin or end",
    ),
    (
        "a variable last",
        (body("Our festive collection is here, {{1}}", "A"),),
        "body",
        "must not begin or end",
    ),
    (
        "adjacent variables",
        (body("Dear {{1}} {{2}}, our whole festive collection waits.", "A", "B"),),
        "body",
        "next to each other",
    ),
    (
        "a gap in the numbers",
        (body("Dear {{1}}, our {{3}} collection is here.", "A", "B"),),
        "body",
        "without a gap",
    ),
    (
        "names in a numbered one",
        (body("Dear {{name}}, our collection is here.", "A"),),
        "body",
        "named variables",
    ),
    ("no example", (body("Dear {{1}}, our collection is here."),), "body", "needs an example"),
    ("an empty example", (body("Dear {{1}}, our collection is here.", " "),), "body", "needs an example"),
    ("too many variables", (body("Dear {{1}} and {{2}} x", "A", "B"),), "body", "too many variables"),
    (
        "a body too long",
        ({"type": "BODY", "text": "x" * 1025},),
        "body",
        "has 1025 characters, at most 1024 fit",
    ),
    (
        "emoji count double",
        ({"type": "BODY", "text": "🪔" * 513},),
        "body",
        "has 1026 characters, at most 1024 fit",
    ),
    (
        "a header of two lines",
        ({"type": "HEADER", "format": "TEXT", "text": "a\nb"}, PLAIN),
        "header",
        "one line",
    ),
    (
        "a picture without a sample",
        ({"type": "HEADER", "format": "VIDEO"}, PLAIN),
        "header",
        "needs a sample video",
    ),
    (
        "no words in a footer's place",
        (PLAIN, {"type": "FOOTER", "text": "For {{1}}"}),
        "footer",
        "must not have a variable",
    ),
    ("an unknown part", (PLAIN, {"type": "SIDEBAR"}), "components", "has no part called SIDEBAR"),
    ("two footers", (PLAIN, STOP, STOP), "footer", "stands there twice"),
    (
        "replies apart",
        (
            PLAIN,
            buttons(
                REPLY,
                {"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+911"},
                {**REPLY, "text": "No"},
            ),
        ),
        "buttons",
        "together",
    ),
    ("the same words twice", (PLAIN, buttons(REPLY, {**REPLY, "text": "yes"})), "buttons", "different words"),
    (
        "three links",
        (PLAIN, buttons(*[{"type": "URL", "text": f"L{n}", "url": "https://a.example"} for n in range(3)])),
        "buttons",
        "may have 2 of the kind URL",
    ),
    (
        "no link",
        (PLAIN, buttons({"type": "URL", "text": "L", "url": "a.example"})),
        "button_0",
        "whole web address",
    ),
    (
        "a variable inside a link",
        (PLAIN, buttons({"type": "URL", "text": "L", "url": "https://a.example/{{1}}/x", "example": ["x"]})),
        "button_0",
        "at the end",
    ),
    ("an empty block", (PLAIN, buttons()), "buttons", "has none"),
    (
        "one card",
        (
            PLAIN,
            {
                "type": "CAROUSEL",
                "cards": [
                    {
                        "components": [
                            {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["h"]}}
                        ]
                    }
                ],
            },
        ),
        "cards",
        "must be 2 to 10",
    ),
]


@pytest.mark.parametrize(("_case", "components", "field", "reason"), PARTS, ids=[one[0] for one in PARTS])
def test_each_broken_rule_is_told_at_its_place(
    _case: str, components: tuple[dict[str, Any], ...], field: str, reason: str
) -> None:
    reasons = [words for place, words in found(*components) if place == field]

    assert any(reason in words for words in reasons), found(*components)


def test_advice_blocks_nothing() -> None:
    marketing = lint(definition(PLAIN))
    utility = lint(definition({"type": "BODY", "text": "20% off for you, come now."}, category="UTILITY"))

    assert [(one.field, one.blocks) for one in marketing] == [("footer", False)]
    assert [(one.field, one.blocks) for one in utility] == [("category", False)]
    assert lint(definition(PLAIN, STOP)) == ()


@pytest.mark.parametrize(
    "odd",
    [
        None,
        "x",
        5,
        [None],
        [5],
        [{"type": 5}],
        [{"type": "BODY", "text": 5}],
        [{"type": "BUTTONS", "buttons": 5}],
        [{"type": "CAROUSEL", "cards": [5]}],
    ],
)
def test_nonsense_is_refused_and_breaks_nothing(odd: Any) -> None:
    assert refusals(lint({"name": "a", "language": "en", "category": "MARKETING", "components": odd}))
    assert isinstance(lint({})[0], Finding)
