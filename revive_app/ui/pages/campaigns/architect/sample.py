"""The sample reply: what this persona would answer, by the real pipeline. The last one stays until the next is there."""

from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import ReviveError
from revive_app.services.accounts import Scope
from revive_app.services.conversation.samples import Sample, sample_turns
from revive_app.ui import rehearsing, words
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import as_id, as_text
from revive_app.ui.language import say, word
from revive_app.ui.rehearsing import Heard, answer_bubbles, turn_bubble
from revive_app.ui.run import run_sync
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ShellState

SAMPLES = {
    Sample.PRICE: word("Customer asks for a price"),
    Sample.EXPENSIVE: word("Customer finds it expensive"),
    Sample.LOOKING: word("Customer looks around"),
    Sample.DISCOUNT: word("Customer wants a discount"),
    Sample.HOURS: word("Customer asks about Sunday"),
    Sample.VISIT: word("Customer wants to visit"),
}
MOVED = {
    "tone": word("Rewritten when you moved Tone"),
    "tenacity": word("Rewritten when you moved Tenacity"),
    "emoji_usage": word("Rewritten when you moved Emoji"),
    "response_length": word("Rewritten when you moved Length"),
    "preset": word("Rewritten for the new beginning"),
}


class SampleState(rx.State):
    """A chat of one question and one answer."""

    which: str = Sample.PRICE.value
    asking: bool = False
    bubbles: list[Bubble] = []
    # the answer's words alone, for where there is no room for a chat
    said: str = ""
    rewritten: str = ""
    took: str = ""
    trouble: str = ""

    # Only the answer to the last question asked is shown.
    _serial: int = 0
    _campaign: str = ""
    _agent: str = ""

    @rx.event
    async def choose(self, which: str) -> rx.event.EventSpec | None:
        """Another sentence."""
        if which not in set(Sample):
            return None
        self.which = which
        return SampleState.ask(self._campaign, "", self._agent)

    @rx.event(background=True)
    async def ask(self, campaign_id: str, moved: str, agent: str) -> None:
        """Ask the agent as she is now. Several questions may be on their way: the last one counts."""
        async with self:
            scope = await scope_of(self)
            zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
            self._campaign, self._agent = as_text(campaign_id, longest=40), as_text(agent, longest=60)
            self._serial += 1
            serial, which, self.asking = self._serial, Sample(self.which), True
        found, trouble = None, ""
        try:
            found = await run_sync(_rehearse, scope, as_id(campaign_id), which)
        except ReviveError as error:
            trouble = say(error.message)
        async with self:
            if serial != self._serial:
                return
            self.asking, self.trouble = False, trouble
            if found is not None:
                self.bubbles = _bubbles(found, agent=self._agent, clock=words.clock(utc_now(), zone))
                self.said = _said(self.bubbles)
                self.rewritten = say(MOVED[moved]) if moved in MOVED else ""
                draft = found.rehearsed.draft
                self.took = f"{(draft.latency_ms if draft else 0) / 1000:.1f} s"


def _rehearse(scope: Scope, campaign_id: UUID, which: Sample) -> Heard:
    return rehearsing.ask(scope, campaign_id, in_shop(scope, sample_turns, which))


def _said(bubbles: list[Bubble]) -> str:
    answers = (bubble for bubble in bubbles if bubble.author and bubble.pieces)
    return next((" ".join(piece.text for piece in bubble.pieces) for bubble in answers), "")


def _bubbles(heard: Heard, *, agent: str, clock: str) -> list[Bubble]:
    said = [turn_bubble(turn, place, clock) for place, turn in enumerate(heard.turns)]
    return [*said, *answer_bubbles(heard, agent=agent, clock=clock)]
