"""What PostgreSQL cannot keep (NUL, half an emoji) taken out of text from outside."""

from typing import Any

DEEPEST = 64


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
