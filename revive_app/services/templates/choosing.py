"""Which translation of a template for whom, and filled with which values."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput
from revive_app.models import MessageTemplate
from revive_app.rules.templates import filling, values
from revive_app.rules.templates.filling import Filled, Unfit
from revive_app.rules.templates.shape import shape_of
from revive_app.rules.templates.values import BadValue, Facts
from revive_app.vocabulary import MessageCategory, TemplateCategory

APPROVED = "APPROVED"

# What to do about a template that cannot be sent, by Meta's word for its state.
_REMEDIES = {
    "PENDING": "Meta has not decided yet; that takes minutes, rarely a day.",
    "REJECTED": "Change it as Meta asks and submit it again.",
    "PAUSED": "Meta paused it because people disliked it; it may come back, or choose another.",
    "DISABLED": "Meta has disabled it for good: choose another.",
}


def translations(
    session: TenantSession,
    *,
    waba_id: str,
    name: str,
    language: str | None,
    usual_language: str,
    field_prefix: str = "",
) -> list[MessageTemplate]:
    """The approved translations to use, the fallback first; only that one when `language` is given.

    Raises InvalidInput for a name or language there is not, Conflict when Meta does not let it be sent.
    """
    known = session.exec(
        select(MessageTemplate)
        .where(col(MessageTemplate.waba_id) == waba_id, col(MessageTemplate.name) == name)
        .order_by(col(MessageTemplate.created_at), col(MessageTemplate.language))
    ).all()
    if not known:
        reason = f"{name!r} is no template of this account; new ones are found by /templates/sync"
        raise InvalidInput(
            f"There is no template {name!r}.",
            fields=(FieldError(f"{field_prefix}template_name", reason),),
            code="unknown_template",
        )
    approved = [one for one in known if one.status == APPROVED]
    if language is not None:
        wanted = matching(known, language)
        if wanted is None:
            there = ", ".join(sorted(one.language for one in known))
            raise InvalidInput(
                f"There is no {language} translation of {name}.",
                fields=(FieldError(f"{field_prefix}language", f"is not among {there}"),),
            )
        if wanted.status != APPROVED:
            raise not_sendable(wanted)
        approved = [wanted]
    if not approved:
        raise not_sendable(known[0])
    authentication = [one for one in approved if one.category is TemplateCategory.AUTHENTICATION]
    if authentication:
        raise InvalidInput(
            "A template for codes is no offer.",
            fields=(FieldError(f"{field_prefix}template_name", "is for verification codes"),),
        )
    fallback = matching(approved, usual_language) or approved[0]
    return [fallback, *(one for one in approved if one is not fallback)]


def matching(templates: Sequence[MessageTemplate], language: str | None) -> MessageTemplate | None:
    """The translation in a language: written alike, else of the same tongue (hi for hi_IN)."""
    if language is None:
        return None
    wanted = language.replace("-", "_")
    exact = next((one for one in templates if one.language == wanted), None)
    tongue = wanted.partition("_")[0]
    return exact or next((one for one in templates if one.language.partition("_")[0] == tongue), None)


def category_of(template: MessageTemplate) -> MessageCategory:
    """What a message made of it is, whoever sends it and why: Meta's word decides which rules it meets.

    Raises InvalidInput for codes: nothing here sends them.
    """
    if template.category is TemplateCategory.AUTHENTICATION:
        raise InvalidInput(
            "A template for codes is no offer.",
            fields=(FieldError("template_name", "is for verification codes"),),
        )
    return MessageCategory(template.category.value.lower())


def not_sendable(template: MessageTemplate) -> Conflict:
    """Why a template may not be sent, for the caller to raise."""
    remedy = _REMEDIES.get(template.status, "Look it up at Meta.")
    return Conflict(
        f"The template {template.name} ({template.language}) is {template.status.lower()}. {remedy}",
        code="template_not_approved",
    )


def fill_template(
    template: MessageTemplate,
    parameters: Sequence[Any] | Mapping[str, Any] | None,
    shared: Facts,
    *,
    expires_at: datetime | None = None,
    field_prefix: str = "",
) -> Filled:
    """The template with these values, what is the same for everybody written out. Raises InvalidInput."""
    try:
        filled = filling.fill(
            shape_of(template.components),
            parameters,
            name=template.name,
            language=template.language,
            named=template.parameter_format == "NAMED",
            expires_at=expires_at,
        )
    except Unfit as error:
        raise InvalidInput(
            f"The values do not fit the template {template.name}: {error}.",
            fields=tuple(FieldError(_field(field_prefix, one.name), one.reason) for one in error.wrong),
            code="values_do_not_fit",
        ) from error
    try:
        payload = values.replaced(filled.payload, lambda words: values.with_shared(words, shared))
        shown = values.replaced(filled.shown, lambda words: values.with_shared(words, shared))
    except BadValue as error:
        raise InvalidInput(
            f"A value {error}.", fields=(FieldError(f"{field_prefix}parameters", str(error)),)
        ) from error
    return Filled(payload, shown)


def _field(prefix: str, name: str) -> str:
    return f"{prefix}{name}" if name == "expires_at" else f"{prefix}parameters.{name}"


def spoken(languages: Sequence[str], language: str | None) -> str | None:
    """Which of these translations a person of that language reads; None for the fallback.

    Hinglish is read by everybody who reads Latin letters, so it has no Hindi translation unless one is called so.
    """
    if not language:
        return None
    wanted = language.replace("-", "_")
    if wanted in languages:
        return wanted
    if "_Latn" in wanted:
        return None
    tongue = wanted.partition("_")[0]
    return next((one for one in languages if one.partition("_")[0] == tongue), None)
