"""Who the shop is: its name, its place, its own web addresses, and whom the morning briefing reaches."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.errors import InvalidInput
from revive_app.rules.phone import grouped
from revive_app.rules.rights import Right
from revive_app.services import shop_settings
from revive_app.services.shop_settings import ShopSettings
from revive_app.ui.components import toasts
from revive_app.ui.components.fields import long_field, text_field
from revive_app.ui.handling import as_form, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.settings.parts import FormOfPart, group, part, part_form, typed
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

_TEXTS = ("business_name", "locality", "phone", "timezone")
_MAY_BE_EMPTY = ("admin_email", "admin_phone")


@dataclass(frozen=True)
class ShopForm:
    """What stands in the fields."""

    business_name: str = ""
    locality: str = ""
    phone: str = ""
    timezone: str = ""
    own_domains: str = ""
    admin_email: str = ""
    admin_phone: str = ""


class ShopPart(FormOfPart, rx.State):
    """The shop's facts."""

    form: ShopForm = ShopForm()

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As they are."""
        self.form = _form(await ask_shop(self, shop_settings.read_settings))
        self._open(self.form)

    @rx.event
    @in_words
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep them; every agent's prompt knows them from then on."""
        given = as_form(form)
        change: dict[str, Any] = {name: typed(given, name) for name in _TEXTS}
        change |= {name: typed(given, name) or None for name in _MAY_BE_EMPTY}
        change["own_domains"] = as_text(given.get("own_domains"), longest=4000).replace(",", " ").split()
        by = await name_of(self)
        try:
            view = await change_shop(self, Right.SHAPE, shop_settings.change_settings, change, by=by)
        except InvalidInput as error:
            self._refuse_each(error)
            return None
        self.form = _form(view)
        self._begin(self.form)
        return [toasts.done(word("Saved")), ShellState.enter]


def shop_part() -> rx.Component:
    """The form."""
    form = ShopPart.form

    def one(label: str, name: str, **more: Any) -> rx.Component:
        return text_field(label, name, value=getattr(form, name), fault=ShopPart.faults.get(name, ""), **more)

    return part(
        word("Your shop"),
        word("What every agent says of you, and where you can be reached."),
        part_form(
            ShopPart,
            rx.el.div(
                one(word("Name of the shop"), "business_name", max_length=120, test_id="shop-name"),
                one(word("Place"), "locality", max_length=80, placeholder=word("Johari Bazaar, Jaipur")),
                class_name="form-row",
            ),
            rx.el.div(
                one(word("Phone of the shop"), "phone", kind="tel", class_name="number"),
                one(word("Time zone"), "timezone", hint=word("Like Asia/Kolkata")),
                class_name="form-row",
            ),
            long_field(
                word("Your websites"),
                "own_domains",
                value=form.own_domains,
                rows=2,
                fault=ShopPart.faults.get("own_domains", ""),
                hint=word("Agents may send links to these, and to no others. One on each line."),
            ),
            group(
                word("Morning briefing"),
                rx.el.div(
                    one(
                        word("WhatsApp of the owner"),
                        "admin_phone",
                        kind="tel",
                        class_name="number",
                        hint=word(
                            "Yesterday in five lines, each morning. Empty: only on the Command Center."
                        ),
                    ),
                    one(word("E-mail of the owner"), "admin_email", kind="email"),
                    class_name="form-row",
                ),
            ),
            on_submit=ShopPart.save,
        ),
        loaded=ShopPart.loaded,
    )


def _form(view: ShopSettings) -> ShopForm:
    return ShopForm(
        business_name=view.business_name,
        locality=view.locality,
        phone=grouped(view.phone) if view.phone else "",
        timezone=view.timezone,
        own_domains="\n".join(view.own_domains),
        admin_email=view.admin_email or "",
        admin_phone=grouped(view.admin_phone) if view.admin_phone else "",
    )
