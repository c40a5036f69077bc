"""What stands in for a template's variable: fixed words, and facts of the person they go to.

    "Namaste {{first_name|there}}, new in {{context.City}}"

A fact nobody knows takes its default; without one the person cannot be written to. Values become one
line, as Meta refuses line breaks in them. `services.blasts.sql` says the same in SQL, for whole
audiences at once; a test holds the two together.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote

from revive_app.rules.money import rupees
from revive_app.rules.plain_text import one_line, size

CONTEXT = "context."
# Facts of a person, by the name they have in a value.
PERSON = (
    "first_name",
    "last_name",
    "full_name",
    "phone",
    "email",
    "city",
    "interest",
    "birthday",
    "anniversary",
)
VALUE = "potential_value"
# Facts that are the same for everybody in a blast.
SHARED = (
    "campaign.name",
    "campaign.agent_name",
    "campaign.offer",
    "campaign.offer_valid_until",
    "shop.name",
    "shop.locality",
    "shop.website",
)
_ALIASES = {"name": "first_name", "value": VALUE, "lead.value": VALUE, f"lead.{VALUE}": VALUE}
_OWNERS = ("contact.", "lead.")

_VARIABLE = re.compile(r"\{\{\s*([^{}|]+?)\s*(?:\|([^{}]*))?\}\}")
LONGEST = 2_000


class BadValue(ValueError):
    """A value nobody can fill in. Its text is the reason, for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Literal:
    """Fixed words."""

    text: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A fact by its name; `encoded` inside a web address."""

    key: str
    default: str | None = None
    encoded: bool = False


Segment = Literal | Variable
Words = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Words at one place of a message, and how long they may become there."""

    words: Words
    place: str
    longest: int


Facts = Mapping[str, str | None]


def parse(text: str, *, encoded: bool = False) -> Words:
    """The words of a value as a shop writes it. Raises BadValue."""
    if size(text) > LONGEST:
        raise BadValue(f"is longer than {LONGEST} characters")
    segments: list[Segment] = []
    end = 0
    for match in _VARIABLE.finditer(text):
        segments.append(Literal(_inner(text[end : match.start()])))
        segments.append(Variable(known_key(match[1]), _default(match[2]), encoded))
        end = match.end()
    segments.append(Literal(_inner(text[end:])))
    if any(isinstance(one, Literal) and ("{{" in one.text or "}}" in one.text) for one in segments):
        raise BadValue("has {{ or }} that belong to nothing")
    words = _trimmed(segments)
    if not words:
        raise BadValue("must not be empty")
    return words


def known_key(name: str) -> str:
    """The fact a name stands for. Raises BadValue for one nobody knows."""
    name = name.strip()
    lowered = name.casefold()
    if lowered.startswith(CONTEXT) and len(name) > len(CONTEXT):
        return CONTEXT + name[len(CONTEXT) :].strip()
    for owner in _OWNERS:
        if lowered.startswith(owner) and lowered[len(owner) :] in PERSON:
            lowered = lowered[len(owner) :]
    lowered = _ALIASES.get(lowered, lowered)
    if lowered in PERSON or lowered in SHARED or lowered == VALUE:
        return lowered
    known = ", ".join((*PERSON[:2], "city", "context.<column>", *SHARED[:1]))
    raise BadValue(f"asks for {{{{{name}}}}}, which nobody knows; there are {known} and others")


def render(words: Words, facts: Facts) -> str | None:
    """The words for one person; None when a fact without a default is missing."""
    parts: list[str] = []
    for segment in words:
        if isinstance(segment, Literal):
            parts.append(segment.text)
            continue
        value = one_line(facts.get(segment.key) or "") or segment.default
        if not value:
            return None
        parts.append(quote(value, safe="") if segment.encoded else value)
    return "".join(parts)


def render_tree(tree: Any, facts: Facts) -> Any:
    """A payload whose leaves are words, for one person. Raises Missing for what is not there."""
    if isinstance(tree, Leaf):
        text = render(tree.words, facts)
        if text is None:
            raise Missing(tree)
        if size(text) > tree.longest:
            raise TooLong(tree)
        return text
    if isinstance(tree, dict):
        return {key: render_tree(value, facts) for key, value in tree.items()}
    if isinstance(tree, list):
        return [render_tree(value, facts) for value in tree]
    return tree


class Missing(Exception):
    """A person lacks a fact that has no default."""

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf.place)
        self.place = leaf.place
        self.keys = tuple(one.key for one in leaf.words if isinstance(one, Variable))


class TooLong(Exception):
    """The words become too long for their place."""

    def __init__(self, leaf: Leaf) -> None:
        super().__init__(leaf.place)
        self.place = leaf.place
        self.longest = leaf.longest


def leaves(tree: Any) -> Iterable[Leaf]:
    """Every leaf of a payload, in order."""
    if isinstance(tree, Leaf):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from leaves(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from leaves(value)


def variables(tree: Any) -> tuple[Variable, ...]:
    """Every variable of a payload, each fact once."""
    found = (one for leaf in leaves(tree) for one in leaf.words if isinstance(one, Variable))
    return tuple({one.key: one for one in found}.values())


def replaced(tree: Any, change: Callable[[Words], Words]) -> Any:
    """The same payload with each leaf's words changed."""
    if isinstance(tree, Leaf):
        return replace(tree, words=change(tree.words))
    if isinstance(tree, dict):
        return {key: replaced(value, change) for key, value in tree.items()}
    if isinstance(tree, list):
        return [replaced(value, change) for value in tree]
    return tree


def with_shared(words: Words, shared: Facts) -> Words:
    """The words with what is the same for everybody written out. Raises BadValue for a fact the shop lacks."""
    out: list[Segment] = []
    for segment in words:
        if isinstance(segment, Variable) and segment.key in SHARED:
            text = render((segment,), shared)
            if text is None:
                raise BadValue(f"asks for {{{{{segment.key}}}}}, which is not filled in")
            out.append(Literal(text))
        else:
            out.append(segment)
    return tuple(out)


def day_words(day: date | None) -> str | None:
    """A birthday or anniversary as people say it: 12 March."""
    return f"{day.day} {day:%B}" if day is not None else None


def value_words(rupees_value: int) -> str | None:
    """What a lead is worth; nothing when nobody has said."""
    return rupees(rupees_value) if rupees_value > 0 else None


def _inner(text: str) -> str:
    """Literal words: every run of white space one space, also at the edges, where a variable may follow."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + line + (" " if text[-1].isspace() else "")


def _default(text: str | None) -> str | None:
    if text is None:
        return None
    line = one_line(text)
    if not line:
        raise BadValue("has an empty default")
    return line


def _trimmed(segments: list[Segment]) -> Words:
    """Without space at either end and without empty words."""
    first, last = segments[0], segments[-1]
    assert isinstance(first, Literal)
    segments[0] = Literal(first.text.lstrip())
    last = segments[-1]
    assert isinstance(last, Literal)
    segments[-1] = Literal(last.text.rstrip())
    return tuple(one for one in segments if not (isinstance(one, Literal) and not one.text))
