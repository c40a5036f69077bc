"""Questions asked as papers would have them, and hours on a festival: quoted, or honestly left to a colleague."""

from collections.abc import Callable
from dataclasses import replace

from revive_app.providers.ai.offline.coming import our_last_words
from revive_app.providers.ai.offline.papers import from_settings, quote
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asked_of_festivals import (
    asks_of_a_festival,
    tells_of_holidays,
    tells_of_the_day,
)
from revive_app.rules.knowledge.asked_plainly import asked_plainly
from revive_app.rules.knowledge.following import about, questions_in, subjects_of, tells_of_hers
from revive_app.rules.knowledge.plain_questions import Plain
from revive_app.rules.knowledge.quoting import together
from revive_app.rules.language.text import sentences


def in_plain_words(turn: Turn) -> Answer | None:
    """ "Can I pay online?", "ring kitne din me banegi": what papers say of it; None where her own words find it sooner."""
    plain = asked_plainly(turn.text) or _asked_before(turn) or _leaning(turn)
    if plain is None or len(questions_in(turn.text)) > 1:
        return None  # several are answered one by one
    for asked in (turn.text, plain.asked) if plain.hers_first else (plain.asked, turn.text):
        told = quote(replace(turn, text=asked, intents=()))
        said = tuple(one for one in told.sentences if plain.is_met_by(one)) if told is not None else ()
        if told is not None and said:
            frame = "quote_no" if told.frame == "quote_no" else "quote"
            return Answer(
                frame, {"quote": together(said)}, cited=told.cited, sentences=said, briefly=told.briefly
            )
    return Answer("ask_colleague", action=ActionKind.HANDOFF) if plain.alone else None


def _asked_before(turn: Turn) -> Plain | None:
    """ "Bought 4 months back", after a resizing was asked for: that question again, which the answer is for."""
    return asked_plainly(about(turn.text, turn.earlier)) if tells_of_hers(turn.text) else None


def _leaning(turn: Turn) -> Plain | None:
    """ "Kitna time", after a custom piece was spoken of: the question both make together, and the first alone does not."""
    if any(piece.name in our_last_words(turn) for piece in turn.request.shown):
        return None  # of a piece, whose own description may say it
    before = about(turn.text, turn.earlier)
    matter = " ".join(sorted(subjects_of(before))) if before else ""
    plain = asked_plainly(f"{matter} {turn.text}") if matter else None
    return plain if plain is not None and plain != asked_plainly(before) else None


def of_a_festival(turn: Turn) -> Answer | None:
    """ "Open on Holi?": what is said of closed days or of that day; else the usual hours, and a colleague for the day."""
    if not asks_of_a_festival(turn.text) or turn.wants(Intent.BOOK_APPOINTMENT):
        return None
    told = quote(turn)
    if told is not None and any(tells_of_the_day(turn.text, one, dated=True) for one in told.sentences):
        return told
    return (
        _said_anywhere(turn, lambda one: tells_of_the_day(turn.text, one))
        or _said_anywhere(turn, tells_of_holidays)
        or _usual_hours(turn)
    )


def _said_anywhere(turn: Turn, tells: Callable[[str], bool]) -> Answer | None:
    """The sentences of the first passage that has such."""
    for passage in turn.request.passages:
        said = tuple(one for one in _lines(passage.content) if tells(one))
        if said:
            brief = Answer("quote", {"quote": said[0]}, cited=(passage.id,))
            return Answer(
                "quote", {"quote": together(said)}, cited=(passage.id,), sentences=said, briefly=brief
            )
    return None


def _usual_hours(turn: Turn) -> Answer:
    hours = from_settings(replace(turn, text="timing", intents=(Intent.STORE_INFO,)))
    if hours is None:
        return Answer("ask_colleague", action=ActionKind.HANDOFF)
    return replace(hours, frame="usual_hours", action=ActionKind.HANDOFF)


def _lines(text: str) -> list[str]:
    """The sentences of a passage, without its headings."""
    return [one for one in sentences(text) if not one.startswith("#")]
