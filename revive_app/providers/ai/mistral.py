"""Mistral as ChatModel and Embedder, through its own SDK."""

import math
from collections.abc import Iterator, Sequence

from mistralai.client import Mistral
from mistralai.client.models import ChatCompletionResponse, EmbeddingResponse
from mistralai.extra.utils.response_format import response_format_from_pydantic_model

from revive_app.errors import Retryable, Terminal
from revive_app.providers.ai.embeddings import DIMENSIONS
from revive_app.providers.ai.mistral_calls import MistralCalls
from revive_app.providers.ai.prompt import chat_messages
from revive_app.providers.ai.protocol import Completion, Proposal, ReplyRequest
from revive_app.providers.ai.schema import MalformedProposal, parse_proposal
from revive_app.rules.tokens import cut_to, estimated_tokens

TEMPERATURE = 0.2
MAX_TOKENS = 900

# Limits of the embeddings endpoint: more is HTTP 400, code 3210.
BATCH_INPUTS = 512
BATCH_TOKENS = 16_384
INPUT_TOKENS = 8_000
EMBED_TIMEOUT = 30.0
# The original's similarity for a passage to count as found.
SIMILARITY = 0.7

_TOO_MANY_TOKENS = frozenset({400, 413, 422})


class MistralModel:
    """A ChatModel held to the proposal's JSON schema."""

    def __init__(self, calls: MistralCalls, *, model: str) -> None:
        self._calls = calls
        self._model = model

    @property
    def name(self) -> str:
        """The dated model id."""
        return self._model

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """One proposal within `timeout` seconds, retries included."""
        messages = chat_messages(request)

        def complete(client: Mistral, timeout_ms: int) -> ChatCompletionResponse:
            return client.chat.complete(
                model=self._model,
                messages=messages,  # type: ignore[arg-type]  # role and content, the SDK's own TypedDicts
                response_format=response_format_from_pydantic_model(Proposal),
                temperature=TEMPERATURE,
                max_tokens=MAX_TOKENS,
                timeout_ms=timeout_ms,
            )

        answer = self._calls.call("chat", complete, timeout=timeout)
        tokens_in, tokens_out = answer.usage.prompt_tokens or 0, answer.usage.completion_tokens or 0
        try:
            proposal = parse_proposal(_content(answer))
        except MalformedProposal as error:
            # Mistral bills what cannot be read like what can.
            error.tokens_in, error.tokens_out = tokens_in, tokens_out
            raise
        return Completion(proposal, answer.model or self._model, tokens_in, tokens_out)


class MistralEmbedder:
    """An Embedder that batches within the API's limits and keeps the order."""

    threshold = SIMILARITY

    def __init__(self, calls: MistralCalls, *, model: str) -> None:
        self._calls = calls
        self._model = model

    @property
    def name(self) -> str:
        """The model id."""
        return self._model

    def embed(self, texts: list[str]) -> list[list[float]]:
        """One vector of length 1 a text, in order. Raises Retryable or Terminal."""
        vectors: list[list[float]] = []
        for batch in batches(texts):
            vectors.extend(self._embed(batch))
        return vectors

    def _embed(self, batch: Sequence[str]) -> list[list[float]]:
        """One request; halved and tried again when our guess of its tokens was too low."""

        def create(client: Mistral, timeout_ms: int) -> EmbeddingResponse:
            return client.embeddings.create(model=self._model, inputs=list(batch), timeout_ms=timeout_ms)

        try:
            answer = self._calls.call("embed", create, timeout=EMBED_TIMEOUT)
        except Terminal as error:
            if error.code in _TOO_MANY_TOKENS and len(batch) > 1:
                middle = len(batch) // 2
                return self._embed(batch[:middle]) + self._embed(batch[middle:])
            raise
        except MalformedProposal as error:
            raise Retryable("the embeddings cannot be read") from error
        return _vectors(answer, len(batch))


def batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Texts in order, at most 512 and at most 16,384 estimated tokens together; an overlong text is cut."""
    batch: list[str] = []
    tokens = 0
    for text in texts:
        text = _cut(text)
        size = estimated_tokens(text)
        if batch and (len(batch) == BATCH_INPUTS or tokens + size > BATCH_TOKENS):
            yield batch
            batch, tokens = [], 0
        batch.append(text)
        tokens += size
    if batch:
        yield batch


def _cut(text: str) -> str:
    """The text, or as much of it as one input may hold. An empty one becomes a blank: the API refuses it."""
    return cut_to(text, INPUT_TOKENS) or " "


def _content(answer: ChatCompletionResponse) -> str:
    """The answer's text. Raises MalformedProposal when there is none, or it was cut off."""
    if not answer.choices or answer.choices[0].message is None:
        raise MalformedProposal("the answer has no message")
    choice = answer.choices[0]
    if choice.finish_reason in ("length", "model_length"):
        raise MalformedProposal("the answer was cut off")
    content = choice.message.content if choice.message else None
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(text for part in content if isinstance(text := getattr(part, "text", None), str))
    raise MalformedProposal("the answer has no text")


def _vectors(answer: EmbeddingResponse, count: int) -> list[list[float]]:
    """The vectors in the order asked, each of length 1. Raises Retryable when some are missing or misshapen."""
    rows = sorted(answer.data, key=lambda row: row.index if row.index is not None else 0)
    vectors = [row.embedding for row in rows]
    if [row.index for row in rows] != list(range(count)):
        raise Retryable("embeddings are missing from the answer")
    return [_unit_length(vector) for vector in vectors]


def _unit_length(vector: list[float] | None) -> list[float]:
    if vector is None or len(vector) != DIMENSIONS:
        raise Terminal(f"an embedding has {len(vector or ())} numbers, not {DIMENSIONS}")
    length = math.sqrt(sum(number * number for number in vector))
    if not math.isfinite(length) or length == 0:
        raise Retryable("an embedding is zero or not a number")
    return [number / length for number in vector]
