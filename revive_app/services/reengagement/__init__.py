"""People who asked to be written to later: the timer they run on, and what happens when it rings.

snoozing    "kal message karna" becomes a row; whatever happens next may cancel it
followups   what is due: the agent's words inside the window, the template outside it
"""

from revive_app.services.reengagement.followups import run_due
from revive_app.services.reengagement.snoozing import cancel_followups, put_off

__all__ = ["cancel_followups", "put_off", "run_due"]
