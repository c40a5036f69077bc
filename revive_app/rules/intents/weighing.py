"""What a message sounds like it wants, beside what phrases find in it."""

from revive_app.rules.intents.finding import Intent, by_rules
from revive_app.rules.language.text import clean, words
from revive_app.rules.learned import Task, margins

# A wish no phrase finds, and a phrase that nothing else sounds like.
WANTED, UNWANTED = 0.1, -0.7
# a word alone is known to the phrases or to nobody
_ONE_WORD = 1


def find(text: str) -> tuple[Intent, ...]:
    """The intents of the first 2,000 characters, in the enum's order; none for an "ok" or a name."""
    told = by_rules(text)
    cleaned = clean(text)
    if len(words(cleaned)) <= _ONE_WORD:
        return tuple(intent for intent in Intent if intent in told)
    sounds = margins(Task.INTENTS, cleaned)
    return tuple(intent for intent in Intent if sounds[intent] > (UNWANTED if intent in told else WANTED))
