"""A template as a bubble: what a customer would read."""

from collections.abc import Mapping, Sequence
from typing import Any

from revive_app.rules.templates.shape import PLACEHOLDER, Shape, Text, shape_of
from revive_app.ui.components.bubbles import Bubble, CarouselCard, Tap
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say, word

_FILES = {"IMAGE": word("Photo"), "VIDEO": word("Video"), "DOCUMENT": word("Document")}
_LINKS = {"URL": "url", "PHONE_NUMBER": "phone_number", "COPY_CODE": "copy_code"}


def template_bubble(
    components: Sequence[Any],
    values: Mapping[str, str],
    *,
    clock: str = "",
    title: str = "",
    picture: str = "",
    pictures: Sequence[str] = (),
) -> Bubble:
    """The template with these values in it, by the names of its variables; one without a value stays as it is.

    `title` fills the gap of its title, `picture` stands above it, `pictures` above its cards, in their order.
    """
    shape = shape_of(components)
    header = shape.header
    media = header.format if header and header.text is None else ""
    return Bubble(
        "template",
        "in",
        kind="template",
        clock=clock,
        header=_titled(header.text, values, title) if header and header.text else "",
        picture=picture if media == "IMAGE" else "",
        media=media.lower() if media and not (media == "IMAGE" and picture) else "",
        media_name=say(_FILES.get(media, word("Something WhatsApp does not pass on"))) if media else "",
        pieces=text_pieces(_filled(shape.body, values)),
        footer=shape.footer,
        replies=_taps(shape, links=False),
        links=_taps(shape, links=True),
        cards=[
            CarouselCard(
                text_pieces(card.body.text), on_top, [*_taps(card, links=False), *_taps(card, links=True)]
            )
            for card, on_top in zip(shape.cards, [*pictures, *([""] * len(shape.cards))], strict=False)
        ],
    )


def examples_of(components: Sequence[Any]) -> dict[str, str]:
    """The examples a template was submitted with, by the names of the body's variables."""
    shape = shape_of(components)
    body: Mapping[str, Any] = next(
        (one for one in components if isinstance(one, dict) and str(one.get("type", "")).upper() == "BODY"),
        {},
    )
    example = body.get("example")
    if not isinstance(example, dict):
        return {}
    named = example.get("body_text_named_params")
    if isinstance(named, list):
        return {str(one.get("param_name")): str(one.get("example")) for one in named if isinstance(one, dict)}
    given = example.get("body_text") or []
    if given and isinstance(given[0], list):
        given = given[0]
    return {name: str(text) for name, text in zip(shape.body.variables, given, strict=False)}


def _titled(text: Text, values: Mapping[str, str], title: str) -> str:
    return _filled(text, dict.fromkeys(text.variables, title) if title else values)


def _filled(text: Text, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: values.get(match[1]) or match[0], text.text)


def _taps(shape: Shape, *, links: bool) -> list[Tap]:
    return [
        Tap(button.label, button.label or say("Copy offer code"), _LINKS.get(button.kind, "reply"))
        for button in shape.buttons
        if (button.kind in _LINKS) is links
    ]
