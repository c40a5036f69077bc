"""How a message feels, and whether something went wrong."""

from revive_app.rules.sentiment.feeling import Feeling, by_rules
from revive_app.rules.sentiment.weighing import feel

__all__ = ["Feeling", "by_rules", "feel"]
