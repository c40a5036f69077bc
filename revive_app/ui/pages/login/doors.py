"""Forms whose answer concerns a cookie or a password: they go to the API themselves (js/doors.js), and no State sees
what was typed. Each is drawn before anybody is known, so its words are said in both languages."""

from typing import Any

import reflex as rx

from revive_app.ui.components.brand import brand_line
from revive_app.ui.components.theme import theme_button
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import both, language_button
from revive_app.ui.pictures import api_origin
from revive_app.ui.session import LOGIN_PATH


def door_form(
    path: str,
    *fields: Any,
    done: Any = None,
    to: str = "",
    by_link: bool = False,
    class_name: str = "login-form",
) -> rx.Component:
    """A form that POSTs what it holds to `/api/v1/{path}`. Afterwards `done` stands in its place, or the browser goes
    `to` an address. What is wrong is said beside its field or above the last of `fields`, its button. `by_link`: it
    brings along the token that stands behind `#` in a mailed link."""
    return rx.el.div(
        rx.el.form(
            *fields[:-1],
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(),
                hidden=True,
                role="alert",
                class_name="said-wrong door-wrong",
            ),
            *fields[-1:],
            class_name=f"door-form {class_name}",
            no_validate=True,
            custom_attrs={"data-post": path, "data-to": to, **({"data-by-link": ""} if by_link else {})},
        ),
        rx.el.div(
            icon("circle_check", 18),
            rx.el.p(done if done is not None else ""),
            hidden=True,
            role="status",
            class_name="door-done",
        ),
        class_name="door",
    )


def door_field(
    label: Any,
    name: str,
    kind: str,
    autocomplete: str,
    *inside: rx.Component,
    test_id: str = "",
    **extra: str,
) -> rx.Component:
    """A field of such a form. `extra`: attributes of the whole."""
    identity = f"door-{name}"
    return rx.el.div(
        rx.el.label(label, html_for=identity),
        rx.el.div(
            rx.el.input(
                id=identity,
                name=name,
                type=kind,
                auto_complete=autocomplete,
                class_name="input",
                custom_attrs={
                    "aria-describedby": f"{identity}-wrong",
                    **(attrs(data_testid=test_id) if test_id else {}),
                },
            ),
            *inside,
            class_name="login-input",
        ),
        rx.el.p(id=f"{identity}-wrong", hidden=True, role="alert", class_name="said-wrong"),
        class_name="field",
        custom_attrs=attrs(**extra),
    )


def peek() -> rx.Component:
    """Shows the password in the field it stands in, and hides it."""
    return rx.el.button(
        icon("eye"),
        rx.el.span(both("Show the password"), class_name="unseen"),
        type="button",
        class_name="icon-button",
        custom_attrs={"data-do": "peek", "aria-pressed": "false"},
    )


def door_page(*middle: Any, foot: Any = None) -> rx.Component:
    """Words left, a window in Jaipur right."""
    return rx.el.main(
        rx.el.section(
            brand_line(),
            rx.el.div(*middle, class_name="login-middle"),
            rx.el.footer(
                rx.el.span(
                    foot if foot is not None else both("No account? Ask your shop's owner for an invitation.")
                ),
                rx.el.span(language_button(), theme_button(), class_name="login-looks"),
                class_name="login-foot",
            ),
            class_name="login-words",
        ),
        rx.el.div(
            rx.el.img(src="/illustrations/jaipur-window.svg", alt=""),
            rx.el.img(src="/illustrations/jaipur-glow.svg", alt="", class_name="login-glow"),
            class_name="login-picture",
        ),
        class_name="login",
        custom_attrs={"data-api": api_origin()},
    )


def back_to_sign_in() -> rx.Component:
    """The way back, under a form."""
    return link(icon("arrow_left", 14), both("Back to sign in"), to=LOGIN_PATH, class_name="link door-back")
