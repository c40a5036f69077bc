"""A template of the shop's that may go out now, with the values it asks for."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import MessageTemplate, WhatsappNumber
from revive_app.providers.whatsapp import payloads
from revive_app.rules.templates import filled, placeholders
from revive_app.services.templates.choosing import category_of
from revive_app.vocabulary import MessageCategory, TemplateCategory


def approved(
    session: TenantSession, number_id: UUID, name: str, languages: Sequence[str | None]
) -> MessageTemplate | None:
    """The approved template of that name, in the first of these languages it is approved in, else in any."""
    number = session.get(WhatsappNumber, number_id)
    found = session.exec(
        select(MessageTemplate)
        .where(
            col(MessageTemplate.waba_id) == (number.waba_id if number else ""),
            col(MessageTemplate.name) == name,
            col(MessageTemplate.status) == "APPROVED",
            col(MessageTemplate.category) != TemplateCategory.AUTHENTICATION,
        )
        .order_by(col(MessageTemplate.language))
    ).all()
    by_language = {template.language: template for template in found}
    return next((by_language[one] for one in languages if one in by_language), next(iter(found), None))


def fill(
    template: MessageTemplate, values: Sequence[str]
) -> tuple[dict[str, Any], str, MessageCategory] | None:
    """Body, text and category with as many of the values as it asks for; None when it asks for more."""
    wanted = placeholders(template.components)
    if wanted > len(values):
        return None
    used = tuple(values[:wanted])
    body = payloads.template(template.name, template.language, body=used)
    return body, filled(template.components, used), category_of(template)
