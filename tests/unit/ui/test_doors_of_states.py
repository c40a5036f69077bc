"""Every handler of every State is a public door: it is on the public list, or the guard stands before it."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import reflex as rx
from sqlalchemy.exc import OperationalError

from revive_app.errors import NotAuthenticated
from revive_app.ui import pages, session
from revive_app.ui.session import PUBLIC_EVENTS, SessionGuard, is_framework_event
from revive_app.ui.shell.state import ShellState

assert pages

LOGIN = "reflex___state____state.revive_app___ui___pages___login___state____login_state.arrive"
LOSE = "reflex___state____state.revive_app___ui___shell___state____shell_state.lose_database"


def handlers(state: type[rx.State]) -> Iterator[str]:
    """The full names of a State's handlers and of all below it."""
    yield from (f"{state.get_full_name()}.{name}" for name in state.event_handlers)
    for below in state.get_substates():
        yield from handlers(below)


OURS = sorted({name for name in handlers(rx.State) if not is_framework_event(name)})


def test_the_public_list_holds_two_harmless_handlers_and_no_more() -> None:
    assert {LOGIN, LOSE} == PUBLIC_EVENTS


def test_the_states_are_found() -> None:
    places = {name.split(".")[1].split("____")[1] for name in OURS}
    assert {
        *("login_state", "shell_state", "board_state", "dashboard_state", "matrix_state", "command_center"),
        *("simulator", "phone_state", "people_state", "story_state"),
        *("bell_state", "palette_state"),
    } <= places


@pytest.mark.anyio
@pytest.mark.parametrize("name", OURS)
async def test_a_stranger_gets_through_no_other_door(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    async def nobody(state: Any) -> None:
        raise NotAuthenticated("Please sign in.")

    monkeypatch.setattr(session, "scope_of", nobody)

    update = await SessionGuard().preprocess(None, None, SimpleNamespace(name=name))  # type: ignore[arg-type]

    assert (update is None) == (name in PUBLIC_EVENTS)
    if update is not None:
        assert update.delta == {}
        assert [event.name for event in update.events] == ["_call_script"]


@pytest.mark.anyio
async def test_without_a_database_nobody_gets_through_and_the_page_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def away(state: Any) -> None:
        raise OperationalError("SELECT", {}, OSError("away"))

    monkeypatch.setattr(session, "scope_of", away)
    guard = SessionGuard(when_away=ShellState.lose_database)
    event: Any = SimpleNamespace(name=next(name for name in OURS if name not in PUBLIC_EVENTS))

    update = await guard.preprocess(None, None, event)  # type: ignore[arg-type]

    assert update is not None
    assert [told.name for told in update.events] == [LOSE]


@pytest.mark.parametrize("name", ["", "move", "reflex___state____state", "x.y"])
def test_a_made_up_name_is_no_framework_event(name: str) -> None:
    assert not is_framework_event(name)


@pytest.fixture
def anyio_backend() -> str:
    """Reflex runs on asyncio."""
    return "asyncio"
