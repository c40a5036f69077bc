"""Whom a blast reaches, and whom not and why: counted in groups of people a choice treats alike."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from revive_app.services.blasts.planning import Plan


@dataclass(frozen=True, slots=True)
class Group:
    """People a choice treats alike. `excluded` None: they are in."""

    excluded: str | None
    variant: str
    language: str
    country: str
    people: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a blast reaches, and whom not and why."""

    groups: tuple[Group, ...]

    @property
    def eligible(self) -> int:
        """How many get a message."""
        return sum(group.people for group in self.groups if group.excluded is None)

    @property
    def excluded(self) -> dict[str, int]:
        """How many do not, by reason."""
        counts: dict[str, int] = {}
        for group in self.groups:
            if group.excluded is not None:
                counts[group.excluded] = counts.get(group.excluded, 0) + group.people
        return dict(sorted(counts.items()))

    @property
    def languages(self) -> dict[str, int]:
        """How many read which translation."""
        counts: dict[str, int] = {}
        for group in self.groups:
            if group.excluded is None:
                counts[group.language] = counts.get(group.language, 0) + group.people
        return dict(sorted(counts.items()))

    def priced(self, plan: Plan) -> dict[tuple[str, str], int]:
        """How many messages of which category go to which country."""
        categories = {
            (variant.key, one.language): one.category.lower()
            for variant in plan.variants
            for one in variant.translations
        }
        counts: dict[tuple[str, str], int] = {}
        for group in self.groups:
            if group.excluded is None:
                key = (group.country, categories[group.variant, group.language])
                counts[key] = counts.get(key, 0) + group.people
        return counts


def card_day(plan: Plan) -> date:
    """The day whose rates count: that of the start, in the shop's zone."""
    return plan.start_at.astimezone(ZoneInfo(plan.shop.timezone)).date()
