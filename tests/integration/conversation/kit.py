"""Talks with an agent, rehearsed: nothing is stored, nothing is sent."""

from collections.abc import Sequence
from uuid import UUID

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation.rehearsal import Rehearsed, rehearse

MODELS = Models(OfflineModel(), OfflineEmbedder())


def talk(client_id: UUID, *said: str, before: Sequence[Turn] = (), models: Models = MODELS) -> Rehearsed:
    """The answer to the last of her messages; those before are answered as `/simulate` answers them."""
    turns = list(before)
    for words in said:
        turns.append(Turn("customer", words))
        got = rehearse(client_id, models, turns)
        turns.append(Turn("shop", got.reply))
    return got
