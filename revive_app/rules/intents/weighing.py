"""What a message sounds like it wants, beside what phrases find in it."""

from collections.abc import Set

from revive_app.rules import sentiment
from revive_app.rules.intents.finding import Intent, plainly
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words
from revive_app.rules.learned import Task, margins
from revive_app.rules.short_answers import Short, read_short

# Measured on three sets of outsiders (650 messages) with weights that had not seen the set: micro-F1 0.884 by phrases
# alone, 0.951 with these. A wish no phrase finds, and a phrase that nothing else sounds like …
WANTED, UNWANTED = 0.0, -0.7
# … and, where nothing is found at all, the likeliest wish.
LIKELIEST = -0.4
# What names nothing still asks for something, and sounds like anything.
_IN_SHORT = {
    **dict.fromkeys((Short.SHOW, Short.MORE, Short.DETAILS), (Intent.CATALOG_REQUEST,)),
    Short.PRICE: (Intent.PRICE_QUESTION,),
    Short.OFFER: (Intent.DISCOUNT_REQUEST,),
}
# done at a counter every day, and no fault of anything
_CARE_WANTED = compile_phrases(
    "polish|polishing|cleaning|resize|resizing|plating ~2 karwani|karwana|karvani|karvana|karani|karana|karwa*|chahiye|krwani|krwana",
    {"BARRIER": ""},
)
# a word alone is known to the phrases or to nobody
_ONE_WORD = 1


def find(text: str) -> tuple[Intent, ...]:
    """The intents of the first 2,000 characters, in the enum's order; none for an "ok" or a name."""
    told = plainly(text)
    cleaned = clean(text)
    short = read_short(cleaned)
    if short is None and len(words(cleaned)) <= _ONE_WORD:
        return told
    found = _weighed(frozenset(told), cleaned) if short is None else {*told, *_IN_SHORT.get(short, ())}
    return tuple(intent for intent in Intent if intent in found)


def _weighed(told: Set[Intent], cleaned: str) -> Set[Intent]:
    sounds = margins(Task.INTENTS, cleaned)
    found = {intent for intent in Intent if sounds[intent] > (UNWANTED if intent in told else WANTED)}
    if Intent.COMPLAINT in found - told and not _complains(cleaned):
        found.discard(Intent.COMPLAINT)
    likeliest = max(Intent, key=lambda intent: sounds[intent])
    if likeliest is Intent.COMPLAINT and not _complains(cleaned):
        return found
    if not found and sounds[likeliest] > LIKELIEST:
        return {likeliest}
    return found


def _complains(cleaned: str) -> bool:
    """ "Manager se baat karao" is said in anger, and also without; "polish karwani hai" only without."""
    folded = "".join(f" {word.folded}" for word in words(cleaned))
    return sentiment.feel(cleaned).label == "negative" and _CARE_WANTED.search(folded) is None
