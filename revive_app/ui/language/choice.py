"""Which language: a cookie, set by the browser, read with every event."""

from http.cookies import CookieError, SimpleCookie

import reflex as rx
from reflex.app import App
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event

from revive_app.ui.elements import icon
from revive_app.ui.language.speaking import hindi, language

COOKIE = "revive_language"
LANGUAGES = {"en": "English", "hi": "हिन्दी"}


class Listener(rx.Middleware):
    """Lets handlers speak the language of the browser behind the event. The cookie is anybody's: only known
    languages count."""

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:
        """Never in anybody's way."""
        language.set(_chosen(state.router.headers.cookie or ""))
        return None


def listen(app: rx.App) -> None:
    """Set the language of every event, before anything else happens."""
    app.add_middleware(Listener(), index=0)


def language_item() -> rx.Component:
    """The other language, as an item of a menu: said in itself, whoever is lost in a foreign one."""
    return rx.el.button(
        icon("languages"),
        rx.el.span(LANGUAGES["hi"], class_name="when-en", lang="hi"),
        rx.el.span(LANGUAGES["en"], class_name="when-hi", lang="en"),
        type="button",
        role="menuitem",
        class_name="menu-item",
        custom_attrs={"data-do": "switch-language", "translate": "no"},
    )


def language_button() -> rx.Component:
    """The same as a quiet button, for who is not signed in yet."""
    return rx.el.button(
        icon("languages", 14),
        rx.el.span(LANGUAGES["hi"], class_name="when-en", lang="hi"),
        rx.el.span(LANGUAGES["en"], class_name="when-hi", lang="en"),
        type="button",
        class_name="theme-button",
        custom_attrs={"data-do": "switch-language", "translate": "no"},
    )


def both(english: str) -> rx.Component:
    """Fixed words on a page that is drawn before a script of ours has run: React would not forgive a browser
    that finds other words than were built. The style sheet shows one of the two."""
    return rx.fragment(
        rx.el.span(english, class_name="when-en"),
        rx.el.span(hindi().get(english, english), class_name="when-hi", lang="hi"),
    )


def _chosen(cookies: str) -> str:
    try:
        morsel = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return "en"
    return morsel.value if morsel is not None and morsel.value in LANGUAGES else "en"
