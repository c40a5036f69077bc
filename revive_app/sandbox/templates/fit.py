"""Whether the values of a send fit its template, and what the customer then sees (REFERENCE §6.3, §9).

Details are worded like the refusals captured from Meta, so that what reads them here reads them there.
"""

from collections.abc import Sequence

from revive_app.sandbox.errors import INVALID, MISSING, GraphError, Json
from revive_app.sandbox.templates.buttons import fill_buttons
from revive_app.sandbox.templates.definition import Template, body_text, fill, part, variables
from revive_app.sandbox.validation.template import Component, Parameter, TemplateSend

HEADER = 60
BODY = 1024

_WORDS = ("text", "currency", "date_time")


def fit(template: Template, send: TemplateSend) -> Json:
    """The message as the phone shows it: header, body, footer, buttons, cards. Raises GraphError 132xxx."""
    _check_offer(template, send.components)
    shown = _fill(template.components, send.components, named=template.named)
    carousel = part(template.components, "CAROUSEL")
    sent = _sent(send.components, "carousel")
    if carousel is not None:
        shown["cards"] = _fill_cards(carousel, sent, named=template.named)
    elif sent is not None:
        raise GraphError(132012, "carousel: Format mismatch, expected NONE, received CAROUSEL")
    return shown


def _fill(components: tuple[Json, ...], sent: Sequence[Component], *, named: bool) -> Json:
    shown: Json = {}
    header = _fill_header(part(components, "HEADER"), _sent(sent, "header"), named=named)
    if header is not None:
        shown["header"] = header
    body = part(components, "BODY")
    text = body_text(body) if body is not None else ""
    shown["body"] = _fill_text("body", text, _parameters(sent, "body"), named=named, longest=BODY)
    footer = part(components, "FOOTER")
    if footer is not None and footer.get("text"):
        shown["footer"] = footer["text"]
    buttons = part(components, "BUTTONS")
    definitions: list[Json] = buttons["buttons"] if buttons is not None else []
    shown["buttons"] = fill_buttons(definitions, [one for one in sent if one.kind == "button"])
    return shown


def _fill_header(header: Json | None, sent: Component | None, *, named: bool) -> Json | None:
    parameters = sent.parameters if sent is not None else ()
    form = str(header.get("format", "TEXT")).upper() if header is not None else "TEXT"
    if form == "TEXT":
        text = header["text"] if header is not None else ""
        filled = _fill_text("header", text, parameters, named=named, longest=HEADER)
        return {"type": "text", "text": filled} if filled else None
    received = parameters[0].kind.upper() if parameters else "UNKNOWN"
    if received != form or len(parameters) != 1:
        raise GraphError(132012, f"header: Format mismatch, expected {form}, received {received}")
    return {"type": form.lower(), form.lower(): parameters[0].content[form.lower()]}


def _fill_text(place: str, text: str, parameters: tuple[Parameter, ...], *, named: bool, longest: int) -> str:
    for parameter in parameters:
        if parameter.kind not in _WORDS:
            raise GraphError(
                132012, f"{place}: Format mismatch, expected TEXT, received {parameter.kind.upper()}"
            )
    expected = variables(text)
    if len(parameters) != len(expected):
        raise GraphError(
            132000,
            f"{place}: number of localizable_params ({len(parameters)}) does not match the expected number of"
            f" params ({len(expected)})",
        )
    names = _names(place, parameters, named=named) if parameters else []
    if named and set(names) != set(expected):
        raise GraphError(132012, f"{place}: Parameter names do not match those of the template")
    values = dict(zip(names if named else expected, (one.words for one in parameters), strict=True))
    filled = fill(text, values)
    if len(filled) > longest:
        raise GraphError(132005, f"{place}: text is {len(filled)} characters long, at most {longest} fit")
    return filled


def _names(place: str, parameters: tuple[Parameter, ...], *, named: bool) -> list[str]:
    names = [parameter.name for parameter in parameters]
    if named and None in names:
        raise GraphError(132012, f"{place}: Parameter name is missing or empty")
    if not named and any(names):
        raise GraphError(132012, f"{place}: Parameter name is not allowed in a positional template")
    return [name or "" for name in names]


def _fill_cards(carousel: Json, sent: Component | None, *, named: bool) -> list[Json]:
    cards: list[Json] = carousel["cards"]
    received = sent.cards if sent is not None else ()
    if len(received) != len(cards):
        raise GraphError(
            132000,
            f"carousel: number of cards ({len(received)}) does not match the expected number of cards ({len(cards)})",
        )
    pairs = zip(cards, received, strict=True)
    return [_fill(tuple(card["components"]), components, named=named) for card, components in pairs]


def _check_offer(template: Template, sent: Sequence[Component]) -> None:
    offer = part(template.components, "LIMITED_TIME_OFFER")
    received = _sent(sent, "limited_time_offer")
    if offer is None and received is not None:
        raise GraphError(132012, "limited_time_offer: the template has no limited-time offer")
    if offer is not None and offer["limited_time_offer"].get("has_expiration") and received is None:
        raise GraphError(MISSING, "limited_time_offer: expiration_time_ms is required")


def _sent(components: Sequence[Component], kind: str) -> Component | None:
    found = [one for one in components if one.kind == kind]
    if len(found) > 1:
        raise GraphError(INVALID, f"{kind}: the component is there {len(found)} times")
    return found[0] if found else None


def _parameters(components: Sequence[Component], kind: str) -> tuple[Parameter, ...]:
    found = _sent(components, kind)
    return found.parameters if found is not None else ()
