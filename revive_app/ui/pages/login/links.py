"""Pages that mailed links open, and the one that asks for such a mail.

Mail programs open links before people do: a page alone changes nothing, only what its form POSTs does.
"""

import reflex as rx

from revive_app.ui.elements import CustomElement, attrs, link
from revive_app.ui.language import both, word
from revive_app.ui.pages.login.doors import back_to_sign_in, door_field, door_form, door_page, peek
from revive_app.ui.pages.login.state import LoginState


class InvitationOffer(CustomElement):
    """`<invitation-offer>`: whose invitation the address holds, or why it is none. js/doors.js."""

    tag = "invitation_offer"


def forgot_page() -> rx.Component:
    """`/login/forgot`: the same answer for everybody."""
    return door_page(
        rx.el.h1(both("Forgot it?")),
        rx.el.p(
            both("Tell us your e-mail, and we mail you a link to a new password."), class_name="login-lead"
        ),
        door_form(
            "auth/reset",
            door_field(both("E-mail"), "email", "email", "username", test_id="forgot-email"),
            _submit(word("Mail me a link")),
            done=both(
                "If somebody here has this address, a mail with a link is on its way. It is good for half an hour."
            ),
        ),
        back_to_sign_in(),
    )


def reset_page() -> rx.Component:
    """`/login/reset#token`."""
    return door_page(
        rx.el.h1(both("A new password.")),
        rx.el.p(both("Long is better than odd: four words you like will do."), class_name="login-lead"),
        door_form(
            "auth/reset/confirm",
            door_field(
                both("The new one"), "password", "password", "new-password", peek(), test_id="reset-password"
            ),
            _submit(word("Keep it")),
            by_link=True,
            done=rx.fragment(
                both("Your password is changed, and every browser of yours is signed out."),
                " ",
                link(both("Sign in"), to="/login", class_name="link"),
            ),
        ),
        back_to_sign_in(),
    )


def invite_page() -> rx.Component:
    """`/login/invite#token`. Drawn once the page is alive: what stands in it depends on what is behind `#`."""
    return door_page(
        rx.el.h1(both("Your invitation.")),
        rx.cond(
            LoginState.is_hydrated,
            rx.fragment(
                InvitationOffer.create(role="status", class_name="login-lead"),
                door_form(
                    "auth/invite/accept",
                    door_field(both("Your name"), "name", "text", "name", test_id="invite-name", data_new=""),
                    door_field(
                        both("A password"),
                        "password",
                        "password",
                        "new-password",
                        peek(),
                        test_id="invite-password",
                        data_new="",
                    ),
                    _submit(word("Take the place")),
                    by_link=True,
                    to="/",
                ),
            ),
        ),
        back_to_sign_in(),
    )


def _submit(words: str) -> rx.Component:
    return rx.el.button(
        both(words),
        type="submit",
        class_name="button gold large",
        custom_attrs=attrs(data_testid="door-submit"),
    )
