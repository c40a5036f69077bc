"""What of the board is looked at: read from the page's address, said in words, asked of the service."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from uuid import UUID

from revive_app.rules.money import short
from revive_app.services.board import BoardFilter
from revive_app.ui import words
from revive_app.ui.language import say, word

_BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "happy": (words.HAPPY_FROM, None),
    "neutral": (words.UNHAPPY_FROM + 1e-9, words.HAPPY_FROM),
    "unhappy": (None, words.UNHAPPY_FROM + 1e-9),
}
SNOOZED = {"yes": word("Snoozed"), "no": word("Not snoozed")}
WORTHS = (100_000, 300_000, 500_000, 1_000_000)


@dataclass(frozen=True)
class Looking:
    """The choices as the address carries them; empty for any. `lead` is whose drawer is open."""

    campaign: str = ""
    mood: str = ""
    snoozed: str = ""
    window: str = ""
    worth: str = ""
    q: str = ""
    dnd: str = ""
    lead: str = ""


@dataclass(frozen=True)
class Chosen:
    """One choice with a cross beside it."""

    name: str
    words: str


_FINE: dict[str, Callable[[str], bool]] = {
    "campaign": lambda value: _is_id(value),
    "mood": lambda value: value in _BOUNDS,
    "snoozed": lambda value: value in SNOOZED,
    "window": lambda value: value == "1",
    "worth": lambda value: value in {str(worth) for worth in WORTHS},
    "q": bool,
    "dnd": lambda value: value == "1",
    "lead": lambda value: _is_id(value),
}
NAMES = tuple(field.name for field in fields(Looking))


def looking_at(ask: Callable[[str], str]) -> Looking:
    """What `ask(name)` says of each choice, as far as it makes sense."""
    said = {name: ask(name) for name in NAMES}
    return Looking(**{name: value if _FINE[name](value) else "" for name, value in said.items()})


def with_choice(now: Looking, name: str, value: str) -> Looking:
    """The same with one choice changed; what makes no sense is no choice."""
    if name not in _FINE:
        return now
    return replace(now, **{name: value if _FINE[name](value) else ""})


def filter_of(now: Looking) -> BoardFilter:
    """As the service is asked."""
    mood_from, mood_below = _BOUNDS.get(now.mood, (None, None))
    return BoardFilter(
        campaign_id=UUID(now.campaign) if now.campaign else None,
        mood_from=mood_from,
        mood_below=mood_below,
        snoozed={"yes": True, "no": False}.get(now.snoozed),
        window_open=now.window == "1",
        worth_from=int(now.worth or 0),
        q=now.q,
    )


def chosen(now: Looking) -> list[Chosen]:
    """What narrows the board besides the campaign, to be taken away one by one."""
    told = (
        ("q", f"“{now.q}”", now.q),
        ("mood", say(words.MOODS.get(now.mood, "")), now.mood),
        ("snoozed", say(SNOOZED.get(now.snoozed, "")), now.snoozed),
        ("window", say("Can be answered now"), now.window),
        ("worth", worth_words(int(now.worth or 0)), now.worth),
        ("dnd", say("With do not disturb"), now.dnd),
    )
    return [Chosen(name, said) for name, said, value in told if value]


def worth_words(rupees: int) -> str:
    """`From ₹5 L`."""
    return say("From {value}", value=short(rupees))


def _is_id(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True
