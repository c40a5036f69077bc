"""Composition root: builds the app, adds the pages, mounts the API, starts what runs beside it. Nothing else.

pages        revive_app.ui.pages      who sees what: ui.session.SessionGuard, deny by default
API          revive_app.api           with the webhook in front and the sandbox beside
in the back  revive_app.web           the embedded stack, live events, the sandbox's webhooks
"""

import reflex as rx

from revive_app.origins import allowed_origins
from revive_app.settings import get_settings
from revive_app.ui.session import SessionGuard
from revive_app.web import Web

settings = get_settings()
# Reflex may have taken other ports than the ones its configuration was read with.
rx.config.get_config().cors_allowed_origins = allowed_origins(settings)

web = Web(settings)

app = rx.App(theme=None, api_transformer=web.transformers())
app.add_middleware(SessionGuard(), index=0)
app.register_lifespan_task(web.lifespan)


def index() -> rx.Component:
    return rx.el.div(rx.el.h1("Revive"))


app.add_page(index, route="/")
