"""The login page. Everything it does, js/doors.js does."""

import reflex as rx

from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.language import both, word
from revive_app.ui.pages.login.doors import door_page, peek
from revive_app.ui.pages.login.state import LoginState


def login_page() -> rx.Component:
    """`/login`."""
    return door_page(
        rx.el.h1(both("Old customers,"), rx.el.br(), both("new conversations.")),
        rx.el.p(both("Sign in and see who wrote back."), class_name="login-lead"),
        rx.cond(
            LoginState.problem != "", rx.el.p(LoginState.problem, role="alert", class_name="login-problem")
        ),
        rx.cond(LoginState.google, _google()),
        _form(),
        rx.cond(LoginState.sandbox, _demo()),
    )


def _google() -> rx.Component:
    """A full navigation: Google's page comes next."""
    return rx.el.a(
        rx.el.img(src="/art/google.svg", alt="", width="18", height="18"),
        both("Continue with Google"),
        href=f"{rx.config.get_config().api_url}/api/v1/auth/google",
        class_name="button large google",
    )


def _form() -> rx.Component:
    return rx.el.form(
        _field(word("E-mail"), "email", "email", "username", "login-email"),
        _field(word("Password"), "password", "password", "current-password", "login-password", peek()),
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
        link(both("Forgot your password?"), to="/login/forgot", class_name="link login-forgot"),
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
