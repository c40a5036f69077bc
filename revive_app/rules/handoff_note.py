"""What a colleague reads before she answers: what the customer wants, which pieces, what she would spend, her mood."""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.rules import intents
from revive_app.rules.buying import buys
from revive_app.rules.catalog.budget import Budget, read_budget
from revive_app.rules.intents import Intent
from revive_app.rules.money import rupees

LONGEST_WORDS = 300
MOST_PIECES = 5
MOST_WISHES = 4

_WISHES = {
    Intent.COMPLAINT: "has a complaint",
    Intent.HUMAN_REQUEST: "asks for a person",
    Intent.ORDER_STATUS: "asks about her order",
    Intent.BOOK_APPOINTMENT: "wants to visit",
    Intent.DISCOUNT_REQUEST: "asks for a discount",
    Intent.PRICE_QUESTION: "asks for a price",
    Intent.AVAILABILITY: "asks whether a piece is there",
    Intent.CUSTOM_ORDER: "wants a piece made",
    Intent.EXCHANGE_OLD_GOLD: "wants to exchange gold",
    Intent.TRY_ON: "wants to try a piece on",
    Intent.CATALOG_REQUEST: "wants to see pieces",
    Intent.GOLD_RATE: "asks for the gold rate",
    Intent.STORE_INFO: "asks about the shop",
}
_MOODS = ((-0.4, "upset"), (-0.1, "a little displeased"), (0.2, "calm"), (0.5, "friendly"))


@dataclass(frozen=True, slots=True)
class Note:
    """Why a person is needed, and what she should know. Empty where nothing is known; `mood` in a word."""

    why: str
    name: str
    wants: str
    pieces: tuple[str, ...]
    budget: str
    mood: str
    last_words: str
    # the model's own words, unchecked
    agent_says: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The note as lines, those that say something."""
        said = (
            ("Wants", self.wants),
            ("Pieces", ", ".join(self.pieces)),
            ("Budget", self.budget),
            ("Mood", self.mood),
            ("Last words", f"“{self.last_words}”" if self.last_words else ""),
            ("The agent says", self.agent_says),
        )
        return tuple(f"{name}: {value}" for name, value in said if value)


def write_note(
    *,
    why: str,
    name: str,
    interest: str,
    heard: Sequence[str],
    pieces: Sequence[str],
    mood: float | None,
    agent_says: str = "",
) -> Note:
    """The note from what was said (`heard`: her bubbles, oldest first) and shown (`pieces`: the latest first)."""
    return Note(
        why=why,
        name=name,
        wants=_wants(heard, interest),
        pieces=tuple(pieces[:MOST_PIECES]),
        budget=_budget(heard),
        mood=_mood(mood),
        last_words=_one_line(heard[-1]) if heard else "",
        agent_says=_one_line(agent_says),
    )


def _wants(heard: Sequence[str], interest: str) -> str:
    """Her latest wishes first; what her record says she is interested in stands behind."""
    found = dict.fromkeys(
        wish for text in reversed(heard) for intent in _wished(text) if (wish := _WISHES.get(intent))
    )
    wishes = [*(["wants to buy"] if any(buys(text) for text in heard) else []), *found][:MOST_WISHES]
    if interest:
        wishes.append(f"known to look for: {_one_line(interest)}")
    return "; ".join(wishes)


def _wished(text: str) -> tuple[Intent, ...]:
    """What a bubble asks for. Pieces up to an amount are pieces: the amount is her budget, no question of price."""
    found = intents.find(text)
    if Intent.CATALOG_REQUEST in found and read_budget(text) is not None:
        return tuple(intent for intent in found if intent is not Intent.PRICE_QUESTION)
    return found


def _budget(heard: Sequence[str]) -> str:
    """The last budget she named."""
    named = (read_budget(text) for text in reversed(heard))
    budget = next((one for one in named if one is not None), None)
    return _in_words(budget) if budget is not None else ""


def _in_words(budget: Budget) -> str:
    if budget.low is not None and budget.high is not None:
        return f"{rupees(budget.low)} to {rupees(budget.high)}"
    if budget.high is not None:
        return f"up to {rupees(budget.high)}"
    return f"from {rupees(budget.low)}" if budget.low is not None else ""


def _mood(score: float | None) -> str:
    if score is None:
        return ""
    return next((word for limit, word in _MOODS if score < limit), "happy")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_WORDS]
