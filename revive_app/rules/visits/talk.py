"""What a message says of a visit that stands: another time, not at all, "when was it?", "see you", "we are four"."""

import re
from enum import StrEnum

from revive_app.rules.language.text import clean, fold_all, words
from revive_app.rules.short_answers import Short, read_short

_OF_SOMETHING_ELSE = re.compile(
    r"\border\b|\bparcel\b|\bdelivery\b|\bpayment\b|\bsubscription\b|ऑर्डर|पार्सल", re.IGNORECASE
)
_VISIT = r"(?:visit|appointment\w*|apointment|appoinment|booking|slot|meeting|अपॉइंटमेंट|विज़िट|बुकिंग|मुलाक़ात)"
_MOVES = re.compile(
    r"\bre-?sch?edul\w*|\bpost?pone|\bprepone|\b(?:shift|change|badal\w*|move)\b.{0,24}\b(?:time|timing|slot|visit"
    r"|appointment|booking|date|day|din)\b|\b(?:time|timing|slot|visit|appointment|booking|date|din)\b.{0,16}\b(?:change"
    r"|shift|badal\w*|aage|move)\b|\b(?:another|other|different|kisi aur|koi aur|dusre|doosre)\s+(?:time|day|slot|din|date)\b"
    r"|\b(?:wrong|galat|galti se)\s+(?:day|date|time|slot|din|tareekh)\b"
    r"|समय बदल|टाइम बदल|तारीख बदल|किसी और दिन|दूसरे दिन",
    re.IGNORECASE,
)
# These move a visit where a time stands beside them.
_MOVES_TO = re.compile(
    r"\b(?:make it|change|shift|move|instead|rather|meant|rakh\w*|kar\s?(?:do|de|dijiye|dena|sakte|lo)|karo|ki jagah|badal\w*"
    r"|can we (?:do|make)|could we|let'?s (?:do|make)|how about|what about|postpone\w*|prepone\w*|chalega|ho sakta)\b"
    r"|रख|कर दी|बदल|की जगह",
    re.IGNORECASE,
)
_CALLS_OFF = re.compile(
    r"\bcanc?el+\w*|\bcancle\b|\bradd?\b.{0,12}\bkar|\b(?:can'?t|cannot|can not|won'?t|will not|not able to|unable to"
    r"|couldn'?t|not be able to|don'?t want to)\b.{0,24}\b(?:come|make it|visit|reach|be there)\b"
    r"|\bnah?i+n?\b.{0,12}\b(?:aa|aah?|aane|aana|a)\b|\b(?:aa|aana)\b.{0,10}\bnah?i+n?\b|\bnot coming\b|\bdrop it\b|\brehne do\b"
    r"|नहीं आ|आ नहीं|रद्द|कैंसल|कैंसिल|रहने दो",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?:when|what time|which (?:day|date|time)|kab|kitne baje|kis (?:din|time|samay)|kaun\w* (?:time|din))\b.{{0,30}}{_VISIT}"
    rf"|{_VISIT}.{{0,24}}\b(?:kab|when|what time|which time|kitne baje|kis din|yaad|time kya)\b"
    rf"|\b(?:remember|check|confirm|show|yaad hai)\b.{{0,20}}{_VISIT}|{_VISIT}.{{0,16}}\b(?:confirm|pakk[ai]|book(?:ed)? (?:hai|ho))"
    rf"|(?:कब|कितने बजे).{{0,20}}{_VISIT}|{_VISIT}.{{0,20}}(?:कब|कितने बजे)",
    re.IGNORECASE,
)
# Said right after we spoke of it.
_IS_IT_SURE = re.compile(
    r"^\W*(?:so |to |toh )?(?:did you|have you|is it|it'?s|you have|kya)?\W*(?:confirm(?:ed)?|book(?:ed)?|pakk[ai]|fix(?:ed)?|done|ho gay[ai])"
    r"\W*(?:it|hai|hain|ho gay[ai]|kar diya|na|right|for me|kya|please|pls)*\W*(?:na|right)?\W*\?+\W*$|\bdid you (?:book|confirm)\b|confirm hai na",
    re.IGNORECASE,
)
_HERS = re.compile(
    r"\b(?:my|our|mine|mera|meri|mere|hamari|hamara|humari|i have|i had|i've|we have|we had|maine|mene|humne)\b|मेर[ाीे]|हमार[ाीे]|मैंने",
    re.IGNORECASE,
)
_DOUBTS = re.compile(r"\bchanged my mind\b|\bmood (?:change|badal)|\bwrong\b|\bgalat\b", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"\bsee (?:you|u|ya)\b|\b(?:will|ll|shall) be there\b|\bmilte ha?i\b|\bmilenge\b|\baa jau?n?gi?\b|\bpahuch jau?n?g[ia]|\bpakka\b|\bपक्का\b"
    r"|मिलते हैं|आ जाऊ",
    re.IGNORECASE,
)
# What the shop should know before she comes.
_TOLD = re.compile(
    r"\b(?:late|deri?|der se|early|jaldi)\b|\b(?:traffic|stuck)\b"
    r"|\b(?:bring|bringing|along|with (?:my|me)|saath|sath|accompan\w*|join)\b|\bcome too\b|\bcoming too\b|\b(?:\d+|two|three|four|five|char|teen|do) "
    r"(?:of us|people|persons?|log|members)\b|\b(?:husband|wife|mother|mom|mummy|sister|family|in-?laws|kids|bachche|pati|saas|bahu)\b"
    r"|\b(?:keep|rakh\w*|nikal\w*)\b.{0,60}\b(?:ready|taiyar|tayar|aside)\b|\b(?:ready|taiyar|tayar)\b.{0,12}\b(?:rakh\w*|kar\w*|please|for me)\b"
    r"|^\W*(?:please |pls )?keep \d|\bremind\w*|\b(?:another|one more|ek aur|separate)\b.{0,12}"
    rf"{_VISIT}|देर|साथ|तैयार|लोग",
    re.IGNORECASE,
)
# What papers answer, whoever comes along.
_ASKS = re.compile(
    r"\b(?:what|which|how|where|price|cost|kitn\w+|kya|kaise|kahan|kaun\w*|is there|are there|do you|can i|may i|parking|open)\b|क्या|कित|कैस|कहाँ",
    re.IGNORECASE,
)
# Beside a time, nothing else is meant than that time.
BESIDE_A_TIME = fold_all(
    "a am at about around available aa aau aaun aaunga aaungi aane aana aungi ao achha acha actually be better baje bajay book booking by can could"
    " chahiye come coming day days de do dena dijiye ek fine fir free for free from good hai hain ho hoga hoon hu i in instead is it its jau jaun jaye ji"
    " k ka kal ke ki ko kar karo karein karna kya lets let make maam mam me mein meant mean ma madam morning na nahi nahin no not ok okay oh on only oops or okey par"
    " pe phir please pls plz possible pm pakka rahega rakh rakho rakhna rather right se sakta sakte sakti sir so sorry suit suits sure slot that the then theek thik thanks"
    " time timing to toh u us vo wait we will wo work works would ya yaar ye yeah yes yep you visit appointment haan han ha hi hey hello kijiye"
    " को पर में का की के हाँ हां नहीं ठीक है चलेगा कर दो दीजिए रख जी आऊँ आऊं आ सकती सकते सकता हूँ हूं क्या बजे समय"
)


class VisitTalk(StrEnum):
    """What is wanted of a visit that is agreed on."""

    MOVE = "move"
    CALL_OFF = "call_off"
    # when it is
    WHEN = "when"
    # it stands
    AGREE = "agree"
    # whether it shall stand
    DOUBT = "doubt"
    # something the shop should know
    NOTE = "note"


def read_talk(
    text: str, *, names_another_time: bool, spoken_of: bool = False, only_a_time: bool = False
) -> VisitTalk | None:
    """What a message of somebody with a visit says of it; None when it is about anything else.

    `names_another_time`: "kal nahi aa paungi, Sunday ko aati hu" moves the visit, it does not call it off. `spoken_of`:
    the visit was what we spoke of last, so "5 pm" and "ok" are about it. `only_a_time`: nothing else is said.
    """
    said = text[:500]
    if _OF_SOMETHING_ELSE.search(said):
        return None
    told = _TOLD.search(said) is not None
    if _MOVES.search(said) and not told:
        return VisitTalk.MOVE
    if _CALLS_OFF.search(said):
        return VisitTalk.MOVE if names_another_time else VisitTalk.CALL_OFF
    if names_another_time and not told and (_MOVES_TO.search(said) or (spoken_of and only_a_time)):
        return VisitTalk.MOVE
    if _WHEN.search(said) or (spoken_of and _IS_IT_SURE.search(said)):
        return VisitTalk.WHEN
    if told and not _ASKS.search(said):
        return VisitTalk.NOTE
    return _in_short(said, only_a_time=only_a_time) if spoken_of else None


def asks_for_hers(text: str) -> VisitTalk | None:
    """What somebody without a visit in our book says of "my appointment": when it is, another time, not at all."""
    said = text[:500]
    if _HERS.search(said) is None or re.search(_VISIT, said, re.IGNORECASE) is None:
        return None
    if _OF_SOMETHING_ELSE.search(said):
        return None
    if _MOVES.search(said):
        return VisitTalk.MOVE
    if _CALLS_OFF.search(said):
        return VisitTalk.CALL_OFF
    return VisitTalk.WHEN if _WHEN.search(said) else None


def calls_off(text: str) -> bool:
    """Whether a visit that is only being talked about is dropped: "cancel", "nahi aa paungi"."""
    return _CALLS_OFF.search(text[:500]) is not None and _OF_SOMETHING_ELSE.search(text[:500]) is None


def agrees(text: str) -> bool:
    """Whether it says yes to a visit: "ok", "👍", "great, thanks", "see you"."""
    short = read_short(text)
    face = short is Short.PLEASED and not words(text)
    return face or short in _YES or _SAYS_SO.search(text[:200]) is not None


_YES = frozenset({Short.YES, Short.FINE, Short.THANKS})
_WITH_YES = fold_all("confirm confirmed perfect great good done awesome super badhiya mast lovely noted")


def _in_short(said: str, *, only_a_time: bool) -> VisitTalk | None:
    if read_short(said) is Short.NO or _DOUBTS.search(said):
        return VisitTalk.DOUBT
    asks = "?" in said
    if not asks and (agrees(said) or only_a_time):
        return VisitTalk.AGREE
    told = [word.folded for word in words(clean(said))]
    short = 0 < len(told) <= 4 and any(word in _WITH_YES for word in told)
    return VisitTalk.AGREE if short and not asks else None
