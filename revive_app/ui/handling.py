"""What every event handler owes: arguments are anybody's, and a refusal is a sentence beside the thing."""

import functools
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx
from sqlalchemy.exc import SQLAlchemyError

from revive_app.errors import FieldError, InvalidInput, ReviveError
from revive_app.rules import moments, money
from revive_app.services import presses
from revive_app.services.leads import LARGEST_VALUE
from revive_app.ui.language import say
from revive_app.ui.sending import answered
from revive_app.ui.shell.state import ShellState
from revive_app.vocabulary import LeadStatus

log = logging.getLogger(__name__)

S = TypeVar("S", bound=rx.State)
P = ParamSpec("P")


def in_words(
    handler: Callable[Concatenate[S, P], Awaitable[Any]],
) -> Callable[Concatenate[S, P], Awaitable[Any]]:
    """A handler whose refusals are told in a toast instead of breaking it.

    When the database is away the page says so and comes back by itself: ShellState.come_back. A form it was given
    hears that it is answered (js/presses.js).
    """

    @functools.wraps(handler)
    async def told(self: S, *args: P.args, **kwargs: P.kwargs) -> Any:
        return _answered(await to_words(self, *args, **kwargs), (*args, *kwargs.values()))

    async def to_words(self: S, *args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return await handler(self, *args, **kwargs)
        except ReviveError as error:
            return rx.toast.error(say(error.message))
        except SQLAlchemyError as error:
            log.warning("%s: the database is away (%s)", handler.__qualname__, type(error).__name__)
            return ShellState.lose_database

    return told


def _answered(told: Any, given: Sequence[object]) -> Any:
    """What a handler returned, and for the form it was given: it is answered, so it may be sent again."""
    press = next((press for value in given if (press := press_of(as_form(value)))), "")
    if not press:
        return told
    events = told if isinstance(told, list) else [] if told is None else [told]
    return [*events, answered(press)]


def as_id(value: object) -> UUID:
    """An id that came from a page. Raises InvalidInput."""
    try:
        return UUID(str(value))
    except ValueError as error:
        raise InvalidInput("This is not on the page any more.") from error


def as_stage(value: object) -> LeadStatus:
    """A stage that came from a page. Raises InvalidInput."""
    try:
        return LeadStatus(str(value))
    except ValueError as error:
        raise InvalidInput("There is no such stage.") from error


def as_text(value: object, *, longest: int) -> str:
    """Text that came from a page, cut to a sane length."""
    return str(value)[:longest] if isinstance(value, str) else ""


def as_form(value: object) -> Mapping[str, Any]:
    """What a form handed over; empty for anything else."""
    return value if isinstance(value, Mapping) else {}


def press_of(form: Mapping[str, Any]) -> str:
    """The name of the press that handed this form over: js/presses.js gives it, services/presses.py makes one thing of it."""
    return as_text(form.get("press"), longest=presses.LONGEST)


# A hyphen in front of an amount is no range and no dash here.
_MINUS = ("-", "−", "–")


def as_rupees(typed: object, field: str = "value") -> int:
    """What somebody typed as whole rupees: `4,85,000`, `₹4.85 L`, `4.85 lakh`. Raises InvalidInput."""
    text = as_text(typed, longest=40).strip()
    plain = text.lstrip("₹ ").replace(",", "").replace(" ", "")
    amounts = [] if plain.startswith(_MINUS) else money.read(text)
    if plain.isdecimal():
        value = int(plain)
    elif amounts:
        value = amounts[0].value
    else:
        raise InvalidInput(
            f"“{text or ' '}” is no amount. Write it like 4,85,000 or 4.85 lakh.",
            fields=(FieldError(field, "is no amount"),),
        )
    if value > LARGEST_VALUE:
        raise InvalidInput(
            "The value must lie between ₹0 and ₹1,000 crore.", fields=(FieldError(field, "is too much"),)
        )
    return value


def as_day(typed: object, field: str = "day") -> date:
    """A day from a `day_field`. Raises InvalidInput."""
    try:
        day = date.fromisoformat(as_text(typed, longest=10))
    except ValueError as error:
        raise InvalidInput("Choose a day.", fields=(FieldError(field, "is no day"),)) from error
    moments.in_utc(datetime.combine(day, time()), field)
    return day


def as_moment(typed: object, zone: ZoneInfo, field: str = "at") -> datetime:
    """A moment from a `moment_field`, meant in that zone. Raises InvalidInput."""
    try:
        moment = datetime.fromisoformat(as_text(typed, longest=19))
    except ValueError as error:
        raise InvalidInput("Choose a day and a time.", fields=(FieldError(field, "is no moment"),)) from error
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


class Faults(rx.State, mixin=True):
    """What was wrong in a form: words beside the field they belong to, the rest at the form's foot."""

    faults: dict[str, str] = {}
    said_wrong: str = ""

    def _refuse(self, error: ReviveError) -> None:
        """Say it in the form; nothing typed is touched."""
        fields = error.fields if isinstance(error, InvalidInput) else ()
        if len(fields) == 1:
            self.faults, self.said_wrong = {fields[0].field: say(error.message)}, ""
        else:
            self.faults = {one.field: as_sentence(say(one.reason)) for one in fields}
            self.said_wrong = "" if fields else say(error.message)

    def _refuse_each(self, error: InvalidInput) -> None:
        """The same, with each field's own reason, for an error whose words speak of the whole form."""
        self._refuse(error)
        self.faults = {one.field: as_sentence(say(one.reason)) for one in error.fields}

    def _accept(self) -> None:
        """Nothing is wrong any more."""
        self.faults, self.said_wrong = {}, ""


def as_sentence(reason: str) -> str:
    """A reason as a sentence begins."""
    return reason[:1].upper() + reason[1:]
