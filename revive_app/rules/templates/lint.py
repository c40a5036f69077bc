"""What Meta would refuse in a new template, found before Meta is asked (REFERENCE §8.2).

Reasons are for the person who writes the template. Advice is no refusal: Meta takes it, and it costs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from revive_app.rules.plain_text import size
from revive_app.rules.templates.shape import MEDIA, PLACEHOLDER, Shape, Text, shape_of

NAME = re.compile(r"[a-z0-9_]{1,512}")
LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2,4})?")
CATEGORIES = ("MARKETING", "UTILITY", "AUTHENTICATION")

BODY, OFFER_BODY, CARD_BODY = 1024, 600, 160
HEADER = FOOTER = 60
OFFER_TEXT = 16
LABEL = 25
URL = 2000
PHONE = 20
COUPON, OFFER_COUPON = 20, 15
BUTTONS = 10
CARDS = (2, 10)
_MOST_OF = {"URL": 2, "PHONE_NUMBER": 1, "COPY_CODE": 1, "CATALOG": 1, "MPM": 1, "FLOW": 1, "OTP": 1}
_KINDS = ("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER")

_BRACES = re.compile(r"\{\{[^}]*\}\}")
_AT_AN_END = re.compile(r"^\s*\{\{[^}]*\}\}|\{\{[^}]*\}\}\s*$")
_ADJACENT = re.compile(r"\}\}\s*\{\{")
_OWN_NAME = re.compile(r"[a-z_][a-z0-9_]*")
_STOP_WORDS = re.compile(r"\b(stop|unsubscribe|opt.?out|band karo|nahi chahiye)\b", re.IGNORECASE)
_PROMOTION = re.compile(
    r"\b(offer|discount|sale|festive|diwali|akshaya|dhanteras|new collection|nayi collection|shop now|free|"
    r"cashback|% off|win back|miss(ed)? you|making charges?)\b|\d\s*%",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one field. `blocks`: Meta would refuse the template for it."""

    field: str
    reason: str
    blocks: bool = True


def lint(definition: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Everything there is to say about a new template, as it would be sent to Meta; empty when all is well."""
    components = definition.get("components")
    listed = [one for one in components if isinstance(one, dict)] if isinstance(components, list) else []
    category = str(definition.get("category", "")).upper()
    is_named = str(definition.get("parameter_format") or "POSITIONAL").upper() == "NAMED"
    findings = [*_key(definition, category), *_parts(listed)]
    if category != "AUTHENTICATION":
        findings += _content(listed, named=is_named)
        findings += _advice(shape_of(listed), category)
    return tuple(dict.fromkeys(findings))


def refusals(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Those Meta would refuse the template for."""
    return tuple(one for one in findings if one.blocks)


def _key(definition: Mapping[str, Any], category: str) -> list[Finding]:
    found = []
    if NAME.fullmatch(str(definition.get("name", ""))) is None:
        found.append(Finding("name", "has only small letters, digits and underscores, at most 512"))
    if LANGUAGE.fullmatch(str(definition.get("language", ""))) is None:
        found.append(Finding("language", "is written like en, en_US or hi"))
    if category not in CATEGORIES:
        found.append(Finding("category", f"is one of {', '.join(CATEGORIES)}"))
    return found


def _parts(components: list[Any]) -> list[Finding]:
    kinds = [str(part.get("type", "")).upper() for part in components]
    found = [Finding("components", f"has no part called {kind}") for kind in kinds if kind not in _KINDS]
    found += [
        Finding(kind.lower(), "stands there twice") for kind in dict.fromkeys(kinds) if kinds.count(kind) > 1
    ]
    if "BODY" not in kinds:
        found.append(Finding("body", "is missing"))
    return found


def _content(components: list[Any], *, named: bool) -> list[Finding]:
    parts = {str(part.get("type", "")).upper(): part for part in reversed(components)}
    shape = shape_of(components)
    is_offer = "LIMITED_TIME_OFFER" in parts
    found = _header(parts.get("HEADER"), shape, "header", named=named)
    if "BODY" in parts:
        longest = OFFER_BODY if is_offer else BODY
        found += _body(parts["BODY"], shape.body, "body", longest=longest, named=named)
    found += _footer(shape.footer)
    coupon = OFFER_COUPON if is_offer else COUPON
    found += _buttons(parts.get("BUTTONS"), "button", coupon=coupon)
    if "CAROUSEL" in parts:
        found += _carousel(parts["CAROUSEL"], named=named)
    if is_offer:
        found += _offer(parts["LIMITED_TIME_OFFER"], shape)
    return found


def _header(part: Any, shape: Shape, field: str, *, named: bool) -> list[Finding]:
    header = shape.header
    if header is None:
        return []
    if header.text is None:
        has_sample = bool(_example(part, "header_handle"))
        if header.format in MEDIA and not has_sample:
            return [Finding(field, f"needs a sample {header.format.lower()}: upload one first")]
        return []
    text = header.text
    found = []
    if not text.text.strip():
        found.append(Finding(field, "must not be empty"))
    if size(text.text) > HEADER:
        found.append(Finding(field, f"has {size(text.text)} characters, at most {HEADER} fit"))
    if "\n" in text.text:
        found.append(Finding(field, "must be one line"))
    if len(text.variables) > 1:
        found.append(Finding(field, "may have one variable, not more"))
    found += _numbering(text, field, named=named)
    key = "header_text_named_params" if named else "header_text"
    return found + _examples(part, text, field, key)


def _body(part: Any, text: Text, field: str, *, longest: int, named: bool) -> list[Finding]:
    found = []
    if not text.text.strip():
        return [Finding(field, "must not be empty")]
    if size(text.text) > longest:
        found.append(Finding(field, f"has {size(text.text)} characters, at most {longest} fit"))
    if _AT_AN_END.search(text.text):
        found.append(Finding(field, "must not begin or end with a variable: put words around it"))
    if _ADJACENT.search(text.text):
        found.append(Finding(field, "has two variables next to each other: put words between them"))
    words = len(_BRACES.sub(" ", text.text).split())
    if text.variables and words < 2 * len(text.variables) + 1:
        found.append(Finding(field, "has too many variables for so few words"))
    found += _numbering(text, field, named=named)
    key = "body_text_named_params" if named else "body_text"
    return found + _examples(part, text, field, key)


def _numbering(text: Text, field: str, *, named: bool) -> list[Finding]:
    if len(_BRACES.findall(text.text)) != len(PLACEHOLDER.findall(text.text)):
        return [Finding(field, "has a variable that is written neither {{1}} nor {{name}}")]
    if named:
        odd = [name for name in text.variables if _OWN_NAME.fullmatch(name) is None]
        return [Finding(field, f"has {{{{{name}}}}}: names have small letters, digits and _") for name in odd]
    if any(not name.isdecimal() for name in text.variables):
        return [Finding(field, "has named variables: choose the format with names, or number them")]
    if text.variables != tuple(str(place) for place in range(1, len(text.variables) + 1)):
        return [Finding(field, "numbers its variables from {{1}} on, without a gap")]
    return []


def _examples(part: Any, text: Text, field: str, key: str) -> list[Finding]:
    if not text.variables:
        return []
    given = _example(part, key)
    if len(given) == 1 and isinstance(given[0], list):
        given = given[0]
    shown = [one.get("example") if isinstance(one, dict) else one for one in given]
    filled = [one for one in shown if isinstance(one, str) and one.strip()]
    if len(filled) != len(text.variables) or len(shown) != len(filled):
        return [Finding(field, f"needs an example for each of its {len(text.variables)} variables")]
    return []


def _example(part: Any, key: str) -> list[Any]:
    example = part.get("example") if isinstance(part, dict) else None
    listed = example.get(key) if isinstance(example, dict) else None
    return listed if isinstance(listed, list) else []


def _footer(footer: str) -> list[Finding]:
    found = []
    if size(footer) > FOOTER:
        found.append(Finding("footer", f"has {size(footer)} characters, at most {FOOTER} fit"))
    if PLACEHOLDER.search(footer):
        found.append(Finding("footer", "must not have a variable"))
    return found


def _buttons(part: Any, field: str, *, coupon: int) -> list[Finding]:
    listed = part.get("buttons") if isinstance(part, dict) else None
    buttons = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    if part is not None and not buttons:
        return [Finding(f"{field}s", "has none: leave the part out")]
    kinds = [str(one.get("type", "")).upper() for one in buttons]
    found = []
    if len(buttons) > BUTTONS:
        found.append(Finding(f"{field}s", f"are {len(buttons)}, at most {BUTTONS} fit"))
    found += [
        Finding(f"{field}s", f"may have {most} of the kind {kind}, not {kinds.count(kind)}")
        for kind, most in _MOST_OF.items()
        if kinds.count(kind) > most
    ]
    blocks = [is_reply for is_reply, _ in groupby(kinds, key=lambda kind: kind == "QUICK_REPLY")]
    if blocks.count(True) > 1:
        found.append(Finding(f"{field}s", "must have the quick replies together, not mixed with others"))
    labels = [str(one.get("text", "")).casefold() for one in buttons if one.get("text")]
    if len(set(labels)) != len(labels):
        found.append(Finding(f"{field}s", "must have different words on them"))
    for place, (kind, button) in enumerate(zip(kinds, buttons, strict=True)):
        found += _button(kind, button, f"{field}_{place}", coupon=coupon)
    return found


def _button(kind: str, button: Mapping[str, Any], field: str, *, coupon: int) -> list[Finding]:
    if kind not in {"QUICK_REPLY", *_MOST_OF}:
        return [Finding(field, f"is of an unknown kind {kind!r}")]
    found = []
    label = str(button.get("text", ""))
    if kind not in {"COPY_CODE", "OTP"} and not 0 < size(label.strip()) <= LABEL:
        found.append(Finding(field, f"needs words on it, at most {LABEL} characters"))
    if kind == "URL":
        found += _url(button, field)
    if kind == "PHONE_NUMBER" and not 0 < len(str(button.get("phone_number", ""))) <= PHONE:
        found.append(Finding(field, f"needs a phone number of at most {PHONE} characters"))
    if kind == "COPY_CODE":
        example = button.get("example")
        code = example[0] if isinstance(example, list) and example else example
        if not isinstance(code, str) or not 0 < len(code) <= coupon:
            found.append(Finding(field, f"needs an example code of at most {coupon} characters"))
    return found


def _url(button: Mapping[str, Any], field: str) -> list[Finding]:
    url = str(button.get("url", ""))
    found = []
    if not _is_address(url) or len(url) > URL:
        found.append(Finding(field, "needs a whole web address beginning with https://"))
    names = PLACEHOLDER.findall(url)
    if len(names) > 1 or (names and not url.endswith("}}")):
        found.append(Finding(field, "may have one variable in its address, at the end"))
    if names and not button.get("example"):
        found.append(Finding(field, "needs an example of the whole address"))
    return found


def _is_address(url: str) -> bool:
    if any(char.isspace() for char in _BRACES.sub("", url)):
        return False
    try:
        parts = urlsplit(_BRACES.sub("x", url))
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _carousel(part: Any, *, named: bool) -> list[Finding]:
    listed = part.get("cards") if isinstance(part, dict) else None
    cards = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    least, most = CARDS
    found = []
    if not least <= len(cards) <= most:
        found.append(Finding("cards", f"are {len(cards)}: there must be {least} to {most}"))
    shapes = set()
    for place, card in enumerate(cards):
        components = [one for one in card.get("components") or () if isinstance(one, dict)]
        shape = shape_of(components)
        parts = {str(one.get("type", "")).upper(): one for one in components}
        field = f"card_{place}"
        if shape.header is None or shape.header.text is not None:
            found.append(Finding(field, "needs a picture or film on top"))
        found += _header(parts.get("HEADER"), shape, field, named=named)
        if "BODY" in parts:
            found += _body(parts["BODY"], shape.body, field, longest=CARD_BODY, named=named)
        found += _buttons(parts.get("BUTTONS"), f"{field}.button", coupon=COUPON)
        kinds = tuple(button.kind for button in shape.buttons)
        shapes.add((shape.header.format if shape.header else "", "BODY" in parts, kinds))
    if len(shapes) > 1:
        found.append(Finding("cards", "must all be built the same: picture, text and kinds of buttons"))
    return found


def _offer(part: Any, shape: Shape) -> list[Finding]:
    offer = part.get("limited_time_offer") if isinstance(part, dict) else None
    words = str(offer.get("text", "")) if isinstance(offer, dict) else ""
    found = []
    if not 0 < size(words) <= OFFER_TEXT:
        found.append(Finding("limited_time_offer", f"needs words, at most {OFFER_TEXT} characters"))
    kinds = {button.kind for button in shape.buttons}
    if "URL" not in kinds:
        found.append(Finding("buttons", "of a limited-time offer need one that opens a web address"))
    return found


def _advice(shape: Shape, category: str) -> list[Finding]:
    found = []
    words = " ".join([shape.body.text, shape.footer, *(button.label for button in shape.buttons)])
    if category == "MARKETING" and not _STOP_WORDS.search(words):
        reason = (
            "says nowhere how to stop: a footer or a button “Stop promotions” keeps people from blocking you"
        )
        found.append(Finding("footer", reason, blocks=False))
    if category == "UTILITY" and _PROMOTION.search(words):
        reason = "advertises: winning customers back is MARKETING, and Meta will make it so at its own time"
        found.append(Finding("category", reason, blocks=False))
    return found
