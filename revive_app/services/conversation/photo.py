"""The photo for a try-on asked for in our words: which pieces it is for, and what is said.

A model only proposes to ask. What a colleague will do with the photo is for the shop to say, as with a visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.providers.ai.protocol import ActionKind, ProductFact
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.try_on import ask_for_photo, means_a_picture
from revive_app.services.conversation.drafts import Draft


@dataclass(frozen=True, slots=True)
class PhotoAsked:
    """What is said, and the codes of the pieces the photo will be for."""

    words: str
    skus: tuple[str, ...]


def photo_asked(
    draft: Draft, shown: Sequence[ProductFact], skills: Skills, her_words: str
) -> PhotoAsked | None:
    """How the draft's wish for a photo is put; None where it has none, or the campaign does not try pieces on."""
    action = next((one for one in draft.actions if one.kind is ActionKind.ASK_PHOTO_FOR_TRY_ON), None)
    if action is None or not skills.virtual_try_on:
        return None
    known = {piece.id: piece for piece in (*draft.found_products, *shown)}
    named = [known[id_] for id_ in action.product_ids if id_ in known]
    meant = named or list(draft.products_to_show)
    words = ask_for_photo(
        draft.language,
        meant[0].name if len(meant) == 1 else "",
        which=len(meant) != 1,
        in_the_shop=skills.appointment_booking and not means_a_picture(her_words),
    )
    if draft.passages or draft.products_to_show:
        # the model's words tell something besides
        words = draft.text
    skus = tuple(dict.fromkeys(piece.sku for piece in meant or shown[:1]))
    return PhotoAsked(words, skus)
