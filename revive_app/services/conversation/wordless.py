"""Messages without a word a model could answer: a sentence of ours, and a colleague where one can do more."""

from revive_app.db import TenantSession
from revive_app.models import Contact, Conversation
from revive_app.rules.wordless import (
    FOR_A_COLLEAGUE,
    Wordless,
    about_a_photo,
    points_at_photo,
    sentence,
    weightiest,
)
from revive_app.services import staff_tasks
from revive_app.services.conversation.context import Fresh, Occasion
from revive_app.services.conversation.drafts import Draft, by_rules
from revive_app.vocabulary import StaffTaskKind


def draft_for(occasion: Occasion) -> Draft | None:
    """The answer to new bubbles none of which says anything; None when a model has something to answer."""
    text = _about_a_photo(occasion) or _without_words(occasion)
    return by_rules(occasion.reply, text, occasion.language) if text is not None else None


def _without_words(occasion: Occasion) -> str | None:
    if not occasion.fresh or any(one.has_words for one in occasion.fresh):
        return None
    kind = weightiest([one.kind for one in occasion.fresh])
    return sentence(kind, occasion.language, place=occasion.place) if kind is not None else None


def _about_a_photo(occasion: Occasion) -> str | None:
    """Where all she says is about a photo no model has seen, none can answer it."""
    said = [one for one in occasion.fresh if one.has_words]
    photo = any(one.kind == Wordless.IMAGE and not one.is_seen for one in occasion.fresh)
    if not photo or not said or any(one.is_seen or not points_at_photo(one.words) for one in said):
        return None
    return about_a_photo(occasion.language)


def call_a_colleague(session: TenantSession, conversation: Conversation, fresh: tuple[Fresh, ...]) -> None:
    """A task for the newest file nobody but a person can make something of. A photo a model has seen needs none."""
    for one in reversed(fresh):
        if one.kind not in FOR_A_COLLEAGUE or one.is_seen:
            continue
        contact = session.get(Contact, conversation.contact_id)
        name = (contact.first_name if contact else "") or "A customer"
        photo = one.kind == Wordless.IMAGE
        staff_tasks.ask(
            session,
            StaffTaskKind.PHOTO if photo else StaffTaskKind.MEDIA,
            f"{name} sent a {'photo' if photo else one.kind.removesuffix('s')}: have a look",
            conversation=conversation,
            detail=one.words,
            about=staff_tasks.About(message_id=one.message_id),
        )
        return
