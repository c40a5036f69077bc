"""What a customer can tap in a message she got: reply buttons, list rows, a template's quick replies."""

from collections.abc import Iterator
from dataclasses import dataclass

from revive_app.sandbox.errors import Json


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to tap. `kind` is the webhook it causes: button_reply, list_reply or button."""

    id: str
    title: str
    kind: str
    description: str = ""
    section: str = ""

    def said(self) -> Json:
        """The customer's message when she taps it, without the message it answers."""
        if self.kind == "button":
            return {"type": "button", "button": {"payload": self.id, "text": self.title}}
        reply = {"id": self.id, "title": self.title}
        if self.description:
            reply["description"] = self.description
        return {"type": "interactive", "interactive": {"type": self.kind, self.kind: reply}}


def choices(body: Json, shown: Json | None) -> list[Choice]:
    """Everything to tap in a message as sent, templates as shown."""
    if shown is not None:
        return [
            *template_choices(shown),
            *(one for card in shown.get("cards", []) for one in template_choices(card)),
        ]
    if body.get("type") == "interactive":
        return list(_interactive(body["interactive"]))
    return []


def template_choices(shown: Json) -> list[Choice]:
    """The quick replies of a template, or of one card of it."""
    return [
        Choice(button["payload"], button["text"], "button")
        for button in shown.get("buttons", [])
        if button["type"] == "quick_reply"
    ]


def reply_choices(action: Json) -> list[Choice]:
    """The buttons of a reply-button message, or of one card of a carousel."""
    replies = (button.get("reply") or button.get("quick_reply") for button in action.get("buttons", []))
    return [Choice(reply["id"], reply["title"], "button_reply") for reply in replies if reply]


def list_choices(action: Json) -> list[Choice]:
    """The rows of a list message."""
    return [
        Choice(
            row["id"], row["title"], "list_reply", row.get("description") or "", section.get("title") or ""
        )
        for section in action["sections"]
        for row in section["rows"]
    ]


def _interactive(interactive: Json) -> Iterator[Choice]:
    kind, action = str(interactive["type"]).lower(), interactive["action"]
    if kind == "button":
        yield from reply_choices(action)
    elif kind == "list":
        yield from list_choices(action)
    elif kind == "carousel":
        for card in action["cards"]:
            yield from reply_choices(card["action"])
