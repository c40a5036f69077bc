"""A message ready to be queued."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Bubble:
    """Its body as WhatsApp takes it, and what the thread shows of it."""

    body: dict[str, Any]
    text: str
