"""Which models this installation speaks with. Only composition roots ask."""

from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.mistral import MistralEmbedder, MistralModel
from revive_app.providers.ai.mistral_calls import MistralCalls
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.senses import MistralEars, MistralEyes
from revive_app.settings import Settings

__all__ = ["Models", "choose_models"]


def choose_models(settings: Settings) -> Models:
    """Mistral when MISTRAL_API_KEY is set, else the offline ones. Opens no connection yet."""
    if settings.mistral_api_key is None:
        return Models(OfflineModel(), OfflineEmbedder())
    calls = MistralCalls(settings.mistral_api_key.get_secret_value(), server_url=settings.mistral_server_url)
    return Models(
        MistralModel(calls, model=settings.mistral_chat_model),
        MistralEmbedder(calls, model=settings.mistral_embed_model),
        MistralEars(calls, model=settings.mistral_audio_model),
        MistralEyes(calls, model=settings.mistral_chat_model),
    )
