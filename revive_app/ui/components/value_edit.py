"""A lead's value under the pen: typed in place, kept with Enter, left with Escape; what is wrong is said under it."""

from typing import Any

import reflex as rx

from revive_app.ui.elements import attrs
from revive_app.ui.language import t


def value_edit(
    value: rx.Var[str], *, wrong: rx.Var[str], on_submit: Any, on_leave: Any, test_id: str = ""
) -> rx.Component:
    """`wrong` stands under the field, and what was typed stays in it."""
    return rx.el.div(
        rx.el.form(
            rx.el.span("₹"),
            rx.el.input(
                name="value",
                default_value=value,
                auto_focus=True,
                auto_complete="off",
                input_mode="decimal",
                on_blur=on_leave,
                custom_attrs={"aria-label": t("Value in rupees"), "aria-invalid": wrong != ""},
            ),
            on_submit=on_submit,
            class_name="value-edit number",
            custom_attrs=attrs(data_testid=test_id) if test_id else {},
        ),
        rx.cond(wrong != "", rx.el.p(wrong, role="alert", class_name="value-wrong")),
        class_name="value-box",
    )
