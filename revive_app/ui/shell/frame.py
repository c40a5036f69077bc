"""The frame around a signed-in page. Nothing of it is drawn before a live session was seen."""

import reflex as rx

from revive_app.ui.components.brand import not_yet, seal
from revive_app.ui.components.connection import live_mark
from revive_app.ui.components.notices import trouble
from revive_app.ui.components.theme import theme_item
from revive_app.ui.elements import attrs, icon, link, opens, popover, server_clock
from revive_app.ui.language import language_item, t, word
from revive_app.ui.shell.state import CampaignLine, ShellState
from revive_app.ui.shell.statebox import state_box, state_lines

# Where one can go: only pages that exist.
_PLACES = (
    ("/", "layout_dashboard", word("Command Center"), word("Home")),
    ("/products", "gem", word("Catalog"), word("Catalog")),
    ("/simulator", "smartphone", word("Simulator"), word("Simulator")),
)


def framed(page: rx.Component, *, here: str, phone_bar: rx.Component | None = None) -> rx.Component:
    """The page in its frame; `here` is its path. `phone_bar` takes the place of the phone's top bar."""
    return rx.cond(
        ShellState.ready,
        rx.el.div(
            rx.el.a(t("To the page"), href="#page", class_name="skip"),
            server_clock(ShellState.server_now),
            rx.cond(ShellState.away, _away_strip()),
            _rail(here),
            phone_bar if phone_bar is not None else _top_bar(),
            rx.el.main(page, id="page", class_name="page", tab_index=-1),
            _bottom_bar(here),
            class_name="shell",
            custom_attrs={"data-api": rx.config.get_config().api_url},
        ),
        rx.cond(ShellState.away, _away_page(), not_yet()),
    )


def page_bar(title: str | rx.Var[str], beside: rx.Component, *right: rx.Component) -> rx.Component:
    """A page's head: its title, a word beside it, what can be done right."""
    return rx.el.header(
        rx.el.h1(t(title)), beside, rx.el.div(*right, class_name="page-bar-right"), class_name="page-bar"
    )


_AWAY = word("Revive cannot reach its records")


def _away_page() -> rx.Component:
    """Nobody is known yet, and nobody can be asked. js/doors.js presses the button meanwhile."""
    return rx.el.main(
        trouble(
            "database",
            _AWAY,
            word("Nothing is lost: messages wait until it is back. This page tries again by itself."),
            _try_now(),
        ),
        class_name="not-yet",
    )


def _away_strip() -> rx.Component:
    return rx.el.div(
        icon("database", 14, "icon-small"),
        rx.el.span(t(_AWAY), ". ", t("What you see may be old.")),
        _try_now(),
        class_name="away-strip",
        role="alert",
    )


def _try_now() -> rx.Component:
    return rx.el.button(
        t("Try now"),
        type="button",
        class_name="button",
        on_click=ShellState.come_back,
        custom_attrs={"data-again": ""},
    )


def _rail(here: str) -> rx.Component:
    return rx.el.aside(
        rx.el.div(
            seal(ShellState.who.shop_initial),
            rx.el.div(
                rx.el.strong(ShellState.who.shop, class_name="cut"),
                rx.el.span(ShellState.who.locality, class_name="cut"),
                class_name="rail-words",
            ),
            class_name="shop-sign",
        ),
        rx.el.nav(
            *(_place(to, image, name, here) for to, image, name, _ in _PLACES),
            class_name="places",
            custom_attrs={"aria-label": t("Pages")},
        ),
        rx.cond(
            ShellState.campaigns,
            rx.el.section(
                rx.el.h2(t("Campaigns")),
                rx.el.ul(rx.foreach(ShellState.campaigns, _campaign)),
                class_name="rail-campaigns",
            ),
        ),
        state_box(),
        _person(),
        class_name="rail",
    )


def _place(to: str, image: str, name: str, here: str) -> rx.Component:
    current = {"aria-current": "page"} if to == here else {}
    return link(
        icon(image),
        rx.el.span(t(name), class_name="rail-words"),
        to=to,
        class_name="place",
        title=t(name),
        custom_attrs=current,
    )


def _campaign(campaign: rx.Var[CampaignLine]) -> rx.Component:
    return rx.el.li(
        rx.el.span(class_name="campaign-dot", custom_attrs={"data-live": campaign.live}),
        rx.el.span(campaign.name, class_name="cut"),
        rx.el.span(rx.cond(campaign.live, campaign.count, campaign.state), class_name="rail-number number"),
        title=t(
            "{name}: {state}, {count} people", name=campaign.name, state=campaign.state, count=campaign.count
        ),
    )


def _person() -> rx.Component:
    who = ShellState.who
    return rx.el.div(
        rx.el.button(
            rx.el.span(who.initials, class_name="avatar", custom_attrs={"data-hue": who.hue}),
            rx.el.span(
                rx.el.strong(who.name, class_name="cut"),
                rx.el.span(who.role, class_name="cut"),
                class_name="rail-words",
            ),
            icon("settings"),
            type="button",
            class_name="person",
            custom_attrs={**opens("person-menu"), "aria-haspopup": "menu", "aria-label": t("Your menu")},
        ),
        popover(*_person_items(), popover_id="person-menu", class_name="menu from-rail", role="menu"),
        class_name="person-place",
    )


def _person_items() -> tuple[rx.Component, ...]:
    return (
        rx.el.div(ShellState.who.email, class_name="menu-head cut"),
        theme_item(),
        language_item(),
        rx.el.div(class_name="menu-line"),
        rx.el.button(
            icon("log_out"),
            t("Sign out"),
            type="button",
            role="menuitem",
            class_name="menu-item",
            custom_attrs={"data-do": "sign-out"},
        ),
    )


def _top_bar() -> rx.Component:
    return rx.el.header(
        seal(ShellState.who.shop_initial),
        rx.el.strong(ShellState.who.shop, class_name="cut"),
        live_mark(),
        class_name="top-bar",
    )


def _bottom_bar(here: str) -> rx.Component:
    return rx.el.nav(
        *(
            link(
                icon(image, 22),
                rx.el.span(t(short)),
                to=to,
                custom_attrs={"aria-current": "page"} if to == here else {},
            )
            for to, image, _, short in _PLACES
        ),
        rx.el.button(
            icon("menu", 22),
            rx.el.span(t("More")),
            type="button",
            custom_attrs={**opens("more-menu"), "aria-haspopup": "menu"},
        ),
        popover(
            *_person_items(),
            rx.el.div(class_name="menu-line"),
            *state_lines(),
            popover_id="more-menu",
            class_name="menu sheet",
            role="menu",
        ),
        class_name="bottom-bar",
        custom_attrs=attrs(aria_label=t("Pages")),
    )
