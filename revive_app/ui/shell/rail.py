"""The rail at the left: whose shop this is, where one can go, how everything stands, who is here."""

import reflex as rx

from revive_app.ui.components.badges import count_badge
from revive_app.ui.components.brand import seal
from revive_app.ui.components.theme import theme_item
from revive_app.ui.elements import icon, link, opens, popover
from revive_app.ui.language import language_item, many, t, word
from revive_app.ui.shell import places
from revive_app.ui.shell.palette import rail_search
from revive_app.ui.shell.places import Place
from revive_app.ui.shell.state import CampaignLine, ShellState, ShopLine
from revive_app.ui.shell.statebox import state_box


def rail(here: str) -> rx.Component:
    """All of it; `here` is the page's path."""
    return rx.el.aside(
        shop_sign("shops"),
        rail_search(),
        rx.el.nav(
            *(_place(place, here) for place in places.in_rail()),
            _more(here),
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


def shop_sign(menu_id: str) -> rx.Component:
    """The shop; where she has several, a button that opens the others."""
    who = ShellState.who
    face = (
        seal(who.shop_initial),
        rx.el.div(
            rx.el.strong(who.shop, class_name="cut"),
            rx.el.span(who.locality, class_name="cut"),
            class_name="rail-words",
        ),
    )
    return rx.cond(
        ShellState.shops.length() > 1,
        rx.el.div(
            rx.el.button(
                *face,
                icon("chevrons_up_down", 14, "icon-small"),
                type="button",
                class_name="shop-sign",
                custom_attrs={**opens(menu_id), "aria-haspopup": "menu"},
            ),
            popover(
                rx.el.div(t("Your shops"), class_name="menu-head"),
                rx.foreach(ShellState.shops, lambda shop: _shop(shop, menu_id)),
                popover_id=menu_id,
                class_name="menu sheet from-sign",
                role="menu",
            ),
        ),
        rx.el.div(*face, class_name="shop-sign"),
    )


def person_items() -> tuple[rx.Component, ...]:
    """What she does about herself."""
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


def place_link(place: Place, here: str) -> rx.Component:
    """A place as an item of a menu."""
    return link(
        icon(place.image),
        rx.el.span(t(place.name)),
        _badge(place),
        to=place.to,
        role="menuitem",
        class_name="menu-item",
        custom_attrs={"aria-current": "page"} if place.to == here else {},
    )


def waiting_badge() -> rx.Component:
    """How many customers wait for a person."""
    return rx.cond(
        ShellState.waiting > 0,
        count_badge(
            ShellState.waiting.to_string(),
            label=many(ShellState.waiting, word("{n} waits for you"), word("{n} wait for you")),
        ),
    )


def day_badge() -> rx.Component:
    """How many visits the day holds, and wishes that have no day yet."""
    return rx.cond(
        ShellState.diary > 0,
        count_badge(
            ShellState.diary.to_string(),
            look="calm",
            label=many(
                ShellState.diary,
                word("{n} visit today or without a time"),
                word("{n} visits today or without a time"),
            ),
        ),
    )


def _badge(place: Place) -> rx.Component:
    badges = {"/inbox": waiting_badge, "/diary": day_badge}
    return badges[place.to]() if place.to in badges else rx.fragment()


def _shop(shop: rx.Var[ShopLine], menu_id: str) -> rx.Component:
    return rx.el.button(
        rx.el.span(
            shop.name[:1], class_name="avatar small", custom_attrs={"data-hue": 2, "aria-hidden": "true"}
        ),
        rx.el.span(shop.name, class_name="cut"),
        rx.cond(shop.here, icon("check", 14)),
        type="button",
        role="menuitemradio",
        class_name="menu-item",
        custom_attrs={
            "data-do": "enter-shop",
            "data-shop": shop.id,
            "aria-checked": rx.cond(shop.here, "true", "false"),
            "popoverTarget": menu_id,
            "popoverTargetAction": "hide",
        },
    )


def _place(place: Place, here: str) -> rx.Component:
    current = {"aria-current": "page"} if place.to == here else {}
    return link(
        icon(place.image),
        rx.el.span(t(place.name), class_name="rail-words"),
        _badge(place),
        to=place.to,
        class_name="place",
        custom_attrs={**current, "data-tip-narrow": t(place.name)},
    )


def _more(here: str) -> rx.Component:
    """The pages one needs now and then."""
    if not places.apart():
        return rx.fragment()
    inside = any(place.to == here for place in places.apart())
    return rx.fragment(
        rx.el.button(
            icon("ellipsis"),
            rx.el.span(t("More"), class_name="rail-words"),
            type="button",
            class_name="place",
            custom_attrs={
                **opens("rail-more"),
                "aria-haspopup": "menu",
                **({"aria-current": "true"} if inside else {}),
            },
        ),
        popover(
            *(place_link(place, here) for place in places.apart()),
            popover_id="rail-more",
            class_name="menu from-rail",
            role="menu",
        ),
    )


def _campaign(campaign: rx.Var[CampaignLine]) -> rx.Component:
    to = (
        f"/campaigns/{campaign.id}"
        if places.is_there("/campaigns/[campaign_id]")
        else f"/?campaign={campaign.id}"
    )
    return rx.el.li(
        link(
            rx.el.span(class_name="campaign-dot", custom_attrs={"data-live": campaign.live}),
            rx.el.span(campaign.name, class_name="cut"),
            rx.el.span(
                rx.cond(campaign.live, campaign.count, campaign.state), class_name="rail-number number"
            ),
            to=to,
            title=many(
                campaign.count,
                word("{name}: {state}, {n} person"),
                word("{name}: {state}, {n} people"),
                name=campaign.name,
                state=campaign.state,
            ),
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
        popover(*person_items(), popover_id="person-menu", class_name="menu from-rail", role="menu"),
        class_name="person-place",
    )
