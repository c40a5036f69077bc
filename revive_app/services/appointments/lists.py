"""Times to choose from: one list of WhatsApp's, a section a day; the thread shows the same times as lines."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from revive_app.providers.whatsapp.interactive import Row, Section, list_menu
from revive_app.rules.language import Language
from revive_app.rules.visits import SlotRules
from revive_app.rules.visits.sentences import clock_words, day_words, say
from revive_app.services.conversation.bubbles import Bubble

SLOT = "slot"


def slot_id(at: datetime) -> str:
    """What comes back when a time of the list is tapped."""
    return f"{SLOT}:{at.astimezone(UTC).isoformat()}"


def read_slot_id(pressed: str) -> datetime | None:
    """The time behind a tapped row; None for one we never made."""
    kind, _, raw = pressed.partition(":")
    if kind != SLOT:
        return None
    try:
        at = datetime.fromisoformat(raw)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def as_list(first: str, chosen: Sequence[datetime], rules: SlotRules, language: Language) -> Bubble:
    """The list below a sentence."""
    sections = [
        Section([Row(slot_id(at), clock) for at, clock in times], title)
        for title, times in _by_day(chosen, rules, language)
    ]
    body = list_menu(first, say("choose", language), sections=sections)
    return Bubble(body, as_lines(first, chosen, rules, language))


def as_lines(first: str, chosen: Sequence[datetime], rules: SlotRules, language: Language) -> str:
    """The same in words, a line a day."""
    days = (
        f"{title}: {', '.join(clock for _, clock in times)}"
        for title, times in _by_day(chosen, rules, language)
    )
    return "\n".join((first, *days))


def _by_day(
    chosen: Sequence[datetime], rules: SlotRules, language: Language
) -> list[tuple[str, list[tuple[datetime, str]]]]:
    """The times under the name of their day, each as it is said."""
    found = []
    for _, group in groupby(chosen, key=lambda at: at.astimezone(rules.zone).date()):
        day = [at.astimezone(rules.zone) for at in group]
        times = [(at, clock_words(at.time(), language)) for at in day]
        found.append((day_words(day[0], language, short=True), times))
    return found
