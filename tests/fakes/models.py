"""Chat models that say what a test wants them to."""

from collections.abc import Callable
from typing import Any

from revive_app.errors import ProviderError
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import Completion, Proposal, ReplyRequest
from revive_app.providers.ai.senses import Heard, Seen


class Scripted:
    """Says these proposals one after the other (the last one for ever), and remembers what it was asked.

    An exception in the script is raised; a callable is called with the request and gives the proposal.
    """

    name = "mistral-medium-2508"

    def __init__(
        self, *script: dict[str, Any] | ProviderError | Callable[[ReplyRequest], dict[str, Any]]
    ) -> None:
        self._script = list(script)
        self.asked: list[ReplyRequest] = []

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        self.asked.append(request)
        step = self._script.pop(0) if len(self._script) > 1 else self._script[0]
        if isinstance(step, ProviderError):
            raise step
        said = step(request) if callable(step) else step
        return Completion(Proposal.model_validate(said), self.name, tokens_in=100, tokens_out=20)


def scripted(*script: Any, ears: Any = None, eyes: Any = None) -> Models:
    """The pair with a scripted writer."""
    return Models(Scripted(*script), OfflineEmbedder(), ears=ears, eyes=eyes)


class Ears:
    """Hears these words in every recording."""

    def __init__(self, words: str | ProviderError) -> None:
        self._words = words
        self.heard: list[tuple[bytes, str]] = []

    def hear(self, content: bytes, media_type: str, ending: str, *, timeout: float) -> Heard:
        self.heard.append((content, media_type))
        if isinstance(self._words, ProviderError):
            raise self._words
        return Heard(self._words, "voxtral-mini-2507", seconds=6, tokens_in=50, tokens_out=10)


class Eyes:
    """Sees this on every picture."""

    def __init__(self, words: str | ProviderError) -> None:
        self._words = words
        self.seen: list[tuple[bytes, str]] = []

    def see(self, content: bytes, media_type: str, *, timeout: float) -> Seen:
        self.seen.append((content, media_type))
        if isinstance(self._words, ProviderError):
            raise self._words
        return Seen(self._words, "mistral-medium-2508", tokens_in=400, tokens_out=30)
