"""One of a few: segments for a view of the same thing, tabs for parts of it, pills for filters."""

from collections.abc import Callable, Sequence
from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.components.fields import options_of
from revive_app.ui.elements import attrs, given, icon
from revive_app.ui.language import t

Options = Sequence[tuple[str, Words]]


def segments(
    options: Options, chosen: rx.Var[str] | str, on_choose: Callable[[str], Any] | None, *, label: Words
) -> rx.Component:
    """A row of equals, one of them pressed. `on_choose("7")` makes the event of choosing that one."""
    return rx.el.div(
        *(
            rx.el.button(
                t(words),
                type="button",
                custom_attrs={"aria-pressed": chosen == value},
                **({"on_click": on_choose(value)} if on_choose else {}),
            )
            for value, words in options
        ),
        class_name="segments",
        role="group",
        custom_attrs={"aria-label": t(label)},
    )


def tabs(
    options: Sequence[tuple[str, Words, rx.Var[str] | str]],
    chosen: rx.Var[str] | str,
    on_choose: Callable[[str], Any] | None,
    *,
    label: Words,
    class_name: str = "tabs",
) -> rx.Component:
    """Parts of a page, each with a count (empty for none). Arrow keys go along (js/menus.js)."""
    return rx.el.div(
        *(tab(value, words, count, chosen, on_choose) for value, words, count in options),
        class_name=class_name,
        role="tablist",
        custom_attrs={"aria-label": t(label)},
    )


def tab(
    value: str,
    words: Words,
    count: rx.Var[str] | str,
    chosen: rx.Var[str] | str,
    on_choose: Callable[[str], Any] | None,
) -> rx.Component:
    """One of them."""
    return rx.el.button(
        t(words),
        rx.el.span(count, class_name="number"),
        type="button",
        role="tab",
        custom_attrs={"aria-selected": chosen == value},
        **({"on_click": on_choose(value)} if on_choose else {}),
    )


def pill(
    words: Words, *, count: rx.Var[str] | str = "", pressed: rx.Var[bool] | bool = False, **props: Any
) -> rx.Component:
    """A filter that is on or off, with how many it lets through."""
    props["custom_attrs"] = {**props.get("custom_attrs", {}), "aria-pressed": pressed}
    return rx.el.button(
        rx.el.span(t(words), class_name="cut"),
        rx.el.span(count, class_name="number"),
        type="button",
        class_name="pill",
        **props,
    )


def kept(words: Words, *, on_drop: Any = None, before: rx.Component | None = None) -> rx.Component:
    """Something chosen, with a cross that takes it away."""
    return rx.el.span(
        before if before is not None else rx.fragment(),
        rx.el.span(t(words), class_name="cut"),
        rx.el.button(
            icon("x", 12, "icon-small"),
            type="button",
            custom_attrs={"aria-label": t("Take away {what}", what=t(words))},
            **({"on_click": on_drop} if on_drop is not None else {}),
        ),
        class_name="pill kept",
    )


def pick(
    options: Options | rx.Var,
    chosen: rx.Var[str] | str,
    on_choose: Any,
    *,
    label: Words,
    image: str = "",
    all_words: Words = "",
    class_name: str = "",
    test_id: str = "",
    **props: Any,
) -> rx.Component:
    """A drop-down in a bar. `all_words` names the choice of none; `on_choose` gets the value."""
    return rx.el.span(
        icon(image) if image else rx.fragment(),
        rx.el.select(
            rx.el.option(t(all_words), value="") if given(all_words) else rx.fragment(),
            options_of(options),
            value=chosen,
            on_change=on_choose,
            custom_attrs={"aria-label": t(label), **(attrs(data_testid=test_id) if test_id else {})},
            **props,
        ),
        icon("chevron_down", 14),
        class_name=f"pick {class_name}" if image else f"pick bare {class_name}",
    )


def filter_bar(*things: rx.Component, right: Sequence[rx.Component] = ()) -> rx.Component:
    """Search, pills and picks in one line; it scrolls sideways on a phone."""
    return rx.el.div(
        *things,
        rx.el.div(*right, class_name="filter-right") if right else rx.fragment(),
        class_name="filter-bar",
    )
