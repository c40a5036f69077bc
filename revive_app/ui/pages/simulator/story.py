"""What the agent saw, step by step, in a shopkeeper's words."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.gate import Reason
from revive_app.rules.guard.verdict import ReasonCode
from revive_app.rules.intents import Intent
from revive_app.rules.money import rupees
from revive_app.services.conversation.explain import (
    Attention,
    Explanation,
    GuardSaid,
    PassageRead,
    PieceMatched,
)
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import MessageState, Sender

_PASSAGE_LENGTH = 180

INTENTS = {
    Intent.CATALOG_REQUEST: "Wants to see pieces",
    Intent.PRICE_QUESTION: "Asks for a price",
    Intent.AVAILABILITY: "Asks whether it is there",
    Intent.STORE_INFO: "Asks about the shop",
    Intent.BOOK_APPOINTMENT: "Wants to visit",
    Intent.ORDER_STATUS: "Asks about an order",
    Intent.COMPLAINT: "Complains",
    Intent.HUMAN_REQUEST: "Wants a person",
    Intent.DISCOUNT_REQUEST: "Asks for a discount",
    Intent.TRY_ON: "Wants to try it on",
    Intent.GOLD_RATE: "Asks for the gold rate",
    Intent.CUSTOM_ORDER: "Wants it made to order",
    Intent.EXCHANGE_OLD_GOLD: "Brings old gold",
    Intent.GREETING: "Greets",
    Intent.OFF_TOPIC: "Talks of something else",
    Intent.PROMPT_INJECTION: "Tries to give the agent orders",
}

MOODS = {"happy": "Happy", "neutral": "Neutral", "unhappy": "Unhappy"}

_REFUSALS = {
    ReasonCode.PRICE_NOT_IN_DATA: "A price the catalog does not hold",
    ReasonCode.DISCOUNT_OVER_CAP: "A discount over the limit",
    ReasonCode.DISCOUNT_WRONG_BASE: "A discount on the wrong amount",
    ReasonCode.PERCENT_NOT_IN_DATA: "A percentage nobody has written down",
    ReasonCode.NUMBER_NOT_IN_DATA: "A number nobody has written down",
    ReasonCode.DATE_NOT_IN_DATA: "A date nobody has written down",
    ReasonCode.PURITY_NOT_IN_DATA: "A purity the catalog does not hold",
    ReasonCode.FOREIGN_CURRENCY: "A price in another currency",
    ReasonCode.URL_NOT_ALLOWED: "A link that is not the shop's",
    ReasonCode.SKU_UNKNOWN: "A code the catalog does not know",
    ReasonCode.SKU_OF_ANOTHER_PIECE: "The code of another piece",
    ReasonCode.STOCK_CLAIM: "A claim about stock that is not so",
    ReasonCode.OUTSIDE_LIMIT: "More than the agent may decide",
    ReasonCode.PROMISE_WORD: "A promise the shop has not made",
    ReasonCode.CLAIM_NOT_IN_DATA: "A claim nobody has written down",
    ReasonCode.CONTRADICTS_DATA: "The opposite of what is written down",
    ReasonCode.SECRET_LEAK: "Something customers must not read",
    ReasonCode.TOO_LONG: "Too long",
}

_WAITS = {
    Reason.RESTORED: "Waits: a backup was restored, somebody must confirm sending",
    Reason.NUMBER_PAUSED: "Waits: the number is paused",
    Reason.THROTTLED: "Waits: WhatsApp asked for a pause",
    Reason.CAMPAIGN_PAUSED: "Waits: the campaign is paused",
    Reason.CAMPAIGN_ARCHIVED: "Not sent: the campaign is over",
    Reason.DND: "Not sent: no messages are wanted",
    Reason.MARKETING_WITHDRAWN: "Not sent: no offers are wanted",
    Reason.NO_CONSENT: "Not sent: nobody agreed to offers",
    Reason.HUMAN_TOOK_OVER: "Not sent: a colleague has taken over",
    Reason.HUMAN_TYPING: "Waits: a colleague is typing",
    Reason.WINDOW_CLOSED: "Not sent: the 24-hour window is closed",
    Reason.QUIET_HOURS: "Waits for the end of the quiet hours",
    Reason.FREQUENCY_CAP: "Waits: enough offers for now",
    Reason.PAIR_RATE: "Waits: too many messages to one person",
    Reason.PORTFOLIO_LIMIT: "Waits: WhatsApp's limit of the day is reached",
}

_SILENCES = {
    "dnd": "No messages are wanted. START on this phone brings {agent} back.",
    "human": "A colleague has this chat. {agent} keeps silent until it is handed back.",
    "human_typing": "A colleague is typing. {agent} keeps silent meanwhile.",
    "campaign": "The campaign is not running, so {agent} does not answer.",
    "window": "The 24-hour window is closed until this phone writes.",
}

_SENDERS = {
    Sender.BLAST: "The campaign",
    Sender.FOLLOWUP: "The reminder",
    Sender.SYSTEM: "Revive",
}


@dataclass(frozen=True)
class PassageLine:
    """A passage the answer rests on."""

    source: str
    content: str
    score: str


@dataclass(frozen=True)
class PieceLine:
    """A piece the answer showed."""

    name: str
    sku: str
    detail: str
    price: str
    picture: str


@dataclass(frozen=True)
class Story:
    """One message of ours. `by_agent`: only then something was heard, read, matched and checked."""

    id: str = ""
    by_agent: bool = False
    author: str = ""
    words: str = ""
    heard: str = ""
    intents: list[str] = ()  # type: ignore[assignment]
    mood: str = ""
    mood_words: str = ""
    language: str = ""
    passages: list[PassageLine] = ()  # type: ignore[assignment]
    passages_words: str = ""
    pieces: list[PieceLine] = ()  # type: ignore[assignment]
    verdict: str = ""
    verdict_tone: str = ""
    faults: list[str] = ()  # type: ignore[assignment]
    tick: str = ""
    sent_words: str = ""
    sent_at: str = ""
    sent_title: str = ""
    model: str = ""
    tokens: str = ""
    took: str = ""


@dataclass(frozen=True)
class Now:
    """What the agent is about at this moment. `doing`: `writing`, `waiting`, `silent` or nothing."""

    doing: str = ""
    words: str = ""
    handed_over: bool = False
    closes_at: int = 0
    follow_up: str = ""
    follow_up_at: str = ""
    follow_up_title: str = ""


def story_of(told: Explanation, agent: str, *, now: datetime, zone: ZoneInfo) -> Story:
    """The story of one message."""
    by_agent = told.sender is Sender.AGENT
    verdict, tone = _verdict(told.guard)
    return Story(
        id=str(told.id),
        by_agent=by_agent,
        author=agent if by_agent else told.author or _SENDERS.get(told.sender, "A colleague"),
        words=told.content,
        heard=told.heard,
        intents=[INTENTS[Intent(intent)] for intent in told.intents if intent in set(Intent)],
        mood=words.mood(told.mood) if told.mood is not None else "",
        mood_words=_mood_words(told.mood) if told.mood is not None else "",
        language=words.LANGUAGES.get(told.language, told.language),
        passages=[_passage(passage) for passage in told.passages],
        passages_words=say(
            "{n} of {all}",
            n=len(told.passages),
            all=words.plural(told.passages_known, word("{n} passage"), word("{n} passages")),
        ),
        pieces=[_piece(piece) for piece in told.pieces],
        verdict=verdict,
        verdict_tone=tone,
        faults=_faults(told.guard),
        tick=words.TICKS[told.state],
        sent_words=_sent_words(told),
        sent_at=words.moment_words(told.created_at, now=now, zone=zone),
        sent_title=words.full_moment(told.created_at, zone),
        model=_model(told.model),
        tokens=words.count(told.tokens),
        took=f"{words.count(told.latency_ms)} ms" if told.latency_ms is not None else "",
    )


def now_of(attention: Attention, agent: str, *, now: datetime, zone: ZoneInfo) -> Now:
    """What the agent is about."""
    doing, said = _doing(attention, agent)
    due = attention.follow_up_at
    return Now(
        doing=doing,
        words=said,
        handed_over=attention.why_silent == "human",
        closes_at=words.millis(attention.window_expires_at),
        follow_up=attention.follow_up_words or "One gentle reminder",
        follow_up_at=f"{due.astimezone(zone):%a %H:%M}" if due is not None else "",
        follow_up_title=words.full_moment(due, zone) if due is not None else "",
    )


def _doing(attention: Attention, agent: str) -> tuple[str, str]:
    if attention.writing:
        return "writing", f"{agent} is writing"
    if attention.waiting and not attention.why_silent:
        return "waiting", f"{agent} waits a moment, in case more comes"
    if attention.why_silent:
        return "silent", _SILENCES[attention.why_silent].format(agent=agent)
    return "", ""


def _mood_words(mood: float) -> str:
    """`Happy +0.5`; a mood of nothing has no number."""
    name, number = MOODS[words.mood(mood)], f"{mood:+.1f}"
    return name if number in {"+0.0", "-0.0"} else f"{name} {number}"


def _verdict(guard: GuardSaid | None) -> tuple[str, str]:
    """The guard's verdict in a word, and its colour."""
    if guard is None:
        return "", ""
    if guard.replaced:
        return "Safe words used", "wait"
    if guard.repaired:
        return "Rewritten once", "wait"
    return ("Passed", "good") if guard.allowed else ("Refused", "bad")


def _faults(guard: GuardSaid | None) -> list[str]:
    reasons = guard.reasons if guard is not None else ()
    known = set(ReasonCode)
    return [
        _REFUSALS[ReasonCode(code)] if code in known else code.replace("_", " ")
        for code in dict.fromkeys(reasons)
    ]


def _sent_words(told: Explanation) -> str:
    if told.error is not None:
        return f"{told.error.title} ({told.error.code})" if told.error.code else told.error.title
    if told.state in {MessageState.QUEUED, MessageState.SKIPPED, MessageState.CANCELLED} and told.reason:
        known = told.reason in set(Reason)
        fallback = f"Not sent: {told.reason.replace('_', ' ')}"
        return _WAITS.get(Reason(told.reason), fallback) if known else fallback
    return words.TICK_WORDS[words.TICKS[told.state]]


def _passage(passage: PassageRead) -> PassageLine:
    lines = passage.content.splitlines()
    text = " ".join(" ".join(line for line in lines if not line.startswith("#")).split())
    short = text if len(text) <= _PASSAGE_LENGTH else text[:_PASSAGE_LENGTH].rstrip() + "…"
    return PassageLine(passage.source, short, f"{passage.score:.2f}" if passage.score is not None else "")


def _piece(piece: PieceMatched) -> PieceLine:
    stock = (
        "made to order" if piece.stock is None else f"{piece.stock} in stock" if piece.stock else "sold out"
    )
    return PieceLine(piece.name, piece.sku, stock, rupees(piece.price), piece.image_url)


def _model(name: str) -> str:
    return "Offline" if name.startswith("offline") else name
