"""Cards: a piece on its coloured shelf, a skill with its switch."""

from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.components.fields import switch
from revive_app.ui.elements import attrs, given, icon
from revive_app.ui.language import t


def shelf(
    picture: rx.Var[str] | str, tile: rx.Var[str] | str, name: rx.Var[str] | str = "", **props: Any
) -> rx.Component:
    """A picture on its tile, so that mixed shop photos still look like one shelf. No picture: a gem in outline."""
    photo = rx.el.img(src=picture, alt=name, loading="lazy")
    none = rx.el.span(icon("gem", 28), class_name="shelf-none")
    shown = rx.cond(picture != "", photo, none) if isinstance(picture, rx.Var) else photo if picture else none
    return rx.el.span(shown, class_name="shelf", custom_attrs={"data-tile": tile}, **props)


def product_card(
    *,
    name: rx.Var[str] | str,
    detail: rx.Var[str] | str,
    price: rx.Var[str] | str,
    stock: Words,
    stock_tone: rx.Var[str] | str,
    picture: rx.Var[str] | str,
    tile: rx.Var[str] | str,
    on_open: Any = None,
    menu: rx.Component | None = None,
    **props: Any,
) -> rx.Component:
    """A piece: the card opens it, `menu` (⋯) is beside its name. `stock_tone`: good, wait, bad."""
    opener = rx.el.button(
        name, type="button", class_name="row-link cut", **({"on_click": on_open} if on_open else {})
    )
    return rx.el.article(
        shelf(picture, tile),
        rx.el.div(
            rx.el.div(
                rx.el.h3(opener, class_name="cut"),
                menu if menu is not None else rx.fragment(),
                class_name="product-head",
            ),
            rx.el.p(detail, class_name="product-detail cut"),
            rx.el.div(
                rx.el.strong(price, class_name="number"),
                rx.el.span(
                    t(stock), class_name="product-stock number", custom_attrs={"data-tone": stock_tone}
                ),
                class_name="product-foot",
            ),
            class_name="product-words",
        ),
        class_name="product-card",
        custom_attrs=attrs(data_testid="product-card"),
        **props,
    )


def skill_card(
    name: str,
    image: str,
    title: Words,
    about: Words,
    *,
    on: rx.Var[bool] | bool,
    on_change: Any = None,
    setting: rx.Component | None = None,
    need: Words = "",
) -> rx.Component:
    """A skill with its switch; under a hairline its one setting, or in amber what it needs before it can be on."""
    return rx.el.article(
        rx.el.span(icon(image, 18), class_name="skill-mark"),
        rx.el.div(rx.el.h3(t(title)), rx.el.p(t(about)), class_name="skill-words"),
        switch(
            title,
            on=on,
            bare=True,
            custom_attrs=attrs(data_testid=f"skill-{name}"),
            **({"on_change": on_change} if on_change is not None else {"read_only": True}),
        ),
        rx.el.div(
            rx.fragment(rx.el.span(t("Needs")), rx.el.strong(t(need), class_name="wait"))
            if given(need)
            else setting or rx.fragment(),
            class_name="skill-setting",
        ),
        class_name="skill-card",
        custom_attrs={"data-on": on},
    )
