"""The WhatsApp numbers of the shop: connected, held, let go; and which model answers on them."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, ReviveError
from revive_app.origins import backend_origin
from revive_app.rules.rights import Right
from revive_app.services import shops
from revive_app.services.shops import NumberCredentials
from revive_app.settings import get_settings
from revive_app.ui.components import toasts
from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.fields import text_field
from revive_app.ui.elements import attrs, icon
from revive_app.ui.handling import as_form, as_id, in_words
from revive_app.ui.language import say, t, word
from revive_app.ui.pages.settings.parts import FormOfPart, part, typed, wrong
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

_FIELDS = ("display_phone", "phone_number_id", "waba_id", "token", "app_secret")


@dataclass(frozen=True)
class NumberLine:
    """A number."""

    id: str
    phone: str
    about: str
    sandbox: bool
    paused: str


class NumbersPart(FormOfPart, rx.State):
    """The numbers, and the form for another."""

    numbers: list[NumberLine] = []
    webhook: str = ""

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As they are."""
        self.webhook = f"{backend_origin(get_settings())}/api/v1/webhook"
        self._open()
        await self._load()

    @rx.event
    @in_words
    async def connect(self, form: dict[str, Any]) -> Any:
        """One more number; its webhooks are accepted from now on."""
        given = as_form(form)
        values = {name: typed(given, name, longest=2048) for name in _FIELDS}
        # Secrets are sealed before they are written, and never shown again.
        try:
            for name in _FIELDS:
                if not values[name]:
                    raise wrong(name, word("This is needed."))
            for name in ("phone_number_id", "waba_id"):
                if not values[name].isdecimal() or len(values[name]) > 32:
                    raise wrong(name, word("Digits only; find it in WhatsApp Manager."))
            await change_shop(self, Right.PEOPLE, _connect, NumberCredentials(**values))
        except ReviveError as error:
            self._refuse(error)
            if not isinstance(error, InvalidInput):
                self.said_wrong = say(error.message)
            return None
        self._begin()
        await self._load()
        return toasts.done(word("{phone} is connected"), phone=values["display_phone"])

    @rx.event
    @in_words
    async def hold(self, number_id: str, paused: bool) -> None:
        """Nothing leaves it, or everything that waited does."""
        by = await name_of(self)
        await change_shop(self, Right.SHAPE, shops.hold_number, as_id(number_id), held=paused is True, by=by)
        await self._load()

    @rx.event
    @in_words
    async def remove(self, number_id: str) -> Any:
        """Only one without conversations."""
        await change_shop(self, Right.PEOPLE, shops.remove_number, as_id(number_id))
        await self._load()
        return toasts.done(word("The number is not connected any more"))

    async def _load(self) -> None:
        self.numbers = await ask_shop(self, _lines)


def numbers_part() -> rx.Component:
    """The list, and the form for another."""
    return part(
        word("WhatsApp numbers"),
        word("Customers write to these. A held number hears everything and says nothing."),
        rx.cond(
            NumbersPart.numbers,
            rx.el.ul(rx.foreach(NumbersPart.numbers, _number_line), class_name="lines panel"),
        ),
        rx.cond(
            ShellState.offline_model,
            rx.el.p(
                badge(word("Offline model"), image="cpu"),
                t(
                    "Agents answer by a small model on this machine. A Mistral key in the settings file changes that."
                ),
                class_name="settings-note",
            ),
        ),
        rx.cond(ShellState.who.may_own, _connect_form()),
        loaded=NumbersPart.loaded,
    )


def _connect_form() -> rx.Component:
    def one(label: str, name: str, **more: Any) -> rx.Component:
        return text_field(label, name, fault=NumbersPart.faults.get(name, ""), auto_complete="off", **more)

    return rx.el.form(
        rx.el.h3(t("Connect a number")),
        rx.el.div(
            one(word("Phone number"), "display_phone", kind="tel", class_name="number", max_length=40),
            one(word("Phone number ID"), "phone_number_id", class_name="number", input_mode="numeric"),
            class_name="form-row",
        ),
        rx.el.div(
            one(word("WhatsApp Business account ID"), "waba_id", class_name="number", input_mode="numeric"),
            one(word("App secret"), "app_secret", kind="password"),
            class_name="form-row",
        ),
        one(word("Access token"), "token", kind="password", hint=word("A permanent one, of a system user.")),
        rx.el.p(
            t("Give Meta this address for its webhooks:"),
            " ",
            rx.el.code(NumbersPart.webhook),
            class_name="field-hint",
        ),
        rx.cond(
            NumbersPart.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                NumbersPart.said_wrong,
                role="alert",
                class_name="said-wrong",
            ),
        ),
        rx.el.div(
            button(word("Connect"), type="submit", look="gold", image="plug"),
            class_name="form-foot",
        ),
        on_submit=NumbersPart.connect,
        key=NumbersPart.key,
        class_name="panel form settings-form",
        no_validate=True,
    )


def _number_line(line: rx.Var[NumberLine]) -> rx.Component:
    ask = f"remove-number-{line.id}"
    return rx.el.li(
        icon("smartphone", 18),
        rx.el.span(
            rx.el.strong(line.phone, class_name="number"),
            rx.el.span(rx.cond(line.paused != "", line.paused, line.about), class_name="row-about"),
            class_name="row-words",
        ),
        rx.cond(line.sandbox, badge(word("Sandbox"), "wait")),
        rx.cond(line.paused != "", badge(word("Held"), "bad"), badge(word("Sends"), "good")),
        rx.cond(
            ShellState.who.may_shape,
            rx.cond(
                line.paused != "",
                button(
                    word("Let it send"), size="small", look="ink", on_click=NumbersPart.hold(line.id, False)
                ),
                button(word("Hold"), size="small", on_click=NumbersPart.hold(line.id, True)),
            ),
        ),
        rx.cond(
            ShellState.who.may_own,
            rx.fragment(
                icon_button("trash_2", word("Disconnect"), custom_attrs=asks(ask)),
                confirm(
                    t("Disconnect {phone}?", phone=line.phone),
                    word("Only a number without conversations can go. Others can be held."),
                    word("Disconnect"),
                    NumbersPart.remove(line.id),
                    dialog_id=ask,
                ),
            ),
        ),
        key=line.id,
        custom_attrs=attrs(data_testid="number"),
    )


def _connect(session: TenantSession, credentials: NumberCredentials) -> None:
    shops.add_number(session, session.client_id, credentials)


def _lines(session: TenantSession) -> list[NumberLine]:
    return [
        NumberLine(
            id=str(number.id),
            phone=number.display_phone,
            about=number.verified_name or number.phone_number_id,
            sandbox=number.is_sandbox,
            paused=say(number.paused_reason) if number.paused_reason else "",
        )
        for number in shops.numbers(session)
    ]
