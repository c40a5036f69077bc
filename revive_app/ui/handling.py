"""What every event handler owes: arguments are anybody's, and a refusal is a sentence beside the thing."""

import functools
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import reflex as rx
from sqlalchemy.exc import SQLAlchemyError

from revive_app.errors import InvalidInput, ReviveError
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
