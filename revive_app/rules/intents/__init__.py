"""What a message asks for."""

from revive_app.rules.intents.finding import Intent, find

__all__ = ["Intent", "find"]
