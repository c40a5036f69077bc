"""The pages, one folder each: `page` puts it together, `state` keeps it, the rest draws it."""

import reflex as rx

from revive_app.ui import mishaps
from revive_app.ui.pages.dashboard import page as dashboard
from revive_app.ui.pages.login.page import login_page
from revive_app.ui.pages.login.state import LoginState
from revive_app.ui.pages.simulator import page as simulator


def add_to(app: rx.App) -> None:
    """Every page, with what runs when it is opened."""
    app.add_page(
        dashboard.dashboard_page, route="/", title="Command Center · Revive", on_load=dashboard.OPENING
    )
    app.add_page(login_page, route="/login", title="Sign in · Revive", on_load=LoginState.arrive)
    app.add_page(
        simulator.simulator_page, route="/simulator", title="Simulator · Revive", on_load=simulator.OPENING
    )
    app.add_page(mishaps.not_found_page, route="/404", title="Not found · Revive")
