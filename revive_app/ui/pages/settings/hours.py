"""When the shop is open, and how visits are taken: what an agent with the skill to book goes by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.errors import FieldError, InvalidInput
from revive_app.rules.rights import Right
from revive_app.services.appointments import opening
from revive_app.services.appointments.opening import VisitSettings, VisitSettingsChange
from revive_app.ui.components import toasts
from revive_app.ui.components.fields import long_field, text_field
from revive_app.ui.elements import icon
from revive_app.ui.handling import as_form, as_text, in_words
from revive_app.ui.language import say, t, word
from revive_app.ui.pages.settings.parts import FormOfPart, all_of, group, part, part_form, typed, whole, wrong
from revive_app.ui.shell.state import ask_shop, change_shop

DAYS = (
    ("mon", word("Monday")),
    ("tue", word("Tuesday")),
    ("wed", word("Wednesday")),
    ("thu", word("Thursday")),
    ("fri", word("Friday")),
    ("sat", word("Saturday")),
    ("sun", word("Sunday")),
)
# A day may have a break: two spans. A third one, set over the API, is kept as it is.
_SPANS = (1, 2)
_WHOLE = ("visit_minutes", "visit_capacity", "visit_days_ahead")
_BEFORE = "visit_notice_minutes"


@dataclass(frozen=True)
class DayForm:
    """One day's fields."""

    id: str = ""
    name: str = ""
    fault: str = ""
    from1: str = ""
    until1: str = ""
    from2: str = ""
    until2: str = ""


@dataclass(frozen=True)
class VisitForm:
    """What stands in the others."""

    address: str = ""
    visit_minutes: str = ""
    visit_capacity: str = ""
    notice_hours: str = ""
    visit_days_ahead: str = ""
    closed_days: str = ""
    reminder_template_name: str = ""


class HoursPart(FormOfPart, rx.State):
    """Opening hours and visits."""

    days: list[DayForm] = []
    form: VisitForm = VisitForm()

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As they are."""
        self._fill(await ask_shop(self, opening.read_settings))
        self._open((self.days, self.form))

    @rx.event
    @in_words
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep them; visits that are agreed on already stay."""
        given = as_form(form)
        try:
            before = await ask_shop(self, opening.read_settings)
            change = _read(given, before)
            view = await change_shop(self, Right.SHAPE, opening.change_settings, change)
        except InvalidInput as error:
            self._refuse_each(error)
            self.days = [
                DayForm(
                    day, say(name), self.faults.get(f"opening_hours.{day}", ""), *_typed_spans(given, day)
                )
                for day, name in DAYS
            ]
            return None
        self._fill(view)
        self._begin((self.days, self.form))
        return toasts.done(word("Saved"), word("Visits that are agreed on already stay."))

    def _fill(self, view: VisitSettings) -> None:
        self.days = [DayForm(day, say(name), "", *_spans_of(view, day)) for day, name in DAYS]
        self.form = VisitForm(
            address=view.address,
            visit_minutes=str(view.visit_minutes),
            visit_capacity=str(view.visit_capacity),
            notice_hours=f"{view.visit_notice_minutes / 60:g}",
            visit_days_ahead=str(view.visit_days_ahead),
            closed_days="\n".join(view.closed_days),
            reminder_template_name=view.reminder_template_name or "",
        )


def hours_part() -> rx.Component:
    """The form."""
    form = HoursPart.form

    def one(label: str, name: str, **more: Any) -> rx.Component:
        more.setdefault("class_name", "number")
        return text_field(
            label, name, value=getattr(form, name), fault=HoursPart.faults.get(name, ""), **more
        )

    return part(
        word("Opening hours"),
        word("Agents say when you are open, and offer visits in these hours only. Empty: closed."),
        part_form(
            HoursPart,
            rx.el.ul(rx.foreach(HoursPart.days, _day), class_name="open-days"),
            long_field(
                word("Closed on these days, too"),
                "closed_days",
                value=form.closed_days,
                rows=2,
                fault=HoursPart.faults.get("closed_days", ""),
                hint=word("One on each line, like 2026-11-08."),
            ),
            group(
                word("Visits"),
                rx.el.div(
                    one(
                        word("A visit takes"),
                        "visit_minutes",
                        input_mode="numeric",
                        after=word("minutes"),
                    ),
                    one(
                        word("At the same time"), "visit_capacity", input_mode="numeric", after=word("visits")
                    ),
                    class_name="form-row",
                ),
                rx.el.div(
                    one(word("At least ahead"), "notice_hours", input_mode="decimal", after=word("hours")),
                    one(word("At most ahead"), "visit_days_ahead", input_mode="numeric", after=word("days")),
                    class_name="form-row",
                ),
                one(
                    word("Where you are"),
                    "address",
                    class_name="",
                    max_length=300,
                    hint=word("As an agent tells it to somebody who comes."),
                ),
                one(
                    word("Template that reminds of a visit"),
                    "reminder_template_name",
                    class_name="",
                    beside=word("for who has not written for a day"),
                ),
            ),
            on_submit=HoursPart.save,
        ),
        loaded=HoursPart.loaded,
    )


def _day(day: rx.Var[DayForm]) -> rx.Component:
    def clock(name: str, value: rx.Var[str], label: str) -> rx.Component:
        return rx.el.input(
            type="time",
            name=f"{day.id}-{name}",
            default_value=value,
            class_name="input number",
            custom_attrs={"aria-label": t(label, day=day.name), "aria-invalid": day.fault != ""},
        )

    return rx.el.li(
        rx.el.strong(day.name),
        rx.el.span(
            clock("from1", day.from1, word("{day}, open from")),
            "–",
            clock("until1", day.until1, word("{day}, open until")),
            class_name="open-span",
        ),
        rx.el.span(
            clock("from2", day.from2, word("{day}, after the break from")),
            "–",
            clock("until2", day.until2, word("{day}, after the break until")),
            class_name="open-span second",
        ),
        rx.cond(
            day.fault != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(day.fault),
                role="alert",
                class_name="said-wrong",
            ),
        ),
        key=day.id,
    )


def _spans_of(view: VisitSettings, day: str) -> tuple[str, ...]:
    spans = [*view.opening_hours.get(day, []), ["", ""], ["", ""]][: len(_SPANS)]
    return tuple(clock for span in spans for clock in span)


def _typed_spans(form: Mapping[str, Any], day: str) -> tuple[str, ...]:
    return tuple(
        typed(form, f"{day}-{end}{number}", longest=5) for number in _SPANS for end in ("from", "until")
    )


def _read(form: Mapping[str, Any], before: VisitSettings) -> VisitSettingsChange:
    """What the form wants. Raises InvalidInput with every fault there is."""
    hours, faults = {}, []
    for day, _ in DAYS:
        first_from, first_until, then_from, then_until = _typed_spans(form, day)
        pairs = [[first_from, first_until], [then_from, then_until]]
        if any((begin == "") != (end == "") for begin, end in pairs):
            faults.append(FieldError(f"opening_hours.{day}", word("A beginning and an end, please.")))
        spans = [pair for pair in pairs if all(pair)] + list(before.opening_hours.get(day, [])[len(_SPANS) :])
        if any(begin >= end for begin, end in spans):
            faults.append(FieldError(f"opening_hours.{day}", word("The end must come after the beginning.")))
        if spans:
            hours[day] = spans
    try:
        numbers = all_of(
            *((name, lambda name=name: whole(form, name)) for name in _WHOLE),
            (_BEFORE, lambda: _notice(form)),
        )
    except InvalidInput as error:
        faults += error.fields
        numbers = {}
    if faults:
        raise InvalidInput("These hours cannot be used.", fields=tuple(faults))
    return VisitSettingsChange(
        opening_hours=hours,
        closed_days=as_text(form.get("closed_days"), longest=4000).replace(",", " ").split(),
        address=typed(form, "address"),
        reminder_template_name=typed(form, "reminder_template_name"),
        **numbers,
    )


def _notice(form: Mapping[str, Any]) -> int:
    try:
        return round(float(typed(form, "notice_hours", longest=10)) * 60)
    except (ValueError, OverflowError) as error:
        raise wrong("notice_hours", word("Write a number, like 2.")) from error
