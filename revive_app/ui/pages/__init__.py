"""The pages, one folder each: `page` puts it together, `state` keeps it, the rest draws it."""

from typing import Any

import reflex as rx
from reflex.utils.exec import is_prod_mode

from revive_app.settings import get_settings
from revive_app.ui import mishaps
from revive_app.ui.language import t, word
from revive_app.ui.pages.analytics import page as analytics
from revive_app.ui.pages.campaigns import listing as campaign_list
from revive_app.ui.pages.campaigns import page as campaign
from revive_app.ui.pages.catalog import page as catalog
from revive_app.ui.pages.contacts import page as contacts
from revive_app.ui.pages.dashboard import page as dashboard
from revive_app.ui.pages.diary import page as diary
from revive_app.ui.pages.health import page as health
from revive_app.ui.pages.imports import page as imports
from revive_app.ui.pages.inbox import page as inbox
from revive_app.ui.pages.kit.page import kit_page
from revive_app.ui.pages.login import links
from revive_app.ui.pages.login.page import login_page
from revive_app.ui.pages.login.state import LoginState
from revive_app.ui.pages.settings import page as settings
from revive_app.ui.pages.simulator import page as simulator
from revive_app.ui.pages.templates import page as templates
from revive_app.ui.shell import places


def add_to(app: rx.App) -> None:
    """Every page, with what runs when it is opened."""
    add(app, dashboard.dashboard_page, "/", word("Command Center"), dashboard.OPENING)
    add(app, login_page, "/login", word("Sign in"), LoginState.arrive)
    add(app, links.forgot_page, "/login/forgot", word("A new password"))
    add(app, links.reset_page, "/login/reset", word("A new password"))
    add(app, links.invite_page, "/login/invite", word("Your place"))
    add(app, campaign_list.campaigns_page, "/campaigns", word("Campaigns"), campaign_list.OPENING)
    add(app, campaign.new_campaign_page, "/campaigns/new", word("Agent Architect"), campaign.OPENING)
    add(app, campaign.campaign_page, "/campaigns/[campaign_id]", word("Campaign"), campaign.OPENING)
    add(app, inbox.inbox_page, "/inbox", word("Inbox"), inbox.OPENING)
    add(app, diary.diary_page, "/diary", word("Diary"), diary.OPENING)
    add(app, catalog.catalog_page, "/products", word("Catalog"), catalog.OPENING)
    add(app, contacts.contacts_page, "/contacts", word("People"), contacts.OPENING)
    add(app, templates.templates_page, "/templates", word("Templates"), templates.OPENING)
    add(app, analytics.analytics_page, "/analytics", word("Analytics"), analytics.OPENING)
    add(app, imports.imports_page, "/imports", word("Import"), imports.OPENING)
    add(app, simulator.simulator_page, "/simulator", word("Simulator"), simulator.OPENING)
    add(app, settings.settings_page, "/settings", word("Settings"), settings.OPENING)
    add(app, health.health_page, "/health", word("Health"), health.OPENING)
    add(app, mishaps.not_found_page, "/404", word("Not found"))
    if shows_kit():
        add(app, kit_page, "/kit", "Kit")


def add(app: rx.App, page: Any, route: str, name: str, opening: Any = None) -> None:
    """A page under its address. From now on the frame links it, if it has a place there (shell/places.py)."""
    places.open_up(route)
    app.add_page(page, route=route, title=titled(name), on_load=opening)


def titled(name: str) -> rx.Var[str]:
    """What the browser's tab says, in her language."""
    return t(name) + " · Revive"


def shows_kit() -> bool:
    """The kit is for whoever builds screens: while developing, and where a setting asks for it."""
    wanted = get_settings().revive_kit
    return wanted == "on" or (wanted == "auto" and not is_prod_mode())
