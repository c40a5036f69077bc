"""Answers to somebody who would come, see a piece on herself, or speak to somebody: at the shop, by a photo, by a call."""

import re
from dataclasses import replace

from revive_app.providers.ai.offline import pieces
from revive_app.providers.ai.offline.catalog import of_a_piece
from revive_app.providers.ai.offline.papers import TRADE, asks, has_question_word, quote
from revive_app.providers.ai.offline.turn import Answer, Turn
from revive_app.providers.ai.protocol import ActionKind
from revive_app.rules import intents
from revive_app.rules.callback import asks_for_a_call, says_when_to_call
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.her_pictures import is_of_herself, offers_a_picture
from revive_app.rules.intents import Intent
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.language.text import clauses
from revive_app.rules.snooze import tells_time
from revive_app.rules.try_on import asks_for_photo
from revive_app.rules.visits.coming import is_elsewhere, names_an_hour, speaks_of_video, wants_to_come

_LONGEST_WISH = 200
_AT_HOME = re.compile(r"\b(?:home|ghar|doorstep|house)\b|घर", re.IGNORECASE)
_IN_THE_SHOP = re.compile(
    r"\b(?:shop|store|showroom|dukan|dukaan|counter|in person|aake|aakar|aa kar|there)\b|दुकान", re.IGNORECASE
)
_SENDS_NONE = re.compile(
    r"\b(?:don'?t|dont|not|no|nah?i+n?|won'?t|can'?t|mat)\b.{0,24}\b(?:photo|pic|picture|selfie|send|share|bhej\w*)\b"
    r"|\b(?:photo|pic|picture|selfie)\b.{0,16}\b(?:nah?i+n?|mat)\b|(?:फोटो|फ़ोटो).{0,12}(?:नहीं|मत)|नहीं भेज",
    re.IGNORECASE,
)
# She would call us.
_HER_CALL = re.compile(r"\b(?:number|nambar)\b|\b(?:can i|main aapko|mai aapko) call\b|नंबर", re.IGNORECASE)
_BY_PHONE = re.compile(r"\b(?:call|callback|phone|kol|fon)\b|कॉल|फोन|फ़ोन", re.IGNORECASE)


def of_a_visit(turn: Turn) -> Answer | None:
    """A visit wished for, with the time she names; what she asks beside it is answered with it."""
    if wants_to_come(turn.text):
        return _with_what_is_asked(turn)
    asked = turn.wants(Intent.STORE_INFO) or has_question_word(turn.text)
    if (
        turn.wants(Intent.BOOK_APPOINTMENT)
        and not asked
        and not is_elsewhere(turn.text)
        and tells_time(turn.text)
    ):
        return note_visit(turn.text)
    return None


def of_a_video_call(turn: Turn) -> Answer | None:
    """What the papers say of video calls, and a colleague where she names a time: nobody but they can hold it."""
    if not speaks_of_video(turn.text) and not _goes_on_about_a_call(turn):
        return None
    said = quote(turn)
    if tells_time(turn.text):
        told = f"{said.values['quote']} " if said is not None else ""
        noted = Answer("call_noted", {"told": ""}, action=ActionKind.HANDOFF, when=turn.text[:_LONGEST_WISH])
        return replace(noted, values={"told": told}, cited=said.cited if said else (), briefly=noted)
    if said is None:
        return None
    return replace(said, frame="quote_and_when", briefly=said)


def of_trying_on(turn: Turn) -> Answer | None:
    """To see a piece on herself: by a photo where the campaign has that, else in the shop. At home: papers say."""
    if turn.request.tries_on and asks_for_photo(our_last_words(turn)):
        if _SENDS_NONE.search(turn.text):
            return Answer("no_photo")
        if len(pieces.named(turn.text, turn.request.products)) == 1 and not asks(turn):
            return ask_for_her_photo(turn)
    if turn.request.tries_on and offers_a_picture(turn.text) and is_of_herself(turn.text):
        return ask_for_her_photo(turn)
    if not turn.wants(Intent.TRY_ON) or _AT_HOME.search(turn.text):
        return None
    if _IN_THE_SHOP.search(turn.text):
        return note_visit(turn.text)
    if not turn.request.tries_on:
        return None
    return ask_for_her_photo(turn)


def ask_for_her_photo(turn: Turn) -> Answer:
    """The photo asked for, for the piece she means, where it can be one only."""
    meant = pieces.spoken_of(turn.text, turn.request) or list(turn.request.shown)
    ids = tuple(piece.id for piece in meant) if len(meant) == 1 else ()
    return Answer("try_on", action=ActionKind.ASK_PHOTO_FOR_TRY_ON, about=ids)


def of_a_callback(turn: Turn) -> Answer | None:
    """ "Evening after 6", where she had just asked to be called: passed on to who calls."""
    if not says_when_to_call(turn.text, turn.earlier) or not tells_time(turn.text):
        return None
    return Answer("call_noted", {"told": ""}, action=ActionKind.HANDOFF, when=turn.text[:_LONGEST_WISH])


def person(turn: Turn) -> Answer:
    """A person of the shop's; who would be called is told that her wish was heard."""
    calls = asks_for_a_call(turn.text) or (_BY_PHONE.search(turn.text) and not _HER_CALL.search(turn.text))
    frame = "call" if calls and not turn.wants(Intent.COMPLAINT) else "person"
    return Answer(frame, action=ActionKind.HANDOFF)


def no_call(turn: Turn) -> Answer | None:
    """Her wish not to be telephoned goes to those who would call, unless she asks something: that is answered."""
    if turn.intents or asks(turn) or names_pieces(turn.text):
        return None
    return Answer("no_call", action=ActionKind.HANDOFF)


def note_visit(words: str) -> Answer:
    """Her words for a time, to be booked by code."""
    return Answer("visit_noted", action=ActionKind.BOOK_APPOINTMENT, when=words[:_LONGEST_WISH])


def _with_what_is_asked(turn: Turn) -> Answer:
    wish = note_visit(turn.text)
    parts = clauses(turn.text)
    beside = [part for part in parts if not wants_to_come(part)] if len(parts) > 1 else []
    if not beside and asks(turn) and (turn.wants(Intent.STORE_INFO) or not names_an_hour(turn.text)):
        beside = [turn.text]
    for part in beside:
        if _speaks_only_of_company(part):
            continue
        asked = replace(turn, text=part, intents=intents.plainly(part))
        said = of_a_piece(asked)
        if said is None and (asks(asked) or asked.wants(Intent.STORE_INFO)):
            said = quote(asked)
        if said is not None and said.action is not ActionKind.SHOW_PRODUCTS:
            return replace(said, action=ActionKind.BOOK_APPOINTMENT, when=wish.when, briefly=wish)
    return wish


def _speaks_only_of_company(part: str) -> bool:
    """ "Bachcho ke saath aa sakte hai?": who comes along, of whom no paper tells anything else."""
    named = {term.named for term in read_question(part).terms if term.pull >= TRADE}
    return bool(named) and named <= _COMPANY


_COMPANY = frozenset({"baby", "family", "men", "women"})


def our_last_words(turn: Turn) -> str:
    """What the shop had said before her words; "" at the beginning."""
    return next((said.text for said in reversed(turn.request.history) if said.role == "shop"), "")


def _goes_on_about_a_call(turn: Turn) -> bool:
    """Whether she names a time and the shop's last words were about a video call."""
    return (
        speaks_of_video(our_last_words(turn)) and tells_time(turn.text) and not _IN_THE_SHOP.search(turn.text)
    )
