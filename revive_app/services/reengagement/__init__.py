"""People who asked to be written to later: the timer they run on, and what happens when it rings.

snoozing    "kal message karna" becomes a row; whatever happens next may cancel it
leases      which timer has rung, and who is writing its message
followups   what is said then: the agent's words inside the window, the template outside it
"""

from revive_app.services.reengagement.followups import run_due
from revive_app.services.reengagement.snoozing import cancel_followups, put_off, put_off_as_proposed

__all__ = ["cancel_followups", "put_off", "put_off_as_proposed", "run_due"]
