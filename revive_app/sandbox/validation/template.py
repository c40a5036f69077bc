"""The shape of a template send, before anybody has looked whether the template exists (REFERENCE §6.3)."""

import re
from dataclasses import dataclass, field

from revive_app.sandbox.errors import INVALID, MISSING, NOT_VALID, GraphError, Json
from revive_app.sandbox.validation.media import check_media
from revive_app.sandbox.validation.node import Node
from revive_app.sandbox.validation.products import check_product_sections

NAME = 512
LANGUAGE = 20
PARAMETER = 32_768
PAYLOAD = 128
COUPON = 20
CARDS = 10
BUTTON_INDEX = 9

COMPONENTS = ("header", "body", "button", "carousel", "limited_time_offer", "tap_target_configuration")
SUB_TYPES = ("quick_reply", "url", "copy_code", "catalog", "mpm", "flow")
PARAMETERS = (
    "text",
    "currency",
    "date_time",
    "image",
    "video",
    "document",
    "location",
    "product",
    "payload",
    "coupon_code",
    "action",
    "limited_time_offer",
    "tap_target_configuration",
)
_MEDIA = ("image", "video", "document")
# Meta's words for what its own phones cannot lay out.
_UNPRINTABLE = re.compile(r"[\n\r\t]| {5,}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One value: what kind it is, the words it shows, its name in a NAMED template."""

    kind: str
    words: str
    name: str | None
    content: Json


@dataclass(frozen=True, slots=True)
class Component:
    """Values for one part of the template. `index` counts buttons."""

    kind: str
    sub_type: str = ""
    index: int = 0
    parameters: tuple[Parameter, ...] = ()
    cards: tuple[tuple["Component", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateSend:
    """A template by name and language, with the values that fill it."""

    name: str
    language: str
    components: tuple[Component, ...] = field(default=())


def read_template(message: Node) -> TemplateSend:
    """The `template` of a send. Raises GraphError for what no template could take."""
    template = message.child("template")
    name = template.text("name", longest=NAME)
    language = template.child("language").text("code", longest=LANGUAGE)
    components = template.children("components", least=0, most=20) if template.has("components") else []
    return TemplateSend(name, language, tuple(_read_component(component) for component in components))


def _read_component(component: Node) -> Component:
    kind = component.choice("type", COMPONENTS)
    if kind == "carousel":
        return Component(kind, cards=_read_cards(component))
    parameters = component.children("parameters", least=0, most=100) if component.has("parameters") else []
    values = tuple(_read_parameter(parameter) for parameter in parameters)
    if kind != "button":
        return Component(kind, parameters=values)
    return Component(kind, component.choice("sub_type", SUB_TYPES), _read_index(component), values)


def _read_cards(carousel: Node) -> tuple[tuple[Component, ...], ...]:
    return tuple(
        tuple(_read_component(component) for component in card.children("components", least=1, most=20))
        for card in carousel.children("cards", least=1, most=CARDS)
    )


def _read_index(component: Node) -> int:
    try:
        index = int(component.required("index"))
    except (TypeError, ValueError) as error:
        raise GraphError(INVALID, f"Param {component.at('index')} must be an integer.") from error
    if not 0 <= index <= BUTTON_INDEX:
        raise GraphError(INVALID, f"Param {component.at('index')} must be between 0 and {BUTTON_INDEX}.")
    return index


def _read_parameter(parameter: Node) -> Parameter:
    kind = parameter.choice("type", PARAMETERS)
    if kind not in parameter.value:
        raise GraphError(INVALID, f"Parameter '{kind}' is mandatory for component parameter type '{kind}'")
    name = parameter.optional_text("parameter_name", longest=NAME)
    return Parameter(kind, _check_value(parameter, kind), name, parameter.value)


def _check_value(parameter: Node, kind: str) -> str:
    """What the parameter will read like; empty for what is not text."""
    if kind == "text":
        return _check_words(parameter, "text")
    if kind in {"currency", "date_time"}:
        value = parameter.child(kind)
        if kind == "currency":
            value.text("code", longest=3)
            value.required("amount_1000")
        return _check_words(value, "fallback_value")
    if kind in _MEDIA:
        check_media(parameter.child(kind), kind, caption=False)
    elif kind == "location":
        place = parameter.child("location")
        place.decimal("latitude", least=-90, most=90)
        place.decimal("longitude", least=-180, most=180)
    elif kind == "product":
        parameter.child("product").text("product_retailer_id", longest=100)
    elif kind == "payload":
        return parameter.text("payload", longest=PAYLOAD)
    elif kind == "coupon_code":
        return _check_words(parameter, "coupon_code", longest=COUPON)
    elif kind == "action":
        _check_action(parameter.child("action"))
    elif kind == "limited_time_offer":
        _check_expiry(parameter.child("limited_time_offer"))
    return ""


def _check_words(holder: Node, key: str, *, longest: int = PARAMETER) -> str:
    value = holder.required(key)
    if not isinstance(value, str):
        raise GraphError(INVALID, f"Param {holder.at(key)} must be a string.")
    if not value.strip():
        raise GraphError(MISSING, f"Parameter of type {key} is missing {key} value")
    if _UNPRINTABLE.search(value):
        raise GraphError(
            INVALID, f"Param {key} cannot have new-line/tab characters or more than 4 consecutive spaces"
        )
    if len(value) > longest:
        raise GraphError(NOT_VALID, f"Param {holder.at(key)} must be at most {longest} characters long.")
    return value


def _check_action(action: Node) -> None:
    if action.has("sections"):
        check_product_sections(action)
    action.optional_text("thumbnail_product_retailer_id", longest=100)


def _check_expiry(offer: Node) -> None:
    milliseconds = offer.required("expiration_time_ms")
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int):
        raise GraphError(INVALID, f"Param {offer.at('expiration_time_ms')} must be an integer.")
