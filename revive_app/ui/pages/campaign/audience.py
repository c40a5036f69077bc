"""Whom a plan means: stages, words people have, what their list says of them, worth, when they were last heard of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import reflex as rx

from revive_app.errors import FieldError, InvalidInput
from revive_app.services.blasts import traits
from revive_app.services.blasts.traits import Trait
from revive_app.services.imports import batches
from revive_app.ui import words
from revive_app.ui.handling import as_rupees, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.run import run_sync
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ask_shop

STAGES = ("new", "contacted", "interest", "negotiating", "won")
CONTACTS: dict[str, dict[str, object]] = {
    "30": {"older_than_days": 30},
    "90": {"older_than_days": 90},
    "180": {"older_than_days": 180},
    "365": {"older_than_days": 365},
    "never": {"never": True},
}
REPLIES: dict[str, dict[str, object]] = {
    "in30": {"within_days": 30},
    "in90": {"within_days": 90},
    "30": {"older_than_days": 30},
    "90": {"older_than_days": 90},
    "never": {"never": True},
}
ADDED: dict[str, dict[str, object]] = {
    "7": {"within_days": 7},
    "30": {"within_days": 30},
    "old90": {"older_than_days": 90},
    "old365": {"older_than_days": 365},
}
# The fields of which several words may be chosen, and what the filter calls them.
SEVERAL = {"tags": "tags", "interests": "interest", "languages": "language"}
FIELDS = ("cities", "value_min", "value_max", "contact", "reply", "added", "batch")
MOST_CONDITIONS = 5
MOST_CHOSEN = 20
HOWS = ("is", "contains", "filled", "empty")
_LONGEST = 200


@dataclass(frozen=True)
class Named:
    """Something to choose, or chosen."""

    id: str
    name: str


@dataclass(frozen=True)
class Condition:
    """What a column of the list must say. `offered`: what it does say, with counts."""

    id: str
    column: str
    how: str
    chosen: list[Named]
    text: str
    offered: list[Named]
    fault: str
    hint: str


class AudienceParts(rx.State, mixin=True):
    """The part of a plan that says whom. Whoever mixes it in reckons anew after each change: `reckon`."""

    stages: list[str] = ["new"]
    cities: str = ""
    value_min: str = ""
    value_max: str = ""
    contact: str = ""
    reply: str = ""
    added: str = ""
    batch: str = ""
    batches: list[Named] = []
    tags: list[Named] = []
    interests: list[Named] = []
    languages: list[Named] = []
    conditions: list[Condition] = []
    # what the campaign's people have
    some_tags: list[Named] = []
    some_interests: list[Named] = []
    some_languages: list[Named] = []
    columns: list[Named] = []

    _campaign: str = ""
    _conditions_made: int = 0

    @rx.event
    async def toggle_stage(self, stage: str) -> Any:
        """In or out."""
        if stage not in STAGES:
            return None
        chosen = set(self.stages) ^ {stage}
        self.stages = [one for one in STAGES if one in chosen]
        return self._anew()

    @rx.event
    async def choose_word(self, field: str, value: str) -> Any:
        """One more of the words people have."""
        if field not in SEVERAL:
            return None
        chosen: list[Named] = getattr(self, field)
        setattr(self, field, _with(chosen, value, getattr(self, f"some_{field}")))
        return self._anew()

    @rx.event
    async def drop_word(self, field: str, value: str) -> Any:
        """One less."""
        if field not in SEVERAL:
            return None
        setattr(self, field, [one for one in getattr(self, field) if one.id != value])
        return self._anew()

    @rx.event
    @in_words
    async def add_condition(self) -> Any:
        """Ask about a column nobody has asked about yet."""
        asked = {one.column for one in self.conditions}
        column = next((one.id for one in self.columns if one.id not in asked), "")
        if not column or len(self.conditions) >= MOST_CONDITIONS:
            return None
        self._conditions_made += 1
        fresh = Condition(str(self._conditions_made), column, "is", [], "", [], "", "")
        fresh = replace(fresh, offered=await self._said_in(column))
        self.conditions = _weighed([*self.conditions, fresh])
        return self._anew()

    @rx.event
    async def drop_condition(self, condition: str) -> Any:
        """Ask about it no more."""
        self.conditions = _weighed([one for one in self.conditions if one.id != condition])
        return self._anew()

    @rx.event
    @in_words
    async def change_condition(self, condition: str, part: str, value: str) -> Any:
        """Another column, another question, one word more or less, other text."""
        wanted = next((one for one in self.conditions if one.id == condition), None)
        changed = await self._changed(wanted, part, as_text(value, longest=_LONGEST)) if wanted else None
        if changed is None:
            return None
        self.conditions = _weighed([changed if one.id == condition else one for one in self.conditions])
        return self._anew()

    @rx.event(background=True)
    async def offer(self) -> None:
        """What may be chosen: read beside the first reckoning, which does not wait for it."""
        async with self:
            scope, campaign = await scope_of(self), UUID(self._campaign)
        found = await run_sync(in_shop, scope, traits.traits, campaign_id=campaign)
        async with self:
            self.some_tags = _counted(found.tags)
            self.some_interests = _counted(found.interests)
            self.some_languages = [
                Named(one.value, f"{_tongue(one.value)} · {words.count(one.people)}")
                for one in found.languages
            ]
            self.columns = _counted(found.columns)

    async def _begin_audience(self, batch: str) -> None:
        """Whoever is new, or whoever came with this list."""
        lists = await ask_shop(self, batches.list_batches, campaign_id=UUID(self._campaign), limit=50)
        self.batches = [Named(str(one.id), one.file_name) for one in lists.items]
        self.stages, self.batch = ["new"], batch
        self.cities, self.value_min, self.value_max = "", "", ""
        self.contact, self.reply, self.added = "", "", ""
        self.tags, self.interests, self.languages, self.conditions = [], [], [], []

    def _audience(self) -> dict[str, Any]:
        """The filter of the API. Raises InvalidInput, naming the field."""
        if not self.stages:
            raise InvalidInput("Choose at least one stage.")
        if any(one.fault for one in self.conditions):
            raise InvalidInput("Two lines ask about the same column. Take one of them away.")
        cities = [one.strip() for one in self.cities.split(",") if one.strip()]
        found: dict[str, Any] = {
            "status": list(self.stages) if len(self.stages) < len(STAGES) else None,
            "city": cities or None,
            "value": self._worth(),
            "last_contact": CONTACTS.get(self.contact),
            "last_reply": REPLIES.get(self.reply),
            "created": ADDED.get(self.added),
            "batch_id": self.batch or None,
            "context": dict(pair for one in self.conditions for pair in _match(one)) or None,
            **{name: [one.id for one in getattr(self, field)] or None for field, name in SEVERAL.items()},
        }
        return {name: wanted for name, wanted in found.items() if wanted is not None}

    def _worth(self) -> dict[str, int] | None:
        typed = {"min": ("value_min", self.value_min), "max": ("value_max", self.value_max)}
        ends = {end: as_rupees(text, field) for end, (field, text) in typed.items() if text.strip()}
        if len(ends) == 2 and ends["max"] < ends["min"]:
            raise InvalidInput(
                "Nobody is worth that: the most is less than the least.",
                fields=(FieldError("value_max", word("is less than the least")),),
            )
        return ends or None

    async def _changed(self, old: Condition, part: str, value: str) -> Condition | None:
        if part == "column" and value in {one.id for one in self.columns}:
            return replace(old, column=value, chosen=[], text="", offered=await self._said_in(value))
        if part == "how" and value in HOWS:
            return replace(old, how=value)
        if part == "word":
            return replace(old, chosen=_with(old.chosen, value, old.offered))
        if part == "unword":
            return replace(old, chosen=[one for one in old.chosen if one.id != value])
        return replace(old, text=value) if part == "text" else None

    async def _said_in(self, column: str) -> list[Named]:
        found = await ask_shop(self, traits.values_of, campaign_id=UUID(self._campaign), column=column)
        return _counted(found)

    def _anew(self) -> Any:
        return type(self).reckon  # type: ignore[attr-defined]


def _with(chosen: list[Named], value: str, offered: Sequence[Named]) -> list[Named]:
    """One more of what is offered; anything else changes nothing."""
    known = {one.id: one for one in offered}
    if value not in known or value in {one.id for one in chosen} or len(chosen) >= MOST_CHOSEN:
        return chosen
    # The count is of the whole campaign: on what was chosen it would look like the blast's.
    return [*chosen, Named(value, known[value].name.rpartition(" · ")[0])]


def _counted(found: Sequence[Trait]) -> list[Named]:
    return [Named(one.value, f"{one.value} · {words.count(one.people)}") for one in found]


def _tongue(code: str) -> str:
    known = words.LANGUAGES.get(code) or words.LANGUAGES.get(code.replace("_", "-").partition("-")[0])
    return say(known) if known else code


def _weighed(conditions: list[Condition]) -> list[Condition]:
    """What is wrong with a line, and what it still lacks."""
    seen: set[str] = set()
    found = []
    for one in conditions:
        fault = say("A line above asks about this column already.") if one.column in seen else ""
        seen.add(one.column)
        lacks = (one.how == "is" and not one.chosen) or (one.how == "contains" and not one.text.strip())
        hint = say("Counts once you say what.") if lacks else ""
        found.append(replace(one, fault=fault, hint=hint))
    return found


def _match(one: Condition) -> list[tuple[str, Any]]:
    if one.how in {"filled", "empty"}:
        return [(one.column, {"exists": one.how == "filled"})]
    if one.how == "contains":
        return [(one.column, {"contains": one.text.strip()})] if one.text.strip() else []
    return [(one.column, [chosen.id for chosen in one.chosen])] if one.chosen else []
