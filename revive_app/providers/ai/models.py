"""The pair of models an answer needs."""

from dataclasses import dataclass

from revive_app.providers.ai.protocol import ChatModel, Embedder

OFFLINE_PREFIX = "offline-"


@dataclass(frozen=True, slots=True)
class Models:
    """A model that writes and one that embeds."""

    chat: ChatModel
    embedder: Embedder

    @property
    def offline(self) -> bool:
        """Whether the built-in model speaks; shown wherever its words are."""
        return self.chat.name.startswith(OFFLINE_PREFIX)
