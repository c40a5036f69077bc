"""The login page: words and form left, a window in Jaipur right. Everything it does, js/doors.js does."""

import reflex as rx

from revive_app.ui.components.brand import brand_line
from revive_app.ui.components.theme import theme_button
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import both, language_button, word
from revive_app.ui.pages.login.state import LoginState


def login_page() -> rx.Component:
    """`/login`."""
    return rx.el.main(
        rx.el.section(
            brand_line(),
            rx.el.div(
                rx.el.h1(both("Old customers,"), rx.el.br(), both("new conversations.")),
                rx.el.p(both("Sign in and see who wrote back."), class_name="login-lead"),
                _form(),
                rx.cond(LoginState.sandbox, _demo()),
                class_name="login-middle",
            ),
            rx.el.footer(
                rx.el.span(both("No account? Ask your shop's owner for an invitation.")),
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
        custom_attrs={"data-api": rx.config.get_config().api_url},
    )


def _form() -> rx.Component:
    return rx.el.form(
        _field(word("E-mail"), "email", "email", "username", "login-email"),
        _field(word("Password"), "password", "password", "current-password", "login-password", _peek()),
        rx.el.p(
            icon("circle_alert", 14, "icon-small"),
            rx.el.span(),
            id="login-error",
            hidden=True,
            role="alert",
            class_name="said-wrong",
        ),
        rx.el.button(
            both("Sign in"),
            type="submit",
            class_name="button gold large",
            custom_attrs=attrs(data_testid="login-submit"),
        ),
        class_name="login-form",
        no_validate=True,
    )


def _field(
    label: str, name: str, kind: str, autocomplete: str, test_id: str, *inside: rx.Component
) -> rx.Component:
    return rx.el.div(
        rx.el.label(both(label), html_for=f"login-{name}"),
        rx.el.div(
            rx.el.input(
                id=f"login-{name}",
                name=name,
                type=kind,
                auto_complete=autocomplete,
                class_name="input",
                custom_attrs={"aria-describedby": "login-error", **attrs(data_testid=test_id)},
            ),
            *inside,
            class_name="login-input",
        ),
        class_name="field",
    )


def _peek() -> rx.Component:
    return rx.el.button(
        icon("eye"),
        rx.el.span(both("Show the password"), class_name="unseen"),
        type="button",
        class_name="icon-button",
        custom_attrs={"data-do": "peek", "aria-pressed": "false"},
    )


def _demo() -> rx.Component:
    return rx.el.div(
        rx.el.span(icon("package", 18), class_name="login-box"),
        rx.el.div(
            rx.el.strong(both("Sandbox")),
            rx.el.p(both("Made-up customers, nothing leaves")),
        ),
        rx.el.button(
            both("Enter the demo shop"),
            type="button",
            class_name="button",
            custom_attrs={"data-do": "demo", **attrs(data_testid="login-demo")},
        ),
        class_name="login-demo",
    )
