"""The keys of programs: made, shown once, revoked."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.errors import ReviveError
from revive_app.rules.rights import Right
from revive_app.services import api_keys
from revive_app.services.api_keys import KeyView
from revive_app.ui import words
from revive_app.ui.components import toasts
from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.fields import text_field
from revive_app.ui.elements import attrs, icon, link_away, time_since
from revive_app.ui.handling import as_form, as_id, in_words, press_of
from revive_app.ui.language import say, t, word
from revive_app.ui.pages.settings.parts import FormOfPart, part, typed
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, change_shop, name_of


@dataclass(frozen=True)
class KeyLine:
    """A key that opens."""

    id: str
    name: str
    prefix: str
    used: int


class KeysPart(FormOfPart, rx.State):
    """Keys, and the one that was just made."""

    keys: list[KeyLine] = []
    # Shown once: it is gone with the next look at this part.
    secret: str = ""

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """The keys there are."""
        self.secret = ""
        self._open()
        if (await self.get_state(ShellState)).who.may_own:
            await self._load()

    @rx.event
    @in_words
    async def make(self, form: dict[str, Any]) -> None:
        """A new key with an owner's rights."""
        scope, by = await scope_of(self), await name_of(self)
        name = typed(as_form(form), "name", longest=120)
        try:
            made = await change_shop(
                self,
                Right.PEOPLE,
                api_keys.create_key,
                name=name,
                by=by,
                created_by=scope.user_id,
                press=press_of(as_form(form)),
            )
        except ReviveError as error:
            self._refuse(error)
            self.faults = self.faults or {"name": say(error.message)}
            return
        # The press that made it may arrive once more: its secret is on the page then.
        self.secret = made.secret or self.secret
        self._begin()
        await self._load()

    @rx.event
    @in_words
    async def revoke(self, key_id: str) -> Any:
        """It opens nothing from now on."""
        by = await name_of(self)
        await change_shop(self, Right.PEOPLE, api_keys.revoke_key, as_id(key_id), by=by)
        self.secret = ""
        await self._load()
        return toasts.done(word("The key opens nothing any more"))

    async def _load(self) -> None:
        found = await change_shop(self, Right.PEOPLE, api_keys.keys)
        self.keys = [_line(view) for view in found]


def keys_part() -> rx.Component:
    """The list, and the way to another."""
    return part(
        word("API keys"),
        word("For programs of yours: the billing software, the website. A key may do what an owner may."),
        rx.cond(
            ShellState.who.may_own,
            rx.fragment(
                rx.cond(KeysPart.secret != "", _secret()),
                rx.cond(
                    KeysPart.keys, rx.el.ul(rx.foreach(KeysPart.keys, _key_line), class_name="lines panel")
                ),
                _make(),
            ),
            rx.el.p(icon("lock", 14, "icon-small"), t("Only the owner may do this."), class_name="why-not"),
        ),
        rx.el.p(
            link_away(t("How programs talk to Revive"), to="/api/v1/docs", class_name="link"),
            class_name="settings-lead",
        ),
        loaded=KeysPart.loaded,
    )


def _secret() -> rx.Component:
    return rx.el.div(
        rx.el.strong(t("Copy it now: it is shown this once.")),
        rx.el.div(
            rx.el.code(KeysPart.secret, custom_attrs=attrs(data_testid="key-secret")),
            button(word("Copy"), image="copy", on_click=rx.set_clipboard(KeysPart.secret)),
            class_name="secret-line",
        ),
        role="status",
        class_name="panel secret",
    )


def _make() -> rx.Component:
    return rx.el.form(
        text_field(
            word("What the new key is for"),
            "name",
            placeholder=word("Billing software"),
            max_length=120,
            fault=KeysPart.faults.get("name", ""),
            test_id="key-name",
        ),
        rx.el.div(
            button(
                word("Make a key"),
                image="key_round",
                type="submit",
                look="gold",
                custom_attrs=attrs(data_testid="key-make"),
            ),
            class_name="form-foot",
        ),
        on_submit=KeysPart.make,
        key=KeysPart.key,
        class_name="panel form settings-form",
        no_validate=True,
    )


def _key_line(line: rx.Var[KeyLine]) -> rx.Component:
    ask = f"revoke-{line.id}"
    return rx.el.li(
        icon("key_round", 18),
        rx.el.span(
            rx.el.strong(line.name, class_name="cut"),
            rx.el.span(line.prefix, "…", class_name="row-about number"),
            class_name="row-words",
        ),
        rx.el.span(
            rx.cond(line.used > 0, rx.fragment(t("last used:"), " ", time_since(line.used)), t("never used")),
            class_name="row-about number",
        ),
        icon_button("trash_2", word("Revoke"), custom_attrs=asks(ask)),
        confirm(
            t("Revoke {name}?", name=line.name),
            word("Programs that use it are locked out at once."),
            word("Revoke"),
            KeysPart.revoke(line.id),
            dialog_id=ask,
        ),
        key=line.id,
        custom_attrs=attrs(data_testid="key"),
    )


def _line(view: KeyView) -> KeyLine:
    return KeyLine(str(view.id), view.name, view.prefix, words.millis(view.last_used_at))
