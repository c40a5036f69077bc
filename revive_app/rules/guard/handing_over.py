"""Sentences that only promise to ask or hand over: whatever they name, they claim nothing."""

import re

from revive_app.rules.language.people import STAFF, STAFF_IN_DEVANAGARI

_STAFF = f"(?:{'|'.join(STAFF.split())})"
_STAFF_HI = f"(?:{'|'.join(STAFF_IN_DEVANAGARI.split())})"
_GIVES_NOTHING = r"(?!.*\b(?:free|muft|discount|off|milega|milegi)\b)"

# "Let me find out about the platinum chain"
_DEFERS = re.compile(
    r"^\W*(?:(?:for|about|on|regarding)\s+[^\d.]{3,60}?\s*,?\s*)?(?:let me|allow me to|i'?ll|i will|i need to|i have to|i must|i should|i'?d (?:have|need|like) to|i would (?:have|need) to|we'?ll|we(?:'?d| will)(?: have to)?)\s+(?:just\s+|quickly\s+)?(?:check|ask|find out|confirm|enquire|see if|verify|(?:pass|forward|hand|send|take) (?:this|that|it|your \w+)(?: on)? to)\b"
    r"(?!.*(?:\d|\b(?:is|are|was|will be|free|get(?!\s+back)|have)\b(?!.{0,40}\b(?:available|possible|in stock)\b)))",
    re.IGNORECASE | re.DOTALL,
)
# "Whether it can be plated I'd have to ask", "I'd rather have Ruma confirm it", "… ke baare me hamari team batayegi"
_DEFERS_BEHIND = re.compile(
    rf"^(?!.*\b(?:free|discount|off)\b)\W*(?:i'?ll|i will|let me|i can) (?:have|ask|get) (?:our|the|my|a) (?:\w+ ){{0,2}}{_STAFF} (?:to )?(?:send|share|call|message|confirm|check|tell|get)\b[^\d]*$|"
    r"^\W*(?:whether|if)\b[^\d.]*\b(?:i|we)(?:'?d|'?ll| will| would| must| should)?\s+(?:have to |need to )?(?:ask|check|confirm|find out)\b[^\d]*$"
    r"|^\W*(?:(?:for|about|on|regarding)\s+[^\d.]{3,60}?,?\s+)?(?:i|we)(?:'?d| would) rather (?:have|let|ask) (?:(?:our|the|my|a) )?(?:\w+ ){0,1}\w+ (?:to )?(?:confirm|check|tell|answer|say|call|ring|write|decide|help)\b[^\d]*$"
    r"|^[^\d.]*\b(?:baare|bare|barein) (?:me|mein)\b[^\d.]*\b(?:batay\w*|bata\w*|puch\w*|pooch\w*|baat kar\w*|check|confirm|pata)\b(?![^.]*\b(?:free|muft|discount|off|milega|milegi)\b)[^\d]*$"
    rf"|^{_GIVES_NOTHING}[^\d.]*\b(?:hamare|humare|hamari|humari|our)\s+(?:\w+\s+){{0,2}}{_STAFF}\s+(?:aapko\s+)?(?:bata\w*|confirm|share|check)\b[^\d]*$"
    rf"|^{_GIVES_NOTHING}[^\d.]*\b(?:{_STAFF}|store|bhai|didi|ji)\s+se\s+(?:puch|pooch|confirm|check|pata)\w*\b[^\d]*$"
    # "rentals outside Delhi I'd have to check with our manager"
    rf"|^{_GIVES_NOTHING}[^\d.,]*\b(?:i|we)(?:'?d|'?ll| would| will)? (?:have to|need to|must) (?:ask|check|confirm|find out|enquire)\b[^\d]*$"
    # "kundan badalne ka kharcha karigar dekh kar hi bata payenge", "isse zyada manager hi tay karenge"
    rf"|^{_GIVES_NOTHING}[^\d.]*\b{_STAFF}\s+(?:\w+\s+){{0,4}}(?:bata\w*|(?:tay|taya|decide|faisla|confirm|check|pata)\s+(?:kar|laga)\w*)\b[^\d]*$"
    # "इसका भाव कारीगर देखकर ही बता पाएँगे", "टीम से पूछकर बताती हूँ"
    rf"|^(?!.*(?:मुफ़्त|मुफ्त|फ्री|छूट|मिलेगा|मिलेगी))[^\d.]*{_STAFF_HI}\s+(?:\S+\s+){{0,4}}(?:बता|पूछ|तय|कन्फर्म|जाँच|जांच|पता)\S*[^\d]*$",
    re.IGNORECASE,
)
# "A colleague will call you about the repair" neither
_HANDS_ON = re.compile(
    r"^(?!.*\bfree\b)\W*(?:(?:for|about|on|regarding)\s+[^\d.]{3,60}?,?\s+)?(?:(?:one|somebody|someone)\s+(?:of|from)\s+)?(?:(?:a|an|my|our|the|hamare|humare|mere|meri|hamari)\s+)?(?:(?:bridal|diamond|store|sales|design|counter|senior|shop)\s+)?"
    rf"{_STAFF}\b(?:[^\d.]{{0,40}}?\b(?:batayenge|bataenge|batayegi|bata denge|bata degi|bata payenge|dekhenge|dekh lenge"
    r"|(?:call|confirm|contact|check|madad|baat|tay)\s+(?:karenge|karengi|karega|karegi))"
    r"|\s+(?:will|shall|can|would|could|may)\s+(?:(?:gladly|surely|happily|also|then|best)\s+)?(?:call|contact|ring|check|confirm|help|assist|get back|reply|answer|look|guide|tell|say|let you|advise|decide|quote"
    r"|reach out|write (?:to you|you|back)|message|explain|share))\b(?![^.]*(?:\d|\b(?:free|discount|off|muft|available|ready|better)\b))",
    re.IGNORECASE,
)


def hands_over(text: str) -> bool:
    """Whether a sentence says no more than that somebody will be asked, or will answer."""
    return any(pattern.search(text) for pattern in (_DEFERS, _DEFERS_BEHIND, _HANDS_ON))
