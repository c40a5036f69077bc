"""What somebody sets for herself: her password, and the browsers she is signed in with."""

from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.services.team import sessions
from revive_app.services.team.sessions import OpenSession
from revive_app.ui import words
from revive_app.ui.components import toasts
from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button
from revive_app.ui.elements import attrs, icon, time_since
from revive_app.ui.handling import as_id, in_words
from revive_app.ui.language import t, word
from revive_app.ui.pages.login.doors import door_field, door_form
from revive_app.ui.pages.settings.parts import FormOfPart, part
from revive_app.ui.run import run_sync
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ShellState

_BROWSERS = ("Edg", "Firefox", "Chrome", "Safari")
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True)
class BrowserLine:
    """A browser that is signed in."""

    id: str
    name: str
    seen: int
    is_this: bool


class MePart(FormOfPart, rx.State):
    """Her own browsers; the password goes to the API, not through here."""

    browsers: list[BrowserLine] = []

    @rx.event
    @in_words
    async def open_part(self) -> None:
        """As they are."""
        await self._load()
        self._open()

    @rx.event
    @in_words
    async def sign_out(self, session_id: str) -> Any:
        """One of her browsers, at once."""
        scope = await scope_of(self)
        await run_sync(in_shop, scope, sessions.end_session, scope, as_id(session_id))
        await self._load()
        return toasts.done(word("That browser is signed out"))

    async def _load(self) -> None:
        scope = await scope_of(self)
        found = await run_sync(in_shop, scope, sessions.open_sessions, scope)
        self.browsers = [_line(one) for one in found]


def me_part() -> rx.Component:
    """Password and browsers."""
    return part(
        word("You"),
        ShellState.who.email,
        door_form(
            "auth/password",
            rx.el.h3(t("Your password")),
            door_field(t("The one you have"), "current", "password", "current-password"),
            door_field(t("The new one"), "new", "password", "new-password"),
            rx.el.div(
                button(word("Change the password"), type="submit", look="gold"),
                class_name="form-foot",
            ),
            done=t("Your password is changed. Your other browsers are signed out."),
            class_name="panel form settings-form",
        ),
        rx.el.h3(t("Where you are signed in"), class_name="settings-sub"),
        rx.el.ul(rx.foreach(MePart.browsers, _browser_line), class_name="lines panel"),
        loaded=MePart.loaded,
    )


def _browser_line(line: rx.Var[BrowserLine]) -> rx.Component:
    return rx.el.li(
        icon("monitor_smartphone", 18),
        rx.el.span(rx.el.strong(line.name), class_name="row-words"),
        rx.el.span(time_since(line.seen), class_name="row-about number"),
        rx.cond(
            line.is_this,
            badge(word("This one"), "good"),
            button(word("Sign out"), size="small", on_click=MePart.sign_out(line.id)),
        ),
        key=line.id,
        custom_attrs=attrs(data_testid="browser"),
    )


def _line(view: OpenSession) -> BrowserLine:
    agent = view.user_agent
    browser = next((name for name in _BROWSERS if name in agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    name = ", ".join(filter(None, ({"Edg": "Edge"}.get(browser, browser), system))) or agent[:40] or "?"
    return BrowserLine(str(view.id), name, words.millis(view.seen_at), view.is_this)
