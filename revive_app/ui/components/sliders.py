"""The persona slider: a gold knob on a rail, a word and a number that follow it at once.

Arrow keys move it by one, Page keys by ten, Home and End to its ends: it is the browser's own range.
"""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import CustomElement, attrs
from revive_app.ui.language import t


class PersonaSlider(CustomElement):
    """`<persona-slider value=… words="…|…">`. js/forms.js."""

    tag = "persona_slider"


def slider(
    name: str,
    title: Words,
    about: Words,
    *,
    value: rx.Var[int] | int,
    words: Sequence[str],
    ends: tuple[Words, Words],
    bands: Sequence[int] = (),
    on_change: Any = None,
    test_id: str = "",
) -> rx.Component:
    """0…100. `words` name equal parts of the way (`word("Formal")`, …), or those that begin at `bands`; `ends` what
    lies at both ends.

    `on_change` hears of each step; give it a `.debounce(300)`. A `value` the server changes moves the knob, unless
    somebody holds it.
    """
    return PersonaSlider.create(
        rx.el.div(
            rx.el.label(t(title), html_for=f"slider-{name}"),
            rx.el.span(t(about), class_name="slider-about"),
            rx.el.span(class_name="badge gold", custom_attrs={"data-word": ""}),
            rx.el.output(class_name="number", custom_attrs={"data-number": "", "aria-hidden": "true"}),
            class_name="slider-head",
        ),
        rx.el.input(
            type="range",
            id=f"slider-{name}",
            name=name,
            min="0",
            max="100",
            step="1",
            default_value=str(value) if isinstance(value, int) else value.to_string(),
            on_change=on_change,
            custom_attrs=attrs(data_testid=test_id) if test_id else {},
        ),
        rx.el.div(rx.el.span(t(ends[0])), rx.el.span(t(ends[1])), class_name="slider-ends"),
        custom_attrs={"value": value, "words": _joined(words), "bands": ",".join(map(str, bands))},
        class_name="slider",
    )


def _joined(words: Sequence[str]) -> rx.Var[str]:
    first, *others = words
    joined = t(first)
    for word in others:
        joined = joined + "|" + t(word)
    return joined
