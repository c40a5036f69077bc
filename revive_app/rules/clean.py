"""What PostgreSQL cannot keep (NUL, half an emoji, infinity) found in what comes from outside, or taken out of it."""

import json
import math
from collections.abc import Iterator
from typing import Any

from revive_app.errors import FieldError

DEEPEST = 64
_CHARACTERS = "holds characters that cannot be kept"


def clean_text(text: str) -> str:
    """`text` without NUL characters; lone surrogates become U+FFFD."""
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        # Two halves that belong together become one character again, a lone one the replacement mark.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def clean_json(value: Any, *, depth: int = DEEPEST) -> Any:
    """A JSON value jsonb accepts: texts and keys cleaned, anything deeper than `depth` dropped."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        if depth == 0:
            return None
        return {clean_text(str(key)): clean_json(item, depth=depth - 1) for key, item in value.items()}
    if isinstance(value, list):
        return None if depth == 0 else [clean_json(item, depth=depth - 1) for item in value]
    return value


def faults(value: Any, name: str = "") -> Iterator[FieldError]:
    """What in a JSON value cannot be kept, each by its place: `audience.city.0`."""
    # Not recursive: whoever nests deeply would otherwise choose how deep we go.
    waiting = [(name, value, 0)]
    while waiting:
        place, found, depth = waiting.pop()
        if isinstance(found, str):
            if clean_text(found) != found:
                yield FieldError(place, _CHARACTERS)
        elif isinstance(found, float):
            if not math.isfinite(found):
                yield FieldError(place, "is no number")
        elif isinstance(found, dict | list):
            if depth == DEEPEST:
                yield FieldError(place, f"is nested more than {DEEPEST} deep")
                continue
            for key, item in found.items() if isinstance(found, dict) else enumerate(found):
                word = clean_text(str(key))
                inside = f"{place}.{word}" if place else word
                if word != str(key):
                    yield FieldError(inside, _CHARACTERS)
                waiting.append((inside, item, depth + 1))


def read_json(text: str) -> Any:
    """JSON from outside, if it can be kept. Raises ValueError."""
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise ValueError("It is nested too deeply.") from error
    fault = next(faults(value), None)
    if fault is not None:
        raise ValueError(f"{fault.field or 'It'} {fault.reason}.")
    return value
