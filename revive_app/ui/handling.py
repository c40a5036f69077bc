"""What every event handler owes: arguments are anybody's, and a refusal is a sentence beside the thing."""

import functools
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx
from sqlalchemy.exc import SQLAlchemyError

from revive_app.errors import FieldError, InvalidInput, ReviveError
from revive_app.rules import moments, money
from revive_app.services.leads import LARGEST_VALUE
from revive_app.ui.language import say
from revive_app.ui.shell.state import ShellState
from revive_app.vocabulary import LeadStatus

log = logging.getLogger(__name__)

S = TypeVar("S", bound=rx.State)
P = ParamSpec("P")


def in_words(
    handler: Callable[Concatenate[S, P], Awaitable[Any]],
) -> Callable[Concatenate[S, P], Awaitable[Any]]:
    """A handler whose refusals are told in a toast instead of breaking it.

    When the database is away the page says so and comes back by itself: ShellState.come_back.
    """

    @functools.wraps(handler)
    async def told(self: S, *args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return await handler(self, *args, **kwargs)
        except ReviveError as error:
            return rx.toast.error(say(error.message))
        except SQLAlchemyError as error:
            log.warning("%s: the database is away (%s)", handler.__qualname__, type(error).__name__)
            return ShellState.lose_database

    return told


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


def as_rupees(typed: object, field: str = "value") -> int:
    """What somebody typed as whole rupees: `4,85,000`, `₹4.85 L`, `4.85 lakh`. Raises InvalidInput."""
    text = as_text(typed, longest=40).strip()
    plain = text.lstrip("₹ ").replace(",", "").replace(" ", "")
    amounts = money.read(text)
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

    def _accept(self) -> None:
        """Nothing is wrong any more."""
        self.faults, self.said_wrong = {}, ""


def as_sentence(reason: str) -> str:
    """A reason as a sentence begins."""
    return reason[:1].upper() + reason[1:]
