"""The morning briefing's words: one WhatsApp message for the owner, or the values of its template."""

from dataclasses import dataclass, field
from datetime import date

from revive_app.rules import money

# The template's name. Its body asks for the seven values below, in this order.
TEMPLATE = "morning_briefing"
_MOST_NAMES = 3
_MOST_FAULTS = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """The last 24 hours, and what needs somebody today. Rupees are whole."""

    new_leads: int = 0
    # people who wrote
    conversations: int = 0
    interested: int = 0
    won: int = 0
    won_rupees: int = 0
    # hot leads whose reply window ends soon, the first of them by name
    closing: int = 0
    closing_rupees: int = 0
    closing_names: tuple[str, ...] = ()
    # people who wait for a person of the shop
    waiting: int = 0
    # sends that will never arrive, by their reason in words, most first
    failed: dict[str, int] = field(default_factory=dict)
    # sends WhatsApp has not confirmed
    unsure: int = 0
    # events of Meta's that could not be worked
    parked: int = 0

    @property
    def needs(self) -> int:
        """How many things need a human."""
        return self.waiting + sum(self.failed.values()) + self.unsure + self.parked


def words(facts: Facts, *, shop: str, day: date) -> str:
    """The message, as WhatsApp shows it."""
    lines = [
        f"☀️ *Good morning, {shop}*",
        f"{day:%A} {day.day} {day:%B}",
        "",
        "*The last 24 hours*",
        f"👥 {_many(facts.new_leads, 'new lead')}",
        f"💬 {_many(facts.conversations, 'person wrote', 'people wrote')}",
        f"💛 {facts.interested} became interested",
        f"🏆 {facts.won} bought" + (f", {money.rupees(facts.won_rupees)}" if facts.won else ""),
        "",
        *_needs(facts),
    ]
    return "\n".join(lines)


def template_values(facts: Facts) -> tuple[str, ...]:
    """What the template's seven variables stand for."""
    return (
        str(facts.new_leads),
        str(facts.conversations),
        str(facts.interested),
        str(facts.won),
        money.rupees(facts.won_rupees),
        str(facts.closing),
        str(facts.needs),
    )


def _needs(facts: Facts) -> list[str]:
    lines = []
    if facts.closing:
        rest = facts.closing - len(facts.closing_names[:_MOST_NAMES])
        names = ", ".join(facts.closing_names[:_MOST_NAMES]) + (f" and {rest} more" if rest > 0 else "")
        lines.append(
            f"⏳ {_many(facts.closing, 'hot conversation closes', 'hot conversations close')} soon:"
            f" {names} ({money.short(facts.closing_rupees)})"
        )
    if facts.waiting:
        lines.append(f"🙋 {_many(facts.waiting, 'person waits', 'people wait')} for you")
    if facts.failed:
        shown = list(facts.failed.items())[:_MOST_FAULTS]
        reasons = ", ".join(f"{reason} ({count})" for reason, count in shown)
        lines.append(f"⚠️ {_many(sum(facts.failed.values()), 'message')} did not arrive: {reasons}")
    if facts.unsure:
        lines.append(f"❔ {_many(facts.unsure, 'message')} not confirmed by WhatsApp yet")
    if facts.parked:
        lines.append(f"🅿️ {_many(facts.parked, 'event')} could not be worked: see Health")
    return ["*Needs you*", *lines] if lines else ["✨ Nothing needs you. Have a good day."]


def _many(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
