"""One file in the hand: looked at, kept or taken away again, sent with the rest of its form. js/held.js.

It stays in the browser until then, so a file nobody sends is nowhere else.
"""

from collections.abc import Mapping
from typing import Any

import reflex as rx

from revive_app.ui.elements import CustomElement, attrs


def _detail(event: rx.Var) -> tuple[rx.Var[dict[str, Any]]]:
    return (rx.Var(_js_expr=f"{event!s}.detail", _var_type=dict),)


class HeldFile(CustomElement):
    """`<held-file to=… largest=…>`.

    `on_held` hears of a file's name, kind, size and the address this tab alone sees it at, empty once it is away;
    `on_uploaded` that it arrived. Anybody can call these handlers: believe nothing in them.
    """

    tag = "held_file"

    on_held: rx.EventHandler[_detail]
    on_uploaded: rx.EventHandler[_detail]


class HeldShown(CustomElement):
    """`<held-shown>`: the file, drawn by js/held.js."""

    tag = "held_shown"


def held_file(
    *inside: rx.Component,
    held_id: str,
    accept: str | rx.Var[str],
    largest: int,
    on_uploaded: Any,
    to: str | rx.Var[str] = "",
    with_words: bool = False,
    label: str | rx.Var[str],
    test_id: str = "",
    custom_attrs: Mapping[str, Any] | None = None,
    **props: Any,
) -> rx.Component:
    """`to` is the route below /api/v1, `largest` in bytes; `with_words`: what is typed in the form goes with it.

    A button anywhere with `data-chooses` and this id opens the chooser, `inside` may hold one.
    """
    return HeldFile.create(
        rx.el.input(
            type="file",
            accept=accept,
            class_name="unseen",
            tab_index=-1,
            custom_attrs={**attrs(data_testid=test_id), "aria-label": label},
        ),
        *inside,
        HeldShown.create(class_name="held", custom_attrs={"aria-live": "polite"}),
        id=held_id,
        on_uploaded=on_uploaded,
        custom_attrs={
            "to": to,
            "largest": largest,
            **({"words": ""} if with_words else {}),
            **(custom_attrs or {}),
        },
        **props,
    )
