"""Meta's news of templates: approved, paused, re-rated, billed as something else. Blasts that use them may stop."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.changes import TemplateChange, TemplateNews, read_template_change
from revive_app.services.ingest.event import Event
from revive_app.services.templates import syncing, trouble
from revive_app.services.templates.trouble import TemplateKey, TemplateState

UNKNOWN = "a template we do not hold yet: the list is read anew"
OLDER = "older than what is known"

_GOOD = frozenset({"APPROVED"})


def take(session: TenantSession, event: Event) -> str | None:
    """Let the news take effect. Returns why it had none, or None."""
    change = read_template_change(event.payload, event.field)
    if change.name is None:
        return "names no template"
    key = TemplateKey(event.waba_id, change.name, change.language)
    rows = session.rows(
        "SELECT id, language, status, quality, category, told_at FROM message_templates WHERE waba_id = :waba"
        " AND name = :name AND (CAST(:language AS text) IS NULL OR language = :language)"
        " ORDER BY id FOR NO KEY UPDATE",
        waba=event.waba_id,
        name=change.name,
        language=change.language,
    )
    if not rows:
        syncing.wish(session, event.waba_id)
        trouble.tell(session, key, _words(change), is_bad=False)
        return UNKNOWN
    reasons = [_apply(session, row, change) for row in rows]
    if all(reasons):
        return reasons[0]
    stopped = sum(
        trouble.react(session, replace(key, language=row["language"]), _state(row), _after(row, change))
        for row, reason in zip(rows, reasons, strict=True)
        if reason is None
    )
    if change.news is TemplateNews.COMPONENTS:
        syncing.wish(session, event.waba_id)
    trouble.tell(session, key, _words(change), is_bad=stopped > 0 or _is_bad(change))
    publish(session, session.client_id, "template.changed")
    return None


def _apply(session: TenantSession, row: sa.RowMapping, change: TemplateChange) -> str | None:
    """Write it down, unless something newer has been told already: then why not."""
    is_status = change.news is TemplateNews.STATUS
    if is_status and row["told_at"] and change.happened_at and change.happened_at < row["told_at"]:
        return OLDER
    announced = change.news is TemplateNews.CATEGORY_ANNOUNCED
    done = change.news is TemplateNews.CATEGORY
    session.run(
        "UPDATE message_templates SET status = coalesce(:status, status), quality = coalesce(:quality, quality),"
        " category = coalesce(:category, category),"
        " rejected_reason = CASE WHEN :is_status THEN :reason ELSE rejected_reason END,"
        " told_at = coalesce(CAST(:told_at AS timestamptz), told_at),"
        " coming_category = CASE WHEN :announced THEN :coming WHEN :done THEN NULL ELSE coming_category END,"
        " coming_at = CASE WHEN :announced THEN CAST(:coming_at AS timestamptz) WHEN :done THEN NULL ELSE coming_at END,"
        " synced_at = now() WHERE id = :id",
        id=row["id"],
        status=change.status,
        quality=change.quality,
        category=change.category,
        is_status=is_status,
        reason=change.reason,
        told_at=change.happened_at if is_status else None,
        announced=announced,
        done=done,
        coming=change.coming_category,
        coming_at=change.coming_at,
    )
    return None


def _state(row: sa.RowMapping) -> TemplateState:
    return TemplateState(row["status"], row["quality"], row["category"])


def _after(row: sa.RowMapping, change: TemplateChange) -> TemplateState:
    return TemplateState(
        change.status or row["status"],
        change.quality or row["quality"],
        change.category.value if change.category else row["category"],
    )


def _is_bad(change: TemplateChange) -> bool:
    return (change.status is not None and change.status not in _GOOD | {"PENDING"}) or change.quality == "RED"


def _words(change: TemplateChange) -> str:
    """The news for a shopkeeper."""
    match change.news:
        case TemplateNews.STATUS:
            what = _readable(change.event or change.status or "changed")
            return f"{what}: {change.reason}" if change.reason else what
        case TemplateNews.QUALITY:
            return f"people rate it {_readable(change.quality or 'unknown').lower()} now"
        case TemplateNews.CATEGORY:
            return f"is billed as {_readable(change.category).lower()} now"
        case TemplateNews.CATEGORY_ANNOUNCED:
            when = f" from {change.coming_at:%d %b %Y} on" if change.coming_at else " soon"
            return f"will be billed as {_readable(change.coming_category).lower()}{when}"
        case TemplateNews.CATEGORY_DETECTED:
            return f"WhatsApp takes it for {_readable(change.coming_category).lower()}"
        case TemplateNews.COMPONENTS:
            return "its text was changed at WhatsApp"
        case TemplateNews.OTHER:
            return "WhatsApp told something about it"


def _readable(word: Any) -> str:
    return str(word or "something else").replace("_", " ").capitalize()
