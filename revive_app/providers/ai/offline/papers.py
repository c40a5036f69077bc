"""Answers the shop's papers and settings hold, word for word."""

import re

from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import Passage, Setting
from revive_app.rules import sentiment
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.quoting import best_quote
from revive_app.rules.language.glossary import content, is_kind, is_material, is_quality
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import word_set, words
from revive_app.rules.numbers.quantities import Unit, read

_ASKING = re.compile(
    r"\b(?:how|which|what|when|who|whom|kitn[aei]|kab|kaun|kauns[aei]|kaha+n?|kaise|kis|kise|kisko)\b"
    r"|कितन[ाेी]|कब|कौन|कहाँ|कहां|कैसे|किस",
    re.IGNORECASE,
)
# the pull of a word of the trade
TRADE = 3.0
# asked of a piece, not of what the shop does
_OF_A_PIECE = word_set("money pay value expensive cheap final bargain gift bridal number make ready stock")


def quote(turn: Turn) -> Answer | None:
    """The sentences of a passage that answer her; None where none does."""
    passages: tuple[Passage, ...] = turn.request.passages
    texts = [passage.content for passage in passages]
    best = best_quote(turn.text, texts) or best_quote(_without_names(turn), texts)
    if best is None or (_asks_only_the_rate(turn) and not _states_rate(best.text)):
        return None
    cited = (passages[best.source].id,)
    shorter = best.sentence if best.sentence != best.text else None
    return Answer(
        "quote",
        {"quote": best.text},
        cited=cited,
        briefly=Answer("quote", {"quote": shorter}, cited=cited) if shorter else None,
    )


def _without_names(turn: Turn) -> str:
    """ "Is EMI possible on the Panna Ring?" without the name of the piece, of which no paper speaks."""
    names = {
        word
        for piece in turn.request.products
        if set(content(piece.name)) <= set(content(turn.text))
        for word in content(piece.name)
    }
    return (
        " ".join(word.text for word in words(turn.text) if not names & set(content(word.text)))
        if names
        else ""
    )


def asked_beside(turn: Turn) -> Answer | None:
    """ "The stone fell out, what will you charge?": what the papers say to it. A colleague gets a task all the same."""
    return quote(turn) if asks(turn) and not sentiment.feel(turn.text).angry else None


def asks(turn: Turn) -> bool:
    """Whether it is a question, by its mark or its words."""
    return "?" in turn.text or has_question_word(turn.text)


def has_question_word(text: str) -> bool:
    """Whether "how", "kitna", "कब" or their like stands in it."""
    return _ASKING.search(text) is not None


def of_a_service(turn: Turn) -> Answer | None:
    """What the papers say of something the shop does, or of how long it takes."""
    if _asks_of_a_service(turn) or asks_for_a_time(turn):
        return quote(turn)
    return None


def asks_for_a_time(turn: Turn) -> bool:
    """ "Bridal set banne me kitna time": how long or when, which no catalog row says."""
    return bool(read_question(turn.text).expects & {Unit.DAY, Unit.CLOCK}) and not turn.wants(
        Intent.AVAILABILITY
    )


def _asks_of_a_service(turn: Turn) -> bool:
    """Whether something the shop does or charges is asked about, not a piece: "ring ki making kitni hai"."""
    named = {term.named for term in read_question(turn.text).terms if term.pull >= TRADE}
    of_pieces = {one for one in named if is_quality(one) or is_kind(one) or is_material(one)}
    return bool(named - of_pieces - _OF_A_PIECE)


def _asks_only_the_rate(turn: Turn) -> bool:
    """Whether the day's rate is asked for, and not what a scheme or an exchange makes of it."""
    others = {term.named for term in read_question(turn.text).terms if term.pull >= TRADE} - _RATE_WORDS
    return turn.wants(Intent.GOLD_RATE) and not turn.wants(Intent.EXCHANGE_OLD_GOLD) and not others


_RATE_WORDS = frozenset({"gold", "silver", "platinum", "price", "goldrate", "carat", "purity"})


def _states_rate(text: str) -> bool:
    """Whether a quote holds an amount for a weight of metal: a making charge is no rate."""
    units = {quantity.unit for quantity in read(text)}
    per_gram = re.search(r"\bgra?ms?\b|\bper g\b", text, re.IGNORECASE) is not None
    return Unit.RUPEES in units and per_gram and "making" not in content(text)


def from_settings(turn: Turn) -> Answer | None:
    """What the shop has set, for questions so short that nothing in them is like a paper: "timing?", "koi offer?"."""
    folded = "".join(f" {word.folded}" for word in words(turn.text))
    asked = next((setting for setting, pattern in _SETTINGS.items() if pattern.search(folded)), None)
    told = next((passage for passage in turn.request.passages if passage.source == asked), None)
    if told is None or not (
        turn.wants(Intent.STORE_INFO, Intent.DISCOUNT_REQUEST) or asked is Setting.WEBSITE
    ):
        return None
    return Answer("quote", {"quote": told.content}, cited=(told.id,))


_SETTINGS = {
    Setting.WEBSITE: compile_phrases("website|site|websait\nweb site", {"BARRIER": ""}),
    Setting.OFFER: compile_phrases("offer|offers|ofar|ofer", {"BARRIER": ""}),
    Setting.OPENING_HOURS: compile_phrases(
        "timing|timings|taiming|hours|khula|khuli|khule|khulta|khulti|khulte|open|opens|close|closes|closed|band\n"
        "kitne ~1 baje\nsamay|time ~2 kya\nwhat time|timing",
        {"BARRIER": ""},
    ),
    Setting.ADDRESS: compile_phrases(
        "address|pata|location|lokeshan|kahan|kaha|kidhar|where|map", {"BARRIER": ""}
    ),
}
