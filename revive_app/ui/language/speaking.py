"""Saying English words in the language of who looks: on a page by the browser, in a handler by Python."""

import json
import re
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Any

import reflex as rx
from reflex_base.utils.imports import ImportVar
from reflex_base.vars import VarData

from revive_app.settings import PROJECT_ROOT

# Set for each event by the session guard.
language: ContextVar[str] = ContextVar("language", default="en")

HINDI_FILE = PROJECT_ROOT / "assets" / "language" / "hi.js"
_PREFIX = "window.words = "

# A gap of ours. `{{1}}` is none: so a template's variables are written, also in what is said about them.
_GAP = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")

# Gaps of these names hold a number, however it is written.
_NUMBERS = frozenset({"n", "m", "d", "h", "s", "all", "most", "least"})
_NUMBER = r"[\d.,]+"
# A sentence is known by its own letters. With fewer of them a shape fits what somebody only happened to write:
# `{n} offers` is no shape of "Never agreed to offers", nor `{first} to {last}` one of "Ananya wants to visit".
_LEAST_LETTERS = 10

_SAY = VarData(imports={"$/public/language/module.js": [ImportVar(tag="say")]})


def word(english: str) -> str:
    """Itself: it will be said later."""
    return english


def t(english: str | rx.Var[str], **values: Any) -> rx.Var[str]:
    """A var that is these words in the browser's language; `{name}` is filled with values or vars. A var stays
    what it is, so that a component can take either.

    Raises KeyError when a `{name}` has no value.
    """
    if isinstance(english, rx.Var):
        return english
    missing = set(_gaps(english)) ^ set(values)
    if missing:
        raise KeyError(f"{english!r}: {', '.join(sorted(missing))}")
    vars_ = {name: rx.Var.create(value) for name, value in values.items()}
    given = ", ".join(f"{json.dumps(name)}: {var!s}" for name, var in vars_.items())
    return rx.Var(
        _js_expr=f"say({json.dumps(english, ensure_ascii=False)}{f', {{{given}}}' if given else ''})",
        _var_type=str,
        _var_data=VarData.merge(_SAY, *(var._get_all_var_data() for var in vars_.values())),
    ).to(str)


def many(number: rx.Var[int] | rx.Var[str], one: str, more: str, **values: Any) -> rx.Var[str]:
    """`t` for a number that may be one: `many(state.passages, word("{n} passage"), word("{n} passages"))`. The number
    may be written already."""
    is_one = number.to_string(use_json=False) == "1"
    return rx.cond(is_one, t(one, n=number, **values), t(more, n=number, **values)).to(str)


def say(english: str, **values: Any) -> str:
    """These words in the language of who caused the event. A finished sentence (an error's, say) is found by
    its shape: `“{text}” is no amount.` in the dictionary knows “five” is no amount."""
    if language.get() == "en":
        return english.format(**values) if values else english
    found = hindi().get(english)
    if found is not None:
        return found.format(**values) if values else found
    if values:
        return english.format(**values)
    return _by_shape(english)


@cache
def hindi() -> dict[str, str]:
    """English to Hindi, as the browser has it."""
    text = HINDI_FILE.read_text(encoding="utf-8")
    return dict(json.loads(text.removeprefix(_PREFIX).rstrip().rstrip(";")))


def written(words: dict[str, str]) -> str:
    """The file of a dictionary: one entry a line, in order, so that two hands meet rarely."""
    return f"{_PREFIX}{json.dumps(dict(sorted(words.items())), ensure_ascii=False, indent=1)};\n"


def _gaps(english: str) -> Iterable[str]:
    return _GAP.findall(english)


@lru_cache(maxsize=4096)
def _by_shape(sentence: str) -> str:
    for pattern, said in _shapes():
        match = pattern.fullmatch(sentence)
        if match is not None:
            return _filled(said, match.groupdict())
    return sentence


def _filled(said: str, values: Mapping[str, str]) -> str:
    """What stands in a gap may be words of ours, too: "A customer" where no name is known."""
    return _GAP.sub(lambda gap: hindi().get(values[gap[1]], values[gap[1]]), said)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Sentences with gaps that are known again, the most exact first."""
    with_gaps = [
        (english, said)
        for english, said in hindi().items()
        if _GAP.search(english) and (_letters(english) >= _LEAST_LETTERS or _counts(english))
    ]
    with_gaps.sort(key=lambda pair: -len(_GAP.sub("", pair[0])))
    return tuple((_shape(english), said) for english, said in with_gaps)


def _letters(english: str) -> int:
    return sum(sign.isalpha() for sign in _GAP.sub("", english))


def _counts(english: str) -> bool:
    """Nothing but numbers is left out."""
    return _NUMBERS.issuperset(_gaps(english)) and _letters(english) > 0


def _shape(english: str) -> re.Pattern[str]:
    parts = _GAP.split(english)
    # Every second part is a gap's name.
    held = (_NUMBER if name in _NUMBERS else ".+?" for name in parts[1::2])
    fixed, gaps = (
        parts[::2],
        [f"(?P<{name}>{inside})" for name, inside in zip(parts[1::2], held, strict=True)] + [""],
    )
    return re.compile("".join(re.escape(words) + gap for words, gap in zip(fixed, gaps, strict=True)))
