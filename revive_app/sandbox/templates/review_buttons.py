"""The buttons a template may have: how many of which kind, in which order (REFERENCE §8.2)."""

from itertools import groupby

from revive_app.sandbox.errors import Json
from revive_app.sandbox.templates.definition import variables
from revive_app.sandbox.templates.words import refuse
from revive_app.sandbox.validation.node import Node

BUTTONS = 10
TEXT = 25
PHONE = 20
COUPON = 20
OFFER_COUPON = 15

KINDS = ("quick_reply", "url", "phone_number", "copy_code", "otp", "catalog", "mpm", "flow")
_MOST = {"url": 2, "phone_number": 1, "copy_code": 1, "otp": 1, "catalog": 1, "mpm": 1, "flow": 1}


def check_buttons(component: Node) -> None:
    """Up to ten, quick replies in one block, few of everything else."""
    buttons = component.children("buttons", least=1, most=BUTTONS)
    kinds = [button.choice("type", KINDS) for button in buttons]
    for kind, most in _MOST.items():
        if kinds.count(kind) > most:
            raise refuse("buttons", f"At most {most} {kind.upper()} button fits")
    blocks = [is_reply for is_reply, _ in groupby(kinds, key=lambda kind: kind == "quick_reply")]
    if blocks.count(True) > 1:
        raise refuse("buttons", "Quick replies must stand together")
    for kind, button in zip(kinds, buttons, strict=True):
        _check_button(kind, button)


def _check_button(kind: str, button: Node) -> None:
    if kind not in {"copy_code", "otp"}:
        button.text("text", longest=TEXT)
    if kind == "url":
        _check_url(button)
    elif kind == "phone_number":
        button.text("phone_number", longest=PHONE)
    elif kind == "copy_code":
        button.text("example", longest=COUPON)


def _check_url(button: Node) -> None:
    url = button.url("url")
    names = variables(url)
    if len(names) > 1 or (names and not url.endswith("}}")):
        raise refuse("buttons", "A web address has at most one variable, at its end")
    if names:
        button.required("example")


def check_offer_buttons(buttons: Json | None) -> None:
    """A limited-time offer has a web address, and a code to copy no longer than its own limit."""
    found: list[Json] = buttons["buttons"] if buttons is not None else []
    if not any(str(button["type"]).upper() == "URL" for button in found):
        raise refuse("buttons", "A limited-time offer needs a URL button")
    for button in found:
        if str(button["type"]).upper() == "COPY_CODE" and len(button["example"]) > OFFER_COUPON:
            raise refuse("buttons", f"The code of a limited-time offer has at most {OFFER_COUPON} characters")
