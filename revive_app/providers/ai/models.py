"""The models an answer needs, and those that hear and see for it where there are any."""

from dataclasses import dataclass

from revive_app.providers.ai.protocol import ChatModel, Embedder
from revive_app.providers.ai.senses import Ears, Eyes

OFFLINE_PREFIX = "offline-"


@dataclass(frozen=True, slots=True)
class Models:
    """A model that writes and one that embeds; None where voice notes are not heard, photos not seen."""

    chat: ChatModel
    embedder: Embedder
    ears: Ears | None = None
    eyes: Eyes | None = None

    @property
    def offline(self) -> bool:
        """Whether the built-in model speaks; shown wherever its words are."""
        return self.chat.name.startswith(OFFLINE_PREFIX)
