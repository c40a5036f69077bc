"""What the parts have in common: how one is framed, how its form ends, how what was typed is read."""

from collections.abc import Mapping
from typing import Any

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import FieldError, InvalidInput
from revive_app.ui import words
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import Words, button
from revive_app.ui.elements import attrs, icon
from revive_app.ui.handling import Faults, as_text
from revive_app.ui.language import t, word
from revive_app.ui.shell.state import ShellState

HERE = "/settings"


class FormOfPart(Faults, rx.State, mixin=True):
    """A part with a form: drawn once it is read, begun anew with another `key`."""

    loaded: bool = False
    key: str = ""

    # what the fields began with
    _begun: Any = None

    def _open(self, fields: Any = None) -> None:
        """Somebody looks at it. A page is told its address again when the line was lost for a moment: what was
        typed stays, unless something else stands in the shop's settings by now."""
        self._accept()
        if not self.loaded or fields != self._begun:
            self._begin(fields)

    def _begin(self, fields: Any = None) -> None:
        """All fields anew."""
        self._accept()
        self._begun = fields
        self.key, self.loaded = str(words.millis(utc_now())), True


def part(title: Words, lead: Words, *body: Any, loaded: rx.Var[bool] | bool = True) -> rx.Component:
    """A part: what it is about, and what stands in it."""
    inside = rx.fragment(*body)
    return rx.el.section(
        rx.el.h2(t(title), class_name="step-title"),
        rx.el.p(t(lead), class_name="settings-lead"),
        rx.cond(loaded, inside, _waiting()) if isinstance(loaded, rx.Var) else inside,
        class_name="settings-part",
    )


def part_form(
    state: Any, *fields: rx.Component, on_submit: Any, may: rx.Var[bool] | None = None
) -> rx.Component:
    """Fields that are kept together. Whoever may not change them may look."""
    may_change = ShellState.who.may_shape if may is None else may
    return rx.el.form(
        rx.el.fieldset(*fields, disabled=~may_change, class_name="form"),
        rx.cond(
            state.said_wrong != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                state.said_wrong,
                role="alert",
                class_name="said-wrong",
            ),
        ),
        rx.cond(
            may_change,
            rx.el.div(
                button(
                    word("Save"),
                    look="gold",
                    type="submit",
                    custom_attrs=attrs(data_testid="settings-save"),
                ),
                class_name="form-foot",
            ),
            rx.el.p(
                icon("lock", 14, "icon-small"),
                t("You may look. Only a manager or the owner may change this."),
                class_name="why-not",
            ),
        ),
        on_submit=on_submit,
        key=state.key,
        class_name="panel settings-form",
        no_validate=True,
    )


def group(title: Words, *fields: rx.Component) -> rx.Component:
    """Fields that belong together, under a head of their own."""
    return rx.el.div(rx.el.h3(t(title)), *fields, class_name="form settings-group")


def typed(form: Mapping[str, Any], name: str, *, longest: int = 300) -> str:
    """What stands in a field."""
    return " ".join(as_text(form.get(name), longest=longest).split())


def whole(form: Mapping[str, Any], name: str) -> int:
    """A whole number from a field. Raises InvalidInput, named for the field."""
    text = typed(form, name, longest=20).replace(",", "")
    if not text.isdecimal():
        raise wrong(name, word("Write a whole number."))
    return int(text)


def wrong(field: str, reason: str) -> InvalidInput:
    """One fault, for beside its field."""
    return InvalidInput(reason, fields=(FieldError(field, reason),))


def all_of(*readings: tuple[str, Any]) -> dict[str, Any]:
    """Each field by its reader, `(name, reader)`. Raises InvalidInput with every fault there is."""
    values: dict[str, Any] = {}
    faults: list[FieldError] = []
    for name, read in readings:
        try:
            values[name] = read()
        except InvalidInput as error:
            faults += error.fields
    if faults:
        raise InvalidInput(faults[0].reason, fields=tuple(faults))
    return values


def _waiting() -> rx.Component:
    return rx.el.div(
        *(rx.fragment(bone("30%", 12), bone("100%", 40)) for _ in range(4)),
        class_name="panel form skeleton",
        custom_attrs={"aria-busy": "true"},
    )
