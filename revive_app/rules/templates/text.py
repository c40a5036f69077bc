"""Meta's templates as text: how many values a body wants, and how it reads with them."""

import re
from collections.abc import Sequence
from typing import Any

_PLACEHOLDER = re.compile(r"{{\s*(\w+)\s*}}")


def body_text(components: Sequence[Any]) -> str:
    """The body's text with its placeholders; '' without a body."""
    for part in components:
        if isinstance(part, dict) and str(part.get("type")).upper() == "BODY":
            return str(part.get("text", ""))
    return ""


def placeholders(components: Sequence[Any]) -> int:
    """How many different values the body wants."""
    return len(set(_PLACEHOLDER.findall(body_text(components))))


def filled(components: Sequence[Any], values: Sequence[str]) -> str:
    """The body with values by position; a placeholder inside a value stays what it is."""

    def value(match: re.Match[str]) -> str:
        place = int(match[1]) if match[1].isdecimal() else 0
        return values[place - 1] if 1 <= place <= len(values) else match[0]

    return _PLACEHOLDER.sub(value, body_text(components))
