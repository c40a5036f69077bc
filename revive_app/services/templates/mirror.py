"""Meta's templates as we know them: what they say, whether they may be sent, what they ask for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import MessageTemplate
from revive_app.rules.templates import filling
from revive_app.rules.templates.shape import shape_of
from revive_app.services.paging import Cursor, Page, page_of
from revive_app.vocabulary import TemplateCategory


@dataclass(frozen=True, slots=True)
class TemplateView:
    """A template in one language. `variables` are the names of the values a blast must give."""

    id: UUID
    waba_id: str
    meta_id: str | None
    name: str
    language: str
    category: TemplateCategory
    status: str
    quality: str
    parameter_format: str
    components: list[Any]
    variables: tuple[str, ...]
    rejected_reason: str | None
    coming_category: str | None
    coming_at: datetime | None
    synced_at: datetime
    created_at: datetime

    @property
    def sendable(self) -> bool:
        """Whether Meta lets it be sent."""
        return self.status == "APPROVED"


def list_templates(
    session: TenantSession, *, status: str | None = None, limit: int = 100, cursor: str | None = None
) -> Page[TemplateView]:
    """The shop's templates, the newest first; of one state or all."""
    after = Cursor.decode(cursor)
    query = (
        select(MessageTemplate)
        .order_by(col(MessageTemplate.created_at).desc(), col(MessageTemplate.id).desc())
        .limit(limit + 1)
    )
    if status is not None:
        query = query.where(col(MessageTemplate.status) == status.upper())
    if after is not None:
        place = sa.tuple_(col(MessageTemplate.created_at), col(MessageTemplate.id))
        query = query.where(place < (after.at, after.id))
    found = session.exec(query).all()
    return page_of(
        [view(template) for template in found], limit, lambda last: Cursor(last.created_at, last.id)
    )


def components_of(
    session: TenantSession, wanted: Collection[tuple[str, str]]
) -> dict[tuple[str, str], list[Any]]:
    """What templates say, by name and language, as far as they are known."""
    if not wanted:
        return {}
    found = session.exec(
        select(MessageTemplate).where(
            sa.tuple_(col(MessageTemplate.name), col(MessageTemplate.language)).in_(list(wanted))
        )
    ).all()
    return {(template.name, template.language): template.components for template in found}


def read_template(session: TenantSession, template_id: UUID) -> TemplateView:
    """One template. Raises NotFound."""
    return view(get(session, template_id))


def get(session: TenantSession, template_id: UUID) -> MessageTemplate:
    """One template's row. Raises NotFound."""
    template = session.get(MessageTemplate, template_id)
    if template is None:
        raise NotFound("No such template.")
    return template


def view(template: MessageTemplate) -> TemplateView:
    """A row as it is shown."""
    return TemplateView(
        id=template.id,
        waba_id=template.waba_id,
        meta_id=template.meta_id,
        name=template.name,
        language=template.language,
        category=template.category,
        status=template.status,
        quality=template.quality,
        parameter_format=template.parameter_format,
        components=template.components,
        variables=filling.wanted(shape_of(template.components)),
        rejected_reason=template.rejected_reason,
        coming_category=template.coming_category,
        coming_at=template.coming_at,
        synced_at=template.synced_at,
        created_at=template.created_at,
    )
