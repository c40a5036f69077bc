"""A template as the customer will see it: Meta's components with values in their gaps."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from revive_app.ui.components.bubbles import Bubble, CarouselCard, Tap, local
from revive_app.ui.components.chat_text import text_pieces

_GAP = re.compile(r"{{\s*(\w+)\s*}}")
_KINDS = {"URL": "url", "PHONE_NUMBER": "phone_number", "COPY_CODE": "copy_code"}


def template_bubble(components: Sequence[Any], values: Sequence[str], **more: Any) -> Bubble:
    """A bubble of these components; `values` fill the body's gaps by position, a gap without one stays."""
    parts = {str(part.get("type")).upper(): part for part in components if isinstance(part, dict)}
    header, buttons = parts.get("HEADER", {}), parts.get("BUTTONS", {}).get("buttons", [])
    taps = [_tap(button) for button in buttons if isinstance(button, dict)]
    body = filled(str(parts.get("BODY", {}).get("text", "")), values)
    more.setdefault("id", "template")
    more.setdefault("direction", "out")
    return Bubble(
        kind="template",
        header=str(header.get("text", "")) if header.get("format") == "TEXT" else "",
        picture=_example(header) if header.get("format") == "IMAGE" else "",
        media=str(header.get("format", "")).lower() if header.get("format") in {"VIDEO", "DOCUMENT"} else "",
        pieces=text_pieces(body),
        footer=str(parts.get("FOOTER", {}).get("text", "")),
        links=[tap for tap in taps if tap.kind != "reply"],
        replies=[tap for tap in taps if tap.kind == "reply"],
        cards=[_card(card) for card in parts.get("CAROUSEL", {}).get("cards", []) if isinstance(card, dict)],
        **more,
    )


def filled(text: str, values: Sequence[str]) -> str:
    """The text with its gaps filled, the first gap by the first value, whatever they are called."""
    names = list(dict.fromkeys(_GAP.findall(text)))
    known = {name: value for name, value in zip(names, values, strict=False) if value}
    return _GAP.sub(lambda gap: known.get(gap[1], gap[0]), text)


def gaps(components: Sequence[Any]) -> list[str]:
    """The names of the body's gaps, in order, each once."""
    for part in components:
        if isinstance(part, dict) and str(part.get("type")).upper() == "BODY":
            return list(dict.fromkeys(_GAP.findall(str(part.get("text", "")))))
    return []


def _card(card: Mapping[str, Any]) -> CarouselCard:
    inside = template_bubble(card.get("components", []), ())
    return CarouselCard(pieces=inside.pieces, picture=inside.picture, taps=[*inside.links, *inside.replies])


def _tap(button: Mapping[str, Any]) -> Tap:
    title, kind = str(button.get("text", "")), _KINDS.get(str(button.get("type", "")).upper(), "reply")
    url = str(button.get("url", ""))
    return Tap(title, title, kind, href=url if url.startswith(("https://", "http://")) else "")


def _example(header: Mapping[str, Any]) -> str:
    example = header.get("example")
    handles = example.get("header_handle") if isinstance(example, dict) else None
    return local(str(handles[0])) if isinstance(handles, list) and handles else ""
