"""JSON as Meta may send it: any depth, any size, any character, and never an exception we did not choose."""

import json
import math
import re
from typing import Any

# Meta's own bodies end at a dozen levels; what lies deeper than this is dropped.
MAX_DEPTH = 100

_LONGEST_NUMBER = 64
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)


class NotJson(ValueError):
    """The bytes are no JSON."""


def parse(body: bytes) -> Any:
    """What `body` says, with containers below `MAX_DEPTH` replaced by None.

    Stricter than `json.loads`: UTF-8 only, no NaN or Infinity. Numbers no float or reasonable integer
    can hold stay text. Raises NotJson, never RecursionError, in time linear in the size.
    """
    try:
        text = body.decode("utf-8")
        value = _decode(text)
    except ValueError as error:
        raise NotJson(str(error)) from error
    if text.count("{") + text.count("[") > MAX_DEPTH:
        _prune(value)
    return value


def dump(value: Any) -> str:
    """`value` as ASCII JSON that PostgreSQL's `json` type accepts, NUL and lone surrogates included."""
    try:
        return _ENCODER.encode(value)
    except (ValueError, RecursionError):
        return _ENCODER.encode(_storable(value, MAX_DEPTH))


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _fraction(digits: str) -> float | str:
    number = float(digits) if len(digits) <= _LONGEST_NUMBER else math.inf
    return number if math.isfinite(number) else digits


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_int=_whole, parse_float=_fraction)
_ENCODER = json.JSONEncoder(allow_nan=False, check_circular=False, separators=(",", ":"))


def _decode(text: str) -> Any:
    try:
        return _DECODER.decode(text)
    except RecursionError:
        return _DECODER.decode(_cut_deep(text))


def _prune(value: Any) -> None:
    """Replace in place every container below `MAX_DEPTH` by None, level by level and without recursion."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH - 1):
        level = [
            part
            for parent in level
            for part in (parent.values() if type(parent) is dict else parent)
            if type(part) is dict or type(part) is list
        ]
    for parent in level:
        for key, part in list(parent.items() if type(parent) is dict else enumerate(parent)):
            if isinstance(part, dict | list):
                parent[key] = None


def _cut_deep(text: str) -> str:
    """`text` with every container below `MAX_DEPTH` written as null. Raises ValueError when it is no JSON.

    Each hundred levels are a piece of their own, checked by themselves with `null` where the next piece
    was, so even a hundred thousand levels are read once, and what is dropped was still JSON.
    """
    pieces: list[list[str]] = [[]]
    depth = start = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            if depth and depth % MAX_DEPTH == 0:
                pieces[-1].append(text[start : token.start()])
                pieces.append([])
                start = token.start()
            depth += 1
        elif mark in "]}":
            depth -= 1
            if depth < 0:
                raise ValueError("a bracket closes what was never opened")
            if depth and depth % MAX_DEPTH == 0:
                pieces[-1].append(text[start : token.end()])
                _DECODER.decode("".join(pieces.pop()))
                pieces[-1].append("null")
                start = token.end()
    if depth:
        raise ValueError("a bracket is never closed")
    return "".join([*pieces[0], text[start:]])


def _storable(value: Any, depth: int) -> Any:
    if isinstance(value, dict | list) and depth == 0:
        return None
    if isinstance(value, dict):
        return {str(key): _storable(part, depth - 1) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(part, depth - 1) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER * 4:
        return None
    return value
