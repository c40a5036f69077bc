"""What a pressed button does: at once, in the transaction that takes the press in, without asking any model."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.models import Campaign
from revive_app.rules import safe_sentences
from revive_app.rules.buttons import ButtonAction, CampaignButton, read_buttons
from revive_app.rules.try_on import ask_for_photo
from revive_app.services.appointments import offering, talking
from revive_app.services.appointments.telling import CALL_OFF, CHANGE
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation import showing
from revive_app.services.conversation.bubbles import Bubble
from revive_app.services.conversation.showing import BOOK, TRY_ON
from revive_app.vocabulary import Awaiting

# A photo sent later than that is not for the piece we spoke of.
PHOTO_WITHIN = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is said, and whether a person takes over after it. `about` is kept with the message."""

    bubble: Bubble
    hands_over: bool = False
    about: dict[str, Any] = field(default_factory=dict)


def press(
    session: TenantSession,
    visitor: Visitor,
    campaign: Campaign,
    *,
    pressed: str,
    title: str,
    quoted: str | None,
) -> Pressed | None:
    """Carry a press out; None when it means nothing but its words. `quoted`: the wamid of the message it stood under."""
    at = offering.read_slot_id(pressed)
    if at is not None:
        return Pressed(talking.take(session, visitor, at), about={"button": offering.SLOT})
    kind, _, raw = pressed.partition(":")
    if kind in (CHANGE, CALL_OFF):
        return _on_visit(session, visitor, kind, raw)
    own = next(
        (one for one in read_buttons(campaign.prompt_config) if one.is_meant(pressed) or one.is_meant(title)),
        None,
    )
    action = (
        own.action if own else {BOOK: ButtonAction.BOOK_APPOINTMENT, TRY_ON: ButtonAction.TRY_ON}.get(pressed)
    )
    if action is None and not (own and own.reply):
        return None
    return _act(session, visitor, action, own, quoted)


def _on_visit(session: TenantSession, visitor: Visitor, kind: str, raw: str) -> Pressed | None:
    try:
        appointment_id = UUID(raw)
    except ValueError:
        return None
    if kind == CHANGE:
        return Pressed(talking.change(session, visitor, appointment_id), about={"button": CHANGE})
    bubble = talking.call_off_by_id(session, visitor, appointment_id)
    return Pressed(bubble, about={"button": CALL_OFF}) if bubble is not None else None


def _act(
    session: TenantSession,
    visitor: Visitor,
    action: ButtonAction | None,
    own: CampaignButton | None,
    quoted: str | None,
) -> Pressed:
    about = {"button": own.id if own else str(action)}
    words = own.reply if own else ""
    match action:
        case ButtonAction.BOOK_APPOINTMENT:
            bubble = talking.standing(session, visitor) or offering.offer(session, visitor)
            return Pressed(showing.with_words(bubble, words), about=about)
        case ButtonAction.TRY_ON:
            wait_for_photo(visitor, skus_of(session, visitor, quoted))
            return Pressed(_plain(words or ask_for_photo(visitor.language)), about=about)
        case ButtonAction.HANDOFF:
            said = words or safe_sentences.asking_a_colleague(visitor.language)
            return Pressed(_plain(said), hands_over=True, about=about)
        case _:
            return Pressed(_plain(words), about=about)


def wait_for_photo(visitor: Visitor, skus: list[str]) -> None:
    """The next photo of hers is for trying these pieces on."""
    thread = visitor.conversation
    thread.awaiting, thread.awaiting_about = Awaiting.PHOTO, {"skus": skus}
    thread.awaiting_until = visitor.now + PHOTO_WITHIN


def skus_of(session: TenantSession, visitor: Visitor, quoted: str | None) -> list[str]:
    """The pieces the pressed message showed, else those the thread showed last."""
    row = session.row(
        "SELECT metadata->'products' AS skus FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND direction = 'outbound' AND jsonb_typeof(metadata->'products') = 'array'"
        " AND metadata->'products' <> '[]'::jsonb"
        " ORDER BY (wamid IS NOT DISTINCT FROM :quoted) DESC, happened_at DESC, id DESC LIMIT 1",
        client=visitor.shop.id,
        thread=visitor.conversation.id,
        quoted=quoted,
    )
    return [sku for sku in row["skus"] if isinstance(sku, str)] if row else []


def _plain(text: str) -> Bubble:
    return Bubble(*showing.plain(text))
