"""Somebody asks the shop to wait while she does something: a moment of this talk, which puts nothing off."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_A_FEW = "ek|one|1|a|just|do|2|two|five|5|paanch|panch|few|couple|thoda|एक|दो"
_MOMENT = compile_phrases(
    f"""
    {_A_FEW} ~1 second|seconds|sec|secs|moment|minute|minutes|min|mins|mint|सेकंड|मिनट
    ^ ?ok|haan|arre|arey|please|pls|bhai|thoda|just ?bhaiya|ji wait|ruko|rukiye|rukie|ruk|rukna|thahro|thehro|रुकिए|रुको
    hold|hang ~1 on
    """,
    {"BARRIER": ""},
)
# "in 15 minutes", "ek minute baad call karo", "wait for two months", "hold one for me"
_LONGER = compile_phrases(
    """
    baad|bad|later|after|within|call|ring|phone|month|months|week|weeks|days|day|hafte|mahine|din|hours|hour|ghante|kal|tomorrow
    aur|bhi ~1 nahi|nahin|nhi
    refund|paisa|paise|wapas|complaint
    in|wait|me|mein ~2 second|seconds|minute|minutes|min|mins
    wait|hold ~1 for|till|until|it|this|that|one|tak
    karna|karo|karu ~2 chahiye|kya|padega
    """,
    {"BARRIER": ""},
)
_LONGEST = 20


def asks_for_a_moment(text: str) -> bool:
    """ "Wait, let me ask my mother", "ek second", "hold on, finding the photo"."""
    said = [word.folded for word in words(clean(text))]
    line = "".join(f" {word}" for word in said)
    return len(said) <= _LONGEST and _MOMENT.search(line) is not None and _LONGER.search(line) is None
