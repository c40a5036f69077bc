"""Values put into templates: what Meta gets, what a thread shows, and every value that does not fit by its name."""

from datetime import UTC, datetime
from typing import Any

import pytest

from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.template import TextParameter, UrlSuffix
from revive_app.rules.templates import filling, values
from revive_app.rules.templates.filling import Unfit
from revive_app.rules.templates.shape import shape_of
from revive_app.sandbox.templates.definition import Template
from revive_app.sandbox.templates.fit import fit
from revive_app.sandbox.validation.node import Node
from revive_app.sandbox.validation.template import read_template

PERSON = {"first_name": "Meera", "city": "Ajmer"}

BODY = {"type": "BODY", "text": "Namaste {{1}} ji, {{2}} se."}
HEADER = {"type": "HEADER", "format": "TEXT", "text": "For {{1}}"}
IMAGE = {"type": "HEADER", "format": "IMAGE"}
BUTTONS = {
    "type": "BUTTONS",
    "buttons": [
        {"type": "QUICK_REPLY", "text": "Haan"},
        {"type": "URL", "text": "See", "url": "https://a.example/{{1}}"},
        {"type": "COPY_CODE", "example": "GOLD"},
    ],
}
CARD = {"components": [IMAGE, {"type": "BODY", "text": "Only {{1}}"}]}
CAROUSEL = {"type": "CAROUSEL", "cards": [CARD, CARD]}


def fill(components: list[Any], given: Any, *, named: bool = False, **more: Any) -> filling.Filled:
    return filling.fill(shape_of(components), given, name="t", language="en", named=named, **more)


def sent(components: list[Any], given: Any, **more: Any) -> dict[str, Any]:
    return values.render_tree(fill(components, given, **more).payload, PERSON)


def wrong(components: list[Any], given: Any, **more: Any) -> dict[str, str]:
    with pytest.raises(Unfit) as refused:
        fill(components, given, **more)
    return {one.name: one.reason for one in refused.value.wrong}


@pytest.mark.parametrize(
    "given",
    [
        ["{{first_name}}", "Ajmer"],
        {"1": "{{first_name}}", "2": "Ajmer"},
        {"body": ["{{first_name}}", "Ajmer"]},
        {"body": {"1": "{{first_name}}", "2": "{{city}}"}},
    ],
)
def test_a_body_is_filled_whatever_form_its_values_have(given: Any) -> None:
    assert sent([BODY], given) == payloads.template("t", "en", body=["Meera", "Ajmer"])


def test_named_values_carry_their_names_and_known_names_need_no_value() -> None:
    body = {"type": "BODY", "text": "Dear {{first_name}}, about {{piece}} for you."}

    assert sent([body], {"piece": "a ring"}, named=True) == payloads.template(
        "t", "en", body=[TextParameter("Meera", "first_name"), TextParameter("a ring", "piece")]
    )
    assert wrong([body], {}, named=True) == {"piece": "is missing: the template has a variable there"}


def test_header_and_buttons_are_filled_by_their_places() -> None:
    given = {"header": "{{city}}", "1": "a", "2": "b", "button_1": "x-{{city}}", "button_2": "GOLD25"}

    assert sent([HEADER, BODY, BUTTONS], given) == payloads.template(
        "t",
        "en",
        header=TextParameter("Ajmer"),
        body=["a", "b"],
        buttons=[UrlSuffix(1, "x-Ajmer"), payloads.CopyCode(2, "GOLD25")],
    )


def test_values_without_variables_leave_nothing_to_send() -> None:
    assert sent([{"type": "BODY", "text": "Hello"}], None) == payloads.template("t", "en")


def test_a_thread_shows_the_body_with_its_line_breaks() -> None:
    body = {"type": "BODY", "text": "Namaste {{1}},\n\nnew {{2}} & {{1}}"}
    filled = fill(
        [body, CAROUSEL], {"1": "{{first_name}}", "2": "rings", "cards": [{"header": "9", "1": "x"}] * 2}
    )

    assert values.render(filled.shown.words, PERSON) == "Namaste Meera,\n\nnew rings & Meera"


WRONG: list[tuple[str, list[Any], Any, set[str]]] = [
    ("nothing given", [HEADER, BODY, BUTTONS], None, {"header", "1", "2", "button_1", "button_2"}),
    ("one too many", [BODY], ["a", "b", "c"], {"3"}),
    ("a name nobody has", [BODY], {"1": "a", "2": "b", "piece": "x"}, {"piece"}),
    ("an empty value", [BODY], ["a", "  "], {"2"}),
    ("a list for a value", [BODY], ["a", ["b"]], {"2"}),
    ("a truth for a value", [BODY], ["a", True], {"2"}),
    ("a picture that is no address", [IMAGE, BODY], {"1": "a", "2": "b", "header": "ftp://x/y"}, {"header"}),
    (
        "a picture by both",
        [IMAGE, BODY],
        {"1": "a", "2": "b", "header": {"id": "1", "link": "https://x"}},
        {"header"},
    ),
    ("space in an address", [BUTTONS], {"button_1": "a b", "button_2": "C"}, {"button_1"}),
    (
        "a card that is none",
        [BODY, CAROUSEL],
        {"1": "a", "2": "b", "cards": ["x", {"header": "1", "1": "y"}]},
        {"card_0", "card_0.header", "card_0.1"},
    ),
    ("a card too many", [CAROUSEL], {"cards": [{"header": "1", "1": "y"}] * 3}, {"card_2"}),
    ("a place nobody can send", [{"type": "HEADER", "format": "LOCATION"}, BODY], ["a", "b"], {"header"}),
]


@pytest.mark.parametrize(("_case", "components", "given", "names"), WRONG, ids=[one[0] for one in WRONG])
def test_each_value_that_does_not_fit_is_named(
    _case: str, components: list[Any], given: Any, names: set[str]
) -> None:
    assert set(wrong(components, given)) == names


def test_a_limited_offer_needs_its_end() -> None:
    offer = {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Ends", "has_expiration": True}}
    body = {"type": "BODY", "text": "Now only"}
    ends = datetime(2026, 12, 1, tzinfo=UTC)

    assert set(wrong([offer, body], None)) == {"expires_at"}
    assert sent([offer, body], None, expires_at=ends)["template"]["components"] == [
        {
            "type": "limited_time_offer",
            "parameters": [
                {"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": 1796083200000}}
            ],
        }
    ]


def test_wanted_says_what_a_template_cannot_be_sent_without() -> None:
    shape = shape_of([IMAGE, BODY, BUTTONS, CAROUSEL])

    assert filling.wanted(shape) == (
        "header",
        "1",
        "2",
        "button_1",
        "button_2",
        "card_0.header",
        "card_0.1",
        "card_1.header",
        "card_1.1",
    )


def test_what_is_filled_fits_by_the_sandboxs_own_rules() -> None:
    """The sandbox knows Meta's rules by itself, and may disagree with us."""
    components = [
        {"type": "HEADER", "format": "IMAGE"},
        BODY,
        {"type": "FOOTER", "text": "Reply STOP"},
        {"type": "BUTTONS", "buttons": BUTTONS["buttons"][:2]},
        CAROUSEL,
    ]
    given = {
        "header": "https://a.example/1.jpg",
        "1": "{{first_name}}",
        "2": "{{city}}",
        "button_1": "x",
        "cards": [{"header": "11", "1": "you"}, {"header": {"link": "https://a.example/2.png"}, "1": "me"}],
    }
    template = Template("1", "1", "t", "en", "MARKETING", "APPROVED", False, tuple(components))

    send = read_template(Node(sent(components, given)))

    assert fit(template, send)["body"] == "Namaste Meera ji, Ajmer se."
