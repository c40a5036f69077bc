"""Sends of an approved template: its name, its language, and values for what is variable in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from revive_app.providers.whatsapp import limits
from revive_app.providers.whatsapp.interactive import HeaderKind, MediaHeader
from revive_app.providers.whatsapp.texts import one_line, size

_NAME = re.compile(r"[a-z0-9_]{1,512}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2,4})?")
_PARAMETER_NAME = re.compile(r"[a-z0-9_]{1,64}")

_BUTTONS = 10
_PAYLOAD = 128
# 20 for coupon templates since December 2025, 15 for all others.
_COUPON = 15


@dataclass(frozen=True, slots=True)
class TextParameter:
    """One value of a header or body, with its name where the template's parameters have names."""

    value: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class QuickReply:
    """What comes back when the quick reply at `index` is pressed, instead of its text."""

    index: int
    payload: str


@dataclass(frozen=True, slots=True)
class UrlSuffix:
    """What is put behind the approved address of the button at `index`: already percent-encoded."""

    index: int
    suffix: str


@dataclass(frozen=True, slots=True)
class CopyCode:
    """The coupon that the button at `index` copies."""

    index: int
    code: str


TemplateButton = QuickReply | UrlSuffix | CopyCode
TemplateHeader = TextParameter | MediaHeader


def template(
    name: str,
    language: str,
    *,
    header: TemplateHeader | None = None,
    body: Sequence[str | TextParameter] | Mapping[str, str] = (),
    buttons: Sequence[TemplateButton] = (),
) -> dict[str, Any]:
    """A template with its values: a sequence fills {{1}}, {{2}}, …, a mapping fills by name.

    In values, line breaks, tabs and runs of spaces become one space, as Meta refuses them; nothing is
    shortened, because a price cut in half is worse than a refusal. Raises InvalidInput for an empty or
    too long value, a bad name, or two values for one button.
    """
    if _NAME.fullmatch(name) is None:
        raise limits.refuse("template name", "has only small letters, digits and underscores")
    content: dict[str, Any] = {"name": name, "language": {"code": _language(language)}}
    components = [*_header(header), *_body(body), *_buttons(buttons)]
    return {"type": "template", "template": content | ({"components": components} if components else {})}


def _language(code: str) -> str:
    code = code.replace("-", "_")
    if _LANGUAGE.fullmatch(code) is None:
        raise limits.refuse("template language", "is written like en, en_US or hi")
    return code


def _header(header: TemplateHeader | None) -> list[dict[str, Any]]:
    if header is None:
        return []
    if isinstance(header, TextParameter):
        parameter: dict[str, Any] = _named(header.name)
        parameter["text"] = _value("header", header.value, limits.HEADER)
    else:
        kind = header.kind.value
        parameter = {"type": kind, kind: header.media.reference(named=header.kind is HeaderKind.DOCUMENT)}
    return [{"type": "header", "parameters": [parameter]}]


def _body(values: Sequence[str | TextParameter] | Mapping[str, str]) -> list[dict[str, Any]]:
    given = _parameters(values)
    if not given:
        return []
    if len({parameter.name is None for parameter in given}) > 1:
        raise limits.refuse("values", "have names or have none, not some of each")
    parameters = [
        _named(parameter.name)
        | {"text": _value(parameter.name or f"value {place}", parameter.value, limits.BODY)}
        for place, parameter in enumerate(given, start=1)
    ]
    # The approved text around the values counts too, but only Meta knows it (132005).
    if sum(size(parameter["text"]) for parameter in parameters) > limits.BODY:
        raise limits.refuse("values", f"are together longer than {limits.BODY} characters")
    return [{"type": "body", "parameters": parameters}]


def _parameters(values: Sequence[str | TextParameter] | Mapping[str, str]) -> list[TextParameter]:
    if isinstance(values, str):
        raise limits.refuse("values", "must be a list, not one text")
    if isinstance(values, Mapping):
        return [TextParameter(value, name) for name, value in values.items()]
    return [TextParameter(value) if isinstance(value, str) else value for value in values]


def _named(name: str | None) -> dict[str, str]:
    if name is None:
        return {"type": "text"}
    if _PARAMETER_NAME.fullmatch(name) is None:
        raise limits.refuse("value name", "has only small letters, digits and underscores")
    return {"type": "text", "parameter_name": name}


def _value(field: str, value: str, limit: int) -> str:
    shown = one_line(value)
    if not shown:
        raise limits.refuse(field, "must not be empty")
    if size(shown) > limit:
        raise limits.refuse(field, f"is longer than {limit} characters")
    return shown


def _buttons(buttons: Sequence[TemplateButton]) -> list[dict[str, Any]]:
    limits.unique("buttons", [str(button.index) for button in buttons])
    return [_button(button) for button in buttons]


def _button(button: TemplateButton) -> dict[str, Any]:
    if not 0 <= button.index < _BUTTONS:
        raise limits.refuse("button", f"a template has at most {_BUTTONS} buttons")
    sub_type, parameter = _button_parameter(button)
    return {"type": "button", "sub_type": sub_type, "index": str(button.index), "parameters": [parameter]}


def _button_parameter(button: TemplateButton) -> tuple[str, dict[str, str]]:
    match button:
        case QuickReply():
            payload = limits.identifier("button payload", button.payload, most=_PAYLOAD)
            return "quick_reply", {"type": "payload", "payload": payload}
        case UrlSuffix():
            suffix = limits.identifier("link ending", button.suffix, most=limits.URL)
            if any(char.isspace() for char in suffix):
                raise limits.refuse("link ending", "must not contain spaces")
            return "url", {"type": "text", "text": suffix}
        case CopyCode():
            code = limits.identifier("coupon code", button.code, most=_COUPON)
            return "copy_code", {"type": "coupon_code", "coupon_code": code}
