"""A model's ears and eyes on the shop's account; None where there is no such model."""

from uuid import UUID

from revive_app.errors import Terminal
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.senses import Perceived
from revive_app.rules import ai_prices
from revive_app.rules.clean import clean_text
from revive_app.rules.media_kinds import Recognised
from revive_app.services import spending
from revive_app.services.spending import Usage

# She is waiting: what takes longer is answered without it.
HEARING_SECONDS = 8.0
SEEING_SECONDS = 8.0
LONGEST_TRANSCRIPT = 4_000
LONGEST_DESCRIPTION = 600
# The most a picture and what is asked of it take.
_PICTURE_TOKENS = 5_000
# A voice note longer than that is a speech.
_MOST_SECONDS = 600


def hear(client_id: UUID, models: Models, content: bytes, kind: Recognised) -> Perceived | None:
    """The words of a voice note. Raises ProviderError."""
    ears = models.ears
    if ears is None:
        return None
    held = _reserve(client_id, ai_prices.audio_cost(_MOST_SECONDS))
    usage = Usage(0, 0, 0)
    try:
        heard = ears.hear(content, kind.media_type, kind.ending, timeout=HEARING_SECONDS)
        usage = Usage(ai_prices.audio_cost(heard.seconds), heard.tokens_in, heard.tokens_out)
    finally:
        spending.settle(held, usage)
    return Perceived(clean_text(heard.text).strip()[:LONGEST_TRANSCRIPT], heard.model)


def see(client_id: UUID, models: Models, content: bytes, kind: Recognised) -> Perceived | None:
    """What is on a photo, in a sentence or two. Raises ProviderError."""
    eyes = models.eyes
    if eyes is None:
        return None
    held = _reserve(client_id, ai_prices.cost(models.chat.name, _PICTURE_TOKENS, 300))
    usage = Usage(0, 0, 0)
    try:
        seen = eyes.see(content, kind.media_type, timeout=SEEING_SECONDS)
        price = ai_prices.cost(seen.model, seen.tokens_in, seen.tokens_out)
        usage = Usage(price, seen.tokens_in, seen.tokens_out)
    finally:
        spending.settle(held, usage)
    return Perceived(" ".join(clean_text(seen.text).split())[:LONGEST_DESCRIPTION], seen.model)


def _reserve(client_id: UUID, micro: int) -> spending.Reservation:
    held = spending.reserve(client_id, micro)
    if held is None:
        raise Terminal("today's budget is spent")
    return held
