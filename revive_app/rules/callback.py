"""A wish to be called soon is a colleague's: a message at that hour would not be what she asked for."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

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
# "don't call me, write", "no need to call", "call mat karna"
_NO_CALL = re.compile(
    r"\b(?:don'?t|dont|do not|never|not|no need|without|mat|nah?i+n?)\W+(?:\w+\W+){0,2}(?:call|phone|ring|kol|fon)"
    r"|\b(?:call|phone|kol|fon)\s+(?:mat|na|nah?i+n?)\b|(?:कॉल|फोन|फ़ोन)\s+(?:मत|न|नहीं)",
    re.IGNORECASE,
)


def asks_for_a_call(text: str) -> bool:
    """Whether she would be telephoned."""
    said = text[:500]
    return _CALL_ME.search(said) is not None and _NO_CALL.search(said) is None


def call_wanted(text: str, wish: Snooze, said_at: datetime, zone: ZoneInfo) -> bool:
    """Whether the time she names is one to be called at, today or in the next two days."""
    if wish.date is None or not asks_for_a_call(text):
        return False
    return wish.date - said_at.astimezone(zone).date() <= _SOON
