"""The dialog of one piece: its picture left, everything a customer may be told of it right."""

from typing import Any

import reflex as rx

from revive_app.providers.pictures import LARGEST_FILE
from revive_app.services.catalog.pieces import TILES
from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button
from revive_app.ui.components.cards import shelf
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.drops import file_drop
from revive_app.ui.components.fields import long_field, money_field, switch, text_field
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.catalog.editing import PieceState
from revive_app.ui.pages.catalog.state import CatalogState
from revive_app.ui.shell.state import ShellState

FORM = "piece-form"
_METALS = ("Gold", "Rose gold", "White gold", "Silver", "Platinum")
_PURITIES = ("24K", "22K", "18K", "14K", "925", "950")
_TILE_NAMES = {
    "ivory": word("Ivory"),
    "blush": word("Rose"),
    "sage": word("Sage"),
    "mist": word("Mist"),
    "velvet": word("Emerald"),
    "wine": word("Wine"),
    "night": word("Midnight"),
}


def piece_dialog() -> rx.Component:
    """Everything of one piece."""
    form = PieceState.form
    return dialog(
        rx.el.h2(rx.cond(form.id == "", t("A new piece"), form.name), class_name="cut", id="piece-title"),
        rx.el.div(_pictures(), _fields(), class_name="piece", key=form.key),
        shown=PieceState.open,
        on_leave=PieceState.leave,
        beside=rx.cond(
            form.id != "",
            rx.cond(
                form.shown,
                badge(word("Shown to customers"), "good"),
                badge(word("Hidden from customers"), "wait", image="eye_off"),
            ),
            rx.fragment(),
        ),
        foot=_foot(),
        class_name="piece-dialog",
        asks_before_leaving=True,
        test_id="piece-dialog",
    )


def _foot() -> tuple[rx.Component, ...]:
    form = PieceState.form
    return (
        rx.cond(
            (form.id != "") & ShellState.who.may_shape,
            button(
                word("Delete"),
                look="bare",
                image="trash_2",
                class_name="first bad",
                on_click=PieceState.delete,
                custom_attrs=attrs(data_testid="product-delete"),
            ),
            rx.el.span(class_name="first"),
        ),
        rx.el.span(form.changed, class_name="piece-changed cut"),
        button(word("Cancel"), custom_attrs={"data-leave": ""}),
        rx.cond(
            ShellState.who.may_shape,
            rx.el.button(
                t("Save piece"),
                rx.el.kbd("⌘↵", class_name="key", custom_attrs={"aria-hidden": "true"}),
                type="submit",
                form=FORM,
                class_name="button gold",
                custom_attrs=attrs(data_testid="product-save"),
            ),
        ),
    )


def _pictures() -> rx.Component:
    return rx.el.div(
        rx.el.div(
            shelf(PieceState.picture_shown, PieceState.tile, t("The picture of this piece")),
            rx.cond(
                PieceState.picture != "",
                button(
                    word("Take away"),
                    size="small",
                    image="image_off",
                    class_name="piece-off",
                    on_click=PieceState.take_picture_away,
                ),
            ),
            class_name="piece-large",
        ),
        file_drop(
            word("Drop a picture here"),
            word("JPEG, PNG or WebP, up to 5 MB"),
            to="/products/upload-image",
            accept="image/jpeg,image/png,image/webp",
            largest=LARGEST_FILE,
            on_uploaded=PieceState.take_picture,
            test_id="product-image",
        ),
        _fault("image_url"),
        rx.el.fieldset(
            rx.el.legend(t("The colour behind it")),
            *(_tile(tile) for tile in TILES),
            class_name="tiles",
        ),
        class_name="piece-pictures",
    )


def _tile(tile: str) -> rx.Component:
    return rx.el.label(
        rx.el.input(
            type="radio",
            name="tile",
            value=tile,
            checked=PieceState.tile == tile,
            on_change=lambda _: PieceState.choose_tile(tile),
            class_name="unseen",
        ),
        rx.el.span(class_name="shelf tile", custom_attrs={"data-tile": tile}),
        rx.el.span(t(_TILE_NAMES[tile]), class_name="unseen"),
        title=t(_TILE_NAMES[tile]),
    )


def _fields() -> rx.Component:
    form = PieceState.form
    return rx.el.form(
        rx.el.div(
            text_field(word("Name"), "name", value=form.name, fault=_of("name"), test_id="product-name"),
            text_field(
                word("SKU"),
                "sku",
                value=form.sku,
                fault=_of("sku"),
                placeholder=word("Made for you"),
                class_name="mono",
                test_id="product-sku",
            ),
            class_name="form-row wide-first",
        ),
        long_field(
            word("Description"),
            "description",
            value=form.description,
            beside=rx.cond(
                PieceState.agent != "",
                t("what {agent} may say about it", agent=PieceState.agent),
                t("what the agents may say about it"),
            ),
            fault=_of("description"),
            max_length=4000,
        ),
        rx.el.div(
            _suggested(word("Metal"), "metal", form.metal),
            _suggested(word("Purity"), "purity", form.purity),
            _measured(word("Gross weight"), "weight", form.weight, "g"),
            _measured(
                word("Making"), "making", form.making, "%", on_change=PieceState.weigh_making.debounce(300)
            ),
            class_name="form-row",
        ),
        rx.el.div(
            _suggested(word("Category"), "category", form.category),
            text_field(word("Stones"), "stones", value=form.stones, fault=_of("stones")),
            _measured(word("In stock"), "stock", form.stock, word("pieces"), placeholder=word("To order")),
            class_name="form-row",
        ),
        rx.el.div(
            money_field(
                word("Price"),
                "price",
                value=form.price,
                fault=_of("price"),
                test_id="product-price",
                on_change=PieceState.weigh_price.debounce(300),
            ),
            rx.el.div(
                icon("shield_check", 18),
                rx.el.p(PieceState.quote),
                class_name="price-box",
                role="status",
            ),
            class_name="piece-price",
        ),
        switch(
            rx.cond(
                PieceState.agent != "",
                t("{agent} may show this piece", agent=PieceState.agent),
                t("The agents may show this piece"),
            ),
            hint=word("Off: she neither shows nor names it"),
            name="shown",
            default_checked=form.shown,
        ),
        rx.cond(
            PieceState.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                PieceState.said_wrong,
                role="alert",
                class_name="said-wrong",
            ),
        ),
        *_suggestions(),
        id=FORM,
        class_name="form piece-fields",
        on_submit=PieceState.save,
        no_validate=True,
        auto_complete="off",
        custom_attrs={"data-fast": "", "aria-labelledby": "piece-title"},
    )


def _suggested(label: str, name: str, value: rx.Var[str]) -> rx.Component:
    """A field that offers what the shop has used before."""
    return text_field(label, name, value=value, fault=_of(name), custom_attrs={"list": f"known-{name}"})


def _measured(label: str, name: str, value: rx.Var[str], unit: str, **more: Any) -> rx.Component:
    """A number with what it counts."""
    return text_field(
        label,
        name,
        value=value,
        after=unit,
        fault=_of(name),
        class_name="number",
        input_mode="decimal",
        **more,
    )


def _suggestions() -> tuple[rx.Component, ...]:
    return (
        _known("metal", CatalogState.metals, _METALS),
        _known("purity", CatalogState.purities, _PURITIES),
        _known("category", CatalogState.categories, ()),
    )


def _known(name: str, used: rx.Var, usual: tuple[str, ...]) -> rx.Component:
    return rx.el.datalist(
        rx.foreach(used, lambda one: rx.el.option(value=one.name)),
        *(rx.el.option(value=one) for one in usual),
        id=f"known-{name}",
    )


def _of(name: str) -> rx.Var[str]:
    return PieceState.faults.get(name, "")


def _fault(name: str) -> rx.Component:
    words = _of(name)
    return rx.cond(
        words,
        rx.el.p(icon("circle_alert", 14, "icon-small"), words, role="alert", class_name="said-wrong"),
    )
