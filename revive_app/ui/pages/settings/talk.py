"""How much is said, and when: quiet hours, caps, how long an agent waits, what it may cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

import reflex as rx

from revive_app.errors import InvalidInput
from revive_app.rules.rights import Right, may
from revive_app.services import shop_settings
from revive_app.services.shop_settings import ShopSettings
from revive_app.ui.components import toasts
from revive_app.ui.components.fields import choice_field, money_field, text_field
from revive_app.ui.handling import as_form, as_rupees, in_words
from revive_app.ui.language import t, word
from revive_app.ui.pages.settings.parts import FormOfPart, all_of, group, part, part_form, typed, whole, wrong
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of

_WHOLE = ("frequency_cap_count", "frequency_cap_days", "snooze_default_days", "discount_percent")


@dataclass(frozen=True)
class TalkForm:
    """What stands in the fields."""

    quiet_from: str = ""
    quiet_until: str = ""
    frequency_cap_count: str = ""
    frequency_cap_days: str = ""
    reply_debounce: str = ""
    snooze_default_days: str = ""
    discount_percent: str = ""
    confirm_opt_out: str = "yes"
    ai_budget_rupees: str = ""


class TalkPart(FormOfPart, rx.State):
    """The limits every message of the shop keeps."""

    form: TalkForm = TalkForm()

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As they are."""
        self.form = _form(await ask_shop(self, shop_settings.read_settings))
        self._open(self.form)

    @rx.event
    @in_words
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep them: they hold from the next message on."""
        by, scope = await name_of(self), await scope_of(self)
        try:
            change = _read(as_form(form))
            if not may(scope.role, Right.MONEY):
                change.pop("ai_budget_rupees")
            view = await change_shop(self, Right.SHAPE, shop_settings.change_settings, change, by=by)
        except InvalidInput as error:
            self._refuse_each(error)
            return None
        self.form = _form(view)
        self._begin(self.form)
        return toasts.done(word("Saved"), word("It holds from the next message on."))


def talk_part() -> rx.Component:
    """The form."""
    form = TalkPart.form

    def one(label: str, name: str, **more: Any) -> rx.Component:
        fault = TalkPart.faults.get(name, "")
        return text_field(label, name, value=getattr(form, name), fault=fault, class_name="number", **more)

    return part(
        word("How you talk"),
        word("Limits no campaign and no agent can talk themselves out of."),
        part_form(
            TalkPart,
            group(
                word("Quiet hours"),
                rx.el.div(
                    one(word("From"), "quiet_from", kind="time"),
                    one(word("Until"), "quiet_until", kind="time"),
                    class_name="form-row",
                ),
                rx.el.p(
                    t(
                        "No offer leaves in these hours of the customer's own clock. Answers do. Empty: never quiet."
                    ),
                    class_name="field-hint",
                ),
            ),
            group(
                word("Offers to one person"),
                rx.el.div(
                    one(word("At most"), "frequency_cap_count", input_mode="numeric", after=word("offers")),
                    one(word("Within"), "frequency_cap_days", input_mode="numeric", after=word("days")),
                    class_name="form-row",
                ),
                rx.el.p(t("From all campaigns together. 0 offers: no limit."), class_name="field-hint"),
            ),
            group(
                word("Agents"),
                rx.el.div(
                    one(
                        word("Wait before answering"),
                        "reply_debounce",
                        input_mode="decimal",
                        after=word("seconds"),
                        hint=word("People write in several bubbles."),
                    ),
                    one(
                        word("Come back after"),
                        "snooze_default_days",
                        input_mode="numeric",
                        after=word("days"),
                        hint=word("When a customer says “later” and names no day."),
                    ),
                    class_name="form-row",
                ),
                rx.el.div(
                    one(
                        word("Discount"),
                        "discount_percent",
                        input_mode="numeric",
                        after="%",
                        hint=word("Where a new campaign begins. Each sets its own, never above 20."),
                    ),
                    choice_field(
                        word("When somebody says stop"),
                        "confirm_opt_out",
                        (
                            ("yes", word("Confirm it once, then keep silent")),
                            ("no", word("Keep silent at once")),
                        ),
                        value=form.confirm_opt_out,
                    ),
                    class_name="form-row",
                ),
            ),
            rx.cond(
                ShellState.who.may_own,
                group(
                    word("What language models may cost"),
                    money_field(
                        word("In a day"),
                        "ai_budget_rupees",
                        value=form.ai_budget_rupees,
                        fault=TalkPart.faults.get("ai_budget_rupees", ""),
                        beside=word("empty: as much as it takes"),
                    ),
                ),
            ),
            on_submit=TalkPart.save,
        ),
        loaded=TalkPart.loaded,
    )


def _read(form: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the service wants them. Raises InvalidInput with every fault there is."""
    values = all_of(
        *((name, lambda name=name: whole(form, name)) for name in _WHOLE),
        ("quiet_from", lambda: _clock(form, "quiet_from")),
        ("quiet_until", lambda: _clock(form, "quiet_until")),
        ("reply_debounce_ms", lambda: _milliseconds(form)),
        ("ai_budget_rupees", lambda: _budget(form)),
    )
    return values | {"confirm_opt_out": typed(form, "confirm_opt_out") != "no"}


def _clock(form: Mapping[str, Any], name: str) -> time | None:
    text = typed(form, name, longest=8)
    if not text:
        return None
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0)
    except ValueError as error:
        raise wrong(name, word("Write a time, like 21:00.")) from error


def _milliseconds(form: Mapping[str, Any]) -> int:
    try:
        seconds = float(typed(form, "reply_debounce", longest=10))
    except ValueError as error:
        raise wrong("reply_debounce", word("Write a number, like 2.")) from error
    if not 0 <= seconds <= 20:
        raise wrong("reply_debounce", word("Between 0 and 20 seconds."))
    return int(seconds * 1000)


def _budget(form: Mapping[str, Any]) -> int | None:
    text = typed(form, "ai_budget_rupees", longest=40)
    return as_rupees(text, "ai_budget_rupees") if text else None


def _form(view: ShopSettings) -> TalkForm:
    return TalkForm(
        quiet_from=f"{view.quiet_from:%H:%M}" if view.quiet_from else "",
        quiet_until=f"{view.quiet_until:%H:%M}" if view.quiet_until else "",
        frequency_cap_count=str(view.frequency_cap_count),
        frequency_cap_days=str(view.frequency_cap_days),
        reply_debounce=f"{view.reply_debounce_ms / 1000:g}",
        snooze_default_days=str(view.snooze_default_days),
        discount_percent=str(view.discount_percent),
        confirm_opt_out="yes" if view.confirm_opt_out else "no",
        ai_budget_rupees=str(view.ai_budget_rupees) if view.ai_budget_rupees is not None else "",
    )
