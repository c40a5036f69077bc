"""The buttons of a template, filled with what a send brings for them (REFERENCE §6.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.sandbox.errors import INVALID, MISSING, GraphError, Json
from revive_app.sandbox.templates.definition import fill, variables
from revive_app.sandbox.validation.template import Component, Parameter


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a kind of button takes: the `sub_type` and parameter a send names it by."""

    title: str
    sub_type: str = ""
    parameter: str = ""
    required: bool = False


_RULES = {
    "QUICK_REPLY": _Rule("QuickReply", "quick_reply", "payload"),
    "URL": _Rule("Url", "url", "text", required=True),
    "OTP": _Rule("Url", "url", "text", required=True),
    "COPY_CODE": _Rule("CopyCode", "copy_code", "coupon_code", required=True),
    "CATALOG": _Rule("Catalog", "catalog", "action"),
    "MPM": _Rule("Mpm", "mpm", "action", required=True),
    "FLOW": _Rule("Flow", "flow", "action"),
    "PHONE_NUMBER": _Rule("Call"),
}
_PLAIN = _Rule("Other")


def fill_buttons(buttons: Sequence[Json], sent: Sequence[Component]) -> list[Json]:
    """The buttons as the phone shows them. Raises GraphError for a value too few, too many or of another kind."""
    received = {component.index: component for component in sent}
    if len(received) != len(sent):
        raise GraphError(INVALID, "buttons: two components have the same index")
    for index in received:
        if index >= len(buttons):
            raise GraphError(132000, f"buttons: the template has no button at index {index}")
    return [_fill_button(index, button, received.get(index)) for index, button in enumerate(buttons)]


def _fill_button(index: int, button: Json, sent: Component | None) -> Json:
    kind = str(button["type"]).upper()
    rule = _RULES.get(kind, _PLAIN)
    if kind == "URL" and not variables(button["url"]):
        rule = _Rule(rule.title)
    value = _value(index, rule, sent)
    shown: Json = {"type": kind.lower(), "text": button.get("text", "")}
    if kind == "QUICK_REPLY":
        shown["payload"] = value.words if value is not None else shown["text"]
    elif kind == "URL":
        (name, *_) = variables(button["url"]) or [""]
        shown["url"] = fill(button["url"], {name: value.words if value is not None else ""})
    elif kind in {"COPY_CODE", "OTP"}:
        shown["text"] = shown["text"] or "Copy code"
        shown["code"] = value.words if value is not None else ""
    elif kind == "PHONE_NUMBER":
        shown["phone_number"] = button.get("phone_number", "")
    elif kind in {"CATALOG", "MPM"} and value is not None:
        shown["action"] = value.content["action"]
    return shown


def _value(index: int, rule: _Rule, sent: Component | None) -> Parameter | None:
    where = f"buttons: Button at index {index}"
    if sent is None or not sent.parameters:
        if rule.required:
            raise GraphError(MISSING, f"{where} of type {rule.title} requires a parameter")
        return None
    if not rule.parameter:
        raise GraphError(INVALID, f"{where} is of type {rule.title} and does not support parameters")
    if sent.sub_type != rule.sub_type:
        raise GraphError(132012, f"{where} is of type {rule.title}, received {sent.sub_type}")
    if len(sent.parameters) != 1:
        raise GraphError(132000, f"{where} takes one parameter, received {len(sent.parameters)}")
    if sent.parameters[0].kind != rule.parameter:
        raise GraphError(132012, f"{where} expects a {rule.parameter}, received {sent.parameters[0].kind}")
    return sent.parameters[0]
