"""What stands before everything else: dialogs, drawers, and questions before something is lost."""

from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words, button, icon_button
from revive_app.ui.elements import CustomElement, attrs
from revive_app.ui.language import t, word


class ModalFrame(CustomElement):
    """`<modal-frame shown=…>` around a `<dialog>`: opens it and closes it. js/dialogs.js.

    `on_leave`: somebody pressed Escape, the cross, or beside it. Whoever draws it then stops showing it.
    """

    tag = "modal_frame"

    on_leave: rx.EventHandler[rx.event.no_args_event_spec]


def dialog(
    title: Words | rx.Component,
    *body: rx.Component,
    shown: rx.Var[bool] | bool,
    on_leave: Any,
    foot: tuple[rx.Component, ...] = (),
    beside: rx.Component | None = None,
    class_name: str = "",
    asks_before_leaving: bool = False,
    test_id: str = "",
) -> rx.Component:
    """A window of its own: head, body that scrolls, foot that stays. A full page on phones.

    With `asks_before_leaving` a form in it that was changed is not lost by Escape.
    """
    return _modal(
        f"dialog {class_name}".strip(),
        title,
        body,
        foot,
        beside,
        shown=shown,
        on_leave=on_leave,
        asks=asks_before_leaving,
        test_id=test_id,
    )


def drawer(
    title: Words | rx.Component,
    *body: rx.Component,
    shown: rx.Var[bool] | bool,
    on_leave: Any,
    foot: tuple[rx.Component, ...] = (),
    beside: rx.Component | None = None,
    class_name: str = "",
    test_id: str = "",
) -> rx.Component:
    """The same from the right edge, as high as the window."""
    return _modal(
        f"dialog drawer {class_name}".strip(),
        title,
        body,
        foot,
        beside,
        shown=shown,
        on_leave=on_leave,
        asks=False,
        test_id=test_id,
    )


def confirm(
    title: Words,
    words: Words,
    do: Words,
    on_do: Any,
    *,
    dialog_id: str | rx.Var[str],
    danger: bool = True,
    test_id: str = "",
    more: rx.Component | None = None,
) -> rx.Component:
    """A question before something that cannot be undone. `asks(dialog_id)` on a button opens it.

    The way back has the focus; Escape takes it.
    """
    return rx.el.dialog(
        rx.el.h2(t(title), class_name="confirm-title"),
        rx.el.p(t(words)),
        more if more is not None else rx.fragment(),
        rx.el.div(
            button(word("Go back"), auto_focus=True, custom_attrs={"data-closes": ""}),
            button(
                do,
                look="ruby" if danger else "gold",
                on_click=on_do,
                custom_attrs={"data-closes": "", **(attrs(data_testid=test_id) if test_id else {})},
            ),
            class_name="confirm-foot",
        ),
        id=dialog_id,
        class_name="confirm",
        custom_attrs={"aria-label": t(title)},
    )


def asks(dialog_id: str | rx.Var[str]) -> dict[str, Any]:
    """What makes a button open a question."""
    return {"data-asks": dialog_id, "aria-haspopup": "dialog"}


def _modal(
    class_name: str,
    title: Words | rx.Component,
    body: tuple[rx.Component, ...],
    foot: tuple[rx.Component, ...],
    beside: rx.Component | None,
    *,
    shown: rx.Var[bool] | bool,
    on_leave: Any,
    asks: bool,
    test_id: str,
) -> rx.Component:
    named = {} if isinstance(title, rx.Component) else {"aria-label": t(title)}
    head = rx.el.header(
        title if isinstance(title, rx.Component) else rx.el.h2(t(title)),
        beside if beside is not None else rx.fragment(),
        icon_button("x", word("Close"), class_name="dialog-close", custom_attrs={"data-leave": ""}),
        class_name="dialog-head",
    )
    return ModalFrame.create(
        rx.el.dialog(
            head,
            rx.el.div(*body, class_name="dialog-body"),
            rx.el.footer(*foot, class_name="dialog-foot") if foot else rx.fragment(),
            _before_leaving() if asks else rx.fragment(),
            class_name=class_name,
            custom_attrs={**named, **(attrs(data_testid=test_id) if test_id else {})},
        ),
        on_leave=on_leave,
        custom_attrs={
            "shown": rx.cond(shown, "true", "false") if isinstance(shown, rx.Var) else str(shown).lower()
        },
    )


def _before_leaving() -> rx.Component:
    return rx.el.dialog(
        rx.el.h2(t("Leave without saving?"), class_name="confirm-title"),
        rx.el.p(t("What you have typed here is not saved yet.")),
        rx.el.div(
            button(word("Stay"), auto_focus=True, custom_attrs={"data-closes": ""}),
            button(word("Leave"), look="ruby", custom_attrs={"data-closes": "all"}),
            class_name="confirm-foot",
        ),
        class_name="confirm",
        custom_attrs={"data-before-leaving": "", "aria-label": t("Leave without saving?")},
    )
