"""Buttons of free-form messages: replies, and the one that opens a page (REFERENCE §6.1)."""

from revive_app.sandbox.validation.node import Node, unique

BUTTONS = 3
TITLE = 20
REPLY_ID = 256


def check_reply_buttons(action: Node, form: str) -> int:
    """1 to 3 buttons, each with its own id and title; how many. `form` is `reply`, in cards `quick_reply`."""
    action.only("buttons")
    replies = []
    for button in action.children("buttons", least=1, most=BUTTONS):
        button.choice("type", (form,))
        reply = button.child(form)
        reply.only("id", "title")
        replies.append((reply.text("id", longest=REPLY_ID), reply.text("title", longest=TITLE)))
    unique([reply_id for reply_id, _ in replies], "Duplicate button id")
    unique([title for _, title in replies], "Duplicate button title")
    return len(replies)


def check_link_button(action: Node) -> None:
    """The action of a button that opens a page."""
    action.choice("name", ("cta_url",))
    parameters = action.child("parameters")
    parameters.only("display_text", "url")
    parameters.text("display_text", longest=TITLE)
    parameters.url("url")
