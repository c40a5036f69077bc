"""What stands in a payload of Meta's, looked up with care: nothing in it is certain to be there."""

from collections.abc import Mapping
from typing import Any


def part(body: Any, name: str) -> Mapping[str, Any]:
    """What Meta calls by that name, if it is an object."""
    part = body.get(name) if isinstance(body, Mapping) else None
    return part if isinstance(part, Mapping) else {}


def listed(body: Any, name: str) -> list[Mapping[str, Any]]:
    """The objects of a list by that name."""
    part = body.get(name) if isinstance(body, Mapping) else None
    return [one for one in part if isinstance(one, Mapping)] if isinstance(part, list) else []


def text(body: Mapping[str, Any], name: str) -> str:
    """Words or a number by that name."""
    value = body.get(name)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def count(value: Any) -> int:
    """How many of a thing, one where nothing sensible is said."""
    return value if isinstance(value, int) and 0 < value < 1_000 else 1


def is_number(value: str) -> bool:
    """Whether it is a coordinate."""
    try:
        float(value)
    except ValueError:
        return False
    return True


def is_web(url: str) -> bool:
    """Whether a browser may go there."""
    return url.startswith(("https://", "http://"))
