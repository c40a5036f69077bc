"""The pages, one folder each: `page` puts it together, `state` keeps it, the rest draws it."""

import reflex as rx
from reflex.utils.exec import is_prod_mode

from revive_app.settings import get_settings
from revive_app.ui import mishaps
from revive_app.ui.language import t, word
from revive_app.ui.pages.catalog import page as catalog
from revive_app.ui.pages.dashboard import page as dashboard
from revive_app.ui.pages.kit.page import kit_page
from revive_app.ui.pages.login.page import login_page
from revive_app.ui.pages.login.state import LoginState
from revive_app.ui.pages.simulator import page as simulator


def add_to(app: rx.App) -> None:
    """Every page, with what runs when it is opened."""
    app.add_page(
        dashboard.dashboard_page, route="/", title=titled(word("Command Center")), on_load=dashboard.OPENING
    )
    app.add_page(login_page, route="/login", title=titled(word("Sign in")), on_load=LoginState.arrive)
    app.add_page(
        catalog.catalog_page, route="/products", title=titled(word("Catalog")), on_load=catalog.OPENING
    )
    app.add_page(
        simulator.simulator_page,
        route="/simulator",
        title=titled(word("Simulator")),
        on_load=simulator.OPENING,
    )
    app.add_page(mishaps.not_found_page, route="/404", title=titled(word("Not found")))
    if shows_kit():
        app.add_page(kit_page, route="/kit", title="Kit · Revive")


def titled(name: str) -> rx.Var[str]:
    """What the browser's tab says, in her language."""
    return t(name) + " · Revive"


def shows_kit() -> bool:
    """The kit is for whoever builds screens: while developing, and where a setting asks for it."""
    wanted = get_settings().revive_kit
    return wanted == "on" or (wanted == "auto" and not is_prod_mode())
