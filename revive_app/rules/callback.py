"""A wish to be called soon is a colleague's: a message at that hour would not be what she asked for."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.language.text import clauses, words
from revive_app.rules.snooze import Snooze

# Who says "call me after Diwali" is content with a message.
_SOON = timedelta(days=2)
# A ring is a ring here, and "ring me" may be Hinglish ("which price in a ring"): only "ring me tomorrow" is a call.
_CALL_ME = re.compile(
    r"\b(?:call|phone)\s+(?:me|us|karo|kar\w*|kijiye|ki[jz]iyega|dena)\b|\b(?:give|want|need|arrange|expect)\b.{0,16}\b(?:call|callback)\b"
    r"|\bring (?:me|us)(?=\s*(?:$|[.!?,]|back\b|up\b|at\b|on\b|after\b|when\b|later\b|today\b|tomorrow\b|now\b|please\b|pls\b))"
    r"|\b(?:talk|speak|baat|discuss)\b.{0,8}\b(?:on|over|by) (?:the )?(?:phone|call)\b|\bcall\s?back\b|\b(?:call|phone|fon|kol)\s+(?:pe|par)\s+baat|कॉल कर|फोन कर|फ़ोन कर",
    re.IGNORECASE,
)
# "don't call me, write", "no need to call", "call mat karna"; "why don't you call me" wishes one
_NO_CALL = re.compile(
    r"(?<!\bwhy )\b(?:don'?t|dont|do not|never|not|no need|without|mat|nah?i+n?)\W+(?:\w+\W+){0,2}(?:call|phone|ring|kol|fon)"
    r"|\b(?:call|phone|kol|fon)\s+(?:mat|na|nah?i+n?)\b|(?:कॉल|फोन|फ़ोन)\s+(?:मत|न|नहीं)",
    re.IGNORECASE,
)


def asks_for_a_call(text: str) -> bool:
    """Whether she would be telephoned."""
    return _CALL_ME.search(text[:500]) is not None and not refuses_a_call(text)


def without_refused_call(text: str) -> str:
    """What she says beside "don't call me"; the whole of it where she says nothing else."""
    parts = clauses(text)
    others = [part for part in parts if not refuses_a_call(part)]
    return ", ".join(others) if others and len(others) < len(parts) else text


def refuses_a_call(text: str) -> bool:
    """Whether she would not be telephoned, ever or then: "don't call on Sunday"."""
    return _NO_CALL.search(text[:500]) is not None


def says_when_to_call(text: str, hers: Sequence[str]) -> bool:
    """ "Evening after 6", right after "call me back": when, and nothing else."""
    return bool(hers) and asks_for_a_call(hers[-1]) and len(list(words(text))) <= _A_TIME


# words
_A_TIME = 6


def call_wanted(
    text: str, wish: Snooze, said_at: datetime, zone: ZoneInfo, *, hers: Sequence[str] = ()
) -> bool:
    """Whether the time she names is one to be called at, today or in the next two days. `hers`: her messages before."""
    if wish.date is None or not (asks_for_a_call(text) or says_when_to_call(text, hers)):
        return False
    return wish.date - said_at.astimezone(zone).date() <= _SOON
