"""The login page: words and form left, a window in Jaipur right. Everything it does, js/doors.js does."""

import reflex as rx

from revive_app.ui.components.brand import brand_line
from revive_app.ui.components.theme import theme_button
from revive_app.ui.elements import attrs, icon
from revive_app.ui.pages.login.state import LoginState


def login_page() -> rx.Component:
    """`/login`."""
    return rx.el.main(
        rx.el.section(
            brand_line(),
            rx.el.div(
                rx.el.h1("Old customers,", rx.el.br(), "new conversations."),
                rx.el.p("Sign in and see who wrote back.", class_name="login-lead"),
                _form(),
                rx.cond(LoginState.sandbox, _demo()),
                class_name="login-middle",
            ),
            rx.el.footer(
                rx.el.span("No account? Ask your shop's owner for an invitation."),
                theme_button(),
                class_name="login-foot",
            ),
            class_name="login-words",
        ),
        rx.el.div(
            rx.el.img(
                src="/illustrations/jaipur-window.svg",
                alt="A necklace of messages in a Jaipur window; its pendant is a diamond shaped like a bubble.",
            ),
            rx.el.img(src="/illustrations/jaipur-glow.svg", alt="", class_name="login-glow"),
            class_name="login-picture",
        ),
        class_name="login",
        custom_attrs={"data-api": rx.config.get_config().api_url},
    )


def _form() -> rx.Component:
    return rx.el.form(
        _field("E-mail", "email", "email", "username", "login-email"),
        _field("Password", "password", "password", "current-password", "login-password", _peek()),
        rx.el.p(
            icon("circle_alert", 14, "icon-small"),
            rx.el.span(),
            id="login-error",
            hidden=True,
            role="alert",
            class_name="said-wrong",
        ),
        rx.el.button(
            "Sign in",
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
        rx.el.label(label, html_for=f"login-{name}"),
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
        type="button",
        class_name="icon-button",
        title="Show the password",
        custom_attrs={"data-do": "peek", "aria-pressed": "false", "aria-label": "Show the password"},
    )


def _demo() -> rx.Component:
    return rx.el.div(
        rx.el.span(icon("package", 18), class_name="login-box"),
        rx.el.div(
            rx.el.strong("Sandbox"),
            rx.el.p("Made-up customers, nothing leaves"),
        ),
        rx.el.button(
            "Enter the demo shop",
            type="button",
            class_name="button",
            custom_attrs={"data-do": "demo", **attrs(data_testid="login-demo")},
        ),
        class_name="login-demo",
    )
