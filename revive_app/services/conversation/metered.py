"""A model that asks the shop's budget before it is asked."""

from dataclasses import replace
from uuid import UUID

from revive_app.errors import Terminal
from revive_app.providers.ai.mistral import MAX_TOKENS
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.prompt import chat_messages
from revive_app.providers.ai.protocol import ChatModel, Completion, ReplyRequest
from revive_app.providers.ai.schema import MalformedProposal
from revive_app.rules import ai_prices
from revive_app.rules.tokens import estimated_tokens
from revive_app.services import spending
from revive_app.services.spending import Usage

# What the schema and the roles take besides the texts.
_OVERHEAD_TOKENS = 1_000


class BudgetSpent(Terminal):
    """Today's budget is spent; tomorrow there is another."""


class MeteredModel:
    """A ChatModel. Raises BudgetSpent besides what the model raises."""

    def __init__(self, client_id: UUID, model: ChatModel) -> None:
        self._client_id = client_id
        self._model = model
        self.name = model.name

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """Hold the most it can cost, ask, pay what it did cost. Mistral bills answers, readable or not, and nothing else.

        Because the most is held, calls that are out at once cannot together pass what one of them may.
        """
        held = spending.reserve(
            self._client_id, ai_prices.cost(self.name, _most_tokens_in(request), MAX_TOKENS)
        )
        if held is None:
            raise BudgetSpent("Today's budget for the language model is spent.")
        usage = Usage(0, 0, 0)
        try:
            completion = self._model.propose(request, timeout=timeout)
            usage = self._usage(completion.tokens_in, completion.tokens_out)
        except MalformedProposal as error:
            usage = self._usage(error.tokens_in, error.tokens_out)
            raise
        finally:
            spending.settle(held, usage)
        return completion

    def _usage(self, tokens_in: int, tokens_out: int) -> Usage:
        return Usage(ai_prices.cost(self.name, tokens_in, tokens_out), tokens_in, tokens_out)


def metered(client_id: UUID, models: Models) -> Models:
    """The same models on the shop's account. The offline one costs nothing and asks nobody."""
    return models if models.offline else replace(models, chat=MeteredModel(client_id, models.chat))


def _most_tokens_in(request: ReplyRequest) -> int:
    return _OVERHEAD_TOKENS + sum(estimated_tokens(message["content"]) for message in chat_messages(request))
