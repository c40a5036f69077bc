"""Approved templates a colleague sends by hand, also when the window is closed: which there are, what fills them, one sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.models import Campaign, Contact, Conversation, Lead, MessageTemplate, WhatsappNumber
from revive_app.rules.media_kinds import Kind
from revive_app.rules.templates import values
from revive_app.rules.templates.filling import Filled
from revive_app.rules.templates.shape import MEDIA, Shape, shape_of
from revive_app.services import people, shops
from revive_app.services.accounts import Scope
from revive_app.services.conversation import writing
from revive_app.services.conversation.inbox import locked
from revive_app.services.conversation.views import MessageView
from revive_app.services.conversation.writing import KeptFile
from revive_app.services.ingest import threads
from revive_app.services.outbox import drafts
from revive_app.services.templates import choosing, facts, mirror, previews
from revive_app.services.templates.mirror import TemplateView
from revive_app.vocabulary import Sender, TemplateCategory

MOST = 100
# Codes and lists of products are sent by other means.
_UNFILLABLE = frozenset({"OTP", "MPM", "SPM", "CATALOG", "FLOW"})
_HEADS = {"IMAGE": Kind.IMAGE, "VIDEO": Kind.VIDEO, "DOCUMENT": Kind.DOCUMENT}
# Stands in for a file that is not at Meta's yet, while the other values are looked at.
_NOT_YET = "0"


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template a person picked, with its values: in order, or by the names `rules.templates.filling` gives them."""

    name: str
    language: str
    parameters: Sequence[Any] | Mapping[str, Any] | None = None


def begin(session: TenantSession, contact_id: UUID, lead_id: UUID | None = None) -> UUID:
    """The thread to write to her in, made when nobody has yet; `lead_id` says for which campaign, else the one she was
    touched in last. Nothing is sent, and no list shows it before something is. Raises NotFound, Conflict.
    """
    contact = people.get_contact(session, contact_id, lock=True)
    if contact.erased_at is not None:
        raise NotFound("No such person.")
    conversation = threads.open_thread(session, shops.first_number(session), contact)
    writing.refuse_if_unwelcome(session, conversation)
    if conversation.lead_id is None:
        of_her = select(Lead.id).where(col(Lead.contact_id) == contact.id)
        wanted = of_her.where(col(Lead.id) == lead_id) if lead_id is not None else of_her
        conversation.lead_id = session.exec(
            wanted.order_by(col(Lead.updated_at).desc(), col(Lead.id))
        ).first()
    return conversation.id


def templates_for(session: TenantSession, conversation_id: UUID) -> tuple[TemplateView, ...]:
    """The approved ones of the thread's number that can be filled here, in the order of their names. Raises NotFound."""
    conversation = session.get(Conversation, conversation_id)
    number = session.get(WhatsappNumber, conversation.number_id) if conversation else None
    if number is None:
        raise NotFound("No such conversation.")
    found = session.exec(
        select(MessageTemplate)
        .where(
            col(MessageTemplate.waba_id) == number.waba_id,
            col(MessageTemplate.status) == choosing.APPROVED,
            col(MessageTemplate.category) != TemplateCategory.AUTHENTICATION,
        )
        .order_by(col(MessageTemplate.name), col(MessageTemplate.language))
        .limit(MOST)
    ).all()
    return tuple(mirror.view(one) for one in found if _can_be_filled(shape_of(one.components)))


def known_of(session: TenantSession, conversation_id: UUID) -> dict[str, str]:
    """What is known of her, of the campaign and the shop, by the names values have. Raises NotFound."""
    known, shared = _facts(session, _conversation(session, conversation_id))
    every = {name: known.get(name) for name in (*values.PERSON, values.VALUE)}
    every |= {name: shared.get(name) for name in values.SHARED}
    return {name: text for name, text in every.items() if text}


def write_template(
    session: TenantSession,
    scope: Scope,
    conversation_id: UUID,
    choice: TemplateChoice,
    *,
    head: KeptFile | None = None,
    send_id: str = "",
    purpose: str = "",
) -> MessageView:
    """Queue it, filled; `head` is the file above it. Raises NotFound, Conflict, InvalidInput.

    `send_id` names one press of "Send": however often it comes in, one message is queued. `purpose` is kept with it.
    """
    conversation = locked(session, conversation_id)
    known = writing.sent_before(session, conversation_id, send_id)
    if known is not None:
        return known
    writing.refuse_if_unwelcome(session, conversation)
    template = _template(session, conversation, choice)
    filled = _filled(session, conversation, template, _with_head(choice, head))
    draft = drafts.Draft(
        body=filled.payload,
        text=filled.shown,
        sender=Sender.HUMAN,
        category=choosing.category_of(template),
        author_user_id=scope.user_id,
        metadata=writing.press_of(send_id) | ({"purpose": purpose} if purpose else {}),
    )
    message = drafts.queue(session, conversation, draft)
    if head is not None:
        writing.hang(session, head, message.id)
    return writing.view_of(session, message.id)


def wanted_head(session: TenantSession, conversation_id: UUID, choice: TemplateChoice) -> tuple[UUID, Kind]:
    """The number it would leave from, and the kind of file it wants above it, once all else fits.

    Raises NotFound, Conflict, InvalidInput: what would be refused at the end is refused before a file travels.
    """
    conversation = locked(session, conversation_id)
    writing.refuse_if_unwelcome(session, conversation)
    template = _template(session, conversation, choice)
    header = shape_of(template.components).header
    if header is None or header.format not in _HEADS:
        raise InvalidInput(
            "This template has no place for a file.", fields=(FieldError("file", "has no place here"),)
        )
    _filled(session, conversation, template, _named(choice, {"id": _NOT_YET}))
    return conversation.number_id, _HEADS[header.format]


@dataclass(frozen=True, slots=True)
class _Written:
    payload: dict[str, Any]
    shown: str


def _can_be_filled(shape: Shape) -> bool:
    """No cards, no clock, no place on a map above it."""
    head = shape.header
    return (
        (head is None or head.text is not None or head.format in MEDIA)
        and not shape.cards
        and not shape.is_limited_offer
        and not any(button.kind in _UNFILLABLE for button in shape.buttons)
    )


def _filled(
    session: TenantSession, conversation: Conversation, template: MessageTemplate, choice: TemplateChoice
) -> _Written:
    known, shared = _facts(session, conversation)
    campaign = _campaign(session, conversation)
    filled: Filled = choosing.fill_template(
        template,
        choice.parameters,
        shared,
        expires_at=campaign.offer_valid_until if campaign is not None else None,
    )
    return _Written(previews.rendered(filled.payload, known), previews.rendered(filled.shown, known))


def _facts(session: TenantSession, conversation: Conversation) -> tuple[values.Facts, values.Facts]:
    """Hers, and those that are the same for everybody."""
    contact = session.get(Contact, conversation.contact_id)
    assert contact is not None
    lead = session.get(Lead, conversation.lead_id) if conversation.lead_id else None
    shared = facts.shared(_campaign(session, conversation), shops.get_client(session))
    return facts.of_person(contact, lead), shared


def _campaign(session: TenantSession, conversation: Conversation) -> Campaign | None:
    lead = session.get(Lead, conversation.lead_id) if conversation.lead_id else None
    return session.get(Campaign, lead.campaign_id) if lead is not None else None


def _conversation(session: TenantSession, conversation_id: UUID) -> Conversation:
    conversation = session.get(Conversation, conversation_id)
    if conversation is None:
        raise NotFound("No such conversation.")
    return conversation


def _with_head(choice: TemplateChoice, head: KeptFile | None) -> TemplateChoice:
    if head is None:
        return choice
    named = {"filename": head.filename} if head.kind is Kind.DOCUMENT else {}
    return _named(choice, {"id": head.meta_id, **named})


def _named(choice: TemplateChoice, head: dict[str, str]) -> TemplateChoice:
    """The choice with this above it, whatever was given for it; values in order stay in order."""
    given = choice.parameters
    rest = dict(given) if isinstance(given, Mapping) else {"body": list(given or ())}
    return replace(choice, parameters={**rest, "header": head})


def _template(session: TenantSession, conversation: Conversation, choice: TemplateChoice) -> MessageTemplate:
    number = session.get(WhatsappNumber, conversation.number_id)
    template = session.exec(
        select(MessageTemplate).where(
            col(MessageTemplate.waba_id) == (number.waba_id if number else ""),
            col(MessageTemplate.name) == choice.name,
            col(MessageTemplate.language) == choice.language,
        )
    ).first()
    if template is None:
        raise NotFound(f"There is no template {choice.name!r} in {choice.language!r}.")
    if template.status != choosing.APPROVED:
        raise Conflict(f"The template {choice.name!r} is {template.status.lower()} and cannot be sent.")
    return template
