"""A wish to be called soon is a colleague's: a message at that hour would not be what she asked for."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.snooze import Snooze

# Who says "call me after Diwali" is content with a message.
_SOON = timedelta(days=2)
# A "ring" is a piece here, unless it is done to somebody.
_CALL_ME = re.compile(
    r"\b(?:call|phone)\s+(?:me|us|karo|kar\w*|kijiye|ki[jz]iyega|dena)\b|\bring\s+(?:me|us)\b(?!\s+\w*\s*ring)"
    r"|\b(?:give|want|need|arrange|expect)\b.{0,16}\b(?:call|callback)\b"
    r"|\b(?:talk|speak|baat|discuss)\b.{0,8}\b(?:on|over|by) (?:the )?(?:phone|call)\b|\bcall\s?back\b"
    r"|\b(?:call|phone|fon|kol)\s+(?:pe|par)\s+baat|कॉल कर|फोन कर|फ़ोन कर",
    re.IGNORECASE,
)


def asks_for_a_call(text: str) -> bool:
    """Whether she would be telephoned."""
    return _CALL_ME.search(text[:500]) is not None


def call_wanted(text: str, wish: Snooze, said_at: datetime, zone: ZoneInfo) -> bool:
    """Whether the time she names is one to be called at, today or in the next two days."""
    if wish.date is None or not asks_for_a_call(text):
        return False
    return wish.date - said_at.astimezone(zone).date() <= _SOON
