"""Rules for the words of a template: variables where they may stand, each with an example (REFERENCE §8.2)."""

import re
from typing import Any

from revive_app.sandbox.errors import INVALID, GraphError
from revive_app.sandbox.templates.definition import variables
from revive_app.sandbox.validation.node import Node

BODY = 1024

BODY_TOO_LONG = 2388072
TOO_MANY_VARIABLES = 2388293
VARIABLE_AT_THE_EDGE = 2388299

_PLACEHOLDER = re.compile(r"\{\{[^}]*\}\}")
_EDGE = re.compile(r"^\s*\{\{[^}]*\}\}|\{\{[^}]*\}\}\s*$")
_ADJACENT = re.compile(r"\}\}\s*\{\{")
_NAME = re.compile(r"^[a-z_][a-z0-9_]*$")


def refuse(place: str, reason: str, *, subcode: int | None = None) -> GraphError:
    """Meta's refusal of a template, with words for whoever wrote it."""
    return GraphError(
        INVALID,
        f"{place}: {reason}",
        subcode=subcode,
        user_message=(f"The {place} of the template is not valid", f"{reason}."),
    )


def require_sound_variables(text: str, *, named: bool) -> None:
    """Variables are numbered or named throughout, and words stand around them."""
    names = variables(text)
    if len(_PLACEHOLDER.findall(text)) and not names:
        raise refuse("body", "Variables are written {{1}} or {{name}}")
    if named and not all(_NAME.match(name) for name in names):
        raise refuse("body", "Variable names hold lower-case letters, digits and underscores only")
    if not named and names != [str(number) for number in range(1, len(names) + 1)]:
        raise refuse("body", "Variables are numbered from {{1}} on without a gap")
    if _EDGE.search(text):
        raise refuse("body", "A variable may not start or end the text", subcode=VARIABLE_AT_THE_EDGE)
    words = len(_PLACEHOLDER.sub(" ", text).split())
    if _ADJACENT.search(text) or (names and words < 2 * len(names) + 1):
        raise refuse("body", "There are too many variables for so few words", subcode=TOO_MANY_VARIABLES)


def require_example(component: Node, names: list[str], key: str) -> None:
    """Each variable needs an example under `example.<key>`: a list, named ones as objects."""
    if not names:
        return
    given = _examples(component.child("example").required(key))
    if len(given) != len(names):
        raise GraphError(
            INVALID,
            f"Param {component.at('example')}: {len(names)} examples are needed under {key}, got {len(given)}.",
        )


def _examples(value: Any) -> list[Any]:
    if not isinstance(value, list):
        return []
    if len(value) == 1 and isinstance(value[0], list):
        return list(value[0])
    return list(value)
