"""A template changes at Meta: the blasts that use it stop where they must, and everybody reads why."""

from dataclasses import dataclass

from revive_app.db import TenantSession
from revive_app.services import activity
from revive_app.services.blasts import steering
from revive_app.vocabulary import ActivityType

APPROVED = "APPROVED"
RED = "RED"

_REASONS = {
    "PAUSED": ("template_paused", "WhatsApp has paused the template {name} because people disliked it."),
    "DISABLED": ("template_disabled", "WhatsApp has disabled the template {name} for good."),
    "REJECTED": ("template_rejected", "WhatsApp has rejected the template {name}."),
    "PENDING_DELETION": ("template_disabled", "The template {name} is being deleted at WhatsApp."),
    "DELETED": ("template_disabled", "The template {name} was deleted at WhatsApp."),
}
_OTHERWISE = ("template_paused", "WhatsApp no longer lets the template {name} be sent.")


@dataclass(frozen=True, slots=True)
class TemplateState:
    """What counts about a template: may it be sent, how is it rated, what is it billed as, what does it say."""

    status: str
    quality: str
    category: str
    components: str = ""


@dataclass(frozen=True, slots=True)
class TemplateKey:
    """Which template, in which language; None: in all."""

    waba_id: str
    name: str
    language: str | None


def react(session: TenantSession, key: TemplateKey, before: TemplateState, after: TemplateState) -> int:
    """Stop the blasts a change concerns; how many stopped. The template's row has been written already."""
    if after.status != before.status and after.status != APPROVED:
        reason, words = _REASONS.get(after.status, _OTHERWISE)
        return _stop(session, key, reason, words)
    if after.category != before.category:
        words = (
            f"WhatsApp bills the template {{name}} as {after.category.lower()} now, no longer as"
            f" {before.category.lower()}. Look at the cost before you go on."
        )
        return _stop(session, key, "template_category", words)
    if after.quality == RED and before.quality != RED:
        return _stop(
            session, key, "quality_drop", "Many people dislike the template {name}: WhatsApp rates it red."
        )
    if before.components and after.components != before.components:
        return _stop(
            session, key, "template_changed", "The text of the template {name} was changed at WhatsApp."
        )
    return 0


def _stop(session: TenantSession, key: TemplateKey, reason: str, words: str) -> int:
    return steering.stop_those_using(
        session,
        waba_id=key.waba_id,
        name=key.name,
        language=key.language,
        reason=reason,
        words=words.format(name=key.name),
    )


def tell(session: TenantSession, key: TemplateKey, words: str, *, is_bad: bool) -> None:
    """A line in The Matrix about a template."""
    named = f"{key.name} ({key.language})" if key.language else key.name
    kind = ActivityType.ERROR if is_bad else ActivityType.SYSTEM
    activity.log(session, session.client_id, kind, f"Template {named}: {words}")
