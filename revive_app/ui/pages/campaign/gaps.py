"""What a plan's templates are filled with: words and facts, and a file on top of the message or of each card."""

from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from revive_app.errors import FieldError, InvalidInput
from revive_app.rules.templates.filling import files_wanted
from revive_app.rules.templates.shape import shape_of
from revive_app.ui.handling import as_text
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaign.reckoning import first_values
from revive_app.ui.template_media import OnTop, taken

# Values of the second template carry it before their names.
SECOND = "b:"
_FILES = {
    "image": word("Choose the picture people get."),
    "video": word("Choose the film people get."),
    "document": word("Choose the PDF people get."),
}


@dataclass(frozen=True)
class Gap:
    """A value a template wants, and what it is filled with. `kind`: of the file it is, empty for words."""

    name: str
    label: str
    value: str
    kind: str = ""
    file: OnTop = OnTop()
    fault: str = ""


class GapParts(rx.State, mixin=True):
    """The part of a plan that fills its templates. Whoever mixes it in reckons anew after each change: `reckon`."""

    gaps: list[Gap] = []
    gaps_b: list[Gap] = []

    _values: dict[str, str] = {}
    # Meta's ids of the files that were dropped, and how they are shown
    _ids: dict[str, str] = {}
    _on_top: dict[str, OnTop] = {}

    @rx.event
    async def fill(self, gap: str, value: str) -> Any:
        """What a gap of a template is filled with."""
        if gap not in {one.name for one in (*self.gaps, *self.gaps_b)}:
            return None
        self._values = {**self._values, gap: as_text(value, longest=500)}
        return self._filled()

    @rx.event
    async def take_file(self, gap: str, uploaded: dict[str, Any]) -> Any:
        """A file was dropped for it."""
        found = taken(uploaded, "send")
        wanted = {one.name: one.kind for one in (*self.gaps, *self.gaps_b)}
        if found is None or wanted.get(gap) != found[0].kind:
            return None
        self._on_top, self._ids = {**self._on_top, gap: found[0]}, {**self._ids, gap: found[1]}
        return self._filled()

    @rx.event
    async def drop_file(self, gap: str) -> Any:
        """Another one, then."""
        self._on_top = {name: file for name, file in self._on_top.items() if name != gap}
        return self._filled()

    def _begin_gaps(self, components: list[Any]) -> None:
        """Another first template: what was written for the old one does not fit."""
        self._forget(lambda name: name.startswith(SECOND))
        self._values = {**first_values(components), **self._values}
        self.gaps = _gaps(components, self._values, "")

    def _begin_second_gaps(self, components: list[Any]) -> None:
        """Another second template, or none."""
        self._forget(lambda name: not name.startswith(SECOND))
        usual = first_values(components)
        self._values = {**self._values, **{f"{SECOND}{name}": value for name, value in usual.items()}}
        self.gaps_b = _gaps(components, self._values, SECOND)

    def _parameters(self, gaps: list[Gap]) -> dict[str, Any]:
        """The values as the blast takes them. Raises InvalidInput where a file is missing."""
        lacking = [one for one in gaps if one.kind and one.name not in self._on_top]
        if lacking:
            raise InvalidInput(
                "The template begins with a file. Choose it first.",
                fields=tuple(FieldError(_field(one.name), _FILES[one.kind]) for one in lacking),
            )
        return {one.name.removeprefix(SECOND): self._value(one) for one in gaps}

    def _pictures(self) -> dict[str, str]:
        """Where the pictures of the first template are seen, by their gaps."""
        return {one.name: one.file.url for one in self.gaps if one.file.kind == "image"}

    def _tell_gaps(self, faults: dict[str, str]) -> None:
        """What is wrong, beside the gap it is about."""
        self.gaps = [replace(one, fault=faults.get(_field(one.name), "")) for one in self.gaps]
        self.gaps_b = [replace(one, fault=faults.get(_field(one.name), "")) for one in self.gaps_b]

    def _value(self, gap: Gap) -> Any:
        if not gap.kind:
            return self._values.get(gap.name, "")
        given = {"id": self._ids[gap.name]}
        return {**given, "filename": gap.file.name} if gap.kind == "document" else given

    def _filled(self) -> Any:
        self.gaps = [replace(one, file=self._on_top.get(one.name, OnTop())) for one in self.gaps]
        self.gaps_b = [replace(one, file=self._on_top.get(one.name, OnTop())) for one in self.gaps_b]
        return type(self).reckon  # type: ignore[attr-defined]

    def _forget(self, but: Any) -> None:
        self._values = {name: value for name, value in self._values.items() if but(name)}
        self._on_top = {name: file for name, file in self._on_top.items() if but(name)}


def _gaps(components: list[Any], values: dict[str, str], prefix: str) -> list[Gap]:
    files = files_wanted(shape_of(components))
    return [
        Gap(
            name,
            _label(name.removeprefix(prefix)),
            value if name.removeprefix(prefix) not in files else "",
            files.get(name.removeprefix(prefix), ""),
        )
        for name, value in values.items()
        if name.startswith(SECOND) is bool(prefix)
    ]


def _field(name: str) -> str:
    """What a refusal calls a value."""
    if name.startswith(SECOND):
        return f"variant_b.parameters.{name.removeprefix(SECOND)}"
    return f"parameters.{name}"


def _label(name: str) -> str:
    """`{{1}}` for a gap in the words; the header's, a button's and a card's have names of their own."""
    card, _, inside = name.rpartition(".")
    if card:
        return say("Card {n}", n=int(card.removeprefix("card_")) + 1) + (
            "" if inside == "header" else f", {_label(inside)}"
        )
    if name == "header":
        return say("Top")
    return say("Button") if name.startswith("button_") else "{{" + name + "}}"
