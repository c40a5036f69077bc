"""Where a colleague writes: free words while the window is open, a template when it is closed, nothing after a STOP."""

import reflex as rx

from revive_app.services.outgoing_files import LARGEST
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.held import held_file
from revive_app.ui.elements import attrs, icon, opens, popover, time_left
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.answers import answers_box
from revive_app.ui.pages.inbox.answers_state import AnswersState
from revive_app.ui.pages.inbox.pieces import pieces_box
from revive_app.ui.pages.inbox.pieces_state import PiecesState
from revive_app.ui.pages.inbox.templates import picker, template_dialog
from revive_app.ui.pages.inbox.templates_state import TemplatesState
from revive_app.ui.pages.inbox.thread_state import TYPING_EVERY_MS, ThreadState
from revive_app.ui.pages.inbox.turns import turn_bar

_ACCEPT = "image/jpeg,image/png,image/webp,application/pdf,video/mp4,audio/*"
_FILE = "compose-file"
_FACES = [
    "🙏",
    "😊",
    "😍",
    "👍",
    "✨",
    "💍",
    "💎",
    "🎉",
    "🪔",
    "🌸",
    "❤️",
    "🤝",
    "😄",
    "😇",
    "🙂",
    "👌",
    "👏",
    "💐",
    "🎁",
    "🥂",
    "⭐",
    "✅",
    "📍",
    "📞",
]


def composer() -> rx.Component:
    """The foot of the thread."""
    return rx.el.div(
        turn_bar(),
        rx.match(
            ThreadState.head.writes,
            ("open", rx.fragment(_window(), _form(), pieces_box(), _faces(), answers_box())),
            ("dnd", _unwelcome()),
            ("undelivered", _undelivered()),
            picker(),
        ),
        template_dialog(),
        class_name="thread-foot",
    )


def _window() -> rx.Component:
    head = ThreadState.head
    return rx.el.div(
        time_left(
            head.closes_at,
            form="seconds",
            class_name="window-left",
            on_closed=[ThreadState.refresh, TemplatesState.look],
        ),
        rx.el.span(t("to answer freely, until {at}", at=head.closes_clock), class_name="window-until cut"),
        rx.el.button(
            t("See templates"),
            type="button",
            class_name="link",
            on_click=TemplatesState.open_list,
            custom_attrs=attrs(data_testid="see-templates", data_key="e"),
        ),
        class_name="window-bar",
    )


def _form() -> rx.Component:
    thread_id = ThreadState.head.id
    return rx.el.form(
        rx.el.input(type="hidden", name="send_id"),
        rx.cond(
            ThreadState.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(ThreadState.said_wrong),
                role="alert",
                class_name="said-wrong",
            ),
        ),
        rx.el.div(
            _file(),
            rx.el.textarea(
                name="text",
                rows="2",
                placeholder=t("Write to {name}", name=ThreadState.head.name),
                on_change=ThreadState.types.throttle(TYPING_EVERY_MS),
                auto_complete="off",
                custom_attrs={
                    **attrs(data_testid="composer", data_key="r"),
                    "aria-label": t("Write to {name}", name=ThreadState.head.name),
                },
            ),
            rx.el.div(
                icon_button(
                    "paperclip",
                    word("Send a picture, PDF, film or sound"),
                    custom_attrs=attrs(data_testid="open-attach", data_chooses=_FILE, data_key="f"),
                ),
                _opener("gem", word("Send a piece"), "pieces-box", "pieces", on_click=PiecesState.open_box),
                _opener("smile", word("Faces and signs"), "faces-box", "faces"),
                _opener(
                    "zap", word("Ready answers"), "answers-box", "answers", on_click=AnswersState.open_box
                ),
                button(
                    t(
                        "Draft with {agent}",
                        agent=rx.cond(ThreadState.head.agent != "", ThreadState.head.agent, "AI"),
                    ),
                    look="bare",
                    image="sparkles",
                    class_name="draft-with",
                    busy=ThreadState.thinking,
                    on_click=ThreadState.suggest,
                    custom_attrs=attrs(data_testid="suggest", data_key="d"),
                ),
                rx.el.kbd(
                    "↵", class_name="send-key", title=t("Enter sends, Shift and Enter begin a new line")
                ),
                rx.el.button(
                    rx.el.span(t("Send")),
                    icon("send"),
                    type="submit",
                    class_name="button gold send",
                    custom_attrs={**attrs(data_testid="composer-send"), "aria-label": t("Send")},
                ),
                class_name="compose-do",
            ),
            class_name="compose-box",
        ),
        on_submit=ThreadState.send,
        class_name="compose",
        key=thread_id,
        custom_attrs={
            "data-sends": "",
            "data-keeps": "",
            "data-draft": f"inbox-draft:{thread_id}",
        },
    )


def _file() -> rx.Component:
    """What was chosen, looked at before it goes; the words beside it stand under it."""
    return held_file(
        held_id=_FILE,
        to=f"/conversations/{ThreadState.head.id}/media",
        accept=_ACCEPT,
        largest=LARGEST,
        with_words=True,
        label=t("A file to send"),
        on_uploaded=ThreadState.uploaded,
        test_id="attach-file",
    )


def _opener(image: str, words: str, box: str, name: str, **props: object) -> rx.Component:
    return icon_button(
        image,
        words,
        **props,
        custom_attrs={**opens(box), "aria-haspopup": "dialog", "data-testid": f"open-{name}"},
    )


def _faces() -> rx.Component:
    return popover(
        *(rx.el.button(face, type="button", custom_attrs={"data-insert": face}) for face in _FACES),
        popover_id="faces-box",
        class_name="compose-pop faces-box",
        custom_attrs={"aria-label": t("Faces and signs")},
    )


def _undelivered() -> rx.Component:
    return rx.el.p(
        icon("ban", 16),
        rx.el.span(
            rx.el.strong(t("WhatsApp could not deliver to {name}.", name=ThreadState.head.name)),
            " ",
            t("The number may not be on WhatsApp."),
            " ",
            rx.el.button(
                t("See templates"),
                type="button",
                class_name="link",
                on_click=TemplatesState.open_list,
                custom_attrs=attrs(data_testid="see-templates", data_key="e"),
            ),
        ),
        class_name="thread-dnd",
    )


def _unwelcome() -> rx.Component:
    return rx.el.p(
        icon("ban", 16),
        rx.el.span(
            rx.el.strong(t("{name} asked not to be written to.", name=ThreadState.head.name)),
            " ",
            t("They can come back by writing START."),
        ),
        class_name="thread-dnd",
    )
