"""A question before something that cannot be undone, with whether she is to hear of it."""

from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words, button
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.fields import check
from revive_app.ui.elements import attrs
from revive_app.ui.language import t, word


def ask_before(
    title: Words,
    about: rx.Var[str] | rx.Component,
    do: Words,
    *,
    on_do: Any,
    on_keep: Any,
    shown: rx.Var[bool],
    tells: rx.Var[bool] | bool = True,
    name: str,
) -> rx.Component:
    """`about` is whom and what; `name` makes the ids. Without `tells` there is nothing she could be told."""
    form = f"{name}-form"
    return dialog(
        title,
        rx.el.form(
            rx.el.p(about, class_name="asked-about"),
            rx.cond(tells, tell_her(name)),
            id=form,
            on_submit=on_do,
            class_name="form",
        ),
        shown=shown,
        on_leave=on_keep,
        foot=(
            button(word("Go back"), custom_attrs={"data-leave": ""}),
            button(do, look="ruby", type="submit", form=form, custom_attrs=attrs(data_testid=f"{name}-sure")),
        ),
        class_name="narrow asks",
        test_id=f"{name}-dialog",
    )


def tell_her(name: str) -> rx.Component:
    """Whether a line about it goes to her."""
    return rx.el.div(
        check(
            word("Tell them on WhatsApp"),
            name="notify",
            default_checked=True,
            custom_attrs=attrs(data_testid=f"{name}-notify"),
        ),
        rx.el.p(t("It goes out while their 24-hour window is open."), class_name="field-hint"),
        class_name="tell-her",
    )
