"""What was tried on a campaign in this tab: kept here and nowhere else."""

import reflex as rx

from revive_app.ui.pages.simulator.story import Story


class Tried(rx.State):
    """Whether the phone tests a campaign instead of being a customer's, and how each answer came about."""

    on: bool = False
    agent: str = ""

    _stories: list[Story] = []
