"""Fields of a form: the label above, what is wrong or what is wanted under it, and nothing typed is ever lost.

They are uncontrolled: the browser keeps what is typed, the form hands all of it over at once, and a refusal writes
beside the field without touching it. `value` is what stands there first; give the form another `key` to start anew.
"""

from collections.abc import Sequence
from typing import Any

import reflex as rx

from revive_app.ui.components.buttons import Words
from revive_app.ui.elements import CustomElement, attrs, given, icon
from revive_app.ui.language import t


class AmountInWords(CustomElement):
    """`<amount-in-words>`: the amount in the field beside it, as it is said. js/forms.js."""

    tag = "amount_in_words"


def field(
    label: Words,
    name: str,
    control: rx.Component,
    *,
    hint: Words | rx.Component = "",
    fault: Words = "",
    beside: Words = "",
) -> rx.Component:
    """A control with its label. `beside` are quiet words after the label, `fault` takes the hint's place."""
    told = hint if isinstance(hint, rx.Component) else t(hint)
    return rx.el.div(
        rx.el.label(
            t(label),
            rx.el.span(t(beside), class_name="field-beside") if given(beside) else "",
            html_for=_id(name),
        ),
        control,
        _either(
            fault,
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(t(fault)),
                role="alert",
                class_name="said-wrong",
            ),
            rx.el.p(told, class_name="field-hint") if given(hint) else rx.fragment(),
        ),
        class_name="field",
    )


def text_field(
    label: Words,
    name: str,
    *,
    value: Words = "",
    placeholder: Words = "",
    before: str = "",
    after: Words = "",
    image: str = "",
    kind: str = "text",
    test_id: str = "",
    class_name: str = "",
    hint: Words | rx.Component = "",
    fault: Words = "",
    beside: Words = "",
    **props: Any,
) -> rx.Component:
    """One line. `before` and `after` are what the number counts: ₹, g, %, pairs. `image` an icon before it."""
    control = rx.el.input(
        type=kind,
        name=name,
        default_value=value,
        placeholder=t(placeholder),
        class_name=f"input {class_name}".strip(),
        **_of_field(name, fault, test_id, props),
    )
    return field(label, name, _dressed(control, before, after, image), hint=hint, fault=fault, beside=beside)


def long_field(
    label: Words,
    name: str,
    *,
    value: Words = "",
    rows: int = 3,
    test_id: str = "",
    hint: Words | rx.Component = "",
    fault: Words = "",
    beside: Words = "",
    **props: Any,
) -> rx.Component:
    """Several lines; it grows with what is written."""
    control = rx.el.textarea(
        name=name,
        default_value=value,
        rows=str(rows),
        class_name="input long",
        **_of_field(name, fault, test_id, props),
    )
    return field(label, name, control, hint=hint, fault=fault, beside=beside)


def choice_field(
    label: Words,
    name: str,
    options: Sequence[tuple[str, Words]] | rx.Var,
    *,
    value: Words = "",
    image: str = "",
    test_id: str = "",
    hint: Words | rx.Component = "",
    fault: Words = "",
    beside: Words = "",
    **props: Any,
) -> rx.Component:
    """One of few. `options` are pairs of value and words, or a var of dataclasses with `id` and `name`."""
    control = rx.el.span(
        icon(image) if image else rx.fragment(),
        rx.el.select(
            options_of(options), name=name, default_value=value, **_of_field(name, fault, test_id, props)
        ),
        icon("chevron_down", 14),
        class_name="pick wide" if image else "pick wide bare",
    )
    return field(label, name, control, hint=hint, fault=fault, beside=beside)


def options_of(options: Sequence[tuple[str, Words]] | rx.Var) -> rx.Component:
    """The options of a choice."""
    if isinstance(options, rx.Var):
        return rx.foreach(options, lambda option: rx.el.option(option.name, value=option.id))
    return rx.fragment(*(rx.el.option(t(words), value=value) for value, words in options))


def money_field(
    label: Words,
    name: str,
    *,
    value: Words = "",
    fault: Words = "",
    test_id: str = "",
    beside: Words = "",
    **props: Any,
) -> rx.Component:
    """Rupees as people write them; under it the amount in words. The handler reads it with `as_rupees`."""
    props["custom_attrs"] = {**props.get("custom_attrs", {}), "inputMode": "decimal", "data-money": ""}
    return text_field(
        label,
        name,
        value=value,
        before="₹",
        auto_complete="off",
        class_name="number",
        hint=AmountInWords.create(),
        fault=fault,
        test_id=test_id,
        beside=beside,
        **props,
    )


def day_field(label: Words, name: str, *, value: Words = "", **more: Any) -> rx.Component:
    """A day, by the browser's own calendar. The handler reads it with `as_day`."""
    return text_field(label, name, value=value, kind="date", class_name="number", **more)


def moment_field(label: Words, name: str, *, value: Words = "", **more: Any) -> rx.Component:
    """A day and a time in the shop's zone. The handler reads it with `as_moment`."""
    return text_field(label, name, value=value, kind="datetime-local", class_name="number", **more)


def search_field(
    placeholder: Words, *, value: Words = "", on_change: Any = None, test_id: str = "", **props: Any
) -> rx.Component:
    """Looks for something while it is typed: the handler is called once the typing rests."""
    control = rx.el.input(
        type="search",
        default_value=value,
        placeholder=t(placeholder),
        class_name="input",
        on_change=on_change,
        auto_complete="off",
        custom_attrs={"aria-label": t(placeholder), **(attrs(data_testid=test_id) if test_id else {})},
        **props,
    )
    return rx.el.div(icon("search", 15), control, class_name="search-field")


def check(label: Words | rx.Component, *, checked: Any = None, **props: Any) -> rx.Component:
    """A box to tick, with its words. Without `checked` it is the form's."""
    if checked is not None:
        props["checked"] = checked
    words = label if isinstance(label, rx.Component) else rx.el.span(t(label))
    return rx.el.label(rx.el.input(type="checkbox", class_name="tick", **props), words, class_name="check")


def switch(
    label: Words, *, on: Any = None, hint: Words = "", bare: bool = False, **props: Any
) -> rx.Component:
    """On or off, at once. `bare` shows no words, only says them to who cannot see them."""
    if on is not None:
        props["checked"] = on
    said = {"aria-label": t(label)} if bare else {}
    props["custom_attrs"] = {"role": "switch", **said, **props.get("custom_attrs", {})}
    knob = rx.el.input(type="checkbox", class_name="switch", **props)
    if bare:
        return knob
    words = rx.el.span(
        rx.el.strong(t(label)), rx.el.span(t(hint), class_name="field-hint") if given(hint) else rx.fragment()
    )
    return rx.el.label(knob, words, class_name="check switched")


def _of_field(name: str, fault: Words, test_id: str, props: dict[str, Any]) -> dict[str, Any]:
    """What every control of a field has: its id, whether it is wrong, its hook for tests."""
    extra = {
        "aria-invalid": fault != "" if isinstance(fault, rx.Var) else bool(fault),
        **(attrs(data_testid=test_id) if test_id else {}),
    }
    return {**props, "id": _id(name), "custom_attrs": {**extra, **props.get("custom_attrs", {})}}


def _dressed(control: rx.Component, before: str, after: Words, image: str) -> rx.Component:
    if not (before or image or given(after)):
        return control
    return rx.el.div(
        icon(image) if image else rx.fragment(),
        rx.el.span(before, class_name="field-before") if before else rx.fragment(),
        control,
        rx.el.span(t(after), class_name="field-after") if given(after) else rx.fragment(),
        class_name="field-dressed",
    )


def _either(fault: Words, wrong: rx.Component, right: rx.Component) -> rx.Component:
    """What is wrong, or what is wanted: decided by the page for a var, here for plain words."""
    if isinstance(fault, rx.Var):
        return rx.cond(fault, wrong, right)
    return wrong if fault else right


def _id(name: str) -> str:
    return f"field-{name}"
