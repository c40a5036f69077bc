"""The frame around a signed-in page. Nothing of it is drawn before a live session was seen."""

import reflex as rx

from revive_app.ui.components.brand import not_yet
from revive_app.ui.components.buttons import button
from revive_app.ui.components.connection import live_mark
from revive_app.ui.components.notices import trouble
from revive_app.ui.elements import attrs, icon, link, opens, popover, server_clock
from revive_app.ui.language import t, word
from revive_app.ui.pictures import api_origin
from revive_app.ui.shell import places
from revive_app.ui.shell.bell import bell
from revive_app.ui.shell.palette import palette, phone_search
from revive_app.ui.shell.places import Place
from revive_app.ui.shell.rail import person_items, place_link, rail, shop_sign, waiting_badge
from revive_app.ui.shell.state import ShellState
from revive_app.ui.shell.statebox import state_lines


def framed(page: rx.Component, *, here: str, phone_bar: rx.Component | None = None) -> rx.Component:
    """The page in its frame; `here` is its path. `phone_bar` takes the place of the phone's top bar."""
    return rx.cond(
        ShellState.ready,
        rx.el.div(
            rx.el.a(t("To the page"), href="#page", class_name="skip"),
            server_clock(ShellState.server_now),
            rx.cond(ShellState.away, _away_strip()),
            rail(here),
            phone_bar if phone_bar is not None else _top_bar(),
            rx.el.main(
                rx.cond(ShellState.held.on, _held_strip()), page, id="page", class_name="page", tab_index=-1
            ),
            _bottom_bar(here),
            palette(),
            class_name="shell",
            custom_attrs={"data-api": api_origin()},
        ),
        rx.cond(ShellState.away, _away_page(), not_yet()),
    )


def page_bar(title: str | rx.Var[str], beside: rx.Component, *right: rx.Component) -> rx.Component:
    """A page's head: its title, a word beside it, what can be done right of the bell."""
    return rx.el.header(
        rx.el.h1(t(title)),
        beside,
        rx.el.div(*right[:-1], bell(), *right[-1:], class_name="page-bar-right"),
        class_name="page-bar",
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


def _held_strip() -> rx.Component:
    """After a restore: what may have been sent already is not sent again unless somebody says so."""
    return rx.el.section(
        icon("archive_restore", 18),
        rx.el.p(
            rx.el.strong(t("A backup was restored, so nothing is sent.")),
            " ",
            rx.el.span(
                ShellState.held.words,
                ". ",
                t("Some of it may have gone out after the backup was made."),
            ),
        ),
        rx.cond(
            ShellState.who.may_shape,
            rx.el.div(
                button(word("Cancel what waits"), on_click=ShellState.confirm_sending(True)),
                button(
                    word("Send what waits"),
                    look="ink",
                    on_click=ShellState.confirm_sending(False),
                    custom_attrs=attrs(data_testid="confirm-sending"),
                ),
                class_name="held-do",
            ),
            rx.el.span(t("The owner or a manager decides."), class_name="held-do"),
        ),
        class_name="held-strip",
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


def _top_bar() -> rx.Component:
    return rx.el.header(
        shop_sign("phone-shops"),
        live_mark(),
        phone_search(),
        bell("phone-bell"),
        class_name="top-bar",
    )


def _bottom_bar(here: str) -> rx.Component:
    rest = [place for place in places.open_places() if place not in places.on_phone()]
    return rx.el.nav(
        *(_target(place, here) for place in places.on_phone()),
        rx.el.button(
            icon("menu", 22),
            rx.el.span(t("More")),
            type="button",
            custom_attrs={
                **opens("more-menu"),
                "aria-haspopup": "menu",
                **({"aria-current": "true"} if here in {place.to for place in rest} else {}),
            },
        ),
        popover(
            *(place_link(place, here) for place in rest),
            rx.el.div(class_name="menu-line"),
            *person_items(),
            rx.el.div(class_name="menu-line"),
            *state_lines(),
            popover_id="more-menu",
            class_name="menu sheet",
            role="menu",
        ),
        class_name="bottom-bar",
        custom_attrs=attrs(aria_label=t("Pages")),
    )


def _target(place: Place, here: str) -> rx.Component:
    return link(
        icon(place.image, 22),
        rx.el.span(t(place.short or place.name)),
        waiting_badge() if place.to == "/inbox" else rx.fragment(),
        to=place.to,
        custom_attrs={"aria-current": "page"} if place.to == here else {},
    )
