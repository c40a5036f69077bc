"""`/kit`: where a screen begins. Look here for what there is, in docs/extending.md for how it is put together."""

import reflex as rx

from revive_app.ui.components.brand import brand_line, not_yet
from revive_app.ui.components.theme import theme_button
from revive_app.ui.elements import server_clock
from revive_app.ui.pages.kit import chats, controls, data, looks, states
from revive_app.ui.pages.kit.parts import NOW
from revive_app.ui.pictures import api_origin


def kit_page() -> rx.Component:
    """Everything. Not before the page is awake: our scripts draw into what React would look over again."""
    return rx.cond(rx.State.is_hydrated, _kit(), not_yet())


def _kit() -> rx.Component:
    return rx.el.main(
        # What the samples' clocks count from is the moment of the build.
        server_clock(rx.Var.create(NOW)),
        rx.el.header(
            brand_line(),
            rx.el.h1("Kit"),
            *(
                rx.el.img(src=f"/art/{name}.svg", alt="")
                for name in ("solitaire", "jhumka", "bangles", "chandbali", "choker", "nath")
            ),
            theme_button(),
            class_name="kit-head",
        ),
        *(section() for section in _SECTIONS),
        class_name="kit",
        custom_attrs={"data-api": api_origin()},
    )


_SECTIONS = (
    looks.colour,
    looks.type_,
    controls.buttons,
    controls.inputs,
    controls.filters,
    data.tables,
    looks.marks,
    controls.wizard,
    controls.skills,
    data.products,
    data.numbers,
    controls.drops,
    data.progress,
    states.overlays,
    states.nothing,
    states.skeleton,
    states.toasts,
    chats.frame,
    chats.types,
)
