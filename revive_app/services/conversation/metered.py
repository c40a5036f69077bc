"""A model that asks the shop's budget before it is asked."""

from uuid import UUID

from revive_app.errors import Terminal
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import ChatModel, Completion, ReplyRequest
from revive_app.rules import ai_prices
from revive_app.services import spending
from revive_app.services.spending import Usage

# Held for a call until its price is known: a token is three characters or more, an answer 400 tokens or fewer.
_CHARACTERS_A_TOKEN = 3
_ANSWER_TOKENS = 400


class BudgetSpent(Terminal):
    """Today's budget is spent; tomorrow there is another."""


class MeteredModel:
    """A ChatModel. Raises BudgetSpent besides what the model raises."""

    def __init__(self, client_id: UUID, model: ChatModel) -> None:
        self._client_id = client_id
        self._model = model
        self.name = model.name

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """Hold an estimate, ask, pay. A call that failed costs nothing: Mistral bills answers."""
        estimate = ai_prices.cost(self.name, _tokens_in(request), _ANSWER_TOKENS)
        held = spending.reserve(self._client_id, estimate)
        if held is None:
            raise BudgetSpent("Today's budget for the language model is spent.")
        usage = Usage(0, 0, 0)
        try:
            completion = self._model.propose(request, timeout=timeout)
            price = ai_prices.cost(self.name, completion.tokens_in, completion.tokens_out)
            usage = Usage(price, completion.tokens_in, completion.tokens_out)
        finally:
            spending.settle(held, usage)
        return completion


def metered(client_id: UUID, models: Models) -> Models:
    """The same models on the shop's account. The offline one costs nothing and asks nobody."""
    return models if models.offline else Models(MeteredModel(client_id, models.chat), models.embedder)


def _tokens_in(request: ReplyRequest) -> int:
    texts = [request.system_prompt, *(turn.text for turn in request.history)]
    texts += [passage.content for passage in request.passages]
    return sum(map(len, texts)) // _CHARACTERS_A_TOKEN + 60 * len(request.products)
