"""What was said before, as a model reads it."""

from collections.abc import Sequence

from revive_app.providers.ai.protocol import Turn


def said_before(history: Sequence[Turn]) -> tuple[str, ...]:
    """The customer's bubbles before the shop last spoke, oldest first."""
    spoken = max((index for index, turn in enumerate(history) if turn.role == "shop"), default=0)
    return tuple(turn.text for turn in history[:spoken] if turn.role == "customer")
