"""A template as the page writes it: how Meta judges it, what it costs to be of that kind, what to do about it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.templates.shape import shape_of
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import TemplateCategory

CATEGORIES = {
    TemplateCategory.MARKETING: word("Offer"),
    TemplateCategory.UTILITY: word("Service"),
    TemplateCategory.AUTHENTICATION: word("Code"),
}

STATES = {
    "APPROVED": (word("Approved"), "good"),
    "PENDING": (word("With Meta"), "wait"),
    "IN_APPEAL": (word("With Meta"), "wait"),
    "REJECTED": (word("Refused"), "bad"),
    "PAUSED": (word("Paused by Meta"), "wait"),
    "DISABLED": (word("Disabled by Meta"), "bad"),
    "DELETED": (word("Deleted"), ""),
}

_ADVICE = {
    "PENDING": word("Meta looks at it; that takes minutes, rarely a day."),
    "REJECTED": word("Change it as Meta asks, and submit it under another name."),
    "PAUSED": word("Too many people disliked it. It may come back; meanwhile choose another."),
    "DISABLED": word("Meta has closed it for good. Write another."),
}

_QUALITIES = {
    "GREEN": (word("People like it"), "good"),
    "HIGH": (word("People like it"), "good"),
    "YELLOW": (word("Some dislike it"), "wait"),
    "MEDIUM": (word("Some dislike it"), "wait"),
    "RED": (word("Many dislike it"), "bad"),
    "LOW": (word("Many dislike it"), "bad"),
}


@dataclass(frozen=True)
class TemplateLine:
    """A template in one language."""

    id: str
    name: str
    excerpt: str
    language: str
    category: str
    coming: str
    state: str
    tone: str
    quality: str
    quality_tone: str
    when: str
    when_full: str


@dataclass(frozen=True)
class TemplateCard:
    """What its drawer says beside the phone."""

    id: str = ""
    name: str = ""
    language: str = ""
    category: str = ""
    state: str = ""
    tone: str = ""
    quality: str = ""
    quality_tone: str = ""
    advice: str = ""
    said_by_meta: str = ""
    coming: str = ""
    gaps: str = ""
    deleted: bool = False


def language_name(code: str) -> str:
    """`Hindi` for `hi` and `hi_IN`."""
    tongue = code.replace("_", "-")
    found = words.LANGUAGES.get(tongue) or words.LANGUAGES.get(tongue.partition("-")[0])
    return say(found) if found else code


def line_of(view: TemplateView, *, now: datetime, zone: ZoneInfo) -> TemplateLine:
    """The template in the list."""
    state, tone = STATES.get(view.status, (view.status, ""))
    quality, quality_tone = _QUALITIES.get(view.quality, (word("Not rated yet"), ""))
    return TemplateLine(
        id=str(view.id),
        name=view.name,
        excerpt=" ".join(shape_of(view.components).body.text.split())[:140],
        language=language_name(view.language),
        category=say(CATEGORIES[view.category]),
        coming=_coming(view, now=now, zone=zone),
        state=say(state),
        tone=tone,
        quality=say(quality),
        quality_tone=quality_tone,
        when=words.near_moment(view.created_at, now=now, zone=zone),
        when_full=words.full_moment(view.created_at, zone),
    )


def card_of(view: TemplateView, *, now: datetime, zone: ZoneInfo) -> TemplateCard:
    """The template by itself."""
    line = line_of(view, now=now, zone=zone)
    return TemplateCard(
        id=line.id,
        name=line.name,
        language=line.language,
        category=line.category,
        state=line.state,
        tone=line.tone,
        quality=line.quality,
        quality_tone=line.quality_tone,
        advice=say(_ADVICE[view.status]) if view.status in _ADVICE else "",
        said_by_meta=view.rejected_reason or "",
        coming=line.coming,
        gaps=", ".join("{{" + name + "}}" for name in view.variables),
        deleted=view.status == "DELETED",
    )


def _coming(view: TemplateView, *, now: datetime, zone: ZoneInfo) -> str:
    if not view.coming_category or view.coming_category not in set(TemplateCategory):
        return ""
    category = say(CATEGORIES[TemplateCategory(view.coming_category)])
    if view.coming_at is None:
        return say("Becomes {category}", category=category)
    day = words.day(view.coming_at, now=now, zone=zone)
    return say("Becomes {category}, {day}", category=category, day=day)
