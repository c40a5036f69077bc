"""`/products`: the shelf, with search and filters; a card opens its piece."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.cards import product_card, shelf
from revive_app.ui.components.choices import filter_bar, pick, pill, segments
from revive_app.ui.components.fields import check, search_field
from revive_app.ui.components.menus import menu, menu_item, menu_line, menu_link
from revive_app.ui.components.notices import empty
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import attrs, icon, link, opens, popover
from revive_app.ui.language import t, word
from revive_app.ui.pages.catalog.editing import PieceState
from revive_app.ui.pages.catalog.editor import piece_dialog
from revive_app.ui.pages.catalog.importing import ListState, list_dialog
from revive_app.ui.pages.catalog.pieces import PieceCard
from revive_app.ui.pages.catalog.state import PATH, CatalogState, Named
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, CatalogState.open_page, PieceState.open_page, ListState.open_page]

_STOCK = (
    ("in_stock", word("In stock")),
    ("last", word("Last piece")),
    ("sold_out", word("Sold out")),
    ("to_order", word("Made to order")),
)
_BONES = 10


def catalog_page() -> rx.Component:
    """The shelf."""
    return framed(
        rx.el.div(
            page_bar(word("Catalog"), _how_many(), *_actions()),
            _filters(),
            rx.cond(CatalogState.loaded, _shelf(), _waiting()),
            piece_dialog(),
            list_dialog(),
            class_name="catalog",
        ),
        here=PATH,
    )


def _how_many() -> rx.Component:
    return rx.el.span(
        CatalogState.pieces_words,
        rx.cond(
            CatalogState.bare > 0,
            rx.el.button(
                t("{n} without a picture", n=CatalogState.bare),
                type="button",
                class_name="link",
                on_click=CatalogState.choose("picture", "none"),
            ),
        ),
        class_name="when number catalog-count",
    )


def _actions() -> tuple[rx.Component, ...]:
    return (
        rx.cond(
            ShellState.who.may_shape,
            rx.fragment(
                link_button(
                    word("Import CSV"), to=f"{PATH}?import=1", image="file_down", class_name="catalog-import"
                ),
                link_button(
                    word("Add piece"),
                    to=f"{PATH}?piece=new",
                    look="gold",
                    image="plus",
                    custom_attrs=attrs(data_testid="product-new"),
                ),
            ),
        ),
    )


def _filters() -> rx.Component:
    state = CatalogState
    return filter_bar(
        search_field(
            word("Name, SKU or “jhumka under 1 lakh”"),
            value=state.q,
            on_change=state.search.debounce(250),
            test_id="product-search",
            key=state.arrived.to_string(),
        ),
        pill(
            word("All"),
            count=state.pieces.to_string(),
            pressed=state.category == "",
            on_click=state.choose("category", ""),
        ),
        rx.foreach(state.categories, _category),
        rx.el.div(
            rx.el.button(
                icon("sliders_horizontal"),
                t("Filters"),
                rx.cond(
                    state.narrowed > 0,
                    rx.el.span(state.narrowed, class_name="count-badge number gold"),
                ),
                type="button",
                class_name="button",
                custom_attrs={**opens("catalog-filters"), "aria-haspopup": "dialog"},
            ),
            _more_filters(),
            segments(
                (("", word("Shelf")), ("list", word("List"))),
                state.view,
                state.look,
                label=word("How the pieces are shown"),
            ),
            class_name="filter-right",
        ),
    )


def _more_filters() -> rx.Component:
    state = CatalogState
    return popover(
        pick(
            _STOCK,
            state.stock,
            lambda value: state.choose("stock", value),
            label=word("Stock"),
            all_words=word("Any stock"),
        ),
        pick(
            state.metals,
            state.metal,
            lambda value: state.choose("metal", value),
            label=word("Metal"),
            all_words=word("Any metal"),
        ),
        pick(
            state.purities,
            state.purity,
            lambda value: state.choose("purity", value),
            label=word("Purity"),
            all_words=word("Any purity"),
        ),
        check(
            word("Hidden from customers"),
            checked=state.hidden != "",
            on_change=lambda _: state.choose("hidden", "1"),
        ),
        check(
            word("Without a picture"),
            checked=state.picture == "none",
            on_change=lambda _: state.choose("picture", "none"),
        ),
        rx.cond(
            state.narrowed > 0,
            button(word("Take all filters away"), look="bare", size="small", on_click=state.drop_filters),
        ),
        popover_id="catalog-filters",
        class_name="filter-box",
        role="group",
        custom_attrs={"aria-label": t("Filters")},
    )


def _category(category: rx.Var[Named]) -> rx.Component:
    return pill(
        category.name,
        count=category.count,
        pressed=CatalogState.category == category.id,
        on_click=CatalogState.choose("category", category.id),
    )


def _shelf() -> rx.Component:
    return rx.cond(
        CatalogState.cards,
        rx.fragment(
            rx.cond(
                CatalogState.view == "list",
                _list(),
                rx.el.section(
                    rx.foreach(CatalogState.cards, _card),
                    class_name="shelves",
                    custom_attrs={"aria-label": t("Pieces")},
                ),
            ),
            rx.cond(
                CatalogState.has_more | (CatalogState.page_number > 1),
                pager(CatalogState, shown=CatalogState.matching),
            ),
        ),
        rx.cond(
            CatalogState.pieces > 0,
            empty(
                "nath",
                word("No piece like that"),
                word("Nothing on your shelf fits all of these words and filters."),
                button(word("Show the whole shelf"), on_click=CatalogState.drop_filters),
            ),
            empty(
                "solitaire",
                word("No pieces yet"),
                word(
                    "Your agent can only show what is here. Bring your price list, or add the first piece by hand."
                ),
                rx.cond(
                    ShellState.who.may_shape,
                    link_button(word("Import CSV"), to=f"{PATH}?import=1", image="file_down"),
                ),
            ),
        ),
    )


def _list() -> rx.Component:
    columns = (
        Col(
            word("Piece"),
            lambda piece: rx.el.span(
                shelf(piece.picture, piece.tile),
                link(piece.name, to=f"{PATH}?piece={piece.id}", class_name="row-link"),
                class_name="row-person catalog-thumb",
            ),
            "main wide",
        ),
        Col(word("SKU"), lambda piece: piece.sku, "quiet"),
        Col(word("Category"), lambda piece: piece.category),
        Col(word("Purity"), lambda piece: piece.purity),
        Col(word("Gross weight"), lambda piece: piece.weight, "number"),
        Col(word("Price"), lambda piece: piece.price, "number"),
        Col(
            word("Stock"),
            lambda piece: rx.el.span(
                piece.stock, class_name="product-stock", custom_attrs={"data-tone": piece.tone}
            ),
        ),
    )
    return rx.el.div(
        table(
            CatalogState.cards,
            columns,
            label=word("Pieces"),
            nothing=rx.fragment(),
            test_id="product-row",
        ),
        class_name="catalog-list",
    )


def _card(piece: rx.Var[PieceCard]) -> rx.Component:
    return product_card(
        name=piece.name,
        detail=piece.detail,
        price=piece.price,
        stock=rx.cond(piece.shown, piece.stock, t("Hidden")),
        stock_tone=rx.cond(piece.shown, piece.tone, ""),
        picture=piece.picture,
        tile=piece.tile,
        on_open=rx.redirect(f"{PATH}?piece={piece.id}"),
        menu=rx.cond(ShellState.who.may_shape, _menu(piece)),
        key=piece.id,
        data_hidden=rx.cond(piece.shown, "false", "true"),
    )


def _menu(piece: rx.Var[PieceCard]) -> rx.Component:
    menu_id = f"piece-{piece.id}"
    return menu(
        icon_button("ellipsis", word("More")),
        menu_link(word("Copy"), to=f"{PATH}?piece=new&like={piece.id}", image="copy"),
        rx.cond(
            piece.shown,
            menu_item(
                word("Hide from customers"),
                menu_id=menu_id,
                image="eye_off",
                on_click=CatalogState.show_to_customers(piece.id, False),
            ),
            menu_item(
                word("Show to customers"),
                menu_id=menu_id,
                image="eye",
                on_click=CatalogState.show_to_customers(piece.id, True),
            ),
        ),
        menu_line(),
        menu_item(
            word("Delete"),
            menu_id=menu_id,
            image="trash_2",
            danger=True,
            on_click=CatalogState.delete(piece.id),
        ),
        menu_id=menu_id,
        title=piece.name,
    )


def _waiting() -> rx.Component:
    return rx.el.div(
        *(
            rx.el.div(
                bone("100%", 152),
                rx.el.div(bone("70%"), bone("50%"), bone("60%"), class_name="product-words"),
                class_name="product-card",
            )
            for _ in range(_BONES)
        ),
        class_name="shelves skeleton",
        custom_attrs={"aria-busy": "true"},
    )
