"""What a campaign writes by itself, when nobody answers, on somebody's day, or before a window closes.

steps      the campaign's list, as the shop edits it
planning   steps become timers: one row a lead and occasion, shown with its reason before it rings
timers     what is planned, for a person to move or cancel
ringing    what is said when the moment has come

Whatever ends a follow-up ends these too: an answer, a visit, a sale, a colleague who takes over, an opt-out.
"""

from revive_app.services.sequences.planning import plan
from revive_app.services.sequences.ringing import run_due

__all__ = ["plan", "run_due"]
