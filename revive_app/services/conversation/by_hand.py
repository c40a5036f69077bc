"""Templates a colleague may send by hand: all they ask for are words of their text."""

from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Conversation, MessageTemplate, WhatsappNumber
from revive_app.rules.templates.shape import shape_of
from revive_app.services.templates import mirror
from revive_app.services.templates.mirror import TemplateView
from revive_app.vocabulary import TemplateCategory

MOST = 100


def templates_for(session: TenantSession, conversation_id: UUID) -> tuple[TemplateView, ...]:
    """The approved ones of the thread's number, in the order of their names. Raises NotFound."""
    conversation = session.get(Conversation, conversation_id)
    number = session.get(WhatsappNumber, conversation.number_id) if conversation else None
    if number is None:
        raise NotFound("No such conversation.")
    found = session.exec(
        select(MessageTemplate)
        .where(
            col(MessageTemplate.waba_id) == number.waba_id,
            col(MessageTemplate.status) == "APPROVED",
            col(MessageTemplate.category) != TemplateCategory.AUTHENTICATION,
            col(MessageTemplate.parameter_format) == "POSITIONAL",
        )
        .order_by(col(MessageTemplate.name), col(MessageTemplate.language))
        .limit(MOST)
    ).all()
    return tuple(mirror.view(template) for template in found if _asks_for_words_only(template))


def _asks_for_words_only(template: MessageTemplate) -> bool:
    """No file for its head, no address for a button, no cards, no clock."""
    shape = shape_of(template.components)
    head = shape.header
    plain_head = head is None or (head.text is not None and not head.text.variables)
    return (
        plain_head
        and not shape.cards
        and not shape.is_limited_offer
        and not any(button.has_variable or button.kind == "COPY_CODE" for button in shape.buttons)
    )
