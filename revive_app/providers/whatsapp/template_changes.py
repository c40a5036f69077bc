"""What Meta tells of templates: status, quality, category, text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from revive_app.providers.whatsapp import reading
from revive_app.vocabulary import TemplateCategory

# Words for "usable again" that are not themselves a status.
_STATUS_AFTER = {"REINSTATED": "APPROVED", "UNPAUSED": "APPROVED", "UNARCHIVED": "APPROVED"}


class TemplateNews(StrEnum):
    """What a template webhook tells. The keys say which, not the field: Meta's own example mixes them up."""

    STATUS = "status"
    QUALITY = "quality"
    COMPONENTS = "components"
    CATEGORY = "category"
    # the category will be another at `coming_at`
    CATEGORY_ANNOUNCED = "category_announced"
    # Meta judged the content to be of another category
    CATEGORY_DETECTED = "category_detected"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """News of one template: name and language together are its key, the language always as `en_US`.

    `event` is Meta's word, `status` what the template is now. `category` is what it is billed as now,
    `coming_category` what it will be. `reason` is text for a person.
    """

    news: TemplateNews
    name: str | None
    language: str | None
    template_id: str | None
    event: str | None
    status: str | None
    quality: str | None
    category: TemplateCategory | None
    coming_category: TemplateCategory | None
    coming_at: datetime | None
    reason: str | None
    happened_at: datetime | None


def read_template_change(payload: Mapping[str, Any], field: str) -> TemplateChange:
    """The news of a `template` item. Never raises; what Meta left out is None or ''."""
    value = reading.mapping(payload.get("value"))
    news = _template_news(value, field)
    event = reading.word(value.get("event")) if news is TemplateNews.STATUS else None
    language = reading.known(value.get("message_template_language"))
    return TemplateChange(
        news=news,
        name=reading.known(value.get("message_template_name")),
        language=language.replace("-", "_") if language else None,
        template_id=reading.known(value.get("message_template_id")),
        event=event,
        status=_STATUS_AFTER.get(event, event) if event else None,
        quality=reading.word(value.get("new_quality_score")),
        category=_category_now(value),
        coming_category=_category(value.get("correct_category")),
        coming_at=reading.moment(value.get("category_update_timestamp")),
        reason=_reason(value),
        happened_at=reading.moment(payload.get("time")),
    )


def _template_news(value: Mapping[str, Any], field: str) -> TemplateNews:
    if "new_quality_score" in value:
        return TemplateNews.QUALITY
    if "correct_category" in value:
        announced = "new_category" in value or "category_update_timestamp" in value
        return TemplateNews.CATEGORY_ANNOUNCED if announced else TemplateNews.CATEGORY_DETECTED
    if "new_category" in value:
        return TemplateNews.CATEGORY
    if "message_template_element" in value or field == "message_template_components_update":
        return TemplateNews.COMPONENTS
    return TemplateNews.STATUS if "event" in value else TemplateNews.OTHER


def _category_now(value: Mapping[str, Any]) -> TemplateCategory | None:
    # In an announcement `new_category` is the current one: `correct_category` is still to come.
    for key in ("new_category", "category", "message_template_category"):
        if category := _category(value.get(key)):
            return category
    return None


def _category(value: Any) -> TemplateCategory | None:
    return reading.member(TemplateCategory, reading.word(value))


def _reason(value: Mapping[str, Any]) -> str | None:
    rejection = reading.known(reading.mapping(value.get("rejection_info")).get("reason"))
    other = reading.mapping(value.get("other_info"))
    described = reading.known(other.get("description")) or reading.known(other.get("title"))
    code = reading.word(value.get("reason"))
    return rejection or described or (code if code != "NONE" else None)
