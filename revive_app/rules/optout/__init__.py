"""Does this person want no more messages?"""

from revive_app.rules.optout.grammar import OptOut, OptOutVerdict
from revive_app.rules.optout.judging import judge

__all__ = ["OptOut", "OptOutVerdict", "judge"]
