"""What the clock rings. Every entry is a sweep that finds work by itself, so missing one is harmless."""

from typing import Any

ENTRIES: dict[str, dict[str, Any]] = {
    # A ring nobody has heard within its period has been overtaken by the next one.
    "sweep": {"task": "sweep.every_second", "schedule": 1.0, "options": {"expires": 3}},
    "tidy": {"task": "sweep.every_minute", "schedule": 60.0, "options": {"expires": 60}},
}
