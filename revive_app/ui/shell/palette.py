"""The search over everything: ⌘K (Ctrl+K), a few letters, Enter."""

import reflex as rx

from revive_app.ui.components.cards import shelf
from revive_app.ui.elements import icon, link
from revive_app.ui.language import t
from revive_app.ui.shell import places
from revive_app.ui.shell.palette_state import Hit, PaletteState

DIALOG = "palette"


def rail_search() -> rx.Component:
    """The field of the rail that is really a button."""
    return rx.el.button(
        icon("search"),
        rx.el.span(t("Search"), class_name="rail-words"),
        rx.el.kbd("⌘K", class_name="rail-key key", custom_attrs={"aria-hidden": "true", "data-mac": "⌘K"}),
        type="button",
        class_name="rail-search",
        on_click=PaletteState.begin,
        custom_attrs={
            "data-asks": DIALOG,
            "data-palette": "",
            "aria-haspopup": "dialog",
            "aria-label": t("Search"),
        },
    )


def phone_search() -> rx.Component:
    """The same in a phone's top bar."""
    return rx.el.button(
        icon("search", 22),
        type="button",
        class_name="icon-button",
        on_click=PaletteState.begin,
        custom_attrs={"data-asks": DIALOG, "aria-haspopup": "dialog", "aria-label": t("Search")},
    )


def palette() -> rx.Component:
    """The window, once on every page. js/palette.js moves through the hits."""
    return rx.el.dialog(
        rx.el.div(
            icon("search", 18),
            rx.el.input(
                type="text",
                placeholder=t("People, campaigns, pieces, pages"),
                on_change=PaletteState.look_for,
                auto_focus=True,
                auto_complete="off",
                role="combobox",
                custom_attrs={
                    "aria-label": t("Search"),
                    "aria-expanded": "true",
                    "aria-controls": "palette-hits",
                    "data-testid": "palette-input",
                    "spellCheck": "false",
                },
            ),
            rx.el.button(
                rx.el.kbd("esc"),
                type="button",
                class_name="palette-close",
                custom_attrs={"data-closes": "", "aria-label": t("Close")},
            ),
            class_name="palette-field",
        ),
        rx.el.div(
            rx.foreach(PaletteState.hits, lambda hit: palette_hit(hit=hit, key=hit.kind + hit.id)),
            id="palette-hits",
            class_name="palette-hits",
            role="listbox",
            custom_attrs={"aria-label": t("Found")},
        ),
        rx.cond(
            (PaletteState.hits.length() == 0) & (PaletteState.typed != ""),
            rx.el.p(t("Nothing begins with “{text}”.", text=PaletteState.typed), class_name="palette-none"),
        ),
        id=DIALOG,
        class_name="palette",
        custom_attrs={"aria-label": t("Search"), "data-light": ""},
    )


@rx.memo
def palette_hit(hit: rx.Var[Hit], rest: rx.RestProp) -> rx.Component:
    """One line: what it is, its name, a word about it."""
    return link(
        rx.match(
            hit.kind,
            (
                "person",
                rx.el.span(hit.initials, class_name="avatar", custom_attrs={"data-hue": hit.hue}),
            ),
            ("piece", shelf(hit.picture, hit.tile)),
            rx.el.span(_image(hit.image), class_name="palette-mark"),
        ),
        rx.el.span(rx.el.strong(hit.title, class_name="cut"), rx.el.span(hit.detail, class_name="cut")),
        rx.el.kbd("↵", custom_attrs={"aria-hidden": "true"}),
        to=hit.way,
        role="option",
        class_name="palette-hit",
        custom_attrs={"data-kind": hit.kind, "data-testid": "palette-hit", "tabIndex": -1},
    )


def _image(name: rx.Var[str]) -> rx.Component:
    names = dict.fromkeys([place.image for place in places.PLACES])
    return rx.match(name, *((one, icon(one)) for one in names), icon("search"))
