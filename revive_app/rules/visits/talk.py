"""Does somebody who has a visit before her want it at another time, or not at all?"""

import re
from enum import StrEnum

_OF_SOMETHING_ELSE = re.compile(r"\border\b|\bparcel\b|\bdelivery\b|\bpayment\b|ऑर्डर|पार्सल", re.IGNORECASE)
_MOVES = re.compile(
    r"\bre-?sch?edul\w*|\bpost?pone|\bprepone|\b(?:shift|change|badal\w*|move)\b.{0,24}\b(?:time|timing|slot|visit"
    r"|appointment|booking|date|day|din)\b|\b(?:time|timing|slot|visit|appointment|booking|date|din)\b.{0,16}\b(?:change"
    r"|shift|badal\w*|aage|move)\b|\b(?:another|other|different|kisi aur|koi aur|dusre|doosre)\s+(?:time|day|slot|din|date)\b"
    r"|समय बदल|टाइम बदल|तारीख बदल|किसी और दिन|दूसरे दिन",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(
    r"\bcanc?el+\w*|\bcancle\b|\bradd?\b.{0,12}\bkar|\b(?:can'?t|cannot|can not|won'?t|will not|not able to|unable to"
    r"|couldn'?t)\b.{0,24}\b(?:come|make it|visit|reach|be there)\b|\bnah?i+n?\b.{0,12}\b(?:aa|aah?|aane|aana|a)\b"
    r"|\b(?:aa|aana)\b.{0,10}\bnah?i+n?\b|\bnot coming\b|नहीं आ|आ नहीं|रद्द|कैंसल|कैंसिल",
    re.IGNORECASE,
)


class VisitTalk(StrEnum):
    """What is wanted of a visit that is agreed on."""

    MOVE = "move"
    CALL_OFF = "call_off"


def read_talk(text: str, *, names_another_time: bool) -> VisitTalk | None:
    """What a message of somebody with a visit says of it; None when it is about anything else.

    `names_another_time`: "kal nahi aa paungi, Sunday ko aati hu" moves the visit, it does not call it off.
    """
    said = text[:500]
    if _OF_SOMETHING_ELSE.search(said):
        return None
    if _MOVES.search(said):
        return VisitTalk.MOVE
    if _CALLS_OFF.search(said):
        return VisitTalk.MOVE if names_another_time else VisitTalk.CALL_OFF
    return None
