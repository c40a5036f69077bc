"""How a message feels, and whether something went wrong."""

from revive_app.rules.sentiment.feeling import Feeling, feel

__all__ = ["Feeling", "feel"]
