"""What the offline model answers, and what an answer of it is before it has words."""

from dataclasses import dataclass, field
from uuid import UUID

from revive_app.providers.ai.history import said_before
from revive_app.providers.ai.protocol import ActionKind, ReplyRequest
from revive_app.rules.intents import Intent
from revive_app.rules.language import Language

# pieces in one answer: shown with their pictures, told with their prices
MOST_SHOWN = 6
MOST_PRICED = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """What the offline model knows of the turn it answers."""

    request: ReplyRequest
    text: str
    language: Language
    # what is said plainly: nothing is done on a guess
    intents: tuple[Intent, ...]

    @property
    def earlier(self) -> tuple[str, ...]:
        """What she wrote before the shop last spoke, oldest first."""
        return said_before(self.request.history)

    def wants(self, *kinds: Intent) -> bool:
        """Whether one of these was asked for."""
        return any(kind in self.intents for kind in kinds)


@dataclass(frozen=True, slots=True)
class Answer:
    """A frame filled in, and what goes with it."""

    frame: str
    values: dict[str, str] = field(default_factory=dict)
    action: ActionKind | None = None
    # the customer's words for a time
    when: str | None = None
    products: tuple[UUID, ...] = ()
    cited: tuple[UUID, ...] = ()
    # of a quote: its sentences one by one
    sentences: tuple[str, ...] = ()
    # the pieces its action is about, none of which it shows
    about: tuple[UUID, ...] = ()
    # the same in fewer words, where they say enough
    briefly: "Answer | None" = None
