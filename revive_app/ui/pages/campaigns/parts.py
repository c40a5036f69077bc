"""The parts of one campaign's page, in their order. Whoever adds one adds a line: a name for the address, words for the
tab, and what is drawn below it."""

from collections.abc import Callable
from dataclasses import dataclass

import reflex as rx

from revive_app.ui.language import word
from revive_app.ui.pages.campaign.blasts_view import blasts_part
from revive_app.ui.pages.campaign.steps_view import sequence_part
from revive_app.ui.pages.campaigns.architect.view import steps


@dataclass(frozen=True, slots=True)
class Part:
    """One tab. The first one has no name: it is what the bare address shows."""

    name: str
    words: str
    draw: Callable[[], rx.Component]


PARTS = (
    Part("", word("Agent"), steps),
    Part("blasts", word("Blasts"), blasts_part),
    Part("sequence", word("Follow-ups"), sequence_part),
)
