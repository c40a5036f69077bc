"""What a message asks for."""

from revive_app.rules.intents.finding import Intent, plainly
from revive_app.rules.intents.weighing import find

__all__ = ["Intent", "find", "plainly"]
