"""Does a customer put the conversation off, and until when?"""

from revive_app.rules.snooze.reading import read, tells_time
from revive_app.rules.snooze.verdict import PartOfDay, Snooze, due_at

__all__ = ["PartOfDay", "Snooze", "due_at", "read", "tells_time"]
