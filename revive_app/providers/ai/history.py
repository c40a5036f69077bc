"""What was said before, as a model reads it."""

from collections.abc import Sequence

from revive_app.providers.ai.protocol import Turn
from revive_app.rules.language import Language, detect
from revive_app.rules.language.detect import spoken

# messages of hers that tell which language she writes, where "ring" does not
_REMEMBERED = 3


def said_before(history: Sequence[Turn]) -> tuple[str, ...]:
    """The customer's bubbles before the shop last spoke, oldest first."""
    spoken = max((index for index, turn in enumerate(history) if turn.role == "shop"), default=0)
    return tuple(turn.text for turn in history[:spoken] if turn.role == "customer")


def language_of(said: str, history: Sequence[Turn]) -> Language:
    """The language to answer these words in: theirs, or where they tell none, that of what she wrote before."""
    return spoken(said, said_before(history)[::-1][:_REMEMBERED]) or detect(said)
