"""The board's cards and columns as the page draws them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees, short
from revive_app.services.board import ALL_LANES, PAGE, BoardCard, BoardColumn
from revive_app.services.leads import LeadView
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.ui.person.facts import known_facts
from revive_app.vocabulary import LeadStatus, Sender

# A card that changed this short ago glows once.
FRESH = timedelta(seconds=3)
# No page holds more cards of one column; beyond that one filters.
MOST_CARDS = 25 * PAGE
# What the shop's register says of somebody nobody has written to, the first of these that is there.
_NOTES = (word("Note"), word("Wedding"), word("Last purchase"), word("Interest"))


@dataclass(frozen=True)
class Card:
    """One lead. `foot` says which of window, ticks, snoozed, done or none stands at its foot right."""

    id: str
    stage: str
    name: str
    phone: str
    mood: str
    mood_words: str
    value: str
    full_value: str
    rupees: int
    version: int
    author: str
    words: str
    campaign: str
    hue: int
    foot: str
    foot_words: str
    foot_title: str
    closes_at: int
    tick: str
    fresh: bool


@dataclass(frozen=True)
class Column:
    """A stage with its true count and sum; `more` is how many cards a click would add, 0 for none."""

    stage: str = ""
    count: str = "0"
    revenue: str = "₹0"
    cards: list[Card] = ()  # type: ignore[assignment]
    more: int = 0
    capped: bool = False


EMPTY = {stage: Column(stage.value) for stage in ALL_LANES}


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who looks, when and where: what "you" and "today" mean."""

    now: datetime
    zone: ZoneInfo
    user_id: UUID | None


def column_of(column: BoardColumn, size: int, eyes: Eyes) -> Column:
    """A column as it is drawn with room for `size` cards."""
    left = column.count - len(column.cards)
    capped = left > 0 and size >= MOST_CARDS
    return Column(
        stage=column.stage.value,
        count=words.count(column.count),
        revenue=short(column.revenue),
        cards=[_card(card, eyes) for card in column.cards],
        more=0 if capped else min(left, PAGE),
        capped=capped,
    )


def _card(card: BoardCard, eyes: Eyes) -> Card:
    lead = card.lead
    foot, foot_words, foot_title = _foot(card, eyes)
    return Card(
        id=str(lead.id),
        stage=lead.status.value,
        name=words.full_name(lead.first_name, lead.last_name, otherwise=lead.phone),
        phone=(lead.phone or "").lstrip("+"),
        mood=words.mood(lead.sentiment_score),
        mood_words=say(words.MOODS[words.mood(lead.sentiment_score)]),
        value=short(lead.potential_value),
        full_value=rupees(lead.potential_value).lstrip("₹"),
        rupees=lead.potential_value,
        version=lead.version,
        author=_author(card, eyes),
        words=lead.last_message_text or _note(lead.context_data),
        campaign=lead.campaign_name,
        hue=words.hue(lead.campaign_id),
        foot=foot,
        foot_words=foot_words,
        foot_title=foot_title,
        closes_at=words.millis(lead.window_expires_at) if foot == "window" else 0,
        tick=words.TICKS[card.state] if card.state is not None else "",
        fresh=eyes.now - lead.updated_at < FRESH,
    )


def _author(card: BoardCard, eyes: Eyes) -> str:
    """Whose the last words are; empty for the customer's own."""
    if card.sender is None or card.sender is Sender.CUSTOMER:
        return ""
    if card.sender is Sender.HUMAN:
        return say("You") + ":" if card.author_id == eyes.user_id else f"{card.author.split()[0]}:"
    return f"{card.author or say('We')}:"


def _foot(card: BoardCard, eyes: Eyes) -> tuple[str, str, str]:
    lead = card.lead
    if lead.status is LeadStatus.WON:
        when = words.day(lead.updated_at, now=eyes.now, zone=eyes.zone)
        return "done", when, say("Won, {when}", when=words.full_moment(lead.updated_at, eyes.zone))
    if lead.snoozed_until is not None and lead.snoozed_until > eyes.now:
        when = words.day(lead.snoozed_until, now=eyes.now, zone=eyes.zone)
        return "snoozed", say("Until {when}", when=when), say("Asked to be written to then")
    if card.state is not None and lead.last_message_at is not None:
        tick = say(words.TICK_WORDS[words.TICKS[card.state]])
        if not _is_open(lead, eyes):
            when = words.moment_words(lead.last_message_at, now=eyes.now, zone=eyes.zone)
            return "ticks", when, f"{tick}, {words.full_moment(lead.last_message_at, eyes.zone)}"
    if _is_open(lead, eyes):
        assert lead.window_expires_at is not None
        return (
            "window",
            "",
            say("Can be answered until {when}", when=words.full_moment(lead.window_expires_at, eyes.zone)),
        )
    if lead.last_message_at is None:
        return "none", say("Not written"), ""
    return "closed", say("Closed"), say("The 24-hour window is closed: only a template may be sent")


def _is_open(lead: LeadView, eyes: Eyes) -> bool:
    return lead.window_expires_at is not None and lead.window_expires_at > eyes.now


def _note(context: dict[str, Any]) -> str:
    for key in _NOTES:
        if context.get(key):
            return f"{say(key)}: {context[key]}"
    known = next(iter(known_facts(context)), None)
    return f"{known.name}: {known.value}" if known is not None else say("Nothing known yet.")
