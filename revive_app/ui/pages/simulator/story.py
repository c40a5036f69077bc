"""What the agent saw, step by step, in a shopkeeper's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules.language import Language, detect, is_foreign
from revive_app.rules.money import rupees
from revive_app.rules.sentiment import feel
from revive_app.services.conversation.drafts import Draft
from revive_app.services.conversation.explain import (
    Attention,
    Explanation,
    GuardSaid,
    PassageRead,
    PieceMatched,
)
from revive_app.services.conversation.rehearsal import Outcome, Rehearsed
from revive_app.services.conversation.story import cost_of
from revive_app.ui import reasons, words
from revive_app.ui.language import say, word
from revive_app.vocabulary import Sender

_PASSAGE_LENGTH = 180

_SILENCES = {
    "dnd": word("No messages are wanted. START on this phone brings {agent} back."),
    "human": word("A colleague has this chat. {agent} keeps silent until it is handed back."),
    "human_typing": word("A colleague is typing. {agent} keeps silent meanwhile."),
    "campaign": word("The campaign is not running, so {agent} does not answer."),
    "window": word("The 24-hour window is closed until this phone writes."),
}

_SENDERS = {
    Sender.BLAST: word("The campaign"),
    Sender.FOLLOWUP: word("The reminder"),
    Sender.SYSTEM: word("Revive"),
}

# Where no model was asked: what a real thread would have done.
OUTCOMES = {
    Outcome.ANSWERED: word("Answered"),
    Outcome.HANDED_OVER: word("Handed over to a person"),
    Outcome.OPTED_OUT: word("Wants no messages"),
    Outcome.ASKED_WHETHER_TO_STOP: word("Asked whether to stop"),
    Outcome.VISIT: word("Wants to visit"),
    Outcome.SNOOZED: word("Comes back later"),
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
    prompt: str = ""
    cost: str = ""
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
    verdict, tone = reasons.verdict(told.guard)
    return Story(
        id=str(told.id),
        by_agent=by_agent,
        author=agent if by_agent else told.author or say(_SENDERS.get(told.sender, word("A colleague"))),
        words=told.content,
        heard=told.heard,
        intents=reasons.intents(told.intents),
        mood=words.mood(told.mood) if told.mood is not None else "",
        mood_words=_mood_words(told.mood) if told.mood is not None else "",
        language=_language_words(told.language, told.heard),
        passages=[_passage(passage) for passage in told.passages],
        passages_words=say(
            "{n} of {all}",
            n=len(told.passages),
            all=words.plural(told.passages_known, word("{n} passage"), word("{n} passages")),
        ),
        pieces=[_piece(piece) for piece in told.pieces],
        verdict=verdict,
        verdict_tone=tone,
        faults=reasons.faults(told.guard),
        tick=words.TICKS[told.state],
        sent_words=reasons.how_far(told.state, told.reason, told.error),
        sent_at=words.moment_words(told.created_at, now=now, zone=zone),
        sent_title=words.full_moment(told.created_at, zone),
        model=_model(told.model),
        prompt=_prompt(told.prompt_tokens),
        cost=_cost(told.cost_micro_inr),
        took=say("{n} ms", n=words.count(told.latency_ms)) if told.latency_ms is not None else "",
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
        follow_up=attention.follow_up_words or say("One gentle reminder"),
        follow_up_at=words.coming_moment(due, now=now, zone=zone) if due is not None else "",
        follow_up_title=words.full_moment(due, zone) if due is not None else "",
    )


def _doing(attention: Attention, agent: str) -> tuple[str, str]:
    if attention.writing:
        return "writing", say("{agent} is writing", agent=agent)
    if attention.waiting and not attention.why_silent:
        return "waiting", say("{agent} waits a moment, in case more comes", agent=agent)
    if attention.why_silent:
        return "silent", say(_SILENCES[attention.why_silent], agent=agent)
    return "", ""


def _mood_words(mood: float) -> str:
    """`Happy +0.5`; a mood of nothing has no number."""
    name, number = say(words.MOODS[words.mood(mood)]), f"{mood:+.1f}"
    return name if number in {"+0.0", "-0.0"} else f"{name} {number}"


def _passage(passage: PassageRead) -> PassageLine:
    lines = passage.content.splitlines()
    text = " ".join(" ".join(line for line in lines if not line.startswith("#")).split())
    short = text if len(text) <= _PASSAGE_LENGTH else text[:_PASSAGE_LENGTH].rstrip() + "…"
    return PassageLine(passage.source, short, f"{passage.score:.2f}" if passage.score is not None else "")


def _piece(piece: PieceMatched) -> PieceLine:
    if piece.stock is None:
        stock = say("made to order")
    else:
        stock = say("{n} in stock", n=piece.stock) if piece.stock else say("sold out")
    return PieceLine(piece.name, piece.sku, stock, rupees(piece.price), piece.image_url)


def story_of_trial(
    trial: Rehearsed,
    heard: str,
    pictures: Mapping[UUID, str],
    agent: str,
    *,
    place: int,
    now: datetime,
    zone: ZoneInfo,
) -> Story:
    """The story of an answer that was only tried: nothing of it is stored, so all of it comes from the draft."""
    draft = trial.draft
    guard = _guard_of(draft) if draft else None
    verdict, tone = reasons.verdict(guard)
    mood = feel(heard).compound
    return Story(
        id=f"trial-{place}",
        by_agent=True,
        author=agent,
        words=trial.reply or say("(She keeps silent.)"),
        heard=heard,
        intents=reasons.intents(draft.intents) if draft else [say(OUTCOMES[trial.outcome])],
        mood=words.mood(mood),
        mood_words=_mood_words(mood),
        language=_language(draft, heard),
        passages=[_passage(PassageRead(one.source, one.content, one.score)) for one in draft.passages]
        if draft
        else [],
        passages_words=words.plural(
            len(draft.passages) if draft else 0, word("{n} passage"), word("{n} passages")
        ),
        pieces=[_shown(piece, pictures.get(piece.id, "")) for piece in draft.products_to_show]
        if draft
        else [],
        verdict=verdict,
        verdict_tone=tone,
        faults=reasons.faults(guard),
        tick="sent",
        sent_words=say("Tried, not sent"),
        sent_at=words.moment_words(now, now=now, zone=zone),
        sent_title=words.full_moment(now, zone),
        model=_model(draft.model) if draft else say("House rules"),
        prompt=_prompt(draft.prompt_tokens if draft else 0),
        cost=_cost(cost_of(draft) if draft else 0),
        took=say("{n} ms", n=words.count(draft.latency_ms)) if draft else "",
    )


def _guard_of(draft: Draft) -> GuardSaid:
    verdict = draft.verdict
    return GuardSaid(
        allowed=verdict.allowed if verdict else None,
        reasons=tuple(reason.code.value for reason in verdict.reasons) if verdict else (),
        repaired=draft.repaired,
        replaced=draft.replaced,
    )


def _language(draft: Draft | None, heard: str) -> str:
    return _language_words(draft.language.value if draft else detect(heard).value, heard)


def _language_words(code: str, heard: str) -> str:
    """What she wrote in; where we answer in English for want of hers, hers is another."""
    name = "other" if code == Language.ENGLISH and is_foreign(heard) else code
    return say(words.LANGUAGES.get(name, name))


def _shown(piece: ProductFact, picture: str) -> PieceLine:
    return _piece(PieceMatched(piece.sku, piece.name, piece.price, piece.stock, picture, ""))


def _prompt(tokens: int) -> str:
    return words.plural(tokens, word("{n} token"), word("{n} tokens")) if tokens else say("none")


def _cost(micro_rupees: int) -> str:
    """`₹0.04`; the offline model costs nothing."""
    return f"₹{micro_rupees / 1_000_000:.2f}" if micro_rupees else "₹0"


def _model(name: str) -> str:
    if name in ("", "rules"):
        return say("House rules")
    return say("Offline") if name.startswith("offline") else name
