"""Writes the demo shop into the database, and says how to get into it.

What the shop is like stands in `revive_app.demo`. Threads are replayed through the rules real messages
meet (safety, intents, farewell), so that consent, moods and handlers are what the engine makes of such words.
"""

from revive_app.services.seeding.demo import DemoShop, seed_demo
from revive_app.services.seeding.registration import SandboxRegistration, demo_registration

__all__ = ["DemoShop", "SandboxRegistration", "demo_registration", "seed_demo"]
