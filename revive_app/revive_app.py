"""Composition root: builds the app, adds the pages, mounts the API, starts what runs beside it. Nothing else.

pages        revive_app.ui.pages      who sees what: ui.session.SessionGuard, deny by default
API          revive_app.api           with the webhook in front and the sandbox beside
in the back  revive_app.web           the embedded stack, live events, the sandbox's webhooks
"""

import reflex as rx
from starlette.types import ASGIApp

from revive_app.api.preflights import RefusedPreflights
from revive_app.origins import allowed_origins
from revive_app.sandbox import bell
from revive_app.settings import get_settings
from revive_app.ui import document, language, live, mishaps, pages
from revive_app.ui.components.brand import not_yet
from revive_app.ui.components.connection import offline_banner
from revive_app.ui.pages.simulator.phones import tell_of_phone
from revive_app.ui.session import SessionGuard
from revive_app.ui.shell.state import ShellState
from revive_app.web import Web

settings = get_settings()
# Reflex may have taken other ports than the ones its configuration was read with.
rx.config.get_config().cors_allowed_origins = allowed_origins(settings)

web = Web(settings)


class Revive(rx.App):
    """Reflex's app, with what only the outermost layer can say."""

    def __call__(self) -> ASGIApp:
        """The ASGI app a server runs."""
        return RefusedPreflights(super().__call__())


app = Revive(
    theme=None,
    stylesheets=document.STYLESHEETS,
    head_components=document.head(),
    toaster=document.toaster(),
    app_wraps={
        (55, "ErrorBoundary"): lambda stateful: mishaps.boundary(),
        (5, "Overlay"): lambda stateful: offline_banner(),
    },
    hydrate_fallback=not_yet,
    backend_exception_handler=mishaps.unexpected,
    html_lang="en",
    api_transformer=web.transformers(),
)
app.add_middleware(SessionGuard(when_away=ShellState.lose_database), index=0)
language.listen(app)
app.register_lifespan_task(web.lifespan)

open_pages = live.install(live.LivePages(app, web.hub))
web.hub.on_page_event(open_pages.hear)
app.register_lifespan_task(open_pages.look_while_unheard)
bell.listen(tell_of_phone)

pages.add_to(app)
